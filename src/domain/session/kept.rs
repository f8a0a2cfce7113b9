//! A session taken apart, so that it can go on when the facilitator's page is loaded again or on another laptop. It
//! holds answers of single persons: it is for the facilitator's device alone.

use super::next_step::Choice;
use super::phase::Phase;
use super::roster::{Contribution, Received};
use super::round::Round;
use super::{Session, Setup};
use crate::domain::disclosure::Headcount;

/// Everything a session is made of.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    pub setup: Setup,
    pub phase: Phase,
    /// What each participant sent last.
    pub sent: Vec<Contribution>,
    pub first: Round,
    pub second: Round,
    pub choice: Choice,
    pub headcount: Option<Headcount>,
}

impl Session {
    pub fn keep(&self) -> Kept {
        let Session { setup, phase, roster, first, second, choice, headcount } = self.clone();
        Kept { setup, phase, sent: roster.sent().collect(), first, second, choice, headcount }
    }

    /// The session as it was. `None` when it holds more people than a session can.
    pub fn kept(kept: Kept) -> Option<Session> {
        let Kept { setup, phase, sent, first, second, choice, headcount } = kept;
        let fits = |round: &Round| {
            let locked = [&round.locked.current, &round.locked.desired].into_iter().flatten();
            round.entered.len() <= Session::ENTERED_LIMIT
                && locked.into_iter().all(|placed| placed.len() <= Session::PARTICIPANT_LIMIT)
        };
        let fit = fits(&first) && fits(&second);
        let mut session = Session { phase, first, second, choice, headcount, ..Session::new(setup) };
        let all_taken = sent.into_iter().all(|contribution| session.receive(contribution) != Received::Full);
        (fit && all_taken).then_some(session)
    }
}
