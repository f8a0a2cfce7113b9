//! The card that is kept, its line, and sharing which one it is.

use super::card::{self, CardFace};
use super::{Neighbours, line_note};
use crate::domain::cards::Card;
use crate::elements::cards::control_ids;
use crate::elements::cards::model::{Model, Said};
use crate::elements::cards::query;
use crate::i18n::CardsWords;

#[derive(Clone, Debug, PartialEq)]
pub struct KeptView {
    pub card: Card,
    /// "Jouw kaart", or whether a card of an earlier visit still fits.
    pub title: &'static str,
    pub face: CardFace,
    pub line: LineView,
    /// The offer to make a learning experiment of it, where there is a self-check to do that in.
    pub experiment: Option<&'static str>,
    /// *What leaves this page?*; `None` while it is closed, and then it is nothing.
    pub sharing: Option<SharingView>,
    /// It was shared just now.
    pub shared: Option<(&'static str, &'static str)>,
}

/// A field for one line of a person's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct LineView {
    pub id: &'static str,
    pub label: &'static str,
    pub text: String,
    /// What becomes of it.
    pub note: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SharingView {
    /// Exactly what leaves when the person shares.
    pub json: String,
}

pub(super) fn kept(model: &Model, strings: CardsWords, neighbours: Neighbours) -> Option<KeptView> {
    let kept = model.kept.as_ref()?;
    Some(KeptView {
        card: kept.card,
        title: if model.returned { strings.keep_returned() } else { strings.keep_kept() },
        face: card::face(strings, kept.card),
        line: LineView {
            id: control_ids::LINE,
            label: strings.keep_line(),
            text: kept.line.as_str().to_owned(),
            note: line_note(model, strings),
        },
        experiment: neighbours.self_check.then_some(strings.experiment()),
        sharing: query::would_share(model).map(|shared| SharingView { json: shared.pretty() }),
        shared: (model.said == Some(Said::Shared)).then(|| strings.share_shared()),
    })
}
