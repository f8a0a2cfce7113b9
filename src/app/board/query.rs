//! Questions to the model of a board: what has to be kept, how its people reach it, and what may be taken along.

use super::model::{Desk, Model};
use crate::app::reveal::export::{About, csv, drawing, json};
use crate::app::reveal::{Layers, Look, Pictures};
use crate::content::Content;
use crate::contract::board_draft::{BoardDraft, Mode};
use crate::contract::broker::Broker;
use crate::contract::over::has_ended;
use crate::domain::date::Date;
use crate::domain::session::RoundNo;
use crate::domain::time::Time;

/// What this browser has to remember, and what a hand-over file holds.
pub fn draft(model: &Model) -> Option<BoardDraft> {
    let desk = model.desk()?;
    Some(BoardDraft {
        seeds: desk.lead.keys().seeds(),
        code: Some(desk.lead.keys().code()),
        number: desk.lead.number().max(desk.mirror.number()),
        not_after: desk.lead.not_after(),
        title: desk.title.clone(),
        roles: desk.roles.clone(),
        question: desk.question,
        auto_reveal: desk.auto_reveal,
        mode: desk.mode,
        session: desk.session.keep(),
    })
}

/// What must survive the time that the element is off the page: only what no storage holds.
pub fn kept(model: &Model) -> Option<String> {
    draft(model).filter(|_| model.memory.is_elsewhere()).map(|draft| draft.write())
}

/// What the clock says of the time of a kept session.
pub fn lasts(draft: &BoardDraft, now: Time) -> Lasts {
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
pub fn can_be_joined(model: &Model, desk: &Desk) -> bool {
    desk.mode == Mode::Phones && model.options.broker != Broker::None
}

pub fn look(model: &Model) -> Look<'static> {
    let language = model.options.language;
    Look { content: Content::new(language, None), language, orientation: model.options.orientation }
}

/// Everything that was revealed: what may be exported of a session.
pub struct Exported<'a> {
    desk: &'a Desk,
    pictures: Pictures<'a>,
    look: Look<'static>,
    date: Date,
}

/// `None` while nothing was revealed.
pub fn exported(model: &Model, now: Time) -> Option<Exported<'_>> {
    let desk = model.desk()?;
    let revealed = |round| Pictures::revealed(&desk.session, round, &desk.roles);
    let earlier = revealed(RoundNo::Second).or_else(|| revealed(RoundNo::First))?;
    // What is on the board now; while nothing is, the last that was.
    let shown = Pictures::of(&desk.open).filter(|shown| shown.current.is_some() || shown.desired.is_some());
    Some(Exported { desk, pictures: shown.unwrap_or(earlier), look: look(model), date: now.date() })
}

impl Exported<'_> {
    fn about(&self) -> About<'_> {
        About { title: &self.desk.title, date: self.date, choice: self.desk.session.choice(), look: self.look }
    }

    fn layers(&self) -> Layers {
        self.desk.layers.unwrap_or_else(|| Layers::first(&self.pictures))
    }

    pub fn svg(&self) -> String {
        drawing(&self.pictures, self.layers(), &self.about()).svg()
    }

    /// For the page to draw as a PNG.
    pub fn lines(&self) -> String {
        drawing(&self.pictures, self.layers(), &self.about()).lines()
    }

    pub fn csv(&self) -> String {
        csv(&self.desk.session, &self.desk.roles, &self.about())
    }

    pub fn json(&self) -> String {
        json(&self.desk.session, &self.desk.roles, &self.about())
    }
}
