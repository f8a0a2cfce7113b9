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
    Choose(ChooseView),
    Place(PlaceView),
    Talk(TalkView),
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChooseView {
    pub moment: Moment,
    pub hint: &'static str,
    /// In reading order of the board.
    pub cards: [Card; 4],
    pub poles: PoleNames,
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
    pub moment: Moment,
    pub hint: &'static str,
    pub board: PlaneView,
    /// A pin's two sliders and the name of its corner.
    pub pin: Option<(String, [SliderView; 2])>,
    pub refusal: Option<&'static str>,
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
    pub board: PlaneView,
    pub sentence: Vec<Phrase>,
    pub reason: String,
    pub question: String,
    pub count: String,
    /// About which corner, its strength, its risk.
    pub card: Option<[String; 3]>,
    pub done: bool,
}

#[inline(never)]
pub fn view(model: &Model) -> View {
    let strings = model.words();
    let body = match model.screen {
        Screen::Choose(moment) => Body::Choose(choose(model, moment)),
        Screen::Place(moment) => Body::Place(place(model, moment)),
        Screen::Talk => Body::Talk(talk(model)),
    };
    let heading = match model.screen {
        Screen::Choose(moment) => model.content().prompt(moment),
        Screen::Place(moment) if model.dialogue.pin(moment).is_some() => strings.place_title(),
        Screen::Place(_) => strings.place_empty_title(),
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

fn choose(model: &Model, moment: Moment) -> ChooseView {
    let (strings, content) = (model.words(), model.content());
    let quadrant_of = |moment| model.dialogue.pin(moment).map(Pin::quadrant);
    ChooseView {
        moment,
        hint: match moment {
            Moment::Current => strings.choose_hint(),
            Moment::Desired => strings.choose_hint_later(),
        },
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
        poles: plane::pole_names(model),
        refusal: (model.said == Some(Said::ChooseFirst)).then_some(strings.choose_choose_first()),
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
    let pin = model.shown(moment).map(|pin| {
        let corner = model.content().corner(pin.quadrant()).name.to_owned();
        // The lying axis first, as on the board.
        (corner, [slider(pin, orientation.right().axis()), slider(pin, orientation.top().axis())])
    });
    PlaceView {
        moment,
        hint: if pin.is_some() { strings.place_hint() } else { strings.place_empty_hint() },
        board: plane::plane(model),
        pin,
        refusal: (model.said == Some(Said::OnTheFold)).then_some(strings.place_on_the_fold()),
    }
}

fn talk(model: &Model) -> TalkView {
    let (strings, content) = (model.words(), model.content());
    let about = Moment::BOTH.into_iter().rev().find_map(|moment| model.dialogue.pin(moment));
    TalkView {
        board: plane::plane(model),
        sentence: wording::sentence(model),
        reason: model.dialogue.reason().to_owned(),
        question: content.question(model.question).to_owned(),
        count: {
            let count = content.question_count();
            strings.talk_question_count(model.question % count.max(1) + 1, count)
        },
        card: about.map(|pin| {
            let corner = content.corner(pin.quadrant());
            [strings.talk_about_corner(corner.name), format!("{}.", corner.strength), format!("{}.", corner.risk)]
        }),
        done: model.is_done(),
    }
}
