//! Placing pins, with everything that a dialogue on one's own has for it, for as long as they count.

use super::Context;
use crate::domain::dialogue::Moment;
use crate::domain::gesture::Gesture;
use crate::domain::space::Pin;
use crate::elements::dialogue::model::Said;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::update::update;
use crate::elements::participant::model::Hand;
use crate::elements::participant::query;
use crate::kit::effect::{CommonEffect, Effect, EventName, FocusTarget, HostEvent};

impl Context<'_> {
    /// Something on the screens where a pin is placed. What is not about placing is not for here.
    pub(super) fn place(&mut self, msg: Msg) {
        let Some(asked) = query::asked(self.model).filter(|_| self.model.hand == Hand::Placing) else { return };
        let moment = self.model.placing.screen.moment();
        match msg {
            Msg::WentOn if moment == Some(asked) && self.model.placing.dialogue.pin(asked).is_some() => {
                self.settle_pin(asked);
            }
            // The pin of the question before was changed, and that is done.
            Msg::WentOn if moment != Some(asked) => {
                self.pass_on(msg);
                self.speak_if_unsaid();
            }
            Msg::Passed if moment == Some(asked) => {
                if self.model.placing.dialogue.place(asked, None) {
                    self.pins_changed();
                }
                self.settle_pin(asked);
            }
            Msg::WentBack if !self.can_go_back() => {}
            Msg::CornerChosen(_)
            | Msg::Pointer(_)
            | Msg::Slid(..)
            | Msg::SliderSettled
            | Msg::SliderReleased
            | Msg::Nudged(..)
            | Msg::PinTakenAway
            | Msg::Passed
            | Msg::WentOn
            | Msg::WentBack
            | Msg::ListRequested
            | Msg::PlaneRequested => self.pass_on(msg),
            Msg::Started { .. }
            | Msg::OptionsChanged(..)
            | Msg::TextsGiven(_)
            | Msg::DataCleared
            | Msg::Stored(_)
            | Msg::TabChosen(_)
            | Msg::AdjustAsked
            | Msg::ReasonTyped(_)
            | Msg::AnotherQuestion
            | Msg::PrintAsked
            | Msg::FinishAsked
            | Msg::ReopenAsked
            | Msg::EraseAsked
            | Msg::EraseConfirmed
            | Msg::EraseDropped => {}
        }
    }

    /// Of what follows, the focus is for here, and that a host's texts are wrong: what a person places is not for the
    /// host page.
    pub(super) fn pass_on(&mut self, msg: Msg) {
        let before = self.pins();
        let effects = update(&mut self.model.placing, msg, self.now);
        for effect in effects {
            match effect {
                Effect::Common(CommonEffect::Emit(HostEvent { name, .. })) if name != EventName::Error => {}
                Effect::Common(effect @ (CommonEffect::Focus(_) | CommonEffect::Emit(_))) => self.then(effect),
                Effect::Common(_) => {}
                Effect::Own(nothing) => match nothing {},
            }
        }
        if self.pins() != before {
            self.pins_changed();
        }
    }

    pub(super) fn bring_solo_pin(&mut self) {
        if let Some((moment, pin)) = query::solo_pin(self.model) {
            self.model.placing.dialogue.place(moment, Some(pin));
            self.model.placing.said = Some(Said::Placed(moment, pin));
            self.pins_changed();
            self.settle_pin(moment);
        }
    }

    pub(super) fn adjust(&mut self, moment: Moment) {
        if self.may_place(moment) {
            self.face(moment);
            self.model.hand = Hand::Placing;
            self.model.placing.said = None;
        }
    }

    /// As if nothing had been placed.
    pub(super) fn withdraw(&mut self) {
        let Some(asked) = query::asked(self.model) else { return };
        let mut changed = false;
        for moment in Moment::BOTH {
            if self.may_place(moment) {
                changed |= self.model.placing.dialogue.place(moment, None);
                *self.model.done.of_mut(moment) = false;
            }
        }
        if changed {
            self.speak();
        }
        self.face(asked);
        self.model.placing.said = Some(Said::TakenAway(asked));
    }

    fn settle_pin(&mut self, moment: Moment) {
        self.model.hand = Hand::Settled;
        self.model.placing.gesture = Gesture::Idle;
        self.focus(FocusTarget::Heading);
        self.done_with(moment);
    }

    /// Back from the second question to the first, where both can still be changed.
    fn can_go_back(&self) -> bool {
        self.model.placing.screen.moment() != Some(Moment::Desired) || self.may_place(Moment::Current)
    }

    pub(super) fn may_place(&self, moment: Moment) -> bool {
        query::may_place(self.model, moment)
    }

    fn pins(&self) -> [Option<Pin>; 2] {
        Moment::BOTH.map(|moment| self.model.placing.dialogue.pin(moment))
    }
}
