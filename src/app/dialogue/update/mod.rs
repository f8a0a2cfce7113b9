//! What every cause leads to: the table of contents. The arms' bodies stand in the siblings.
//! Only here is the model changed; nothing awaits and nothing touches the page.

mod hosting;
mod moving;
mod placing;
mod storing;

use super::model::{Erasing, Model};
use super::msg::Msg;
use super::query;
use crate::app::effect::{CommonEffect, Effect, FocusTarget, HostEvent, NoEffect};
use crate::app::remembering::Remembering;
use crate::domain::time::Time;

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect<NoEffect>> {
    let mut turn = Turn { model, now, effects: Vec::new() };
    match msg {
        Msg::Started { complaints, kept } => {
            turn.remembering().complain(complaints);
            turn.remembering().start(kept);
        }
        Msg::OptionsChanged(options, complaints) => turn.change_options(options, complaints),
        Msg::TextsGiven(texts) => turn.take_texts(texts),
        Msg::DataCleared => turn.remembering().erase(),

        Msg::Stored(stored) => turn.remembering().stored(stored),

        Msg::CornerChosen(quadrant) => turn.choose_corner(quadrant),
        Msg::Pointer(input) => turn.pointer(input),
        Msg::Slid(axis, value) => turn.slide(axis, value),
        Msg::SliderSettled => turn.settle_slider(),
        Msg::SliderReleased => turn.release_slider(),
        Msg::Nudged(axis, nudge) => turn.nudge(axis, nudge),
        Msg::PinTakenAway => turn.take_away(),
        Msg::Passed => turn.pass(),
        Msg::WentOn => turn.go_on(),
        Msg::WentBack => turn.go_back(),
        Msg::BoardAsked => turn.show_board(),
        Msg::TabChosen(tab) => turn.show_tab(tab),
        Msg::AdjustAsked => turn.adjust(),
        Msg::ReasonTyped(reason) => turn.explain(&reason),
        Msg::AnotherQuestion => turn.another_question(),
        Msg::PrintAsked => turn.then(CommonEffect::Print),
        Msg::FinishAsked => turn.finish(),
        Msg::ReopenAsked => turn.reopen(),
        Msg::EraseAsked => turn.ask(Erasing::Asking, FocusTarget::ERASE_NO),
        Msg::EraseConfirmed => turn.erase_by_person(),
        Msg::EraseDropped => turn.ask(Erasing::Idle, FocusTarget::ERASE),
    }
    turn.effects
}

/// One turn of the loop: the model, the time, and the effects gathered so far.
struct Turn<'a> {
    model: &'a mut Model,
    now: Time,
    effects: Vec<Effect<NoEffect>>,
}

impl Turn<'_> {
    fn then(&mut self, effect: CommonEffect) {
        self.effects.push(effect.into());
    }

    fn emit(&mut self, event: HostEvent) {
        self.then(CommonEffect::Emit(event));
    }

    fn focus(&mut self, target: FocusTarget) {
        self.then(CommonEffect::Focus(target));
    }

    fn remembering(&mut self) -> &mut (dyn Remembering + '_) {
        self
    }

    fn save(&mut self) {
        self.remembering().save();
    }

    /// Remembers a change of the pins that a person made, and tells the host.
    fn changed(&mut self) {
        self.save();
        self.emit(HostEvent::change(&query::result(self.model, self.now)));
    }

    fn ask(&mut self, erasing: Erasing, focus: FocusTarget) {
        self.model.erasing = erasing;
        self.focus(focus);
    }
}
