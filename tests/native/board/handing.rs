//! The hand-over file: another laptop goes on with it, and the first one stops.

use llo_dialogue::app::board::model::{Ending, Place};
use llo_dialogue::app::board::msg::Msg;
use llo_dialogue::app::effect::Download;
use llo_dialogue::app::live_effect::Line;
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::live::transport::Happening;

use crate::support::board::{Board, options};

fn file(board: &Board) -> Download {
    board.does([Msg::HandOverAsked]);
    board.driver.ports().downloads.borrow_mut().pop().expect("a file")
}

#[test]
fn another_laptop_goes_on_and_the_first_one_stops() {
    let first = Board::with_phones(options(|_| {}));
    first.placed_by(8).leads_to(Phase::Round(RoundNo::First, Stage::Talk));
    let file = file(&first);
    assert_eq!(file.name, "llo-overdracht-2026-11-23.json");
    let second = Board::fresh();
    second.does([Msg::FilePicked(Ok(file.text))]).connected();
    assert_eq!((second.phase(), second.shown()), (first.phase(), first.shown()));
    assert!(second.stored().is_some());
    assert!(second.notices()[0].contains("gaat hier verder"));

    let state = second.published(Line::Session).pop().expect("a state");
    let told = Happening::Message { topic: state.topic, payload: state.payload };
    first.does([Msg::Happened(Line::Session, told)]);
    assert!(matches!(first.driver.model().place, Place::Over(Ending::TakenOver)));
    assert!(first.stored().is_none(), "the keys and the answers are on one laptop");
    assert!(!first.reloaded().leads());
}

#[test]
fn what_people_send_after_it_reaches_the_second_one() {
    let first = Board::with_phones(options(|_| {}));
    first.placed_by(3);
    let second = Board::fresh();
    second.does([Msg::FilePicked(Ok(file(&first).text))]).connected().placed_by(5);
    assert_eq!(second.desk(|desk| desk.joined), 5);
}

#[test]
fn a_file_that_is_refused_changes_nothing_and_says_why() {
    let whole = file(&Board::with_phones(options(|_| {}))).text;
    let cases = [
        (Err(()), "kan niet gelezen"),
        (Ok("zomaar".to_owned()), "geen overdrachtsbestand"),
        (Ok(whole.replace("llo-board/1", "llo-board/9")), "nieuwere versie"),
        (Ok(whole[..whole.len() / 2].to_owned()), "geen overdrachtsbestand"),
    ];
    for (picked, words) in cases {
        let board = Board::fresh();
        board.does([Msg::FilePicked(picked)]);
        assert!(!board.leads() && board.stored().is_none());
        assert!(board.notices().iter().any(|notice| notice.contains(words)), "{:?}", board.notices());
    }
}

#[test]
fn a_file_of_yesterday_is_over() {
    let text = file(&Board::with_phones(options(|_| {}))).text;
    let board = Board::fresh();
    board.waits(24 * 60 * 60 * 1000).does([Msg::FilePicked(Ok(text))]);
    assert!(!board.leads());
    assert!(board.notices()[0].contains("voorbij"), "{:?}", board.notices());
}

#[test]
fn an_open_session_is_not_replaced_by_a_file() {
    let text = file(&Board::with_phones(options(|_| {}))).text;
    let board = Board::counting();
    let code = board.desk(|desk| desk.lead.keys().code());
    board.does([Msg::FilePicked(Ok(text))]);
    assert_eq!(board.desk(|desk| desk.lead.keys().code()), code);
}
