//! Everything the person sees of a dialogue, as plain data.

use super::model::{Erasing, Model, Said, Screen};
use super::msg::Tab;
use super::plane;
use super::wording::{self, Phrase, lean};
use crate::content::Corner;
use crate::domain::dialogue::Moment;
use crate::domain::space::{Axis, Pin, Pole, Quadrant};
use crate::kit::plane::{PlaneView, PoleNames};
use crate::kit::storage::{Area, Memory};

/// Everything the person sees.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    pub screen: Screen,
    /// The sentence for the status line; empty when there is nothing to say.
    pub status: String,
    /// The step bar; gone when the person is done.
    pub tabs: Option<Tab>,
    pub heading: String,
    pub body: Body,
    pub notices: Vec<(&'static str, String)>,
    /// Where the answers are, in words that are true for the storage in use.
    pub kept: &'static str,
    pub erasing: bool,
    pub credit: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    Place(Box<PlaceView>),
    List(ListView),
    Talk(TalkView),
}

#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    pub question: QuestionView,
    pub poles: PoleNames,
}

/// A question and what is answered, whichever way its corners are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionView {
    pub moment: Moment,
    /// In reading order of the plane.
    pub cards: [Card; 4],
    pub placed: bool,
    pub refusal: Option<&'static str>,
    pub can_go_back: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub quadrant: Quadrant,
    pub name: String,
    pub sentence: String,
    pub checked: bool,
    /// On the second question: the corner chosen on the first.
    pub chosen_for_now: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlaceView {
    pub question: QuestionView,
    pub plane: PlaneView,
    pub caption: Caption,
    /// Of the pin, once there is one.
    pub sliders: Option<[SliderView; 2]>,
}

/// What stands below the plane.
#[derive(Clone, Debug, PartialEq)]
pub enum Caption {
    /// What to do, until there is a pin.
    Hint(&'static str),
    /// The corner of the pin.
    Corner { name: String, sentence: String },
}

#[derive(Clone, Debug, PartialEq)]
pub struct SliderView {
    pub axis: Axis,
    pub label: String,
    pub start: &'static str,
    pub end: &'static str,
    /// As the range input counts it, from its start.
    pub value: u8,
    pub words: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TalkView {
    pub plane: PlaneView,
    /// Which corners the person chose.
    pub sentence: Vec<Phrase>,
    /// Which way that leads; nothing while a pin is missing.
    pub direction: Option<String>,
    pub reason: String,
    pub question: String,
    pub count: String,
    /// In the order of the moments; one alone where both pins are in it.
    pub corners: Vec<CornerView>,
    pub done: bool,
}

/// What a corner has for it and against it, in equal weight.
#[derive(Clone, Debug, PartialEq)]
pub struct CornerView {
    /// Whose pin is in it: one moment, or both.
    pub moments: Vec<Moment>,
    pub name: String,
    pub strength: String,
    pub risk: String,
}

#[inline(never)]
pub fn view(model: &Model) -> View {
    let strings = model.words();
    let body = match model.screen {
        Screen::Place(moment) => Body::Place(Box::new(place(model, moment))),
        Screen::List(moment) => {
            Body::List(ListView { question: question(model, moment), poles: plane::pole_names(model) })
        }
        Screen::Talk => Body::Talk(talk(model)),
    };
    let heading = match model.screen {
        Screen::Place(moment) | Screen::List(moment) => model.content().prompt(moment),
        Screen::Talk => strings.talk_title(),
    };
    let tab = match model.screen.moment() {
        Some(Moment::Current) => Tab::Now,
        Some(Moment::Desired) => Tab::Later,
        None => Tab::Talk,
    };
    View {
        screen: model.screen,
        status: wording::status(model),
        tabs: (!model.is_done()).then_some(tab),
        heading: heading.to_owned(),
        body,
        notices: model.state.notices.iter().map(|notice| notice.words_with(strings)).collect(),
        kept: match &model.state.memory {
            Memory::Kept { slot, failed: false } => match slot.area {
                Area::Local => strings.kept_local(),
                Area::Session => strings.kept_session(),
            },
            Memory::Kept { failed: true, .. }
            | Memory::Unread { .. }
            | Memory::SettingAside(_)
            | Memory::Untouched
            | Memory::Off => strings.kept_nowhere(),
        },
        erasing: model.erasing == Erasing::Asking,
        credit: model.content().credit(),
    }
}

fn question(model: &Model, moment: Moment) -> QuestionView {
    let (strings, content) = (model.words(), model.content());
    let quadrant_of = |moment| model.dialogue.pin(moment).map(Pin::quadrant);
    QuestionView {
        moment,
        cards: model.options.orientation.reading_order().map(|quadrant| {
            let Corner { name, sentence, .. } = content.corner(quadrant);
            Card {
                quadrant,
                name: name.to_owned(),
                sentence: sentence.to_owned(),
                checked: quadrant_of(moment) == Some(quadrant),
                chosen_for_now: moment == Moment::Desired && quadrant_of(Moment::Current) == Some(quadrant),
            }
        }),
        placed: model.dialogue.pin(moment).is_some(),
        refusal: match model.said {
            Some(Said::ChooseFirst) => Some(strings.choose_choose_first()),
            Some(Said::OnTheFold) => Some(strings.place_on_the_fold()),
            Some(Said::Placed(..) | Said::TakenAway(_) | Said::Restored | Said::Question(_)) | None => None,
        },
        can_go_back: moment == Moment::Desired,
    }
}

fn place(model: &Model, moment: Moment) -> PlaceView {
    let (strings, orientation) = (model.words(), model.options.orientation);
    let pole = |pole: Pole| model.content().pole(pole);
    let slider = |pin: Pin, axis| {
        let start = orientation.start(axis);
        let (start, end) = (pole(start), pole(start.opposite()));
        SliderView {
            axis,
            label: strings.place_slider(strings.moments(moment), start.word, end.word),
            start: start.name,
            end: end.name,
            value: orientation.as_drawn(axis, pin.on(axis)).get(),
            words: lean(model, pin, axis),
        }
    };
    let pin = model.shown(moment);
    PlaceView {
        question: question(model, moment),
        plane: plane::plane(model),
        caption: match pin {
            Some(pin) => {
                let Corner { name, sentence, .. } = model.content().corner(pin.quadrant());
                Caption::Corner { name: name.to_owned(), sentence: sentence.to_owned() }
            }
            None => Caption::Hint(match moment {
                Moment::Current => strings.choose_hint(),
                Moment::Desired => strings.choose_hint_later(),
            }),
        },
        // The lying axis first, as on the plane.
        sliders: pin.map(|pin| [slider(pin, orientation.right().axis()), slider(pin, orientation.top().axis())]),
    }
}

fn talk(model: &Model) -> TalkView {
    let (strings, content) = (model.words(), model.content());
    TalkView {
        plane: plane::plane(model),
        sentence: wording::sentence(model),
        direction: wording::direction(model),
        reason: model.dialogue.reason().to_owned(),
        question: content.question(model.question).to_owned(),
        count: {
            let count = content.question_count();
            strings.talk_question_count(model.question % count.max(1) + 1, count)
        },
        corners: corners(model),
        done: model.is_done(),
    }
}

fn corners(model: &Model) -> Vec<CornerView> {
    let quadrant = |moment| model.dialogue.pin(moment).map(Pin::quadrant);
    let about = |moments: Vec<Moment>, quadrant| {
        let Corner { name, strength, risk, .. } = model.content().corner(quadrant);
        CornerView {
            moments,
            name: model.words().talk_about_corner(name),
            strength: strength.to_owned(),
            risk: risk.to_owned(),
        }
    };
    match Moment::BOTH.map(quadrant) {
        [Some(now), Some(later)] if now == later => vec![about(Moment::BOTH.to_vec(), now)],
        chosen => {
            let chosen = Moment::BOTH.into_iter().zip(chosen);
            chosen.filter_map(|(moment, quadrant)| Some(about(vec![moment], quadrant?))).collect()
        }
    }
}
