//! What each attribute means, and what holds without it.

use crate::contract::attribute::Attribute;
use crate::contract::broker::Broker;
use crate::contract::ids::pole_id;
use crate::contract::options::{Instance, StorageMode};
use crate::contract::wire::order_id;
use crate::domain::disclosure::{Floor, Floors};
use crate::domain::orientation::Orientation;
use crate::domain::session::Order;

/// What holds while an attribute is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Without {
    /// The same as with this value, which the property then gives.
    Value(String),
    /// Something else, in words; the property gives `null`.
    Words(&'static str),
}

/// Which values it takes and what they do.
pub fn meaning(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Lang => "`nl`, `en`, also with a region (`nl-BE`)",
        Attribute::Storage => {
            "`local`: in this browser until deleted; `session`: in this tab until closed; `none`: in memory only"
        }
        Attribute::Instance => {
            "a name of 1 to 64 letters, digits, `-` and `_`; elements of one kind with the same name on one site share \
             what they keep"
        }
        Attribute::Theme => "`light`, `dark`",
        Attribute::Name => {
            "for [a form of the page](embedding.md#in-a-form): it sends what `getResult()` gives, as JSON under this name"
        }
        Attribute::PoleRight => {
            "which end of an axis is drawn at the right: `people`, `organisation`, `proactive`, `reactive`"
        }
        Attribute::PoleTop => "which end is drawn at the top: the same four, of the other axis",
        Attribute::Session => {
            "makes it the screen of one who [takes part in a session](embedding.md#a-live-session-on-your-own-page): a join code of 8 \
             or 32 letters, or empty: then the code behind `#llo=` in the address, the session this browser is in already, \
             or the one that the person types"
        }
        Attribute::Texts => "[your own words](texts.md), as JSON",
        Attribute::TextsSrc => "the address of a file with [your own words](texts.md)",
        Attribute::Broker => {
            "a `ws://` or `wss://` address, or a path beside the page (`./mqtt`) or on its server (`/mqtt`); `tabs`: the \
             windows of this browser, without a server; for a board also `none`: counting only"
        }
        Attribute::BrokerUsername => {
            "the name that the broker asks for; better through the property `credentials`, which does not stand in the page"
        }
        Attribute::BrokerPassword => "the password that the broker asks for; likewise",
        Attribute::JoinUrl => "the page that people join on; the code is put behind `#llo=`",
        Attribute::SessionTitle => "a title of at most 200 characters; stays on this device and in files",
        Attribute::Roles => "2 to 6 names with commas between, for people to choose from if they want",
        Attribute::Order => "`both-first`: both pins, then both pictures; `reveal-after-each`",
        Attribute::FloorCounts => {
            "from how many people on numbers per corner are shown; this floor and the next three can be raised, never \
             lowered"
        }
        Attribute::FloorPins => "the same for single pins and the step",
        Attribute::FloorDensity => "the same for density",
        Attribute::FloorRoles => "the same for roles, in each",
        Attribute::AutoReveal => "present, and not `false` or `off`: reveals when everyone who takes part has placed",
        Attribute::Beamer => {
            "the join code of a board in another window of this browser: only shows what that board shows"
        }
        Attribute::Deck => {
            "which cards are offered: one or more of `ahead`, `back`, `advice`, `drives`, and `month` for the question of \
             the month"
        }
        Attribute::Large => "present, and not `false` or `off`: one card, large enough for a room",
        Attribute::PageUrl => {
            "the address of this page, to stand in the calendar file of the question of the month; without a secret in it"
        }
        Attribute::ShareTo => {
            "who reads what a person shares, as they see it before they do: `Noor van HR`; at most 80 characters. Name it only \
             where that is so, and nobody else reads it"
        }
        Attribute::Expires => {
            "for shared computers: `30m`, `8h`, `7d` and the like, at most `365d`. After so long without anything done, what \
             was begun on this page is erased; the person is warned a fifth of that time before, at most five minutes. What \
             was begun on another page keeps the time of that page, or none"
        }
    }
}

/// Values come from where the parsers take theirs.
pub fn without(attribute: Attribute) -> Without {
    let floor = |floor| Floors::default().of(floor).to_string();
    let value = match attribute {
        Attribute::Storage => StorageMode::default().name().to_owned(),
        Attribute::Instance => Instance::default().as_str().to_owned(),
        Attribute::PoleRight => pole_id(Orientation::default().right()).to_owned(),
        Attribute::PoleTop => pole_id(Orientation::default().top()).to_owned(),
        Attribute::Broker => Broker::PATH.to_owned(),
        Attribute::Order => order_id(Order::default()).to_owned(),
        Attribute::FloorCounts => floor(Floor::Counts),
        Attribute::FloorPins => floor(Floor::Pins),
        Attribute::FloorDensity => floor(Floor::Density),
        Attribute::FloorRoles => floor(Floor::Roles),
        Attribute::Deck => "ahead back advice drives".to_owned(),
        Attribute::Lang => {
            return Without::Words(
                "the nearest `lang` around it that is Dutch or English, else the browser's languages, else Dutch",
            );
        }
        Attribute::Theme => return Without::Words("follows the page's CSS `color-scheme`"),
        Attribute::Name => return Without::Words("no form gets anything"),
        Attribute::Session => return Without::Words("a dialogue of one's own"),
        Attribute::Texts | Attribute::TextsSrc => return Without::Words("our words"),
        Attribute::BrokerUsername => return Without::Words("`board` for a board that has a password, else nothing"),
        Attribute::BrokerPassword => return Without::Words("nothing"),
        Attribute::JoinUrl => return Without::Words("`join.html` beside the page"),
        Attribute::SessionTitle => return Without::Words("none"),
        Attribute::Roles => return Without::Words("no roles"),
        Attribute::AutoReveal => return Without::Words("the facilitator reveals"),
        Attribute::Beamer => return Without::Words("a board of its own"),
        Attribute::Expires => return Without::Words("never"),
        Attribute::ShareTo => {
            return Without::Words("the person reads that it goes to the page, which does not say who reads it");
        }
        Attribute::Large => return Without::Words("as large as the text around it; the person can change that"),
        Attribute::PageUrl => return Without::Words("no address in the file"),
    };
    Without::Value(value)
}
