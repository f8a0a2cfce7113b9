//! The limit of connections at a time, in total and from one address.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Hands out permits; a clone shares them.
#[derive(Clone)]
pub struct ConnectionLimit {
    max: usize,
    max_per_address: Option<usize>,
    open: Arc<Mutex<Open>>,
}

#[derive(Default)]
struct Open {
    total: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// The right to one connection, until it is dropped.
pub struct ConnectionPermit {
    address: IpAddr,
    open: Arc<Mutex<Open>>,
}

impl ConnectionLimit {
    pub fn new(max: usize, max_per_address: Option<usize>) -> ConnectionLimit {
        ConnectionLimit { max, max_per_address, open: Arc::default() }
    }

    /// Returns `None` when all permits are out, or all of this address.
    pub fn acquire(&self, address: IpAddr) -> Option<ConnectionPermit> {
        let address = counted_address(address);
        let mut open = lock(&self.open);
        let from_here = open.by_address.get(&address).copied().unwrap_or_default();
        if open.total >= self.max || self.max_per_address.is_some_and(|max| from_here >= max) {
            return None;
        }
        open.total += 1;
        open.by_address.insert(address, from_here + 1);
        Some(ConnectionPermit { address, open: Arc::clone(&self.open) })
    }
}

impl ConnectionPermit {
    pub fn address(&self) -> IpAddr {
        self.address
    }
}

impl Drop for ConnectionPermit {
    fn drop(&mut self) {
        let mut open = lock(&self.open);
        open.total -= 1;
        match open.by_address.get_mut(&self.address) {
            Some(from_here) if *from_here > 1 => *from_here -= 1,
            // Addresses without a connection are not remembered.
            _ => _ = open.by_address.remove(&self.address),
        }
    }
}

/// The address that limits count by: of IPv6 the first half, because whoever has one such address has all with that
/// half.
pub fn counted_address(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
        v4 @ IpAddr::V4(_) => v4,
    }
}

fn lock(open: &Mutex<Open>) -> MutexGuard<'_, Open> {
    // A panic elsewhere leaves the numbers usable, because they change in whole steps.
    open.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn an_address_has_its_share_and_a_dropped_permit_is_free() {
        let limit = ConnectionLimit::new(3, Some(2));
        let (first, _second) = (limit.acquire(ip("10.0.0.1")), limit.acquire(ip("10.0.0.1")));
        assert!(limit.acquire(ip("10.0.0.1")).is_none(), "its share is used");
        let _other = limit.acquire(ip("10.0.0.2")).expect("another address has its own");
        assert!(limit.acquire(ip("10.0.0.3")).is_none(), "all are out");
        drop(first);
        assert!(limit.acquire(ip("10.0.0.1")).is_some());
        drop((_second, _other));
        assert!(lock(&limit.open).by_address.is_empty(), "no address is remembered");
    }

    #[test]
    fn ipv6_counts_by_its_first_half_and_ipv4_in_it_as_ipv4() {
        assert_eq!(counted_address(ip("2001:db8:1:2:3:4:5:6")), ip("2001:db8:1:2::"));
        assert_eq!(counted_address(ip("::ffff:10.0.0.1")), ip("10.0.0.1"));
        assert!(ConnectionLimit::new(9, Some(1)).acquire(ip("::1")).is_some());
    }
}
