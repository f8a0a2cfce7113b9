//! Follows the facilitator from phase to phase.

use super::Context;
use crate::contract::wire::{Lock, Scene};
use crate::domain::dialogue::Moment;
use crate::domain::gesture::Gesture;
use crate::domain::session::{Phase, RoundNo, Stage as InRound};
use crate::elements::dialogue::model::Screen;
use crate::elements::participant::model::{Hand, Stage};
use crate::elements::participant::query;
use crate::kit::effect::HostEvent;
use crate::kit::live_effect::LiveProgressV1;
use crate::reveal::{LayerId, Layers, Pictures, RevealMsg};

impl Context<'_> {
    pub(super) fn follow(&mut self) {
        let Some(state) = self.model.link.as_ref().and_then(|link| link.state()) else { return };
        let Some(open) = &state.open else { return self.close() };
        let (phase, order) = (open.scene.phase(), open.order);
        let lock = match open.scene {
            Scene::Place { lock, .. } => lock,
            Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. } => Lock::Counted,
        };
        if self.model.phase != Some(phase) {
            self.come_to(phase);
        }
        if query::asked(self.model).is_none() {
            self.model.placing.gesture = Gesture::Idle;
            self.speak_if_unsaid();
        }
        let before = self.model.own;
        self.model.own.follow(phase, order, lock, self.model.arrived);
        if self.model.own != before {
            self.save();
        }
    }

    /// Another layer of the picture of the group. Striking out is the facilitator's.
    pub(super) fn look(&mut self, msg: RevealMsg) {
        let Some(pictures) = query::open(self.model).and_then(Pictures::of) else { return };
        match msg {
            RevealMsg::LayerSwitched(LayerId::Strike) | RevealMsg::Struck(..) | RevealMsg::Restored(..) => {}
            RevealMsg::LayerSwitched(layer) => {
                let layers = self.model.layers.unwrap_or_else(|| Layers::first(&pictures)).switched(layer, &pictures);
                self.model.layers = Some(layers);
            }
        }
    }

    fn come_to(&mut self, phase: Phase) {
        self.speak_if_unsaid();
        self.model.phase = Some(phase);
        self.model.layers = None;
        self.turn_to(phase.round());
        self.sit_down();
        self.save();
        self.emit(HostEvent::change(&LiveProgressV1::of(phase)));
    }

    /// A second round begins without pins; whoever comes back to a round finds those of that round.
    fn turn_to(&mut self, round: RoundNo) {
        if self.model.round != round {
            self.model.round = round;
            let (pins, done) = &mut self.model.aside;
            std::mem::swap(&mut self.model.placing.dialogue, pins);
            std::mem::swap(&mut self.model.done, done);
            if self.model.stage == Stage::Joined && query::pin_count(self.model) > 0 {
                self.speak();
            }
        }
    }

    /// Before the question of this phase, or before the pin that stands there already.
    pub(super) fn sit_down(&mut self) {
        self.model.placing.gesture = Gesture::Idle;
        self.model.placing.said = None;
        if let Some(Phase::Round(_, InRound::Place(moment))) = self.model.phase {
            self.face(moment);
        }
    }

    pub(super) fn face(&mut self, moment: Moment) {
        let placed = self.model.placing.dialogue.pin(moment).is_some();
        self.model.placing.screen = Screen::Place(moment);
        let is_done = *self.model.done.of(moment);
        self.model.hand = if placed || is_done { Hand::Settled } else { Hand::Placing };
    }
}
