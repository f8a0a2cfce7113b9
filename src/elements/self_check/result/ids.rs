//! The ids in what a person shares of their self-check. What is private has none: the types cannot hold it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Part;
use crate::contract::ids::{Id, capability_id, field_id};
use crate::domain::self_check::{Answer, Capability, Sheet};

/// A capability that can be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(into = "&'static str")]
pub struct CapabilityId(Capability);

impl CapabilityId {
    /// `None` for what is private.
    pub fn of(capability: Capability) -> Option<CapabilityId> {
        (!capability.is_private()).then_some(CapabilityId(capability))
    }

    pub fn capability(self) -> Capability {
        self.0
    }
}

impl From<CapabilityId> for &'static str {
    fn from(CapabilityId(capability): CapabilityId) -> &'static str {
        capability_id(capability)
    }
}

/// The answers that can be shared, in the order of the questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Answers(BTreeMap<CapabilityId, Id<Answer>>);

impl Answers {
    pub fn of(sheet: &Sheet) -> Answers {
        let answered = |capability| Some((CapabilityId::of(capability)?, Id(sheet.answer(capability)?)));
        Answers(Capability::ALL.into_iter().filter_map(answered).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (Capability, Answer)> + '_ {
        self.0.iter().map(|(capability, Id(answer))| (capability.capability(), *answer))
    }
}

/// A text of an experiment: one of its fields, or what was learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "&'static str")]
pub struct PartId(pub Part);

impl From<PartId> for &'static str {
    fn from(PartId(part): PartId) -> &'static str {
        match part {
            Part::Field(field) => field_id(field),
            Part::Learned => "learned",
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod schema {
    //! How the ids are described in the JSON Schema.

    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Answer, Answers, Capability, CapabilityId, Part, PartId, capability_id};
    use crate::contract::ids::answer_id;

    impl JsonSchema for CapabilityId {
        fn schema_name() -> Cow<'static, str> {
            "Capability".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            let public = Capability::ALL.into_iter().filter_map(CapabilityId::of);
            let ids: Vec<&str> = public.map(|CapabilityId(capability)| capability_id(capability)).collect();
            json_schema!({
                "description": "One of the capabilities that can be shared.", "type": "string", "enum": ids
            })
        }
    }

    impl JsonSchema for Answers {
        fn schema_name() -> Cow<'static, str> {
            "Answers".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let (capability, answer) =
                (generator.subschema_for::<CapabilityId>(), generator.subschema_for::<AnswerId>());
            json_schema!({
                "description": "An answer for each capability that has one.",
                "type": "object",
                "minProperties": 1,
                "propertyNames": capability,
                "additionalProperties": answer
            })
        }
    }

    /// An answer has no type of its own where it is written.
    struct AnswerId;

    impl JsonSchema for AnswerId {
        fn schema_name() -> Cow<'static, str> {
            "Answer".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "enum": Answer::ALL.map(answer_id) })
        }
    }

    impl JsonSchema for PartId {
        fn schema_name() -> Cow<'static, str> {
            "Part".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "description": "A field of the experiment, or what was learned.",
                "type": "string",
                "enum": Part::ALL.map(|part| <&str>::from(PartId(part)))
            })
        }
    }
}
