//! Any JSON, for property tests: as a tree, as a text that nearly is JSON, and ours beside `serde_json`'s.

use std::collections::BTreeMap;

use llo_dialogue::contract::json::Json;
use proptest::char::range;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, to_string, to_string_pretty};

use super::any_check::any_words;

/// What has an escape, or looks as if it had.
pub fn any_signs() -> impl Strategy<Value = String> {
    let near_a_control =
        prop_oneof![Just('"'), Just('\\'), Just('/'), range('\0', '\u{a0}'), range('\u{2020}', '\u{2030}')];
    prop_oneof![any_words(), vec(near_a_control, 0..8).prop_map(String::from_iter)]
}

/// Every kind of number, and every one that is near a border.
fn any_numbers() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u64..1000).prop_map(Value::from),
        select(vec![0, u64::MAX, u64::MAX / 10, 1 << 53, 1 << 63]).prop_map(Value::from),
    ]
}

pub fn any_fraction() -> impl Strategy<Value = f64> {
    let finite = any::<f64>().prop_filter("a number", |number| number.is_finite());
    let edges = vec![0.0, -0.0, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324, 1e22, 1e23, 1e-5];
    prop_oneof![finite, -100.0..100.0, select(edges)]
}

fn tree(leaf: impl Strategy<Value = Value> + 'static) -> impl Strategy<Value = Value> {
    let word = prop_oneof![Just(Value::Null), any::<bool>().prop_map(Value::from), any_signs().prop_map(Value::from)];
    prop_oneof![word, leaf].prop_recursive(6, 48, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            btree_map(any_signs(), inner, 0..5).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Without fractions: there is more than one way to write those.
pub fn any_tree() -> impl Strategy<Value = Value> {
    tree(any_numbers())
}

/// On one line or on many, fractions too.
pub fn any_text() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![any_numbers(), any_fraction().prop_map(Value::from)];
    (tree(leaf), any::<bool>()).prop_map(|(tree, pretty)| {
        let text = if pretty { to_string_pretty(&tree) } else { to_string(&tree) };
        text.expect("a tree is JSON")
    })
}

/// The pieces of JSON and what resembles them, in any order.
pub fn any_pieces() -> impl Strategy<Value = String> {
    vec(select(PIECES), 0..10).prop_map(|pieces| pieces.concat())
}

/// JSON with one to three pieces put in, or put in place of something.
pub fn any_damaged_text() -> impl Strategy<Value = String> {
    let damage = (any::<Index>(), 0_usize..3, select(PIECES));
    (any_text(), vec(damage, 1..4)).prop_map(|(text, damages)| {
        let mut signs: Vec<char> = text.chars().collect();
        for (at, cut, piece) in damages {
            let at = at.index(signs.len() + 1);
            signs.splice(at..(at + cut).min(signs.len()), piece.chars());
        }
        signs.into_iter().collect()
    })
}

const PIECES: &[&str] = &[
    "",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"a\":",
    "\"\"",
    "\\",
    "\\u",
    "\\n",
    "\\ud83c",
    "\\udf31",
    "d83c",
    "0041",
    "0",
    "00",
    "1",
    "9",
    "18446744073709551615",
    "-",
    "+",
    ".",
    ".5",
    "e",
    "E",
    "e5",
    "e-400",
    "e400",
    "null",
    "true",
    "false",
    "nul",
    "NaN",
    " ",
    "\n",
    "\r",
    "\t",
    "\0",
    "\u{b}",
    "\u{7f}",
    "\u{a0}",
    "\u{2028}",
    "\u{feff}",
    "é",
    "🌱",
];

/// Whether both read the same; fractions up to a few of the last bits.
pub fn same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Text(ours), Value::String(theirs)) => ours == theirs,
        (Json::Whole(ours), Value::Number(theirs)) => Some(*ours) == theirs.as_u64(),
        (Json::Number(ours), Value::Number(theirs)) => {
            let near = |theirs: f64| (ours - theirs).abs() <= 1e-323 + theirs.abs() * 2e-15;
            let alike = |theirs: f64| near(theirs) && ours.is_sign_negative() == theirs.is_sign_negative();
            !theirs.is_u64() && theirs.as_f64().is_some_and(alike)
        }
        (Json::List(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Json::Object(ours), Value::Object(theirs)) => {
            let last: BTreeMap<_, _> = ours.iter().map(|(name, value)| (name, value)).collect();
            let alike = |(name, theirs): (&String, &Value)| last.get(name).is_some_and(|ours| same(ours, theirs));
            last.len() == theirs.len() && theirs.iter().all(alike)
        }
        _ => false,
    }
}
