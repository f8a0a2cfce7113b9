//! Questions to the model: where the person is, what may be placed, what is said and what is kept.

use super::draft::{Draft, Way};
use super::model::{Hand, Model, Stage};
use crate::contract::wire::{Lock, Open, Scene};
use crate::domain::dialogue::Moment;
use crate::domain::session::{self, Content, Phase, Placed, RoundNo};
use crate::domain::time::Time;
use crate::elements::dialogue::model::Screen as Placing;
use crate::live::participating::Participating;
use crate::live::{Delivery, Link};

/// What the person sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    Code,
    /// There is a code, and nothing was heard yet.
    Seeking,
    Join,
    Lobby,
    Explain,
    /// They watch while the others place.
    Others,
    Place(Moment),
    List(Moment),
    Settled,
    Locked,
    /// The picture of the group, in this phase.
    Group(Phase),
    Left,
    Closed,
}

pub fn screen(model: &Model) -> Screen {
    let open = open(model);
    match (model.stage, open) {
        (Stage::Code, _) => Screen::Code,
        (Stage::Left, _) => Screen::Left,
        (Stage::Closed, _) => Screen::Closed,
        (Stage::Door | Stage::Joined | Stage::Watching, None) => Screen::Seeking,
        (Stage::Door, Some(_)) => Screen::Join,
        (Stage::Joined | Stage::Watching, Some(open)) => match &open.scene {
            Scene::Lobby => Screen::Lobby,
            Scene::Explain => Screen::Explain,
            Scene::Place { .. } if model.stage == Stage::Watching => Screen::Others,
            Scene::Place { lock: Lock::TooLate, .. } => Screen::Locked,
            Scene::Place { moment, .. } => placing(model, *moment),
            Scene::Now { .. } | Scene::Step { .. } => Screen::Group(open.scene.phase()),
        },
    }
}

fn placing(model: &Model, asked: Moment) -> Screen {
    match (model.hand, model.placing.screen) {
        (Hand::Settled, _) => Screen::Settled,
        (Hand::Placing, Placing::List(moment)) => Screen::List(moment),
        (Hand::Placing, Placing::Place(moment)) => Screen::Place(moment),
        (Hand::Placing, Placing::Talk) => Screen::Place(asked),
    }
}

/// What was heard of the session last, while it is open.
pub fn open(model: &Model) -> Option<&Open> {
    model.link.as_ref()?.state()?.open.as_deref()
}

/// The pin that is asked for, while it still counts.
pub fn asked(model: &Model) -> Option<Moment> {
    match open(model)?.scene {
        Scene::Place { moment, lock: Lock::Counted | Lock::FirstTooLate, .. } if model.stage == Stage::Joined => {
            Some(moment)
        }
        Scene::Place { .. } | Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. } => None,
    }
}

/// All the person has to say.
pub fn content(model: &Model) -> Content {
    let pin = |moment| model.placing.dialogue.pin(moment);
    let (current, desired) = (pin(Moment::Current), pin(Moment::Desired));
    Content::Here(Placed { round: model.round, current, desired, role: model.role, done: model.done })
}

/// What they placed of what they said last.
pub fn said(link: &Participating) -> Option<Placed> {
    match link.participation()?.content? {
        Content::Here(placed) => Some(placed),
        Content::Gone => None,
    }
}

/// How many pins of this round stand.
pub fn pin_count(model: &Model) -> usize {
    Moment::BOTH.into_iter().filter(|moment| model.placing.dialogue.pin(*moment).is_some()).count()
}

/// The pin that the person placed on their own, where it can be brought along: to a first round, for a moment that has
/// none.
pub fn solo_pin(model: &Model) -> Option<(Moment, crate::domain::space::Pin)> {
    let moment = asked(model).filter(|_| model.round == RoundNo::First)?;
    let pin = model.solo.pin(moment)?;
    model.placing.dialogue.pin(moment).is_none().then_some((moment, pin))
}

pub fn delivery(model: &Model) -> Delivery {
    match &model.link {
        Some(_) if model.unsaid => Delivery::Waiting,
        Some(link) => link.delivery(),
        None => Delivery::Nothing,
    }
}

/// How it stands with the connection; `None` without one.
pub fn link(model: &Model, now: Time) -> Option<Link> {
    model.link.as_ref().map(|link| link.link(now))
}

/// Whether the session that is waited for would be over by this device's clock.
pub fn seems_over(model: &Model, now: Time) -> bool {
    model.link.as_ref().is_some_and(|link| link.seems_over(now))
}

/// Whether this pin still counts: the one that is asked for, and where both are placed first, the one before, unless
/// that was locked.
pub fn may_place(model: &Model, moment: Moment) -> bool {
    let both_first = open(model).is_some_and(|open| {
        let counts = matches!(open.scene, Scene::Place { lock: Lock::Counted, .. });
        counts && open.order == session::Order::BothFirst
    });
    match (asked(model), moment) {
        (Some(asked), moment) if asked == moment => true,
        (Some(Moment::Desired), Moment::Current) => both_first,
        (Some(_) | None, Moment::Current | Moment::Desired) => false,
    }
}

/// What this browser has to remember; `None` when there is nothing.
pub fn draft(model: &Model, now: Time) -> Option<Draft> {
    let participation = model.link.as_ref()?.participation()?;
    let way = if model.stage == Stage::Watching { Way::Watches } else { Way::Open };
    Some(Draft { way, counted: model.own.0, ..Draft::new(model.code?, participation, now) })
}

/// What must survive the time that the element is off the page: only what no storage holds.
pub fn kept(model: &Model, now: Time) -> Option<String> {
    model.state.memory.is_elsewhere().then(|| draft(model, now)).flatten().map(|draft| draft.write())
}
