//! What it costs the broker when somebody leaves and 10,000 are there: without sockets, in this process.

use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::domain::session::ParticipantId;
use llo_workshop::Limits;
use llo_workshop::broker::{Access, Broker, Connection};
use mqtt_protocol_core::mqtt::packet::v5_0::{Connect, Subscribe};
use mqtt_protocol_core::mqtt::packet::{Qos, SubEntry, SubOpts};

const CLIENTS: u32 = 10_000;
const LEAVING: usize = 1_000;

/// Prints it; a row of the tables would be all zeros.
pub fn print() {
    let broker = Broker::new(Access::new("nobody-leads-here"), Limits { new_ids_per_minute: None, ..Limits::DEFAULT });
    let mut there: Vec<Connection> = (0..CLIENTS).map(|number| listening(&broker, number)).collect();
    let mut took: Vec<Duration> = there
        .drain(..LEAVING)
        .map(|connection| {
            let began = Instant::now();
            drop(connection);
            began.elapsed()
        })
        .collect();
    took.sort();
    let micros = |share: usize| took[took.len() * share / 100].as_secs_f64() * 1e6;
    println!(
        "\na departure among {CLIENTS} clients with {} filters: p50 {:.1} µs, p99 {:.1} µs",
        2 * CLIENTS,
        micros(50),
        micros(99)
    );
}

/// A client that hears the states of two sessions, which nobody else hears.
fn listening(broker: &Broker, number: u32) -> Connection {
    let now = Instant::now();
    let mut connection = broker.accept(Ipv4Addr::LOCALHOST.into(), now);
    let id = Topic::participant(ParticipantId(u128::from(number).to_be_bytes()));
    let connect = Connect::builder().client_id(id).expect("an id").clean_start(true).build().expect("a CONNECT");
    connection.receive(&connect.to_continuous_buffer(), now);
    let states = [2 * number, 2 * number + 1].map(|session| {
        let [a, b, c, d] = session.to_be_bytes();
        let topic = Topic::State(SessionId([0, a, b, c, d])).to_string();
        SubEntry::new(topic, SubOpts::new().set_qos(Qos::AtLeastOnce)).expect("a filter")
    });
    let subscribe = Subscribe::builder().packet_id(1).entries(states.to_vec()).build().expect("a SUBSCRIBE");
    connection.receive(&subscribe.to_continuous_buffer(), now);
    assert!(!connection.take_output(now).is_empty() && !connection.is_closed(), "it was let in");
    connection
}
