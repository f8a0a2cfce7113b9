//! Three messages that a person must be able to tell apart, and what becomes of a pin meanwhile.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::Order;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_dialogue::elements::dialogue::msg::Msg as Placing;
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::query::Screen;
use llo_dialogue::elements::participant::view::{Body, Remedy};
use llo_dialogue::i18n::{ParticipantWords, words};
use llo_dialogue::kit::effect::EventName;
use llo_dialogue::live::transport::{Bar, Down};

use super::{NOW, chooses};
use crate::support::element::name;
use crate::support::participant::Room;
use crate::support::pins::corner;

fn joined() -> Room {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(NOW);
    room
}

fn delivery(room: &Room) -> Option<&'static str> {
    match room.view().body {
        Body::Settled(settled) => settled.delivery,
        other => panic!("{other:?}"),
    }
}

#[test]
fn offline_the_server_gone_and_the_facilitator_away_are_three_things() {
    let words = words::<ParticipantWords>(Language::NL);
    let mut room = joined();
    assert_eq!(room.link_says(), None);
    room.cut(Down::Offline);
    assert_eq!(room.link_says(), Some(words.connection_offline().0));
    room.cut(Down::Unreachable { retry_in: 4_200 });
    assert_eq!(room.link_says(), Some(words.connection_unreachable_title()));
    assert!(room.view().link.expect("it is said").text.contains(" 5 "), "in whole seconds");
    room.cut(Down::NoServer { retry_in: 20_000 });
    assert_eq!(room.link_says(), Some(words.connection_no_server().0));
    room.cut(Down::Barred(Bar::Policy));
    assert_eq!(room.link_says(), Some(words.connection_barred().0));
    let told = room.driver.ports().events.take();
    let codes = told.iter().filter(|event| event.name == EventName::Error).map(name);
    assert_eq!(codes.collect::<Vec<_>>(), ["broker-missing", "broker-blocked"]);
    room.mend();
    assert_eq!(room.link_says(), None);
    room.facilitator_leaves();
    assert_eq!(room.link_says(), Some(words.connection_away().0));
    room.facilitator_is_back();
    assert_eq!(room.link_says(), None);
}

#[test]
fn a_facilitator_who_may_leave_is_away_only_when_nothing_more_is_heard() {
    let words = words::<ParticipantWords>(Language::NL);
    let mut room = joined();
    room.facilitator_may_leave();
    assert_eq!(room.link_says(), None);
    room.later(15_000);
    assert_eq!(room.link_says(), None, "it stayed");
    room.facilitator_may_leave();
    room.hall.silent = true;
    room.later(11_000);
    assert_eq!(room.link_says(), Some(words.connection_away().0), "it left");
}

#[test]
fn a_facilitator_who_falls_silent_is_away_and_it_is_said_by_itself() {
    let words = words::<ParticipantWords>(Language::NL);
    let mut room = joined();
    room.does(chooses(PeopleProactive)).later(1_000);
    room.hall.silent = true;
    room.later(60_000);
    assert_eq!(room.link_says(), None, "a page in the background is slow");
    let renders = room.driver.ports().renders.get();
    room.later(60_000);
    assert!(room.driver.ports().renders.get() > renders, "an alarm has shown it");
    let link = room.view().link.expect("it is said");
    assert_eq!((link.title, link.text.as_str()), words.connection_away_kept());
    assert_eq!(room.screen(), Screen::Settled, "everything else goes on");
}

#[test]
fn an_unsent_pin_waits_is_said_so_and_goes_along() {
    let words = words::<ParticipantWords>(Language::NL);
    let mut room = joined();
    room.cut(Down::Offline).does(chooses(PeopleProactive)).later(5_000);
    assert_eq!((room.placed().expect("here").current, delivery(&room)), (None, Some(words.placing_waits())));
    assert_eq!(room.view().link.expect("it is said").text, words.connection_offline_waits().1);
    room.mend();
    assert_eq!(
        (room.placed().expect("here").current, delivery(&room)),
        (Some(corner(PeopleProactive)), Some(words.placing_arrived()))
    );
}

#[test]
fn a_broker_that_forgot_everything_gets_it_again() {
    let mut room = joined();
    room.does(chooses(PeopleProactive)).later(1_000);
    let before = room.sent.len();
    room.cut(Down::Unreachable { retry_in: 1 }).mend();
    assert_eq!(room.sent.len(), before + 1);
    assert_eq!(room.sent[before - 1].topic, room.sent[before].topic);
}

#[test]
fn another_tab_can_be_taken_back_from() {
    let words = words::<ParticipantWords>(Language::NL);
    let mut room = joined();
    room.cut(Down::TakenOver);
    let link = room.view().link.expect("it is said");
    assert_eq!((link.title, link.remedy), (words.connection_taken_over().0, Remedy::TakeBack));
    room.mend();
    room.does([Msg::TakenBack]);
    assert_eq!(room.link_says(), None);
}

#[test]
fn who_takes_back_goes_on_with_what_was_placed_in_the_other_tab() {
    let mut room = joined();
    room.does(chooses(PeopleReactive)).later(1_000);
    let first = room.open_tab();
    room.does([Msg::AdjustAsked(Moment::Current)]);
    for quadrant in [OrganisationReactive, PeopleReactive, PeopleProactive] {
        room.does([Msg::Placing(Placing::WentBack)]).does(chooses(quadrant)).later(1_000);
        room.does([Msg::AdjustAsked(Moment::Current)]);
    }
    let there = room.placed();
    assert_eq!(there.expect("here").current, Some(corner(PeopleProactive)));
    room.look_at(first).does([Msg::TakenBack]).later(1_000);
    assert_eq!((room.link_says(), room.placed()), (None, there));
    let shown = room.driver.model().placing.dialogue.pin(Moment::Current);
    assert_eq!(shown, Some(corner(PeopleProactive)), "what is seen here is what counts");
    room.does([Msg::AdjustAsked(Moment::Current), Msg::Placing(Placing::WentBack)]);
    room.does(chooses(OrganisationReactive)).later(1_000);
    assert_eq!(room.placed().expect("here").current, Some(corner(OrganisationReactive)), "and it can be changed");
}

#[test]
fn who_is_not_let_in_is_told() {
    let mut room = joined();
    room.cut(Down::NotAllowed);
    assert_eq!(room.link_says(), Some(words::<ParticipantWords>(Language::NL).connection_not_allowed().0));
}

#[test]
fn what_was_moved_just_before_the_page_goes_is_sent() {
    use llo_dialogue::domain::nudge::Nudge;
    use llo_dialogue::domain::space::Axis;
    let mut room = joined();
    room.later(1_000).does([Msg::Placing(Placing::CornerChosen(PeopleProactive))]);
    room.does([Msg::Placing(Placing::Nudged(Axis::Focus, Nudge::By(2)))]);
    assert_eq!(room.placed().expect("here").current, None, "it waits until the person is done");
    room.does([Msg::PageLeft]);
    let current = room.placed().expect("here").current;
    assert!(current.is_some_and(|pin| pin != corner(PeopleProactive)), "{current:?}");
}
