//! Wrong passwords, by address: who guesses waits longer and longer. During the wait no password is looked at, so guesses
//! that are made side by side gain nothing.
//!
//! A room may share one address, and one in it who guesses would keep out the facilitator. So a board that was let in once
//! is known by its client id, which is random and goes to nobody else, and does not wait when it comes back.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::time::{Duration, Instant};

/// So many wrong ones are mistakes.
const FREE: u32 = 3;
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// So long after a wait the address begins anew.
const FORGOTTEN: Duration = Duration::from_secs(15 * 60);
/// So many addresses are remembered, and so many boards.
const MOST_ADDRESSES: usize = 1_000;
const MOST_BOARDS: usize = 100;

#[derive(Default)]
pub struct Attempts {
    wrong: HashMap<IpAddr, Wrong>,
    boards: VecDeque<String>,
}

struct Wrong {
    count: u32,
    until: Instant,
}

impl Attempts {
    /// Whether a password from there is not looked at now.
    pub fn has_to_wait(&self, address: IpAddr, id: &str, now: Instant) -> bool {
        self.wrong.get(&address).is_some_and(|wrong| now < wrong.until) && !self.boards.iter().any(|known| known == id)
    }

    pub fn was_wrong(&mut self, address: IpAddr, now: Instant) {
        self.wrong.retain(|_, wrong| now < wrong.until + FORGOTTEN);
        if !self.wrong.contains_key(&address) && self.wrong.len() >= MOST_ADDRESSES {
            // Whose wait is over first has guessed least.
            let first = self.wrong.iter().min_by_key(|(_, wrong)| wrong.until).map(|(address, _)| *address);
            first.and_then(|first| self.wrong.remove(&first));
        }
        let wrong = self.wrong.entry(address).or_insert(Wrong { count: 0, until: now });
        wrong.count = wrong.count.saturating_add(1);
        wrong.until = now + wait(wrong.count);
    }

    pub fn was_right(&mut self, id: &str) {
        if self.boards.iter().any(|known| known == id) {
            return;
        }
        self.boards.push_back(id.to_owned());
        if self.boards.len() > MOST_BOARDS {
            self.boards.pop_front();
        }
    }
}

/// After so many wrong ones.
fn wait(count: u32) -> Duration {
    match count.checked_sub(FREE + 1) {
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
    fn the_wait_grows_and_concerns_one_address() {
        let (mut attempts, mut now) = (Attempts::default(), Instant::now());
        for _ in 0..FREE {
            attempts.was_wrong(HERE, now);
            assert!(!attempts.has_to_wait(HERE, "board-1", now), "a mistake");
        }
        for seconds in [1, 2, 4, 8, 16, 32, 60, 60] {
            attempts.was_wrong(HERE, now);
            assert!(!attempts.has_to_wait(ELSEWHERE, "board-1", now));
            let end = now + Duration::from_secs(seconds);
            assert!(attempts.has_to_wait(HERE, "board-1", end - Duration::from_millis(1)), "{seconds}");
            assert!(!attempts.has_to_wait(HERE, "board-1", end), "{seconds}");
            now = end;
        }
        attempts.was_wrong(HERE, now + FORGOTTEN);
        assert!(!attempts.has_to_wait(HERE, "board-1", now + FORGOTTEN), "it begins anew");
    }

    #[test]
    fn a_board_that_was_let_in_does_not_wait_for_others() {
        let (mut attempts, now) = (Attempts::default(), Instant::now());
        attempts.was_right("board-1");
        (0..20).for_each(|_| attempts.was_wrong(HERE, now));
        assert!(!attempts.has_to_wait(HERE, "board-1", now));
        assert!(attempts.has_to_wait(HERE, "board-2", now));
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let (mut attempts, now) = (Attempts::default(), Instant::now());
        (0..20).for_each(|_| attempts.was_wrong(HERE, now));
        for number in 0..2 * MOST_ADDRESSES as u32 {
            attempts.was_wrong(IpAddr::V4(Ipv4Addr::from_bits(number)), now);
            attempts.was_right(&format!("board-{number}"));
        }
        assert_eq!((attempts.wrong.len(), attempts.boards.len()), (MOST_ADDRESSES, MOST_BOARDS));
        assert!(attempts.has_to_wait(HERE, "board-x", now), "who guessed most is not forgotten for others");
    }
}
