//! The whole truth about one self-check, as plain data. Everything else is a query.

use super::msg::{Msg, Question};
use super::options::Options;
use super::printing::Printing;
use super::result::{Selection, SharedV1};
use super::update::update;
use crate::domain::check::Check;
use crate::domain::self_check::Capability;
use crate::domain::time::Time;
use crate::elements::self_check::effect::CheckEffect;
use crate::elements::self_check::notice::CheckNotice;
use crate::kit::effect::Effect;
use crate::kit::element::{Element, ElementState};
use crate::kit::idle_time::IdleTime;
use crate::kit::storage::Slot;

/// Where the person is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    #[default]
    Intro,
    /// The fourteen; where there is room for one, the one at this index.
    Statements(usize),
    Overview,
    Work,
    Rounds,
}

/// What the status line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Theme {
        chosen: usize,
    },
    /// A fourth was not chosen.
    ThemesFull,
    MovedUp(Capability),
    ExperimentsFull,
    RoundsFull,
    NothingToPrint,
    Progress,
}

/// *What leaves this page?*: closed, or open with what the person chose and when it was opened. What they read is
/// dated with that moment, and so is what leaves, also when the hour turns meanwhile.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Sharing {
    #[default]
    Closed,
    Open(Selection, Time),
}

/// The whole truth about one self-check.
#[derive(Clone, Debug)]
pub struct Model {
    pub options: Options,
    pub check: Check,
    pub screen: Screen,
    /// How often a screen was entered.
    pub visit: u32,
    /// The experiment that is being written.
    pub open: Option<usize>,
    pub sharing: Sharing,
    pub printing: Printing,
    /// Ticked: what is private goes into the file as well.
    pub file_private: bool,
    /// What the host got last; nothing until the person shares.
    pub shared: Option<SharedV1>,
    pub asking: Option<Question>,
    /// What a file held, while the person is asked whether it may replace what is here.
    pub picked: Option<Check>,
    /// This was kept when the element was opened, and nobody said yet that they go on with it. On a shared computer it
    /// may be somebody else's.
    pub found: bool,
    /// The element was on this page before, and gone for a while: what is stored is of the same visit.
    pub came_back: bool,
    /// The person said: enough for now.
    pub stopped: bool,
    pub idle_time: IdleTime,
    pub told: Vec<CheckNotice>,
    pub said: Option<Said>,
    pub state: ElementState,
}

impl Model {
    pub fn new(options: Options) -> Model {
        Model {
            idle_time: IdleTime::new(options.expires),
            options,
            check: Check::default(),
            screen: Screen::Intro,
            visit: 0,
            open: None,
            sharing: Sharing::Closed,
            printing: Printing::default(),
            file_private: false,
            shared: None,
            asking: None,
            picked: None,
            found: false,
            came_back: false,
            stopped: false,
            told: Vec::new(),
            said: None,
            state: ElementState::default(),
        }
    }
}

impl Element for Model {
    type Options = Options;
    type Msg = Msg;
    type Effect = CheckEffect;

    fn update(&mut self, msg: Msg, now: Time) -> Vec<Effect<CheckEffect>> {
        update(self, msg, now)
    }

    fn slot(&self) -> Option<Slot> {
        Slot::new("self-check", self.options.storage, &self.options.instance)
    }

    fn state(&mut self) -> &mut ElementState {
        &mut self.state
    }
}
