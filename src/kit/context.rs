//! One message on its way through an element: its model, the time, and what is to follow.

use super::effect::{CommonEffect, Effect, FocusTarget, HostEvent};
use super::element::{Element, ElementState};
use super::notice::Notice;
use super::remembering::{Remembering, Turn};
use super::storage::Slot;
use crate::contract::event::ErrorV1;
use crate::domain::time::Time;

/// What an element's `update` works with. Each element has its own methods on the context of its model.
pub struct Context<'a, Model: Element> {
    pub model: &'a mut Model,
    pub now: Time,
    effects: Vec<Effect<Model::Effect>>,
}

impl<'a, Model: Element> Context<'a, Model> {
    pub fn new(model: &'a mut Model, now: Time) -> Context<'a, Model> {
        Context { model, now, effects: Vec::new() }
    }

    /// Carried out after the model is free again, in the order in which they were asked for.
    pub fn then(&mut self, effect: impl Into<Effect<Model::Effect>>) {
        self.effects.push(effect.into());
    }

    /// Tells the host page.
    pub fn emit(&mut self, event: HostEvent) {
        self.then(CommonEffect::Emit(event));
    }

    /// Tells the page's maker what to mend: in the console, and as an event.
    pub fn emit_error(&mut self, error: &ErrorV1) {
        self.then(CommonEffect::Log(format!("llo: {}. {}", error.code, error.remedy)));
        self.emit(HostEvent::error(error));
    }

    /// Moves the keyboard focus after the next paint.
    pub fn focus(&mut self, target: FocusTarget) {
        self.then(CommonEffect::Focus(target));
    }

    pub fn into_effects(self) -> Vec<Effect<Model::Effect>> {
        self.effects
    }
}

impl<Model: Element> Context<'_, Model>
where
    Self: Remembering,
{
    /// What is the same for every element in remembering.
    pub fn remembering(&mut self) -> &mut (dyn Remembering + '_) {
        self
    }

    /// Tells the person and the host, once for as long as it is true.
    pub fn tell(&mut self, notice: Notice) {
        self.remembering().tell(notice);
    }

    /// No longer tells what is over.
    pub fn untell(&mut self, over: &dyn Fn(&Notice) -> bool) {
        self.remembering().untell(over);
    }

    /// Writes what there is to remember, if anything may be written.
    pub fn save(&mut self) {
        self.remembering().save();
    }
}

impl<Model: Element> Turn for Context<'_, Model> {
    fn slot(&self) -> Option<Slot> {
        self.model.slot()
    }

    fn state(&mut self) -> &mut ElementState {
        self.model.state()
    }

    fn follow_with(&mut self, effect: CommonEffect) {
        self.then(effect);
    }
}
