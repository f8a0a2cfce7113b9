//! Phases and orders by the names that messages and drafts have for them.

use crate::contract::json::Json;
use crate::domain::dialogue::Moment;
use crate::domain::session::{Order, Phase, RoundNo, Stage};

/// As in `phase`; the round is told beside it.
pub fn phase_id(phase: Phase) -> &'static str {
    match phase {
        Phase::Lobby => "lobby",
        Phase::Explain => "explain",
        Phase::Round(_, Stage::Place(Moment::Current)) => "place-current",
        Phase::Round(_, Stage::Place(Moment::Desired)) => "place-desired",
        Phase::Round(_, Stage::Reveal(Moment::Current)) => "reveal-current",
        Phase::Round(_, Stage::Talk) => "talk",
        Phase::Round(_, Stage::Reveal(Moment::Desired)) => "reveal-desired",
        Phase::Step(_) => "step",
    }
}

/// The phase with this name in this round.
pub(in crate::contract) fn phase_from_id(id: &str, round: RoundNo) -> Option<Phase> {
    for stage in Order::default().stages() {
        let phase = Phase::Round(round, *stage);
        if phase_id(phase) == id {
            return Some(phase);
        }
    }
    [Phase::Lobby, Phase::Explain, Phase::Step(round)].into_iter().find(|phase| phase_id(*phase) == id)
}

pub const fn order_id(order: Order) -> &'static str {
    match order {
        Order::BothFirst => "both-first",
        Order::RevealAfterEach => "reveal-after-each",
    }
}

pub(in crate::contract) fn order_from_id(id: &str) -> Option<Order> {
    [Order::BothFirst, Order::RevealAfterEach].into_iter().find(|order| order_id(*order) == id)
}

pub(in crate::contract) fn round_number(round: RoundNo) -> u8 {
    match round {
        RoundNo::First => 1,
        RoundNo::Second => 2,
    }
}

/// The round that a message or a part of it names.
pub(in crate::contract) fn round(json: &Json) -> Option<RoundNo> {
    match json.get("round")?.as_u64()? {
        1 => Some(RoundNo::First),
        2 => Some(RoundNo::Second),
        _ => None,
    }
}
