//! Laws of the messages: what was written comes back, any bytes give an answer, and no message shows a single person.

use llo_dialogue::contract::wire::{Both, PADDED, Scene, Sent, SessionId, State, Topic, Unread, decode, encode};
use llo_dialogue::domain::disclosure::Rules;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::wire::SOMEONE;
use crate::support::any::cases;
use crate::support::group::{Revealed, nobody_is_singled_out};
use crate::support::wire::{any_participant, any_sent, any_state};

/// What is left when bytes are cut out of a message at some place, and others put there.
fn damaged(message: &[u8], (at, cut, bytes): (f64, usize, Vec<u8>)) -> Vec<u8> {
    let mut message = message.to_vec();
    let at = (at * message.len() as f64) as usize;
    message.splice(at..(at + cut).min(message.len()), bytes);
    message
}

fn any_damage() -> impl Strategy<Value = (f64, usize, Vec<u8>)> {
    let digits = vec(select(b"0123456789-.e\"[]{},:ntf".to_vec()), 0..4);
    (0.0..1.0, 0_usize..4, prop_oneof![digits, vec(any::<u8>(), 0..4)])
}

fn any_other() -> impl Strategy<Value = Value> {
    let words = ["llo-wire/2", "closed", "lobby", "step", "reveal-desired", "place-current", ""];
    let withheld = json!({ "withheld": "no-roles" });
    let others = [json!(null), json!(true), json!(-1), json!(1.5), json!([]), json!([[]]), json!({}), withheld];
    prop_oneof![
        select(others.to_vec()),
        select(words.to_vec()).prop_map(Value::from),
        (0_u64..100).prop_map(Value::from),
        select(vec![u64::from(u32::MAX), u64::MAX]).prop_map(Value::from),
    ]
}

/// Where everything stands in a message, the whole of it included.
fn pointers(json: &Value, here: String, places: &mut Vec<String>) {
    let inner: Vec<(String, &Value)> = match json {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (name, value) in inner {
        pointers(value, format!("{here}/{name}"), places);
    }
    places.push(here);
}

/// Whatever is read can be written and read again.
fn stands(bytes: &[u8]) {
    if let Ok(state) = State::read(bytes) {
        assert_eq!(State::read(state.write().as_bytes()), Ok(state));
    }
    if let Ok(sent) = Sent::read(bytes, SOMEONE) {
        assert_eq!(Sent::read(&sent.write(), SOMEONE), Ok(sent));
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_contribution_is_read_back_as_it_was_written(sent in any_sent()) {
        let written = sent.write();
        prop_assert_eq!(Sent::read(&written, sent.contribution.participant), Ok(sent));
        prop_assert!(written.len() == PADDED && written.ends_with(b" "));
    }

    #[test]
    fn any_state_is_read_back_as_it_was_written(state in any_state()) {
        prop_assert_eq!(State::read(state.write().as_bytes()), Ok(state));
    }

    #[test]
    fn any_state_singles_nobody_out(state in any_state()) {
        let Some(open) = state.open else { return Ok(()) };
        let rules = Rules { floors: open.floors, roles: open.roles.roles() };
        let revealed = match open.scene.clone() {
            Scene::Lobby | Scene::Explain | Scene::Place { .. } => return Ok(()),
            Scene::Now { current, .. } => {
                Revealed { current: current.map(|seen| seen.picture), desired: None, flows: None }
            }
            Scene::Step { both: Both { current, desired }, .. } => {
                let (desired, flows) = desired.map(|(seen, flows)| (seen.picture, flows)).unzip();
                Revealed { current: current.map(|seen| seen.picture), desired, flows }
            }
        };
        nobody_is_singled_out(rules, &revealed);
    }

    #[test]
    fn any_bytes_are_no_message_and_no_harm(bytes in vec(any::<u8>(), 0..600)) {
        prop_assert!(State::read(&bytes) == Err(Unread::NotOurs));
        prop_assert!(Sent::read(&bytes, SOMEONE).is_err());
    }

    #[test]
    fn any_damage_gives_an_answer(state in any_state(), sent in any_sent(), damage in any_damage()) {
        stands(&damaged(state.write().as_bytes(), damage.clone()));
        stands(&damaged(&sent.write(), damage));
    }

    #[test]
    fn any_field_that_is_something_else_gives_an_answer(
        state in any_state(), sent in any_sent(), at: Index, other in any_other(),
    ) {
        for message in [state.write(), String::from_utf8_lossy(&sent.write()).into_owned()] {
            let mut json: Value = serde_json::from_str(&message).expect("it is JSON");
            let mut places = Vec::new();
            pointers(&json, String::new(), &mut places);
            let place = &places[at.index(places.len())];
            *json.pointer_mut(place).expect("it is there") = other.clone();
            stands(json.to_string().as_bytes());
        }
    }

    #[test]
    fn any_topic_is_read_back_as_it_was_written(session: [u8; 5], participant in any_participant(), text: String) {
        for topic in [Topic::State(SessionId(session)), Topic::Pin(SessionId(session), participant)] {
            prop_assert_eq!(Topic::parse(&topic.to_string()), Some(topic));
        }
        prop_assert_eq!(Topic::parse(&text), None);
    }

    #[test]
    fn any_bytes_are_letters_and_back(five: [u8; 5], twenty: [u8; 20], some in vec(any::<u8>(), 0..12), text: String) {
        prop_assert_eq!(decode(&encode(&five)), Some(five));
        prop_assert_eq!(decode(&encode(&twenty).to_lowercase()), Some(twenty));
        prop_assert_eq!(encode(&some).len(), (some.len() * 8).div_ceil(5));
        if let Some(five) = decode::<5>(&text) {
            prop_assert_eq!(decode(&encode(&five)), Some(five));
        }
    }
}
