//! A server that cannot be reached by its nature: it is said at once, or after a few tries, and not left to hope.

use llo_dialogue::live::transport::{Bar, Down, TransportEvent};
use llo_dialogue::live::transport_state::Input;
use mqtt_protocol_core::mqtt::result_code::ConnectReasonCode;

use crate::support::lines::broker;
use crate::support::transport_laws::{Bench, Server};

fn is_missing(told: &TransportEvent) -> bool {
    matches!(told, TransportEvent::Down(Down::NoServer { .. }))
}

#[test]
fn what_the_browser_forbids_is_said_at_once_and_not_tried_again() {
    for bar in [Bar::Insecure, Bar::Policy] {
        let mut network = broker();
        network.dead = true;
        let end = network.join("0123");
        network.told(end);
        network.pass(1_500);
        network.happen(end, Input::Barred(bar));
        assert_eq!(network.told(end).last(), Some(&TransportEvent::Down(Down::Barred(bar))));
        network.dead = false;
        network.pass(600_000);
        network.happen(end, Input::Online);
        network.happen(end, Input::Seen);
        assert_eq!(network.told(end), []);
    }
}

/// An address that is none, a proxy that passes nothing on: three tries, then it is said, and tried at leisure.
#[test]
fn an_address_where_nothing_ever_answered_is_no_server() {
    let mut network = broker();
    network.dead = true;
    let end = network.join("0123");
    network.pass(8_000);
    let told = network.told(end);
    let first = told.iter().position(is_missing).expect("it is said");
    assert_eq!(first, 2, "not at the first failure: {told:?}");
    network.pass(600_000);
    let told = network.told(end);
    assert!(told.iter().all(is_missing), "{told:?}");
    assert!((20..=60).contains(&told.len()), "one in 15 s or so: {}", told.len());
    network.dead = false;
    network.pass(31_000);
    assert_eq!(network.told(end).last(), Some(&TransportEvent::Up), "it was only late");
}

#[test]
fn a_server_that_answered_once_is_there_and_only_gone() {
    let mut network = broker();
    let end = network.join("0123");
    assert_eq!(network.told(end), [TransportEvent::Up]);
    network.dead = true;
    network.cut(end);
    network.pass(600_000);
    let told = network.told(end);
    assert!(told.len() > 5 && !told.iter().any(is_missing), "{told:?}");
    // One that has no place for us is a server.
    let mut network = broker();
    network.broker().manners.connect = ConnectReasonCode::QuotaExceeded;
    let end = network.join("0123");
    network.pass(600_000);
    assert!(!network.told(end).iter().any(is_missing));
}

#[test]
fn a_device_without_a_network_knows_nothing_of_the_server() {
    let mut network = broker();
    network.dead = true;
    let end = network.join("0123");
    network.happen(end, Input::Offline);
    network.pass(600_000);
    let told = network.told(end);
    assert!(!told.iter().any(is_missing) && told.contains(&TransportEvent::Down(Down::Offline)), "{told:?}");
}
