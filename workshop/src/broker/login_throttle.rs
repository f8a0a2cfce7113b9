//! The back-off after wrong passwords, by address: each further one doubles the wait. During the wait no password is
//! checked, so parallel guesses gain nothing.
//!
//! A room may share one address, and one person in it who guesses would keep out the facilitator. So a board that
//! logged in once is known by its client id, which is random and goes to nobody else, and does not wait when it comes
//! back.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// The wrong passwords that count as mistakes.
const FREE_FAILURES: u32 = 3;
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// The time after a wait when the failures of the address are forgotten.
const RESET_AFTER: Duration = Duration::from_secs(15 * 60);
/// The addresses and the boards that are remembered.
const MAX_ADDRESSES: usize = 1_000;
const MAX_BOARDS: usize = 100;

#[derive(Default)]
pub struct LoginThrottle {
    failures: HashMap<IpAddr, Failures>,
    /// Client ids of boards that logged in.
    boards: VecDeque<String>,
}

struct Failures {
    count: u32,
    wait_until: Instant,
}

impl LoginThrottle {
    /// Whether a password from this address is not checked now.
    pub fn must_wait(&self, address: IpAddr, id: &str, now: Instant) -> bool {
        self.failures.get(&address).is_some_and(|failures| now < failures.wait_until)
            && !self.boards.iter().any(|known| known == id)
    }

    pub fn failed(&mut self, address: IpAddr, now: Instant) {
        self.failures.retain(|_, failures| now < failures.wait_until + RESET_AFTER);
        if !self.failures.contains_key(&address) && self.failures.len() >= MAX_ADDRESSES {
            // The address whose wait ends first has guessed least.
            let first = self.failures.iter().min_by_key(|(_, failures)| failures.wait_until);
            let first = first.map(|(address, _)| *address);
            first.and_then(|first| self.failures.remove(&first));
        }
        let failures = self.failures.entry(address).or_insert(Failures { count: 0, wait_until: now });
        failures.count = failures.count.saturating_add(1);
        failures.wait_until = now + wait(failures.count);
    }

    pub fn succeeded(&mut self, id: &str) {
        if self.boards.iter().any(|known| known == id) {
            return;
        }
        self.boards.push_back(id.to_owned());
        if self.boards.len() > MAX_BOARDS {
            self.boards.pop_front();
        }
    }
}

/// The wait after this many failures.
fn wait(count: u32) -> Duration {
    match count.checked_sub(FREE_FAILURES + 1) {
        None => Duration::ZERO,
        Some(doublings) => FIRST_WAIT.saturating_mul(2_u32.saturating_pow(doublings)).min(LONGEST_WAIT),
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1));
    const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(10, 0, 0, 2));

    #[test]
    fn the_wait_grows_for_one_address_alone() {
        let (mut throttle, mut now) = (LoginThrottle::default(), Instant::now());
        for _ in 0..FREE_FAILURES {
            throttle.failed(HERE, now);
            assert!(!throttle.must_wait(HERE, "board-1", now), "a mistake");
        }
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            throttle.failed(HERE, now);
            assert!(!throttle.must_wait(ELSEWHERE, "board-1", now));
            let end = now + Duration::from_secs(seconds);
            assert!(throttle.must_wait(HERE, "board-1", end - Duration::from_millis(1)), "{seconds}");
            assert!(!throttle.must_wait(HERE, "board-1", end), "{seconds}");
            now = end;
        }
        throttle.failed(HERE, now + RESET_AFTER);
        assert!(!throttle.must_wait(HERE, "board-1", now + RESET_AFTER), "the count begins anew");
    }

    #[test]
    fn a_board_that_logged_in_does_not_wait_for_the_failures_of_others() {
        let (mut throttle, now) = (LoginThrottle::default(), Instant::now());
        throttle.succeeded("board-1");
        (0..20).for_each(|_| throttle.failed(HERE, now));
        assert!(!throttle.must_wait(HERE, "board-1", now));
        assert!(throttle.must_wait(HERE, "board-2", now));
    }

    #[test]
    fn the_memory_is_bounded() {
        let (mut throttle, now) = (LoginThrottle::default(), Instant::now());
        (0..20).for_each(|_| throttle.failed(HERE, now));
        for number in 0..2 * MAX_ADDRESSES as u32 {
            throttle.failed(IpAddr::V4(Ipv4Addr::from_bits(number)), now);
            throttle.succeeded(&format!("board-{number}"));
        }
        assert_eq!((throttle.failures.len(), throttle.boards.len()), (MAX_ADDRESSES, MAX_BOARDS));
        assert!(throttle.must_wait(HERE, "board-x", now), "the address that guessed most is not forgotten for others");
    }
}
