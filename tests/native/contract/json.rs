//! Our own reader of JSON, case by case: what is taken, what is refused, and the place of the fault. `serde_json` is
//! asked each time.

use llo_dialogue::contract::json::{Json, Place, read};
use serde_json::Value;

use crate::support::any_json::same;

/// As our reader says it, once `serde_json` said the same about whether it is JSON.
fn taken(text: &str) -> Result<Json, Place> {
    let ours = read(text);
    assert_eq!(ours.is_ok(), serde_json::from_str::<Value>(text).is_ok(), "{text:.80}");
    ours
}

fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

#[test]
fn whole_numbers_are_exact_and_every_other_is_a_fraction() {
    let table = [
        ("0", Json::Whole(0)),
        ("7", Json::Whole(7)),
        ("9007199254740993", Json::Whole(9_007_199_254_740_993)),
        ("18446744073709551609", Json::Whole(u64::MAX - 6)),
        ("18446744073709551615", Json::Whole(u64::MAX)),
        ("18446744073709551616", Json::Number(18_446_744_073_709_551_616.0)),
        ("184467440737095516150", Json::Number(184_467_440_737_095_516_150.0)),
        ("-1", Json::Number(-1.0)),
        ("1.0", Json::Number(1.0)),
        ("1e2", Json::Number(100.0)),
        ("1E+02", Json::Number(100.0)),
        ("25e-1", Json::Number(2.5)),
        ("-0.5e1", Json::Number(-5.0)),
        ("50.00000000000001", Json::Number(50.000_000_000_000_01)),
        ("49.99999999999999", Json::Number(49.999_999_999_999_99)),
        ("0.1", Json::Number(0.1)),
        ("0.30000000000000004", Json::Number(0.300_000_000_000_000_04)),
    ];
    for (json, expected) in table {
        assert_eq!(taken(json), Ok(expected), "{json}");
    }
    let zero = |json| taken(json).ok().and_then(|json| json.as_f64()).map(f64::to_bits);
    assert_eq!((zero("-0"), zero("-0.0"), zero("0")), (Some(1 << 63), Some(1 << 63), Some(0)));
}

#[test]
fn numbers_of_any_length_and_size_are_read_or_out_of_range() {
    let zeros = |count| "0".repeat(count);
    let table = [
        ("5e-324".to_owned(), Some(5e-324)),
        ("1e-400".to_owned(), Some(0.0)),
        ("1e-99999999999999999999".to_owned(), Some(0.0)),
        ("0e99999999999999999999".to_owned(), Some(0.0)),
        (format!("1e{}2", zeros(400)), Some(100.0)),
        (format!("1.{}", zeros(400)), Some(1.0)),
        (format!("0.{}1e401", zeros(400)), Some(1.0)),
        (format!("1{}e-400", zeros(400)), Some(1.0)),
        (format!("0.{}1e200001", zeros(200_000)), Some(1.0)),
        (format!("1{}e-200000", zeros(200_000)), Some(1.0)),
        (format!("1{}", zeros(400)), None),
        ("1e400".to_owned(), None),
        ("-1e400".to_owned(), None),
        ("1e2147483648".to_owned(), None),
        ("1e99999999999999999999".to_owned(), None),
    ];
    for (json, expected) in table {
        assert_eq!(taken(&json).ok().and_then(|json| json.as_f64()), expected, "{json:.80}");
    }
    for number in
        [format!("{:e}", f64::MAX), format!("{:e}", f64::MIN), format!("0.{}", "3".repeat(400)), "9".repeat(300)]
    {
        let (ours, theirs) = (taken(&number).expect("in range"), serde_json::from_str(&number).expect("in range"));
        assert!(same(&ours, &theirs), "{ours:?} is {theirs} up to a few of the last bits");
    }
}

#[test]
fn texts_are_read_with_every_escape() {
    let table = [
        (r#""""#, ""),
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""\u0041\u00e9\u00C9\u20aC\u0000""#, "Aé\u{c9}€\0"),
        (r#""\ud83c\udf31\uD83C\uDF31""#, "🌱🌱"),
        (r#""\uDBFF\uDFFF\ud800\udc00\uffff""#, "\u{10ffff}\u{10000}\u{ffff}"),
        ("\"é🌱\u{7f}\u{80}\u{2028}\u{2029}\u{feff}\"", "é🌱\u{7f}\u{80}\u{2028}\u{2029}\u{feff}"),
    ];
    for (json, expected) in table {
        assert_eq!(taken(json), Ok(text(expected)), "{json}");
    }
}

#[test]
fn lists_and_objects_keep_their_order_and_the_last_of_a_name_counts() {
    let list = Json::List(vec![Json::Null, Json::Bool(true), Json::Bool(false), Json::List(vec![]), text("a")]);
    assert_eq!(taken("\t[ null,true ,\nfalse\r, [ ] , \"a\" ] "), Ok(list));
    let object = taken(r#" { "b" : 1 , "a" : { } , "b" : [2] } "#).expect("an object");
    let names: Vec<&str> = object.as_object().expect("an object").iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["b", "a", "b"]);
    assert_eq!(object.get("b"), Some(&Json::List(vec![Json::Whole(2)])));
    assert_eq!((object.get("a"), object.get("c")), (Some(&Json::Object(vec![])), None));
    assert_eq!(taken(r#"{"\u0061":1}"#).expect("an object").get("a"), Some(&Json::Whole(1)));
    assert_eq!(taken("[1]").expect("a list").get("0"), None);
}

#[test]
fn as_many_levels_are_read_as_serde_json_takes() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let levels = open.matches(['[', '{']).count();
        let nested = |count: usize| open.repeat(count / levels) + "0" + &close.repeat(count / levels);
        assert!(taken(&nested(126)).is_ok() && taken(&nested(128)).is_err(), "{open}");
        assert!(taken(&open.repeat(100_000)).is_err());
    }
    let nested = |count: usize| "[".repeat(count) + &"]".repeat(count);
    assert!(taken(&nested(127)).is_ok());
    assert_eq!(taken(&nested(128)), Err(Place { line: 1, column: 128 }));
    assert!(taken(&format!("[{}]", vec![nested(126); 3].join(","))).is_ok(), "beside each other is no depth");
}

#[test]
fn what_is_no_json_is_refused_with_the_place_where_it_stops_being_json() {
    let table = [
        ("", 1, 1),
        (" \n ", 2, 2),
        ("{", 1, 2),
        ("[\n", 2, 1),
        ("nonsense", 1, 1),
        ("nul", 1, 1),
        ("[true, False]", 1, 8),
        ("NaN", 1, 1),
        ("'a'", 1, 1),
        ("\u{feff}1", 1, 1),
        ("\u{a0}1", 1, 1),
        ("[1,]", 1, 4),
        ("[1 2]", 1, 4),
        ("[,1]", 1, 2),
        ("[1}", 1, 3),
        ("{\"a\":1,}", 1, 8),
        ("{\"a\" 1}", 1, 6),
        ("{a:1}", 1, 2),
        ("{1:1}", 1, 2),
        ("{\r\n  \"é🌱\": x", 2, 9),
        ("1 1", 1, 3),
        ("1 // one", 1, 3),
        ("01", 1, 2),
        ("-01", 1, 3),
        ("+1", 1, 1),
        ("- 1", 1, 2),
        (".5", 1, 1),
        ("1.", 1, 3),
        ("[1. ]", 1, 4),
        ("1.e1", 1, 3),
        ("1e", 1, 3),
        ("1e+", 1, 4),
        ("0x1", 1, 2),
        ("[1e400, 1]", 1, 7),
        ("\"a", 1, 3),
        ("\"a\n \"", 1, 3),
        ("\"a\tb\"", 1, 3),
        ("\"\0\"", 1, 2),
        ("\"\\x41\"", 1, 3),
        ("\"\\é\", \n1", 1, 3),
        ("\"\\", 1, 3),
        ("\"\\u00g0\"", 1, 6),
        ("\"\\u00é0\"", 1, 6),
        ("\"\\udc00\"", 1, 8),
        ("\"\\ud800\"", 1, 8),
        ("\"\\ud800\\n\"", 1, 9),
        ("\"\\ud800\\ud800\"", 1, 14),
        ("\"\\ud800\\u0041\"", 1, 14),
        ("\"\\ud800\\ue000\"", 1, 14),
        ("\"\\U0041\"", 1, 3),
        ("\"a\u{1f}\"", 1, 3),
    ];
    for (json, line, column) in table {
        assert_eq!(taken(json), Err(Place { line, column }), "{json:?}");
    }
}

#[test]
fn a_value_is_only_what_it_is() {
    let values = ["null", "true", "1", "1.5", "\"a\"", "[]", "{}"].map(|json| read(json).expect("JSON"));
    let kinds = |json: &Json| {
        let number = (json.as_u64().is_some(), json.as_f64().is_some());
        (number, json.as_str().is_some(), json.as_list().is_some(), json.as_object().is_some())
    };
    let none = ((false, false), false, false, false);
    let one = ((true, true), false, false, false);
    let half = ((false, true), false, false, false);
    let [text, list, object] = [
        ((false, false), true, false, false),
        ((false, false), false, true, false),
        ((false, false), false, false, true),
    ];
    assert_eq!(values.each_ref().map(kinds), [none, none, one, half, text, list, object]);
}
