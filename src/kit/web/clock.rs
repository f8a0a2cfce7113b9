//! The time of day, which never goes back. Not by `performance`: its clock stands still while a computer sleeps, and a board
//! that was left open overnight would take everything that other windows say for something of tomorrow.

use std::cell::Cell;

use crate::domain::time::Time;

/// In milliseconds.
#[derive(Clone, Copy, Default)]
struct SteadyClock {
    latest: f64,
    /// Of the computer's clock, because that was set back.
    ahead: f64,
}

impl SteadyClock {
    fn at(self, computer: f64) -> SteadyClock {
        let ahead = self.ahead + (self.latest - (computer + self.ahead)).max(0.0);
        SteadyClock { latest: computer + ahead, ahead }
    }
}

thread_local! {
    static CLOCK: Cell<SteadyClock> = Cell::default();
}

/// Now, on a clock that nobody can set back.
pub fn steady_now() -> Time {
    let clock = CLOCK.get().at(js_sys::Date::now());
    CLOCK.set(clock);
    Time::from_millis(clock.latest as u64)
}
