//! Attributes as a page wrote them, and what all elements read out of them. What one element reads stands in its
//! `options`. An unknown value falls back to the default, with a complaint that names the attribute, the value and what is
//! allowed.

use super::attribute::Attribute;
use super::ids::{self, Language};
use super::named::named;
use crate::domain::orientation::Orientation;
use crate::domain::space::Pole;

named! {
    /// Where the state of the element lives.
    #[derive(Default)]
    pub enum StorageMode {
        /// In this browser, until it is erased.
        #[default]
        Local = "local",
        /// In this tab, until it is closed.
        Session = "session",
        /// In memory only.
        None = "none",
    }
}

named! {
    /// Which colours the style sheet takes, instead of those of the page.
    pub enum Theme {
        Light = "light",
        Dark = "dark",
    }
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
    pub share_to: Option<String>,
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
    pub deck: Option<String>,
    pub large: Option<String>,
    pub page_url: Option<String>,
}

impl RawOptions {
    /// The attributes, asked for one by one. What the page says around them is not in it.
    pub fn read(given: impl Fn(Attribute) -> Option<String>) -> RawOptions {
        RawOptions {
            lang: given(Attribute::Lang),
            storage: given(Attribute::Storage),
            instance: given(Attribute::Instance),
            theme: given(Attribute::Theme),
            pole_right: given(Attribute::PoleRight),
            pole_top: given(Attribute::PoleTop),
            expires: given(Attribute::Expires),
            share_to: given(Attribute::ShareTo),
            broker: given(Attribute::Broker),
            broker_username: given(Attribute::BrokerUsername),
            broker_password: given(Attribute::BrokerPassword),
            join_url: given(Attribute::JoinUrl),
            session_title: given(Attribute::SessionTitle),
            roles: given(Attribute::Roles),
            order: given(Attribute::Order),
            floor_counts: given(Attribute::FloorCounts),
            floor_pins: given(Attribute::FloorPins),
            floor_density: given(Attribute::FloorDensity),
            floor_roles: given(Attribute::FloorRoles),
            auto_reveal: given(Attribute::AutoReveal),
            beamer: given(Attribute::Beamer),
            session: given(Attribute::Session),
            deck: given(Attribute::Deck),
            large: given(Attribute::Large),
            page_url: given(Attribute::PageUrl),
            ..RawOptions::default()
        }
    }
}

/// An attribute whose value we do not understand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    pub attribute: Attribute,
    /// What the host wrote, shortened.
    pub value: String,
}

/// What an element reads out of its attributes.
pub trait FromAttributes: Sized {
    /// What they say, and what of it could not be read: its default holds.
    fn from_attributes(raw: &RawOptions) -> (Self, Vec<Complaint>);
}

/// What every element has.
pub(crate) fn common(raw: &RawOptions, complaints: &mut Vec<Complaint>) -> (Language, StorageMode, Instance) {
    let wanted = wanted_language(raw, complaints);
    let language = raw.only_lang.unwrap_or(wanted);
    let storage = known(raw.storage.as_deref(), Attribute::Storage, complaints, |text| {
        StorageMode::ALL.iter().copied().find(|mode| mode.name() == text)
    });
    let instance = known(raw.instance.as_deref(), Attribute::Instance, complaints, Instance::parse);
    // The theme itself is done by the style sheet; here it is only checked.
    known(raw.theme.as_deref(), Attribute::Theme, complaints, |text| Theme::NAMES.contains(&text).then_some(()));
    (language, storage, instance)
}

pub(crate) fn known<T: Default>(
    value: Option<&str>,
    attribute: Attribute,
    complaints: &mut Vec<Complaint>,
    parse: impl Fn(&str) -> Option<T>,
) -> T {
    let Some(text) = given(value) else { return T::default() };
    parse(text).unwrap_or_else(|| {
        complain(complaints, attribute, text);
        T::default()
    })
}

#[inline(never)]
fn given(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|text| !text.is_empty())
}

#[inline(never)]
fn complain(complaints: &mut Vec<Complaint>, attribute: Attribute, value: &str) {
    complaints.push(Complaint { attribute, value: value.chars().take(40).collect() });
}

/// From `lang`, else the nearest ancestor's that we speak, else the browser's, else Dutch.
fn wanted_language(raw: &RawOptions, complaints: &mut Vec<Complaint>) -> Language {
    if let Some(own) = raw.lang.as_deref().filter(|own| !own.trim().is_empty()) {
        match Language::from_tag(own) {
            Some(language) => return language,
            None => complain(complaints, Attribute::Lang, own),
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

pub(crate) fn orientation(raw: &RawOptions, complaints: &mut Vec<Complaint>) -> Orientation {
    let default = Orientation::default();
    let mut pole = |value: &Option<String>, attribute| {
        known(value.as_deref(), attribute, complaints, |text| {
            Pole::ALL.into_iter().find(|pole| ids::pole_id(*pole) == text).map(Some)
        })
    };
    let (right, top) = (pole(&raw.pole_right, Attribute::PoleRight), pole(&raw.pole_top, Attribute::PoleTop));
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
        complain(complaints, Attribute::PoleTop, value);
        default
    })
}
