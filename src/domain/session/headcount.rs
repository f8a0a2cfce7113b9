//! How many people there are, as the facilitator counted them. A device can join more than once, so the number of
//! participants alone says nothing about the size of the group.

use super::Session;
use crate::domain::disclosure::{Role, Roles};

/// How many people there are, in the room and elsewhere, as the facilitator counted them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headcount {
    people: u32,
    /// For each role, in the facilitator's order. `None`: the roles were not counted.
    roles: Option<Vec<u32>>,
    /// So many participants were seen and gone on with, although fewer people had been counted.
    accepted: u32,
}

impl Headcount {
    /// The most people that can be counted.
    pub const LIMIT: u32 = Session::PARTICIPANT_LIMIT as u32;

    /// `None` for nobody, for more than [`Self::LIMIT`], and for roles that are not these or hold more people than
    /// there are.
    pub fn new(people: u32, by_role: Option<Vec<u32>>, roles: Roles) -> Option<Headcount> {
        let fits = (1..=Self::LIMIT).contains(&people);
        let roles_fit = by_role.as_ref().is_none_or(|by_role| {
            let sum = by_role.iter().fold(0_u32, |sum, people| sum.saturating_add(*people));
            by_role.len() == roles.all().count() && sum <= people
        });
        (fits && roles_fit).then_some(Headcount { people, roles: by_role, accepted: 0 })
    }

    /// The same after the facilitator went on with so many participants.
    pub fn accepting(self, participants: u32) -> Headcount {
        Headcount { accepted: participants.max(self.accepted), ..self }
    }

    /// From 1 to [`Self::LIMIT`].
    pub fn people(&self) -> u32 {
        self.people
    }

    pub fn accepted(&self) -> u32 {
        self.accepted
    }

    /// For each role, in the facilitator's order.
    pub fn by_role(&self) -> Option<&[u32]> {
        self.roles.as_deref()
    }

    /// How many have this role; with `None`, how many are left who have no role. `None` when the roles were not
    /// counted.
    pub fn of(&self, role: Option<Role>) -> Option<u32> {
        let roles = self.roles.as_ref()?;
        match role {
            Some(role) => roles.get(role.index()).copied(),
            None => Some(self.people.saturating_sub(roles.iter().sum())),
        }
    }
}

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
        let Headcount { people, accepted, .. } = self.headcount.as_ref()?;
        let taking_part = u32::try_from(self.taking_part()).unwrap_or(u32::MAX);
        (taking_part > *people.max(accepted)).then_some(Surplus { taking_part, people: *people })
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
