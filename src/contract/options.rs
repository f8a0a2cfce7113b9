//! The element's attributes, parsed. An unknown value falls back to the default, with a complaint that names
//! the attribute, the value and what is allowed.

use super::ids::{self, Language};
use crate::domain::orientation::Orientation;
use crate::domain::space::Pole;

/// Every attribute the element knows, in the order of the README.
pub const ATTRIBUTES: [&str; 6] = ["lang", "storage", "instance", "theme", "pole-right", "pole-top"];

/// What the host configured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    pub language: Language,
    pub storage: StorageMode,
    pub instance: Instance,
    pub orientation: Orientation,
}

/// Where the state of the element lives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StorageMode {
    /// In this browser, until it is erased.
    #[default]
    Local,
    /// In this tab, until it is closed.
    Session,
    /// In memory only.
    None,
}

/// The name that tells one element's stored state from another's on the same origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance(String);

impl Default for Instance {
    fn default() -> Instance {
        Instance("default".to_owned())
    }
}

impl Instance {
    const LIMIT: usize = 64;

    fn parse(text: &str) -> Option<Instance> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let fits = (1..=Self::LIMIT).contains(&text.len()) && text.chars().all(allowed);
        fits.then(|| Instance(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The attributes as the host wrote them, and what the page says about languages.
#[derive(Clone, Debug, Default)]
pub struct RawOptions {
    pub lang: Option<String>,
    /// `lang` of the ancestors, nearest first.
    pub ancestor_langs: Vec<String>,
    /// The browser's languages, most wanted first.
    pub browser_langs: Vec<String>,
    /// The one language whose words are there, as long as it is the only one.
    pub only_lang: Option<Language>,
    pub storage: Option<String>,
    pub instance: Option<String>,
    pub theme: Option<String>,
    pub pole_right: Option<String>,
    pub pole_top: Option<String>,
    pub expires: Option<String>,
    /// The address of the page, for what is given as a path.
    pub page: String,
    pub broker: Option<String>,
    pub broker_username: Option<String>,
    pub broker_password: Option<String>,
    pub join_url: Option<String>,
    pub session_title: Option<String>,
    pub roles: Option<String>,
    pub order: Option<String>,
    pub floor_counts: Option<String>,
    pub floor_pins: Option<String>,
    pub floor_density: Option<String>,
    pub floor_roles: Option<String>,
    pub auto_reveal: Option<String>,
    pub beamer: Option<String>,
    pub session: Option<String>,
}

/// An attribute whose value we do not understand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    pub attribute: &'static str,
    /// What the host wrote, shortened.
    pub value: String,
    pub allowed: &'static str,
}

/// What an element reads out of its attributes.
pub trait FromAttributes: Sized {
    /// What they say, and what of it could not be read: its default holds.
    fn from_attributes(raw: &RawOptions) -> (Self, Vec<Complaint>);
}

impl FromAttributes for Options {
    fn from_attributes(raw: &RawOptions) -> (Options, Vec<Complaint>) {
        Options::parse(raw)
    }
}

const POLES: &str = "people, organisation, proactive, reactive; pole-right and pole-top on different axes";

impl Options {
    pub fn parse(raw: &RawOptions) -> (Options, Vec<Complaint>) {
        let mut complaints = Vec::new();
        let (language, storage, instance) = common(raw, &mut complaints);
        let orientation = orientation(raw, &mut complaints);
        (Options { language, storage, instance, orientation }, complaints)
    }
}

/// What every element has.
pub(super) fn common(raw: &RawOptions, complaints: &mut Vec<Complaint>) -> (Language, StorageMode, Instance) {
    let wanted = wanted_language(raw, complaints);
    let language = raw.only_lang.unwrap_or(wanted);
    let storage = known(raw.storage.as_deref(), "storage", "local, session, none", complaints, |text| match text {
        "local" => Some(StorageMode::Local),
        "session" => Some(StorageMode::Session),
        "none" => Some(StorageMode::None),
        _ => None,
    });
    let instance =
        known(raw.instance.as_deref(), "instance", "1 to 64 letters, digits, - and _", complaints, Instance::parse);
    // The theme itself is done by the style sheet; here it is only checked.
    known(raw.theme.as_deref(), "theme", "light, dark", complaints, |text| {
        matches!(text, "light" | "dark").then_some(())
    });
    (language, storage, instance)
}

pub(super) fn known<T: Default>(
    value: Option<&str>,
    attribute: &'static str,
    allowed: &'static str,
    complaints: &mut Vec<Complaint>,
    parse: impl Fn(&str) -> Option<T>,
) -> T {
    let Some(text) = given(value) else { return T::default() };
    parse(text).unwrap_or_else(|| {
        complain(complaints, attribute, text, allowed);
        T::default()
    })
}

#[inline(never)]
fn given(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|text| !text.is_empty())
}

#[inline(never)]
fn complain(complaints: &mut Vec<Complaint>, attribute: &'static str, value: &str, allowed: &'static str) {
    complaints.push(Complaint { attribute, value: value.chars().take(40).collect(), allowed });
}

/// From `lang`, else the nearest ancestor's that we speak, else the browser's, else Dutch.
fn wanted_language(raw: &RawOptions, complaints: &mut Vec<Complaint>) -> Language {
    if let Some(own) = raw.lang.as_deref().filter(|own| !own.trim().is_empty()) {
        match Language::from_tag(own) {
            Some(language) => return language,
            None => complain(complaints, "lang", own, "nl, en"),
        }
    }
    for tags in [&raw.ancestor_langs, &raw.browser_langs] {
        for tag in tags {
            if let Some(language) = Language::from_tag(tag) {
                return language;
            }
        }
    }
    Language::default()
}

pub(super) fn orientation(raw: &RawOptions, complaints: &mut Vec<Complaint>) -> Orientation {
    let default = Orientation::default();
    let mut pole = |value: &Option<String>, attribute| {
        known(value.as_deref(), attribute, POLES, complaints, |text| {
            Pole::ALL.into_iter().find(|pole| ids::pole_id(*pole) == text).map(Some)
        })
    };
    let (right, top) = (pole(&raw.pole_right, "pole-right"), pole(&raw.pole_top, "pole-top"));
    let chosen = match (right, top) {
        (None, None) => return default,
        // One is given: the other axis keeps the pole it has by default.
        (Some(right), None) if right.axis() == default.right().axis() => Orientation::new(right, default.top()),
        (None, Some(top)) if top.axis() == default.top().axis() => Orientation::new(default.right(), top),
        (Some(right), None) => Orientation::new(right, default.right()),
        (None, Some(top)) => Orientation::new(default.bottom(), top),
        (Some(right), Some(top)) => Orientation::new(right, top),
    };
    chosen.unwrap_or_else(|| {
        let value = raw.pole_top.as_deref().unwrap_or_default();
        complain(complaints, "pole-top", value, POLES);
        default
    })
}
