//! What the model says in whole sentences: the status line, and the picture in words.

use super::model::{Model, Said};
use crate::domain::dialogue::Moment;
use crate::domain::space::{Axis, Lean, Pin, Pole};
use crate::i18n::Strings;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    Plain(String),
    /// The name of a corner.
    Name(String),
}

/// "Now" or "Later".
pub fn moment_name(strings: &Strings, moment: Moment) -> &'static str {
    match moment {
        Moment::Current => strings.now,
        Moment::Desired => strings.later,
    }
}

pub fn status(model: &Model) -> String {
    let strings = model.strings();
    match model.said {
        None => String::new(),
        Some(Said::Placed(moment, pin)) => {
            let corner = model.content().corner(pin.quadrant()).name;
            let (focus, stance) = (lean(model, pin, Axis::Focus), lean(model, pin, Axis::Stance));
            format!("{}: {corner}. {}, {stance}.", moment_name(strings, moment), capitalised(&focus))
        }
        Some(Said::TakenAway(moment)) => format!("{}{}", moment_name(strings, moment), strings.taken_away),
        Some(Said::Restored) => strings.restored.to_owned(),
        Some(Said::OnTheFold) => strings.on_the_fold.to_owned(),
        Some(Said::ChooseFirst) => strings.choose_first.to_owned(),
        Some(Said::Question(index)) => model.content().question(index).to_owned(),
    }
}

/// Where a pin stands on an axis, in words: "more people".
pub fn lean(model: &Model, pin: Pin, axis: Axis) -> String {
    let [slightly, more, mostly] = model.strings().lean;
    let how = match pin.on(axis).lean() {
        Lean::Slightly => slightly,
        Lean::More => more,
        Lean::Mostly => mostly,
    };
    format!("{how} {}", model.content().pole(pin.pole(axis)).word)
}

/// With a capital at the start of a sentence. Our words begin with an ASCII letter; Unicode's tables weigh 3 kB.
fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// What the picture says, in words.
pub fn sentence(model: &Model) -> Vec<Phrase> {
    let (strings, content) = (model.strings(), model.content());
    let plain = |text: &str| Phrase::Plain(text.to_owned());
    let about = |moment, (before, after): (&str, &str)| match model.dialogue.pin(moment) {
        Some(pin) => {
            vec![plain(before), Phrase::Name(content.corner(pin.quadrant()).name.to_owned()), plain(after)]
        }
        None => vec![plain(strings.no_pin[moment as usize])],
    };
    if Moment::BOTH.into_iter().all(|moment| model.dialogue.pin(moment).is_none()) {
        return vec![plain(strings.no_pins)];
    }
    let mut phrases = about(Moment::Current, strings.fits_now);
    phrases.extend(about(Moment::Desired, strings.wished_for));
    if let Some(step) = model.dialogue.step() {
        let mut poles = step.towards();
        let (before, between) = strings.moves;
        let towards = |pole: Pole| strings.towards[pole as usize];
        phrases.push(Phrase::Plain(match (poles.next().map(towards), poles.next().map(towards)) {
            (None, _) => strings.stays.to_owned(),
            (Some(first), None) => format!("{before}{first}."),
            (Some(first), Some(second)) => format!("{before}{first}{between}{second}."),
        }));
    }
    phrases
}
