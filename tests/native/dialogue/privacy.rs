//! The reason never leaves the device: no event and no result holds it, whatever happens.

use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::kit::storage::Stored;
use proptest::prelude::*;

use crate::support::any::{anything, cases, some};
use crate::support::element::{Element, detail};

/// A reason that can be found again anywhere.
const REASON: &str = "Omdat-mijn-chef-7f3a";

/// The reason stands also in what is stored, moved, erased and damaged.
fn anything_about_a_reason() -> impl Strategy<Value = Msg> {
    let stored = format!(r#"{{"schema":"llo-draft/1","reason":"{REASON}"}}"#);
    let reasons = [
        Msg::ReasonTyped(REASON.into()),
        Msg::ReasonTyped(format!("{REASON} {}", "en nog iets ".repeat(300))),
        Msg::Stored(Stored::Elsewhere(Some(stored.clone()))),
        Msg::Stored(Stored::Elsewhere(Some(stored.replace("draft/1", "draft/2")))),
        Msg::Stored(Stored::Loaded(Ok(Some(stored.clone())))),
        Msg::Stored(Stored::Loaded(Ok(Some(stored.replace("draft/1", "draft/2"))))),
        Msg::Stored(Stored::Loaded(Ok(Some(stored.replace('}', ""))))),
        Msg::Started { complaints: Vec::new(), kept: Some(stored) },
    ];
    prop_oneof![3 => anything(), 1 => proptest::sample::select(reasons.to_vec())]
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn no_event_and_no_result_holds_the_reason(steps in some(anything_about_a_reason())) {
        let element = Element::fresh();
        for msg in steps {
            element.does([msg]);
            for told in element.heard().iter().map(detail).chain([element.result()]) {
                prop_assert!(!told.to_string().contains(REASON), "{}", told);
            }
        }
    }
}

#[test]
fn the_reason_stays_in_the_draft_and_on_the_screen() {
    let element = Element::fresh();
    element.does([Msg::Passed, Msg::Passed, Msg::ReasonTyped(REASON.into())]);
    assert!(element.stored().is_some_and(|text| text.contains(REASON)));
    assert!(format!("{:?}", element.view()).contains(REASON));
    assert!(format!("{:?}", element.reloaded().view()).contains(REASON));
}

#[test]
fn no_more_than_the_hour_is_told() {
    let element = Element::fresh();
    element.driver.ports().millis.set(1_795_429_799_999);
    element.does([Msg::Passed, Msg::Passed, Msg::FinishAsked]);
    let told: Vec<String> = element.heard().iter().map(|event| detail(event).to_string()).collect();
    assert!(told.iter().any(|detail| detail.contains("2026-11-23T10:00:00Z")), "{told:?}");
    assert!(!element.stored().unwrap_or_default().contains("2026"), "and the draft holds no time at all");
}
