//! What the host hears: `llo-change` for what a person did to the pins and for nothing else, `llo-result` on done.

use llo_dialogue::domain::dialogue::{Dialogue, Moment, Status};
use llo_dialogue::domain::space::{Pin, Quadrant};
use llo_dialogue::elements::dialogue::draft::{Draft, Place};
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::elements::dialogue::query;
use llo_dialogue::elements::dialogue::result::ResultV1;
use llo_dialogue::kit::effect::{EventName, HostEvent};
use llo_dialogue::kit::ports::Clock;
use llo_dialogue::kit::storage::Stored;
use proptest::prelude::*;

use crate::support::any::{a_forgetful_person, anything, cases, some, the_page};
use crate::support::element::{Element, detail, options};
use crate::support::pins::place;

fn a_draft() -> String {
    let dialogue = Dialogue::new(Some(place(27, 29)), Some(place(75, 81)), "r", Status::Open);
    Draft { dialogue, place: Place::Talk, ..Draft::default() }.write()
}

#[test]
fn loading_what_was_stored_is_no_change() {
    let element = Element::finding(&a_draft());
    assert!(element.pin(Moment::Current).is_some());
    assert_eq!(element.names(), ["ready"]);
}

#[test]
fn what_another_tab_did_is_no_change() {
    let element = Element::fresh();
    element.heard();
    element.does([Msg::Stored(Stored::Elsewhere(Some(a_draft())))]);
    assert!(element.pin(Moment::Current).is_some());
    assert_eq!(element.names(), [""; 0]);
}

#[test]
fn what_the_host_did_is_no_change() {
    let element = Element::finding(&a_draft());
    element.heard();
    let english = options(|raw| raw.lang = Some("en".into()));
    element.does([Msg::OptionsChanged(english, Vec::new()), Msg::TextsGiven(Ok(None)), Msg::DataCleared]);
    assert_eq!(element.pin(Moment::Current), None);
    assert_eq!(element.names(), ["erased"]);
}

#[test]
fn moving_about_and_writing_a_reason_is_no_change() {
    let element = Element::fresh();
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]).heard();
    element.does([Msg::WentOn, Msg::WentBack, Msg::WentOn, Msg::Passed, Msg::ReasonTyped("omdat".into())]);
    element.does([Msg::AnotherQuestion, Msg::PrintAsked, Msg::EraseAsked, Msg::EraseDropped]);
    assert_eq!(element.names(), [""; 0]);
}

#[test]
fn choosing_the_same_again_is_no_change() {
    let element = Element::fresh();
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]).heard();
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]);
    assert_eq!(element.names(), [""; 0]);
}

#[test]
fn a_change_holds_the_result_as_it_is_from_then_on() {
    let element = Element::fresh();
    element.heard();
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]);
    let heard = element.heard();
    assert_eq!(heard.iter().map(detail).collect::<Vec<_>>(), [element.result()]);
    assert_eq!(heard[0].name, EventName::Change);
}

#[test]
fn erasing_is_a_change_when_there_was_something_to_tell() {
    let erase = [Msg::EraseAsked, Msg::EraseConfirmed];
    let element = Element::finding(&a_draft());
    assert_eq!(element.does(erase.clone()).names(), ["ready", "change", "erased"]);
    let element = Element::fresh();
    element.does([Msg::Passed, Msg::Passed, Msg::FinishAsked]).heard();
    assert_eq!(element.does(erase.clone()).names(), ["change", "erased"], "done is no longer true");
    assert_eq!(element.does(erase).names(), ["erased"]);
}

#[test]
fn ready_is_said_once_whatever_follows() {
    let element = Element::fresh();
    let session = options(|raw| raw.storage = Some("session".into()));
    let other = options(|raw| raw.instance = Some("other".into()));
    element.does([Msg::OptionsChanged(session, Vec::new()), Msg::OptionsChanged(other, Vec::new())]);
    element.does([Msg::OptionsChanged(Options::default(), Vec::new()), Msg::DataCleared]);
    assert_eq!(element.names(), ["ready", "erased"]);
}

/// The pins and whether the person is done: what a host hears about.
fn told(element: &Element) -> (Option<Pin>, Option<Pin>, Status) {
    let model = element.driver.model();
    (model.dialogue.pin(Moment::Current), model.dialogue.pin(Moment::Desired), model.dialogue.status())
}

fn result(element: &Element) -> ResultV1 {
    query::result(&element.driver.model(), element.driver.ports().now())
}

fn is_result(event: &HostEvent) -> bool {
    matches!(event.name, EventName::Change | EventName::Result)
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_person_is_heard_exactly_when_something_changed(steps in some(a_forgetful_person())) {
        let element = Element::fresh();
        for msg in steps {
            element.heard();
            let before = told(&element);
            element.does([msg.clone()]);
            let after = told(&element);
            let expected = match (before.2, after.2) {
                _ if before == after => vec![],
                (Status::Open, Status::Done) => vec![HostEvent::result(&result(&element))],
                _ => vec![HostEvent::change(&result(&element))],
            };
            let mut heard = element.heard();
            heard.retain(is_result);
            prop_assert_eq!(heard, expected, "after {:?}", msg);
        }
    }

    #[test]
    fn the_page_and_other_tabs_are_never_heard(before in some(anything()), steps in some(the_page())) {
        let element = Element::fresh();
        element.does(before).heard();
        element.does(steps);
        let heard = element.heard();
        prop_assert!(!heard.iter().any(is_result), "{:?}", heard);
    }
}
