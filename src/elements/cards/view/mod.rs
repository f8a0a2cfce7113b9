//! Everything the person sees of talk cards, as plain data in their language.

mod card;
mod kept;
mod month;
mod paper;
mod sheet;
mod start;

pub use card::{CardFace, CardView, PairView};
pub use kept::{KeptView, LineView, SharingView};
pub use month::{MonthView, ReminderView};
pub use paper::{PaperCard, PaperView, SheetPaper};
pub use sheet::{AllView, SheetRow, SheetView};
pub use start::StartView;

use super::model::{Model, Screen};
use super::notice::{self, CardsNotice};
use super::wording;
use crate::domain::time::Time;
use crate::i18n::{self, CardsWords};
use crate::kit::storage::{Area, Memory};

/// The title and the sentence of a message.
pub type Told = (&'static str, String);

/// Our other elements on the same page, which this one can lead to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    pub self_check: bool,
}

/// Everything the person sees.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// One card, for a room.
    pub large: bool,
    /// The sentence for the status line; empty when there is nothing to say.
    pub status: &'static str,
    pub body: Body,
    pub notices: Vec<Told>,
    /// The button against erasing, while the person is warned of it.
    pub still_here: Option<&'static str>,
    /// Where the card and the lines are.
    pub kept: &'static str,
    /// After how long without use everything is erased, if ever.
    pub expires: Option<String>,
    pub erasing: bool,
    /// Whose the words are.
    pub credit: &'static str,
    /// All that is printed, whichever screen is open.
    pub paper: PaperView,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    Start(StartView),
    Card(CardView),
    All(AllView),
    Sheet(SheetView),
    Month(MonthView),
}

/// What the person sees now, on a page with these other elements.
#[inline(never)]
pub fn view(model: &Model, now: Time, neighbours: Neighbours) -> View {
    let strings = i18n::words::<CardsWords>(model.options.language);
    let body = match model.screen {
        Screen::Start => Body::Start(start::start(model, strings, neighbours)),
        Screen::Card(card) => Body::Card(card::card(model, strings, card, neighbours)),
        Screen::All => Body::All(sheet::all(model, strings)),
        Screen::Sheet => Body::Sheet(sheet::sheet(model, strings)),
        Screen::Month => Body::Month(month::month(model, strings, now)),
    };
    View {
        large: model.large,
        status: wording::status(model, strings),
        body,
        notices: told(model),
        still_here: model.told.contains(&CardsNotice::Expiring).then_some(strings.expiry_still_here()),
        kept: match area(model) {
            Some(Area::Local) => strings.kept_local(),
            Some(Area::Session) => strings.kept_session(),
            None => strings.kept_nowhere(),
        },
        expires: model.idle_time.expires.map(|expires| wording::expires(strings, expires)),
        erasing: model.erasing,
        credit: if model.screen == Screen::Month { strings.month_credit() } else { strings.credit() },
        paper: paper::paper(model, strings, now),
    }
}

/// Where what the person does is kept at this moment, if anywhere.
fn area(model: &Model) -> Option<Area> {
    match &model.state.memory {
        Memory::Kept { slot, failed: false } => Some(slot.area),
        Memory::Kept { failed: true, .. }
        | Memory::Unread { .. }
        | Memory::SettingAside(_)
        | Memory::Untouched
        | Memory::Off => None,
    }
}

/// What becomes of a line that is typed here.
fn line_note(model: &Model, strings: CardsWords) -> &'static str {
    match area(model) {
        Some(_) => strings.line_stays(),
        None => strings.line_is_not_kept(),
    }
}

fn told(model: &Model) -> Vec<Told> {
    let language = model.options.language;
    let common = model.state.notices.iter().map(|notice| notice::words(notice, language));
    common.chain(model.told.iter().map(|notice| notice.words(language))).collect()
}
