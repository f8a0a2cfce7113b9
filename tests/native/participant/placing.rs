//! Placing in a session: what arrives when, what can be changed until when, and what leaves no trace.

use llo_dialogue::domain::dialogue::{Dialogue, Moment, Status};
use llo_dialogue::domain::nudge::Nudge;
use llo_dialogue::domain::session::{Order, RoundNo, Session};
use llo_dialogue::domain::space::Axis;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_dialogue::elements::dialogue::draft::Draft;
use llo_dialogue::elements::dialogue::msg::Msg as Placing;
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::query::Screen;
use llo_dialogue::elements::participant::view::Body;
use llo_dialogue::kit::effect::EventName;
use llo_dialogue::kit::memory::MemoryPorts;

use super::{LATER, NOW, chooses, passes};
use crate::support::element::detail;
use crate::support::participant::{Hall, Room, raw};
use crate::support::pins::{corner, place};

fn joined(order: Order) -> Room {
    let mut room = Room::new(order);
    room.does([Msg::Joined]);
    room
}

fn at_now(order: Order) -> Room {
    let mut room = joined(order);
    room.lead_to(NOW);
    room
}

#[test]
fn what_is_placed_is_said_once_the_person_is_done_with_it() {
    let mut room = at_now(Order::BothFirst);
    assert_eq!(room.screen(), Screen::Place(Moment::Current));
    let before = room.sent.len();
    room.later(1_000).does([Msg::Placing(Placing::CornerChosen(PeopleReactive))]);
    room.later(1_000).does([Msg::Placing(Placing::Nudged(Axis::Focus, Nudge::By(2)))]);
    assert_eq!((room.sent.len(), room.placed().expect("here").current), (before, None));
    room.later(1_000).does([Msg::Placing(Placing::WentOn)]);
    assert_eq!((room.screen(), room.sent.len()), (Screen::Settled, before + 1));
    let placed = room.placed().expect("here");
    assert!(placed.current.is_some_and(|pin| pin != corner(PeopleReactive)) && placed.done.current);
}

#[test]
fn who_forgets_to_say_so_is_done_after_a_quiet_while() {
    let mut room = at_now(Order::BothFirst);
    room.does([Msg::Placing(Placing::CornerChosen(PeopleReactive))]);
    let before = room.sent.len();
    for _ in 0..20 {
        room.later(30).does([Msg::Placing(Placing::Nudged(Axis::Focus, Nudge::By(2)))]);
    }
    room.later(14_000);
    assert_eq!(room.sent.len(), before, "a key that is held down says nothing");
    room.later(2_000);
    let shown = room.driver.model().placing.dialogue.pin(Moment::Current);
    let placed = room.placed().expect("here");
    assert_eq!((placed.current, placed.done.current, room.sent.len()), (shown, true, before + 1));
    room.does([Msg::Placing(Placing::WentOn)]).later(20_000);
    assert_eq!(room.sent.len(), before + 1, "that they are done was said");
}

#[test]
fn what_was_placed_and_not_said_survives_a_reload() {
    let mut room = at_now(Order::BothFirst);
    room.does([Msg::Placing(Placing::CornerChosen(PeopleReactive))]);
    room.reload();
    room.later(1_000);
    assert_eq!(room.placed().expect("here").current, Some(corner(PeopleReactive)));
}

/// The lengths of what was published on each topic in each phase: all that the server sees of a participant.
fn trace(deeds: [Vec<Msg>; 2]) -> Vec<Vec<(String, usize)>> {
    let mut room = at_now(Order::BothFirst);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive);
    let mut phases = Vec::new();
    let mut seen = room.sent.len();
    for (deeds, next) in deeds.into_iter().zip([LATER, super::REVEAL_NOW]) {
        for deed in deeds {
            room.later(1_500).does([deed]);
        }
        room.later(30_000).lead_to(next).later(30_000);
        let me = |publish: &llo_dialogue::live::transport::Publish| {
            (publish.topic.to_string().len().to_string(), publish.payload.len())
        };
        phases.push(room.sent[seen..].iter().map(me).collect());
        seen = room.sent.len();
    }
    phases
}

#[test]
fn who_passes_who_places_and_who_moves_the_pin_look_the_same_from_outside() {
    let places = || chooses(PeopleReactive).to_vec();
    let moves = || {
        let nudge = |by| Msg::Placing(Placing::Nudged(Axis::Focus, Nudge::By(by)));
        let [choose, done] = chooses(PeopleProactive);
        vec![choose, nudge(2), nudge(-4), nudge(2), done]
    };
    let passer = trace([passes().to_vec(), passes().to_vec()]);
    assert_eq!(passer.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1], "once for each question");
    for other in [
        trace([places(), places()]),
        trace([moves(), moves()]),
        trace([places(), passes().to_vec()]),
        trace([passes().to_vec(), moves()]),
    ] {
        assert_eq!(other, passer);
    }
}

#[test]
fn both_first_both_can_be_changed_until_the_lock() {
    let mut room = at_now(Order::BothFirst);
    room.does(chooses(PeopleReactive)).later(1_000).lead_to(LATER);
    assert_eq!(room.screen(), Screen::Place(Moment::Desired));
    room.does(chooses(PeopleProactive)).later(1_000);
    assert_eq!(room.screen(), Screen::Settled);
    room.does([Msg::AdjustAsked(Moment::Current)]);
    assert_eq!(room.screen(), Screen::Place(Moment::Current));
    room.does(chooses(OrganisationReactive)).later(1_000);
    let placed = room.placed().expect("here");
    assert_eq!((placed.current, placed.desired), (Some(corner(OrganisationReactive)), Some(corner(PeopleProactive))));
    room.facilitate(|session: &mut Session| assert!(session.lock()));
    assert_eq!(room.screen(), Screen::Locked);
    room.does([Msg::AdjustAsked(Moment::Current), Msg::PinsWithdrawn]).does(chooses(PeopleReactive)).later(1_000);
    assert_eq!(room.placed(), Some(placed), "nothing changes any more");
    room.facilitate(|session: &mut Session| assert!(session.unlock()));
    room.does([Msg::AdjustAsked(Moment::Desired)]);
    assert_eq!(room.screen(), Screen::Place(Moment::Desired), "unlocked it can again");
}

#[test]
fn revealed_after_each_the_first_is_fixed() {
    let mut room = at_now(Order::RevealAfterEach);
    room.does(chooses(PeopleReactive)).others(9, RoundNo::First, PeopleReactive, PeopleProactive).lead_to(LATER);
    let Body::Place(place, _) = room.view().body else { panic!("the second question") };
    assert!(!place.question.can_go_back);
    room.does([Msg::Placing(Placing::WentBack), Msg::AdjustAsked(Moment::Current)]);
    assert_eq!(room.screen(), Screen::Place(Moment::Desired));
}

#[test]
fn a_pass_is_as_if_nothing_had_ever_been_there() {
    let (mut never, mut taken_back) = (at_now(Order::BothFirst), at_now(Order::BothFirst));
    never.later(1_000).does(passes()).later(1_000);
    taken_back.does([Msg::Placing(Placing::CornerChosen(PeopleReactive))]).later(1_000).does(passes()).later(1_000);
    assert_eq!(never.placed(), taken_back.placed());
    assert_eq!(never.view().body, taken_back.view().body);
    let lengths: Vec<_> = taken_back.sent.iter().map(|publish| publish.payload.len()).collect();
    assert!(lengths.iter().all(|length| *length == lengths[0]), "{lengths:?}");
    let progress = |room: &Room| room.hall.session.as_ref().expect("open").progress(Moment::Current);
    assert_eq!(progress(&never), progress(&taken_back));
}

#[test]
fn withdrawn_pins_are_gone_and_can_be_placed_again() {
    let mut room = at_now(Order::BothFirst);
    room.does(chooses(PeopleReactive)).lead_to(LATER).does(chooses(PeopleProactive)).later(1_000);
    room.does([Msg::PinsWithdrawn]);
    let placed = room.placed().expect("still here");
    assert_eq!((placed.current, placed.desired, room.pin_count()), (None, None, 0));
    assert_eq!(room.screen(), Screen::Place(Moment::Desired));
    assert!(!room.view().status.is_empty(), "it is said");
    room.does(chooses(PeopleReactive)).later(1_000);
    assert_eq!(room.placed().expect("here").desired, Some(corner(PeopleReactive)));
}

#[test]
fn who_is_still_busy_is_taken_along_to_the_next_question() {
    let mut room = at_now(Order::BothFirst);
    room.does([Msg::Placing(Placing::CornerChosen(PeopleReactive))]).lead_to(LATER);
    assert_eq!(room.screen(), Screen::Place(Moment::Desired));
    assert_eq!(room.placed().expect("here").current, Some(corner(PeopleReactive)));
    room.lead_to(NOW);
    assert_eq!(room.screen(), Screen::Settled, "and back to what stands");
}

#[test]
fn a_second_round_begins_empty_and_only_it_counts_then() {
    let mut room = at_now(Order::BothFirst);
    room.does(chooses(PeopleReactive)).lead_to(LATER).does(chooses(PeopleProactive)).later(1_000);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).lead_to(super::REVEAL_LATER);
    let before = room.sent.len();
    room.facilitate(|session: &mut Session| assert!(session.again()));
    assert_eq!((room.screen(), room.pin_count()), (Screen::Place(Moment::Current), 0));
    assert_eq!(room.sent.len(), before, "a new round is no reason to say anything");
    let Body::Place(_, extras) = room.view().body else { panic!("the first question") };
    assert!(extras.again.is_some());
    room.does(chooses(OrganisationReactive)).later(1_000);
    let placed = room.placed().expect("here");
    assert_eq!((placed.round, placed.current), (RoundNo::Second, Some(corner(OrganisationReactive))));
    assert_eq!(placed.desired, None);
}

#[test]
fn a_solo_pin_can_be_brought_along_with_one_tap() {
    let draft = Draft {
        dialogue: Dialogue::new(Some(place(27, 29)), Some(place(71, 77)), "mijn reden", Status::Done),
        ..Draft::default()
    };
    let ports = MemoryPorts::default();
    ports.local.borrow_mut().insert("llo:dialogue:default".to_owned(), draft.write());
    let hall = Hall::new(Default::default(), &[]);
    let link = hall.code().to_string();
    let mut room = Room::on(hall, raw(|_| ()), ports, Some(link));
    room.does([Msg::Joined]).lead_to(NOW);
    let Body::Place(_, extras) = room.view().body else { panic!("the first question") };
    assert!(extras.solo.is_some());
    assert!(room.placed().expect("here").current.is_none(), "not by itself");
    room.does([Msg::SoloPinBrought]);
    assert_eq!(room.screen(), Screen::Settled);
    let placed = room.placed().expect("here");
    assert_eq!((placed.current, placed.desired), (Some(place(27, 29)), None), "one question at a time");
    room.lead_to(LATER).does([Msg::SoloPinBrought]).later(1_000);
    assert_eq!(room.placed().expect("here").desired, Some(place(71, 77)));
    room.close();
    let kept = room.driver.ports().local.borrow().get("llo:dialogue:default").cloned();
    assert_eq!(kept, Some(draft.write()), "their own draft stays theirs");
}

#[test]
fn the_host_hears_phases_and_never_a_pin() {
    let mut room = at_now(Order::BothFirst);
    room.does(chooses(PeopleReactive)).later(1_000);
    room.next().does(passes()).others(9, RoundNo::First, PeopleReactive, PeopleProactive).next();
    let mut phases = Vec::new();
    for event in room.driver.ports().events.take() {
        let detail = detail(&event);
        match event.name {
            EventName::Change => phases.push(detail["phase"].as_str().expect("a phase").to_owned()),
            EventName::Ready => assert_eq!(detail["element"], "llo-dialogue"),
            EventName::Result | EventName::Notice | EventName::Error => panic!("{detail}"),
        }
    }
    assert_eq!(phases, ["lobby", "place-current", "place-desired", "reveal-current"]);
}

#[test]
fn nobody_who_has_not_joined_places_anything() {
    let mut room = Room::new(Order::BothFirst);
    room.lead_to(NOW).does(chooses(PeopleReactive)).later(1_000);
    room.does([Msg::WatchChosen]).does(chooses(PeopleReactive)).later(1_000);
    assert!(room.sent.is_empty() && room.pin_count() == 0);
}
