//! What every cause leads to: the table of contents. The arms' bodies stand in the siblings.
//! Only here is the model changed; nothing awaits and nothing touches the page.

mod hosting;
mod moving;
mod placing;
mod storing;

use super::model::{Erasing, Model};
use super::msg::Msg;
use super::query;
use crate::domain::time::Time;
use crate::kit::context;
use crate::kit::effect::{CommonEffect, Effect, FocusTarget, HostEvent, NoEffect};

/// Changes the model and says what has to follow.
pub fn update(model: &mut Model, msg: Msg, now: Time) -> Vec<Effect<NoEffect>> {
    let mut cx = Context::new(model, now);
    match msg {
        Msg::Started { complaints, kept } => {
            cx.remembering().complain(complaints);
            cx.remembering().start(kept);
        }
        Msg::OptionsChanged(options, complaints) => cx.change_options(options, complaints),
        Msg::TextsGiven(texts) => cx.take_texts(texts),
        Msg::DataCleared => cx.remembering().erase(),

        Msg::Stored(stored) => cx.remembering().stored(stored),

        Msg::CornerChosen(quadrant) => cx.choose_corner(quadrant),
        Msg::Pointer(input) => cx.pointer(input),
        Msg::Slid(axis, value) => cx.slide(axis, value),
        Msg::SliderSettled => cx.settle_slider(),
        Msg::SliderReleased => cx.release_slider(),
        Msg::Nudged(axis, nudge) => cx.nudge(axis, nudge),
        Msg::PinTakenAway => cx.take_away(),
        Msg::Passed => cx.pass(),
        Msg::WentOn => cx.go_on(),
        Msg::WentBack => cx.go_back(),
        Msg::ListRequested => cx.show_list(),
        Msg::PlaneRequested => cx.show_plane(),
        Msg::TabChosen(tab) => cx.show_tab(tab),
        Msg::AdjustAsked => cx.adjust(),
        Msg::ReasonTyped(reason) => cx.explain(&reason),
        Msg::AnotherQuestion => cx.another_question(),
        Msg::PrintAsked => cx.then(CommonEffect::Print),
        Msg::FinishAsked => cx.finish(),
        Msg::ReopenAsked => cx.reopen(),
        Msg::EraseAsked => cx.ask(Erasing::Asking, FocusTarget::CONFIRM_NO),
        Msg::EraseConfirmed => cx.erase_by_person(),
        Msg::EraseDropped => cx.ask(Erasing::Idle, FocusTarget::ERASE),
    }
    cx.into_effects()
}

/// A message on its way through the model.
type Context<'a> = context::Context<'a, Model>;

impl Context<'_> {
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
