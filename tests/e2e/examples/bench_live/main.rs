//! `cargo xtask bench live`: how long a pin takes from a phone to the board, and whether one is lost.
//!
//! The server runs as a program of its own; the phones are here, on the same machine. It is measured twice:
//!
//! * with a facilitator's end that is here too, until the session has taken the pin: what server and network take;
//! * with the built page in a headless Chromium, until the board that counts the pin is painted: what the room sees. The
//!   paint is over for the page when a task runs that was asked for in the last moment before it; what a screen takes
//!   after that is not in it. How pins and paints find each other, `llo_e2e::noting` says.
//!
//! A pin is timed from before it is sealed. But 600 phones do not share a processor: so all of them have sealed theirs
//! before the first is sent, and to each is added what its own sealing took.
//!
//! Then the broker is filled with throw-away connections, and people come after it; see `flood`.
//!
//! A board makes ready in quiet moments for what people say next. So everybody has come in a few seconds before, as in a
//! room, and a few quiet seconds are between two rounds; the last row is of a room that gives the board none.
//!
//! It fails when anything is lost, and when the goal is not held; the last row has no goal.

#[path = "../../../../workshop/tests/brokers/client.rs"]
#[expect(dead_code, reason = "the tests use all of it")]
mod client;
mod departure;
mod flood;
mod load;
#[path = "../../../../workshop/tests/brokers/people.rs"]
#[expect(dead_code, reason = "the tests use all of it")]
mod people;
mod phones;
mod screen;
mod server;
mod table;

use std::process::ExitCode;

use load::Load;
use screen::{Screen, Took};
use server::Server;
use table::Row;

/// At most so many milliseconds for 95 of 100 pins.
const GOAL: f64 = 100.0;
const ROUNDS: usize = 5;
const PINS: usize = 600;
/// So many new phones a server takes from one address at its own limits.
const ONE_ADDRESS: usize = 1_900;
/// Phones that are there, when no argument says another number.
const PHONES: usize = 1_000;

#[tokio::main]
async fn main() -> ExitCode {
    let mut args = std::env::args_os().skip(1);
    let mut arg = |what: &str| args.next().unwrap_or_else(|| panic!("{what}; cargo xtask bench live says which"));
    let (program, site) = (arg("the server's program"), arg("the folder of the site"));
    let (chromium, chromedriver) = (arg("Chromium"), arg("its driver"));
    let phones = args.next().map_or(PHONES, |number| {
        number.to_str().and_then(|number| number.parse().ok()).expect("a number of phones, 600 or more")
    });
    // The phones share this process.
    rlimit::increase_nofile_limit(u64::MAX).expect("file descriptors");
    // More phones than one address may send at once are a measurement, not a room.
    let args = if phones < ONE_ADDRESS { &[][..] } else { &["--new-ids-per-minute", "off"] };
    let server = Server::start_with(&program, &site, args);

    let (native, more) = natively(&server, phones).await;
    let megabytes = server.megabytes();
    table::print("milliseconds from pin to session, without a browser", &native);
    table::print("the other way", &more);
    departure::print();
    let flooded = flood::rows(&program, &site).await;
    table::print("milliseconds until somebody has joined and placed", &flooded);
    let screen = Screen::begin(&server, chromium.into(), chromedriver.into(), phones).await;
    let board = on_the_board(screen, phones).await;
    table::print("milliseconds from pin to the board's page in Chromium", &board.on_page);
    table::print("milliseconds from pin to the board's paint in Chromium", &board.painted);
    table::print("the same, without a quiet moment before", &board.in_haste);

    println!("\nwhat else this machine did (load average, 1 min): {}", server::load_average());
    println!("memory of the server with {phones} phones: {megabytes} MB");
    let lost: usize = [&native, &more, &flooded, &board.on_page, &board.painted, &board.in_haste]
        .into_iter()
        .flatten()
        .map(|row| row.lost)
        .sum();
    println!("lost: {lost}");
    let arrives = held("until the session has it", &native, GOAL);
    let shows = held("until it is painted", &board.painted, GOAL);
    let nobody_out = held("until somebody has placed after a flood", &flooded, flood::GOAL.as_secs_f64() * 1000.0);
    if arrives && shows && nobody_out && lost == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn held(what: &str, rows: &[Row], goal: f64) -> bool {
    let slowest = rows.iter().map(|row| row.p95).fold(0.0, f64::max);
    let held = slowest <= goal;
    println!("{what}: p95 {slowest:.0} ms at most, goal {goal} ms: {}", if held { "held" } else { "NOT HELD" });
    held
}

/// What has a goal, and what has none but to lose nothing. A late board mostly opens what it gets.
async fn natively(server: &Server, phones: usize) -> (Vec<Row>, Vec<Row>) {
    let mut load = Load::begin(server, phones).await;
    let mut rows = Vec::new();
    for round in 1..=ROUNDS {
        rows.push(Row::new(format!("{PINS} pins at once, {round}"), load.pins_at_once(PINS).await));
    }
    rows.push(Row::new(format!("{phones} reconnects within 5 s"), load.reconnect_wave().await));
    let more = vec![
        Row::new(format!("the state to {phones} phones"), load.state_to_all().await),
        Row::new(format!("a late board opens {phones}"), load.late_board().await),
    ];
    (rows, more)
}

/// Until pins were at the page, and until they were painted.
#[derive(Default)]
struct Board {
    on_page: Vec<Row>,
    painted: Vec<Row>,
    in_haste: Vec<Row>,
}

async fn on_the_board(mut screen: Screen, phones: usize) -> Board {
    let mut board = Board::default();
    let (low, high) = screen.clock_is_off().await;
    for round in 1..=ROUNDS {
        screen.quiet().await;
        board.took(format!("{PINS} pins at once, {round}"), screen.pins_at_once(PINS).await);
        if round < ROUNDS {
            screen.nobody_placed().await;
        }
    }
    let new = phones - PINS;
    screen.quiet().await;
    board.took(format!("{phones} reconnects within 5 s, {new} with a new pin"), screen.reconnect_wave().await);
    screen.nobody_placed().await;
    let took = screen.pins_at_once(PINS).await;
    board.in_haste.push(Row::new(format!("{PINS} pins at once, right after {phones} contributions"), took.to_paint));
    screen.end().await;
    println!("\nthe page's clock is off by {low:.2} to {high:.2} ms");
    board
}

impl Board {
    fn took(&mut self, what: String, took: Took) {
        self.on_page.push(Row::new(what.clone(), took.to_page));
        self.painted.push(Row::new(what, took.to_paint));
    }
}
