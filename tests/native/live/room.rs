//! A room full of people on a network that does everything wrong: in the end every pin is counted once, everyone sees the
//! same, and nobody was ever told more than they may be.

use llo_dialogue::domain::session::{Order, Setup};
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::loopback::Weather;
use crate::support::room::Room;

fn setup(order: Order) -> Setup {
    Setup { order, ..Setup::default() }
}

/// People come in, and everybody does something, for so many turns.
fn storm(seed: u64, order: Order, guests: usize, turns: usize) -> Room {
    let mut room = Room::new(seed, setup(order));
    room.exchange.weather = Weather::STORM;
    room.join();
    for turn in 0..turns {
        for _ in 0..guests.div_ceil(turns) {
            if room.guests.len() < guests {
                room.join();
            }
        }
        for _ in 0..=guests / 10 {
            room.someone_acts();
        }
        if turn % 3 == 0 {
            room.facilitator_acts();
        }
        let pause = room.exchange.below(4_000);
        room.run(pause);
    }
    room.everyone_comes_back();
    room
}

proptest! {
    #![proptest_config(proptest::test_runner::Config { max_shrink_iters: 0, ..cases(8) })]

    #[test]
    fn every_pin_is_counted_once_and_nobody_is_told_too_much(seed: u64, both_first: bool) {
        let order = if both_first { Order::BothFirst } else { Order::RevealAfterEach };
        let mut room = storm(seed, order, 30, 60);
        room.settle();
        room.check();
    }

    #[test]
    fn nothing_is_left_of_a_closed_session(seed: u64) {
        let mut room = storm(seed, Order::BothFirst, 20, 30);
        closes_while_people_act(&mut room);
    }
}

#[test]
fn hundreds_of_people_in_a_storm() {
    let mut room = storm(7, Order::BothFirst, 200, 60);
    room.settle();
    room.check();
    let (states, pictures) = (room.watch.states, room.watch.pictures);
    assert!(states > 20 && pictures > 3, "{states} states, {pictures} pictures");
    assert!(room.fakes > 100 && room.old > 10, "{} fakes, {} replays", room.fakes, room.old);
    room.close();
    room.settle();
    room.check_closed();
}

/// Two pages led the session. The first puts a state of the second back, which meanwhile closed it.
#[test]
fn a_state_that_is_put_back_late_does_not_hide_the_end() {
    let mut room = storm(624_389_950_938_676_553, Order::BothFirst, 20, 30);
    closes_while_people_act(&mut room);
}

/// The same, but what was put back came in after the end, and was acknowledged before the end was heard.
#[test]
fn a_state_that_was_put_back_and_delivered_does_not_hide_the_end() {
    let mut room = storm(3_362_116_750_843_862_718, Order::BothFirst, 20, 30);
    closes_while_people_act(&mut room);
}

/// Nothing is left of it, whatever people do meanwhile.
fn closes_while_people_act(room: &mut Room) {
    room.close();
    for _ in 0..10 {
        room.someone_acts();
        room.run(1_000);
    }
    room.everyone_comes_back();
    room.settle();
    room.check_closed();
}
