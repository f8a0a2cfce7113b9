//! Loading the page again, in every phase: the same participant, the same pin, once.

use llo_dialogue::contract::over::SPARED;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, Phase, RoundNo};
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::query::Screen;
use llo_dialogue::kit::effect::{EventName, HostEvent};
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::live::transport::Down;

use super::{LATER, NOW, REVEAL_LATER, REVEAL_NOW, STEP, TALK, chooses};
use crate::support::element::detail;
use crate::support::participant::{HOUR, KEY, Room};
use crate::support::pins::corner;

#[test]
fn in_every_phase_it_is_the_same_one_pin() {
    for stop in [Phase::Lobby, Phase::Explain, NOW, LATER, REVEAL_NOW, TALK, REVEAL_LATER, STEP] {
        let mut room = Room::new(Order::BothFirst);
        room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).does([Msg::Joined]);
        for phase in [Phase::Lobby, Phase::Explain, NOW, LATER, REVEAL_NOW, TALK, REVEAL_LATER, STEP] {
            room.lead_to(phase);
            if phase == NOW || phase == LATER {
                room.does(chooses(OrganisationReactive)).later(2_000);
            }
            if phase == stop {
                break;
            }
        }
        let (me, screen, placed, body) = (room.me(), room.screen(), room.placed(), room.view().body);
        room.reload();
        assert_eq!((room.me(), room.screen(), room.placed()), (me, screen, placed), "{stop:?}");
        assert_eq!(room.view().body, body, "{stop:?}");
    }
}

#[test]
fn a_reload_is_told_to_the_host_as_restored() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]).reload();
    let heard = room.driver.ports().events.take();
    let ready = heard.iter().find(|event| event.name == EventName::Ready).expect("it works");
    assert_eq!(detail(ready)["restored"], true);
}

#[test]
fn a_pin_that_was_never_sent_survives_the_reload_and_is_sent() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(NOW).cut(Down::Offline).does(chooses(PeopleProactive)).later(1_000);
    assert_eq!(room.placed().expect("here").current, None);
    room.reload().later(1_000);
    assert_eq!(room.placed().expect("here").current, None);
    room.mend();
    assert_eq!(room.placed().expect("here").current, Some(corner(PeopleProactive)));
    assert_eq!(room.screen(), Screen::Settled);
}

#[test]
fn in_a_second_round_the_pins_of_that_round_are_found() {
    let mut room = Room::new(Order::BothFirst);
    room.others(9, RoundNo::First, PeopleReactive, PeopleProactive).does([Msg::Joined]).lead_to(REVEAL_LATER);
    room.facilitate(|session| assert!(session.again()));
    room.does(chooses(PeopleProactive)).later(1_000).reload();
    assert_eq!(room.screen(), Screen::Settled);
    assert_eq!(room.placed().expect("here").round, RoundNo::Second);
}

#[test]
fn a_draft_is_not_taken_long_after_the_sessions_time() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]);
    let browser = room.browser();
    let mut hall = crate::support::participant::Hall::new(Default::default(), &[]);
    hall.millis += 8 * HOUR + SPARED + 1;
    let room = Room::on(hall, crate::support::participant::raw(|_| ()), browser, None);
    assert_eq!((room.screen(), room.stored()), (Screen::Code, None));
}

#[test]
fn time_that_runs_out_on_an_open_page_is_the_end() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]);
    room.hall.silent = true;
    room.later(9 * HOUR);
    assert_eq!((room.screen(), room.stored()), (Screen::Closed, None));
}

#[test]
fn a_damaged_draft_is_set_aside_and_a_newer_one_left_alone() {
    for (text, aside) in [("{", true), (r#"{"schema":"llo-seat/2"}"#, false)] {
        let ports = llo_dialogue::kit::memory::MemoryPorts::default();
        ports.local.borrow_mut().insert(KEY.to_owned(), text.to_owned());
        let hall = crate::support::participant::Hall::new(Default::default(), &[]);
        let link = hall.code().to_string();
        let mut room = Room::on(hall, crate::support::participant::raw(|_| ()), ports, Some(link));
        assert_eq!(room.screen(), Screen::Join, "they can go on");
        room.does([Msg::Joined]).lead_to(NOW).does(chooses(PeopleReactive));
        let held = room.driver.ports().local.borrow().clone();
        assert_eq!(held.contains_key(&format!("{KEY}:aside")), aside);
        assert_eq!(held.get(KEY).map(String::as_str) == Some(text), !aside);
    }
}

#[test]
fn without_storage_it_works_and_is_said() {
    for (error, code) in [(StoreError::Unavailable, "storage-unavailable"), (StoreError::Full, "storage-full")] {
        let mut room = Room::new(Order::BothFirst);
        room.driver.ports().broken.set(Some(error));
        room.does([Msg::Joined]).lead_to(NOW).does(chooses(PeopleReactive)).later(1_000);
        assert_eq!(room.placed().expect("here").current, Some(corner(PeopleReactive)));
        let codes: Vec<_> = room.driver.model().state.notices.iter().map(|notice| notice.code()).collect();
        assert_eq!(codes, [code]);
        let [(_, text)] = &room.view().notices[..] else { panic!("one message") };
        assert!(
            text.ends_with("Je kunt gewoon meedoen. Laat deze pagina open."),
            "nothing can be printed here: {text}"
        );
        let heard = room.driver.ports().events.take();
        let told = |event: &HostEvent| {
            event.name == EventName::Notice
                && detail(event)["message"].as_str().is_some_and(|said| said.ends_with(text.as_str()))
        };
        assert!(heard.iter().any(told), "the page hears the same");
        assert_eq!(room.view().foot.kept, Some(room.driver.model().words().kept_nowhere()));
    }
}

#[test]
fn off_the_page_and_on_it_again_without_storage_it_is_the_same() {
    use llo_dialogue::elements::participant::query;
    let mut room = Room::new(Order::BothFirst);
    room.driver.ports().broken.set(Some(StoreError::Unavailable));
    room.does([Msg::Joined]).lead_to(NOW).does(chooses(PeopleReactive)).later(1_000);
    let kept = query::kept(&room.driver.model(), llo_dialogue::kit::ports::Clock::now(room.driver.ports()));
    let me = room.me();
    room.moved(kept);
    assert_eq!((room.me(), room.screen()), (me, Screen::Settled));
    assert_eq!(room.placed().expect("here").current, Some(corner(PeopleReactive)));
    assert_eq!(room.driver.model().placing.dialogue.pin(Moment::Current), Some(corner(PeopleReactive)));
}
