//! Storage that is missing, full, damaged or newer: the person goes on, is told once, and nothing is harmed.

use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::msg::{Msg, Question};
use llo_dialogue::elements::self_check::options::Options;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::kit::storage::Stored;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::element::holding;
use crate::support::self_check::{ASIDE, KEY, SelfCheck, answered};

const NEWER: &str = "{ \"schema\":\"llo-check/2\", \"rounds\":{} }\n";
const DAMAGED: &str = "{\"schema\":\"llo-check/1\",\"rounds\":[{";

fn answer() -> Msg {
    answered(Capability::Voice, Answer::NotYet)
}

fn finding(entries: &[(&str, &str)]) -> SelfCheck {
    SelfCheck::on(holding(entries), Options::default())
}

fn held(element: &SelfCheck, key: &str) -> Option<String> {
    element.driver.ports().local.borrow().get(key).cloned()
}

fn breaks(element: &SelfCheck, error: Option<StoreError>) {
    element.driver.ports().broken.set(error);
}

#[test]
fn without_storage_it_works_and_says_so_once() {
    let ports = MemoryPorts::default();
    ports.broken.set(Some(StoreError::Unavailable));
    let element = SelfCheck::on(ports, Options::default());
    assert_eq!(element.names(), ["storage-unavailable", "ready"]);
    element.does([Msg::Began, answer(), Msg::WentOn]);
    assert_eq!((element.names(), element.notices()), (vec!["change"], vec!["storage-unavailable"]));
    assert_eq!(element.moved().check(), element.check(), "off the page and on it again");
}

#[test]
fn a_full_storage_is_said_and_tried_again() {
    let element = SelfCheck::fresh();
    element.does([answer()]).heard();
    let stored = element.stored();
    breaks(&element, Some(StoreError::Full));
    element.does([Msg::ThemeChosen(Capability::Skills)]);
    assert_eq!((element.names(), element.notices()), (vec!["storage-full"], vec!["storage-full"]));
    assert_eq!(element.stored(), stored, "the old one is whole");
    breaks(&element, None);
    assert_eq!(element.moved().check(), element.check(), "off the page and on it again");
    element.does([Msg::WentOn]);
    assert_eq!((element.notices(), element.stored_draft()), (vec![], Some(element.draft())));
}

#[test]
fn a_newer_one_is_said_and_left_alone() {
    let element = finding(&[(KEY, NEWER)]);
    assert_eq!((element.names(), element.notices()), (vec!["storage-newer", "ready"], vec!["storage-newer"]));
    element.does([Msg::Began, answer(), Msg::ThemeChosen(Capability::Skills), Msg::StillHere, Msg::RoundBegun]);
    assert_eq!(element.stored().as_deref(), Some(NEWER));
    assert_eq!(element.moved().check(), element.check(), "off the page and on it again");
}

#[test]
fn a_newer_one_that_appears_while_we_work_is_left_alone_too() {
    let element = SelfCheck::fresh();
    element.does([answer()]).heard();
    element.driver.ports().local.borrow_mut().insert(KEY.into(), NEWER.into());
    element.does([Msg::Stored(Stored::Elsewhere(Some(NEWER.into()))), Msg::WentOn]);
    assert_eq!((element.names(), element.stored().as_deref()), (vec!["storage-newer"], Some(NEWER)));
    assert_eq!(element.answer(Capability::Voice), Some(Answer::NotYet), "the person keeps what was answered");
}

#[test]
fn a_damaged_one_is_set_aside_once_and_its_place_used_again() {
    let element = finding(&[(KEY, DAMAGED)]);
    assert_eq!((element.names(), held(&element, ASIDE).as_deref()), (vec!["storage-corrupt", "ready"], Some(DAMAGED)));
    element.does([answer()]);
    let again = element.reloaded();
    assert_eq!((again.check(), again.names()), (element.check(), vec!["ready"]));
    assert_eq!(held(&again, ASIDE).as_deref(), Some(DAMAGED));
}

#[test]
fn a_second_damage_stays_where_it_is_for_nothing_is_overwritten() {
    let element = finding(&[(KEY, DAMAGED), (ASIDE, "the first")]);
    assert_eq!((element.names(), element.notices()), (vec!["storage-stuck", "ready"], vec!["storage-stuck"]));
    element.does([Msg::Began, answer()]);
    assert_eq!((held(&element, KEY).as_deref(), held(&element, ASIDE).as_deref()), (Some(DAMAGED), Some("the first")));
    element.does([Msg::Asked(Question::EraseAll), Msg::Confirmed, answer()]);
    assert_eq!(element.reloaded().check(), element.check(), "erasing makes room");
}

#[test]
fn erasing_that_cannot_be_checked_is_said() {
    let element = SelfCheck::fresh();
    element.does([answer()]);
    breaks(&element, Some(StoreError::Unavailable));
    element.does([Msg::Asked(Question::EraseAll), Msg::Confirmed]);
    assert_eq!((element.check().is_empty(), element.notices()), (true, vec!["erase-unchecked"]));
}

#[test]
fn damage_that_another_tab_leaves_changes_nothing_here() {
    let element = SelfCheck::fresh();
    element.does([answer()]).heard();
    let before = element.check();
    element.does([Msg::Stored(Stored::Elsewhere(Some(DAMAGED.into())))]);
    assert_eq!((element.check(), element.names()), (before, vec![]));
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_text_in_storage_leads_to_an_element_that_works(text: String) {
        let element = finding(&[(KEY, &text)]);
        element.does([answer()]);
        prop_assert_eq!(element.reloaded().check(), element.check());
        prop_assert_eq!(held(&element, ASIDE), Some(text));
    }
}
