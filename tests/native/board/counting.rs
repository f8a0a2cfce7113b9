//! Hands and slips, and people without a phone.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::gesture::{Input, Spot};
use llo_dialogue::domain::session::{EnteredId, Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::board::draft::Mode;
use llo_dialogue::elements::board::msg::{Deed, Msg};
use llo_dialogue::elements::board::view::StageView;
use llo_dialogue::kit::live_effect::{Channel, LiveEffect};

use crate::support::board::{Board, options};
use crate::support::pins::corner;

const PLACE_NOW: Phase = Phase::Round(RoundNo::First, Stage::Place(Moment::Current));
const REVEAL_NOW: Phase = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Current));
const HERE: Quadrant = Quadrant::PeopleReactive;

#[test]
fn counts_are_typed_corrected_and_revealed() {
    let board = Board::counting();
    board
        .leads_to(PLACE_NOW)
        .does([Msg::Did(Deed::Counted(Moment::Current, HERE, 14)), Msg::Did(Deed::Counted(Moment::Current, HERE, 12))]);
    board.does([Msg::Did(Deed::Counted(Moment::Desired, HERE, 4))]);
    let StageView::Counting(counts) = board.shown().stage else { panic!("steppers") };
    assert_eq!(counts[0].1.iter().sum::<u32>(), 12);
    let view = board.controls().counts.expect("totals");
    assert_eq!(view.totals, [(Moment::Current, 12), (Moment::Desired, 4)]);
    assert!(view.question.expect("a question").contains("Bij straks telde je er 8 minder"));
    board.leads_to(REVEAL_NOW);
    let people =
        board.hosted(|hosted| hosted.session.picture(RoundNo::First, Moment::Current).map(|picture| picture.people()));
    assert_eq!(people, Some(12));
    board.does([Msg::Did(Deed::Counted(Moment::Current, HERE, 99))]);
    let people =
        board.hosted(|hosted| hosted.session.picture(RoundNo::First, Moment::Current).map(|picture| picture.people()));
    assert_eq!(people, Some(12), "what is revealed stays");
}

#[test]
fn four_counted_hands_are_too_few() {
    let board = Board::counting();
    board.leads_to(PLACE_NOW).does([
        Msg::Did(Deed::Counted(Moment::Current, HERE, 4)),
        Msg::Did(Deed::WentOn),
        Msg::Did(Deed::WentOn),
    ]);
    assert!(board.controls().asking.is_some());
}

#[test]
fn nothing_leaves_the_laptop_while_counting() {
    let board = Board::counting();
    board.leads_to(PLACE_NOW).does([Msg::Did(Deed::Counted(Moment::Current, HERE, 8))]).waits(30_000);
    let to_session = board.effects().into_iter().any(|effect| {
        matches!(effect, LiveEffect::Connect(Channel::Session, _) | LiveEffect::Send(Channel::Session, _))
    });
    assert!(!to_session);
    assert_eq!(board.shown().join, None);
}

#[test]
fn phones_can_come_in_after_all() {
    let board = Board::counting();
    board.leads_to(PLACE_NOW).does([Msg::Did(Deed::PhonesWanted)]).connected();
    assert_eq!(board.hosted(|hosted| hosted.mode), Mode::Phones);
    assert!(board.shown().join.is_some());
    board.placed_by(6).leads_to(REVEAL_NOW);
    assert_eq!(board.phase(), REVEAL_NOW);
}

#[test]
fn in_the_other_order_only_the_moment_that_is_placed_is_counted() {
    let board = Board::on(options(|raw| raw.order = Some("reveal-after-each".to_owned())));
    board.does([Msg::Did(Deed::Began(Mode::Counting))]).leads_to(PLACE_NOW);
    let StageView::Counting(counts) = board.shown().stage else { panic!("steppers") };
    assert_eq!(counts.len(), 1);
}

#[test]
fn someone_without_a_phone_is_a_number_and_counts_like_all_others() {
    let board = Board::with_phones(options(|_| {}));
    board.placed_by(7).leads_to(PLACE_NOW).does([Msg::Did(Deed::PersonAdded)]);
    board.does([
        Msg::Did(Deed::PersonPlaced(Moment::Current, Some(corner(HERE)))),
        Msg::Did(Deed::PersonPlaced(Moment::Desired, Some(corner(HERE)))),
        Msg::Did(Deed::PersonClosed),
    ]);
    let people = board.controls().people.expect("a list").people;
    assert_eq!(people, [(EnteredId(1), "Persoon 1".to_owned())]);
    let StageView::Hidden(tray) = board.shown().stage else { panic!("a lid") };
    assert_eq!((tray.progress.done, tray.progress.of), (8, 8));
    board.leads_to(REVEAL_NOW);
    let entered =
        board.hosted(|hosted| hosted.session.picture(RoundNo::First, Moment::Current).map(|picture| picture.entered()));
    assert_eq!(entered, Some(1));
}

#[test]
fn a_pin_is_on_the_screen_only_while_it_is_placed() {
    let board = Board::with_phones(options(|_| {}));
    board.leads_to(PLACE_NOW).does([Msg::Did(Deed::PersonAdded)]);
    let at = Spot { focus: 75.0, stance: 25.0 };
    board.does([Msg::Pointer(Input::Down(at)), Msg::Pointer(Input::Up(at))]);
    let StageView::Person(person) = board.shown().stage else { panic!("someone places") };
    assert_eq!(person.plane.pieces.len(), 1);
    board.does([Msg::Did(Deed::PersonClosed)]);
    assert!(matches!(board.shown().stage, StageView::Hidden(_)));
    board.does([Msg::Did(Deed::PersonOpened(EnteredId(1))), Msg::Did(Deed::WentOn)]);
    assert!(matches!(board.shown().stage, StageView::Hidden(_)), "another phase hides it too");
    board.does([Msg::Did(Deed::WentBack), Msg::Did(Deed::PersonOpened(EnteredId(1))), Msg::Did(Deed::PersonRemoved)]);
    assert!(board.controls().people.expect("a list").people.is_empty());
}

#[test]
fn a_person_can_have_a_role() {
    let board = Board::with_phones(options(|raw| raw.roles = Some("Team, Leiding".to_owned())));
    board
        .leads_to(PLACE_NOW)
        .does([Msg::Did(Deed::PersonAdded), Msg::Did(Deed::PersonPlaced(Moment::Current, Some(corner(HERE))))]);
    board.does([Msg::Did(Deed::PersonRole(Some(1)))]);
    let StageView::Person(person) = board.shown().stage else { panic!("someone places") };
    assert_eq!(
        (person.roles, person.role.map(|role| role.index())),
        (vec!["Team".to_owned(), "Leiding".to_owned()], Some(1))
    );
}
