//! How many clients that are new an address may send in a minute: what fills the broker are new ids, one contribution each.
//! Who is connected or has a contribution here is not new, so a room that loses its network comes back at once.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Instant;

use super::pace::Pace;

/// So many addresses have a pace of their own; all further ones share one.
const MOST_ADDRESSES: usize = 1_000;
const FURTHER: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

#[derive(Default)]
pub struct Newcomers {
    paces: HashMap<IpAddr, Pace>,
}

impl Newcomers {
    /// Whether one more may come in from there.
    pub fn admit(&mut self, address: IpAddr, per_minute: u32, now: Instant) -> bool {
        if !self.paces.contains_key(&address) && self.paces.len() >= MOST_ADDRESSES {
            self.paces.retain(|_, pace| !pace.is_full(now));
        }
        let has_own = self.paces.contains_key(&address) || self.paces.len() < MOST_ADDRESSES;
        let pace = self.paces.entry(if has_own { address } else { FURTHER });
        let pace = pace.or_insert_with(|| Pace::per_minute(per_minute, now));
        let may = pace.wait(now).is_zero();
        if may {
            pace.spend(now);
        }
        may
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
    fn so_many_come_in_at_once_and_then_in_a_minute() {
        let (mut newcomers, now) = (Newcomers::default(), Instant::now());
        let count =
            |newcomers: &mut Newcomers, now| (0..1_000).filter(|_| newcomers.admit(address(1), 60, now)).count();
        assert_eq!(count(&mut newcomers, now), 60);
        assert!(newcomers.admit(address(2), 60, now), "another address");
        assert_eq!(count(&mut newcomers, now + Duration::from_secs(10)), 10);
        assert_eq!(count(&mut newcomers, now + Duration::from_secs(600)), 60);
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let (mut newcomers, now) = (Newcomers::default(), Instant::now());
        let most = MOST_ADDRESSES as u32;
        let admitted = (1..=10 * most).filter(|number| newcomers.admit(address(*number), 5, now)).count();
        assert_eq!((admitted, newcomers.paces.len()), (MOST_ADDRESSES + 5, MOST_ADDRESSES + 1));
        let later = now + Duration::from_secs(60);
        assert!(newcomers.admit(address(most + 1), 5, later));
        assert_eq!(newcomers.paces.len(), 1, "who has sent nobody lately is forgotten");
    }
}
