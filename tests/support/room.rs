//! A whole room without a browser: a board and its participants on a loopback, driven by chance and run until quiet. What
//! everyone does is as their pages do it: what is kept is kept as text, and what comes is judged by the ends alone.

use std::collections::BTreeMap;

use llo_dialogue::contract::board_draft::{self, AutoReveal, BoardDraft, Mode};
use llo_dialogue::contract::seat::{self, SeatDraft};
use llo_dialogue::contract::wire::{Code, Open, RoleNames, Scene, Topic};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{
    Content, Contribution, ParticipantId, Phase, Placed, Received, RoundNo, Session, Setup, Stage,
};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::chance::Chance;
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::participating::Participating;
use llo_dialogue::live::seal::SEALED;
use llo_dialogue::live::transport::{Command, Happening, Publish};
use llo_dialogue::live::{Delivery, Link, Tally};

use super::group::random;
use super::keys::keys;
use super::loopback::{Came, Exchange, Fake, LineId, Weather};
use super::pins::place;
use super::watch::Watch;

pub const BEGINS: u64 = 1_795_426_150_000;
const TWELVE_HOURS: u32 = 12 * 60 * 60;

pub struct Board {
    line: LineId,
    pub end: Facilitating,
    pub session: Session,
    question: u8,
    said: u64,
    fakes: Tally,
    /// What its browser keeps: what the facilitator did is in it at once, what came is not always.
    kept: String,
}

pub struct Guest {
    line: LineId,
    pub end: Participating,
    code: Code,
    chance: Chance,
    /// What the person said last.
    pub wish: Option<Content>,
    asleep: bool,
    heard_closed: bool,
    fakes: Tally,
    kept: Option<String>,
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
    pub closed: bool,
    pub fakes: usize,
    pub old: usize,
    seed: u64,
}

impl Room {
    pub fn new(seed: u64, setup: Setup) -> Room {
        let mut exchange = Exchange::new(seed, BEGINS);
        let not_after = BEGINS + u64::from(TWELVE_HOURS) * 1000;
        let board = Board {
            line: exchange.open(),
            end: Facilitating::new(keys(seed % 3), not_after),
            session: Session::new(setup),
            question: 0,
            said: 0,
            fakes: Tally::default(),
            kept: String::new(),
        };
        let mut room = Room {
            exchange,
            boards: vec![],
            guests: vec![],
            lines: BTreeMap::new(),
            watch: Watch::default(),
            closed: false,
            fakes: 0,
            old: 0,
            seed,
        };
        room.seat(board);
        room
    }

    fn seat(&mut self, mut board: Board) {
        let (line, commands) = (board.line, board.end.start());
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
        let mut id = [0; 16];
        id[..8].copy_from_slice(&(number as u64).to_be_bytes());
        let code = self.board().end.keys().code();
        let code = if number.is_multiple_of(2) { code } else { code.typed() };
        let mut draw = random(self.seed ^ (number as u64) << 20);
        let chance = Chance::new(move |bytes| bytes.iter_mut().for_each(|byte| *byte = draw() as u8));
        let mut end = Participating::new(code, ParticipantId(id));
        let (line, commands) = (self.exchange.open(), end.start());
        let fakes = Tally::default();
        let guest =
            Guest { line, end, code, chance, wish: None, asleep: false, heard_closed: false, fakes, kept: None };
        self.lines.insert(line, Who::Guest(number));
        self.guests.push(guest);
        self.send(line, commands);
        self.keep_seat(number);
    }

    /// Lets so many milliseconds pass.
    pub fn run(&mut self, millis: u64) {
        let until = self.exchange.now + millis;
        while let Some(came) = self.exchange.next(until) {
            let line = match &came {
                Came::Told(line, ..) | Came::Wake(line) => *line,
            };
            match self.lines.get(&line) {
                Some(Who::Board(at)) => self.to_board(*at, came),
                Some(Who::Guest(at)) => self.to_guest(*at, came),
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

    fn to_board(&mut self, at: usize, came: Came) {
        let now = self.now();
        let board = &mut self.boards[at];
        let (line, commands) = match came {
            Came::Wake(line) if board.end.wake_at().is_some_and(|wake| wake <= now) => (line, board.end.wake(now)),
            Came::Wake(_) => return,
            Came::Told(line, happening, fake) => {
                let leads = !board.end.is_closed() && board.end.link() != Link::TakenOver;
                let heard = board.end.hear(happening.clone(), now);
                let state = matches!(happening, Happening::Message { topic: Topic::State(_), .. });
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
        board.kept = BoardDraft {
            seeds: board.end.keys().seeds(),
            number: board.end.number(),
            not_after: board.end.not_after(),
            title: "Team \"Noord\"".into(),
            roles: Room::names(),
            question: board.question,
            auto_reveal: AutoReveal::Off,
            mode: Mode::Phones,
            session: board.session.keep(),
        }
        .write();
    }

    fn to_guest(&mut self, at: usize, came: Came) {
        let now = self.now();
        let guest = &mut self.guests[at];
        let Came::Told(line, happening, fake) = came else { return };
        let before = guest.end.state().map(|state| state.number);
        let commands = guest.end.hear(happening, now, &mut guest.chance);
        self.fakes += count(&mut guest.fakes, fake);
        assert_eq!(counted(guest.end.refused()), guest.fakes);
        let after = guest.end.state().map(|state| state.number);
        assert!(before <= after, "a state that is older than the last one");
        assert!(fake.is_none() || fake == Some(Fake::Replayed) || before == after, "{fake:?} changed something");
        guest.heard_closed |= guest.end.state().is_some_and(|state| state.open.is_none());
        self.send(line, commands);
        let guest = &self.guests[at];
        if guest.wish.is_none() && !guest.heard_closed && guest.end.state().is_some() {
            self.say(at, |placed| Content::Here(placed));
        }
        self.keep_seat(at);
    }

    fn keep_seat(&mut self, at: usize) {
        let now = self.now();
        let guest = &mut self.guests[at];
        guest.kept = guest.end.seat().map(|seat| SeatDraft::new(guest.code, seat, now).write());
        assert_eq!(guest.kept.is_none(), guest.heard_closed, "it goes with the session");
    }

    /// What a person says, from what they have placed in this round.
    pub fn say(&mut self, at: usize, what: impl FnOnce(Placed) -> Content) {
        let now = self.now();
        let guest = &mut self.guests[at];
        let Some(open) = guest.end.state().and_then(|state| state.open.as_deref()) else { return };
        let round = open.scene.phase().round();
        let placed = match guest.wish {
            Some(Content::Here(placed)) if placed.round == round => placed,
            Some(Content::Here(_) | Content::Gone) | None => Placed { round, current: None, desired: None, role: None },
        };
        guest.wish = Some(what(placed));
        let (line, commands) = (guest.line, guest.end.say(what_of(guest.wish), now, &mut guest.chance));
        self.send(line, commands);
        self.keep_seat(at);
    }

    /// Some person does something.
    pub fn someone_acts(&mut self) {
        let at = self.exchange.below(self.guests.len() as u64) as usize;
        let act = self.exchange.below(20);
        if self.guests[at].asleep {
            if act < 6 {
                self.awake(at);
            }
            return;
        }
        match act {
            0..12 => self.places(at),
            12 | 13 => self.say(at, |placed| Content::Here(Placed { current: None, desired: None, ..placed })),
            14 => self.say(at, |_| Content::Gone),
            15 | 16 => self.reload_guest(at),
            17 | 18 => {
                let back_in = self.exchange.below(20_000);
                self.exchange.lose(self.guests[at].line, back_in);
            }
            _ => {
                self.exchange.close(self.guests[at].line);
                self.guests[at].asleep = true;
            }
        }
    }

    /// Places the pin that is asked for, wherever.
    pub fn places(&mut self, at: usize) {
        let mut odd = || 1 + 2 * self.exchange.below(50) as u8;
        let pin = place(odd(), odd());
        let scene = self.guests[at].end.state().and_then(|state| state.open.as_deref()).map(|open| open.scene.clone());
        match scene {
            Some(Scene::Place { moment: Moment::Current, .. }) => {
                self.say(at, |placed| Content::Here(Placed { current: Some(pin), ..placed }));
            }
            Some(Scene::Place { moment: Moment::Desired, .. }) => {
                self.say(at, |placed| Content::Here(Placed { desired: Some(pin), ..placed }));
            }
            Some(Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. }) | None => {}
        }
    }

    /// Their page is loaded again, and goes on from what was kept.
    fn reload_guest(&mut self, at: usize) {
        let now = self.now();
        let guest = &mut self.guests[at];
        self.exchange.close(guest.line);
        let Some(kept) = &guest.kept else { return };
        let seat::Reading::Seat(draft) = SeatDraft::read(kept, now) else { panic!("it was kept: {kept}") };
        assert_eq!(draft.code, guest.code);
        guest.end = Participating::again(draft.code, draft.seat);
        guest.fakes = Tally::default();
        guest.line = self.exchange.open();
        let (line, commands) = (guest.line, guest.end.start());
        self.lines.insert(line, Who::Guest(at));
        self.send(line, commands);
    }

    fn awake(&mut self, at: usize) {
        self.guests[at].asleep = false;
        if !self.guests[at].heard_closed {
            self.reload_guest(at);
        }
    }

    /// Wakes whoever sleeps, but those whose pin is safe.
    pub fn everyone_comes_back(&mut self) {
        for at in 0..self.guests.len() {
            if self.guests[at].asleep && (self.guests[at].end.delivery() != Delivery::Sent || self.closed) {
                self.awake(at);
            }
        }
    }

    /// The server forgets everything.
    pub fn forget(&mut self) {
        self.exchange.forget();
        (0..self.guests.len())
            .filter(|at| self.guests[*at].asleep)
            .collect::<Vec<_>>()
            .into_iter()
            .for_each(|at| self.awake(at));
    }

    /// The facilitator does something.
    pub fn facilitator_acts(&mut self) {
        if self.closed {
            return;
        }
        let (act, seed) = (self.exchange.below(30), self.exchange.below(u64::MAX));
        let board = self.board();
        match act {
            0..13 => self.next(seed),
            13 | 14 => drop(board.session.back()),
            15..18 => drop(board.session.again()),
            18 => drop(board.session.lock()),
            19 => drop(board.session.unlock()),
            20 => board.question = (board.question + 1) % Open::QUESTIONS,
            21..24 => {
                self.exchange.close(self.boards[self.boards.len() - 1].line);
                self.boards.pop().map_or_else(|| unreachable!(), |old| self.go_on(&old.kept));
            }
            24 | 25 => {
                let kept = board.kept.clone();
                self.go_on(&kept);
            }
            26 => {
                let (line, back_in) = (board.line, self.exchange.below(40_000));
                self.exchange.lose(line, back_in);
            }
            27 | 28 => {
                let now = self.now();
                let (line, commands) = (self.board().line, self.board().end.leave(now));
                self.send(line, commands);
            }
            _ => self.forget(),
        }
        self.tell();
        self.keep();
    }

    pub fn next(&mut self, seed: u64) {
        let session = &mut self.board().session;
        session.next(&mut random(seed));
        if let Phase::Round(round, Stage::Reveal(moment)) = session.phase() {
            self.watch.reveals(round, Moment::Current);
            self.watch.reveals(round, moment);
        }
    }

    /// On this laptop or another, from what was kept.
    fn go_on(&mut self, kept: &str) {
        let board_draft::Reading::Draft(draft) = BoardDraft::read(kept) else { panic!("it was kept: {kept}") };
        let BoardDraft { seeds, number, not_after, question, session, .. } = *draft;
        let board = Board {
            line: self.exchange.open(),
            end: Facilitating::again(Keys::again(seeds), not_after, number),
            session: Session::kept(session).expect("it was one"),
            question,
            said: number,
            fakes: Tally::default(),
            kept: kept.to_owned(),
        };
        self.seat(board);
    }

    pub fn close(&mut self) {
        let now = self.now();
        let session = self.board().session.clone();
        let (line, commands) = (self.board().line, self.board().end.close(session.close(), now));
        self.closed = true;
        self.send(line, commands);
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

    fn watch_board(&mut self, at: usize, Publish { topic, payload, .. }: &Publish) {
        let leads = at + 1 == self.boards.len();
        let board = &mut self.boards[at];
        let Topic::State(_) = topic else {
            return assert!(payload.is_empty() && self.closed, "a board only clears, and only at the end");
        };
        let state = board.end.keys().heard(payload).expect("it is ours");
        assert!(state.number > board.said || state.open.is_none(), "the number rises");
        assert!(state.open.is_none() || !self.closed || !leads, "nothing after the end");
        board.said = state.number;
        self.watch.state(&state);
    }

    fn watch_guest(&mut self, at: usize, Publish { topic, payload, .. }: &Publish) {
        let guest = &self.guests[at];
        assert_eq!(*topic, Topic::Pin(guest.code.session(), guest.end.seat().expect("it is open").me), "their own");
        assert_eq!(payload.len(), SEALED, "always the same length");
        assert!(guest.end.state().is_some() && !guest.heard_closed, "not before the first, not after the last state");
    }

    /// What the persons said last, as a session has it.
    pub fn wishes(&self) -> BTreeMap<ParticipantId, Content> {
        let mut id = [0; 16];
        let said = self.guests.iter().enumerate().filter_map(|(number, guest)| {
            id[..8].copy_from_slice(&(number as u64).to_be_bytes());
            Some((ParticipantId(id), guest.wish?))
        });
        said.collect()
    }

    /// Fails when a pin is lost, is there twice, or is another; or when someone sees another phase.
    pub fn check(&self) {
        let board = self.boards.last().expect("there is a board");
        let sent = board.session.keep().sent;
        let counted: BTreeMap<_, _> =
            sent.iter().map(|Contribution { participant, content, counter: _ }| (*participant, *content)).collect();
        assert_eq!(sent.len(), counted.len(), "nobody is there twice");
        assert_eq!(counted, self.wishes());
        assert_eq!(board.end.link(), Link::Up);
        for other in &self.boards[..self.boards.len() - 1] {
            assert_eq!(other.end.link(), Link::TakenOver);
        }
        for guest in self.guests.iter().filter(|guest| !guest.asleep) {
            let state = guest.end.state().expect("it was told");
            assert_eq!(state.open.as_deref(), Some(&self.open()), "everyone sees what the board shows");
            assert_eq!((guest.end.link(self.now()), guest.end.delivery()), (Link::Up, Delivery::Sent));
            assert_eq!(guest.end.trouble(), None);
        }
    }

    /// Fails when anything is left of a closed session.
    pub fn check_closed(&self) {
        for guest in self.guests.iter().filter(|guest| !guest.asleep) {
            assert!(guest.heard_closed && guest.end.seat().is_none() && guest.end.delivery() == Delivery::Nothing);
        }
        for publish in self.exchange.retained() {
            assert!(matches!(publish.topic, Topic::State(_)), "{} is still there", publish.topic);
            assert!(publish.payload.len() < 300, "only that it is closed");
        }
        assert!(self.boards.last().is_some_and(|board| board.end.is_clear()));
    }
}

fn what_of(wish: Option<Content>) -> Content {
    wish.unwrap_or(Content::Here(Placed { round: RoundNo::First, current: None, desired: None, role: None }))
}

/// Replays are what the network does too.
fn counted(tally: Tally) -> Tally {
    Tally { replayed: 0, ..tally }
}

fn count(tally: &mut Tally, fake: Option<Fake>) -> usize {
    match fake {
        None => return 0,
        Some(Fake::Forged) => tally.forged += 1,
        Some(Fake::Oversized) => tally.oversized += 1,
        Some(Fake::Malformed) => tally.malformed += 1,
        Some(Fake::Replayed) => {}
    }
    1
}
