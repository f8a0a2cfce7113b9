//! Every consequence that only a self-check has, as data, and how it is carried out.

use super::calendar::{self, Appointment};
use crate::domain::time::Time;
use crate::kit::calendar_file::CalendarFile;
use crate::kit::effect::{CarryOut, Download, Effect};
use crate::kit::ports::{Edges, Host, Ports};
use crate::kit::storage::Stored;

/// Something the outside world has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum CheckEffect {
    /// A file for the person's calendar.
    Calendar(Appointment),
}

impl From<CheckEffect> for Effect<CheckEffect> {
    fn from(effect: CheckEffect) -> Effect<CheckEffect> {
        Effect::Own(effect)
    }
}

impl<P: Edges> CarryOut<P> for CheckEffect {
    fn carry_out(self, ports: &P, now: Time) -> Option<Stored> {
        match self {
            CheckEffect::Calendar(appointment) => {
                ports.common().download(calendar_file(&appointment, ports.common(), now));
            }
        }
        None
    }
}

fn calendar_file(appointment: &Appointment, ports: &impl Ports, now: Time) -> Download {
    let date = appointment.look_back.date;
    let start = appointment.look_back.minute().and_then(|minute| ports.moment(date, minute));
    let text = calendar::write(appointment, start, now);
    Download { name: format!("llo-{}.ics", date.iso()), kind: CalendarFile::KIND, text }
}
