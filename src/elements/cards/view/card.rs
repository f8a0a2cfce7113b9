//! The card that lies open, and what goes with it.

use super::Neighbours;
use super::kept::{self, KeptView};
use crate::domain::cards::Card;
use crate::elements::cards::model::{Model, Said};
use crate::elements::cards::wording;
use crate::i18n::CardsWords;

#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    pub card: Card,
    pub face: CardFace,
    /// All were seen, and it begins again with this one.
    pub round: Option<&'static str>,
    pub pair: Option<PairView>,
    /// Where this card is not the one that is kept: that one is kept, and which goes.
    pub keep: Option<&'static str>,
    /// Where it is.
    pub kept: Option<KeptView>,
}

/// What stands on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardFace {
    pub deck: &'static str,
    pub question: &'static str,
    pub follow_up: &'static str,
    /// What to ask before trying something.
    pub harm_check: Option<&'static str>,
}

/// Two people with one screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairView {
    pub how: &'static str,
    pub listen: &'static str,
    /// "Nu vraagt: de ander".
    pub asking: &'static str,
    pub refuse: &'static str,
}

pub(super) fn card(model: &Model, strings: CardsWords, card: Card, neighbours: Neighbours) -> CardView {
    let kept = kept::kept(model, strings, neighbours).filter(|kept| kept.card == card);
    let keep = if model.kept.is_some() { strings.keep_swap() } else { strings.keep_one() };
    CardView {
        card,
        face: face(strings, card),
        round: (model.said == Some(Said::Round)).then_some(strings.round()),
        pair: model.pair.map(|asking| PairView {
            how: if model.large { strings.pair_put_large() } else { strings.pair_put() },
            listen: strings.pair_listen(),
            asking: wording::asking(asking, strings),
            refuse: strings.pair_refuse(),
        }),
        keep: kept.is_none().then_some(keep),
        kept,
    }
}

pub(super) fn face(strings: CardsWords, card: Card) -> CardFace {
    CardFace {
        deck: strings.decks_names(card.deck()),
        question: strings.cards_question(card),
        follow_up: strings.cards_follow_up(card),
        harm_check: card.asks_to_try().then_some(strings.harm_check()),
    }
}
