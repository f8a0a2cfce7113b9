//! The loop: one message at a time into the model, and its effects out to the edges, in that order. A message that
//! arrives while effects run waits its turn, so a host's listener may call back at any moment.

use std::cell::{Cell, Ref, RefCell};
use std::collections::VecDeque;

use super::effect::Effect;
use super::element::Element;
use super::ports::Ports;
use super::storage::Stored;

/// One element's model and its edges.
pub struct Driver<E: Element, P> {
    model: RefCell<E>,
    waiting: RefCell<VecDeque<E::Msg>>,
    running: Cell<bool>,
    ports: P,
}

impl<E: Element, P: Ports> Driver<E, P> {
    pub fn new(model: E, ports: P) -> Driver<E, P> {
        Driver { model: RefCell::new(model), waiting: RefCell::default(), running: Cell::new(false), ports }
    }

    /// The model as it is. Give it back before the next message.
    pub fn model(&self) -> Ref<'_, E> {
        self.model.borrow()
    }

    pub fn ports(&self) -> &P {
        &self.ports
    }

    /// Handles a message and everything that follows from it, unless a message is being handled already: then it waits.
    pub fn send(&self, msg: E::Msg) {
        self.waiting.borrow_mut().push_back(msg);
        if self.running.replace(true) {
            return;
        }
        while let Some(msg) = self.next() {
            let effects = self.model.borrow_mut().update(msg, self.ports.now());
            for effect in effects {
                self.carry_out(effect);
            }
            self.ports.render();
        }
        self.running.set(false);
    }

    fn next(&self) -> Option<E::Msg> {
        self.waiting.borrow_mut().pop_front()
    }

    /// What an effect answers goes before everything else that waits: storage is as fresh as the model.
    fn answer(&self, stored: Stored) {
        self.waiting.borrow_mut().push_front(stored.into());
    }

    fn carry_out(&self, effect: Effect) {
        match effect {
            Effect::Load(slot) => self.answer(Stored::Loaded(self.ports.load(&slot))),
            Effect::Save(slot, text) => self.answer(Stored::Saved(self.ports.save(&slot, &text))),
            Effect::SetAside(slot, text) => self.answer(Stored::SetAside(self.ports.set_aside(&slot, &text))),
            Effect::EraseAll => self.answer(Stored::Erased(self.ports.erase_all())),
            Effect::Emit(event) => self.ports.emit(event),
            Effect::Focus(target) => self.ports.focus(target),
            Effect::Print => self.ports.print(),
            #[cfg(feature = "self-check")]
            Effect::Check(effect) => {
                if let Some(stored) = effect.carry_out(&self.ports, self.ports.now()) {
                    self.answer(stored);
                }
            }
            #[cfg(feature = "live")]
            Effect::Live(effect) => {
                if let Some(stored) = effect.carry_out(&self.ports) {
                    self.answer(stored);
                }
            }
        }
    }
}
