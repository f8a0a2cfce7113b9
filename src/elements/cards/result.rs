//! `llo-cards-result/1`: what leaves the page when a person shares which card they keep, in one `llo-result`.
//!
//! Promise: the id of the card and nothing besides; no line, no name, no exact time. What was drawn is told to nobody.

use serde::Serialize;

use crate::contract::format;
use crate::contract::ids::{Language, card_id};
use crate::domain::cards::Card;
use crate::domain::time::Time;

pub const SCHEMA: &str = "llo-cards-result/1";
pub const ELEMENT: &str = "llo-cards";

/// The version of the words on the cards. Changes with every change in `src/words/cards` of a card or of a question of the
/// month.
pub const WORDING: &str = "llo-cards-2026-12";

/// What one person shares of one `<llo-cards>`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SharedCardV1 {
    /// Name and version of this format.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = SCHEMA)))]
    pub schema: &'static str,
    /// The element it comes from.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = ELEMENT)))]
    pub element: &'static str,
    /// The language the person read.
    pub language: Language,
    /// The version of the words the person read.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 64)))]
    pub wording: &'static str,
    /// When it was made: RFC 3339 in UTC, rounded down to the hour.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}T\d{2}:00:00Z$")))]
    pub time: String,
    /// The card that the person keeps.
    pub card: CardId,
}

impl SharedCardV1 {
    pub fn new(card: Card, language: Language, now: Time) -> SharedCardV1 {
        SharedCardV1 {
            schema: SCHEMA,
            element: ELEMENT,
            language,
            wording: WORDING,
            time: now.hour(),
            card: CardId(card_id(card)),
        }
    }

    /// The JSON text the person reads before they share it.
    pub fn pretty(&self) -> String {
        format::pretty(self)
    }
}

/// A talk card by its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CardId(&'static str);

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for CardId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Card".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ids = Card::ALL.map(card_id);
        schemars::json_schema!({ "description": "One of the talk cards.", "type": "string", "enum": ids })
    }
}
