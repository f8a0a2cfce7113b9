//! The whole truth about one set of talk cards, as plain data. Everything else is a query.

use super::msg::Msg;
use super::notice::CardsNotice;
use super::options::Options;
use super::result::SharedCardV1;
use super::update::update;
use crate::domain::cards::{Card, Decks, Kept, Pile, TalkSheet};
use crate::domain::date::Date;
use crate::domain::month_question::MonthLines;
use crate::domain::time::Time;
use crate::kit::effect::{Effect, NoEffect};
use crate::kit::element::{Element, ElementState};
use crate::kit::idle_time::IdleTime;
use crate::kit::storage::Slot;
use crate::live::entropy::EntropySource;

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Choosing decks, and the card that is kept.
    Start,
    Card(Card),
    /// Without chance.
    All,
    Sheet,
    Month,
}

/// Which of two people asks. They have no names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asking {
    #[default]
    One,
    Other,
}

/// What the status line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    NoDeck,
    /// All cards were seen, and they begin again.
    Round,
    PutBack,
    /// This one was not put on the sheet.
    SheetFull(Card),
    NothingToPrint,
    NoDay,
    Shared,
}

/// The day on which a repeating entry begins, and the minute of that day. Nothing is remembered of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reminder {
    pub day: Option<Date>,
    pub minute: Option<u16>,
}

/// The whole truth about one set of talk cards.
#[derive(Debug)]
pub struct Model {
    pub options: Options,
    pub screen: Screen,
    /// How often a screen was entered.
    pub visit: u32,
    /// Those of the decks offered that the person wants to draw from.
    pub decks: Decks,
    pub pile: Pile,
    /// Two people share the screen.
    pub pair: Option<Asking>,
    pub large: bool,
    pub kept: Option<Kept>,
    /// The card was kept at an earlier visit.
    pub returned: bool,
    pub lines: MonthLines,
    pub reminder: Reminder,
    pub sheet: TalkSheet,
    /// Ticked: the line with the kept card goes on paper.
    pub prints_line: bool,
    /// *What leaves this page?*, while it is open, and since when. What is read is dated with that moment, and so is what
    /// leaves, also when the hour turns meanwhile.
    pub sharing: Option<Time>,
    /// What the host got last; nothing until the person shares.
    pub shared: Option<SharedCardV1>,
    /// Asked whether to erase everything.
    pub erasing: bool,
    pub idle_time: IdleTime,
    pub told: Vec<CardsNotice>,
    pub said: Option<Said>,
    pub state: ElementState,
    pub entropy: EntropySource,
}

impl Model {
    pub fn new(options: Options, entropy: EntropySource) -> Model {
        Model {
            screen: home(&options),
            visit: 0,
            decks: options.offered.decks,
            pile: Pile::default(),
            pair: None,
            large: options.large,
            kept: None,
            returned: false,
            lines: MonthLines::default(),
            reminder: Reminder::default(),
            sheet: TalkSheet::default(),
            prints_line: false,
            sharing: None,
            shared: None,
            erasing: false,
            idle_time: IdleTime::new(options.expires),
            told: Vec::new(),
            said: None,
            state: ElementState::default(),
            options,
            entropy,
        }
    }
}

/// Where it begins: with the question of the month alone, that.
pub(super) fn home(options: &Options) -> Screen {
    if options.offered.decks.is_empty() { Screen::Month } else { Screen::Start }
}

impl Element for Model {
    type Options = Options;
    type Msg = Msg;
    type Effect = NoEffect;

    fn update(&mut self, msg: Msg, now: Time) -> Vec<Effect<NoEffect>> {
        update(self, msg, now)
    }

    fn slot(&self) -> Option<Slot> {
        Slot::new("cards", self.options.storage, &self.options.instance)
    }

    fn state(&mut self) -> &mut ElementState {
        &mut self.state
    }
}
