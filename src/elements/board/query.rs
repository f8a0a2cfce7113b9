//! Questions to the model of a board: what has to be kept, how its people reach it, and what may be taken along.

use super::draft::{Draft, Mode};
use super::model::{HostedSession, Model};
use super::result::json;
use crate::content::Content;
use crate::contract::broker::Broker;
use crate::contract::over::has_ended;
use crate::domain::date::Date;
use crate::domain::session::RoundNo;
use crate::domain::time::Time;
use crate::i18n;
use crate::kit::drawing::Drawing;
use crate::reveal::export::{About, csv, drawing};
use crate::reveal::{Layers, Look, Pictures};

/// What this browser has to remember, and what a hand-over file holds.
pub fn draft(model: &Model) -> Option<Draft> {
    let hosted = model.hosted()?;
    Some(Draft {
        seeds: hosted.lead.keys().seeds(),
        code: Some(hosted.lead.keys().code()),
        number: hosted.lead.number().max(hosted.mirror.number()),
        not_after: hosted.lead.not_after(),
        title: hosted.title.clone(),
        roles: hosted.roles.clone(),
        question: hosted.question,
        auto_reveal: hosted.auto_reveal,
        mode: hosted.mode,
        session: hosted.session.keep(),
    })
}

/// What must survive the time that the element is off the page: only what no storage holds.
pub fn kept(model: &Model) -> Option<String> {
    draft(model).filter(|_| model.state.memory.is_elsewhere()).map(|draft| draft.write())
}

/// What the clock says of the time of a kept session.
pub fn lasts(draft: &Draft, now: Time) -> Lasts {
    if now.millis() <= draft.not_after {
        Lasts::Still
    } else if has_ended(draft.not_after, now) {
        Lasts::NoLonger
    } else {
        Lasts::IfTheClockIsWrong
    }
}

/// Whether a kept session can be gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    Still,
    /// By this device's clock it is over.
    IfTheClockIsWrong,
    /// By so much that no clock is likely to be.
    NoLonger,
}

/// Whether anybody can come in over a line.
pub fn can_be_joined(model: &Model, hosted: &HostedSession) -> bool {
    hosted.mode == Mode::Phones && model.options.broker != Broker::None
}

pub fn look(model: &Model) -> Look<'static> {
    let language = model.options.language;
    Look {
        content: Content::new(language, None),
        words: i18n::words(language),
        language,
        orientation: model.options.orientation,
    }
}

/// Everything that was revealed: what may be exported of a session.
pub struct Exported<'a> {
    hosted: &'a HostedSession,
    pictures: Pictures<'a>,
    look: Look<'static>,
    date: Date,
}

/// `None` while nothing was revealed.
pub fn exported(model: &Model, now: Time) -> Option<Exported<'_>> {
    let hosted = model.hosted()?;
    let revealed = |round| Pictures::revealed(&hosted.session, round, &hosted.roles);
    let earlier = revealed(RoundNo::Second).or_else(|| revealed(RoundNo::First))?;
    // What is on the board now; while nothing is, the last that was.
    let shown = Pictures::of(&hosted.open).filter(|shown| shown.current.is_some() || shown.desired.is_some());
    Some(Exported { hosted, pictures: shown.unwrap_or(earlier), look: look(model), date: now.date() })
}

impl Exported<'_> {
    fn about(&self) -> About<'_> {
        About { title: &self.hosted.title, date: self.date, choice: self.hosted.session.choice(), look: self.look }
    }

    fn layers(&self) -> Layers {
        self.hosted.layers.unwrap_or_else(|| Layers::first(&self.pictures))
    }

    pub fn drawing(&self) -> Drawing {
        drawing(&self.pictures, self.layers(), &self.about())
    }

    pub fn svg(&self) -> String {
        self.drawing().svg()
    }

    pub fn csv(&self) -> String {
        csv(&self.hosted.session, &self.hosted.roles, &self.about())
    }

    pub fn json(&self) -> String {
        json(&self.hosted.session, &self.hosted.roles, &self.about())
    }
}
