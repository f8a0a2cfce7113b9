//! Messages with their placeholders filled, and chosen by a count.

use serde_json::Value as Json;

use super::loaded;
use super::shape::{Piece, pieces};
use super::table::Words;

/// What stands in the place of a placeholder.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    Text(&'a str),
    Number(u64),
}

/// A count, or another number in a message.
#[derive(Clone, Copy, Debug)]
pub struct Number(u64);

impl Number {
    pub fn value(self) -> Value<'static> {
        Value::Number(self.0)
    }
}

macro_rules! numbers {
    ($($whole:ty),*) => {
        $(impl From<$whole> for Number {
            fn from(number: $whole) -> Number {
                Number(number as u64)
            }
        })*
    };
}

numbers!(u8, u16, u32, u64, usize);

/// The texts of a list.
#[derive(Clone, Copy, Debug)]
pub struct List(&'static [Json]);

impl List {
    pub fn len(self) -> usize {
        self.0.len()
    }

    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    pub fn get(self, index: usize) -> Option<&'static str> {
        self.0.get(index).and_then(Json::as_str)
    }

    pub fn iter(self) -> impl ExactSizeIterator<Item = &'static str> {
        self.0.iter().map(|text| text.as_str().unwrap_or_default())
    }
}

/// The pieces of a message, for a view that shows what fills it in a way of its own.
pub type Pieces = Vec<Piece<'static>>;

/// What the accessors are made of.
impl Words {
    pub fn text(self, index: usize) -> &'static str {
        self.leaf(index).as_str().unwrap_or_default()
    }

    pub fn list(self, index: usize) -> List {
        List(self.leaf(index).as_array().map(Vec::as_slice).unwrap_or_default())
    }

    pub fn filled(self, index: usize, values: &[(&str, Value)]) -> String {
        filled(self.text(index), values)
    }

    pub fn pieces(self, index: usize) -> Pieces {
        pieces(self.text(index))
    }

    /// The form for this count, in the language of the words.
    pub fn form(self, index: usize, count: Number) -> &'static str {
        let forms = self.leaf(index);
        let form = forms.get(loaded::category(self.language(), count.0)).or_else(|| forms.get("other"));
        form.and_then(Json::as_str).unwrap_or_default()
    }

    pub fn counted(self, index: usize, count: Number, values: &[(&str, Value)]) -> String {
        filled(self.form(index, count), values)
    }

    pub fn form_pieces(self, index: usize, count: Number) -> Pieces {
        pieces(self.form(index, count))
    }
}

fn filled(message: &str, values: &[(&str, Value)]) -> String {
    let mut text = String::new();
    for piece in pieces(message) {
        match piece {
            Piece::Text(piece) => text.push_str(piece),
            Piece::Placeholder(name) => match values.iter().find(|(known, _)| *known == name) {
                Some((_, Value::Text(value))) => text.push_str(value),
                Some((_, Value::Number(number))) => text.push_str(&number.to_string()),
                None => {}
            },
        }
    }
    text
}
