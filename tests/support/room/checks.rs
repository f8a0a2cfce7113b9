//! What has to be true in a room, at every moment and in the end.

use std::collections::BTreeMap;

use llo_dialogue::contract::wire::Topic;
use llo_dialogue::domain::session::{Content, Contribution, ParticipantId};
use llo_dialogue::live::seal::SEALED;
use llo_dialogue::live::suite::ENCAPSULATED;
use llo_dialogue::live::transport::{Medium, Publish};
use llo_dialogue::live::{Delivery, Link};

use super::Room;

impl Room {
    pub(super) fn watch_board(&mut self, at: usize, Publish { topic, payload, .. }: &Publish) {
        let leads = at + 1 == self.boards.len();
        let board = &mut self.boards[at];
        let Topic::State(_) = topic else {
            let unopened = board.end.refused().total() > 0;
            return assert!(payload.is_empty() && (self.closed || unopened), "a board only clears what it cannot open");
        };
        let state = board.end.keys().heard(Medium::Broker, payload).expect("it is ours");
        assert!(state.number > board.said || state.open.is_none(), "the number rises");
        assert!(state.open.is_none() || !self.closed || !leads, "nothing after the end");
        board.said = state.number;
        self.watch.state(&state);
    }

    pub(super) fn watch_guest(&mut self, at: usize, Publish { topic, payload, .. }: &Publish) {
        let guest = &self.guests[at];
        let session = self.boards[0].end.keys().session();
        assert_eq!(*topic, Topic::Pin(session, guest.end.me()), "their own");
        assert_eq!(payload.len(), SEALED, "always the same length");
        assert!(guest.end.state().is_some() && !guest.heard_closed, "not before the first, not after the last state");
        let (key, _) = payload.split_at(ENCAPSULATED);
        let first = self.sealed.entry(key.to_vec()).or_insert_with(|| payload.clone());
        assert_eq!(first, payload, "no two things are sealed with one key");
    }

    /// What the persons said last, as a session has it.
    pub fn wishes(&self) -> BTreeMap<ParticipantId, Content> {
        self.guests.iter().filter_map(|guest| Some((guest.end.me(), guest.wish?))).collect()
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
            let topic = Topic::Pin(board.end.keys().session(), guest.end.me());
            let stands = self.exchange.retained().find(|publish| publish.topic == topic);
            let stands = stands
                .is_some_and(|publish| board.end.keys().open(guest.end.me(), &publish.payload, self.now()).is_ok());
            assert!(stands || guest.wish.is_none(), "what they said is at the broker, whatever was written over it");
        }
    }

    /// Fails when anything is left of a closed session.
    pub fn check_closed(&self) {
        for guest in self.guests.iter().filter(|guest| !guest.asleep) {
            assert!(
                guest.heard_closed && guest.end.participation().is_none() && guest.end.delivery() == Delivery::Nothing
            );
        }
        for publish in self.exchange.retained() {
            assert!(matches!(publish.topic, Topic::State(_)), "{} is still there", publish.topic);
            assert!(publish.payload.len() < 300, "only that it is closed");
        }
        assert!(self.boards.last().is_some_and(|board| board.end.is_clear()));
    }
}
