//! A laptop whose clock leaps: the session goes on, what is kept of it stays, and the clock is what is told.

use llo_dialogue::contract::over::{SPARED, is_over};
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::OrganisationReactive;
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::board::draft::Mode;
use llo_dialogue::elements::board::msg::{Deed, Msg};
use llo_dialogue::kit::live_effect::Channel;
use llo_dialogue::live::Link;

use crate::support::board::{Board, KEY, options};
use crate::support::element::A_MORNING;
use crate::support::session::both;

const H: i64 = 3_600_000;
const MINUTE: u64 = 60_000;
/// A session lasts so long.
const LASTS: u64 = 12 * 60 * MINUTE;
const LEAPS: [i64; 9] = [-400 * 24 * H, -30 * H, -5 * H, -H, H, 5 * H, 13 * H, 30 * H, 400 * 24 * H];

fn leaps(board: &Board, millis: i64) {
    let ports = board.driver.ports();
    ports.millis.set(ports.millis.get().saturating_add_signed(millis));
}

/// As a page does: it wakes once a minute at least.
fn runs(board: &Board, millis: u64) {
    for _ in 0..millis / MINUTE {
        board.driver.ports().millis.set(board.now() + MINUTE);
        board.does([Msg::Woke]);
    }
}

fn led() -> Board {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(3).waits(3_000);
    board
}

fn tells_the_clock(board: &Board) -> bool {
    board.notices().iter().any(|notice| notice.starts_with("De klok van deze laptop lijkt niet te kloppen."))
}

#[test]
fn a_leap_ends_nothing_there_and_back() {
    for leap in LEAPS {
        let board = led();
        let stored = board.stored().expect("it is kept");
        leaps(&board, leap);
        for time in [0, 5 * MINUTE, 60 * MINUTE] {
            runs(&board, time);
            let said = board.published(Channel::Session).len();
            board.does([Msg::Woke]).hears(9, both(RoundNo::First, OrganisationReactive, OrganisationReactive));
            runs(&board, 2 * MINUTE);
            assert!(board.published(Channel::Session).len() > said, "{leap}: it is still said");
            assert_eq!(board.hosted(|hosted| (hosted.joined, hosted.lead.link())), (4, Link::Up), "{leap}: and heard");
            assert!(board.published(Channel::Session).iter().all(|publish| publish.expires_in > 0), "{leap}");
        }
        assert_eq!(tells_the_clock(&board), leap > 12 * H, "{leap}: {:?}", board.notices());
        assert_ne!(board.stored(), Some(stored), "{leap}: what came is kept");
        leaps(&board, -leap);
        runs(&board, 5 * MINUTE);
        assert!(board.leads() && board.stored().is_some() && !tells_the_clock(&board), "{leap}: and back");
    }
}

/// The one that runs was set by the clock before.
#[test]
fn after_a_leap_the_timer_is_set_anew() {
    for leap in LEAPS {
        let board = led();
        let alarm = &board.driver.ports().alarm;
        leaps(&board, leap);
        alarm.set(None);
        board.hears(9, both(RoundNo::First, OrganisationReactive, OrganisationReactive));
        assert!(alarm.get().is_some(), "{leap}: what came is looked at in a moment");
    }
}

#[test]
fn the_clock_is_told_with_what_it_shows() {
    let board = led();
    leaps(&board, 30 * H);
    board.does([Msg::Woke]);
    let [notice] = &board.notices()[..] else { panic!("{:?}", board.notices()) };
    assert!(notice.contains("2026-11-24, 15:29") && notice.contains("gaat gewoon door"), "{notice}");
}

#[test]
fn what_participants_hear_of_its_clock_ends_with_the_session() {
    let board = led();
    let at = |board: &Board| board.told(Channel::Session).pop().expect("a state")["at"].clone();
    assert_eq!(at(&board), A_MORNING);
    leaps(&board, 5 * H);
    board.does([Msg::Woke]);
    assert_eq!(at(&board), board.now());
    leaps(&board, 30 * H);
    board.does([Msg::Woke]);
    assert_eq!(at(&board), serde_json::Value::Null, "nobody reckons by a clock that is past the end");
}

#[test]
fn time_that_just_passes_is_the_end() {
    let board = led();
    runs(&board, LASTS);
    assert!(!board.leads() && board.stored().is_none());
    assert!(board.notices()[0].starts_with("De vorige sessie is voorbij."), "{:?}", board.notices());
    let leapt = led();
    leaps(&leapt, 5 * H);
    runs(&leapt, LASTS - 5 * H as u64 + MINUTE);
    assert!(!leapt.leads() && leapt.stored().is_none(), "also after a leap that did not pass it");
}

#[test]
fn past_its_end_it_goes_on_for_as_long_as_one_lasts() {
    let board = led();
    leaps(&board, 30 * H);
    runs(&board, LASTS - MINUTE);
    assert!(board.leads());
    runs(&board, 3 * MINUTE);
    assert!(!board.leads() && board.stored().is_none());
}

#[test]
fn a_reload_under_a_clock_that_leapt_loses_nothing() {
    let board = led();
    for leap in LEAPS.into_iter().filter(|leap| *leap < 400 * 24 * H) {
        let (text, now) = (board.stored().expect("it is kept"), board.now().saturating_add_signed(leap));
        assert!(!is_over(&text, Time::from_millis(now)), "{leap}: nobody else erases it");
        let again = Board::at(now, board.browser(), options(|_| {}), None);
        assert_eq!(again.leads(), leap < 12 * H, "{leap}");
        if !again.leads() {
            assert_eq!(again.stored().as_ref(), Some(&text), "{leap}: it stays as it was");
            assert!(again.notices()[0].starts_with("De vorige sessie lijkt voorbij."), "{:?}", again.notices());
            let right = Board::at(board.now(), again.browser(), options(|_| {}), None);
            assert_eq!(right.hosted(|hosted| hosted.joined), 3, "{leap}: with the clock right it goes on");
            again.does([Msg::Did(Deed::Began(Mode::Phones))]);
            assert!(again.leads() && again.stored() != Some(text), "{leap}: or a new one begins");
        }
    }
}

#[test]
fn what_is_over_goes_in_the_end() {
    let board = led();
    for (past, goes) in [(SPARED, false), (SPARED + 1, true)] {
        let again = Board::at(A_MORNING + LASTS + past, board.browser(), options(|_| {}), None);
        assert!(!again.leads());
        assert_eq!(again.driver.ports().local.borrow().contains_key(KEY), !goes, "{past}");
    }
}

/// Such a page holds what it did while it is off the page, and finds what another one left.
#[test]
fn what_is_over_by_this_clock_is_not_written_over_with_nothing() {
    let board = led();
    let text = board.stored().expect("it is kept");
    let again = Board::at(A_MORNING + LASTS + 1, board.browser(), options(|_| {}), Some(text.clone()));
    assert_eq!((again.leads(), again.stored()), (false, Some(text)));
}
