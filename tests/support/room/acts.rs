//! What people do in a room: the participants, and the facilitator.

use llo_dialogue::contract::wire::{Open, Scene, Topic};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Content, Phase, Placed, RoundNo, Session, Stage};
use llo_dialogue::elements::{board, participant};
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::participating::Participating;
use llo_dialogue::live::seal::SEALED;
use llo_dialogue::live::transport::Medium;
use llo_dialogue::live::{Delivery, RejectedCounts};

use super::{Board, Room, Who};
use crate::support::group::random;
use crate::support::pins::place;

impl Room {
    /// What a person says, from what they have placed in this round.
    pub fn say(&mut self, at: usize, what: impl FnOnce(Placed) -> Content) {
        let now = self.now();
        let guest = &mut self.guests[at];
        let Some(open) = guest.end.state().and_then(|state| state.open.as_deref()) else { return };
        let round = open.scene.phase().round();
        let placed = match guest.wish {
            Some(Content::Here(placed)) if placed.round == round => placed,
            Some(Content::Here(_) | Content::Gone) | None => Placed::new(round, None, None, None),
        };
        guest.wish = Some(what(placed));
        let (line, commands) = (guest.line, guest.end.say(what_of(guest.wish), now, &mut guest.chance));
        self.send(line, commands);
        self.keep_participation(at);
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
            0..11 => self.places(at),
            11 => self.overwrite(at),
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

    /// Somebody writes over what they said, or wipes it, at a broker that lets them.
    pub fn overwrite(&mut self, at: usize) {
        let topic = Topic::Pin(self.boards[0].end.keys().session(), self.guests[at].end.me());
        let payload = match self.exchange.below(3) {
            0 => Vec::new(),
            1 => vec![7; SEALED],
            _ => vec![7; 9],
        };
        self.guests[at].overwritten = true;
        self.exchange.overwrite(topic, payload);
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
    pub(super) fn reload_guest(&mut self, at: usize) {
        let now = self.now();
        let guest = &mut self.guests[at];
        self.exchange.close(guest.line);
        let Some(kept) = &guest.kept else { return };
        let participant::draft::Reading::Draft(draft) = participant::draft::Draft::read(kept, now) else {
            panic!("it was kept: {kept}")
        };
        assert_eq!(draft.code, guest.code);
        guest.end = Participating::again(draft.code, draft.participation, &mut guest.chance);
        guest.fakes = RejectedCounts::default();
        guest.line = self.exchange.open();
        let (line, commands) = (guest.line, guest.end.start(Medium::Broker));
        self.lines.insert(line, Who::Guest(at));
        self.send(line, commands);
    }

    pub(super) fn awake(&mut self, at: usize) {
        self.guests[at].asleep = false;
        if !self.guests[at].heard_closed {
            self.reload_guest(at);
        }
    }

    /// Wakes whoever sleeps, but those whose pin is safe.
    pub fn everyone_comes_back(&mut self) {
        for at in 0..self.guests.len() {
            if self.guests[at].asleep
                && (self.guests[at].overwritten || self.guests[at].end.delivery() != Delivery::Sent || self.closed)
            {
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
                let leave = if act == 27 { Facilitating::leave } else { Facilitating::may_leave };
                let (line, commands) = (self.board().line, leave(&mut self.board().end, now));
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
    pub(super) fn go_on(&mut self, kept: &str) {
        let board::draft::Reading::Draft(draft) = board::draft::Draft::read(kept) else {
            panic!("it was kept: {kept}")
        };
        let board::draft::Draft { seeds, number, not_after, question, session, .. } = *draft;
        let board = Board {
            line: self.exchange.open(),
            end: Facilitating::again(Keys::again(seeds, not_after), number),
            session: Session::kept(session).expect("it was one"),
            question,
            said: number,
            fakes: RejectedCounts::default(),
            kept: kept.to_owned(),
        };
        self.take_in(board);
    }

    pub fn close(&mut self) {
        let now = self.now();
        let session = self.board().session.clone();
        let (line, commands) = (self.board().line, self.board().end.close(session.close(), now));
        self.closed = true;
        self.send(line, commands);
    }
}

fn what_of(wish: Option<Content>) -> Content {
    wish.unwrap_or(Content::Here(Placed::new(RoundNo::First, None, None, None)))
}
