//! What the person placed, on its way to the facilitator; and what comes from there.

use super::Turn;
use crate::app::effect::Effect;
use crate::app::guest::model::Stage;
use crate::app::guest::query;
use crate::app::live_effect::{Line, LiveEffect};
use crate::domain::session::Content;
use crate::domain::time::Time;
use crate::live::Delivery;
use crate::live::transport::{Command, Happening};

/// A key that is held down moves a pin thirty times a second; it is said at most once in so many milliseconds.
const PAUSE: u64 = 500;

impl Turn<'_> {
    pub(super) fn hear(&mut self, happening: Happening) {
        let Some(link) = &mut self.model.link else { return };
        let commands = link.hear(happening, self.now, &mut self.model.chance);
        self.send(commands);
        self.note_arrival();
        self.follow();
    }

    /// The pins changed: at once, or a little later with what changes until then.
    pub(super) fn pins_changed(&mut self) {
        if self.now.millis() >= self.may_speak_at() {
            self.speak()
        } else {
            self.model.unsaid = true
        }
        self.save();
    }

    /// Says everything there is to say now.
    pub(super) fn speak(&mut self) {
        self.model.unsaid = false;
        self.model.said_at = self.now;
        self.say(query::content(self.model));
    }

    pub(super) fn speak_if_unsaid(&mut self) {
        if self.model.unsaid {
            self.speak();
        }
    }

    pub(super) fn say(&mut self, content: Content) {
        let Some(link) = &mut self.model.link else { return };
        let commands = link.say(content, self.now, &mut self.model.chance);
        self.send(commands);
        self.save();
    }

    pub(super) fn send(&mut self, commands: Vec<Command>) {
        if !commands.is_empty() {
            self.then(LiveEffect::Send(Line::Session, commands));
        }
    }

    fn note_arrival(&mut self) {
        let Some(link) = &self.model.link else { return };
        if link.delivery() == Delivery::Sent {
            self.model.arrived = query::said(link);
            if self.model.stage == Stage::Left {
                self.forget_session();
            }
        }
    }

    pub(super) fn wake(&mut self) {
        self.model.alarm = None;
        if self.now.millis() >= self.may_speak_at() {
            self.speak_if_unsaid();
        }
        if self.is_void() {
            self.close();
        }
    }

    /// The next moment when something has to be said, or has to look different.
    pub(super) fn set_alarm(&mut self) {
        let Some(link) = &self.model.link else { return };
        let speak = self.model.unsaid.then(|| Time::from_millis(self.may_speak_at()));
        let void = link.seat().and_then(|seat| seat.last_state);
        let void = void.map(|state| Time::from_millis(state.not_after.saturating_add(1)));
        let next = [speak, void, link.wake_at(self.now)].into_iter().flatten().min();
        if let Some(next) = next.filter(|next| self.model.alarm != Some(*next)) {
            self.model.alarm = Some(next);
            self.effects.push(Effect::Live(LiveEffect::WakeAt(next)));
        }
    }

    fn may_speak_at(&self) -> u64 {
        self.model.said_at.millis().saturating_add(PAUSE)
    }

    /// Whether the session's time is over, whoever closed it.
    fn is_void(&self) -> bool {
        let last = self.model.link.as_ref().and_then(|link| link.seat()).and_then(|seat| seat.last_state);
        last.is_some_and(|last| self.now.millis() > last.not_after)
    }
}
