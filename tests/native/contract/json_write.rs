//! Our own writer of JSON, letter by letter the same as `serde_json`'s: for any tree, and for each of our formats.

use llo_dialogue::contract::check_draft::{Private, file};
use llo_dialogue::contract::codes::{ErrorCode, NoticeCode};
use llo_dialogue::contract::event::{ErrorV1, NoticeV1, ProgressV1, ReadyV1};
use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::json::{Json, pretty, read, write};
use llo_dialogue::contract::result::ResultV1;
use llo_dialogue::contract::shared::SharedV1;
use llo_dialogue::domain::time::Time;
use proptest::prelude::*;
use serde::ser::{Serialize, Serializer};
use serde_json::{json, to_string, to_string_pretty};

use crate::support::any::{any_draft, cases};
use crate::support::any_check::{any_check, any_check_draft, any_selection};
use crate::support::any_json::{any_fraction, any_signs, any_tree};

/// What was read, to be written again in the same order.
struct Again<'a>(&'a Json);

impl Serialize for Again<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Whole(value) => serializer.serialize_u64(*value),
            // No fractions, only what is below 0.
            Json::Number(value) => serializer.serialize_i64(*value as i64),
            Json::Text(value) => serializer.serialize_str(value),
            Json::List(list) => serializer.collect_seq(list.iter().map(Again)),
            Json::Object(object) => serializer.collect_map(object.iter().map(|(name, value)| (name, Again(value)))),
        }
    }
}

fn alike<T: Serialize>(value: &T) -> Result<(), TestCaseError> {
    prop_assert_eq!(write(value), to_string(value).expect("it can be written"));
    prop_assert_eq!(pretty(value), to_string_pretty(value).expect("it can be written"));
    Ok(())
}

/// A text of ours is on one line as `serde_json` writes it, and its fields stand in this order.
fn ours(text: &str, fields: &[&str]) -> Result<(), TestCaseError> {
    let json = read(text).expect("what is written can be read");
    prop_assert_eq!(to_string(&Again(&json)).expect("it can be written"), text);
    let names: Vec<&str> = json.as_object().expect("an object").iter().map(|(name, _)| name.as_str()).collect();
    prop_assert_eq!(names, fields);
    Ok(())
}

#[test]
fn signs_that_have_an_escape_are_escaped_and_no_others() {
    let all: String = ('\0'..='\u{a0}').chain("é€\u{2028}\u{2029}\u{feff}🌱\u{10ffff}".chars()).collect();
    assert_eq!(write(&all), to_string(&all).expect("it can be written"));
    assert_eq!(read(&write(&all)), Ok(Json::Text(all)));
    assert_eq!(write("\"\\/\u{8}\u{c}\n\r\t\0\u{1f}\u{7f}"), r#""\"\\/\b\f\n\r\t\u0000\u001f"#.to_owned() + "\u{7f}\"");
}

#[test]
fn a_person_reads_each_field_on_its_own_line() {
    let tree = json!({ "a": [], "b": {}, "c": [1, [2, {}], { "d": null }], "e": "x\ny" });
    let lines = [
        "{",
        "  \"a\": [],",
        "  \"b\": {},",
        "  \"c\": [",
        "    1,",
        "    [",
        "      2,",
        "      {}",
        "    ],",
        "    {",
        "      \"d\": null",
        "    }",
        "  ],",
        "  \"e\": \"x\\ny\"",
        "}",
    ];
    assert_eq!(pretty(&tree), lines.join("\n"));
    assert_eq!(write(&tree), r#"{"a":[],"b":{},"c":[1,[2,{}],{"d":null}],"e":"x\ny"}"#);
}

#[test]
fn numbers_are_written_to_the_last_digit_and_what_is_none_is_null() {
    let smallest = [write(&i8::MIN), write(&i16::MIN), write(&i32::MIN), write(&i64::MIN)];
    assert_eq!(smallest, ["-128", "-32768", "-2147483648", "-9223372036854775808"]);
    let largest = [write(&u8::MAX), write(&u16::MAX), write(&u32::MAX), write(&u64::MAX)];
    assert_eq!(largest, ["255", "65535", "4294967295", "18446744073709551615"]);
    assert_eq!([write(&1.0), write(&-0.0), write(&0.1), write(&1e300)], ["1.0", "-0.0", "0.1", "1e300"]);
    assert_eq!([f64::NAN, f64::INFINITY, f64::NEG_INFINITY].map(|number| write(&number)), ["null"; 3]);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_tree_is_written_alike(tree in any_tree()) {
        alike(&tree)?;
    }

    #[test]
    fn any_signs_are_written_alike_and_read_back(signs in any_signs()) {
        alike(&signs)?;
        prop_assert_eq!(read(&write(&signs)), Ok(Json::Text(signs)));
    }

    #[test]
    fn any_order_and_any_name_twice_is_written_alike(tree in any_tree(), other in any_tree()) {
        let text = format!("{{\"b\":{tree},\"a\":{other},\"b\":0}}");
        let json = read(&text).expect("JSON");
        alike(&Again(&json))?;
        let names: Vec<&str> = json.as_object().expect("an object").iter().map(|(name, _)| name.as_str()).collect();
        prop_assert_eq!(names, ["b", "a", "b"]);
    }

    #[test]
    fn any_fraction_is_the_same_number_for_serde_json(number in any_fraction()) {
        // They spell exponents in another way.
        let read: serde_json::Value = serde_json::from_str(&write(&number)).expect("JSON");
        prop_assert!(read.is_f64());
        prop_assert_eq!(read.as_f64().map(f64::to_bits), Some(number.to_bits()));
    }

    #[test]
    fn any_result_is_written_alike(draft in any_draft(), wording in any_signs(), millis: u32) {
        alike(&ResultV1::new(&draft.dialogue, Language::EN, &wording, Time::from_millis(millis.into())))?;
    }

    #[test]
    fn any_shared_self_check_is_written_alike(check in any_check(), selection in any_selection(), wording in any_signs()) {
        let shared = SharedV1::new(&check, &selection, Language::NL, &wording, Time::from_millis(0));
        alike(&shared)?;
        if let Some(shared) = shared {
            prop_assert_eq!(shared.pretty(), to_string_pretty(&shared).expect("it can be written"));
        }
    }

    #[test]
    fn any_other_event_is_written_alike(check in any_check(), words in any_signs(), more in any_signs(), restored: bool) {
        alike(&ReadyV1::new("llo-dialogue", Language::NL, restored))?;
        alike(&ProgressV1::new(&check))?;
        alike(&NoticeV1::new(NoticeCode::Erased, words.clone()))?;
        alike(&ErrorV1::new(ErrorCode::Texts, words, more))?;
    }

    #[test]
    fn any_draft_is_written_as_serde_json_would(draft in any_draft()) {
        ours(&draft.write(), &["schema", "current", "desired", "reason", "status", "place", "question"])?;
    }

    #[test]
    fn any_self_check_is_written_as_serde_json_would(draft in any_check_draft()) {
        let fields = ["schema", "rounds", "experiments", "place", "statement", "touched"];
        let with_time: Vec<&str> = fields.into_iter().chain(draft.expires.map(|_| "expires")).collect();
        ours(&draft.write(), &with_time)?;
        ours(&file(&draft.check, Private::Included), &fields)?;
    }
}
