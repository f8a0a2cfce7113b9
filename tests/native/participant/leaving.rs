//! The end of it: leaving takes everything along, closing forgets everything.

use llo_dialogue::domain::dialogue::Dialogue;
use llo_dialogue::domain::session::{Content, Order};
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_dialogue::elements::dialogue::msg::Msg as Placing;
use llo_dialogue::elements::participant::model::Stage;
use llo_dialogue::elements::participant::msg::Msg;
use llo_dialogue::elements::participant::query::Screen;
use llo_dialogue::elements::participant::view::{Body, WayOut};
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::live::transport::Down;

use super::{NOW, chooses};
use crate::support::participant::Room;

fn placed() -> Room {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(NOW).does(chooses(PeopleProactive)).later(1_000);
    room
}

/// Nothing of a session is left in the element or in the browser.
fn assert_forgotten(room: &Room) {
    let model = room.driver.model();
    assert!(
        model.link.is_none() && model.placing.dialogue == Dialogue::default() && model.aside.0 == Dialogue::default()
    );
    assert!(model.role.is_none() && model.arrived.is_none() && model.own == Default::default());
    assert_eq!(room.stored(), None);
}

#[test]
fn closing_forgets_everything_in_every_phase() {
    for steps in 0..8 {
        let mut room = placed();
        (0..steps).for_each(|_| {
            room.hall.session.as_mut().expect("open").next(&mut || 3);
        });
        room.facilitate(|_| ());
        room.close();
        assert_eq!(room.screen(), Screen::Closed);
        assert_forgotten(&room);
        room.reload();
        assert_eq!(room.screen(), Screen::Code, "and after a reload nothing is known");
    }
}

#[test]
fn who_was_away_hears_of_the_end_when_they_are_back() {
    let mut room = placed();
    room.cut(Down::Offline).close();
    assert_eq!(room.screen(), Screen::Settled);
    room.mend();
    assert_eq!(room.screen(), Screen::Closed);
    assert_forgotten(&room);
}

#[test]
fn a_browser_that_cannot_erase_is_said() {
    let mut room = placed();
    room.driver.ports().broken.set(Some(StoreError::Unavailable));
    room.close();
    let codes: Vec<_> = room.driver.model().state.notices.iter().map(|notice| notice.code()).collect();
    assert!(codes.contains(&"erase-unchecked"), "{codes:?}");
}

#[test]
fn leaving_asks_once_and_takes_the_pins_along() {
    let mut room = placed();
    assert_eq!(room.view().foot.way_out, WayOut::Leave);
    room.does([Msg::LeaveAsked]);
    assert_eq!(room.view().foot.way_out, WayOut::ReallyLeave);
    room.does([Msg::LeaveDropped]);
    assert_eq!((room.view().foot.way_out, room.screen()), (WayOut::Leave, Screen::Settled));
    room.does([Msg::LeaveAsked, Msg::LeaveConfirmed]);
    assert_eq!((room.screen(), room.came()), (Screen::Left, vec![Content::Gone]));
    assert_forgotten(&room);
}

#[test]
fn leaving_without_a_line_waits_for_it_also_over_a_reload() {
    let mut room = placed();
    room.cut(Down::Offline).does([Msg::LeaveAsked, Msg::LeaveConfirmed]);
    assert_eq!(room.screen(), Screen::Left);
    assert_eq!(room.view().heading, room.driver.model().words().leave_leaving().0);
    room.reload();
    assert_eq!(room.screen(), Screen::Left);
    assert_ne!(room.came(), [Content::Gone]);
    room.mend();
    assert_eq!(room.came(), [Content::Gone]);
    assert_forgotten(&room);
    assert_eq!(room.view().heading, room.driver.model().words().leave_left().0);
}

/// Pins are sent at most twice a second: what waits for that does not come after the leave.
#[test]
fn what_was_about_to_be_said_is_not_said_after_leaving() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::Joined]).lead_to(NOW).later(1_000);
    room.does([PeopleProactive, PeopleReactive].map(|corner| Msg::Placing(Placing::CornerChosen(corner))));
    assert!(room.driver.model().unsaid, "the second choice waits");
    room.cut(Down::Offline).does([Msg::LeaveAsked, Msg::LeaveConfirmed]).later(2_000);
    room.mend();
    assert_eq!((room.screen(), room.came()), (Screen::Left, vec![Content::Gone]));
    assert_forgotten(&room);
}

#[test]
fn who_left_can_join_again_as_somebody_new() {
    let mut room = placed();
    let me = room.me();
    room.does([Msg::LeaveAsked, Msg::LeaveConfirmed, Msg::Joined]);
    assert_eq!(room.screen(), Screen::Join);
    assert_ne!(room.me(), me);
    room.does([Msg::Joined]);
    assert_eq!((room.pin_count(), room.came().len()), (0, 2));
}

#[test]
fn a_watcher_just_goes() {
    let mut room = Room::new(Order::BothFirst);
    room.does([Msg::WatchChosen, Msg::LeaveAsked, Msg::LeaveConfirmed]);
    assert_eq!(room.screen(), Screen::Left);
    assert!(room.sent.is_empty());
    assert!(matches!(room.view().body, Body::Words(words) if words.join.is_some()));
}

#[test]
fn the_host_can_clear_and_the_pins_go_along() {
    let mut room = placed();
    room.driver.ports().local.borrow_mut().insert("llo:dialogue:default".to_owned(), "x".to_owned());
    room.does([Msg::DataCleared]);
    assert_eq!((room.driver.model().stage, room.came()), (Stage::Code, vec![Content::Gone]));
    assert!(room.driver.ports().local.borrow().is_empty());
    assert_forgotten(&room);
}

#[test]
fn another_tab_that_forgot_is_followed() {
    let mut room = placed();
    room.does([Msg::Stored(llo_dialogue::kit::storage::Stored::Elsewhere(None))]);
    assert_eq!(room.screen(), Screen::Code);
}
