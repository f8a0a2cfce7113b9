//! The attributes of `<llo-board>`, parsed. As in [`contract::options`](crate::contract::options), an unknown value falls back to
//! the default and is said. What a session is set up with is taken when it begins; changing it later changes the next one.

use super::draft::{AutoReveal, Draft};
use crate::contract::address::absolute;
use crate::contract::attribute::Attribute;
use crate::contract::broker::{Broker, Login};
use crate::contract::ids::Language;
use crate::contract::options::{self, Complaint, FromAttributes, Instance, RawOptions, StorageMode, known};
use crate::contract::present::{Present, present};
use crate::contract::wire::RoleNames;
use crate::contract::wire::phases::order_from_id;
use crate::domain::digits;
use crate::domain::disclosure::{Floor, Floors, Rules};
use crate::domain::orientation::Orientation;
use crate::domain::session::Setup;

/// What the address of a window that only shows ends with, before the code.
pub const BEAMER: &str = "#beamer=";

/// What the host configured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub language: Language,
    pub storage: StorageMode,
    pub instance: Instance,
    pub orientation: Orientation,
    pub broker: Broker,
    pub login: Option<Login>,
    /// The whole address of the page where people join, without a code.
    pub join_url: String,
    /// Empty when the host gives none.
    pub title: String,
    pub roles: RoleNames,
    pub setup: Setup,
    pub auto_reveal: AutoReveal,
    /// The join code of the session that this window shows, and does not lead.
    pub beamer: Option<String>,
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
        let orientation = options::orientation(raw, &mut complaints);
        let broker = known(raw.broker.as_deref(), Attribute::Broker, &mut complaints, |text| {
            Broker::parse(text, &raw.page).map(Some)
        });
        let default = || Broker::parse(Broker::PATH, &raw.page).unwrap_or(Broker::None);
        let roles = known(raw.roles.as_deref(), Attribute::Roles, &mut complaints, |text| RoleNames::new(pieces(text)));
        let order = known(raw.order.as_deref(), Attribute::Order, &mut complaints, order_from_id);
        let floors = floors(raw, &mut complaints);
        let auto = match present(raw.auto_reveal.as_deref(), Attribute::AutoReveal) {
            Present::No => None,
            Present::Yes => Some("on"),
            Present::With(value) => Some(value),
        };
        let auto_reveal = known(auto, Attribute::AutoReveal, &mut complaints, auto_reveal);
        let code = match present(raw.beamer.as_deref(), Attribute::Beamer) {
            Present::With(code) => Some(code.to_owned()),
            Present::Yes | Present::No => None,
        };
        let join = raw.join_url.as_deref().map(str::trim).filter(|url| !url.is_empty());
        let title = raw.session_title.as_deref().unwrap_or_default().trim();
        let options = Options {
            language,
            storage,
            instance,
            orientation,
            broker: broker.unwrap_or_else(default),
            login: login(raw),
            join_url: absolute(join.unwrap_or("join.html"), &raw.page),
            title: title.chars().take(Draft::TITLE_LIMIT).collect(),
            setup: Setup { order, rules: Rules { floors, roles: roles.roles() } },
            roles,
            auto_reveal,
            beamer: code.or_else(|| beamer(&raw.page)),
        };
        (options, complaints)
    }
}

/// A name and a password, or a password alone: then the name is that of a board.
fn login(raw: &RawOptions) -> Option<Login> {
    let password = raw.broker_password.clone()?;
    Some(Login { username: raw.broker_username.clone().unwrap_or_else(|| "board".to_owned()), password })
}

/// The code after `#beamer=` in the address: how a board opens a second window of any page.
fn beamer(page: &str) -> Option<String> {
    let at = page.bytes().position(|byte| byte == b'#')?;
    let code = page.get(at..)?.strip_prefix(BEAMER).filter(|code| !code.is_empty())?;
    Some(code.to_owned())
}

fn auto_reveal(text: &str) -> Option<AutoReveal> {
    match text {
        "off" => Some(AutoReveal::Off),
        "on" => Some(AutoReveal::On),
        _ => None,
    }
}

/// A floor can be raised, and never be lowered.
fn floors(raw: &RawOptions, complaints: &mut Vec<Complaint>) -> Floors {
    let names = [
        (Floor::Counts, Attribute::FloorCounts, &raw.floor_counts),
        (Floor::Pins, Attribute::FloorPins, &raw.floor_pins),
        (Floor::Density, Attribute::FloorDensity, &raw.floor_density),
        (Floor::Roles, Attribute::FloorRoles, &raw.floor_roles),
    ];
    let mut floors = Floors::default();
    for (floor, attribute, value) in names {
        let raised = known(value.as_deref(), attribute, complaints, |text| {
            digits::whole(text).and_then(|people| floors.with(floor, people).ok()).map(Some)
        });
        floors = raised.unwrap_or(floors);
    }
    floors
}

/// What stands between commas.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    let comma = |rest: &str| rest.bytes().position(|byte| byte == b',');
    while let Some((piece, others)) = comma(rest).and_then(|at| rest.split_at_checked(at)) {
        pieces.push(piece);
        rest = others.get(1..).unwrap_or_default();
    }
    pieces.push(rest);
    pieces
}
