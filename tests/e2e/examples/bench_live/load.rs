//! A session without a browser: what server and phones take, and the board's own work as fast as this machine does it.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::Topic;
use llo_dialogue::domain::session::Received;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::client::{Client, hello};
use super::people::{Leader, now};
use super::phones::{PATIENCE, Phones, Say, Saying};
use super::server::Server;

pub struct Load {
    url: String,
    password: String,
    leader: Leader,
    phones: Phones,
}

impl Load {
    pub async fn begin(server: &Server, phones: usize) -> Load {
        let (url, password) = (server.url(), server.password.clone());
        let board = Client::connect(&url, hello("board-1").user("board", &password)).await.expect("the board");
        let mut leader = Leader::begin(board).await;
        for _ in 0..2 {
            leader.next().await;
        }
        let mut all = Phones::new(&url, leader.end.keys().code()).await;
        all.arrive(phones).await;
        let mut load = Load { url, password, leader, phones: all };
        let saying = load.phones.at_once(phones, Say::Here);
        load.timed(saying, phones).await;
        load
    }

    /// All at the same moment, after a quiet one.
    pub async fn pins_at_once(&mut self, count: usize) -> Vec<Option<Duration>> {
        while !self.leader.end.is_prepared() {
            self.leader.end.prepare();
        }
        let saying = self.phones.at_once(count, Say::Pin);
        self.timed(saying, count).await
    }

    /// Everybody is gone, and within five seconds everybody is back and says their pin again.
    pub async fn reconnect_wave(&mut self) -> Vec<Option<Duration>> {
        let count = self.phones.there.len();
        let saying = self.phones.wave();
        self.timed(saying, count).await
    }

    /// The next phase is said: until each phone has heard it.
    pub async fn state_to_all(&mut self) -> Vec<Option<Duration>> {
        let mut hearing = JoinSet::new();
        for mut phone in self.phones.there.drain(..) {
            hearing.spawn(async move {
                let heard = timeout(PATIENCE, phone.line.message()).await.is_ok();
                (phone, heard.then(Instant::now))
            });
        }
        let began = Instant::now();
        self.leader.next().await;
        let mut took = Vec::new();
        while let Some(heard) = hearing.join_next().await {
            let (phone, at) = heard.expect("a phone");
            took.push(at.map(|at| at.saturating_duration_since(began)));
            self.phones.there.push(phone);
        }
        took
    }

    /// A second board that asks for everything: until each of them is opened.
    pub async fn late_board(&mut self) -> Vec<Option<Duration>> {
        let count = self.phones.there.len();
        let hello = hello("board-late").user("board", &self.password);
        let mut late = Client::connect(&self.url, hello).await.expect("a late board");
        let began = Instant::now();
        late.subscribe(&Topic::all_pins(self.leader.end.keys().session())).await;
        let mut took = HashMap::new();
        while took.len() < count {
            let Ok(heard) = timeout(PATIENCE, late.message()).await else { break };
            if let Some(Topic::Pin(_, of)) = Topic::parse(&heard.topic) {
                self.leader.end.keys().open(of, &heard.payload, now()).expect("a contribution");
                took.insert(of, began.elapsed());
            }
        }
        let lost = count - took.len();
        took.into_values().map(Some).chain(std::iter::repeat_n(None, lost)).collect()
    }

    /// When the session took each, against when it was begun.
    async fn timed(&mut self, saying: Saying, count: usize) -> Vec<Option<Duration>> {
        let mut arrived = HashMap::new();
        let end = Instant::now() + PATIENCE;
        while arrived.len() < count {
            let Ok(heard) = timeout(end.saturating_duration_since(Instant::now()), self.leader.hear()).await else {
                break;
            };
            let at = Instant::now();
            arrived
                .extend(heard.into_iter().filter(|(_, became)| *became == Received::Taken).map(|(who, _)| (who, at)));
        }
        let said = self.phones.back(saying).await;
        said.iter().map(|(who, began)| arrived.get(who).map(|at| at.saturating_duration_since(*began))).collect()
    }
}
