//! The loop: one message at a time into the model, and its effects out to the edges, in that order. A message that
//! arrives while effects run waits its turn, so a host's listener may call back at any moment.

use std::cell::{Cell, Ref, RefCell};

use super::effect::{CarryOut, CommonEffect, Effect};
use super::element::{Element, Lifecycle};
use super::ports::{Clock, Edges, Host, Ports};
use super::seen_slots::SeenSlots;
use super::storage::Stored;

/// One element's model and its edges.
pub struct Driver<E: Element, P> {
    model: RefCell<E>,
    /// First come, first served, the first one last. Seldom more than two, and a real queue is compiled anew for each
    /// kind of message.
    waiting: RefCell<Vec<E::Msg>>,
    running: Cell<bool>,
    seen: SeenSlots,
    ports: P,
}

impl<E: Element<Effect: CarryOut<P>>, P: Edges> Driver<E, P> {
    pub fn new(model: E, ports: P) -> Driver<E, P> {
        Driver {
            model: RefCell::new(model),
            waiting: RefCell::default(),
            running: Cell::new(false),
            seen: SeenSlots::default(),
            ports,
        }
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
        self.waiting.borrow_mut().insert(0, msg);
        if self.running.replace(true) {
            return;
        }
        while let Some(msg) = self.next() {
            let effects = self.model.borrow_mut().update(msg, self.ports.common().now());
            // What an effect answers goes before everything else that waits: storage is as fresh as the model.
            for effect in effects {
                let answer = match effect {
                    Effect::Common(effect) => carry_out(self.ports.common(), &self.seen, effect),
                    Effect::Own(effect) => effect.carry_out(&self.ports, self.ports.common().now()),
                };
                if let Some(stored) = answer {
                    self.waiting.borrow_mut().push(Lifecycle::Stored(stored).into());
                }
            }
            // To draw is much of the work when hundreds say something at once.
            if !self.model.borrow().is_behind() {
                self.ports.common().render();
            }
        }
        self.running.set(false);
    }

    /// Looks whether somebody wrote or erased what the element keeps, and hears of it if so.
    pub fn look_at_store(&self) {
        let slot = self.model.borrow().slot();
        if let Some(found) = slot.and_then(|slot| self.seen.changed(self.ports.common(), &slot)) {
            self.send(Lifecycle::Stored(Stored::Elsewhere(found)).into());
        }
    }

    /// What somebody else did to the storage, as they told it.
    pub fn hear_elsewhere(&self, text: Option<String>) {
        if let Some(slot) = self.model.borrow().slot() {
            self.seen.note(&slot, text.clone());
        }
        self.send(Lifecycle::Stored(Stored::Elsewhere(text)).into());
    }

    fn next(&self) -> Option<E::Msg> {
        self.waiting.borrow_mut().pop()
    }
}

/// Carries out what any element may ask for; gives what the store answered.
fn carry_out<P: Ports>(ports: &P, seen: &SeenSlots, effect: CommonEffect) -> Option<Stored> {
    let erases = effect.erases();
    let mut answer = None;
    match effect {
        CommonEffect::Load(slot) => answer = Some(Stored::Loaded(seen.load(ports, &slot))),
        CommonEffect::Save(slot, text) => answer = Some(seen.save(ports, &slot, &text)),
        CommonEffect::SetAside(slot, text) => answer = Some(Stored::SetAside(ports.set_aside(&slot, &text))),
        CommonEffect::Erase(slot) => answer = ports.erase(&slot).err().map(|why| Stored::Erased(Err(why))),
        CommonEffect::EraseAll => answer = Some(Stored::Erased(ports.erase_all())),
        CommonEffect::EraseOver => ports.erase_over(ports.now()),
        CommonEffect::Emit(event) => ports.emit(event),
        CommonEffect::Log(line) => ports.log(&line),
        CommonEffect::Focus(target) => ports.focus(target),
        CommonEffect::Print => ports.print(),
        CommonEffect::Download(file) => ports.download(file),
        CommonEffect::WakeAt(time) => ports.wake_at(time),
    }
    if erases {
        seen.look_again(ports);
    }
    answer
}
