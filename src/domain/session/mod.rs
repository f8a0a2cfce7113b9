//! A live session as the facilitator's device keeps it: the phases, who takes part, two rounds at most, and the step
//! that is chosen at the end. What of it can be seen is decided in [`disclosure`](super::disclosure); an answer of a
//! single person cannot be read from a [`Session`], only from what it is [`Kept`] as.
//!
//! * A round is revealed from what has been placed by then, and is not revealed twice. Going back hides a picture and
//!   changes nothing; going forth shows the same one again.
//! * Too few people reveal nothing, so it can be tried again when more have placed.
//! * With [`Order::BothFirst`] the first reveal fixes both pins of everyone in it. A pin that comes later is counted
//!   at the next reveal of a moment that its owner is not yet part of.
//! * A second round counts only what was placed for the second round. Too few who are new in it wait, and when too few
//!   are gone the two rounds are not compared. For that it is kept who was counted, and not what they answered.
//! * Time, randomness and ids come in as arguments. Closing takes the session away.

mod headcount;
mod kept;
mod next_step;
mod phase;
mod roster;
mod round;
mod seen;

pub use self::headcount::Surplus;
pub use self::kept::Kept;
pub use self::next_step::{Choice, NextStep};
pub use self::phase::{Order, Phase, RoundNo, Stage};
pub use self::roster::{Content, Contribution, Done, ParticipantId, Placed, Received};
pub use self::round::{EnteredId, PerMoment, PlacedByAll, Revealed, Round, Who};
pub use self::seen::{Progress, Seen, Shown};

use std::borrow::Cow;
use std::fmt;

use self::roster::Roster;
use self::round::Limits;
use super::dialogue::Moment;
use super::disclosure::{Asked, By, Cell, Counts, Earlier, Headcount, Person, Role, Rules};
use super::space::{Pin, Quadrant};

/// What a facilitator chose before the session began. It does not change any more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    pub order: Order,
    pub rules: Rules,
}

/// An open session.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    setup: Setup,
    phase: Phase,
    roster: Roster,
    first: Round,
    second: Round,
    choice: Choice,
    headcount: Option<Headcount>,
}

impl Session {
    /// The most participants; more are turned away.
    pub const PARTICIPANT_LIMIT: usize = Headcount::LIMIT as usize;
    /// The most people that a host can enter one by one in a round.
    pub const ENTERED_LIMIT: usize = 500;
    /// The largest count that can be typed for a corner.
    pub const COUNT_LIMIT: u32 = 9_999;

    /// A session in its lobby.
    pub fn new(setup: Setup) -> Session {
        Session {
            setup,
            phase: Phase::Lobby,
            roster: Roster::default(),
            first: Round::default(),
            second: Round::default(),
            choice: Choice::Open,
            headcount: None,
        }
    }

    pub fn setup(&self) -> Setup {
        self.setup
    }

    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Takes what a participant sent. Contributions can come in any phase, more than once and in any order.
    pub fn receive(&mut self, contribution: Contribution) -> Received {
        let known = |role: Role| self.setup.rules.roles.have(role).then_some(role);
        let content = match contribution.content {
            Content::Here(placed) => Content::Here(Placed { role: placed.role.and_then(known), ..placed }),
            Content::Gone => Content::Gone,
        };
        self.roster.receive(Contribution { content, ..contribution }, Self::PARTICIPANT_LIMIT)
    }

    /// Goes on to the next phase; a reveal reveals. Says whether there was one.
    pub fn next(&mut self, draw: &mut dyn FnMut() -> u64) -> bool {
        let Some(next) = self.phase.next(self.setup.order) else { return false };
        self.phase = next;
        if let Phase::Round(no, Stage::Reveal(moment)) = next {
            let both_asked = moment == Moment::Desired || self.setup.order == Order::BothFirst;
            let asked = if both_asked { Asked::Both } else { Asked::First };
            let (rules, placed) = (self.setup.rules, self.roster.placed(no));
            let before = match no {
                RoundNo::First => [None, None],
                RoundNo::Second => Moment::BOTH.map(|moment| self.first.counted(moment)),
            };
            let before = before.map(|counted| counted.map(Cow::into_owned));
            let [current, desired] = before.each_ref().map(Option::as_ref);
            let headcount = self.headcount.clone();
            let limits = Limits { rules, headcount: headcount.as_ref() };
            self.round_mut().reveal(moment, asked, limits, &placed, Earlier { current, desired }, draw);
        }
        true
    }

    /// Goes back one phase, without forgetting anything. Says whether there was one.
    pub fn back(&mut self) -> bool {
        let back = self.phase.back(self.setup.order);
        self.phase = back.unwrap_or(self.phase);
        back.is_some()
    }

    /// Begins the second round, or returns to it, from the end of the first. Says whether that was possible.
    pub fn again(&mut self) -> bool {
        let again = self.phase.again(self.setup.order);
        self.phase = again.unwrap_or(self.phase);
        again.is_some()
    }

    /// While a pin is being placed: later changes to it do not count. Says whether that changed anything.
    pub fn lock(&mut self) -> bool {
        let Some(moment) = self.placing().filter(|moment| !self.round().is_locked(*moment)) else { return false };
        let placed = self.roster.placed(self.phase.round());
        self.round_mut().lock(moment, placed);
        true
    }

    /// Whether there is a lock that [`Self::unlock`] would take off.
    pub fn can_unlock(&self) -> bool {
        self.placing().is_some_and(|moment| self.round().is_locked(moment))
    }

    /// While a pin is being placed: changes count again, those since the lock included. Says whether that changed
    /// anything.
    pub fn unlock(&mut self) -> bool {
        let Some(moment) = self.placing().filter(|moment| self.round().is_locked(*moment)) else { return false };
        self.round_mut().unlock(moment);
        true
    }

    /// Whether a pin that is sent now would come too late for the moment that is being placed.
    pub fn is_locked(&self) -> bool {
        self.placing().is_some_and(|moment| self.comes_too_late(moment))
    }

    /// Whether a pin of this moment that is sent now would come too late for this round.
    pub fn comes_too_late(&self, moment: Moment) -> bool {
        // With both placed first, the picture of now fixes both pins of everyone in it.
        let fixed = match self.setup.order {
            Order::BothFirst => self.round().is_revealed(Moment::Current),
            Order::RevealAfterEach => self.round().is_revealed(moment),
        };
        self.round().is_locked(moment) || fixed
    }

    /// Enters the pins of someone without a phone in this round, in place of what was entered under this number
    /// before; without a pin, that person is taken out. Says whether there was room and it was the time for it.
    pub fn enter(&mut self, id: EnteredId, current: Option<Pin>, desired: Option<Pin>, role: Option<Role>) -> bool {
        let role = role.filter(|role| self.setup.rules.roles.have(*role));
        let person = Person { by: By::Host, current, desired, role };
        let person = (current.is_some() || desired.is_some()).then_some(person);
        let in_round = matches!(self.phase, Phase::Round(..)) && !self.round().is_revealed(Moment::Desired);
        let round = self.round_mut();
        let fits = round.entered().len() < Self::ENTERED_LIMIT || round.entered().contains_key(&id);
        if in_round && fits {
            round.enter(id, person);
        }
        in_round && fits
    }

    /// Types how many hands or slips there were for a corner in this round, at most [`Self::COUNT_LIMIT`]. Says
    /// whether it was the time for it.
    pub fn type_count(&mut self, moment: Moment, quadrant: Quadrant, number: u32) -> bool {
        let in_round = matches!(self.phase, Phase::Round(..)) && !self.round().is_revealed(moment);
        if in_round {
            let counts = self.round().typed(moment).with(quadrant, number.min(Self::COUNT_LIMIT));
            self.round_mut().type_count(moment, counts);
        }
        in_round
    }

    /// What the host has typed in this round: the host's own numbers, to be corrected.
    pub fn typed(&self, moment: Moment) -> Counts {
        self.round().typed(moment)
    }

    /// Whom the host has entered in this round: the host's own answers, to be corrected.
    pub fn entered(&self) -> impl Iterator<Item = (EnteredId, Person)> + '_ {
        self.round().entered().iter().map(|(id, person)| (*id, *person))
    }

    /// Strikes out one pin of a revealed picture. No number changes. Says whether there was such a pin.
    pub fn strike(&mut self, round: RoundNo, moment: Moment, cell: Cell) -> bool {
        self.of_mut(round).picture_mut(moment).is_some_and(|picture| picture.strike(cell))
    }

    /// Takes that back. Says whether there was a struck pin.
    pub fn restore(&mut self, round: RoundNo, moment: Moment, cell: Cell) -> bool {
        self.of_mut(round).picture_mut(moment).is_some_and(|picture| picture.restore(cell))
    }

    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// Says whether it was the phase for it.
    pub fn choose(&mut self, choice: Choice) -> bool {
        let now = matches!(self.phase, Phase::Step(_));
        if now {
            self.choice = choice;
        }
        now
    }

    /// Closes the session in any phase and forgets it. Gives back whose messages have to be cleared wherever they are
    /// still kept.
    pub fn close(self) -> Vec<ParticipantId> {
        self.roster.sent().map(|contribution| contribution.participant).collect()
    }

    /// The moment whose pin is being placed.
    fn placing(&self) -> Option<Moment> {
        match self.phase {
            Phase::Round(_, Stage::Place(moment)) => Some(moment),
            Phase::Round(_, Stage::Reveal(_) | Stage::Talk) | Phase::Lobby | Phase::Explain | Phase::Step(_) => None,
        }
    }

    fn round(&self) -> &Round {
        self.of(self.phase.round())
    }

    fn round_mut(&mut self) -> &mut Round {
        self.of_mut(self.phase.round())
    }

    fn of(&self, round: RoundNo) -> &Round {
        match round {
            RoundNo::First => &self.first,
            RoundNo::Second => &self.second,
        }
    }

    fn of_mut(&mut self, round: RoundNo) -> &mut Round {
        match round {
            RoundNo::First => &mut self.first,
            RoundNo::Second => &mut self.second,
        }
    }
}

/// Without anything of a person, so that no log and no message of a failed test holds an answer.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Session { setup, phase, roster, .. } = self;
        f.debug_struct("Session")
            .field("setup", setup)
            .field("phase", phase)
            .field("joined", &roster.joined())
            .finish_non_exhaustive()
    }
}
