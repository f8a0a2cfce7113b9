//! Everything a participant sees, as plain data.

mod body;
mod link;
mod settled;

pub use self::body::{Body, GroupView, JoinView, PinButton, QuestionExtras, SettledView, WordsView};
pub use self::link::{LinkView, Remedy};

use super::model::{CodeField, Leaving, Model, Security, Stage};
use super::notice;
use super::query::{self, Screen};
use crate::contract::wire::Code;
use crate::domain::time::Time;
use crate::elements::dialogue::view::{self as dialogue_view, Body as Placing};
use crate::elements::dialogue::wording;
use crate::kit::storage::Memory;

/// Everything a participant sees.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub screen: Screen,
    /// The sentence for the status line; empty when there is nothing to say.
    pub status: String,
    /// The short code, on top, once they are in.
    pub code: Option<String>,
    pub heading: String,
    pub body: Body,
    pub notices: Vec<(&'static str, String)>,
    /// What is the matter with the connection.
    pub link: Option<LinkView>,
    /// That anyone on the network can change this page.
    pub plain_http: Option<(&'static str, &'static str)>,
    pub foot: FootView,
    pub credit: Option<&'static str>,
}

/// What is kept where, and the way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FootView {
    pub kept: Option<&'static str>,
    pub way_out: WayOut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    None,
    OtherCode,
    Leave,
    /// They asked, and are asked back.
    ReallyLeave,
}

#[inline(never)]
pub fn view(model: &Model, now: Time) -> View {
    let screen = query::screen(model);
    let (heading, body) = body::body(model, screen, now);
    let mut notices = Vec::new();
    for all in [&model.state.notices, &model.placing.state.notices] {
        for notice in all {
            notices.push(notice::words(notice, model));
        }
    }
    let placing = matches!(screen, Screen::Place(_) | Screen::List(_) | Screen::Settled);
    View {
        screen,
        status: if placing { wording::status(&model.placing) } else { String::new() },
        code: short_code(model).filter(|_| is_in(model)),
        heading,
        body,
        notices,
        link: link::link(model, now),
        plain_http: match (model.security, screen) {
            (Security::PlainHttp, Screen::Code | Screen::Seeking | Screen::Join) => Some(model.words().plain_http()),
            (Security::PlainHttp | Security::Secure, _) => None,
        },
        foot: foot(model, screen, now),
        credit: matches!(screen, Screen::Explain | Screen::Place(_) | Screen::List(_) | Screen::Group(_))
            .then(|| model.placing.content().credit()),
    }
}

/// As it stands on the board.
fn short_code(model: &Model) -> Option<String> {
    model.code.map(Code::typed).map(|code| code.to_string())
}

fn is_in(model: &Model) -> bool {
    matches!(model.stage, Stage::Joined | Stage::Watching)
}

fn foot(model: &Model, screen: Screen, now: Time) -> FootView {
    let words = model.words();
    let kept = match model.state.memory {
        Memory::Kept { failed: false, .. } | Memory::Unread { .. } => words.kept_here(),
        Memory::Kept { failed: true, .. } | Memory::SettingAside(_) | Memory::Untouched | Memory::Off => {
            words.kept_nowhere()
        }
    };
    let way_out = match (screen, model.leaving) {
        (Screen::Code | Screen::Left | Screen::Closed, _) => WayOut::None,
        (Screen::Seeking | Screen::Join, _) if !is_in(model) => WayOut::OtherCode,
        // There may be nobody left to tell that one stops.
        (Screen::Seeking, _) if query::seems_over(model, now) => WayOut::OtherCode,
        (_, Leaving::Idle) => WayOut::Leave,
        (_, Leaving::Asking) => WayOut::ReallyLeave,
    };
    FootView { kept: is_in(model).then_some(kept), way_out }
}

/// The screens where a pin is placed, as a dialogue on one's own draws them.
fn placing(model: &Model) -> (String, Placing) {
    let view = dialogue_view::view(&model.placing);
    (view.heading, view.body)
}

/// Whether what was typed is refused, with why.
fn refusal(model: &Model) -> Option<&'static str> {
    match model.field {
        CodeField::Fine => None,
        CodeField::Refused => Some(model.words().code_refused()),
        CodeField::LinkBroken => Some(model.words().code_from_link()),
    }
}
