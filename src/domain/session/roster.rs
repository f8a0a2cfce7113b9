//! Who takes part and what each of them sent last. Contributions may come late, twice and in any order: the same
//! ones always lead to the same roster.

use std::collections::BTreeMap;

use super::phase::RoundNo;
use super::round::PerMoment;
use crate::domain::disclosure::Role;
use crate::domain::space::Pin;

/// A participant's own random number, which stays the same when their page is loaded again. It is no name, and does
/// not leave the facilitator's device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParticipantId(pub [u8; 16]);

/// What a participant has placed in a round. Without a pin they have not placed it yet, have taken it back or pass; whether
/// they are done with a question does not tell which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    pub round: RoundNo,
    pub current: Option<Pin>,
    pub desired: Option<Pin>,
    /// `None` when they chose none.
    pub role: Option<Role>,
    pub done: Done,
}

impl Placed {
    /// Of someone who is done with every question that they placed a pin for.
    pub fn new(round: RoundNo, current: Option<Pin>, desired: Option<Pin>, role: Option<Role>) -> Placed {
        Placed { round, current, desired, role, done: Done::with_pins(current, desired) }
    }
}

/// Which questions a participant is done with: because they placed a pin, or because they pass.
pub type Done = PerMoment<bool>;

impl Done {
    /// Done with every question that has a pin.
    pub fn with_pins(current: Option<Pin>, desired: Option<Pin>) -> Done {
        Done { current: current.is_some(), desired: desired.is_some() }
    }
}

/// What a participant says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// I take part, and this is all I have placed.
    Here(Placed),
    /// I no longer take part, and take everything with me.
    Gone,
}

/// Everything one participant has to say at this moment; it replaces what they said before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    pub participant: ParticipantId,
    /// The participant raises it with each change. The highest wins, whenever it comes.
    pub counter: u64,
    pub content: Content,
}

/// What became of a contribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    Taken,
    /// Known already, or older than what is known.
    Old,
    /// Nobody else fits in.
    Full,
}

#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Roster(BTreeMap<ParticipantId, (u64, Content)>);

impl Roster {
    pub(super) fn receive(&mut self, contribution: Contribution, limit: usize) -> Received {
        let Contribution { participant, counter, content } = contribution;
        let known = self.0.get(&participant);
        if known.is_some_and(|(last, kept)| (*last, rank(kept)) >= (counter, rank(&content))) {
            return Received::Old;
        }
        if known.is_none() && self.0.len() >= limit {
            return Received::Full;
        }
        self.0.insert(participant, (counter, content));
        Received::Taken
    }

    /// Those who take part, whatever they have placed.
    pub(super) fn joined(&self) -> usize {
        self.here().count()
    }

    /// What was placed in this round.
    pub(super) fn placed(&self, round: RoundNo) -> BTreeMap<ParticipantId, Placed> {
        let mut placed = BTreeMap::new();
        placed.extend(self.here().filter(|(_, placed)| placed.round == round));
        placed
    }

    /// What each participant sent last, those who have gone included.
    pub(super) fn sent(&self) -> impl Iterator<Item = Contribution> + '_ {
        self.0.iter().map(|(participant, (counter, content))| Contribution {
            participant: *participant,
            counter: *counter,
            content: *content,
        })
    }

    fn here(&self) -> impl Iterator<Item = (ParticipantId, Placed)> + '_ {
        self.0.iter().filter_map(|(participant, (_, content))| match content {
            Content::Here(placed) => Some((*participant, *placed)),
            Content::Gone => None,
        })
    }
}

/// Decides between two contributions with the same counter, which an honest participant never sends. Which one wins
/// does not matter, only that it does not depend on which came first.
fn rank(content: &Content) -> [u8; 7] {
    let Content::Here(Placed { round, current, desired, role, done }) = content else { return [0; 7] };
    let place = |pin: &Option<Pin>| pin.map_or([0; 2], |pin| [pin.focus.get(), pin.stance.get()]);
    let ([a, b], [c, d]) = (place(current), place(desired));
    let role = role.map_or(0, |role| role.index() as u8 + 1);
    let done = u8::from(done.current) + 2 * u8::from(done.desired);
    [*round as u8 + 1, a, b, c, d, role, done]
}
