//! The status line: one polite sentence, at most every ten seconds.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::msg::{Deed, Msg};

use crate::support::board::{Board, options};
use crate::support::session::both;

fn placing() -> Board {
    let board = Board::with_phones(options(|_| {}));
    board.leads_to(Phase::Round(RoundNo::First, Stage::Place(Moment::Current)));
    board
}

fn comes(board: &Board, id: u8) {
    board.hears(id, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(50);
}

#[test]
fn it_says_how_many_have_placed_at_most_every_ten_seconds() {
    let board = placing();
    let mut said = vec![board.view().status];
    for id in 0..30 {
        comes(&board, id);
        board.waits(950);
        said.push(board.view().status);
    }
    said.dedup();
    said.retain(|status| !status.is_empty());
    assert!((3..=4).contains(&said.len()), "{said:?}");
    assert!(said.iter().all(|status| status.ends_with("klaar")), "{said:?}");
}

#[test]
fn what_came_meanwhile_is_said_in_the_end() {
    let board = placing();
    board.waits(11_000);
    comes(&board, 1);
    comes(&board, 2);
    comes(&board, 3);
    assert_ne!(board.view().status, "3 van 3 klaar");
    for _ in 0..11 {
        board.waits(1_000);
    }
    assert_eq!(board.view().status, "3 van 3 klaar");
}

#[test]
fn what_was_pressed_is_said_at_once() {
    let board = placing();
    board.does([Msg::Did(Deed::Locked)]);
    assert!(board.view().status.starts_with("Op slot"));
    board.does([Msg::Did(Deed::Locked)]);
    assert!(board.view().status.starts_with("Van het slot"));
    board.does([Msg::Did(Deed::WentOn)]);
    assert_eq!(board.view().status, "");
}
