//! Placing a pin, in four ways that are views of one state; and taking it away again.
//!
//! There is one voice: a slider that has the focus speaks its own value, and the status line is still meanwhile.

use super::Context;
use crate::domain::dialogue::Moment;
use crate::domain::gesture::{Gesture, Input, Outcome};
use crate::domain::nudge::Nudge;
use crate::domain::space::{Axis, AxisValue, Pin, Quadrant};
use crate::elements::dialogue::model::{Said, Screen};
use crate::kit::effect::FocusTarget;

impl Context<'_> {
    /// A corner by its radio button. A pin that already stands in that corner keeps its place.
    pub(super) fn choose_corner(&mut self, quadrant: Quadrant) {
        let Some(moment) = self.placing() else { return };
        let kept = self.model.dialogue.pin(moment).filter(|pin| pin.quadrant() == quadrant);
        self.place(moment, kept.unwrap_or_else(|| Pin::middle_of(quadrant)));
    }

    fn is_chosen(&self, moment: Moment, quadrant: Quadrant) -> bool {
        self.model.dialogue.pin(moment).is_some_and(|pin| pin.quadrant() == quadrant)
    }

    /// Mouse, pen or finger on the plane.
    pub(super) fn pointer(&mut self, input: Input) {
        let Screen::Place(moment) = self.model.screen else { return };
        let (gesture, outcome) = self.model.gesture.on(input, self.model.dialogue.pin(moment));
        self.model.gesture = gesture;
        match outcome {
            Outcome::Nothing => {}
            // The first tap in a corner chooses it: that is the press of its radio button. The next one there is about
            // the place.
            Outcome::Tapped(pin) if !self.is_chosen(moment, pin.quadrant()) => {}
            Outcome::Tapped(pin) | Outcome::Place(pin) => {
                self.place(moment, pin);
                self.focus(FocusTarget::ChosenCorner);
            }
            Outcome::Refused(_) => self.model.said = Some(Said::OnTheFold),
            Outcome::Restored => self.model.said = Some(Said::Restored),
        }
    }

    /// A range input that is being dragged shows where it would go, and commits when it is let go.
    pub(super) fn slide(&mut self, axis: Axis, value: AxisValue) {
        if let Some((_, pin)) = self.standing() {
            let from = self.model.gesture.preview().unwrap_or(pin);
            self.model.gesture = Gesture::Sliding { at: from.with(axis, value) };
        }
    }

    pub(super) fn settle_slider(&mut self) {
        if let Some((moment, pin)) = self.slid() {
            self.place_silently(moment, pin);
        }
    }

    pub(super) fn release_slider(&mut self) {
        match self.slid() {
            Some((moment, pin)) => self.place(moment, pin),
            // What was silent while it had the focus is not to be read later, for it is old by now.
            None => self.model.said = self.model.said.filter(|said| self.is_true(*said)),
        }
    }

    fn slid(&mut self) -> Option<(Moment, Pin)> {
        let (Gesture::Sliding { at }, Some(moment)) = (self.model.gesture, self.placing()) else { return None };
        self.model.gesture = Gesture::Idle;
        Some((moment, at))
    }

    fn is_true(&self, said: Said) -> bool {
        match said {
            Said::Placed(moment, pin) => self.model.dialogue.pin(moment) == Some(pin),
            _ => true,
        }
    }

    /// A key on a range input.
    pub(super) fn nudge(&mut self, axis: Axis, nudge: Nudge) {
        if let Some((moment, pin)) = self.standing() {
            self.model.gesture = Gesture::Idle;
            self.place_silently(moment, pin.with(axis, nudge.applied_to(pin.on(axis))));
        }
    }

    pub(super) fn take_away(&mut self) {
        let Some(moment) = self.placing() else { return };
        let changed = self.model.dialogue.place(moment, None);
        self.go(self.model.screen);
        self.model.said = Some(Said::TakenAway(moment));
        if changed { self.changed() } else { self.save() }
    }

    fn place(&mut self, moment: Moment, pin: Pin) {
        self.model.said = Some(Said::Placed(moment, pin));
        self.put(moment, pin);
    }

    /// With a slider that has the focus. What was refused before is mended.
    fn place_silently(&mut self, moment: Moment, pin: Pin) {
        self.model.said.take_if(|said| *said == Said::OnTheFold);
        self.put(moment, pin);
    }

    /// The one way a pin comes to stand.
    fn put(&mut self, moment: Moment, pin: Pin) {
        if self.model.dialogue.place(moment, Some(pin)) {
            self.changed();
        }
    }

    /// The question that can be answered now.
    fn placing(&self) -> Option<Moment> {
        self.model.screen.moment().filter(|_| !self.model.is_done())
    }

    fn standing(&self) -> Option<(Moment, Pin)> {
        let moment = self.placing()?;
        Some((moment, self.model.dialogue.pin(moment)?))
    }
}
