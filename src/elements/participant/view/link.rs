//! What is the matter with the connection, and how long until it is tried again. Three things that a person must be able
//! to tell apart: this device is offline, the server is gone, the facilitator is away.

use crate::domain::time::Time;
use crate::elements::participant::model::{Model, Stage};
use crate::elements::participant::query;
use crate::live::{Delivery, Link, Trouble};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkView {
    pub title: &'static str,
    pub text: String,
    pub remedy: Remedy,
}

/// What the person can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    None,
    TakeBack,
}

pub fn link(model: &Model, now: Time) -> Option<LinkView> {
    let words = model.words();
    let told = |(title, text): (&'static str, &'static str)| {
        Some(LinkView { title, text: text.to_owned(), remedy: Remedy::None })
    };
    let newer = model.link.as_ref()?.trouble() == Some(Trouble::Newer);
    if newer && query::open(model).is_some() {
        return told(words.seeking_newer());
    }
    let waits = query::delivery(model) == Delivery::Waiting && model.stage == Stage::Joined;
    let has_pins = query::pin_count(model) > 0;
    match query::link(model, now)? {
        Link::Connecting | Link::Up => None,
        Link::Offline => told(if waits { words.connection_offline_waits() } else { words.connection_offline() }),
        Link::Unreachable { retry_in } => {
            let (title, text) = words.connection_unreachable(retry_in.div_ceil(1000).max(1));
            Some(LinkView { title, text, remedy: Remedy::None })
        }
        Link::NoServer { .. } => told(words.connection_no_server()),
        Link::Barred(_) => told(words.connection_barred()),
        Link::NotAllowed => told(words.connection_not_allowed()),
        Link::TakenOver => {
            let (title, text) = words.connection_taken_over();
            Some(LinkView { title, text: text.to_owned(), remedy: Remedy::TakeBack })
        }
        // Before anything was heard the code is in question, not the facilitator.
        Link::Away if query::open(model).is_none() => None,
        Link::Away => told(if has_pins { words.connection_away_kept() } else { words.connection_away() }),
    }
}
