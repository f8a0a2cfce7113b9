//! What stands on each screen.

use super::{placing, refusal, settled, short_code};
use crate::contract::wire::{Scene, StepStage};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Floor, Role};
use crate::domain::session::RoundNo;
use crate::domain::time::Time;
use crate::elements::dialogue::view::{Body as Placing, ListView, PlaceView};
use crate::elements::dialogue::wording::Phrase;
use crate::elements::participant::model::{Model, Stage};
use crate::elements::participant::query::{self, Screen};
use crate::kit::plane::PlaneView;
use crate::live::{Link, Trouble};
use crate::reveal::{self, Layers, Look, OwnPins, Pictures, RevealView};

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    Code { typed: String, refusal: Option<&'static str> },
    Join(JoinView),
    Words(WordsView),
    Place(Box<PlaceView>, QuestionExtras),
    List(ListView, QuestionExtras),
    Settled(SettledView),
    Group(Box<GroupView>),
}

/// What joining means, before it is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct JoinView {
    pub code: String,
    /// That nothing is shown below a number of pins, and that nobody has to.
    pub floor: String,
    /// The session's roles by name; empty when it has none.
    pub roles: Vec<(Role, String)>,
    pub role: Option<Role>,
}

/// A heading with sentences, and at most one thing to press.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordsView {
    pub lines: Vec<String>,
    /// To join after all, or again.
    pub join: Option<&'static str>,
}

/// What only a session says beside a question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionExtras {
    /// That it is the second time.
    pub again: Option<&'static str>,
    /// The pin that can be brought along.
    pub solo: Option<String>,
}

/// What the person placed, until it is revealed.
#[derive(Clone, Debug, PartialEq)]
pub struct SettledView {
    pub lines: Vec<String>,
    /// Where a pin stands.
    pub plane: Option<PlaneView>,
    pub sentence: Vec<Phrase>,
    pub buttons: Vec<PinButton>,
    /// Until when it can be changed.
    pub until: Option<&'static str>,
    /// To take away what stands.
    pub withdraw: Option<&'static str>,
    pub delivery: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PinButton {
    pub moment: Moment,
    pub name: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GroupView {
    pub reveal: RevealView,
    pub question: Option<String>,
    /// That a step is chosen now.
    pub step: Option<&'static str>,
    /// That the board does not show which pin is theirs.
    pub not_marked: Option<&'static str>,
}

pub(super) fn body(model: &Model, screen: Screen, now: Time) -> (String, Body) {
    let words = model.words();
    let plain = |(title, text): (&str, &str)| {
        (title.to_owned(), Body::Words(WordsView { lines: vec![text.to_owned()], join: None }))
    };
    match screen {
        Screen::Code => {
            (words.code_title().to_owned(), Body::Code { typed: model.typed.clone(), refusal: refusal(model) })
        }
        Screen::Seeking => {
            let (title, text) = seeking(model, now);
            (title.to_owned(), Body::Words(WordsView { lines: vec![text], join: None }))
        }
        Screen::Join => (words.join_title().to_owned(), Body::Join(join(model))),
        Screen::Lobby if model.stage == Stage::Watching => with_join(model, plain(words.waiting_lobby_watching())),
        Screen::Lobby => plain(words.waiting_lobby()),
        Screen::Explain => {
            let lines = words.waiting_explain().iter().map(str::to_owned).collect();
            with_join(model, (words.waiting_explain_title().to_owned(), Body::Words(WordsView { lines, join: None })))
        }
        Screen::Others => {
            let (title, text) = words.waiting_others_place();
            let mut lines = vec![text.to_owned()];
            lines.extend(progress(model));
            with_join(model, (title.to_owned(), Body::Words(WordsView { lines, join: None })))
        }
        Screen::Place(_) | Screen::List(_) => place(model),
        Screen::Settled => settled::settled(model),
        Screen::Locked => settled::locked(model),
        Screen::Group(_) => group(model),
        Screen::Left if model.link.is_some() => plain(words.leave_leaving()),
        Screen::Left => {
            let (title, text) = words.leave_left();
            let view = WordsView { lines: vec![text.to_owned()], join: model.code.map(|_| words.leave_again()) };
            (title.to_owned(), Body::Words(view))
        }
        Screen::Closed => plain(words.leave_closed()),
    }
}

/// Who only watches can still join.
fn with_join(model: &Model, (heading, mut body): (String, Body)) -> (String, Body) {
    if let (Stage::Watching, Body::Words(words)) = (model.stage, &mut body) {
        words.join = Some(model.words().waiting_join_after_all());
    }
    (heading, body)
}

/// Why nothing was heard yet, as far as it is known.
fn seeking(model: &Model, now: Time) -> (&'static str, String) {
    let words = model.words();
    let (title, text) = match (model.link.as_ref().and_then(|link| link.trouble()), query::link(model, now)) {
        (Some(Trouble::OtherKeys), _) => words.seeking_other_keys(),
        (Some(Trouble::Newer), _) => words.seeking_newer(),
        (Some(Trouble::Expired | Trouble::TooFarAhead), _) => return words.seeking_clock_wrong(&now.shown()),
        (None, Some(Link::Away)) if query::seems_over(model, now) => return words.seeking_expired(&now.shown()),
        (None, Some(Link::Away)) => words.seeking_unknown_code(),
        (None, _) => words.seeking_waiting(),
    };
    (title, text.to_owned())
}

fn join(model: &Model) -> JoinView {
    let open = query::open(model);
    let least = open.map(|open| open.floors).unwrap_or_default().of(Floor::Counts);
    let roles = open.map(|open| {
        let names = open.roles.names().map(str::to_owned);
        open.roles.roles().all().zip(names).collect()
    });
    JoinView {
        code: short_code(model).unwrap_or_default(),
        floor: model.words().join_floor(least),
        roles: roles.unwrap_or_default(),
        role: model.role,
    }
}

fn place(model: &Model) -> (String, Body) {
    let words = model.words();
    let (heading, body) = placing(model);
    let moment = model.placing.screen.moment();
    let placed = moment.is_some_and(|moment| model.placing.dialogue.pin(moment).is_some());
    let extras = QuestionExtras {
        again: (model.round == RoundNo::Second).then_some(words.placing_second_round()),
        solo: query::solo_pin(model)
            .filter(|_| !placed)
            .map(|(_, pin)| words.placing_solo_pin(model.placing.content().corner(pin.quadrant()).name)),
    };
    let may_go_back = query::may_place(model, Moment::Current);
    let body = match body {
        Placing::Place(mut view) => {
            view.question.can_go_back &= may_go_back;
            Body::Place(view, extras)
        }
        Placing::List(mut view) => {
            view.question.can_go_back &= may_go_back;
            Body::List(view, extras)
        }
        Placing::Talk(_) => Body::Words(WordsView::default()),
    };
    (heading, body)
}

pub(super) fn progress(model: &Model) -> Option<String> {
    let progress = query::open(model)?.progress()?;
    Some(model.words().placing_progress(progress.done, progress.of))
}

fn group(model: &Model) -> (String, Body) {
    let words = model.words();
    let nothing = || (words.group_title().to_owned(), Body::Words(WordsView::default()));
    let Some((open, pictures)) = query::open(model).and_then(|open| Some((open, Pictures::of(open)?))) else {
        return nothing();
    };
    let content = model.placing.content();
    let common = &model.options.common;
    let look =
        Look { content, words: model.reveal_words(), language: common.language, orientation: common.orientation };
    let layers = model.layers.unwrap_or_else(|| Layers::first(&pictures));
    let own = match model.stage {
        Stage::Joined => model.own.in_picture(pictures.round, &model.placing.dialogue),
        Stage::Code | Stage::Door | Stage::Watching | Stage::Left | Stage::Closed => OwnPins::default(),
    };
    let placed = own.current.is_some() || own.desired.is_some();
    let choosing = matches!(open.scene, Scene::Step { stage: StepStage::Choose, .. });
    let view = GroupView {
        reveal: reveal::reveal(&pictures, layers, Some(own), look),
        question: (!choosing).then(|| content.question(usize::from(open.question)).to_owned()),
        step: choosing.then_some(words.group_step_text()),
        not_marked: placed.then_some(words.group_not_marked()),
    };
    let heading = if choosing { words.group_step_title() } else { words.group_title() };
    (heading.to_owned(), Body::Group(Box::new(view)))
}
