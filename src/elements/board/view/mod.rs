//! Everything that is seen of a board, as plain data in one language. What the room sees ([`ShownView`]) is made of what
//! everyone was told, on the board and on a second window alike; what leads the session ([`HostedView`]) comes beside it.

mod hosted;
mod people;
mod shown;

pub use self::hosted::{AskView, CountsView, FieldView, FormView, HeadcountView, HostedView, StepView, TroubleView};
pub use self::people::{PeopleView, PersonView};
pub use self::shown::{JoinView, ShownView, StageView, State, TalkView, TrackItem, TrayView};

use std::rc::Rc;

use super::model::{Ending, Model, Place};
use super::notice;
use super::wording;
use crate::contract::broker::Broker;
use crate::domain::time::Time;
use crate::elements::board::draft::Mode;
use crate::i18n::{self, BoardWords};
use crate::live::Link;

/// A title and a sentence.
pub type Told = (&'static str, String);

#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The sentence for the status line; empty when there is nothing to say.
    pub status: String,
    pub notices: Vec<Told>,
    /// For the room: it has the whole screen, and nothing to press.
    pub is_beamer: bool,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    Start(StartView),
    /// The session, and what leads it; a second window has no such thing.
    Session(Rc<ShownView>, Option<Rc<HostedView>>),
    /// A heading and a sentence, and whether a new session can begin.
    Over {
        words: (&'static str, &'static str),
        again: bool,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct StartView {
    pub title: String,
    /// How people can take part.
    pub modes: Vec<Mode>,
}

/// What is seen now.
pub fn view(model: &Model, now: Time) -> View {
    let strings = i18n::words::<BoardWords>(model.options.language);
    View {
        status: wording::status(model, strings),
        notices: notices(model, strings, now),
        is_beamer: model.options.beamer.is_some(),
        body: body(model, strings, now),
    }
}

fn body(model: &Model, strings: BoardWords, now: Time) -> Body {
    match &model.place {
        Place::Start => Body::Start(start(model, strings)),
        Place::HostedSession(hosted) => Body::Session(
            Rc::new(shown::of_desk(model, hosted, strings)),
            Some(Rc::new(hosted::hosted(model, hosted, strings, now))),
        ),
        Place::Watch(watch) => {
            let state = watch.link.state();
            match (state, state.and_then(|state| state.open.as_deref())) {
                (_, Some(open)) => Body::Session(Rc::new(shown::of_watch(model, watch, open, strings)), None),
                (Some(_), None) => Body::Over { words: strings.closing_closed_shown(), again: false },
                (None, None) => Body::Over { words: strings.connection_watch_wait(), again: false },
            }
        }
        Place::Over(ending) => {
            let words = match ending {
                Ending::Closed if model.closing.is_some() => strings.closing_still_closing(),
                Ending::Closed => strings.closing_closed(),
                Ending::TakenOver => strings.connection_taken_over(),
                Ending::NoSession => strings.connection_no_session(),
            };
            Body::Over { words, again: *ending == Ending::Closed && model.closing.is_none() }
        }
    }
}

fn start(model: &Model, strings: BoardWords) -> StartView {
    let title = &model.options.title;
    let reached = model.options.broker != Broker::None;
    StartView {
        title: if title.is_empty() { strings.start_title().to_owned() } else { title.clone() },
        modes: if reached { vec![Mode::Phones, Mode::Counting] } else { vec![Mode::Counting] },
    }
}

fn notices(model: &Model, strings: BoardWords, now: Time) -> Vec<Told> {
    let mut notices: Vec<Told> =
        model.state.notices.iter().map(|notice| notice::words(notice, model.options.language)).collect();
    for told in &model.told {
        notices.push(told.words(strings, now));
    }
    notices
}

/// What a link in trouble says, and whether the server wants to know who we are.
fn trouble(link: Link, strings: BoardWords) -> Option<TroubleView> {
    let said = |(title, text): (&'static str, &'static str)| TroubleView { title, text: text.to_owned(), asks: false };
    match link {
        Link::Up | Link::Away | Link::TakenOver => None,
        Link::Connecting => Some(said(strings.connection_connecting())),
        Link::Offline => Some(said(strings.connection_offline())),
        Link::Unreachable { retry_in } => {
            let text = strings.connection_unreachable(retry_in.div_ceil(1000));
            Some(TroubleView { title: "", text, asks: false })
        }
        Link::NoServer { .. } => Some(said(strings.connection_no_server())),
        Link::Barred(_) => Some(said(strings.connection_barred())),
        Link::NotAllowed => Some(TroubleView { asks: true, ..said(strings.connection_not_allowed()) }),
    }
}
