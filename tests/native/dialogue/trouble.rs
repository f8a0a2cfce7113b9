//! Storage that is missing, full, damaged or newer: the person goes on, is told once, and nothing is harmed.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::kit::effect::EventName;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::kit::storage::Stored;
use proptest::prelude::*;

use crate::support::any::{a_person, cases, some};
use crate::support::element::{ASIDE, Element, KEY, detail, holding};
use crate::support::files::fixture;

const NEWER: &str = "{ \"schema\":\"llo-draft/2\", \"pins\":[[27,29]] }\n";
const DAMAGED: &str = "{\"schema\":\"llo-draft/1\",\"current\":{\"focus\":27,";

fn choose() -> Msg {
    Msg::CornerChosen(Quadrant::PeopleReactive)
}

fn breaks(element: &Element, error: StoreError) {
    element.driver.ports().broken.set(Some(error));
}

fn mends(element: &Element) {
    element.driver.ports().broken.set(None);
}

#[test]
fn without_storage_the_element_works_and_says_so_once() {
    let ports = MemoryPorts::default();
    ports.broken.set(Some(StoreError::Unavailable));
    let element = Element::on(ports, Options::default());
    assert_eq!(element.names(), ["storage-unavailable", "ready"]);
    element.does([choose(), Msg::WentOn, choose()]);
    assert_eq!(element.names(), ["change", "change"]);
    assert_eq!(element.notices(), ["storage-unavailable"]);
    assert_eq!(element.view().kept, "Wordt niet bewaard. Wij versturen niets.");
    assert_eq!(element.moved().result(), element.result(), "off the page and on it again");
}

#[test]
fn a_full_storage_is_said_and_tried_again() {
    let element = Element::fresh();
    element.does([choose()]).heard();
    let stored = element.stored();
    breaks(&element, StoreError::Full);
    element.does([Msg::WentOn]);
    assert_eq!((element.names(), element.notices()), (vec!["storage-full"], vec!["storage-full"]));
    assert_eq!(element.stored(), stored, "the old draft is whole");
    mends(&element);
    element.does([Msg::Passed]);
    assert_eq!(element.notices(), [""; 0]);
    assert_ne!(element.stored(), stored);
    assert_eq!(element.view().kept, "Blijft in deze browser. Wij versturen niets.");
}

#[test]
fn off_the_page_and_back_a_full_storage_does_not_bring_back_the_old() {
    let element = Element::fresh();
    element.does([choose(), Msg::WentOn]);
    breaks(&element, StoreError::Full);
    element.does([Msg::WentOn, Msg::CornerChosen(Quadrant::PeopleProactive)]);
    // A full storage can still be read.
    let moved = {
        mends(&element);
        element.moved()
    };
    assert_eq!((moved.screen(), moved.result()), (element.screen(), element.result()));
    assert_eq!(moved.reloaded().result(), element.result(), "and by now it is stored");
}

#[test]
fn a_newer_draft_is_said_and_left_alone() {
    let element = Element::finding(NEWER);
    assert_eq!((element.names(), element.notices()), (vec!["storage-newer", "ready"], vec!["storage-newer"]));
    element.does([choose(), Msg::WentOn, Msg::ReasonTyped("omdat".into())]);
    assert_eq!(element.names(), ["change"]);
    assert_eq!((element.stored().as_deref(), element.reloaded().pin(Moment::Current)), (Some(NEWER), None));
    assert_eq!(element.moved().result(), element.result(), "off the page and on it again");
    assert_eq!(element.view().kept, "Wordt niet bewaard. Wij versturen niets.");
}

#[test]
fn a_newer_draft_that_appears_while_we_work_is_left_alone_too() {
    let element = Element::fresh();
    element.does([choose()]).heard();
    element.driver.ports().local.borrow_mut().insert(KEY.into(), NEWER.into());
    element.does([Msg::Stored(Stored::Elsewhere(Some(NEWER.into()))), Msg::WentOn, Msg::ReasonTyped("omdat".into())]);
    assert_eq!(element.names(), ["storage-newer"]);
    assert_eq!(element.stored().as_deref(), Some(NEWER));
    assert!(element.pin(Moment::Current).is_some(), "the person keeps what was placed");
}

#[test]
fn a_damaged_draft_is_set_aside_and_its_place_used_again() {
    let element = Element::finding(DAMAGED);
    assert_eq!((element.names(), element.notices()), (vec!["storage-corrupt", "ready"], vec!["storage-corrupt"]));
    let logs = element.driver.ports().logs.borrow().clone();
    assert!(matches!(&logs[..], [line] if line.starts_with("llo: storage-corrupt. ")), "{logs:?}");
    assert_eq!(element.driver.ports().local.borrow().get(ASIDE).map(String::as_str), Some(DAMAGED));
    element.does([choose()]);
    assert_eq!(element.reloaded().pin(Moment::Current), element.pin(Moment::Current));
    assert_eq!(element.reloaded().names(), ["ready"], "the next time all is well");
    assert_eq!(element.driver.ports().local.borrow().get(ASIDE).map(String::as_str), Some(DAMAGED));
}

#[test]
fn the_same_damage_found_twice_is_set_aside_once() {
    let element = Element::finding(DAMAGED).reloaded();
    assert_eq!(element.notices(), ["storage-corrupt"]);
    element.does([choose()]);
    assert!(element.reloaded().pin(Moment::Current).is_some());
}

#[test]
fn a_second_damage_stays_where_it_is_for_nothing_is_overwritten() {
    let element = Element::on(holding(&[(KEY, DAMAGED), (ASIDE, "the first")]), Options::default());
    assert_eq!((element.names(), element.notices()), (vec!["storage-stuck", "ready"], vec!["storage-stuck"]));
    element.does([choose(), Msg::WentOn]);
    let held = element.driver.ports().local.borrow().clone();
    assert_eq!((held[KEY].as_str(), held[ASIDE].as_str()), (DAMAGED, "the first"));
    element.does([Msg::EraseAsked, Msg::EraseConfirmed, choose()]);
    assert!(element.reloaded().pin(Moment::Current).is_some(), "erasing makes room");
}

#[test]
fn a_notice_is_said_in_the_persons_words() {
    let element = Element::finding(NEWER);
    let said = element.heard();
    let [notice, ready] = &said[..] else { panic!("{said:?}") };
    assert_eq!((notice.name, ready.name), (EventName::Notice, EventName::Ready));
    let [(title, text)] = &element.view().notices[..] else { panic!("one notice") };
    assert_eq!(detail(notice)["message"], format!("{title} {text}"));
}

#[test]
fn each_released_draft_is_found_whole_next_to_trouble() {
    let element = Element::finding(&fixture("draft/v1/talk.json"));
    breaks(&element, StoreError::Unavailable);
    element.does([Msg::ReasonTyped("omdat".into()), Msg::Stored(Stored::Elsewhere(None))]);
    assert_eq!(element.pin(Moment::Current), None, "another tab erased it: so be it");
    mends(&element);
    element.does([choose()]);
    assert!(element.reloaded().pin(Moment::Current).is_some());
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_text_in_storage_leads_to_an_element_that_works(text: String) {
        let element = Element::finding(&text);
        element.does([choose()]);
        prop_assert!(element.pin(Moment::Current).is_some() && element.reloaded().pin(Moment::Current).is_some());
        let aside = element.driver.ports().local.borrow().get(ASIDE).cloned();
        prop_assert_eq!(aside, Some(text));
    }

    #[test]
    fn a_newer_draft_stays_as_it_is_byte_for_byte(steps in some(a_person())) {
        let element = Element::finding(NEWER);
        element.does(steps);
        let held = element.driver.ports().local.borrow().clone();
        prop_assert_eq!(held.into_iter().collect::<Vec<_>>(), [(KEY.to_owned(), NEWER.to_owned())]);
    }

    #[test]
    fn what_was_set_aside_stays_as_it_is(steps in some(a_person())) {
        let element = Element::finding(DAMAGED);
        element.does(steps);
        let held = element.reloaded().driver.ports().local.borrow().clone();
        prop_assert_eq!(held.get(ASIDE).map(String::as_str), Some(DAMAGED));
    }

    #[test]
    fn a_storage_that_comes_and_goes_loses_nothing_in_the_end(
        steps in proptest::collection::vec((a_person(), proptest::option::of(Just(StoreError::Full))), 0..30),
    ) {
        let element = Element::fresh();
        for (msg, error) in steps {
            element.driver.ports().broken.set(error);
            element.does([msg]);
        }
        mends(&element);
        element.does([Msg::ReasonTyped("the last word".into())]);
        prop_assert_eq!(element.notices(), [""; 0]);
        let again = element.reloaded();
        let (before, after) = (element.driver.model().dialogue.clone(), again.driver.model().dialogue.clone());
        prop_assert_eq!(after, before);
    }
}
