//! Anything, in any order: the element goes on, every result fits the published schema, and a reload finds the same.

use llo_dialogue::domain::dialogue::Dialogue;
use llo_dialogue::domain::gesture::Gesture;
use llo_dialogue::elements::dialogue::model::Screen;
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::kit::effect::EventName;
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::surface::events::Detail;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::any::{a_forgetful_person, any_options, any_stored, anything, cases, some};
use crate::support::element::{Element, KEY, detail, holding};

/// The notices that say that what is done now may be lost.
const NOT_SAFE: [&str; 5] =
    ["storage-unavailable", "storage-full", "storage-newer", "storage-stuck", "erase-unchecked"];

fn schema() -> jsonschema::Validator {
    let schema = Detail::Result.schema().to_value();
    jsonschema::validator_for(&schema).expect("the schema is a schema")
}

/// A browser whose storage works mostly.
fn moods() -> impl Strategy<Value = Option<StoreError>> {
    let errors = [StoreError::Unavailable, StoreError::Full, StoreError::Occupied];
    prop_oneof![3 => Just(None), 1 => select(errors.to_vec()).prop_map(Some)]
}

/// Steps, each with how the storage behaves from then on.
fn moody(step: impl Strategy<Value = Msg>) -> impl Strategy<Value = Vec<(Msg, Option<StoreError>)>> {
    vec((step, moods()), 0..30)
}

/// Everything a draft holds.
fn held(element: &Element) -> (Dialogue, Screen, usize) {
    let model = element.driver.model();
    // The list is another view of the same question, and a visit begins on the plane.
    let screen = match model.screen {
        Screen::List(moment) => Screen::Place(moment),
        screen => screen,
    };
    (model.dialogue.clone(), screen, model.question)
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn every_result_fits_the_schema(steps in some(anything())) {
        let schema = schema();
        let element = Element::fresh();
        for msg in steps {
            element.does([msg]);
            for event in element.heard() {
                if let EventName::Change | EventName::Result = event.name {
                    prop_assert!(schema.is_valid(&detail(&event)), "{:?}", event);
                }
            }
            prop_assert!(schema.is_valid(&element.result()));
        }
    }

    #[test]
    fn whatever_happened_can_be_shown(
        stored in any_stored(),
        (options, _) in any_options(),
        steps in moody(anything()),
    ) {
        let ports = holding(&[]);
        ports.local.borrow_mut().extend(stored.map(|text| (KEY.to_owned(), text)));
        let element = Element::on(ports, options);
        for (msg, mood) in steps {
            element.driver.ports().broken.set(mood);
            element.does([msg]);
            let view = element.view();
            prop_assert!(!view.heading.is_empty() && !view.kept.is_empty() && !view.credit.is_empty());
        }
    }

    #[test]
    fn who_is_done_is_at_the_talk_with_nothing_in_the_air(steps in some(anything())) {
        let element = Element::fresh();
        for msg in steps {
            element.does([msg.clone()]);
            let model = element.driver.model();
            if model.is_done() {
                prop_assert_eq!((model.screen, model.gesture), (Screen::Talk, Gesture::Idle), "after {:?}", msg);
            }
        }
    }

    #[test]
    fn a_reload_finds_what_the_person_did(steps in some(a_forgetful_person())) {
        let element = Element::fresh();
        element.does(steps);
        let again = element.reloaded();
        prop_assert_eq!(held(&again), held(&element));
        prop_assert_eq!(again.result(), element.result());
    }

    #[test]
    fn who_is_not_told_otherwise_finds_it_after_a_reload(
        stored in any_stored(),
        steps in moody(a_forgetful_person()),
    ) {
        let ports = holding(&[]);
        ports.local.borrow_mut().extend(stored.map(|text| (KEY.to_owned(), text)));
        let element = Element::on(ports, Options::default());
        for (msg, mood) in steps {
            element.driver.ports().broken.set(mood);
            element.does([msg]);
            if element.notices().iter().all(|code| !NOT_SAFE.contains(code)) {
                let browser = element.browser();
                browser.broken.set(None);
                let again = Element::on(browser, Options::default());
                prop_assert_eq!(held(&again), held(&element), "after {:?}", element.notices());
            }
        }
    }
}
