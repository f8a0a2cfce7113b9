//! The page is loaded again, in every phase: the session goes on, and is the same one.

use llo_dialogue::contract::over::SPARED;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Choice, Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::draft::{Draft, Mode, Reading};
use llo_dialogue::elements::board::msg::{Deed, Msg, Part};
use llo_dialogue::kit::live_effect::Channel;

use crate::support::board::{Board, KEY, options};
use crate::support::session::both;

#[test]
fn in_every_phase_it_goes_on_as_it_was() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).waits(2_500);
    loop {
        let again = board.reloaded();
        assert_eq!(again.phase(), board.phase());
        assert_eq!(again.shown(), board.shown(), "{:?}", board.phase());
        assert_eq!(
            again.hosted(|hosted| hosted.lead.keys().seeds()),
            board.hosted(|hosted| hosted.lead.keys().seeds())
        );
        assert!(again.hosted(|hosted| hosted.lead.number()) > board.hosted(|hosted| hosted.lead.number()));
        if board.phase() == Phase::Step(RoundNo::First) {
            break;
        }
        board.does([Msg::Did(Deed::WentOn)]).counts_everyone();
    }
}

#[test]
fn the_second_round_goes_on_too() {
    let board = Board::with_phones(options(|_| {}));
    let end = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Desired));
    board.placed_by(8).leads_to(end).does([Msg::Did(Deed::PlacedAgain)]);
    board.hears(1, both(RoundNo::Second, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(2_500);
    let again = board.reloaded();
    assert_eq!((again.phase(), again.shown()), (board.phase(), board.shown()));
}

#[test]
fn what_was_chosen_and_written_is_there_again() {
    let board = Board::with_phones(options(|_| {}));
    board
        .placed_by(8)
        .does([Msg::Did(Deed::AutoRevealTicked), Msg::Did(Deed::QuestionTurned)])
        .leads_to(Phase::Step(RoundNo::First));
    board.does([
        Msg::Written(Part::What, "samen lunchen".to_owned()),
        Msg::Written(Part::When, "2026-12-01".to_owned()),
    ]);
    board.waits(2_500);
    let again = board.reloaded();
    assert_eq!(again.hosted(|hosted| hosted.wish.clone()), board.hosted(|hosted| hosted.wish.clone()));
    assert_eq!(
        again.hosted(|hosted| (hosted.question, hosted.auto_reveal)),
        board.hosted(|hosted| (hosted.question, hosted.auto_reveal))
    );
    again.does([Msg::Did(Deed::NoStepTicked)]).waits(2_500);
    assert_eq!(again.reloaded().hosted(|hosted| hosted.session.choice().clone()), Choice::NoStep);
}

#[test]
fn counting_goes_on_as_counting() {
    let board = Board::counting();
    board.leads_to(Phase::Round(RoundNo::First, Stage::Place(Moment::Current)));
    board.does([Msg::Did(Deed::Counted(Moment::Current, Quadrant::PeopleReactive, 12))]).waits(2_500);
    let again = board.reloaded();
    assert_eq!(again.hosted(|hosted| hosted.mode), Mode::Counting);
    assert_eq!(again.shown(), board.shown());
    assert!(again.published(Channel::Session).is_empty());
}

#[test]
fn a_phase_is_kept_at_once_and_what_people_send_within_two_seconds() {
    let board = Board::with_phones(options(|_| {}));
    let kept = board.stored();
    board.does([Msg::Did(Deed::WentOn)]);
    assert_ne!(board.stored(), kept);
    let kept = board.stored();
    board.hears(1, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(1_900);
    assert_eq!(board.stored(), kept);
    board.hears(2, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(100);
    assert_ne!(board.stored(), kept);
    assert_eq!(board.reloaded().hosted(|hosted| hosted.joined), 2);
}

#[test]
fn a_session_whose_time_is_over_is_erased() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(3).waits(2_500);
    let late = Board::at(board.now() + 12 * 60 * 60 * 1000 + SPARED, board.browser(), options(|_| {}), None);
    assert!(!late.leads());
    assert!(late.stored().is_none());
    assert!(late.notices().iter().any(|notice| notice.contains("vorige sessie is voorbij")), "{:?}", late.notices());
    (0..12 * 60).for_each(|_| {
        board.waits(60_000);
    });
    assert!(!board.leads() && board.stored().is_none(), "also while the page stays open");
}

#[test]
fn what_is_damaged_is_set_aside_and_what_is_newer_is_left() {
    for (text, kept) in
        [("{\"schema\":\"llo-board/1\"}", None), ("{\"schema\":\"llo-board/2\"}", Some("{\"schema\":\"llo-board/2\"}"))]
    {
        let ports = crate::support::element::holding(&[(KEY, text)]);
        let board = Board::at(crate::support::element::A_MORNING, ports, options(|_| {}), None);
        assert!(!board.leads());
        if let Some(kept) = kept {
            assert_eq!(board.stored().as_deref(), Some(kept));
        } else {
            assert!(board.driver.ports().local.borrow().contains_key(&format!("{KEY}:aside")));
        }
    }
}

/// A session under other keys is another one: nobody in the room would hear it, or somebody else could lead it.
#[test]
fn a_draft_whose_keys_are_not_those_of_its_code_is_refused() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(3).waits(2_500);
    let text = board.stored().expect("it is kept");
    let Reading::Draft(draft) = Draft::read(&text) else { panic!("it is one") };
    assert_eq!(draft.code, Some(board.hosted(|hosted| hosted.lead.keys().code())));
    let goes_on = |draft: &Draft| {
        let ports = crate::support::element::holding(&[(KEY, &draft.write())]);
        Board::at(board.now(), ports, options(|_| {}), None)
    };
    assert!(goes_on(&draft).leads());
    assert!(goes_on(&Draft { code: None, ..(*draft).clone() }).leads(), "one from before this was kept");
    let mut seeds = draft.seeds;
    seeds[0] ^= 1;
    let other = Draft { seeds, ..*draft };
    let refused = goes_on(&other);
    assert!(!refused.leads() && !refused.notices().is_empty(), "and says so");
    assert!(refused.driver.ports().local.borrow().contains_key(&format!("{KEY}:aside")));
    let fresh = Board::fresh();
    fresh.does([Msg::FilePicked(Ok(other.write()))]);
    assert!(!fresh.leads() && !fresh.notices().is_empty(), "nor from a file");
}

#[test]
fn without_a_storage_a_move_in_the_page_keeps_the_session() {
    let none = || options(|raw| raw.storage = Some("none".to_owned()));
    let board = Board::with_phones(none());
    board.placed_by(3);
    let kept = llo_dialogue::elements::board::query::kept(&board.driver.model());
    let again = Board::at(board.now(), board.browser(), none(), kept);
    assert_eq!(again.hosted(|hosted| hosted.joined), 3);
    assert!(board.driver.ports().local.borrow().is_empty());
}

#[test]
fn where_nothing_has_begun_nothing_is_kept() {
    let board = Board::fresh();
    board.does([Msg::Left, Msg::Woke, Msg::Did(Deed::WentOn), Msg::Did(Deed::CloseAsked), Msg::Did(Deed::Confirmed)]);
    assert_eq!(board.stored(), None);
}

#[test]
fn another_session_in_the_same_place_does_not_stop_this_one() {
    let board = Board::with_phones(options(|_| {}));
    let other = Board::at(board.now() + 5, board.browser(), options(|raw| raw.instance = Some("b".to_owned())), None);
    other.does([Msg::Did(Deed::Began(Mode::Phones))]).connected().leads_to(Phase::Explain).does([
        Msg::Did(Deed::WentBack),
        Msg::Did(Deed::WentOn),
        Msg::Left,
    ]);
    let text = other.driver.ports().local.borrow().get("llo:board:b").cloned();
    board.does([Msg::Stored(llo_dialogue::kit::storage::Stored::Elsewhere(text))]);
    assert!(board.leads());
}
