//! How many connections there may be at a time, in total and from one address.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The places there are; a clone has the same ones.
#[derive(Clone)]
pub struct Places {
    most: usize,
    most_per_address: Option<usize>,
    taken: Arc<Mutex<Taken>>,
}

#[derive(Default)]
struct Taken {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// One of the places, until it is dropped.
pub struct Place {
    address: IpAddr,
    taken: Arc<Mutex<Taken>>,
}

impl Places {
    pub fn new(most: usize, most_per_address: Option<usize>) -> Places {
        Places { most, most_per_address, taken: Arc::default() }
    }

    /// `None` when there is none left, or none for this address.
    pub fn take(&self, address: IpAddr) -> Option<Place> {
        let address = network(address);
        let mut taken = lock(&self.taken);
        let here = taken.by_address.get(&address).copied().unwrap_or_default();
        if taken.all >= self.most || self.most_per_address.is_some_and(|most| here >= most) {
            return None;
        }
        taken.all += 1;
        taken.by_address.insert(address, here + 1);
        Some(Place { address, taken: Arc::clone(&self.taken) })
    }
}

impl Place {
    pub fn address(&self) -> IpAddr {
        self.address
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = lock(&self.taken);
        taken.all -= 1;
        match taken.by_address.get_mut(&self.address) {
            Some(here) if *here > 1 => *here -= 1,
            // Addresses without a connection are not remembered.
            _ => _ = taken.by_address.remove(&self.address),
        }
    }
}

/// What counts as one address: of IPv6 the first half, because whoever has one address there has all with that half.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
        v4 @ IpAddr::V4(_) => v4,
    }
}

fn lock(taken: &Mutex<Taken>) -> MutexGuard<'_, Taken> {
    // Numbers are changed in whole steps.
    taken.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn an_address_has_its_share_and_a_place_that_is_left_is_free() {
        let places = Places::new(3, Some(2));
        let (first, _second) = (places.take(ip("10.0.0.1")), places.take(ip("10.0.0.1")));
        assert!(places.take(ip("10.0.0.1")).is_none(), "its share is taken");
        let _other = places.take(ip("10.0.0.2")).expect("another address has a place");
        assert!(places.take(ip("10.0.0.3")).is_none(), "all are taken");
        drop(first);
        assert!(places.take(ip("10.0.0.1")).is_some());
        drop((_second, _other));
        assert!(lock(&places.taken).by_address.is_empty(), "nobody is remembered");
    }

    #[test]
    fn ipv6_counts_by_its_first_half_and_ipv4_in_it_as_ipv4() {
        assert_eq!(network(ip("2001:db8:1:2:3:4:5:6")), ip("2001:db8:1:2::"));
        assert_eq!(network(ip("::ffff:10.0.0.1")), ip("10.0.0.1"));
        assert!(Places::new(9, Some(1)).take(ip("::1")).is_some());
    }
}
