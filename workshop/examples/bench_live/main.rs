//! `cargo xtask bench live`: how long a pin takes from a phone to the facilitator's session, and whether one is lost.
//!
//! The server runs as a program of its own; phones and board are here, on the same machine. A pin is timed from before it
//! is sealed until after it is opened and the session has taken it. What a browser needs to paint is not in it.

#[path = "../../tests/brokers/client.rs"]
#[expect(dead_code, reason = "the tests use all of it")]
mod client;
mod load;
#[path = "../../tests/brokers/people.rs"]
#[expect(dead_code, reason = "the tests use all of it")]
mod people;
mod server;
mod table;

use std::process::ExitCode;

use load::Load;
use server::Server;
use table::Row;

/// At most so many milliseconds for 95 of 100 pins.
const GOAL: f64 = 100.0;
const ROUNDS: usize = 5;
const PINS: usize = 600;
const WAVE: usize = 1_000;

#[tokio::main]
async fn main() -> ExitCode {
    let program = std::env::args_os().nth(1).expect("the server's program; cargo xtask bench live says which");
    // Phones and board share this process.
    rlimit::increase_nofile_limit(u64::MAX).expect("file descriptors");
    let server = Server::start(&program);
    let mut load = Load::begin(&server.url, &server.password).await;
    load.arrive(WAVE).await;
    let mut rows = Vec::new();
    for round in 1..=ROUNDS {
        rows.push(Row::new(format!("{PINS} pins at once, {round}"), load.pins_at_once(PINS).await));
    }
    rows.push(Row::new(format!("{WAVE} reconnects within 5 s"), load.reconnect_wave(WAVE).await));
    rows.push(Row::new(format!("a late board gets {WAVE}"), load.late_board(WAVE).await));
    table::print(&rows);
    println!("memory of the server with {WAVE} phones: {} MB", server.megabytes());
    let held = rows.iter().all(|row| row.lost == 0 && row.p95 <= GOAL);
    println!("{}: p95 at most {GOAL} ms, nothing lost", if held { "held" } else { "NOT HELD" });
    if held { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
