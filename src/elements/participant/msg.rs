//! Every cause, named after what happened.

use super::model::Security;
use super::options::Options;
use crate::contract::broker::Login;
use crate::contract::options::Complaint;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Role;
use crate::elements::dialogue;
use crate::i18n::texts::Texts;
use crate::kit::element::Lifecycle;
use crate::kit::storage::Stored;
use crate::live::transport::TransportEvent;
use crate::reveal::RevealMsg;

/// Something that happened to the element.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    // The host
    /// The element starts. `kept` is what it held when it was last taken off the page, `link` the code that stood in
    /// the address.
    Started {
        complaints: Vec<Complaint>,
        kept: Option<String>,
        link: Option<String>,
        security: Security,
    },
    OptionsChanged(Options, Vec<Complaint>),
    /// What the broker asks for, in place of the attributes.
    LoginGiven(Option<Login>),
    TextsGiven(Result<Option<Texts>, String>),
    /// The host called `clearData()`.
    DataCleared,
    /// Another link was opened on this page.
    LinkOpened(String),

    // Around us
    /// What the store answered, or another tab did.
    Stored(Stored),
    /// What the connection told.
    Happened(TransportEvent),
    Woke,
    /// The page is being left. It may come back.
    PageLeft,

    // The person
    CodeTyped(String),
    CodeEntered,
    OtherCodeAsked,
    RoleChosen(Option<Role>),
    Joined,
    WatchChosen,
    /// Something on the screens where a pin is placed.
    Placing(dialogue::msg::Msg),
    /// The pin from the dialogue on one's own.
    SoloPinBrought,
    AdjustAsked(Moment),
    PinsWithdrawn,
    LeaveAsked,
    LeaveDropped,
    LeaveConfirmed,
    /// After another tab took over.
    TakenBack,
    /// Something on the picture of the group.
    Group(RevealMsg),
}

impl Msg {
    /// Whether the person did it on this page.
    pub fn is_of_the_person(&self) -> bool {
        match self {
            Msg::Started { .. }
            | Msg::OptionsChanged(..)
            | Msg::LoginGiven(_)
            | Msg::TextsGiven(_)
            | Msg::DataCleared
            | Msg::LinkOpened(_)
            | Msg::Stored(_)
            | Msg::Happened(_)
            | Msg::Woke
            | Msg::PageLeft => false,
            Msg::CodeTyped(_)
            | Msg::CodeEntered
            | Msg::OtherCodeAsked
            | Msg::RoleChosen(_)
            | Msg::Joined
            | Msg::WatchChosen
            | Msg::Placing(_)
            | Msg::SoloPinBrought
            | Msg::AdjustAsked(_)
            | Msg::PinsWithdrawn
            | Msg::LeaveAsked
            | Msg::LeaveDropped
            | Msg::LeaveConfirmed
            | Msg::TakenBack
            | Msg::Group(_) => true,
        }
    }
}

/// A participant who came by no link, to a page that is secure.
impl From<Lifecycle<Options>> for Msg {
    fn from(lifecycle: Lifecycle<Options>) -> Msg {
        match lifecycle {
            Lifecycle::Started { complaints, kept } => {
                Msg::Started { complaints, kept, link: None, security: Security::Secure }
            }
            Lifecycle::OptionsChanged(options, complaints) => Msg::OptionsChanged(options, complaints),
            Lifecycle::DataCleared => Msg::DataCleared,
            Lifecycle::Stored(stored) => Msg::Stored(stored),
        }
    }
}
