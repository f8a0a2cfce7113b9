//! How fast somebody may go on: so many packets or newcomers at once, then so many in a time.

use std::time::{Duration, Instant};

/// Counts what is left; it fills again with time.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    per_second: f64,
    burst: f64,
    left: f64,
    at: Instant,
}

impl Pace {
    pub fn new(per_second: u32, burst: u32, now: Instant) -> Pace {
        let burst = f64::from(burst.max(1));
        Pace { per_second: f64::from(per_second.max(1)), burst, left: burst, at: now }
    }

    /// So many at once, and so many again in each minute.
    pub fn per_minute(count: u32, now: Instant) -> Pace {
        let burst = f64::from(count.max(1));
        Pace { per_second: burst / 60.0, burst, left: burst, at: now }
    }

    /// Whether nothing was spent lately.
    pub fn is_full(&self, now: Instant) -> bool {
        self.left_at(now) >= self.burst
    }

    /// How long until the next packet may be read; zero: now.
    pub fn wait(&self, now: Instant) -> Duration {
        let left = self.left_at(now);
        if left >= 1.0 { Duration::ZERO } else { Duration::from_secs_f64((1.0 - left) / self.per_second) }
    }

    /// One packet was read.
    pub fn spend(&mut self, now: Instant) {
        *self = Pace { left: self.left_at(now) - 1.0, at: now, ..*self };
    }

    fn left_at(&self, now: Instant) -> f64 {
        let filled = now.saturating_duration_since(self.at).as_secs_f64() * self.per_second;
        (self.left + filled).min(self.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_burst_the_pace_holds() {
        let start = Instant::now();
        let mut pace = Pace::new(20, 3, start);
        for _ in 0..3 {
            assert_eq!(pace.wait(start), Duration::ZERO);
            pace.spend(start);
        }
        let wait = pace.wait(start);
        assert!((0.049..0.051).contains(&wait.as_secs_f64()), "{wait:?}");
        assert_eq!(pace.wait(start + Duration::from_millis(51)), Duration::ZERO);
    }

    #[test]
    fn silence_saves_up_one_burst_and_not_more() {
        let start = Instant::now();
        let mut pace = Pace::new(20, 3, start);
        let later = start + Duration::from_secs(3600);
        for _ in 0..3 {
            pace.spend(later);
        }
        assert!(pace.wait(later) > Duration::ZERO);
    }
}
