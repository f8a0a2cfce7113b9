//! *Erase my data*: asks once, leaves no key of ours behind, harms nobody else's.

use std::collections::BTreeMap;

use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::kit::effect::FocusTarget;
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::StoreError;
use proptest::prelude::*;

use crate::support::any::{a_person, any_stored, cases, some};
use crate::support::element::{ASIDE, Element, KEY, holding, options};

fn keys(map: &std::cell::RefCell<BTreeMap<String, String>>) -> Vec<String> {
    map.borrow().keys().cloned().collect()
}

/// A browser that holds a draft, an older one set aside, another instance's, and what is not ours.
fn a_full_browser() -> MemoryPorts {
    let ports =
        holding(&[(KEY, "{"), (ASIDE, "x"), ("llo:dialogue:other", "{}"), ("theme", "dark"), ("llo", "theirs")]);
    ports.session.borrow_mut().extend([("llo:dialogue:default".into(), "{}".into()), ("cart".into(), "3".into())]);
    ports
}

#[test]
fn it_asks_once_and_keeps_everything_unless_told_yes() {
    let element = Element::fresh();
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive), Msg::EraseAsked]);
    assert!(element.view().erasing);
    assert_eq!(element.driver.ports().focused.borrow().last(), Some(&FocusTarget::CONFIRM_NO), "the safe answer first");
    let before = (element.result(), element.stored());
    element.does([Msg::EraseDropped]);
    assert!(!element.view().erasing);
    assert_eq!(element.driver.ports().focused.borrow().last(), Some(&FocusTarget::ERASE));
    assert_eq!((element.result(), element.stored()), before);
}

#[test]
fn afterwards_no_key_of_ours_is_left_in_either_storage() {
    let element = Element::on(a_full_browser(), Options::default());
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive), Msg::EraseAsked, Msg::EraseConfirmed]);
    let ports = element.driver.ports();
    assert_eq!((keys(&ports.local), keys(&ports.session)), (vec!["llo".into(), "theme".into()], vec!["cart".into()]));
}

#[test]
fn afterwards_everything_is_as_on_the_first_day() {
    let element = Element::fresh();
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive), Msg::Passed, Msg::Passed, Msg::AnotherQuestion]);
    element.does([Msg::ReasonTyped("omdat".into()), Msg::FinishAsked, Msg::EraseAsked, Msg::EraseConfirmed]);
    let mut view = element.view();
    assert_eq!(view.notices.remove(0).0, "Alles is gewist.");
    assert_eq!((view, element.result()), (Element::fresh().view(), Element::fresh().result()));
    assert_eq!(element.driver.ports().focused.borrow().last(), Some(&FocusTarget::Heading));
    assert!(!format!("{:?}", element.driver.model()).contains("omdat"), "nor is it kept in memory");
}

#[test]
fn what_is_done_next_is_stored_again() {
    let element = Element::on(a_full_browser(), Options::default());
    element.does([Msg::EraseAsked, Msg::EraseConfirmed, Msg::CornerChosen(Quadrant::PeopleReactive)]);
    assert_eq!(element.reloaded().result(), element.result());
}

#[test]
fn a_storage_that_cannot_be_looked_into_is_said() {
    for storage in ["local", "session", "none"] {
        let chosen = options(|raw| raw.storage = Some(storage.into()));
        let element = Element::on(a_full_browser(), chosen);
        element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]);
        element.driver.ports().broken.set(Some(StoreError::Unavailable));
        element.heard();
        element.does([Msg::EraseAsked, Msg::EraseConfirmed]);
        assert_eq!(element.names(), ["change", "erase-unchecked"], "{storage}");
        assert_eq!(element.result(), Element::fresh().result(), "{storage}: in memory it is gone");
    }
}

#[test]
fn the_host_can_clear_too_and_the_focus_stays_where_it_is() {
    let element = Element::on(a_full_browser(), Options::default());
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive), Msg::EraseAsked]).heard();
    element.driver.ports().focused.take();
    element.does([Msg::DataCleared]);
    assert_eq!((element.names(), element.view().erasing), (vec!["erased"], false));
    assert_eq!(element.driver.ports().focused.take(), [], "a person may be reading elsewhere");
    assert_eq!(keys(&element.driver.ports().local), ["llo", "theme"]);
}

#[test]
fn the_word_that_all_is_gone_stays_until_the_person_goes_on() {
    let element = Element::fresh();
    element.does([Msg::EraseAsked, Msg::EraseConfirmed]);
    assert_eq!(element.notices(), ["erased"]);
    element.does([Msg::EraseAsked, Msg::EraseConfirmed]);
    assert_eq!((element.notices(), element.names()), (vec!["erased"], vec!["ready", "erased", "erased"]));
    element.does([Msg::Passed]);
    assert_eq!(element.notices(), [""; 0]);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_was_there_and_was_done_erasing_leaves_nothing(stored in any_stored(), steps in some(a_person())) {
        let ports = holding(&[("theme", "dark")]);
        ports.local.borrow_mut().extend(stored.map(|text| (KEY.to_owned(), text)));
        let element = Element::on(ports, Options::default());
        element.does(steps).does([Msg::EraseConfirmed]);
        prop_assert_eq!(keys(&element.driver.ports().local), ["theme"]);
        prop_assert_eq!(element.result(), Element::fresh().result());
        prop_assert_eq!(element.reloaded().names(), ["ready"]);
    }
}
