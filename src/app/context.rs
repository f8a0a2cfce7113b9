//! One message on its way through an element: its model, the time, and what is to follow.

use super::effect::{CommonEffect, Effect, FocusTarget, HostEvent};
use super::remembering::Remembering;
use crate::domain::time::Time;

/// What an element's `update` works with. Each element has its own methods on the context of its model.
pub struct Context<'a, Model, Own> {
    pub model: &'a mut Model,
    pub now: Time,
    effects: Vec<Effect<Own>>,
}

impl<'a, Model, Own> Context<'a, Model, Own> {
    pub fn new(model: &'a mut Model, now: Time) -> Context<'a, Model, Own> {
        Context { model, now, effects: Vec::new() }
    }

    /// Carried out after the model is free again, in the order in which they were asked for.
    pub fn then(&mut self, effect: impl Into<Effect<Own>>) {
        self.effects.push(effect.into());
    }

    /// Tells the host page.
    pub fn emit(&mut self, event: HostEvent) {
        self.then(CommonEffect::Emit(event));
    }

    /// Moves the keyboard focus after the next paint.
    pub fn focus(&mut self, target: FocusTarget) {
        self.then(CommonEffect::Focus(target));
    }

    pub fn into_effects(self) -> Vec<Effect<Own>> {
        self.effects
    }
}

impl<Model, Own> Context<'_, Model, Own>
where
    Self: Remembering,
{
    /// What is the same for every element in remembering.
    pub fn remembering(&mut self) -> &mut (dyn Remembering + '_) {
        self
    }
}
