//! How many people there are, in a session: asked before the first reveal, and held against who takes part.

use super::Session;
use crate::domain::disclosure::Headcount;

impl Session {
    pub fn headcount(&self) -> Option<&Headcount> {
        self.headcount.as_ref()
    }

    /// What is revealed from now on is held against this number. What was revealed stays as it is.
    pub fn count_people(&mut self, headcount: Headcount) {
        self.headcount = Some(headcount);
    }

    /// How many take part in this round: those who joined, and those whom the facilitator entered.
    pub fn taking_part(&self) -> usize {
        self.roster.joined() + self.round().entered().len()
    }

    /// How many take part, when that is more than there are people and the facilitator has not accepted it.
    pub fn surplus(&self) -> Option<Surplus> {
        let headcount = self.headcount.as_ref()?;
        let taking_part = u32::try_from(self.taking_part()).unwrap_or(u32::MAX);
        let known = headcount.people().max(headcount.accepted());
        (taking_part > known).then_some(Surplus { taking_part, people: headcount.people() })
    }

    /// The facilitator goes on although more take part than there are people.
    pub fn accept_surplus(&mut self) {
        if let (Some(Surplus { taking_part, .. }), Some(headcount)) = (self.surplus(), self.headcount.take()) {
            self.headcount = Some(headcount.accepting(taking_part));
        }
    }

    /// Whether the facilitator has to count the people before something is revealed: where everybody was entered by
    /// the facilitator, nobody can have joined twice.
    pub fn needs_headcount(&self) -> bool {
        self.headcount.is_none() && self.roster.joined() > 0
    }
}

/// More take part than there are people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surplus {
    pub taking_part: u32,
    pub people: u32,
}
