//! JSON as a tree that is read by name, and as text from what our formats are made of.
//!
//! Our own, for size alone: `serde_json` weighs 9 kB (brotli) more in the module. Natively, tests hold both halves
//! against it with random trees and random bytes. What differs: a fraction is read right to a few of the last bits
//! when it is very long, large or small, and an exponent is written in another way. No format of ours writes one.

mod read;
mod types;
mod write;

pub use read::{Place, read};
pub use write::{pretty, write};

/// Any JSON that was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// A number without sign, fraction and exponent.
    Whole(u64),
    /// Every other number.
    Number(f64),
    Text(String),
    List(Vec<Json>),
    /// In the order of the text.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// What stands in an object under this name; the last, if it is there more than once.
    pub fn get(&self, name: &str) -> Option<&Json> {
        let named = |(key, value)| (key == name).then_some(value);
        self.as_object()?.iter().rev().map(|(key, value)| (key.as_str(), value)).find_map(named)
    }

    pub fn is_null(&self) -> bool {
        matches!(self, Json::Null)
    }

    pub fn as_bool(&self) -> Option<bool> {
        if let Json::Bool(whether) = self { Some(*whether) } else { None }
    }

    pub fn as_str(&self) -> Option<&str> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    pub fn as_list(&self) -> Option<&[Json]> {
        if let Json::List(list) = self { Some(list) } else { None }
    }

    pub fn as_object(&self) -> Option<&[(String, Json)]> {
        if let Json::Object(object) = self { Some(object) } else { None }
    }

    pub fn as_u64(&self) -> Option<u64> {
        if let Json::Whole(whole) = self { Some(*whole) } else { None }
    }

    /// A number, whichever; a whole one is rounded above 2⁵³.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "it is what as_f64 says")]
            Json::Whole(whole) => Some(*whole as f64),
            Json::Number(number) => Some(*number),
            _ => None,
        }
    }
}
