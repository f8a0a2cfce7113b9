//! The messages of one element in one language, as the accessors find them: by their place in the order of the files.

use serde_json::Value;

use super::shape::{self, is_plural};
use crate::contract::ids::Language;

/// Which messages the accessors of an element know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The name of its folder in `src/words`.
    pub element: &'static str,
    pub count: usize,
    /// Of the paths and kinds of all of them, in order: their names are in the words, and not in the program once more.
    pub fingerprint: u64,
}

/// The accessors of one element's words, which the build makes.
pub trait ElementWords: Copy {
    const SHAPE: Shape;

    fn new(words: Words) -> Self;
}

/// All messages of an element in one language.
pub struct Table {
    tree: &'static Value,
    leaves: Vec<&'static Value>,
    language: Language,
}

impl Table {
    /// Of the words as they stand in a file; `None` when it has other messages than the accessors know. Messages that no
    /// host can name come without their names, in their order: the file is of the same build, and has that in its address.
    pub(super) fn read(tree: &'static Value, shape: &Shape, language: Language) -> Option<Table> {
        if let Value::Array(messages) = tree {
            let all = messages.len() == shape.count && messages.iter().all(is_message);
            return all.then(|| Table { tree, leaves: messages.iter().collect(), language });
        }
        let mut leaves = Vec::with_capacity(shape.count);
        let fingerprint = collect(tree, shape::FINGERPRINT, &mut leaves)?;
        (fingerprint == shape.fingerprint).then_some(Table { tree, leaves, language })
    }

    /// The messages as they are named.
    pub(super) fn tree(&self) -> &'static Value {
        self.tree
    }

    /// The same with others in the place of some.
    pub(super) fn with(&self, leaves: Vec<&'static Value>) -> Table {
        Table { leaves, ..*self }
    }
}

/// The messages below in order, and a fingerprint of them; `None` when something is no message.
fn collect(json: &'static Value, fingerprint: u64, leaves: &mut Vec<&'static Value>) -> Option<u64> {
    let kind = match json {
        Value::Object(group) if !is_message(json) => {
            let mut fingerprint = fingerprint;
            for (key, below) in group {
                fingerprint = collect(below, shape::taken_in(fingerprint, key), leaves)?;
            }
            return Some(shape::taken_in(fingerprint, "end"));
        }
        Value::Object(forms) => forms.values().all(Value::is_string).then_some("plural"),
        Value::String(_) => Some("text"),
        Value::Array(items) => items.iter().all(Value::is_string).then_some("list"),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    };
    leaves.push(json);
    Some(shape::taken_in(fingerprint, kind?))
}

/// Whether it is one message, and no group of messages.
pub fn is_message(json: &Value) -> bool {
    json.as_object().is_none_or(|group| is_plural(group.keys().map(String::as_str)))
}

/// The messages of one element in one language, with a host's laid over them where it has some.
#[derive(Clone, Copy)]
pub struct Words(pub(super) &'static Table);

impl Words {
    pub(super) fn leaf(self, index: usize) -> &'static Value {
        self.0.leaves.get(index).copied().unwrap_or(&Value::Null)
    }

    pub(super) fn language(self) -> Language {
        self.0.language
    }
}

/// The same messages, from the same place.
impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_list().entries(&self.0.leaves).finish()
    }
}
