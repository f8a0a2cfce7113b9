//! Which of the person's own pins are in the pictures of the group. Nobody tells: a picture holds no person. This device
//! knows what had arrived when a moment was locked or revealed.

use super::draft::Counted;
use crate::contract::wire::Lock;
use crate::domain::dialogue::{Dialogue, Moment};
use crate::domain::session::{Order, Phase, Placed, RoundNo, Stage};
use crate::domain::space::Pin;
use crate::reveal::{Arrived, OwnPin, OwnPins};

/// What the person had placed when it counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Own(pub Counted);

impl Own {
    /// Where the person stands in the pictures of this round, in which they placed these pins.
    pub fn in_picture(&self, round: RoundNo, pins: &Dialogue) -> OwnPins {
        let own = |moment| match (self.counted(round, moment), pins.pin(moment)) {
            (Some(pin), _) => Some(OwnPin { pin, arrived: Arrived::InTime }),
            (None, Some(pin)) => Some(OwnPin { pin, arrived: Arrived::TooLate }),
            (None, None) => None,
        };
        let counted_before = Moment::BOTH.into_iter().any(|moment| self.counted(RoundNo::First, moment).is_some());
        let is_new = round == RoundNo::Second && !counted_before;
        OwnPins { current: own(Moment::Current), desired: own(Moment::Desired), is_new }
    }

    fn counted(&self, round: RoundNo, moment: Moment) -> Option<Pin> {
        self.0[round as usize][moment as usize].flatten()
    }

    /// The session is in this phase, with its pins counted or not, and this is what had arrived.
    pub fn follow(&mut self, phase: Phase, order: Order, lock: Lock, arrived: Option<Placed>) {
        match phase {
            Phase::Lobby | Phase::Explain => {}
            Phase::Round(round, Stage::Place(moment)) => match lock {
                Lock::TooLate => self.fix(round, moment, arrived),
                Lock::FirstTooLate => {
                    self.fix(round, Moment::Current, arrived);
                    self.set(round, moment, None);
                }
                Lock::Counted => {
                    self.set(round, moment, None);
                    if order == Order::BothFirst {
                        Moment::BOTH.into_iter().for_each(|moment| self.set(round, moment, None));
                    }
                }
            },
            Phase::Round(round, Stage::Reveal(Moment::Current) | Stage::Talk) => {
                self.fix(round, Moment::Current, arrived);
                // Who is in the first picture has both pins fixed.
                if order == Order::BothFirst && self.counted(round, Moment::Current).is_some() {
                    self.fix(round, Moment::Desired, arrived);
                }
            }
            Phase::Round(round, Stage::Reveal(Moment::Desired)) | Phase::Step(round) => {
                Moment::BOTH.into_iter().for_each(|moment| self.fix(round, moment, arrived));
            }
        }
    }

    fn fix(&mut self, round: RoundNo, moment: Moment, arrived: Option<Placed>) {
        if self.0[round as usize][moment as usize].is_none() {
            let placed = arrived.filter(|placed| placed.round == round);
            let pin = placed.and_then(|placed| match moment {
                Moment::Current => placed.current,
                Moment::Desired => placed.desired,
            });
            self.set(round, moment, Some(pin));
        }
    }

    fn set(&mut self, round: RoundNo, moment: Moment, fixed: Option<Option<Pin>>) {
        self.0[round as usize][moment as usize] = fixed;
    }
}
