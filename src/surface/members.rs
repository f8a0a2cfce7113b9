//! Properties and methods of the elements that are not attributes. The shell has the code of each.

/// A property that is no attribute, or more than one.
#[derive(Debug)]
pub struct Property {
    pub name: &'static str,
    /// In TypeScript, as it is read.
    pub reads: &'static str,
    /// What it takes; `None` for one that is only read.
    pub takes: Option<&'static str>,
    /// Its type in words, for the reference.
    pub in_words: &'static str,
    pub meaning: &'static str,
}

#[derive(Debug)]
pub struct Method {
    pub name: &'static str,
    /// In TypeScript.
    pub returns: &'static str,
    pub meaning: &'static str,
}

/// The name of the one method that gives something else for each element: see [`Element::result`](super::Element::result).
pub const GET_RESULT: &str = "getResult";

/// Of all elements.
pub const COMMON: &[&Property] = &[&READY];

/// Of all elements.
pub const METHODS: &[Method] = &[Method {
    name: "clearData",
    returns: "void",
    meaning: "deletes like *Wis mijn gegevens*, without asking: all that our elements keep in this browser",
}];

const READY: Property = Property {
    name: "ready",
    reads: "Promise<void>",
    takes: None,
    in_words: "`Promise`, read only",
    meaning: "resolves when the element works, rejects with the detail of `llo-error` when it cannot; a new promise after \
              the element was removed, tries again or crashed",
};

pub const TEXTS: Property = Property {
    name: "texts",
    reads: "object | string | null | undefined",
    takes: Some("object | string | null | undefined"),
    in_words: "object, its JSON, or `null`",
    meaning: "[your own words](texts.md); wins over the attribute",
};

pub const CREDENTIALS: Property = Property {
    name: "credentials",
    reads: "CredentialsGiven",
    takes: Some("CredentialsGiven"),
    in_words: "`{ username, password }`, a function that gives it, or `null`",
    meaning: "what the broker asks for, in place of the attributes",
};
