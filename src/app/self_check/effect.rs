//! Every consequence that only a self-check has, as data, and how it is carried out.

use crate::app::effect::Download;
use crate::app::ports::Ports;
use crate::app::storage::{Slot, Stored};
use crate::contract::calendar::{self, Appointment};
use crate::contract::event::ProgressV1;
use crate::contract::shared::SharedV1;
use crate::domain::time::Time;

/// An event for the host page.
#[derive(Clone, Debug, PartialEq)]
pub enum CheckEvent {
    /// How far the person is, as `llo-change`.
    Progress(ProgressV1),
    /// What the person chose to share, as `llo-result`.
    Shared(SharedV1),
}

/// Something the outside world has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum CheckEffect {
    /// Removes one slot, and what was set aside beside it. The person was told already; only a failure is answered.
    Erase(Slot),
    Download(Download),
    /// A file for the person's calendar.
    Calendar(Appointment),
    /// Asks to be woken at this moment, instead of any before.
    WakeAt(Time),
}

impl CheckEffect {
    /// Carries it out; gives what the store answered.
    pub fn carry_out(self, ports: &impl Ports, now: Time) -> Option<Stored> {
        match self {
            CheckEffect::Erase(slot) => return ports.erase(&slot).err().map(|why| Stored::Erased(Err(why))),
            CheckEffect::Download(file) => ports.download(file),
            CheckEffect::Calendar(appointment) => ports.download(calendar_file(&appointment, ports, now)),
            CheckEffect::WakeAt(time) => ports.wake_at(time),
        }
        None
    }
}

fn calendar_file(appointment: &Appointment, ports: &impl Ports, now: Time) -> Download {
    let date = appointment.look_back.date;
    let start = appointment.look_back.minute().and_then(|minute| ports.moment(date, minute));
    let text = calendar::write(appointment, start, now);
    Download { name: format!("llo-{}.ics", date.iso()), kind: "text/calendar", text }
}
