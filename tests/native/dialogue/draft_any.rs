//! Laws of reading a draft: any text gives an answer, what was written comes back, no number guesses a side.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::elements::dialogue::draft::{Draft, Reading};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::support::any::{any_draft, any_number, cases};

/// JSON of any shape, with our field names in it more often than chance would have them.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any_number().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        select(vec!["llo-draft/1", "llo-draft/2", "open", "done", "talk", ""]).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let fields = ["schema", "current", "desired", "reason", "status", "place", "question", "focus", "stance", "other"];
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(select(fields.to_vec()), inner, 0..8)
                .prop_map(|fields| fields.into_iter().map(|(field, value)| (field.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_draft_is_read_back_as_it_was_written(draft in any_draft(), question: u32) {
        // Above 32 bits a question is read as the first.
        let draft = Draft { question: question as usize, ..draft };
        prop_assert_eq!(Draft::read(&draft.write()), Reading::Draft(draft));
    }

    #[test]
    fn any_text_is_no_draft_and_no_harm(text: String) {
        prop_assert!(matches!(Draft::read(&text), Reading::Corrupt(_)));
    }

    #[test]
    fn any_damage_to_a_draft_gives_an_answer(
        draft in any_draft(), at in 0.0..1.0, bytes in vec(any::<u8>(), 0..4), cut in 0_usize..4,
    ) {
        let mut text = draft.write().into_bytes();
        let at = (at * text.len() as f64) as usize;
        text.splice(at..(at + cut).min(text.len()), bytes);
        // Storage holds text; whatever is no text came through as replacement characters.
        Draft::read(&String::from_utf8_lossy(&text));
    }

    #[test]
    fn any_json_gives_an_answer(json in any_json()) {
        Draft::read(&json.to_string());
    }

    #[test]
    fn any_json_under_our_name_gives_an_answer(mut json in any_json()) {
        if let Some(fields) = json.as_object_mut() {
            fields.insert("schema".into(), "llo-draft/1".into());
        }
        if let Reading::Draft(draft) = Draft::read(&json.to_string()) {
            prop_assert_eq!(Draft::read(&draft.write()), Reading::Draft(Draft { pin_left_out: false, ..draft }));
        }
    }

    #[test]
    fn any_numbers_are_a_place_and_only_the_fold_is_left_out(focus in any_number(), stance in any_number()) {
        prop_assume!(focus.is_finite() && stance.is_finite());
        let pin = json!({ "focus": focus, "stance": stance });
        let text = json!({ "schema": "llo-draft/1", "current": pin, "desired": { "focus": 27, "stance": 29 } });
        let Reading::Draft(draft) = Draft::read(&text.to_string()) else { panic!("{text} is a draft") };
        let on_the_fold = focus == 50.0 || stance == 50.0;
        prop_assert_eq!(draft.pin_left_out, on_the_fold);
        prop_assert!(draft.dialogue.pin(Moment::Desired).is_some(), "the other pin stays");
        match draft.dialogue.pin(Moment::Current) {
            None => prop_assert!(on_the_fold),
            Some(pin) => {
                prop_assert_eq!((pin.focus.is_high(), pin.stance.is_high()), (focus > 50.0, stance > 50.0));
            }
        }
    }
}
