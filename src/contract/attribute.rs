//! Every attribute of our elements: its name, and what may stand in it. The parsers read by these, and `crate::surface`
//! says natively which element has which, what it means, and what holds without it.

use super::ids::Language;
use std::fmt;

use super::ids::pole_id;
use super::named::named;
use super::options::{StorageMode, Theme};
use super::wire::order_id;
use crate::domain::disclosure::Floor;
use crate::domain::session::Order;
use crate::domain::space::Pole;

named! {
    /// An attribute, by its name in HTML.
    pub enum Attribute {
        Lang = "lang",
        Storage = "storage",
        Instance = "instance",
        Theme = "theme",
        /// Of a form's field. Only the shell reads it.
        Name = "name",
        PoleRight = "pole-right",
        PoleTop = "pole-top",
        Session = "session",
        /// The shell reads this one and the next: the Rust side gets what they lead to.
        Texts = "texts",
        TextsSrc = "texts-src",
        Broker = "broker",
        BrokerUsername = "broker-username",
        BrokerPassword = "broker-password",
        JoinUrl = "join-url",
        SessionTitle = "session-title",
        Roles = "roles",
        Order = "order",
        FloorCounts = "floor-counts",
        FloorPins = "floor-pins",
        FloorDensity = "floor-density",
        FloorRoles = "floor-roles",
        AutoReveal = "auto-reveal",
        Beamer = "beamer",
        Expires = "expires",
        ShareTo = "share-to",
        Deck = "deck",
        Large = "large",
        PageUrl = "page-url",
    }
}

/// What may stand in an attribute. As text it is what a complaint says that is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    OneOf(&'static [&'static str]),
    /// An end of an axis; two attributes take those of different axes.
    Poles(&'static [&'static str]),
    /// A whole number, at least this one.
    WholeFrom(u32),
    /// In words.
    Text(&'static str),
    /// On by being there, also without a value; which values there are, in words.
    Present(&'static str),
    /// Several texts with commas between; how many, in words.
    List(&'static str),
}

const POLES: [&str; 4] =
    [pole_id(Pole::People), pole_id(Pole::Organisation), pole_id(Pole::Proactive), pole_id(Pole::Reactive)];
const ORDERS: [&str; 2] = [order_id(Order::BothFirst), order_id(Order::RevealAfterEach)];

impl Attribute {
    pub const fn values(self) -> Values {
        match self {
            Attribute::Lang => Values::Text(Language::LISTED),
            Attribute::Storage => Values::OneOf(StorageMode::NAMES),
            Attribute::Instance => Values::Text("1 to 64 letters, digits, - and _"),
            Attribute::Theme => Values::OneOf(Theme::NAMES),
            Attribute::PoleRight | Attribute::PoleTop => Values::Poles(&POLES),
            Attribute::Session => Values::Present("a join code of 8 or 32 letters, or nothing"),
            Attribute::Texts => Values::Text("llo-texts/1 as JSON"),
            Attribute::TextsSrc | Attribute::JoinUrl | Attribute::PageUrl => Values::Text("an address"),
            Attribute::Broker => {
                Values::Text("wss://…, ws://…, a path such as ./mqtt or /mqtt, tabs; for a board also none")
            }
            Attribute::Name | Attribute::BrokerUsername | Attribute::BrokerPassword | Attribute::SessionTitle => {
                Values::Text("any text")
            }
            Attribute::Roles => Values::List("2 to 6 names with commas between"),
            Attribute::Order => Values::OneOf(&ORDERS),
            Attribute::FloorCounts => Values::WholeFrom(Floor::Counts.lowest()),
            Attribute::FloorPins => Values::WholeFrom(Floor::Pins.lowest()),
            Attribute::FloorDensity => Values::WholeFrom(Floor::Density.lowest()),
            Attribute::FloorRoles => Values::WholeFrom(Floor::Roles.lowest()),
            Attribute::AutoReveal | Attribute::Large => Values::Present("on, off"),
            Attribute::Beamer => Values::Present("a join code"),
            Attribute::Deck => {
                Values::List("one or more of ahead, back, advice, drives, month, with spaces or commas between")
            }
            Attribute::ShareTo => Values::Text("1 to 80 characters"),
            Attribute::Expires => Values::Text("a number and m, h or d, such as 8h; at most 365d"),
        }
    }
}

impl fmt::Display for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Values::OneOf(names) => list(names, f),
            Values::Poles(names) => {
                list(names, f)?;
                f.write_str("; pole-right and pole-top on different axes")
            }
            Values::WholeFrom(least) => write!(f, "a whole number from {least}"),
            Values::Text(words) | Values::Present(words) | Values::List(words) => f.write_str(words),
        }
    }
}

fn list(names: &[&str], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, name) in names.iter().enumerate() {
        f.write_str(if at == 0 { "" } else { ", " })?;
        f.write_str(name)?;
    }
    Ok(())
}
