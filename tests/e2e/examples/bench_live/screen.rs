//! The board as the room sees it: the built page in Chromium, with a session in it that phones take part in.

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::Code;
use llo_dialogue::domain::session::ParticipantId;
use llo_e2e::board::Board;
use llo_e2e::driver::Scratch;
use llo_e2e::engine::{Engine, Session};
use llo_e2e::noting::epoch;
use llo_e2e::page::Page;
use llo_e2e::said::{At, Said};
use llo_e2e::site::Site;
use llo_e2e::tools::Tools;
use llo_e2e::until::within;

use super::phones::{PATIENCE, Phones, Say, Saying, identity};
use super::server::Server;

/// A beamer's.
const WINDOW: (u32, u32) = (1920, 1080);

pub struct Screen {
    board: Board,
    phones: Phones,
    /// How many of the phones, from the first on, have a pin.
    placed: usize,
    /// The two clocks of this machine, read together.
    clock: (Instant, f64),
    session: Session,
    _logs: Scratch,
}

/// Longer than a board needs to make ready for what a thousand say next: between two waves a room thinks.
const QUIET: Duration = Duration::from_secs(5);

/// How long pins took, from the phone: until they were at the page, and until they were painted.
pub struct Took {
    pub to_page: Vec<Option<Duration>>,
    pub to_paint: Vec<Option<Duration>>,
}

impl Screen {
    /// Opens the board, begins a session, and lets so many come in; now they may place.
    pub async fn begin(server: &Server, chromium: PathBuf, chromedriver: PathBuf, phones: usize) -> Screen {
        let logs = Scratch::new("bench");
        let tools = Tools::chromium(chromium, chromedriver);
        let session = Session::start(Engine::Chromium, &tools, &logs.0).await.unwrap_or_else(|why| panic!("{why}"));
        session.reset().await;
        session.client.set_window_size(WINDOW.0, WINDOW.1).await.expect("the window can be sized");
        let page = Page::new(&session, Site::elsewhere(server.address), &tools);
        page.will_note().await;
        page.open(&format!("/board.html#board={}", server.password)).await;
        let board = page.board(Said::dutch());
        let code = board.begins().await;
        board.goes_on_to(At::PlaceNow).await;
        board.notes_paints().await;
        let mut all = Phones::new(&server.url(), Code::parse(&code).expect("a code")).await;
        all.arrive(phones).await;
        let clock = (Instant::now(), epoch());
        let mut screen = Screen { board, phones: all, placed: 0, clock, session, _logs: logs };
        let saying = screen.phones.at_once(phones, Say::Here);
        screen.phones.back(saying).await;
        screen.counts(0).await;
        screen
    }

    /// How far the page's clock may be from ours, in milliseconds.
    pub async fn clock_is_off(&self) -> (f64, f64) {
        self.board.page.clock_is_off().await
    }

    /// Nobody has a pin any more.
    pub async fn nobody_placed(&mut self) {
        let saying = self.phones.at_once(self.placed, Say::Here);
        self.phones.back(saying).await;
        self.counts(0).await;
        self.placed = 0;
    }

    /// Nobody says anything for a while.
    pub async fn quiet(&self) {
        tokio::time::sleep(QUIET).await;
    }

    /// So many place at the same moment; nobody has before.
    pub async fn pins_at_once(&mut self, count: usize) -> Took {
        self.board.noted().await;
        let saying = self.phones.at_once(count, Say::Pin);
        self.timed(saying, count).await
    }

    /// Everybody is gone and comes back, and says their pin again or, who had none, for the first time: those are timed.
    pub async fn reconnect_wave(&mut self) -> Took {
        let count = self.phones.there.len();
        self.board.noted().await;
        let saying = self.phones.wave();
        self.timed(saying, count).await
    }

    /// So many have a pin now, from the first on. What is timed are those who had none.
    async fn timed(&mut self, saying: Saying, count: usize) -> Took {
        let before = std::mem::replace(&mut self.placed, count);
        let said = self.phones.back(saying).await;
        self.counts(count).await;
        let new: HashMap<ParticipantId, f64> = (before..count)
            .map(|number| identity(number).id())
            .filter_map(|who| Some((who, self.epoch(*said.get(&who)?))))
            .collect();
        let shown = self.board.noted().await.shown(before, |who| new.contains_key(&who));
        let lost = std::iter::repeat_n(None, count - before - shown.len());
        let took = |at: f64, who| Duration::try_from_secs_f64((at - new[&who]) / 1000.0).unwrap_or_default();
        Took {
            to_page: shown.iter().map(|one| Some(took(one.came, one.who))).chain(lost.clone()).collect(),
            to_paint: shown.iter().map(|one| one.painted.map(|at| took(at, one.who))).chain(lost).collect(),
        }
    }

    /// Waits until the board was painted with so many, of all.
    async fn counts(&self, placed: usize) {
        let all = Some((placed, self.phones.there.len()));
        let mut last = None;
        let found = within(PATIENCE, async || {
            last = self.board.painted_last().await;
            (last == all).then_some(())
        });
        if found.await.is_none() {
            println!("the board shows {last:?}, not {all:?}");
        }
    }

    fn epoch(&self, at: Instant) -> f64 {
        let (instant, epoch) = self.clock;
        epoch + at.saturating_duration_since(instant).as_secs_f64() * 1000.0
    }

    pub async fn end(self) {
        drop(self.phones);
        self.session.end().await;
    }
}
