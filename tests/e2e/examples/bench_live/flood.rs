//! The broker is filled with throw-away connections, and then people come: how long until each has joined and placed.

use std::ffi::OsStr;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::domain::session::ParticipantId;
use mqtt_protocol_core::mqtt::result_code::PubackReasonCode;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::client::{Client, hello};
use super::people::Leader;
use super::phones::PATIENCE;
use super::server::Server;
use super::table::Row;

/// 50 more than there are topics.
const THROWN_AWAY: u128 = 20_050;
const PEOPLE: u128 = 20;
/// What a contribution weighs.
const JUNK: [u8; 368] = [7; 368];
/// After a refusal a page waits for longer than this.
const PAUSE: Duration = Duration::from_millis(100);

/// Nobody may wait longer than this.
pub const GOAL: Duration = Duration::from_secs(5);

/// At the program's own limits, and without the limit of an address, as if the flood came from many.
pub async fn rows(program: &OsStr, site: &OsStr) -> Vec<Row> {
    let mut rows = Vec::new();
    for (limits, args) in [("own limits", &[][..]), ("no limit of new ids", &["--new-ids-per-minute", "off"])] {
        let server = Server::start_with(program, site, args);
        let (flooded, listening) = led(&server, "board-flooded").await;
        let (other, listening_too) = led(&server, "board-other").await;
        let began = Instant::now();
        let kept = flood(&server, flooded).await;
        let took = began.elapsed().as_secs_f64();
        println!("flood, {limits}: {THROWN_AWAY} connections in {took:.1} s, {kept} of them let in");
        let place = format!("{PEOPLE} people place after the flood, {limits}");
        rows.push(Row::new(format!("{place}, another session"), people(&server, other, 1 << 64).await));
        rows.push(Row::new(format!("{place}, the flooded session"), people(&server, flooded, 2 << 64).await));
        listening.abort();
        listening_too.abort();
    }
    rows
}

/// A session with a board that hears what comes.
async fn led(server: &Server, id: &str) -> (SessionId, JoinHandle<()>) {
    let board = hello(id).user("board", &server.password);
    let mut leader = Leader::begin(Client::connect(&server.url(), board).await.expect("the board")).await;
    leader.next().await;
    let session = leader.end.keys().session();
    let hearing = tokio::spawn(async move {
        loop {
            // A quiet moment is none that matters.
            let _ = timeout(PATIENCE, leader.line.all()).await;
        }
    });
    (session, hearing)
}

/// One after the other: each leaves what cannot be opened, and is gone. Gives how many the server let in.
async fn flood(server: &Server, session: SessionId) -> usize {
    let mut kept = 0;
    for number in 1..=THROWN_AWAY {
        kept += usize::from(places(server, session, number, &JUNK).await);
    }
    kept
}

async fn people(server: &Server, session: SessionId, first: u128) -> Vec<Option<Duration>> {
    let mut took = Vec::new();
    for number in first..first + PEOPLE {
        let began = Instant::now();
        while !places(server, session, number, &JUNK).await && began.elapsed() < PATIENCE {
            sleep(PAUSE).await;
        }
        took.push(Some(began.elapsed()).filter(|took| *took < PATIENCE));
    }
    took
}

/// Whether somebody was let in and their contribution was taken.
async fn places(server: &Server, session: SessionId, number: u128, payload: &[u8]) -> bool {
    let me = ParticipantId(number.to_be_bytes());
    let Ok(mut line) = Client::connect(&server.url(), hello(&Topic::participant(me))).await else { return false };
    line.publish_for(&Topic::Pin(session, me).to_string(), payload, 3600).await == PubackReasonCode::Success
}
