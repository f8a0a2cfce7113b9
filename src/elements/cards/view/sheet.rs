//! All cards without chance: to look at, and to put on a sheet.

use super::card::{self, CardFace};
use crate::domain::cards::Card;
use crate::elements::cards::model::{Model, Said};
use crate::i18n::CardsWords;

#[derive(Clone, Debug, PartialEq)]
pub struct AllView {
    /// By deck.
    pub decks: Vec<(&'static str, Vec<(Card, CardFace)>)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SheetView {
    pub rows: Vec<SheetRow>,
    /// The tick for the line with the kept card; only where there is one to print.
    pub line: Option<(&'static str, bool)>,
    /// Why nothing was printed.
    pub refusal: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    pub card: Card,
    pub question: &'static str,
    pub deck: &'static str,
    pub ticked: bool,
    /// Why it was not put on the sheet, as a seventh.
    pub refusal: Option<&'static str>,
}

pub(super) fn all(model: &Model, strings: CardsWords) -> AllView {
    let of = |deck| {
        let cards = Card::ALL.into_iter().filter(move |card| card.deck() == deck);
        (strings.decks_names(deck), cards.map(|card| (card, card::face(strings, card))).collect())
    };
    AllView { decks: model.options.offered.decks.iter().map(of).collect() }
}

pub(super) fn sheet(model: &Model, strings: CardsWords) -> SheetView {
    let row = |card| SheetRow {
        card,
        question: strings.cards_question(card),
        deck: strings.decks_names(card.deck()),
        ticked: model.sheet.contains(card),
        refusal: (model.said == Some(Said::SheetFull(card))).then_some(strings.sheet_full()),
    };
    let prints = model.kept.as_ref().filter(|kept| model.sheet.contains(kept.card) && !kept.line.is_blank());
    SheetView {
        rows: model.options.offered.decks.cards().map(row).collect(),
        line: prints.map(|_| (strings.sheet_line(), model.prints_line)),
        refusal: (model.said == Some(Said::NothingToPrint)).then_some(strings.sheet_nothing()),
    }
}
