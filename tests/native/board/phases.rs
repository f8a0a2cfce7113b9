//! From phase to phase: forth, back, to one that is done, below the floor, a second time, by itself.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::bar::Item;
use llo_dialogue::elements::board::msg::{Deed, Key, Msg};
use llo_dialogue::elements::board::view::{StageView, State};

use crate::support::board::{Board, options};
use crate::support::session::both;

fn first(stage: Stage) -> Phase {
    Phase::Round(RoundNo::First, stage)
}

const PLACE_LATER: Phase = Phase::Round(RoundNo::First, Stage::Place(Moment::Desired));
const REVEAL_NOW: Phase = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Current));
const REVEAL_LATER: Phase = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Desired));

#[test]
fn every_phase_leads_forth_and_back_in_both_orders() {
    for (order, text) in [(Order::BothFirst, "both-first"), (Order::RevealAfterEach, "reveal-after-each")] {
        let board = Board::with_phones(options(|raw| raw.order = Some(text.to_owned())));
        board.placed_by(8);
        let stages = order.stages().map(first);
        let phases: Vec<Phase> =
            [Phase::Lobby, Phase::Explain].into_iter().chain(stages).chain([Phase::Step(RoundNo::First)]).collect();
        for pair in phases.windows(2) {
            assert_eq!(board.phase(), pair[0]);
            board.does([Msg::Did(Deed::WentOn)]).counts_everyone();
            assert_eq!(board.phase(), pair[1]);
            board.does([Msg::Did(Deed::WentBack)]);
            assert_eq!(board.phase(), pair[0], "one step back");
            board.does([Msg::KeyPressed(Key::Next)]);
        }
        assert_eq!(board.phase(), Phase::Step(RoundNo::First));
        for phase in phases.iter().rev().skip(1) {
            board.does([Msg::KeyPressed(Key::Back)]);
            assert_eq!(board.phase(), *phase);
        }
        assert!(!board.controls().can_go_back);
    }
}

#[test]
fn everyone_hears_of_each_phase_at_once() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(5).leads_to(REVEAL_LATER);
    let phases: Vec<String> = board
        .told(llo_dialogue::kit::live_effect::Channel::Session)
        .iter()
        .map(|state| state["phase"].as_str().unwrap_or_default().to_owned())
        .collect();
    let mut different = phases.clone();
    different.dedup();
    let expected = ["lobby", "explain", "place-current", "place-desired", "reveal-current", "talk", "reveal-desired"];
    assert_eq!(different, expected);
}

#[test]
fn below_the_floor_a_reveal_is_refused_with_a_sentence() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(4).leads_to(PLACE_LATER).does([Msg::Did(Deed::WentOn)]);
    assert_eq!(board.phase(), PLACE_LATER);
    let asked = board.controls().asking.expect("a question");
    assert!(asked.ask.contains("minder dan 5 pinnen"), "{}", asked.ask);
    board.does([Msg::Did(Deed::Declined)]);
    assert_eq!((board.phase(), board.controls().asking), (PLACE_LATER, None));
    board.hears(4, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(50);
    board.does([Msg::Did(Deed::WentOn)]).counts_everyone();
    assert_eq!(board.phase(), REVEAL_NOW, "with one more it can be revealed");
    assert!(matches!(board.shown().stage, StageView::Revealed(_)));
}

#[test]
fn a_raised_floor_is_the_one_that_counts() {
    let board = Board::with_phones(options(|raw| raw.floor_counts = Some("7".to_owned())));
    board.placed_by(6).leads_to(PLACE_LATER).does([Msg::Did(Deed::WentOn)]);
    let asked = board.controls().asking.expect("a question");
    assert!(asked.ask.contains("minder dan 7 pinnen"), "{}", asked.ask);
}

#[test]
fn too_few_can_go_on_without_a_picture() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(2).leads_to(PLACE_LATER).does([Msg::Did(Deed::WentOn), Msg::Did(Deed::Confirmed)]);
    assert_eq!(board.phase(), REVEAL_NOW);
    assert!(matches!(board.shown().stage, StageView::TooFew(_)));
    assert!(!board.controls().can_export);
}

#[test]
fn a_done_name_in_the_bar_leads_back_and_a_later_one_nowhere() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).leads_to(REVEAL_LATER);
    let states = |board: &Board| -> Vec<State> { board.shown().track.iter().map(|item| item.state).collect() };
    let (done, current, later) = (State::Done, State::Current, State::Later);
    assert_eq!(states(&board), [done, done, done, done, current, later, later, later]);
    board.does([Msg::Did(Deed::WentBackTo(Item::Step)), Msg::Did(Deed::WentBackTo(Item::Again))]);
    assert_eq!(board.phase(), REVEAL_LATER);
    board.does([Msg::Did(Deed::WentBackTo(Item::Now))]);
    assert_eq!(board.phase(), first(Stage::Place(Moment::Current)));
    assert_eq!(states(&board), [done, current, later, later, later, later, later, later]);
}

#[test]
fn going_back_hides_a_picture_and_going_forth_shows_the_same_one() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).leads_to(REVEAL_NOW);
    let shown = board.shown().stage;
    board.does([Msg::Did(Deed::WentBack)]);
    assert!(matches!(board.shown().stage, StageView::Hidden(_)));
    board.hears(9, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(50);
    board.does([Msg::Did(Deed::WentOn)]);
    assert_eq!(board.shown().stage, shown, "a late pin waits for the next reveal");
}

#[test]
fn the_second_round_begins_at_the_end_of_the_first_and_counts_anew() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).leads_to(REVEAL_LATER);
    assert!(board.controls().can_place_again);
    board.does([Msg::Did(Deed::PlacedAgain)]);
    assert_eq!(board.phase(), Phase::Round(RoundNo::Second, Stage::Place(Moment::Current)));
    let StageView::Hidden(tray) = board.shown().stage else { panic!("a lid") };
    assert_eq!((tray.progress.done, tray.progress.of), (0, 8));
    for id in 0..8 {
        board.hears(id, both(RoundNo::Second, Quadrant::PeopleReactive, Quadrant::PeopleReactive));
    }
    board.waits(50).leads_to(Phase::Step(RoundNo::Second));
    assert!(!board.controls().can_place_again, "there is no third time");
}

#[test]
fn what_is_placed_after_a_lock_counts_only_when_it_is_taken_off() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(5).leads_to(PLACE_LATER).does([Msg::Did(Deed::Locked)]);
    board.hears(7, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(50);
    let placed = |board: &Board| match board.shown().stage {
        StageView::Hidden(tray) => tray.progress.done,
        other => panic!("{other:?}"),
    };
    assert_eq!((placed(&board), board.controls().lock), (5, Some("Haal van het slot")));
    board.does([Msg::Did(Deed::Locked)]);
    assert_eq!((placed(&board), board.controls().lock), (6, Some("Zet op slot")));
}

#[test]
fn it_reveals_by_itself_when_the_last_one_has_placed() {
    let auto = |raw: &mut llo_dialogue::contract::options::RawOptions| raw.auto_reveal = Some(String::new());
    let board = Board::with_phones(options(auto));
    board.leads_to(PLACE_LATER);
    for id in 0..5 {
        board.hears(id, crate::support::session::nothing(RoundNo::First)).waits(50);
    }
    for id in 0..5 {
        assert_eq!(board.phase(), PLACE_LATER, "{id} have placed");
        board.hears(id, both(RoundNo::First, Quadrant::PeopleReactive, Quadrant::PeopleReactive)).waits(50);
    }
    assert_eq!(board.waits(4_000).phase(), PLACE_LATER, "the last one may still move the pin");
    board.hears(4, both(RoundNo::First, Quadrant::PeopleProactive, Quadrant::PeopleReactive));
    assert_eq!(board.waits(4_000).phase(), PLACE_LATER, "and did");
    assert_eq!(board.waits(1_000).phase(), PLACE_LATER, "nobody has counted the people yet");
    assert_eq!(board.counts_everyone().phase(), REVEAL_NOW);
    board
        .does([Msg::Did(Deed::WentBack)])
        .hears(0, both(RoundNo::First, Quadrant::PeopleProactive, Quadrant::PeopleReactive));
    assert_eq!(board.waits(9_000).phase(), PLACE_LATER, "who went back stays there");
}

#[test]
fn it_never_reveals_by_itself_below_the_floor_or_unasked() {
    for (attribute, people) in [(Some(String::new()), 4), (None, 9)] {
        let board = Board::with_phones(options(|raw| raw.auto_reveal = attribute));
        board.leads_to(PLACE_LATER).placed_by(people);
        assert_eq!(board.phase(), PLACE_LATER);
        assert_eq!(board.controls().asking, None, "and nobody is asked");
    }
}

#[test]
fn the_key_for_revealing_does_nothing_else_and_can_be_switched_off() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(8).does([Msg::KeyPressed(Key::Reveal)]);
    assert_eq!(board.phase(), Phase::Lobby);
    board.leads_to(PLACE_LATER).does([Msg::Did(Deed::KeysTicked), Msg::KeyPressed(Key::Reveal)]);
    assert_eq!(board.phase(), PLACE_LATER);
    board.does([Msg::Did(Deed::KeysTicked), Msg::KeyPressed(Key::Reveal)]).counts_everyone();
    assert_eq!(board.phase(), REVEAL_NOW);
}
