//! What is no message of ours, or one that no honest device sends: refused, and told apart.

use llo_dialogue::contract::wire::{PADDED, RoleNames, Sent, State, Unread};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, RoundNo, Session, Stage};
use serde_json::{Value, json};

use super::wire::{SOMEONE, full};
use crate::support::session::placed;
use crate::support::wire::{everything, told};

use Unread::{Damaged, Newer, NotOurs, TooLarge};

/// A message with one thing changed; `null` in place of a change takes it out.
fn changed(message: &str, path: &str, value: &Value) -> String {
    let mut json: Value = serde_json::from_str(message).expect("it is JSON");
    let (parent, name) = path.rsplit_once('/').expect("a path has a slash");
    let parent = json.pointer_mut(parent).and_then(Value::as_object_mut).expect("it is there");
    parent.insert(name.to_owned(), value.clone());
    json.to_string()
}

fn without(message: &str, name: &str) -> String {
    let mut json: Value = serde_json::from_str(message).expect("it is JSON");
    json.as_object_mut().and_then(|fields| fields.remove(name)).expect("it is there");
    json.to_string()
}

#[test]
fn other_texts_and_other_versions_are_told_apart() {
    let deep = format!("{{\"schema\":\"llo-wire/2\",\"x\":{}", "[".repeat(200));
    let table: Vec<(&[u8], Unread)> = vec![
        (b"", NotOurs),
        (b"null", NotOurs),
        (b"{}", NotOurs),
        (b"\xff\xfe", NotOurs),
        (b"{\"schema\":\"llo-draft/1\"}", NotOurs),
        (b"{\"schema\":1}", NotOurs),
        (deep.as_bytes(), NotOurs),
        (b"{\"schema\":\"llo-wire/3\"}", Newer),
        (b"{\"schema\":\"llo-wire/20\",\"here\":7}", Newer),
        (b"{\"schema\":\"llo-wire/0\"}", Damaged),
        (b"{\"schema\":\"llo-wire/x\"}", Damaged),
        (b"{\"schema\":\"llo-wire/2\"}", Damaged),
    ];
    for (bytes, unread) in table {
        let text = String::from_utf8_lossy(bytes);
        assert_eq!(State::read(bytes), Err(unread), "{text:.60}");
        assert_eq!(Sent::read(bytes, SOMEONE), Err(unread), "{text:.60}");
    }
}

#[test]
fn what_is_too_large_is_not_looked_at() {
    assert_eq!(Sent::read(&[b' '; PADDED + 1], SOMEONE), Err(TooLarge));
    let state = told(&everything(RoundNo::First)).write();
    let sized = |size: usize| [state.as_bytes(), &vec![b' '; size - state.len()]].concat();
    assert!(State::read(&sized(State::LIMIT)).is_ok());
    assert_eq!(State::read(&sized(State::LIMIT + 1)), Err(TooLarge));
}

/// Four hundred marks in both pictures, and the largest numbers.
#[test]
fn the_fullest_state_can_be_read() {
    let mut json: Value = serde_json::from_str(&told(&everything(RoundNo::Second)).write()).expect("it is JSON");
    let most = u32::MAX / 1000;
    let marks: Vec<Value> = (0..400).map(|at| json!({ "focus": at / 20, "stance": at % 20, "people": most })).collect();
    let corners = ["organisation-reactive", "organisation-proactive", "people-reactive", "people-proactive"];
    let counts: Value = corners.iter().map(|corner| ((*corner).to_owned(), json!(100 * most))).collect();
    let why = json!({ "withheld": "below", "people": u32::MAX });
    for picture in ["current", "desired"] {
        json[picture]["counts"] = counts.clone();
        json[picture]["marks"] = marks.clone().into();
        json[picture]["roles"] = why.clone();
        json[picture]["density"] = true.into();
    }
    let state = State::read(json.to_string().as_bytes()).expect("it fits");
    let size = state.write().len();
    assert!((30_000..State::LIMIT).contains(&size), "{size} bytes");
}

#[test]
fn a_contribution_that_no_honest_device_sends_is_damaged() {
    let good = String::from_utf8_lossy(&full().write()).into_owned();
    let table = [
        ("/counter", json!(-1)),
        ("/counter", json!(1.5)),
        ("/counter", json!("1")),
        ("/not_after", json!(null)),
        ("/here", json!(7)),
        ("/here", json!([])),
        ("/here/round", json!(0)),
        ("/here/round", json!(3)),
        ("/here/role", json!(6)),
        ("/here/role", json!(-1)),
        ("/here/current", json!(50)),
        ("/here/current", json!({ "focus": 27 })),
        ("/here/current/focus", json!(50)),
        ("/here/current/focus", json!(28)),
        ("/here/current/focus", json!(0)),
        ("/here/current/focus", json!(101)),
        ("/here/current/focus", json!(27.5)),
        ("/here/desired/stance", json!("27")),
    ];
    for (path, value) in table {
        let text = changed(&good, path, &value);
        assert_eq!(Sent::read(text.as_bytes(), SOMEONE), Err(Damaged), "{text}");
    }
    for name in ["counter", "not_after", "here"] {
        assert_eq!(Sent::read(without(&good, name).as_bytes(), SOMEONE), Err(Damaged), "without {name}");
    }
}

#[test]
fn a_state_that_no_honest_device_sends_is_damaged() {
    let few =
        json!({ "organisation-reactive": 4, "organisation-proactive": 0, "people-reactive": 0, "people-proactive": 0 });
    let everything = told(&everything(RoundNo::Second)).write();
    let placing = told(&placed(Order::BothFirst, 3, Stage::Place(Moment::Current))).write();
    let most = Session::PARTICIPANT_LIMIT + Session::ENTERED_LIMIT;
    let table = [
        (&placing, "/phase", json!("party")),
        (&placing, "/phase", json!("reveal-current")),
        (&placing, "/order", json!("")),
        (&placing, "/round", json!(3)),
        (&placing, "/floors/counts", json!(4)),
        (&placing, "/floors/pins", json!(7)),
        (&placing, "/floors/density", json!(19)),
        (&placing, "/floors/roles", json!(0)),
        (&placing, "/roles", json!(["alone"])),
        (&placing, "/roles", json!(["same", " same"])),
        (&placing, "/roles", json!(["a", 2])),
        (&placing, "/roles", json!(["a", "b", "c", "d", "e", "f", "g"])),
        (&placing, "/locked", json!(0)),
        (&placing, "/done", json!(4)),
        (&placing, "/of", json!(most + 1)),
        (&placing, "/number", json!(-1)),
        (&everything, "/current", json!({})),
        (&everything, "/current/counts", few.clone()),
        (&everything, "/current/before", few),
        (&everything, "/current/counts/people-reactive", json!(7)),
        (&everything, "/current/entered", json!(25)),
        (&everything, "/current/marks", json!([])),
        (&everything, "/current/marks", json!({ "withheld": "secret" })),
        (&everything, "/current/marks", json!({ "withheld": "below" })),
        (&everything, "/current/density", json!(false)),
        (&everything, "/current/roles", json!([])),
        (&everything, "/roles", json!([])),
        (&everything, "/flows", json!({ "organisation-reactive": 8 })),
        (&everything, "/flows", json!(null)),
    ];
    for (message, path, value) in table {
        let text = changed(message, path, &value);
        assert_eq!(State::read(text.as_bytes()), Err(Damaged), "{path} {value}");
    }
    let all: Value = serde_json::from_str(&everything).expect("it is JSON");
    for name in all.as_object().expect("an object").keys().filter(|name| *name != "schema") {
        assert_eq!(State::read(without(&everything, name).as_bytes()), Err(Damaged), "without {name}");
    }
    for name in ["locked", "done", "of", "round"] {
        assert_eq!(State::read(without(&placing, name).as_bytes()), Err(Damaged), "without {name}");
    }
}

#[test]
fn role_names_are_few_short_and_different() {
    let long = "é".repeat(RoleNames::NAME_LIMIT + 1);
    let table: Vec<(Vec<&str>, bool)> = vec![
        (vec![], true),
        (vec!["a", "b"], true),
        (vec![" a ", "b"], true),
        (vec!["a", "b", "c", "d", "e", "f"], true),
        (vec![&long[2..], "b"], true),
        (vec!["a"], false),
        (vec!["a", ""], false),
        (vec!["a", " a"], false),
        (vec!["a", "b\n c"], false),
        (vec!["a", "b", "c", "d", "e", "f", "g"], false),
        (vec![&long, "b"], false),
    ];
    for (names, good) in table {
        let read = RoleNames::new(names.iter().copied());
        assert_eq!(read.is_some(), good, "{names:?}");
        let count = read.map(|read| read.roles().all().count());
        assert!(count.is_none_or(|count| count == names.len()), "{names:?}");
    }
}
