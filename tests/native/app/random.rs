//! Anything, in any order: the element goes on, every result fits the published schema, and a reload finds the same.

use llo_dialogue::app::effect::HostEvent;
use llo_dialogue::contract::result;
use llo_dialogue::domain::dialogue::Moment;
use proptest::prelude::*;

use crate::support::any::{a_forgetful_person, a_person, anything, cases, some, the_page};
use crate::support::element::{Element, detail};

fn schema() -> jsonschema::Validator {
    let schema = serde_json::from_str(&result::schema()).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a schema")
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
                if let HostEvent::Change(_) | HostEvent::Result(_) = event {
                    prop_assert!(schema.is_valid(&detail(&event)), "{:?}", event);
                }
            }
            prop_assert!(schema.is_valid(&element.result()));
        }
    }

    #[test]
    fn whatever_happened_can_be_shown(steps in some(anything())) {
        let element = Element::fresh();
        element.does(steps);
        let view = element.view();
        prop_assert!(!view.heading.is_empty() && !view.kept.is_empty() && !view.credit.is_empty());
    }

    #[test]
    fn a_reload_finds_what_the_person_did(steps in some(a_forgetful_person())) {
        let element = Element::fresh();
        element.does(steps);
        let again = element.reloaded();
        for moment in Moment::BOTH {
            prop_assert_eq!(again.pin(moment), element.pin(moment));
        }
        prop_assert_eq!(again.result(), element.result());
    }

    #[test]
    fn only_what_a_person_did_is_a_change(steps in some(the_page())) {
        let element = Element::fresh();
        element.does(steps);
        let names = element.names();
        prop_assert!(!names.contains(&"change") && !names.contains(&"result"), "{:?}", names);
    }

    #[test]
    fn a_change_always_differs_from_the_one_before(steps in some(a_person())) {
        let element = Element::fresh();
        element.does(steps);
        let changes: Vec<_> = element.heard().iter().filter(|event| matches!(event, HostEvent::Change(_))).map(detail).collect();
        for pair in changes.windows(2) {
            // Done and open again may give the same pins; nothing else may.
            prop_assert!(pair[0] != pair[1] || pair[1]["status"] == "open", "{:?}", pair);
        }
    }
}
