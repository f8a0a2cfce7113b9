//! What the person placed, while it can still be changed and after the lock.

use super::body::{Body, PinButton, SettledView, progress};
use crate::domain::dialogue::Moment;
use crate::elements::dialogue::plane;
use crate::elements::dialogue::wording::Phrase;
use crate::elements::participant::model::Model;
use crate::elements::participant::query;
use crate::i18n::shape::Piece;
use crate::live::Delivery;

pub(super) fn settled(model: &Model) -> (String, Body) {
    let (words, asked) = (model.words(), query::asked(model));
    let placed = |moment| model.placing.dialogue.pin(moment).is_some();
    let count = query::pin_count(model);
    let heading = if asked.is_some_and(placed) { words.placing_placed(count) } else { words.placing_passed_title() };
    let (mut buttons, mut mine) = (Vec::new(), 0);
    for moment in Moment::BOTH {
        // Who passed is offered the question they are at, and a pin that stands.
        if query::may_place(model, moment) && placed(moment) {
            mine += 1;
            buttons.push(PinButton { moment, name: words.placing_adjust(moment) });
        } else if query::may_place(model, moment) && asked == Some(moment) {
            buttons.push(PinButton { moment, name: words.placing_place_after_all() });
        }
    }
    let mut lines = vec![words.placing_look_up().to_owned()];
    if !asked.is_some_and(placed) {
        lines.insert(0, words.placing_passed_text().to_owned());
    }
    lines.extend(progress(model));
    let view = SettledView {
        lines,
        buttons,
        until: (mine > 0).then_some(words.placing_until_reveal()),
        withdraw: (mine > 0).then(|| words.placing_withdraw(mine as u32)),
        ..standing(model)
    };
    (heading.to_owned(), Body::Settled(view))
}

pub(super) fn locked(model: &Model) -> (String, Body) {
    let (title, text) = model.words().placing_locked();
    let mut lines = vec![text.to_owned()];
    lines.extend(progress(model));
    (title.to_owned(), Body::Settled(SettledView { lines, ..standing(model) }))
}

/// What stands, in the picture and in words, with nothing to press.
fn standing(model: &Model) -> SettledView {
    let (words, strings) = (model.words(), model.strings());
    let mut sentence = Vec::new();
    for moment in Moment::BOTH {
        if let Some(pin) = model.placing.dialogue.pin(moment) {
            let corner = model.placing.content().corner(pin.quadrant()).name;
            sentence.extend(words.placing_placed_pin_pieces().into_iter().map(|piece| match piece {
                Piece::Text(text) => Phrase::Plain(text.to_owned()),
                Piece::Placeholder("moment") => Phrase::Plain(strings.moments(moment).to_owned()),
                Piece::Placeholder(_) => Phrase::Name(corner.to_owned()),
            }));
            sentence.push(Phrase::Plain(" ".to_owned()));
        }
    }
    let delivery = match query::delivery(model) {
        Delivery::Nothing => None,
        Delivery::Waiting => Some(words.placing_waits()),
        Delivery::Sent => Some(words.placing_arrived()),
    };
    let some = query::pin_count(model) > 0;
    SettledView {
        lines: Vec::new(),
        plane: some.then(|| plane::plane(&model.placing)),
        sentence,
        buttons: Vec::new(),
        until: None,
        withdraw: None,
        delivery: delivery.filter(|_| some),
    }
}
