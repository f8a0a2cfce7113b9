//! How large a group has to be before something of it may be shown.

/// Something that is shown of a group from a number of people on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Floor {
    /// How many stand in each corner. From 5.
    Counts,
    /// Single pins, and the flows from now to later. From 8.
    Pins,
    /// Where pins lie close together. From 20.
    Density,
    /// The counts of each role, when every role has so many. From 5.
    Roles,
}

impl Floor {
    pub const ALL: [Floor; 4] = [Floor::Counts, Floor::Pins, Floor::Density, Floor::Roles];

    /// The number of people that no host can go below.
    pub const fn lowest(self) -> u32 {
        match self {
            Floor::Counts | Floor::Roles => 5,
            Floor::Pins => 8,
            Floor::Density => 20,
        }
    }
}

/// The floor cannot be so low.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLow {
    pub floor: Floor,
    /// The lowest it can be.
    pub lowest: u32,
}

/// The floors of a session. They are never below [`Floor::lowest`], and nothing is shown below the floor for counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floors {
    counts: u32,
    pins: u32,
    density: u32,
    roles: u32,
}

impl Default for Floors {
    fn default() -> Floors {
        let [counts, pins, density, roles] = Floor::ALL.map(Floor::lowest);
        Floors { counts, pins, density, roles }
    }
}

impl Floors {
    /// The same with one of them at so many people.
    ///
    /// # Errors
    /// [`TooLow`] below [`Floor::lowest`].
    pub fn with(self, floor: Floor, people: u32) -> Result<Floors, TooLow> {
        if people < floor.lowest() {
            return Err(TooLow { floor, lowest: floor.lowest() });
        }
        Ok(match floor {
            Floor::Counts => Floors { counts: people, ..self },
            Floor::Pins => Floors { pins: people, ..self },
            Floor::Density => Floors { density: people, ..self },
            Floor::Roles => Floors { roles: people, ..self },
        })
    }

    /// From how many people on. What says more never comes earlier than what says less: a raised floor lifts the
    /// ones above it.
    pub fn of(self, floor: Floor) -> u32 {
        match floor {
            Floor::Counts => self.counts,
            Floor::Pins => self.pins.max(self.counts),
            Floor::Density => self.density.max(self.of(Floor::Pins)),
            Floor::Roles => self.roles.max(self.counts),
        }
    }
}
