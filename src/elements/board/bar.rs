//! The phase bar: eight names for the phases of a session, in the order in which they come.

use crate::domain::dialogue::Moment;
use crate::domain::session::{Order, Phase, RoundNo, Stage};

/// A name in the bar. The lobby comes before all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    Explain,
    Now,
    Later,
    Reveal,
    Talk,
    Again,
    Step,
    Close,
}

impl Item {
    pub fn in_order(order: Order) -> [Item; 8] {
        let [place, reveal] = match order {
            Order::BothFirst => [[Item::Later, Item::Reveal], [Item::Talk, Item::Again]],
            Order::RevealAfterEach => [[Item::Reveal, Item::Talk], [Item::Later, Item::Again]],
        };
        [Item::Explain, Item::Now, place[0], place[1], reveal[0], reveal[1], Item::Step, Item::Close]
    }

    /// Where a phase stands in the bar.
    pub fn of(phase: Phase, order: Order) -> Option<Item> {
        Some(match phase {
            Phase::Lobby => return None,
            Phase::Explain => Item::Explain,
            Phase::Round(RoundNo::Second, _) => Item::Again,
            Phase::Round(RoundNo::First, stage) => match (stage, order) {
                (Stage::Place(Moment::Current), _) => Item::Now,
                (Stage::Reveal(Moment::Current), _) => Item::Reveal,
                (Stage::Talk, _) | (Stage::Reveal(Moment::Desired), Order::BothFirst) => Item::Talk,
                (Stage::Place(Moment::Desired), _) | (Stage::Reveal(Moment::Desired), Order::RevealAfterEach) => {
                    Item::Later
                }
            },
            Phase::Step(_) => Item::Step,
        })
    }

    /// Whether this item lies behind someone in this phase, and can be gone back to.
    pub fn is_done(self, phase: Phase, order: Order) -> bool {
        let mut before = Some(phase);
        let current = Item::of(phase, order);
        while let Some(phase) = before {
            if Item::of(phase, order) == Some(self) {
                return current != Some(self);
            }
            before = phase.back(order);
        }
        false
    }
}
