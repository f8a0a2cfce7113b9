//! What is shown, composed on paper of 1600 × 1200: the plane at the left, words and numbers at the right. It grows in
//! height when there is more to say.

use super::About;
use super::column::Column;
use super::drawing::{Anchor, Colour, Drawing, Font, Weight, one_line};
use super::{column, plane};
use crate::domain::dialogue::Moment;
use crate::domain::session::Choice;
use crate::reveal::layers::Layers;
use crate::reveal::pictures::Pictures;
use crate::reveal::view::{At, RevealView, plain};
use crate::reveal::{notes, reveal};

const WIDTH: i32 = 1600;
const HEIGHT: i32 = 1200;
/// From the last line to the edge.
const FOOT: i32 = 70;

/// What is on, as a drawing. Pins that are struck out are not in it.
pub fn drawing(pictures: &Pictures, layers: Layers, about: &About) -> Drawing {
    let look = about.look;
    let layers = Layers { strike: false, ..layers };
    let view = reveal(pictures, layers, None, look);
    let words = one_line(&look.words.spoken(&view.headline, &plain(&view.sentence)));
    let mut drawing = Drawing { width: WIDTH, height: HEIGHT, words, items: Vec::new() };
    let bottom = fill(&mut drawing, &view, pictures, layers, about);
    drawing.height = HEIGHT.max(bottom + FOOT);
    // The sheet lies under all that is on it.
    let sheet = super::drawing::rect(At { x: 0, y: 0 }, drawing.width, drawing.height, 0);
    drawing
        .items
        .insert(0, super::drawing::Item::Shape { d: sheet, fill: Colour::PAPER, line: Colour::NONE, width: 0 });
    foot(&mut drawing, about);
    drawing
}

fn fill(drawing: &mut Drawing, view: &RevealView, pictures: &Pictures, layers: Layers, about: &About) -> i32 {
    let words = about.look.words;
    let title = if about.title.is_empty() { words.paper_title() } else { about.title };
    let strong = Font { size: 26, weight: Weight::Strong, colour: Colour::TEXT };
    drawing.text(At { x: 40, y: 56 }, Anchor::Start, strong, title);
    plane::draw(drawing, &view.plane);

    let mut column = Column::new(drawing);
    column.headline(&view.headline);
    column.sentence(&plain(&view.sentence));
    let mut tables = view.tables.iter();
    if let Some(table) = tables.next() {
        column.table(table);
    }
    tables.for_each(|table| column.lines_of(table));
    for moment in Moment::BOTH.into_iter().filter(|moment| layers.shows(*moment)) {
        column.sign(moment, words.paper_legend(moment));
    }
    if layers.flows || layers.rounds || layers.density {
        column.note(view.hint);
    }
    column.note(&column::sides(&view.plane.poles));
    view.notes.iter().for_each(|note| column.note(note));
    notes::withheld(pictures, about.look).iter().for_each(|reason| column.note(reason));
    match about.choice {
        Choice::Open => {}
        Choice::NoStep => column.part(words.paper_step(), words.paper_no_step()),
        Choice::Step(step) => {
            let when = step.when().map(|date| date.iso()).unwrap_or_default();
            column.part(words.paper_step(), "");
            for (name, text) in
                [(words.paper_what(), step.what()), (words.paper_who(), step.who()), (words.paper_when(), &when)]
            {
                if !text.is_empty() {
                    column.sentence(&words.paper_step_part(name, text));
                }
            }
        }
    }
    column.bottom()
}

/// When it was made, in which words, and whose model it is.
fn foot(drawing: &mut Drawing, about: &About) {
    let words = about.look.words;
    let content = about.look.content;
    let small = Font { size: 15, weight: Weight::Plain, colour: Colour::MUTED };
    let date = about.date.iso();
    let made = words.paper_made(&date, content.wording(), content.credit());
    let y = drawing.height - 22;
    drawing.text(At { x: 40, y }, Anchor::Start, small, &made);
}
