//! Phases and orders by the names that messages and drafts have for them.

use crate::contract::ids::HasId;
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
pub(crate) fn phase_from_id(id: &str, round: RoundNo) -> Option<Phase> {
    let stages = Order::default().stages().iter().map(|stage| Phase::Round(round, *stage));
    let mut phases = [Phase::Lobby, Phase::Explain, Phase::Step(round)].into_iter().chain(stages);
    phases.find(|phase| phase_id(*phase) == id)
}

pub const fn order_id(order: Order) -> &'static str {
    match order {
        Order::BothFirst => "both-first",
        Order::RevealAfterEach => "reveal-after-each",
    }
}

pub(crate) fn order_from_id(id: &str) -> Option<Order> {
    [Order::BothFirst, Order::RevealAfterEach].into_iter().find(|order| order_id(*order) == id)
}

impl HasId for Order {
    const WHAT: &'static str = "order";

    fn id(self) -> &'static str {
        order_id(self)
    }

    fn from_id(id: &str) -> Option<Order> {
        order_from_id(id)
    }
}
