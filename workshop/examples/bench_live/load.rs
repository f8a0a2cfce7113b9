//! Phones and a board. The phones are as fast as this machine; what they seal is what pages seal.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::{Sent, Topic};
use llo_dialogue::domain::session::{Content, Contribution, ParticipantId, Placed, Received, RoundNo};
use llo_dialogue::domain::space::{Pin, Quadrant};
use llo_dialogue::live::sign::{Facilitator, Listener};
use mqtt_protocol_core::mqtt::result_code::PubackReasonCode;
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tokio::time::{sleep_until, timeout};

use super::client::{Client, hello};
use super::people::{Leader, chance, now};

/// After this, what has not come is lost.
const PATIENCE: Duration = Duration::from_secs(30);
const WAVE: Duration = Duration::from_secs(5);

pub struct Load {
    url: String,
    password: String,
    leader: Leader,
    facilitator: Facilitator,
    phones: Vec<Phone>,
    counter: u64,
}

struct Phone {
    me: ParticipantId,
    line: Client,
}

impl Load {
    pub async fn begin(url: &str, password: &str) -> Load {
        let board = Client::connect(url, hello("board-1").user("board", password)).await.expect("the board");
        let mut leader = Leader::begin(board).await;
        for _ in 0..2 {
            leader.next().await;
        }
        let code = leader.end.keys().code();
        let mut listener = Listener::new(code);
        let state = leader.line.message().await.payload;
        listener.hear(&state, now()).expect("our own state");
        let facilitator = *listener.facilitator().expect("it was heard");
        Load { url: url.to_owned(), password: password.to_owned(), leader, facilitator, phones: Vec::new(), counter: 0 }
    }

    /// So many phones come in.
    pub async fn arrive(&mut self, count: usize) {
        let mut coming = JoinSet::new();
        for number in 0..count as u128 {
            coming.spawn(connect(self.url.clone(), ParticipantId(number.to_be_bytes()), self.facilitator));
        }
        self.phones = coming.join_all().await;
    }

    /// All at the same moment.
    pub async fn pins_at_once(&mut self, count: usize) -> Vec<Option<Duration>> {
        self.counter += 1;
        let (counter, facilitator, not_after) = (self.counter, self.facilitator, self.leader.end.not_after());
        let start = Arc::new(Barrier::new(count));
        let mut saying = JoinSet::new();
        let rest = self.phones.split_off(count);
        for mut phone in std::mem::replace(&mut self.phones, rest) {
            let start = Arc::clone(&start);
            saying.spawn(async move {
                start.wait().await;
                let began = Instant::now();
                say(&mut phone, &facilitator, counter, not_after).await;
                (phone, began)
            });
        }
        self.timed(saying, count).await
    }

    /// Everybody is gone, and within five seconds everybody is back and says their pin again.
    pub async fn reconnect_wave(&mut self, count: usize) -> Vec<Option<Duration>> {
        self.counter += 1;
        let (counter, facilitator, not_after) = (self.counter, self.facilitator, self.leader.end.not_after());
        let gone: Vec<ParticipantId> = self.phones.drain(..).map(|phone| phone.me).collect();
        let (start, mut draw) = (Instant::now(), chance());
        let mut saying = JoinSet::new();
        for me in gone {
            let url = self.url.clone();
            let at = start + WAVE.mul_f64(draw.draw() as f64 / u64::MAX as f64);
            saying.spawn(async move {
                sleep_until(at.into()).await;
                let began = Instant::now();
                let mut phone = connect(url, me, facilitator).await;
                say(&mut phone, &facilitator, counter, not_after).await;
                (phone, began)
            });
        }
        self.timed(saying, count).await
    }

    /// A second board that asks for everything: until each of them is opened.
    pub async fn late_board(&mut self, count: usize) -> Vec<Option<Duration>> {
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

    /// When each arrived at the board, against when it was begun.
    async fn timed(&mut self, mut saying: JoinSet<(Phone, Instant)>, count: usize) -> Vec<Option<Duration>> {
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
        let mut took = Vec::new();
        while let Some(said) = saying.join_next().await {
            let (phone, began) = said.expect("a phone");
            took.push(arrived.get(&phone.me).map(|at| at.saturating_duration_since(began)));
            self.phones.push(phone);
        }
        took
    }
}

/// Connects and hears the state, as a page does before it can say anything.
async fn connect(url: String, me: ParticipantId, facilitator: Facilitator) -> Phone {
    let mut line = Client::connect(&url, hello(&Topic::participant(me))).await.expect("a phone");
    line.subscribe(&Topic::State(facilitator.session()).to_string()).await;
    line.message().await;
    Phone { me, line }
}

async fn say(phone: &mut Phone, facilitator: &Facilitator, counter: u64, not_after: u64) {
    let corner = Quadrant::ALL[usize::from(phone.me.0[15]) % Quadrant::ALL.len()];
    let placed = Placed { round: RoundNo::First, current: Some(Pin::middle_of(corner)), desired: None, role: None };
    let contribution = Contribution { participant: phone.me, counter, content: Content::Here(placed) };
    let sealed = facilitator.seal(&Sent { contribution, not_after }, &mut chance()).expect("a good key");
    let topic = Topic::Pin(facilitator.session(), phone.me).to_string();
    assert_eq!(phone.line.publish_for(&topic, &sealed, 3600).await, PubackReasonCode::Success);
}
