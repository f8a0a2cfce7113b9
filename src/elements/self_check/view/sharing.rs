//! *What leaves this page?*: exactly that, in the person's words and in the machine's, and to whom. It is composed of what
//! would leave, so it cannot say anything else.

use super::work;
use crate::content::check;
use crate::elements::self_check::model::{Model, Sharing};
use crate::elements::self_check::query;
use crate::elements::self_check::result::{Level, Part, Selection, SharedV1, TextRef};
use crate::i18n::SelfCheckWords;

#[derive(Clone, Debug, PartialEq)]
pub struct SharingView {
    pub level: Level,
    /// A label and a sentence: who reads it, if the page names anybody.
    pub goes_to: (&'static str, String),
    /// Exactly what leaves when the person shares; `None` while that is nothing.
    pub json: Option<String>,
    /// A label and a sentence.
    pub goes_along: (&'static str, String),
    /// Each thing that goes along, in the order in which it leaves.
    pub goes: Vec<GoesView>,
    /// A label and a sentence.
    pub stays_here: (&'static str, String),
    /// What the button says: what it shares.
    pub share: String,
    /// What the person typed and may tick, in the order of the experiments. Nothing of what is private.
    pub texts: Vec<TextView>,
}

/// One thing that goes along, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoesView {
    pub label: String,
    pub words: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TextView {
    pub text: TextRef,
    /// Which experiment, and its question.
    pub label: String,
    /// What the person typed.
    pub words: String,
    pub ticked: bool,
}

pub(super) fn sharing(model: &Model, strings: SelfCheckWords) -> Option<SharingView> {
    let Sharing::Open(selection, _) = &model.sharing else { return None };
    let shared = query::would_share(model);
    Some(SharingView {
        level: selection.level,
        goes_to: (strings.share_goes_to(), goes_to(model, strings)),
        goes: shared.as_ref().map(|shared| goes(model, strings, shared)).unwrap_or_default(),
        goes_along: (strings.share_goes_along(), goes_along(model, strings, shared.as_ref())),
        stays_here: (strings.share_stays_here(), stays_here(model, strings, shared.as_ref())),
        share: match &shared {
            Some(shared) if is_themes_alone(shared) => strings.share_button_themes(shared.themes.len()),
            Some(_) | None => strings.share_button().to_owned(),
        },
        json: shared.map(|shared| shared.pretty()),
        texts: texts(model, strings, selection),
    })
}

/// What the page says is told as its word: nobody here can know it.
fn goes_to(model: &Model, strings: SelfCheckWords) -> String {
    match &model.options.share_to {
        Some(receiver) => strings.share_goes_to_named(receiver),
        None => strings.share_goes_to_page().to_owned(),
    }
}

fn goes(model: &Model, strings: SelfCheckWords, shared: &SharedV1) -> Vec<GoesView> {
    let language = model.options.language;
    let name = |capability| check::statement(language, capability).name;
    let themes = shared
        .themes
        .iter()
        .map(|theme| GoesView { label: strings.share_theme().to_owned(), words: name(theme.capability()).to_owned() });
    let answers = shared.answers.iter().map(|(capability, answer)| GoesView {
        label: format!("{}:", name(capability)),
        words: check::answer(language, answer).to_owned(),
    });
    let texts = shared.texts.iter().map(|text| GoesView {
        label: strings
            .share_text(&strings.experiments_name(name(text.about.capability())), work::question(model, text.part.0)),
        words: text.text.clone(),
    });
    themes.chain(answers).chain(texts).collect()
}

fn goes_along(model: &Model, strings: SelfCheckWords, shared: Option<&SharedV1>) -> String {
    let with_answers = shared.is_some_and(|shared| !shared.answers.is_empty());
    let answers = model.check.current().filter(|_| with_answers).map_or(0, |round| round.sheet.answered_public());
    let themes = match shared.map_or(0, |shared| shared.themes.len()) {
        0 => strings.share_goes_themes_none().to_owned(),
        themes => strings.share_goes_themes(themes),
    };
    let answers = match answers {
        0 => strings.share_goes_answers_none().to_owned(),
        answers => strings.share_goes_answers(answers),
    };
    let texts = match shared.map_or(0, |shared| shared.texts.len()) {
        0 => strings.share_goes_texts_none().to_owned(),
        texts => strings.share_goes_texts(texts),
    };
    strings.share_goes(&themes, &answers, &texts)
}

fn is_themes_alone(shared: &SharedV1) -> bool {
    shared.answers.is_empty() && shared.texts.is_empty()
}

/// Names what stays as a whole, and then everything else, so that nothing is left out.
fn stays_here(model: &Model, strings: SelfCheckWords, shared: Option<&SharedV1>) -> String {
    let Some(shared) = shared else { return strings.share_stays_all().to_owned() };
    let answers = model.check.current().map_or(0, |round| round.sheet.answered());
    let answers = if shared.answers.is_empty() { answers } else { 0 };
    let experiments = if shared.texts.is_empty() { model.check.experiments().len() } else { 0 };
    let (said_answers, said_experiments) =
        (strings.share_goes_answers(answers), strings.share_experiments(experiments));
    match (answers, experiments) {
        (0, 0) => strings.share_stays_rest().to_owned(),
        (_, 0) => strings.share_stays_answers(&said_answers),
        (0, _) => strings.share_stays_experiments(&said_experiments),
        (_, _) => strings.share_stays_both(&said_answers, &said_experiments),
    }
}

fn texts(model: &Model, strings: SelfCheckWords, selection: &Selection) -> Vec<TextView> {
    let mut texts = Vec::new();
    for (experiment, one) in model.check.experiments().iter().enumerate() {
        let written = |part: &Part| !one.about().is_private() && !part.of(one).trim().is_empty();
        texts.extend(Part::ALL.into_iter().filter(written).map(|part| {
            let text = TextRef { experiment, part };
            TextView {
                text,
                label: strings.share_text(&work::title(model, strings, one), work::question(model, part)),
                words: part.of(one).to_owned(),
                ticked: selection.texts.contains(&text),
            }
        }));
    }
    texts
}
