//! The stable ids of the domain in JSON and in attributes, as DOMAIN names them, and the language of a result.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::cards::{Card, Deck};
use crate::domain::experiment::Field;
use crate::domain::self_check::{Answer, Capability};
use crate::domain::space;

/// Something of the domain that stands in JSON as its id.
pub(crate) trait HasId: Copy {
    /// What it is, for who is told that there is no such thing.
    const WHAT: &'static str;

    fn id(self) -> &'static str;
    fn from_id(id: &str) -> Option<Self>;
}

/// Something of the domain, in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str", bound = "T: HasId")]
pub(crate) struct Id<T>(pub T);

impl<T: HasId> From<Id<T>> for &'static str {
    fn from(Id(value): Id<T>) -> &'static str {
        value.id()
    }
}

impl<T: HasId> TryFrom<String> for Id<T> {
    type Error = String;

    fn try_from(id: String) -> Result<Id<T>, String> {
        T::from_id(&id).map(Id).ok_or_else(|| format!("unknown {} {id:?}", T::WHAT))
    }
}

impl<T: HasId> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.id())
    }
}

impl HasId for Capability {
    const WHAT: &'static str = "capability";

    fn id(self) -> &'static str {
        capability_id(self)
    }

    fn from_id(id: &str) -> Option<Capability> {
        capability_from_id(id)
    }
}

impl HasId for Answer {
    const WHAT: &'static str = "answer";

    fn id(self) -> &'static str {
        answer_id(self)
    }

    fn from_id(id: &str) -> Option<Answer> {
        answer_from_id(id)
    }
}

impl HasId for Card {
    const WHAT: &'static str = "card";

    fn id(self) -> &'static str {
        card_id(self)
    }

    fn from_id(id: &str) -> Option<Card> {
        Card::ALL.into_iter().find(|card| card_id(*card) == id)
    }
}

/// A corner of the board; no corner is better than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Quadrant {
    OrganisationReactive,
    OrganisationProactive,
    PeopleReactive,
    PeopleProactive,
}

impl From<space::Quadrant> for Quadrant {
    fn from(quadrant: space::Quadrant) -> Quadrant {
        match quadrant {
            space::Quadrant::OrganisationReactive => Quadrant::OrganisationReactive,
            space::Quadrant::OrganisationProactive => Quadrant::OrganisationProactive,
            space::Quadrant::PeopleReactive => Quadrant::PeopleReactive,
            space::Quadrant::PeopleProactive => Quadrant::PeopleProactive,
        }
    }
}

/// The id of a quadrant as text, for form values.
pub fn quadrant_id(quadrant: space::Quadrant) -> &'static str {
    match quadrant {
        space::Quadrant::OrganisationReactive => "organisation-reactive",
        space::Quadrant::OrganisationProactive => "organisation-proactive",
        space::Quadrant::PeopleReactive => "people-reactive",
        space::Quadrant::PeopleProactive => "people-proactive",
    }
}

/// One end of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pole {
    Organisation,
    People,
    Reactive,
    Proactive,
}

impl From<space::Pole> for Pole {
    fn from(pole: space::Pole) -> Pole {
        match pole {
            space::Pole::Organisation => Pole::Organisation,
            space::Pole::People => Pole::People,
            space::Pole::Reactive => Pole::Reactive,
            space::Pole::Proactive => Pole::Proactive,
        }
    }
}

/// The id of a pole as text, for attributes.
pub const fn pole_id(pole: space::Pole) -> &'static str {
    match pole {
        space::Pole::Organisation => "organisation",
        space::Pole::People => "people",
        space::Pole::Reactive => "reactive",
        space::Pole::Proactive => "proactive",
    }
}

/// The id of a capability of the self-check.
pub fn capability_id(capability: Capability) -> &'static str {
    match capability {
        Capability::Aspire => "aspire",
        Capability::SelfAwareness => "self-awareness",
        Capability::MasteryMotivation => "mastery-motivation",
        Capability::SelfEfficacy => "self-efficacy",
        Capability::LearningAgility => "learning-agility",
        Capability::Voice => "voice",
        Capability::FinancialAccess => "financial-access",
        Capability::Skills => "skills",
        Capability::Information => "information",
        Capability::CopeChange => "cope-change",
        Capability::Network => "network",
        Capability::SelfDirected => "self-directed",
        Capability::Autonomy => "autonomy",
        Capability::ExitUnsafe => "exit-unsafe",
    }
}

pub fn capability_from_id(id: &str) -> Option<Capability> {
    Capability::ALL.into_iter().find(|capability| capability_id(*capability) == id)
}

/// The id of an answer of the self-check.
pub fn answer_id(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::ALittle => "a-little",
        Answer::NotYet => "not-yet",
        Answer::Unknown => "unknown",
    }
}

pub fn answer_from_id(id: &str) -> Option<Answer> {
    Answer::ALL.into_iter().find(|answer| answer_id(*answer) == id)
}

/// The id of a field of the learning experiment.
pub fn field_id(field: Field) -> &'static str {
    match field {
        Field::Try => "try",
        Field::FindOut => "find-out",
        Field::FirstStep => "first-step",
        Field::Need => "need",
        Field::LookBack => "look-back",
    }
}

pub fn field_from_id(id: &str) -> Option<Field> {
    Field::ALL.into_iter().find(|field| field_id(*field) == id)
}

/// The id of a talk card.
pub fn card_id(card: Card) -> &'static str {
    match card {
        Card::AheadBusy => "ahead-busy",
        Card::AheadCurious => "ahead-curious",
        Card::AheadHelp => "ahead-help",
        Card::AheadNext => "ahead-next",
        Card::BackDid => "back-did",
        Card::BackInsight => "back-insight",
        Card::BackChoices => "back-choices",
        Card::BackBrought => "back-brought",
        Card::AdviceWords => "advice-words",
        Card::AdviceDrives => "advice-drives",
        Card::AdviceClimate => "advice-climate",
        Card::AdviceExperiment => "advice-experiment",
        Card::DriveGrow => "drive-grow",
        Card::DriveBelong => "drive-belong",
        Card::DriveQuality => "drive-quality",
        Card::DriveOwn => "drive-own",
    }
}

/// The id of a deck of talk cards, for attributes.
pub fn deck_id(deck: Deck) -> &'static str {
    match deck {
        Deck::Ahead => "ahead",
        Deck::Back => "back",
        Deck::Advice => "advice",
        Deck::Drives => "drives",
    }
}

/// A language the product speaks: one that every element has words in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(into = "&'static str")]
pub struct Language(u8);

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    pub fn tag(self) -> &'static str {
        TAGS.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// From a BCP 47 tag by its primary subtag: `nl-BE` is Dutch. `None` for a language we do not speak.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let tag = tag.trim();
        Language::ALL.into_iter().find(|known| {
            let length = known.tag().len();
            let ends = matches!(tag.as_bytes().get(length), None | Some(b'-' | b'_'));
            ends && tag.get(..length).is_some_and(|primary| primary.eq_ignore_ascii_case(known.tag()))
        })
    }
}

impl From<Language> for &'static str {
    fn from(language: Language) -> &'static str {
        language.tag()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Language {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "description": "A language the product speaks.", "type": "string", "enum": TAGS })
    }
}
