//! The messages of one element in one language, as the accessors find them: by their place in the order of the files.

use super::shape::{self, is_plural};
use crate::contract::ids::Language;
use crate::contract::json::Json;

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
    tree: &'static Json,
    leaves: Vec<&'static Json>,
    /// Those that are plain texts, each in its place.
    texts: Vec<&'static str>,
    language: Language,
}

impl Table {
    /// Of the words as they stand in a file; `None` when it has other messages than the accessors know. Messages that no
    /// host can name come without their names, in their order: the file is of the same build, and has that in its address.
    pub(super) fn read(tree: &'static Json, shape: &Shape, language: Language) -> Option<Table> {
        if let Json::List(messages) = tree {
            let all = messages.len() == shape.count && messages.iter().all(is_message);
            return all.then(|| Table::new(tree, messages.iter().collect(), language));
        }
        let mut leaves = Vec::with_capacity(shape.count);
        let fingerprint = collect(tree, shape::FINGERPRINT, &mut leaves)?;
        (fingerprint == shape.fingerprint).then(|| Table::new(tree, leaves, language))
    }

    /// The messages as they are named.
    pub(super) fn tree(&self) -> &'static Json {
        self.tree
    }

    /// The same with others in the place of some.
    pub(super) fn with(&self, leaves: Vec<&'static Json>) -> Table {
        Table::new(self.tree, leaves, self.language)
    }

    fn new(tree: &'static Json, leaves: Vec<&'static Json>, language: Language) -> Table {
        let texts = leaves.iter().map(|leaf| leaf.as_str().unwrap_or_default()).collect();
        Table { tree, leaves, texts, language }
    }
}

/// The messages below in order, and a fingerprint of them; `None` when something is no message.
fn collect(json: &'static Json, fingerprint: u64, leaves: &mut Vec<&'static Json>) -> Option<u64> {
    let kind = match json {
        Json::Object(group) if !is_message(json) => {
            let mut fingerprint = fingerprint;
            for (key, below) in group {
                fingerprint = collect(below, shape::taken_in(fingerprint, key), leaves)?;
            }
            return Some(shape::taken_in(fingerprint, "end"));
        }
        Json::Object(forms) => forms.iter().all(|(_, form)| form.as_str().is_some()).then_some("plural"),
        Json::Text(_) => Some("text"),
        Json::List(items) => items.iter().all(|item| item.as_str().is_some()).then_some("list"),
        Json::Null | Json::Bool(_) | Json::Whole(_) | Json::Number(_) => None,
    };
    leaves.push(json);
    Some(shape::taken_in(fingerprint, kind?))
}

/// Whether it is one message, and no group of messages.
pub fn is_message(json: &Json) -> bool {
    json.as_object().is_none_or(|group| is_plural(group.iter().map(|(key, _)| key.as_str())))
}

/// The messages of one element in one language, with a host's laid over them where it has some.
#[derive(Clone, Copy)]
pub struct Words(pub(super) &'static Table);

impl Words {
    pub(super) fn leaf(self, index: usize) -> &'static Json {
        self.0.leaves.get(index).copied().unwrap_or(&Json::Null)
    }

    /// A reference to a reference is one number in a register: half as long where it is used.
    #[inline(never)]
    pub(super) fn slot(self, index: usize) -> &'static &'static str {
        self.0.texts.get(index).unwrap_or(&"")
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
