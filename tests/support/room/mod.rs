//! A whole room without a browser: a board and its participants on a loopback, driven by chance and run until quiet. What
//! everyone does is as their pages do it: what is kept is kept as text, and what comes is judged by the ends alone.

mod acts;
mod checks;

use std::collections::BTreeMap;

use llo_dialogue::contract::wire::{Code, Open, RoleNames, Topic};
use llo_dialogue::domain::session::{Content, Received, Session, Setup};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::board::draft::{AutoReveal, Mode};
use llo_dialogue::elements::{board, participant};
use llo_dialogue::live::entropy::EntropySource;
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::participating::Participating;
use llo_dialogue::live::transport::{Command, Medium, TransportEvent};
use llo_dialogue::live::{Link, RejectedCounts};

use super::group::random;
use super::keys::{identity, keys_until};
use super::loopback::{Came, Exchange, Fake, LineId, Weather};
use super::watch::Watch;

pub const BEGINS: u64 = 1_795_426_150_000;
const TWELVE_HOURS: u32 = 12 * 60 * 60;

pub struct Board {
    line: LineId,
    pub end: Facilitating,
    pub session: Session,
    question: u8,
    said: u64,
    fakes: RejectedCounts,
    /// What its browser keeps: what the facilitator did is in it at once, what came is not always.
    kept: String,
}

pub struct Guest {
    line: LineId,
    pub end: Participating,
    code: Code,
    chance: EntropySource,
    /// What the person said last.
    pub wish: Option<Content>,
    asleep: bool,
    heard_closed: bool,
    fakes: RejectedCounts,
    kept: Option<String>,
    /// Somebody wrote over what they said, and nobody knows yet that they said it again.
    overwritten: bool,
}

enum Who {
    Board(usize),
    Guest(usize),
}

pub struct Room {
    pub exchange: Exchange,
    /// The last one leads, the others have been taken over.
    pub boards: Vec<Board>,
    pub guests: Vec<Guest>,
    lines: BTreeMap<LineId, Who>,
    pub watch: Watch,
    /// What was sealed, by the key that it was sealed with.
    sealed: BTreeMap<Vec<u8>, Vec<u8>>,
    pub closed: bool,
    pub fakes: usize,
    pub old: usize,
    seed: u64,
}

impl Room {
    pub fn new(seed: u64, setup: Setup) -> Room {
        let mut exchange = Exchange::new(seed, BEGINS);
        let board = Board {
            line: exchange.open(),
            end: Facilitating::new(keys_until(BEGINS + u64::from(TWELVE_HOURS) * 1000, seed % 3)),
            session: Session::new(setup),
            question: 0,
            said: 0,
            fakes: RejectedCounts::default(),
            kept: String::new(),
        };
        let mut room = Room {
            exchange,
            boards: vec![],
            guests: vec![],
            lines: BTreeMap::new(),
            watch: Watch::default(),
            sealed: BTreeMap::new(),
            closed: false,
            fakes: 0,
            old: 0,
            seed,
        };
        room.take_in(board);
        room
    }

    fn take_in(&mut self, mut board: Board) {
        let (line, commands) = (board.line, board.end.start(Medium::Broker));
        self.lines.insert(line, Who::Board(self.boards.len()));
        self.boards.push(board);
        self.send(line, commands);
        self.tell();
        self.keep();
    }

    pub fn now(&self) -> Time {
        Time::from_millis(self.exchange.now)
    }

    pub fn board(&mut self) -> &mut Board {
        self.boards.last_mut().expect("there is a board")
    }

    fn names() -> RoleNames {
        RoleNames::default()
    }

    /// What everyone should see now.
    pub fn open(&self) -> Open {
        let board = self.boards.last().expect("there is a board");
        Open::of(&board.session, &Room::names(), board.question).expect("its own roles")
    }

    /// Someone comes in, with the code that was typed or the one of the link.
    pub fn join(&mut self) {
        let number = self.guests.len();
        let code = self.board().end.keys().code();
        let code = if number.is_multiple_of(2) { code } else { code.typed() };
        let mut draw = random(self.seed ^ (number as u64) << 20);
        let chance = EntropySource::new(move |bytes| bytes.iter_mut().for_each(|byte| *byte = draw() as u8));
        let mut end = Participating::new(code, identity(number as u8));
        let (line, commands) = (self.exchange.open(), end.start(Medium::Broker));
        let fakes = RejectedCounts::default();
        let guest = Guest {
            line,
            end,
            code,
            chance,
            wish: None,
            asleep: false,
            heard_closed: false,
            fakes,
            kept: None,
            overwritten: false,
        };
        self.lines.insert(line, Who::Guest(number));
        self.guests.push(guest);
        self.send(line, commands);
        self.keep_participation(number);
    }

    /// Lets so many milliseconds pass.
    pub fn run(&mut self, millis: u64) {
        let until = self.exchange.now + millis;
        while let Some(came) = self.exchange.next(until) {
            let line = match &came {
                Came::Told(line, ..) | Came::Wake(line) => *line,
            };
            match self.lines.get(&line) {
                Some(Who::Board(at)) => self.board_hears(*at, came),
                Some(Who::Guest(at)) => self.guest_hears(*at, came),
                None => {}
            }
        }
        self.exchange.now = until;
    }

    /// Good weather, everyone is back, and time enough for every beat.
    pub fn settle(&mut self) {
        self.exchange.weather = Weather::CALM;
        self.run(60_000);
        self.run(60_000);
    }

    fn board_hears(&mut self, at: usize, came: Came) {
        let now = self.now();
        let board = &mut self.boards[at];
        let (line, commands) = match came {
            Came::Wake(line) if board.end.wake_at().is_some_and(|wake| wake <= now) => (line, board.end.wake(now)),
            Came::Wake(_) => return,
            Came::Told(line, happening, fake) => {
                let leads = !board.end.is_closed() && board.end.link() != Link::TakenOver;
                let heard = board.end.hear(happening.clone(), now);
                let state = matches!(happening, TransportEvent::Message { topic: Topic::State(_), .. });
                // A taken over one is still told of states, and of nothing else.
                if leads || (state && !board.end.is_closed()) {
                    self.fakes += count(&mut board.fakes, fake);
                    assert_eq!(counted(board.end.refused()), board.fakes);
                }
                for contribution in heard.contributions {
                    assert_ne!(fake, Some(Fake::Forged), "nobody else said that");
                    self.old += usize::from(board.session.receive(contribution) == Received::Old);
                }
                (line, heard.commands)
            }
        };
        self.send(line, commands);
        if at + 1 == self.boards.len() && !self.closed {
            self.tell();
            if self.exchange.below(3) == 0 {
                self.keep();
            }
        } else if at + 1 < self.boards.len() && self.boards[at].end.link() != Link::TakenOver {
            self.tell_as(at);
        }
        self.wake_board(at);
    }

    fn wake_board(&mut self, at: usize) {
        if let Some(wake) = self.boards[at].end.wake_at() {
            self.exchange.wake(self.boards[at].line, wake.millis());
        }
    }

    pub fn tell(&mut self) {
        self.tell_as(self.boards.len() - 1);
    }

    fn tell_as(&mut self, at: usize) {
        let now = self.now();
        let board = &mut self.boards[at];
        let open = Open::of(&board.session, &Room::names(), board.question).expect("its own roles");
        let (line, commands) = (board.line, board.end.tell(open, now));
        self.send(line, commands);
        self.wake_board(at);
    }

    fn keep(&mut self) {
        let board = self.board();
        board.kept = board::draft::Draft {
            seeds: board.end.keys().seeds(),
            code: Some(board.end.keys().code()),
            number: board.end.number(),
            not_after: board.end.not_after(),
            title: "Team \"Noord\"".into(),
            roles: Room::names(),
            question: board.question,
            auto_reveal: AutoReveal::Off,
            mode: Mode::default(),
            session: board.session.keep(),
        }
        .write();
    }

    fn guest_hears(&mut self, at: usize, came: Came) {
        let now = self.now();
        let guest = &mut self.guests[at];
        let before = guest.end.state().map(|state| state.number);
        let (line, commands, fake) = match came {
            Came::Wake(line) => (line, guest.end.wake(now, &mut guest.chance), None),
            Came::Told(line, happening, fake) => {
                let is_own = matches!(happening, TransportEvent::Message { topic: Topic::Pin(..), .. });
                // What stands on their own topic they only say again.
                self.fakes += count(&mut guest.fakes, fake.filter(|_| !is_own));
                (line, guest.end.hear(happening, now, &mut guest.chance), fake)
            }
        };
        assert_eq!(counted(guest.end.refused()), guest.fakes);
        let after = guest.end.state().map(|state| state.number);
        assert!(before <= after, "a state that is older than the last one");
        assert!(fake.is_none() || fake == Some(Fake::Replayed) || before == after, "{fake:?} changed something");
        guest.heard_closed |= guest.end.state().is_some_and(|state| state.open.is_none());
        self.send(line, commands);
        let guest = &self.guests[at];
        if guest.wish.is_none() && !guest.heard_closed && guest.end.state().is_some() {
            self.say(at, Content::Here);
        }
        if let Some(wake) = self.guests[at].end.wake_at(now) {
            self.exchange.wake(self.guests[at].line, wake.millis());
        }
        self.keep_participation(at);
    }

    fn keep_participation(&mut self, at: usize) {
        let now = self.now();
        let guest = &mut self.guests[at];
        guest.kept =
            guest.end.participation().map(|here| participant::draft::Draft::new(guest.code, here, now).write());
        assert_eq!(guest.kept.is_none(), guest.heard_closed, "it goes with the session");
    }

    /// Everything that is sent goes through here, and is looked at.
    fn send(&mut self, line: LineId, commands: Vec<Command>) {
        for command in &commands {
            let Command::Publish(publish) = command else { continue };
            assert!((1..=TWELVE_HOURS).contains(&publish.expires_in), "{} seconds", publish.expires_in);
            match self.lines[&line] {
                Who::Board(at) => self.watch_board(at, publish),
                Who::Guest(at) => self.watch_guest(at, publish),
            }
        }
        self.exchange.send(line, commands);
    }
}

/// Replays are what the network does too.
fn counted(tally: RejectedCounts) -> RejectedCounts {
    RejectedCounts { replayed: 0, ..tally }
}

fn count(tally: &mut RejectedCounts, fake: Option<Fake>) -> usize {
    match fake {
        None => return 0,
        Some(Fake::Forged) => tally.forged += 1,
        Some(Fake::Oversized) => tally.oversized += 1,
        Some(Fake::Malformed) => tally.malformed += 1,
        Some(Fake::Replayed) => {}
    }
    1
}
