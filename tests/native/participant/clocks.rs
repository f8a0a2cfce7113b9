//! A phone whose clock is hours off, or leaps: it takes part as every other, and loses nothing.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::over::{SPARED, is_over};
use llo_dialogue::domain::session::{Order, RoundNo};
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::dialogue::msg::Msg as Placing;
use llo_dialogue::elements::participant::draft::{Draft, Reading};
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::query::Screen;
use llo_dialogue::elements::participant::view::{Body, WayOut};
use llo_dialogue::i18n::{ParticipantWords, words};
use llo_dialogue::live::transport::Down;

use super::{LATER, NOW, REVEAL_LATER, chooses};
use crate::support::participant::{HOUR, KEY, Room};
use crate::support::pins::corner;

const H: i64 = HOUR as i64;
const MINUTE: u64 = 60_000;
/// From a day behind to a day ahead and more; the session ends eight hours from its beginning.
const OFF: [i64; 9] = [-28 * H, -5 * H, -H, -90_000, 90_000, H, 5 * H, 9 * H, 30 * H];
const LEAPS: [i64; 10] = [-400 * 24 * H, -30 * H, -5 * H, -H, H, 5 * H, 9 * H, 30 * H, 400 * 24 * H, 9_000 * 24 * H];

/// Someone whose clock is so far ahead, with a pin.
fn placed(ahead: i64) -> Room {
    let mut room = Room::with_clock(Order::BothFirst, ahead);
    room.does([Msg::Joined]).lead_to(NOW).does(chooses(PeopleReactive)).later(1_000);
    room
}

/// Nothing says that the facilitator is away or the session over, and the pin is here and there.
fn all_is_well(room: &Room, when: &str) {
    assert_eq!((room.link_says(), room.screen()), (None, Screen::Settled), "{when}");
    assert_eq!(room.placed().and_then(|placed| placed.current), Some(corner(PeopleReactive)), "{when}");
    assert!(room.stored().is_some(), "{when}");
}

#[test]
fn a_clock_that_is_off_changes_nothing() {
    let course = |ahead: i64| {
        let mut room = Room::with_clock(Order::BothFirst, ahead);
        let mut seen = vec![(room.view(), None)];
        room.does([Msg::Joined]).others(9, RoundNo::First, PeopleReactive, PeopleProactive);
        let mut see = |room: &Room| seen.push((room.view(), room.placed()));
        room.lead_to(NOW).does(chooses(PeopleReactive)).later(MINUTE);
        see(&room);
        room.facilitator_leaves();
        see(&room);
        room.later(MINUTE);
        room.facilitator_is_back();
        see(&room);
        room.lead_to(LATER).does(chooses(PeopleProactive)).later(30 * MINUTE);
        see(&room);
        room.lead_to(REVEAL_LATER).later(7 * HOUR);
        see(&room);
        room.reload();
        see(&room);
        // To its end, which the facilitator's page does not live to see.
        room.hall.silent = true;
        room.later(20 * MINUTE);
        see(&room);
        room.later(20 * MINUTE);
        assert_eq!((room.screen(), room.stored()), (Screen::Closed, None), "{ahead}");
        seen
    };
    let right = course(0);
    for ahead in OFF {
        assert_eq!(course(ahead), right, "{ahead}");
    }
}

#[test]
fn what_is_said_is_kept_for_as_long_as_the_session_lasts() {
    for ahead in OFF {
        let sent = placed(ahead).sent.pop().expect("a pin was said");
        assert_eq!(sent.expires_in, 8 * 60 * 60, "{ahead}");
    }
}

#[test]
fn a_clock_that_is_wrong_by_more_is_told_with_what_it_shows() {
    for (ahead, shown) in [(-30 * H, "2026-11-22, 03:29"), (33 * H, "2026-11-24, 18:29")] {
        let mut room = Room::with_clock(Order::BothFirst, ahead);
        let (heading, body) = (room.view().heading, room.view().body);
        assert_eq!(heading, words::<ParticipantWords>(Language::NL).seeking_clock_wrong_title(), "{ahead}");
        let Body::Words(words) = body else { panic!("words") };
        assert!(words.lines[0].contains(shown), "{:?}", words.lines);
        assert!(words.lines[0].contains("Zet de datum en de tijd goed"), "{:?}", words.lines);
        room.later(MINUTE);
        assert_eq!(room.screen(), Screen::Seeking);
        room.clock_leaps(-ahead).later(MINUTE);
        assert_eq!(room.screen(), Screen::Join, "it goes on by itself");
    }
}

#[test]
fn a_leap_ends_nothing_there_and_back() {
    for leap in LEAPS {
        let mut room = placed(0);
        let stored = room.stored();
        room.clock_leaps(leap).does([Msg::Woke]);
        all_is_well(&room, &format!("{leap}, at once"));
        room.later(5 * MINUTE);
        all_is_well(&room, &format!("{leap}, later"));
        room.clock_leaps(-leap).does([Msg::Woke]);
        all_is_well(&room, &format!("{leap}, back"));
        room.later(5 * MINUTE);
        all_is_well(&room, &format!("{leap}, back for a while"));
        assert_eq!(room.stored(), stored, "{leap}");
    }
}

#[test]
fn a_leap_while_nothing_is_heard_ends_nothing_either() {
    for leap in LEAPS {
        for cut in [None, Some(Down::Offline)] {
            let mut room = placed(0);
            match cut {
                Some(why) => room.cut(why),
                None => room.facilitator_leaves(),
            };
            room.hall.silent = true;
            room.clock_leaps(leap).later(30 * MINUTE);
            assert!(room.stored().is_some() && room.screen() == Screen::Settled, "{leap}");
            room.clock_leaps(-leap).later(MINUTE);
            room.hall.silent = false;
            room.mend().later(MINUTE);
            all_is_well(&room, &format!("{leap}"));
        }
    }
}

#[test]
fn silence_counts_from_where_it_was() {
    for leap in LEAPS {
        let mut room = placed(0);
        room.hall.silent = true;
        room.later(MINUTE).clock_leaps(leap).does([Msg::Woke]);
        assert_eq!(room.link_says(), None, "{leap}");
        room.later(MINUTE);
        assert_eq!(room.link_says(), Some(words::<ParticipantWords>(Language::NL).connection_away_kept().0), "{leap}");
    }
}

#[test]
fn a_reload_under_a_clock_that_leapt_loses_nothing() {
    for leap in [-30 * H, -5 * H, H, 5 * H, 30 * H] {
        let mut room = placed(0);
        let me = room.me();
        room.clock_leaps(leap).reload();
        all_is_well(&room, &format!("{leap}"));
        room.later(5 * MINUTE);
        let text = room.stored().expect("it is kept");
        assert!(!is_over(&text, Time::from_millis(room.driver.ports().millis.get())), "{leap}: nobody else erases it");
        room.clock_leaps(-leap).reload();
        all_is_well(&room, &format!("{leap}, and back"));
        assert_eq!(room.me(), me);
    }
}

#[test]
fn what_was_about_to_be_said_is_said_in_time_after_a_leap() {
    for leap in LEAPS {
        let mut room = Room::new(Order::BothFirst);
        room.does([Msg::Joined]).lead_to(NOW).does([Msg::Placing(Placing::CornerChosen(PeopleReactive))]);
        room.clock_leaps(leap).later(MINUTE + 15_000);
        assert_eq!(room.placed().and_then(|placed| placed.current), Some(corner(PeopleReactive)), "{leap}");
    }
}

#[test]
fn a_draft_whose_session_is_over_by_this_clock_asks_for_another_code() {
    let words = words::<ParticipantWords>(Language::NL);
    let mut room = placed(0);
    room.hall.silent = true;
    room.cut(Down::Offline).clock_leaps(9 * H).reload();
    room.forget_retained();
    room.mend().later(6_000);
    assert_eq!((room.screen(), room.view().heading.as_str()), (Screen::Seeking, words.seeking_expired_title()));
    assert_eq!(room.view().foot.way_out, WayOut::OtherCode);
    assert!(room.stored().is_some(), "it may be the clock");
    room.does([Msg::OtherCodeAsked]);
    assert_eq!((room.screen(), room.stored()), (Screen::Code, None));
}

#[test]
fn a_draft_goes_in_the_end() {
    let text = placed(0).stored().expect("it is kept");
    let Reading::Draft(draft) = Draft::read(&text, Time::from_millis(0)) else { panic!("a draft") };
    for (past, goes) in [(SPARED, false), (SPARED + 1, true)] {
        let mut room = placed(0);
        let leap = (draft.until + past) as i64 - room.hall.millis as i64;
        room.clock_leaps(leap).reload();
        assert_eq!(room.stored().is_none(), goes, "{past}");
        assert!(goes || room.driver.ports().local.borrow().contains_key(KEY));
    }
}
