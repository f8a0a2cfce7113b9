//! The attributes of `<llo-cards>`, parsed. As in [`contract::options`](crate::contract::options), an unknown value falls
//! back to the default and is said.

use crate::contract::address::absolute;
use crate::contract::attribute::Attribute;
use crate::contract::expires::Expires;
use crate::contract::ids::{Language, deck_id};
use crate::contract::options::{self, Complaint, FromAttributes, Instance, RawOptions, StorageMode, known};
use crate::contract::present::{Present, present};
use crate::domain::cards::{Deck, Decks};

/// The name of the question of the month among the decks.
const MONTH: &str = "month";

/// What the host configured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    pub language: Language,
    pub storage: StorageMode,
    pub instance: Instance,
    pub expires: Option<Expires>,
    pub offered: Offered,
    /// One card, for a room.
    pub large: bool,
    /// The whole address of the page, for the calendar.
    pub page_url: Option<String>,
}

/// What a person can draw from; never nothing at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    pub decks: Decks,
    pub month: bool,
}

impl Default for Offered {
    fn default() -> Offered {
        Offered { decks: Decks::ALL, month: false }
    }
}

impl Offered {
    /// Names with spaces or commas between. `None` when one of them is not known, or there is none.
    fn parse(text: &str) -> Option<Offered> {
        let mut offered = Offered { decks: Decks::NONE, month: false };
        for name in text.split([' ', '\t', '\n', '\r', ',']).filter(|name| !name.is_empty()) {
            match Deck::ALL.into_iter().find(|deck| deck_id(*deck) == name) {
                Some(deck) => offered.decks = offered.decks.with(deck, true),
                None if name == MONTH => offered.month = true,
                None => return None,
            }
        }
        (offered.month || !offered.decks.is_empty()).then_some(offered)
    }
}

impl FromAttributes for Options {
    fn from_attributes(raw: &RawOptions) -> (Options, Vec<Complaint>) {
        Options::parse(raw)
    }
}

impl Options {
    pub fn parse(raw: &RawOptions) -> (Options, Vec<Complaint>) {
        let mut complaints = Vec::new();
        let (language, storage, instance) = options::common(raw, &mut complaints);
        let expires =
            known(raw.expires.as_deref(), Attribute::Expires, &mut complaints, |text| Expires::parse(text).map(Some));
        let offered = known(raw.deck.as_deref(), Attribute::Deck, &mut complaints, Offered::parse);
        let large = match present(raw.large.as_deref(), Attribute::Large) {
            Present::No => None,
            Present::Yes => Some("on"),
            Present::With(value) => Some(value),
        };
        let large = known(large, Attribute::Large, &mut complaints, on_or_off);
        let page_url = known(raw.page_url.as_deref(), Attribute::PageUrl, &mut complaints, |text| {
            address(text, &raw.page).map(Some)
        });
        (Options { language, storage, instance, expires, offered, large, page_url }, complaints)
    }
}

fn on_or_off(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

/// An address that a calendar can open, on one line.
fn address(text: &str, page: &str) -> Option<String> {
    let address = absolute(text, page);
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    let is_one_word = !address.contains(|letter: char| letter.is_whitespace() || letter.is_control());
    (is_web && is_one_word).then_some(address)
}
