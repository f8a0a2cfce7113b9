//! The 2×2 of the LLO dialogue model: two meaning axes, their values, the pin and the four quadrants.
//! Source: Mazereeuw & Kuijpers (2024). Meaning is stored, never "up" or "left".

/// One of the two perspectives an organisation can have on development.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// From the welfare of the organisation (low) to the wellbeing of people (high).
    Focus,
    /// From reactive (low) to proactive (high).
    Stance,
}

/// One end of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pole {
    Organisation,
    People,
    Reactive,
    Proactive,
}

impl Pole {
    pub const ALL: [Pole; 4] = [Pole::Organisation, Pole::People, Pole::Reactive, Pole::Proactive];

    pub fn axis(self) -> Axis {
        match self {
            Pole::Organisation | Pole::People => Axis::Focus,
            Pole::Reactive | Pole::Proactive => Axis::Stance,
        }
    }

    pub fn is_high(self) -> bool {
        matches!(self, Pole::People | Pole::Proactive)
    }

    pub fn opposite(self) -> Pole {
        match self {
            Pole::Organisation => Pole::People,
            Pole::People => Pole::Organisation,
            Pole::Reactive => Pole::Proactive,
            Pole::Proactive => Pole::Reactive,
        }
    }
}

/// A place on one axis: an odd whole number 1..=99. There is no 50, so every value has a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AxisValue(u8);

/// Why a number is no place on an axis: it lies exactly on the fold, so its side would be a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnTheFold;

impl AxisValue {
    pub const MIN: AxisValue = AxisValue(1);
    pub const MAX: AxisValue = AxisValue(99);
    const FOLD: f64 = 50.0;

    /// The nearest value to any number, infinities included. Numbers beyond the ends go to the end.
    ///
    /// # Errors
    /// [`OnTheFold`] for exactly 50, and for a number that is none (NaN).
    pub fn nearest(number: f64) -> Result<AxisValue, OnTheFold> {
        if number.is_nan() || number == Self::FOLD {
            return Err(OnTheFold);
        }
        // Rounding within pairs (48..50, 50..52) never crosses the fold.
        let odd = 2.0 * (number.clamp(1.0, 99.0) / 2.0).floor() + 1.0;
        Ok(AxisValue(odd as u8))
    }

    /// The value itself; also the percentage of the axis, counted from its low pole.
    pub fn get(self) -> u8 {
        self.0
    }

    pub fn is_high(self) -> bool {
        f64::from(self.0) > Self::FOLD
    }

    /// The same place counted from the other end.
    pub fn mirrored(self) -> AxisValue {
        AxisValue(100 - self.0)
    }

    /// How far from the fold, in the three words the product has for it.
    pub fn lean(self) -> Lean {
        match self.0.abs_diff(50) {
            0..=17 => Lean::Slightly,
            18..=33 => Lean::More,
            _ => Lean::Mostly,
        }
    }
}

/// A distance from the fold in words. It describes the place, not a degree of anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    Slightly,
    More,
    Mostly,
}

/// One answer: a place on both axes, and with that exactly one quadrant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pin {
    pub focus: AxisValue,
    pub stance: AxisValue,
}

impl Pin {
    pub fn new(focus: AxisValue, stance: AxisValue) -> Pin {
        Pin { focus, stance }
    }

    /// The middle of a quadrant: where a pin stands when only the corner was chosen.
    pub fn middle_of(quadrant: Quadrant) -> Pin {
        let middle = |pole: Pole| AxisValue(if pole.is_high() { 75 } else { 25 });
        Pin::new(middle(quadrant.focus()), middle(quadrant.stance()))
    }

    pub fn on(self, axis: Axis) -> AxisValue {
        match axis {
            Axis::Focus => self.focus,
            Axis::Stance => self.stance,
        }
    }

    pub fn with(self, axis: Axis, value: AxisValue) -> Pin {
        match axis {
            Axis::Focus => Pin { focus: value, ..self },
            Axis::Stance => Pin { stance: value, ..self },
        }
    }

    pub fn pole(self, axis: Axis) -> Pole {
        match (axis, self.on(axis).is_high()) {
            (Axis::Focus, false) => Pole::Organisation,
            (Axis::Focus, true) => Pole::People,
            (Axis::Stance, false) => Pole::Reactive,
            (Axis::Stance, true) => Pole::Proactive,
        }
    }

    pub fn quadrant(self) -> Quadrant {
        Quadrant::of(self.focus.is_high(), self.stance.is_high())
    }
}

/// The answer that counts. No quadrant is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quadrant {
    OrganisationReactive,
    OrganisationProactive,
    PeopleReactive,
    PeopleProactive,
}

impl Quadrant {
    pub const ALL: [Quadrant; 4] = [
        Quadrant::OrganisationReactive,
        Quadrant::OrganisationProactive,
        Quadrant::PeopleReactive,
        Quadrant::PeopleProactive,
    ];

    pub fn of(people: bool, proactive: bool) -> Quadrant {
        match (people, proactive) {
            (false, false) => Quadrant::OrganisationReactive,
            (false, true) => Quadrant::OrganisationProactive,
            (true, false) => Quadrant::PeopleReactive,
            (true, true) => Quadrant::PeopleProactive,
        }
    }

    pub fn focus(self) -> Pole {
        match self {
            Quadrant::OrganisationReactive | Quadrant::OrganisationProactive => Pole::Organisation,
            Quadrant::PeopleReactive | Quadrant::PeopleProactive => Pole::People,
        }
    }

    pub fn stance(self) -> Pole {
        match self {
            Quadrant::OrganisationReactive | Quadrant::PeopleReactive => Pole::Reactive,
            Quadrant::OrganisationProactive | Quadrant::PeopleProactive => Pole::Proactive,
        }
    }
}
