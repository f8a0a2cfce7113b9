//! Remembering: every change is stored at once, found again, and kept apart by instance and storage.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::draft::{Draft, Reading};
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::elements::dialogue::query;
use llo_dialogue::kit::effect::EventName;
use llo_dialogue::kit::memory::MemoryPorts;
use serde_json::Value;

use crate::support::element::{Element, KEY, detail, holding, options};
use crate::support::files::fixture;

fn storing(storage: &str, instance: &str) -> Options {
    options(|raw| (raw.storage, raw.instance) = (Some(storage.into()), Some(instance.into())))
}

#[test]
fn every_change_is_stored_at_once() {
    let element = Element::fresh();
    assert_eq!(element.stored(), None, "nothing happened yet");
    let changes = [
        Msg::CornerChosen(Quadrant::PeopleReactive),
        Msg::WentOn,
        Msg::Passed,
        Msg::ReasonTyped("omdat".into()),
        Msg::AnotherQuestion,
        Msg::FinishAsked,
        Msg::ReopenAsked,
    ];
    let mut before = None;
    for msg in changes {
        element.does([msg.clone()]);
        assert_ne!(element.stored(), before, "after {msg:?}");
        before = element.stored();
    }
}

#[test]
fn what_is_stored_is_a_draft_under_our_key() {
    let element = Element::fresh();
    element.does([Msg::CornerChosen(Quadrant::OrganisationReactive), Msg::WentOn]);
    let held = element.driver.ports().local.borrow().clone();
    assert_eq!(held.keys().collect::<Vec<_>>(), [KEY]);
    assert_eq!(Draft::read(&held[KEY]), Reading::Draft(query::draft(&element.driver.model())));
    assert!(element.driver.ports().session.borrow().is_empty());
}

#[test]
fn a_released_draft_is_found_again_and_ready_says_so() {
    let element = Element::finding(&fixture("draft/v1/done-with-reason.json"));
    let view = element.view();
    assert!(view.tabs.is_none() && format!("{view:?}").contains("Omdat “zij” 🌱 zei:"), "{view:?}");
    assert_eq!(restored(&element), [true]);
    assert_eq!(restored(&Element::fresh()), [false]);
}

#[test]
fn a_stored_place_alone_is_not_called_restored() {
    let element = Element::finding(&fixture("draft/v1/choose-desired-passed.json"));
    assert_eq!(restored(&element), [false], "passing leaves no trace");
}

/// What the host hears at the start.
fn restored(element: &Element) -> Vec<Value> {
    let heard = element.heard();
    heard.iter().filter(|event| event.name == EventName::Ready).map(|event| detail(event)["restored"].clone()).collect()
}

#[test]
fn a_pin_on_the_fold_is_left_out_and_said() {
    let element = Element::finding(&fixture("draft/v1/on-the-fold.json"));
    assert_eq!((element.pin(Moment::Current), element.pin(Moment::Desired).is_some()), (None, true));
    assert_eq!((element.names(), element.notices()), (vec!["pin-left-out", "ready"], vec!["pin-left-out"]));
    element.does([Msg::AdjustAsked]);
    assert_eq!(element.notices(), [""; 0], "said once, and by now read");
}

#[test]
fn instances_do_not_see_each_other() {
    let element = Element::on(MemoryPorts::default(), storing("local", "a"));
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]);
    let other = Element::on(element.browser(), storing("local", "b"));
    assert_eq!(other.pin(Moment::Current), None);
    other.does([Msg::CornerChosen(Quadrant::PeopleProactive)]);
    let again = Element::on(other.browser(), storing("local", "a"));
    assert_eq!(again.pin(Moment::Current).map(|pin| pin.quadrant()), Some(Quadrant::PeopleReactive));
}

#[test]
fn session_storage_is_its_own_place() {
    let element = Element::on(MemoryPorts::default(), storing("session", "default"));
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]);
    assert!(element.driver.ports().local.borrow().is_empty());
    assert!(element.driver.ports().session.borrow().contains_key(KEY));
    assert_eq!(element.reloaded().pin(Moment::Current), element.pin(Moment::Current));
}

#[test]
fn without_storage_nothing_is_read_or_written() {
    let ports = holding(&[(KEY, &fixture("draft/v1/talk.json"))]);
    let element = Element::on(ports, storing("none", "default"));
    assert_eq!((element.pin(Moment::Current), element.names()), (None, vec!["ready"]));
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive), Msg::WentOn]);
    assert_eq!(element.stored(), Some(fixture("draft/v1/talk.json")));
    assert_eq!(element.reloaded().pin(Moment::Current), None);
}

#[test]
fn the_foot_says_where_the_answers_are() {
    let foot = |storage| Element::on(MemoryPorts::default(), storing(storage, "default")).view().kept;
    assert_eq!(foot("local"), "Blijft in deze browser. Wij versturen niets.");
    assert_eq!(foot("session"), "Blijft in dit tabblad tot je het sluit. Wij versturen niets.");
    assert_eq!(foot("none"), "Wordt niet bewaard. Wij versturen niets.");
}

#[test]
fn what_a_storage_holds_is_not_kept_beside_it() {
    let kept = |storage: &str| {
        let element = Element::on(MemoryPorts::default(), storing(storage, "default"));
        element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]);
        query::kept(&element.driver.model())
    };
    assert_eq!((kept("local"), kept("session")), (None, None));
    let kept = kept("none").expect("no storage holds it");
    assert!(matches!(Draft::read(&kept), Reading::Draft(_)));
}

#[test]
fn off_the_page_and_back_nothing_is_lost_in_any_storage() {
    for storage in ["local", "session", "none"] {
        let element = Element::on(MemoryPorts::default(), storing(storage, "default"));
        element.does([Msg::CornerChosen(Quadrant::PeopleReactive), Msg::WentOn]);
        let moved = element.moved();
        assert_eq!((moved.screen(), moved.result()), (element.screen(), element.result()), "{storage}");
        assert_eq!(moved.names(), ["ready"], "{storage}: coming back is no change");
    }
}
