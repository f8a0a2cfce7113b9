//! Where it begins: choosing decks, and the card that was kept.

use super::Neighbours;
use super::kept::{self, KeptView};
use crate::domain::cards::Deck;
use crate::elements::cards::model::{Model, Said};
use crate::i18n::CardsWords;

#[derive(Clone, Debug, PartialEq)]
pub struct StartView {
    /// Each with its name and whether it is drawn from. Nothing to choose where there is one.
    pub decks: Vec<(Deck, &'static str, bool)>,
    /// Why no card was drawn.
    pub refusal: Option<&'static str>,
    pub kept: Option<KeptView>,
    pub pair: bool,
    /// Whether the question of the month is offered, too.
    pub month: bool,
}

pub(super) fn start(model: &Model, strings: CardsWords, neighbours: Neighbours) -> StartView {
    let offered = model.options.offered;
    let deck = |deck| (deck, strings.decks_names(deck), model.decks.contains(deck));
    let decks: Vec<_> = offered.decks.iter().map(deck).collect();
    StartView {
        decks: if decks.len() > 1 { decks } else { Vec::new() },
        refusal: (model.said == Some(Said::NoDeck)).then_some(strings.decks_none()),
        kept: kept::kept(model, strings, neighbours),
        pair: model.pair.is_some(),
        month: offered.month,
    }
}
