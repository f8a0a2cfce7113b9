//! Everything the person sees of a self-check, as plain data in their language.

mod foot;
mod overview;
mod paper;
mod rounds;
mod sharing;
mod statements;
mod work;

pub use foot::{Asked, Embedding};
pub use overview::{OverviewRow, OverviewView};
pub use paper::{PaperAnswer, PaperExperiment, PaperTheme, PaperView, SheetView};
pub use rounds::{Compared, RoundView, RoundsView};
pub use sharing::{GoesView, SharingView, TextView};
pub use statements::{Progress, StatementRow, StatementsView};
pub use work::{ExperimentView, FieldView, FileLabels, PrintLabel, PrintLabels, ThemeView, WorkView};

use super::model::{Model, Screen};
use super::msg::Tab;
use super::notice::{self, CheckNotice, Place};
use super::wording;
use crate::domain::time::Time;
use crate::i18n::{self, SelfCheckWords};

/// The title and the sentence of a message.
pub type Told = (&'static str, String);

/// Everything the person sees.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub screen: Screen,
    /// The sentence for the status line; empty when there is nothing to say.
    pub status: String,
    /// The step bar; not yet there on the intro.
    pub tabs: Option<Tab>,
    /// Above the screen where the person was: that it is from an earlier visit, and what may be done about it.
    pub found: Option<FoundView>,
    pub heading: &'static str,
    pub body: Body,
    /// Those that belong to the whole; each other one stands beside what was pressed.
    pub notices: Vec<Told>,
    /// The button against erasing, while the person is warned of it.
    pub still_here: Option<&'static str>,
    /// Where the answers are and who could read them, in words that are true for storage and embedding.
    pub kept: String,
    /// After how long without use everything is erased, if ever.
    pub expires: Option<String>,
    /// Asked in the place of the button that asked.
    pub asked: Option<Asked>,
    /// Whose the words are.
    pub credits: Vec<&'static str>,
    /// All that is printed, whichever screen is open.
    pub paper: PaperView,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoundView {
    pub text: &'static str,
    pub go_on: &'static str,
    pub start_over: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    Intro(IntroView),
    Statements(StatementsView),
    Overview(OverviewView),
    Work(Box<WorkView>),
    Rounds(RoundsView),
}

#[derive(Clone, Debug, PartialEq)]
pub struct IntroView {
    pub not_a_test: &'static str,
    pub how: &'static str,
    /// To begin, or to go on where the person was.
    pub start: &'static str,
    /// For who comes with a file from another device.
    pub open_file: &'static str,
    /// About that file.
    pub file_notices: Vec<Told>,
}

/// What the person sees now, on a page where the element is embedded like this.
#[inline(never)]
pub fn view(model: &Model, now: Time, embedding: Embedding) -> View {
    let strings = i18n::words::<SelfCheckWords>(model.options.language);
    let (tabs, heading, body) = match model.screen {
        Screen::Intro => (None, strings.title(), Body::Intro(intro(model, strings))),
        Screen::Statements(current) => {
            (Some(Tab::Statements), strings.title(), Body::Statements(statements::statements(model, strings, current)))
        }
        Screen::Overview => {
            (Some(Tab::Overview), strings.overview_title(), Body::Overview(overview::overview(model, strings)))
        }
        Screen::Work => (Some(Tab::Work), strings.work_title(), Body::Work(Box::new(work::work(model, strings)))),
        Screen::Rounds => (Some(Tab::Rounds), strings.rounds_title(), Body::Rounds(rounds::rounds(model, strings))),
    };
    let expiring = model.told.contains(&CheckNotice::Expiring);
    View {
        screen: model.screen,
        status: wording::status(model, strings),
        tabs,
        found: model.found.then(|| FoundView {
            text: strings.found_text(),
            go_on: strings.found_go_on(),
            start_over: strings.found_start_over(),
        }),
        heading,
        body,
        notices: told(model, Place::Top),
        still_here: expiring.then_some(strings.expiry_still_here()),
        kept: foot::kept(model, strings, embedding),
        expires: model.idle_time.expires.map(|expires| wording::expires(strings, expires)),
        asked: model.asking.map(|question| foot::asked(model, strings, question)),
        credits: foot::credits(model),
        paper: paper::paper(model, strings, now),
    }
}

fn intro(model: &Model, strings: SelfCheckWords) -> IntroView {
    let begun = model.check.current().is_some_and(|round| round.sheet.answered() > 0);
    IntroView {
        not_a_test: strings.intro_not_a_test(),
        how: strings.intro_how(),
        start: if begun { strings.intro_go_on_where_you_were() } else { strings.intro_start() },
        open_file: strings.file_open(),
        file_notices: told(model, Place::File),
    }
}

fn told(model: &Model, place: Place) -> Vec<Told> {
    let language = model.options.language;
    let common = model.state.notices.iter().filter(|_| place == Place::Top);
    let own = model.told.iter().filter(|notice| notice.place(model.screen) == place);
    common.map(|notice| notice::words(notice, language)).chain(own.map(|notice| notice.words(language))).collect()
}
