//! The talk sheet on paper: the cards that were picked, with room to write; or a sentence that says where to pick them. Where
//! there is only the question of the month, that.

use super::card::{self, CardFace};
use crate::domain::month_question::MonthQuestion;
use crate::domain::time::Time;
use crate::elements::cards::model::Model;
use crate::elements::cards::{query, wording};
use crate::i18n::{self, CardsWords, DialogueWords};

#[derive(Clone, Debug, PartialEq)]
pub enum PaperView {
    /// Nothing is picked: where to do that.
    Nothing(&'static str),
    Sheet(SheetPaper),
}

#[derive(Clone, Debug, PartialEq)]
pub struct SheetPaper {
    pub title: &'static str,
    /// A label and a day.
    pub date: (&'static str, String),
    pub cards: Vec<PaperCard>,
    /// Whose the words are.
    pub credit: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCard {
    pub face: CardFace,
    /// What the person wrote, where they ticked that.
    pub line: Option<String>,
}

pub(super) fn paper(model: &Model, strings: CardsWords, now: Time) -> PaperView {
    let date = (i18n::words::<DialogueWords>(model.options.language).print_date(), wording::day(strings, now.date()));
    if model.options.offered.decks.is_empty() {
        let question = MonthQuestion::of(now.date().named_month());
        let face = CardFace {
            deck: strings.months(now.date().named_month()),
            question: strings.month_questions_question(question),
            follow_up: strings.month_questions_small(question),
            harm_check: None,
        };
        let cards = vec![PaperCard { face, line: None }];
        return PaperView::Sheet(SheetPaper {
            title: strings.month_title(),
            date,
            cards,
            credit: strings.month_credit(),
        });
    }
    if model.sheet.is_empty() {
        return PaperView::Nothing(strings.sheet_empty());
    }
    let line = query::printed_line(model);
    let card = |card| PaperCard {
        face: card::face(strings, card),
        line: line.filter(|kept| kept.card == card).map(|kept| kept.line.as_str().to_owned()),
    };
    PaperView::Sheet(SheetPaper {
        title: strings.sheet_title(),
        date,
        cards: model.sheet.cards().map(card).collect(),
        credit: strings.credit(),
    })
}
