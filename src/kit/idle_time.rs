//! Shared computers: after the time that the page sets without anything done, what is kept is erased, with a warning before.
//! Here is when; what is erased and said stands with the element.

use crate::contract::expires::Expires;
use crate::domain::time::Time;

/// Since when nothing was done, and how long that may last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdleTime {
    /// When the person last did something.
    pub touched: Time,
    /// After which time without that it is erased: what is here was begun under it. With nothing done, as the page says.
    pub expires: Option<Expires>,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// There is time.
    Within,
    /// It is over soon.
    Warned,
    Over,
}

impl IdleTime {
    pub fn new(expires: Option<Expires>) -> IdleTime {
        IdleTime { touched: Time::from_millis(0), expires }
    }

    /// As it was kept. A moment that is not known, or lies ahead, is now.
    pub fn kept(touched: u64, expires: Option<Expires>, now: Time) -> IdleTime {
        let known = (1..=now.millis()).contains(&touched);
        IdleTime { touched: if known { Time::from_millis(touched) } else { now }, expires }
    }

    /// Another tab may have been used meanwhile, or the computer slept: so it is asked at every look at the clock.
    pub fn at(self, now: Time) -> Idle {
        let Some(expires) = self.expires else { return Idle::Within };
        let (touched, now) = (self.touched.millis(), now.millis());
        if expires.is_over(touched, now) {
            Idle::Over
        } else if now.saturating_sub(touched) >= expires.millis() - expires.warning_millis() {
            Idle::Warned
        } else {
            Idle::Within
        }
    }

    /// The next moment to look: when the warning is due, or the end.
    pub fn alarm(self, now: Time) -> Option<Time> {
        let expires = self.expires?;
        let end = self.touched.millis().saturating_add(expires.millis());
        let warning = end.saturating_sub(expires.warning_millis());
        Some(Time::from_millis(if now.millis() < warning { warning } else { end }))
    }
}
