//! The hand-over file: another laptop goes on with it, and the first one stops.

use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::elements::board::draft::Mode;
use llo_dialogue::elements::board::model::{Ending, Place};
use llo_dialogue::elements::board::msg::{Deed, Msg};
use llo_dialogue::kit::effect::Download;
use llo_dialogue::kit::live_effect::Channel;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::live::transport::TransportEvent;

use crate::support::board::{Board, KEY, options};
use crate::support::element::A_MORNING;

fn file(board: &Board) -> Download {
    board.does([Msg::Did(Deed::HandOverAsked)]);
    board.driver.ports().downloads.borrow_mut().pop().expect("a file")
}

/// What the second one said last reaches the first.
fn hears(first: &Board, line: Channel, second: &Board) {
    let state = second.published(line).pop().expect("a state");
    let told = TransportEvent::Message { topic: state.topic, payload: state.payload };
    first.does([Msg::Happened(line, told)]);
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

    hears(&first, Channel::Session, &second);
    assert!(matches!(first.driver.model().place, Place::Over(Ending::TakenOver)));
    assert!(first.stored().is_none(), "the keys and the answers are on one laptop");
    assert!(!first.reloaded().leads());
}

/// Nothing can be printed that a board could go on with: it has the file, and says so.
#[test]
fn where_nothing_is_kept_there_is_the_file() {
    for (error, code) in [(StoreError::Unavailable, "storage-unavailable"), (StoreError::Full, "storage-full")] {
        for (lang, advice) in
            [("nl", "Met een overdrachtsbestand kun je verder"), ("en", "With a hand-over file you can")]
        {
            let in_language = || options(|raw| raw.lang = Some(lang.to_owned()));
            let ports = MemoryPorts::default();
            ports.broken.set(Some(error));
            let board = Board::at(A_MORNING, ports, in_language(), None);
            board.does([Msg::Did(Deed::Began(Mode::Phones))]).connected().placed_by(8);
            board.leads_to(Phase::Round(RoundNo::First, Stage::Talk));
            assert!(board.notices().concat().contains(advice), "{:?}", board.notices());
            let heard = board.heard();
            let told: Vec<_> = heard.iter().filter(|(name, _)| *name == code).collect();
            assert_eq!(told.len(), 1, "once: {told:?}");
            assert!(told[0].1["message"].as_str().is_some_and(|text| text.contains(advice)), "{told:?}");

            let again = Board::on(in_language());
            again.does([Msg::FilePicked(Ok(file(&board).text))]).connected();
            assert_eq!((again.phase(), again.shown()), (board.phase(), board.shown()));
            board.driver.ports().broken.set(None);
            board.does([Msg::Did(Deed::WentOn)]);
            assert_eq!(board.notices(), [""; 0], "it is kept again");
        }
    }
}

/// Two boards of one browser: each keeps in a place of its own, and only one of them goes on.
#[test]
fn another_board_of_the_same_browser_goes_on_and_the_first_one_keeps_nothing() {
    for line in [Channel::Windows, Channel::Session] {
        let first = Board::with_phones(options(|_| {}));
        first.placed_by(8).waits(3_000);
        let file = file(&first);
        let other = options(|raw| raw.instance = Some("tweede".to_owned()));
        let second = Board::at(A_MORNING, first.browser(), other, None);
        second.does([Msg::FilePicked(Ok(file.text))]).connected();
        first.shares_with(&second);
        let keys = || first.browser().local.borrow().keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(), [KEY, "llo:board:tweede"]);
        hears(&first, line, &second);
        assert!(matches!(first.driver.model().place, Place::Over(Ending::TakenOver)));
        assert_eq!(keys(), ["llo:board:tweede"], "{line:?}");
        assert!(second.leads());
    }
}

/// What lies in the slot by then is another session's.
#[test]
fn a_session_that_began_since_is_not_erased() {
    let first = Board::with_phones(options(|_| {}));
    first.placed_by(8).waits(3_000);
    let second = Board::fresh();
    second.does([Msg::FilePicked(Ok(file(&first).text))]).connected();
    let later = Board::at(A_MORNING + 60_000, MemoryPorts::default(), options(|_| {}), None);
    let kept = later.does([Msg::Did(Deed::Began(Mode::Phones))]).stored().expect("it is kept");
    first.driver.ports().local.borrow_mut().insert(KEY.to_owned(), kept.clone());
    second.does([Msg::Did(Deed::CloseAsked), Msg::Did(Deed::Confirmed)]);
    hears(&first, Channel::Windows, &second);
    assert!(matches!(first.driver.model().place, Place::Over(Ending::Closed)));
    assert_eq!(first.stored(), Some(kept));
}

#[test]
fn what_people_send_after_it_reaches_the_second_one() {
    let first = Board::with_phones(options(|_| {}));
    first.placed_by(3);
    let second = Board::fresh();
    second.does([Msg::FilePicked(Ok(file(&first).text))]).connected().placed_by(5);
    assert_eq!(second.hosted(|hosted| hosted.joined), 5);
}

#[test]
fn a_file_that_is_refused_changes_nothing_and_says_why() {
    let whole = file(&Board::with_phones(options(|_| {}))).text;
    let cases = [
        (Err(()), "kan niet gelezen", ""),
        (Ok("zomaar".to_owned()), "geen overdrachtsbestand", "expected value"),
        (Ok(whole.replace("llo-board/1", "llo-board/9")), "nieuwere versie", ""),
        (Ok(whole[..whole.len() / 2].to_owned()), "geen overdrachtsbestand", "EOF while parsing"),
        (Ok(whole.replace("\"lobby\"", "\"party\"")), "geen overdrachtsbestand", "phase: unknown phase \"party\""),
    ];
    for (picked, words, fault) in cases {
        let board = Board::fresh();
        board.does([Msg::FilePicked(picked)]);
        assert!(!board.leads() && board.stored().is_none());
        assert!(board.notices().iter().any(|notice| notice.contains(words)), "{:?}", board.notices());
        let logs = board.driver.ports().logs.borrow().concat();
        assert!(logs.contains(fault) && logs.is_empty() == fault.is_empty(), "for the page's maker: {logs}");
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
    let code = board.hosted(|hosted| hosted.lead.keys().code());
    board.does([Msg::FilePicked(Ok(text))]);
    assert_eq!(board.hosted(|hosted| hosted.lead.keys().code()), code);
}
