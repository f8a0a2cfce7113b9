//! In quiet moments the board makes ready for what people send next, a little at a time, and never while something waits to
//! be shown.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};

use crate::support::board::{Board, options};
use crate::support::session::nothing;

/// So many have come in at the same moment.
fn with(people: u8) -> Board {
    let board = Board::with_phones(options(|_| {}));
    board.leads_to(Phase::Round(RoundNo::First, Stage::Place(Moment::Current)));
    for id in 0..people {
        board.hears(id, nothing(RoundNo::First));
    }
    board
}

fn is_ready(board: &Board) -> bool {
    board.hosted(|hosted| hosted.lead.is_prepared())
}

#[test]
fn a_quiet_moment_is_used() {
    let board = with(3);
    assert!(!is_ready(&board), "not at once");
    board.waits(45);
    assert!(!is_ready(&board), "what came is shown first");
    board.waits(45);
    assert!(is_ready(&board));
    let alarm = board.driver.ports().alarm.get().expect("the state is said again");
    assert!(alarm.millis() > board.now() + 100, "and there is nothing to wake up for");
}

#[test]
fn many_are_done_a_little_at_a_time() {
    let board = with(40);
    board.waits(45);
    let turns = (1..20).find(|_| is_ready(board.waits(45)));
    assert_eq!(turns, Some(3));
}
