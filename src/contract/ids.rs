//! The stable ids of the domain in JSON and in attributes, as DOMAIN names them, and the language of a result.

use serde::{Serialize, Serializer};

use crate::domain::experiment::Field;
use crate::domain::self_check::{Answer, Capability};
use crate::domain::space;

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

/// A language the product speaks: one that every element has words in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
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
