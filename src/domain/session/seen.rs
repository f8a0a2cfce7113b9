//! What a session lets be seen: how many have placed, and the pictures that its phase shows.

use super::Session;
use super::phase::{Phase, RoundNo, Stage};
use super::round::Round;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Flows, Movement, Picture, Withheld, may_compare};

/// How many are done with a question, of how many: the only number that is live. Who passes is done as well as who placed a
/// pin, so it does not tell how many placed one. Typed counts are in neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

impl Progress {
    /// Somebody takes part, and all who do are done.
    pub fn is_everyone(self) -> bool {
        self.of > 0 && self.done >= self.of
    }
}

/// What can be seen of one moment in a phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seen<'a> {
    /// It is not its time.
    Hidden,
    /// It was revealed, and too few had placed it. That is all that is said.
    TooFew,
    Picture(&'a Picture),
}

/// All that can be seen on a board in a phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown<'a> {
    pub current: Seen<'a>,
    pub desired: Seen<'a>,
    /// `None` as long as the two are not both revealed.
    pub flows: Option<Result<&'a Flows, Withheld>>,
}

impl Shown<'_> {
    const NOTHING: Shown<'static> = Shown { current: Seen::Hidden, desired: Seen::Hidden, flows: None };
}

impl Session {
    /// How many are done with this question in this round.
    pub fn progress(&self, moment: Moment) -> Progress {
        let sent = self.roster.placed(self.phase.round());
        let counted = self.round().answers(moment, &sent);
        let participants = counted.iter().filter(|(_, placed)| *placed.done.of(moment)).count();
        let entered = self.round().entered().iter().filter(|(_, person)| person.pin(moment).is_some()).count();
        let done = participants + entered;
        // Someone who left after a lock still counts among those who are done.
        Progress { done, of: done.max(self.taking_part()) }
    }

    /// Whether everyone who takes part is done with the question that is asked.
    pub fn all_are_done(&self) -> bool {
        self.placing().is_some_and(|moment| self.progress(moment).is_everyone())
    }

    /// What can be seen in this phase. While people place, that is nothing.
    pub fn shown(&self) -> Shown<'_> {
        let round = self.round();
        let seen = |moment: Moment| round.picture(moment).map_or(Seen::TooFew, Seen::Picture);
        match self.phase {
            Phase::Lobby | Phase::Explain | Phase::Round(_, Stage::Place(_)) => Shown::NOTHING,
            Phase::Round(_, Stage::Reveal(Moment::Current) | Stage::Talk) => {
                Shown { current: seen(Moment::Current), ..Shown::NOTHING }
            }
            Phase::Round(_, Stage::Reveal(Moment::Desired)) | Phase::Step(_) => {
                Shown { current: seen(Moment::Current), desired: seen(Moment::Desired), flows: round.flows() }
            }
        }
    }

    /// A picture that has been revealed, in whatever phase: what may be exported.
    pub fn picture(&self, round: RoundNo, moment: Moment) -> Option<&Picture> {
        self.of(round).picture(moment)
    }

    /// The step between the two revealed pictures of a round, in whatever phase.
    pub fn flows(&self, round: RoundNo) -> Option<Result<&Flows, Withheld>> {
        self.of(round).flows()
    }

    /// The totals of both rounds, once both are revealed and if they may be compared.
    pub fn movement(&self, moment: Moment) -> Option<Result<Movement, Withheld>> {
        let counts = |round: &Round| round.picture(moment).map(Picture::counts);
        let movement = Movement { first: counts(&self.first)?, second: counts(&self.second)? };
        let [typed, typed_then] = [&self.first, &self.second].map(|round| round.typed(moment).total());
        let may = match (self.first.counted(moment), self.second.counted(moment)) {
            (Some(first), Some(second)) => may_compare(self.setup.rules, (&first, typed), (&second, typed_then)),
            // A draft of before did not say who was counted.
            _ => Err(Withheld::OtherPeople),
        };
        Some(may.map(|()| movement))
    }
}
