//! What the model says in whole sentences: the status line, and the picture in words.

use super::model::{Model, Said};
use crate::domain::dialogue::Moment;
use crate::domain::space::{Axis, Pin};
use crate::i18n::message::Pieces;
use crate::i18n::shape::Piece;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    Plain(String),
    /// The name of a corner.
    Name(String),
}

pub fn status(model: &Model) -> String {
    let words = model.words();
    match model.said {
        None => String::new(),
        Some(Said::Placed(moment, pin)) => {
            let corner = model.content().corner(pin.quadrant()).name;
            let (focus, stance) = (lean(model, pin, Axis::Focus), lean(model, pin, Axis::Stance));
            words.place_placed(words.moments(moment), corner, &capitalised(&focus), &stance)
        }
        Some(Said::TakenAway(moment)) => words.place_taken_away(words.moments(moment)),
        Some(Said::Restored) => words.place_restored().to_owned(),
        Some(Said::OnTheFold) => words.place_on_the_fold().to_owned(),
        Some(Said::ChooseFirst) => words.choose_choose_first().to_owned(),
        Some(Said::Question(index)) => model.content().question(index).to_owned(),
    }
}

/// Where a pin stands on an axis, in words: "more people".
pub fn lean(model: &Model, pin: Pin, axis: Axis) -> String {
    model.words().lean(pin.on(axis).lean(), model.content().pole(pin.pole(axis)).word)
}

/// With a capital at the start of a sentence. Our words begin with an ASCII letter; Unicode's tables weigh 3 kB.
fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// Which corners the person chose, in words.
pub fn sentence(model: &Model) -> Vec<Phrase> {
    let words = model.words();
    if Moment::BOTH.into_iter().all(|moment| model.dialogue.pin(moment).is_none()) {
        return vec![Phrase::Plain(words.talk_no_pins().to_owned())];
    }
    let mut phrases = Vec::new();
    about(&mut phrases, model, Moment::Current, words.talk_fits_now_pieces());
    about(&mut phrases, model, Moment::Desired, words.talk_wished_for_pieces());
    phrases
}

/// Which way the step from now to later leads, where there are both.
pub fn direction(model: &Model) -> Option<String> {
    let words = model.words();
    let step = model.dialogue.step()?;
    let mut poles = step.towards().map(|pole| words.talk_towards(pole));
    Some(match (poles.next(), poles.next()) {
        (None, _) => words.talk_stays().to_owned(),
        (Some(way), None) => words.talk_moves(way),
        (Some(first), Some(second)) => words.talk_moves_both(first, second),
    })
}

/// A sentence about one pin, with the name of its corner in it, or that there is none.
fn about(phrases: &mut Vec<Phrase>, model: &Model, moment: Moment, sentence: Pieces) {
    match model.dialogue.pin(moment).map(|pin| model.content().corner(pin.quadrant()).name) {
        Some(corner) => phrases.extend(sentence.into_iter().map(|piece| match piece {
            Piece::Text(text) => Phrase::Plain(text.to_owned()),
            Piece::Placeholder(_) => Phrase::Name(corner.to_owned()),
        })),
        None => phrases.push(Phrase::Plain(model.words().talk_no_pin(moment).to_owned())),
    }
    phrases.push(Phrase::Plain(" ".to_owned()));
}
