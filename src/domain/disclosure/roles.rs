//! The roles a participant can choose from, if the host wants any. Their names are content.

/// One of the roles of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Role(u8);

impl Role {
    /// Its place in the host's list, from 0.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// How many roles there are: none, unless the host names at least two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    pub const LIMIT: u8 = 6;

    /// `None` for a single role, which splits nothing, and for more than [`Self::LIMIT`].
    pub fn new(count: u8) -> Option<Roles> {
        (count == 0 || (2..=Self::LIMIT).contains(&count)).then_some(Roles(count))
    }

    pub fn are_off(self) -> bool {
        self.0 == 0
    }

    /// The role at this place of the host's list.
    pub fn at(self, index: u8) -> Option<Role> {
        (index < self.0).then_some(Role(index))
    }

    pub fn all(self) -> impl Iterator<Item = Role> {
        (0..self.0).map(Role)
    }

    /// The groups of a split: each role, and last those without one, `None`.
    pub fn groups(self) -> impl Iterator<Item = Option<Role>> {
        self.all().map(Some).chain([None])
    }

    /// The group of someone who chose this.
    pub fn group(self, chosen: Option<Role>) -> Option<Role> {
        chosen.filter(|chosen| self.have(*chosen))
    }

    /// Whether it is one of them.
    pub fn have(self, role: Role) -> bool {
        role.0 < self.0
    }
}
