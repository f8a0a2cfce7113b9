//! The limit of new client ids from one address in a minute, because each new id brings a contribution that fills the
//! broker. A client that is connected or has a contribution here is not new, so a room that loses its network comes
//! back at once.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Instant;

use super::rate_limiter::RateLimiter;

/// The addresses that have a limiter of their own; all others share one.
const MAX_ADDRESSES: usize = 1_000;
const OTHERS: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

#[derive(Default)]
pub struct NewClients {
    limiters: HashMap<IpAddr, RateLimiter>,
}

impl NewClients {
    /// Counts a new client from this address, and returns whether it may come in.
    pub fn allow(&mut self, address: IpAddr, per_minute: u32, now: Instant) -> bool {
        if !self.limiters.contains_key(&address) && self.limiters.len() >= MAX_ADDRESSES {
            self.limiters.retain(|_, limiter| !limiter.is_full(now));
        }
        let has_own = self.limiters.contains_key(&address) || self.limiters.len() < MAX_ADDRESSES;
        let limiter = self.limiters.entry(if has_own { address } else { OTHERS });
        let limiter = limiter.or_insert_with(|| RateLimiter::per_minute(per_minute, now));
        let allowed = limiter.delay(now).is_zero();
        if allowed {
            limiter.take(now);
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn address(number: u32) -> IpAddr {
        IpAddr::V4(Ipv4Addr::from_bits(number))
    }

    #[test]
    fn an_address_sends_its_number_at_once_and_again_in_a_minute() {
        let (mut clients, now) = (NewClients::default(), Instant::now());
        let count = |clients: &mut NewClients, now| (0..1_000).filter(|_| clients.allow(address(1), 60, now)).count();
        assert_eq!(count(&mut clients, now), 60);
        assert!(clients.allow(address(2), 60, now), "another address");
        assert_eq!(count(&mut clients, now + Duration::from_secs(10)), 10);
        assert_eq!(count(&mut clients, now + Duration::from_secs(600)), 60);
    }

    #[test]
    fn the_limiters_are_bounded() {
        let (mut clients, now) = (NewClients::default(), Instant::now());
        let max = MAX_ADDRESSES as u32;
        let admitted = (1..=10 * max).filter(|number| clients.allow(address(*number), 5, now)).count();
        assert_eq!((admitted, clients.limiters.len()), (MAX_ADDRESSES + 5, MAX_ADDRESSES + 1));
        let later = now + Duration::from_secs(60);
        assert!(clients.allow(address(max + 1), 5, later));
        assert_eq!(clients.limiters.len(), 1, "an address that sent nobody lately is forgotten");
    }
}
