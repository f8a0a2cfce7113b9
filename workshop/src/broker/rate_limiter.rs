//! A token bucket: a burst at once, then a steady rate.
//!
//! Ours, because the time is an argument here as everywhere in the broker; the crate `governor` asks a clock of its
//! own.

use std::time::{Duration, Instant};

/// Tokens that are spent one by one and come back with time.
#[derive(Clone, Copy, Debug)]
pub struct RateLimiter {
    per_second: f64,
    burst: f64,
    tokens: f64,
    updated: Instant,
}

impl RateLimiter {
    pub fn new(per_second: u32, burst: u32, now: Instant) -> RateLimiter {
        let burst = f64::from(burst.max(1));
        RateLimiter { per_second: f64::from(per_second.max(1)), burst, tokens: burst, updated: now }
    }

    /// Allows this many at once, and as many again in each minute.
    pub fn per_minute(count: u32, now: Instant) -> RateLimiter {
        let burst = f64::from(count.max(1));
        RateLimiter { per_second: burst / 60.0, burst, tokens: burst, updated: now }
    }

    /// Whether all tokens are back.
    pub fn is_full(&self, now: Instant) -> bool {
        self.tokens_at(now) >= self.burst
    }

    /// How long until there is a token; zero when there is one now.
    pub fn delay(&self, now: Instant) -> Duration {
        let tokens = self.tokens_at(now);
        if tokens >= 1.0 { Duration::ZERO } else { Duration::from_secs_f64((1.0 - tokens) / self.per_second) }
    }

    /// Takes a token, also one that is not there yet.
    pub fn take(&mut self, now: Instant) {
        *self = RateLimiter { tokens: self.tokens_at(now) - 1.0, updated: now, ..*self };
    }

    fn tokens_at(&self, now: Instant) -> f64 {
        let filled = now.saturating_duration_since(self.updated).as_secs_f64() * self.per_second;
        (self.tokens + filled).min(self.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_burst_the_rate_holds() {
        let start = Instant::now();
        let mut limiter = RateLimiter::new(20, 3, start);
        for _ in 0..3 {
            assert_eq!(limiter.delay(start), Duration::ZERO);
            limiter.take(start);
        }
        let delay = limiter.delay(start);
        assert!((0.049..0.051).contains(&delay.as_secs_f64()), "{delay:?}");
        assert_eq!(limiter.delay(start + Duration::from_millis(51)), Duration::ZERO);
    }

    #[test]
    fn silence_saves_up_one_burst_and_not_more() {
        let start = Instant::now();
        let mut limiter = RateLimiter::new(20, 3, start);
        let later = start + Duration::from_secs(3600);
        for _ in 0..3 {
            limiter.take(later);
        }
        assert!(limiter.delay(later) > Duration::ZERO);
    }
}
