//! The person's own pin in the picture of the group: on their own screen, and only where it counted.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, RoundNo, Session};
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_dialogue::elements::dialogue::msg::Msg as Placing;
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::query::Screen;
use llo_dialogue::live::transport::Down;
use llo_dialogue::reveal::view::plain;
use llo_dialogue::reveal::{Arrived, OwnPin, OwnPins};

use super::following::group;
use super::{LATER, NOW, REVEAL_LATER, REVEAL_NOW, TALK, chooses, passes};
use crate::support::participant::Room;
use crate::support::pins::corner;

fn own(room: &Room, round: RoundNo) -> OwnPins {
    let model = room.driver.model();
    model.own.in_picture(round, &model.placing.dialogue)
}

fn in_time(quadrant: llo_dialogue::domain::space::Quadrant) -> Option<OwnPin> {
    Some(OwnPin { pin: corner(quadrant), arrived: Arrived::InTime })
}

fn too_late(quadrant: llo_dialogue::domain::space::Quadrant) -> Option<OwnPin> {
    Some(OwnPin { pin: corner(quadrant), arrived: Arrived::TooLate })
}

fn at_later(order: Order) -> Room {
    let mut room = Room::new(order);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).does([Msg::Joined]).lead_to(NOW);
    room.does(chooses(OrganisationReactive)).later(1_000).lead_to(LATER);
    room
}

#[test]
fn pins_that_came_in_time_are_marked_and_it_is_said_that_the_board_does_not() {
    let mut room = at_later(Order::BothFirst);
    room.does(chooses(PeopleProactive)).later(1_000).lead_to(REVEAL_NOW);
    assert_eq!(own(&room, RoundNo::First).current, in_time(OrganisationReactive));
    assert!(group(&room).not_marked.is_some());
    room.lead_to(REVEAL_LATER);
    assert_eq!(own(&room, RoundNo::First).desired, in_time(PeopleProactive));
    room.reload();
    let both = OwnPins { current: in_time(OrganisationReactive), desired: in_time(PeopleProactive), is_new: false };
    assert_eq!(own(&room, RoundNo::First), both, "also after a reload");
}

#[test]
fn who_passed_or_watches_is_marked_nowhere() {
    let mut room = Room::new(Order::BothFirst);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).does([Msg::Joined]).lead_to(NOW);
    room.does(passes()).lead_to(LATER).does(passes()).lead_to(REVEAL_LATER);
    assert_eq!(own(&room, RoundNo::First), OwnPins::default());
    let passed = group(&room);
    assert!(passed.not_marked.is_none());
    let mut watching = Room::new(Order::BothFirst);
    watching.others(9, RoundNo::First, PeopleReactive, PeopleProactive).does([Msg::WatchChosen]).lead_to(REVEAL_LATER);
    assert_eq!(group(&watching).reveal.own, passed.reveal.own);
}

#[test]
fn a_pin_that_was_under_way_at_the_reveal_is_too_late() {
    let mut room = at_later(Order::BothFirst);
    room.cut(Down::Offline).does(chooses(PeopleProactive)).later(1_000);
    room.lead_to(REVEAL_NOW).mend();
    let pins = own(&room, RoundNo::First);
    assert_eq!((pins.current, pins.desired), (in_time(OrganisationReactive), too_late(PeopleProactive)));
    room.reload();
    assert_eq!(own(&room, RoundNo::First).desired, too_late(PeopleProactive), "also after a reload");
}

#[test]
fn what_was_changed_after_the_lock_does_not_move_the_mark() {
    let mut room = at_later(Order::BothFirst);
    room.does(chooses(PeopleProactive)).later(1_000).cut(Down::Offline);
    room.facilitate(|session: &mut Session| assert!(session.lock()));
    room.does([Msg::AdjustAsked(Moment::Desired)]).does(chooses(PeopleReactive)).later(1_000);
    room.mend().lead_to(REVEAL_LATER);
    assert_eq!(own(&room, RoundNo::First).desired, in_time(PeopleProactive));
}

#[test]
fn what_was_locked_before_the_next_question_is_not_offered_again_and_keeps_its_mark() {
    let mut room = Room::new(Order::BothFirst);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).does([Msg::Joined]).lead_to(NOW);
    room.does(chooses(OrganisationReactive)).later(1_000);
    room.facilitate(|session: &mut Session| assert!(session.lock()));
    room.lead_to(LATER).does([Msg::AdjustAsked(Moment::Current)]);
    assert_eq!(room.screen(), Screen::Place(Moment::Desired), "only the pin that still counts is asked for");
    room.does(chooses(PeopleProactive)).later(1_000).does([Msg::AdjustAsked(Moment::Current)]);
    assert_eq!(room.screen(), Screen::Settled);
    room.does([Msg::PinsWithdrawn]).later(1_000);
    let placed = room.placed().expect("here");
    assert_eq!((placed.current, placed.desired), (Some(corner(OrganisationReactive)), None));
    room.does(chooses(PeopleProactive)).later(1_000).reload().lead_to(REVEAL_LATER);
    let both = OwnPins { current: in_time(OrganisationReactive), desired: in_time(PeopleProactive), is_new: false };
    assert_eq!(own(&room, RoundNo::First), both);
}

#[test]
fn who_comes_after_the_lock_is_not_asked_for_the_pin_before() {
    let mut room = Room::new(Order::BothFirst);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).lead_to(NOW);
    room.facilitate(|session: &mut Session| assert!(session.lock()));
    room.lead_to(LATER).does([Msg::Joined, Msg::Placing(Placing::WentBack)]);
    assert_eq!(room.screen(), Screen::Place(Moment::Desired));
    room.facilitate(|session: &mut Session| assert!(session.back() && session.unlock())).lead_to(LATER);
    room.does([Msg::Placing(Placing::WentBack)]);
    assert_eq!(room.screen(), Screen::Place(Moment::Current), "without the lock both count");
}

#[test]
fn who_comes_late_but_before_the_next_picture_is_in_that_one() {
    let mut room = Room::new(Order::RevealAfterEach);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).lead_to(TALK).does([Msg::Joined]);
    assert_eq!(own(&room, RoundNo::First), OwnPins::default());
    room.lead_to(LATER).does(chooses(PeopleReactive)).later(1_000).lead_to(REVEAL_LATER);
    assert_eq!(own(&room, RoundNo::First), OwnPins { current: None, desired: in_time(PeopleReactive), is_new: false });
}

#[test]
fn back_from_a_reveal_of_too_few_everything_is_open_again() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(NOW).does(chooses(OrganisationReactive)).later(1_000).lead_to(REVEAL_NOW);
    room.lead_to(NOW).does([Msg::AdjustAsked(Moment::Current)]);
    room.does([Msg::Placing(llo_dialogue::elements::dialogue::msg::Msg::WentBack)])
        .does(chooses(PeopleReactive))
        .later(1_000);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).lead_to(REVEAL_NOW);
    assert_eq!(own(&room, RoundNo::First).current, in_time(PeopleReactive));
}

#[test]
fn each_round_has_its_own_pins() {
    let mut room = at_later(Order::BothFirst);
    room.does(chooses(PeopleProactive)).later(1_000).lead_to(REVEAL_LATER);
    room.facilitate(|session: &mut Session| assert!(session.again()));
    room.does(chooses(PeopleReactive)).later(1_000);
    room.others(9, RoundNo::Second, PeopleReactive, PeopleProactive);
    while room.hall.session.as_ref().expect("open").phase()
        != llo_dialogue::domain::session::Phase::Step(RoundNo::Second)
    {
        room.next();
    }
    assert_eq!(own(&room, RoundNo::Second), OwnPins { current: in_time(PeopleReactive), desired: None, is_new: false });
}

/// Only the facilitator's device knows how many are new, and so whether they are left out.
#[test]
fn who_is_new_in_the_second_round_is_not_told_that_they_count() {
    let mut room = Room::new(Order::BothFirst);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).does([Msg::Joined]).lead_to(NOW);
    room.does(passes()).lead_to(LATER).does(passes()).lead_to(REVEAL_LATER);
    room.facilitate(|session: &mut Session| assert!(session.again()));
    room.others(9, RoundNo::Second, PeopleReactive, PeopleProactive);
    room.does(chooses(PeopleReactive)).later(60_000).next().does(chooses(PeopleProactive)).later(60_000);
    room.next();
    let said = plain(&group(&room).reveal.own);
    assert!(said.starts_with("Misschien telt jouw pin voor nu deze keer niet mee."), "{said}");
    assert!(group(&room).reveal.plane.marks.iter().all(|mark| !mark.own), "so no mark is called theirs");
}
