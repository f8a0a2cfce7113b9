//! What stands below every screen: the promise, what is asked before it is done, and whose the words are.

use crate::content::check;
use crate::elements::self_check::model::{Model, Screen};
use crate::elements::self_check::msg::Question;
use crate::i18n::{self, DialogueWords, SelfCheckWords};
use crate::kit::storage::{Area, Memory};

/// Who could read along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Embedding {
    /// The scripts of the host page.
    SamePage,
    /// Nobody outside: a frame with an origin of its own.
    OwnFrame,
}

/// A question before something that cannot be undone, and the buttons for yes and no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub question: Question,
    pub ask: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
}

/// Where what the person does is kept at this moment, if anywhere.
pub(super) fn area(model: &Model) -> Option<Area> {
    match &model.state.memory {
        Memory::Kept { slot, failed: false } => Some(slot.area),
        Memory::Kept { failed: true, .. }
        | Memory::Unread { .. }
        | Memory::SettingAside(_)
        | Memory::Untouched
        | Memory::Off => None,
    }
}

pub(super) fn kept(model: &Model, strings: SelfCheckWords, embedding: Embedding) -> String {
    let kept = match area(model) {
        Some(Area::Local) => strings.kept_local(),
        Some(Area::Session) => strings.kept_session(),
        None => strings.kept_nowhere(),
    };
    let promise = match embedding {
        Embedding::SamePage => strings.promise_same_page(),
        Embedding::OwnFrame => strings.promise_own_frame(),
    };
    format!("{kept} {promise}")
}

pub(super) fn asked(model: &Model, strings: SelfCheckWords, question: Question) -> Asked {
    let both = i18n::words::<DialogueWords>(model.options.language);
    let (ask, yes, no) = match question {
        Question::EraseAll | Question::StartOver => (both.erase_ask(), both.erase_yes(), both.erase_no()),
        Question::DeleteExperiment(_) | Question::DeleteRound(_) => {
            (strings.experiments_delete_ask(), strings.experiments_delete_yes(), strings.experiments_delete_no())
        }
        Question::ReplaceByFile => (strings.file_replace_ask(), strings.file_replace_yes(), strings.file_replace_no()),
    };
    Asked { question, ask, yes, no }
}

/// The list's on every screen, the learning experiment's where there are experiments.
pub(super) fn credits(model: &Model) -> Vec<&'static str> {
    let language = model.options.language;
    let mut credits = vec![check::credit(language)];
    if model.screen == Screen::Work {
        credits.push(check::experiment_credit(language));
    }
    credits
}
