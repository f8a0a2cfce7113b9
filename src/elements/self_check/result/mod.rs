//! `llo-self-check-result/1`: what leaves the page when a person shares their self-check, in one `llo-result`.
//!
//! Promise: exactly what the person chose, with texts ticked one by one; no dates, no names, no exact time. What is
//! private has no id here, so it cannot be in it.

use serde::Serialize;

use crate::contract::format;
use crate::contract::ids::Language;
mod ids;

use self::ids::{Answers, CapabilityId, PartId};
use crate::domain::check::Check;
use crate::domain::experiment::{Experiment, Field};
use crate::domain::self_check::Round;
use crate::domain::time::Time;

pub const SCHEMA: &str = "llo-self-check-result/1";
pub const ELEMENT: &str = "llo-self-check";

/// What a person chose to share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    pub level: Level,
    pub texts: Vec<TextRef>,
}

/// How much of the current round. With the answers come the themes; with nothing, no texts either.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    #[default]
    Nothing,
    Themes,
    Answers,
}

/// One text the person wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextRef {
    /// Which experiment, counted from 0.
    pub experiment: usize,
    pub part: Part,
}

/// Which text of an experiment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Field(Field),
    Learned,
}

impl Part {
    /// In the order of the experiment's page.
    pub const ALL: [Part; 6] = [
        Part::Field(Field::Try),
        Part::Field(Field::FindOut),
        Part::Field(Field::FirstStep),
        Part::Field(Field::Need),
        Part::Field(Field::LookBack),
        Part::Learned,
    ];

    /// What the person wrote there.
    pub fn of(self, experiment: &Experiment) -> &str {
        match self {
            Part::Field(field) => experiment.text(field),
            Part::Learned => experiment.learned(),
        }
    }
}

/// What one person shares of one `<llo-self-check>`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SharedV1 {
    /// Name and version of this format.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = SCHEMA)))]
    pub schema: &'static str,
    /// The element it comes from.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = ELEMENT)))]
    pub element: &'static str,
    /// The language the person read.
    pub language: Language,
    /// The version of the words the person read. A host that brings its own words names it.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 64)))]
    pub wording: String,
    /// When it was made: RFC 3339 in UTC, rounded down to the hour.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}T\d{2}:00:00Z$")))]
    pub time: String,
    /// What the person wants to work on, in their own order.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = 3), extend("uniqueItems" = true)))]
    pub themes: Vec<CapabilityId>,
    /// What the person answered; absent when they did not share it. No answer is better than another.
    #[serde(skip_serializing_if = "Answers::is_empty")]
    pub answers: Answers,
    /// What the person wrote and ticked; absent when there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<TextV1>,
}

/// A text of a learning experiment.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct TextV1 {
    /// What the experiment is about.
    pub about: CapabilityId,
    pub part: PartId,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 500)))]
    pub text: String,
}

impl SharedV1 {
    /// `None` when there is nothing to share.
    pub fn new(check: &Check, selection: &Selection, language: Language, wording: &str, now: Time) -> Option<SharedV1> {
        let answers = match selection.level {
            Level::Nothing => return None,
            Level::Themes => Answers::default(),
            Level::Answers => check.current().map(|round| Answers::of(&round.sheet)).unwrap_or_default(),
        };
        let themes = check.current().map(themes).unwrap_or_default();
        let texts = texts(check, &selection.texts);
        let something = !(themes.is_empty() && answers.is_empty() && texts.is_empty());
        something.then(|| SharedV1 {
            schema: SCHEMA,
            element: ELEMENT,
            language,
            wording: wording.to_owned(),
            time: now.hour(),
            themes,
            answers,
            texts,
        })
    }

    /// The JSON text the person reads before they share it.
    pub fn pretty(&self) -> String {
        format::pretty(self)
    }
}

fn themes(round: &Round) -> Vec<CapabilityId> {
    round.themes.iter().filter_map(CapabilityId::of).collect()
}

/// The ticked texts that have something in them, each once, in the order of the experiments.
fn texts(check: &Check, ticked: &[TextRef]) -> Vec<TextV1> {
    let mut texts = Vec::new();
    for (index, experiment) in check.experiments().iter().enumerate() {
        let Some(about) = CapabilityId::of(experiment.about()) else { continue };
        for part in Part::ALL {
            let text = part.of(experiment);
            if ticked.contains(&TextRef { experiment: index, part }) && !text.trim().is_empty() {
                texts.push(TextV1 { about, part: PartId(part), text: text.to_owned() });
            }
        }
    }
    texts
}
