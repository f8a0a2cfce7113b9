//! The laws of a transport, on all that there are.

use crate::support::exchange::Exchange;
use crate::support::lines::{broker, windows};
use crate::support::transport_laws::{Law, laws, laws_of_a_server};

fn hold<B>(laws: Vec<Law<B>>, place: impl Fn() -> B) {
    for (name, law) in laws {
        println!("{name}");
        law(&mut place());
    }
}

#[test]
fn a_broker_keeps_the_laws() {
    hold(laws(), broker);
    hold(laws_of_a_server(), broker);
}

#[test]
fn windows_keep_the_laws() {
    hold(laws(), windows);
}

#[test]
fn memory_keeps_the_laws() {
    hold(laws(), Exchange::default);
    hold(laws_of_a_server(), Exchange::default);
}
