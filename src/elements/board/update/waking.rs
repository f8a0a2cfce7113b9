//! What time brings: the state is said again, what came is kept, and the status line speaks, not too often.

use crate::kit::effect::CommonEffect;
use std::cmp::Ordering;

use super::Context;
use super::linking::TOGETHER;
use crate::domain::session::Progress;
use crate::domain::time::Time;
use crate::elements::board::model::{HostedSession, Place, Saying};
use crate::elements::board::notice::Told;
use crate::kit::live_effect::Channel;

/// What people send is kept after so many milliseconds at last.
const KEEP: u64 = 2_000;
/// The status line speaks at most this often, in milliseconds.
const SPEAK: u64 = 10_000;

impl Context<'_> {
    pub(super) fn wake(&mut self) {
        let now = self.now;
        self.model.alarm = None;
        self.end_in_time();
        if let Some(closing) = &mut self.model.closing {
            let commands = closing.lead.wake(now);
            self.send(Channel::Session, commands);
        }
        let Some(hosted) = self.hosted() else { return };
        let (lead, mirror) = (hosted.lead.wake(now), hosted.mirror.wake(now));
        let (unsettled, save) = (hosted.unsettled && now >= hosted.settled.after(TOGETHER), hosted.save_by);
        self.send(Channel::Session, lead);
        self.send(Channel::Windows, mirror);
        if unsettled {
            self.settle_contributions();
        }
        if save.is_some_and(|by| now >= by) {
            self.remembering().save();
        }
        if self.hosted().and_then(|hosted| hosted.reveals_at.take_if(|at| now >= *at)).is_some() {
            self.reveal_by_itself();
        }
        self.say_how_many();
        self.prepare();
    }

    /// Where the clock leapt, what waits waits as long as before. Past the end of the session nobody knows whether that has
    /// come, and the facilitator is asked.
    pub(super) fn look_at_clock(&mut self) {
        let now = self.now;
        let leap = match &mut self.model.place {
            Place::HostedSession(hosted) => hosted.looks.look(now),
            Place::Watch(watch) => watch.link.look(now),
            Place::Start | Place::Over(_) => None,
        };
        let Some(leap) = leap else { return };
        // A timer that runs was set by the clock before: it would ring too late for what is due by this one.
        self.model.alarm = None;
        match self.hosted().map(|hosted| hosted.leap(leap, now)) {
            Some(Ordering::Greater) => self.tell_board(Told::ClockPastEnd),
            Some(_) => self.model.told.retain(|told| *told != Told::ClockPastEnd),
            None => {}
        }
    }

    /// Kept soon, together with what else comes.
    pub(super) fn save_soon(&mut self) {
        let by = self.now.after(KEEP);
        if let Some(hosted) = self.hosted() {
            hosted.save_by.get_or_insert(by);
        }
    }

    /// One sentence for everyone who was done meanwhile.
    pub(super) fn say_how_many(&mut self) {
        let Some(progress) = self.unsaid_progress() else { return };
        let said = &mut self.model.said;
        if said.at.is_none_or(|at| self.now >= at.after(SPEAK) || self.now < at) {
            (said.what, said.progress, said.at) = (Some(Saying::Progress), progress, Some(self.now));
        }
    }

    fn unsaid_progress(&self) -> Option<Progress> {
        self.model.hosted()?.open.progress().filter(|progress| *progress != self.model.said.progress)
    }

    /// Asks to be woken for whatever comes first.
    pub(super) fn set_alarm(&mut self) {
        let speak = self.unsaid_progress().and(self.model.said.at).map(|at| at.after(SPEAK));
        let first = match &self.model.place {
            Place::HostedSession(hosted) => {
                let times = [
                    hosted.lead.wake_at(),
                    hosted.mirror.wake_at(),
                    hosted.save_by,
                    hosted.unsettled.then(|| hosted.settled.after(TOGETHER)),
                    speak,
                    hosted.prepare_at,
                    hosted.reveals_at,
                    Some(hosted.ends_at().after(1)),
                ];
                times.into_iter().flatten().min_by_key(|time| time.millis())
            }
            Place::Watch(watch) => watch.link.wake_at(self.now),
            Place::Start | Place::Over(_) => self.model.closing.as_ref().and_then(|closing| closing.lead.wake_at()),
        };
        if let Some(first) = first.filter(|first| self.model.alarm != Some(*first)) {
            self.model.alarm = Some(first);
            self.then(CommonEffect::WakeAt(first));
        }
    }
}

impl HostedSession {
    /// Its clock leapt so far. Says where it stands to the end of the session.
    fn leap(&mut self, leap: i64, now: Time) -> Ordering {
        self.leapt_at = Some(now);
        self.lead.leap(now);
        self.mirror.leap(now);
        self.settled = self.settled.leapt(leap);
        for at in [&mut self.save_by, &mut self.reveals_at, &mut self.prepare_at] {
            *at = at.map(|at| at.leapt(leap));
        }
        now.millis().cmp(&self.lead.not_after())
    }
}
