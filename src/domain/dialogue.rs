//! One person's dialogue: a pin for now, a pin for later, a private reason, and the step between the pins.

use super::space::{Pin, Pole, Quadrant};

/// The two questions, in the order they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Which perspective fits the organisation best at this moment?
    Current,
    /// Which perspective do you wish for in the future?
    Desired,
}

impl Moment {
    pub const BOTH: [Moment; 2] = [Moment::Current, Moment::Desired];

    pub fn other(self) -> Moment {
        match self {
            Moment::Current => Moment::Desired,
            Moment::Desired => Moment::Current,
        }
    }
}

/// Whether the person can still change the pins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    #[default]
    Open,
    Done,
}

/// The facts of one dialogue. A question that was passed is simply without a pin: passing leaves no trace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dialogue {
    current: Option<Pin>,
    desired: Option<Pin>,
    reason: String,
    status: Status,
}

impl Dialogue {
    /// The longest reason that is kept, in characters.
    pub const REASON_LIMIT: usize = 2000;

    pub fn new(current: Option<Pin>, desired: Option<Pin>, reason: &str, status: Status) -> Dialogue {
        Dialogue { current, desired, reason: reason.chars().take(Self::REASON_LIMIT).collect(), status }
    }

    pub fn pin(&self, moment: Moment) -> Option<Pin> {
        match moment {
            Moment::Current => self.current,
            Moment::Desired => self.desired,
        }
    }

    /// What the person wrote for themselves. It never leaves the device.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    pub fn status(&self) -> Status {
        self.status
    }

    /// Puts a pin down, or takes it away with `None`. Says whether that changed anything; a dialogue that is
    /// done stays as it is.
    pub fn place(&mut self, moment: Moment, pin: Option<Pin>) -> bool {
        if self.status == Status::Done || self.pin(moment) == pin {
            return false;
        }
        match moment {
            Moment::Current => self.current = pin,
            Moment::Desired => self.desired = pin,
        }
        true
    }

    /// Keeps the first [`Self::REASON_LIMIT`] characters. Also possible when done: the reason is the person's own.
    pub fn explain(&mut self, reason: &str) {
        self.reason = reason.chars().take(Self::REASON_LIMIT).collect();
    }

    pub fn finish(&mut self) {
        self.status = Status::Done;
    }

    pub fn reopen(&mut self) {
        self.status = Status::Open;
    }

    /// The step between the two pins, when both are placed.
    pub fn step(&self) -> Option<Step> {
        Some(Step::between(self.current?.quadrant(), self.desired?.quadrant()))
    }
}

/// What lies between the quadrant of now and the quadrant of later: the poles one moves towards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    focus: Option<Pole>,
    stance: Option<Pole>,
}

impl Step {
    pub fn between(current: Quadrant, desired: Quadrant) -> Step {
        let moved = |from: Pole, to: Pole| (from != to).then_some(to);
        Step { focus: moved(current.focus(), desired.focus()), stance: moved(current.stance(), desired.stance()) }
    }

    /// Both pins stand in the same quadrant: a valid outcome.
    pub fn stays(self) -> bool {
        self.focus.is_none() && self.stance.is_none()
    }

    /// The poles it leads towards: none, one, or first the focus and then the stance.
    pub fn towards(self) -> impl Iterator<Item = Pole> {
        self.focus.into_iter().chain(self.stance)
    }
}
