//! What the person placed, on its way to the facilitator; and what comes from there.

use super::Context;
use crate::domain::dialogue::Moment;
use crate::domain::session::Content;
use crate::domain::time::Time;
use crate::elements::participant::model::Stage;
use crate::elements::participant::query;
use crate::kit::effect::CommonEffect;
use crate::kit::live_effect::{Channel, LiveEffect};
use crate::kit::no_way;
use crate::live::transport::{Command, TransportEvent};
use crate::live::{Delivery, Link};

/// Everyone says something once for each question, when they are done with it: who moves a pin says no more than who
/// passes. Who forgets to say that they are done is taken to be after so many milliseconds without a change, so that their
/// pin is not lost.
const QUIET: u64 = 15_000;

impl Context<'_> {
    pub(super) fn hear(&mut self, happening: TransportEvent) {
        let Some(link) = &mut self.model.link else { return };
        let before = link.link(self.now);
        let commands = link.hear(happening, self.now, &mut self.model.chance);
        let after = link.link(self.now);
        self.send(commands);
        self.note_arrival();
        self.follow();
        self.tell_no_way(before, after);
    }

    /// The page's maker has something to mend.
    fn tell_no_way(&mut self, before: Link, after: Link) {
        let strings = self.model.words();
        let words = no_way::Words { barred: strings.connection_barred(), no_server: strings.connection_no_server() };
        if let Some(error) = no_way::error(before, after, &words, &self.model.options.broker) {
            self.emit_error(&error);
        }
    }

    /// The pins changed: that is kept, and said once the person is done.
    pub(super) fn pins_changed(&mut self) {
        (self.model.unsaid, self.model.changed_at) = (true, self.now);
        let content = query::content(self.model);
        if let Some(link) = &mut self.model.link {
            link.note(content);
        }
        self.save();
    }

    /// The person is done with this question, with a pin or without.
    pub(super) fn done_with(&mut self, moment: Moment) {
        *self.model.done.of_mut(moment) = true;
        self.speak();
    }

    /// Says everything there is to say now.
    pub(super) fn speak(&mut self) {
        self.model.unsaid = false;
        self.say(query::content(self.model));
    }

    /// Who goes on, or changes nothing any more, is done with what has a pin, also without saying so.
    pub(super) fn speak_if_unsaid(&mut self) {
        if !self.model.unsaid {
            return;
        }
        for moment in Moment::BOTH {
            *self.model.done.of_mut(moment) |= self.model.placing.dialogue.pin(moment).is_some();
        }
        self.speak();
    }

    pub(super) fn say(&mut self, content: Content) {
        let Some(link) = &mut self.model.link else { return };
        let commands = link.say(content, self.now, &mut self.model.chance);
        self.send(commands);
        self.save();
    }

    pub(super) fn send(&mut self, commands: Vec<Command>) {
        if !commands.is_empty() {
            self.then(LiveEffect::Send(Channel::Session, commands));
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
        if self.now >= self.quiet_at() {
            self.speak_if_unsaid();
        }
        if self.is_void() {
            self.close();
        }
        let now = self.now;
        if let Some(link) = &mut self.model.link {
            let commands = link.wake(now, &mut self.model.chance);
            self.send(commands);
        }
    }

    /// The next moment when something has to be said, or has to look different.
    pub(super) fn set_alarm(&mut self) {
        let Some(link) = &self.model.link else { return };
        let speak = self.model.unsaid.then(|| self.quiet_at());
        let next = [speak, link.void_at(), link.wake_at(self.now)].into_iter().flatten().min();
        if let Some(next) = next.filter(|next| self.model.alarm != Some(*next)) {
            self.model.alarm = Some(next);
            self.then(CommonEffect::WakeAt(next));
        }
    }

    fn quiet_at(&self) -> Time {
        self.model.changed_at.after(QUIET)
    }

    /// Whether the session's time is over, whoever closed it.
    fn is_void(&self) -> bool {
        self.model.link.as_ref().and_then(|link| link.void_at()).is_some_and(|void_at| self.now >= void_at)
    }

    /// Where the clock leapt, what the person did lately is as long ago as before.
    pub(super) fn look_at_clock(&mut self) {
        if let Some(leap) = self.model.link.as_mut().and_then(|link| link.look(self.now)) {
            self.model.changed_at = self.model.changed_at.leapt(leap);
            // A timer that runs was set by the clock before: it would ring too late for what is due by this one.
            self.model.alarm = None;
        }
    }
}
