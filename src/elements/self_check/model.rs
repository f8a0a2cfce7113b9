//! The whole truth about one self-check, as plain data. Everything else is a query.

use super::msg::{Msg, Question};
use super::printing::Printing;
use super::update::update;
use crate::contract::check_options::{CheckOptions, Expires};
use crate::contract::shared::{Selection, SharedV1};
use crate::domain::check::Check;
use crate::domain::self_check::Capability;
use crate::domain::time::Time;
use crate::elements::self_check::effect::CheckEffect;
use crate::elements::self_check::notice::CheckNotice;
use crate::kit::effect::Effect;
use crate::kit::element::{Element, ElementState};
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
    /// This one was not chosen.
    ThemesFull(Capability),
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
    pub options: CheckOptions,
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
    /// What was asked last: the focus goes back to the button that asked.
    pub asked: Question,
    /// What a file held, while the person is asked whether it may replace what is here.
    pub picked: Option<Check>,
    /// The person said: enough for now.
    pub stopped: bool,
    /// When the person last did something.
    pub touched: Time,
    /// After which time without that it is erased: what is here was begun under it. With nothing done, as the page says.
    pub expires: Option<Expires>,
    pub told: Vec<CheckNotice>,
    pub said: Option<Said>,
    pub state: ElementState,
}

impl Model {
    pub fn new(options: CheckOptions) -> Model {
        Model {
            expires: options.expires,
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
            asked: Question::EraseAll,
            picked: None,
            stopped: false,
            touched: Time::from_millis(0),
            told: Vec::new(),
            said: None,
            state: ElementState::default(),
        }
    }
}

impl Element for Model {
    type Options = CheckOptions;
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
