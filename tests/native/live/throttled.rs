//! Pages that nobody looks at: their timers ring once a minute, on the minute. Who is there is never away for that.

use llo_dialogue::contract::wire::{Open, RoleNames, Topic};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, Stage};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::entropy::EntropySource;
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::participating::Participating;
use llo_dialogue::live::transport::{Command, Medium, TransportEvent};
use llo_dialogue::live::{BEAT, Link};

use crate::support::group::random;
use crate::support::keys::{identity, keys};
use crate::support::lines::broker;
use crate::support::session::placed;
use crate::support::transport_laws::Bench;

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;

fn at(millis: u64) -> Time {
    Time::from_millis(millis)
}

fn open(number: u8) -> Open {
    let session = placed(Order::BothFirst, number, Stage::Place(Moment::Current));
    Open::of(&session, &RoleNames::default(), 0).expect("no roles")
}

/// A timer as a page out of sight has it: what is due rings on the next minute of that page.
struct Timer {
    phase: u64,
}

impl Timer {
    fn rings(&self, wanted: Option<Time>, now: u64) -> bool {
        (now + self.phase).is_multiple_of(MINUTE) && wanted.is_some_and(|time| time.millis() <= now)
    }
}

fn states(commands: Vec<Command>) -> Vec<Vec<u8>> {
    let state = |command| match command {
        Command::Publish(publish) if matches!(publish.topic, Topic::State(_)) => Some(publish.payload),
        Command::Publish(_) | Command::Subscribe(_) => None,
    };
    commands.into_iter().filter_map(state).collect()
}

struct Hidden {
    board: Facilitating,
    guest: Participating,
    chance: EntropySource,
}

impl Hidden {
    fn new() -> Hidden {
        let mut draw = random(3);
        let chance = EntropySource::new(move |bytes| bytes.iter_mut().for_each(|byte| *byte = draw() as u8));
        let keys: Keys = keys(1);
        let guest = Participating::new(keys.code(), identity(9));
        let mut hidden = Hidden { board: Facilitating::new(keys), guest, chance };
        hidden.guest.start(Medium::Broker);
        hidden.board.start(Medium::Broker);
        hidden.guest.hear(TransportEvent::Up, at(0), &mut hidden.chance);
        let told = hidden.board.tell(open(0), at(0));
        hidden.arrives(told, 0);
        let told = hidden.board.hear(TransportEvent::Up, at(0)).commands;
        hidden.arrives(told, 0);
        hidden
    }

    fn arrives(&mut self, commands: Vec<Command>, now: u64) {
        let topic = Topic::State(self.board.keys().session());
        for payload in states(commands) {
            self.guest.hear(TransportEvent::Message { topic, payload }, at(now), &mut self.chance);
        }
    }
}

/// Wherever in their minutes the two pages are, and whatever is said in between.
#[test]
fn a_board_that_nobody_looks_at_is_not_away() {
    for board_phase in (0..MINUTE).step_by(7 * SECOND as usize) {
        for guest_phase in [0, 19 * SECOND, 41 * SECOND] {
            let mut hidden = Hidden::new();
            let (of_board, of_guest) = (Timer { phase: board_phase }, Timer { phase: guest_phase });
            let mut draw = random(board_phase ^ guest_phase << 20);
            let mut placed = 0_u8;
            for now in (SECOND..90 * MINUTE).step_by(SECOND as usize) {
                if of_board.rings(hidden.board.wake_at(), now) {
                    let said = hidden.board.wake(at(now));
                    hidden.arrives(said, now);
                }
                // Somebody places now and then: the board says so at once, and its next beat is counted from there.
                if draw().is_multiple_of(97) && placed < 20 {
                    placed += 1;
                    let said = hidden.board.tell(open(placed), at(now));
                    hidden.arrives(said, now);
                }
                if of_guest.rings(hidden.guest.wake_at(at(now)), now) {
                    hidden.guest.wake(at(now), &mut hidden.chance);
                }
                assert_eq!(
                    hidden.guest.link(at(now)),
                    Link::Up,
                    "{now} ms, minutes at {board_phase} and {guest_phase}"
                );
            }
            assert!(placed > 5, "something was said in between");
        }
    }
}

/// And one that is away still is: the rule is no longer than it has to be.
#[test]
fn a_board_that_is_gone_is_away_within_two_minutes() {
    let hidden = Hidden::new();
    assert_eq!(hidden.guest.state().map(|state| state.beat), Some(BEAT));
    assert_eq!(hidden.guest.link(at(80 * SECOND)), Link::Up);
    assert_eq!(hidden.guest.link(at(2 * MINUTE)), Link::Away);
}

/// No server that keeps to the protocol takes a page for gone: it waits one and a half times as long as it was told.
#[test]
fn a_server_hears_of_a_page_that_nobody_looks_at_in_time() {
    let mut network = broker();
    let end = network.join("0123");
    assert_eq!(network.told(end), [TransportEvent::Up]);
    let kept = u64::from(network.broker().connects[0].keep_alive()) * SECOND * 3 / 2;
    // At worst a timer rings a minute after it is due, and then the next is due a beat later.
    assert!(20 * SECOND + MINUTE < kept, "{kept}");
}
