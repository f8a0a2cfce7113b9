//! One session with everything in it, byte by byte, for whoever writes another client.

use llo_dialogue::contract::wire::{Sent, State, Topic};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::sign::{HEAD, Listener};
use llo_dialogue::live::transport::Medium;
use serde_json::{Value, json};

use super::seal::known_at;
use crate::support::files::fixture;
use crate::support::keys::{Exactly, hex, identity, sealed, unhex};

const NOT_AFTER: u64 = 1_795_426_150_000;

#[test]
fn the_published_session_is_the_same_byte_by_byte() {
    let seeds: Vec<u8> = (0..64).collect();
    let keys = Keys::again(seeds.clone().try_into().expect("64 bytes"), NOT_AFTER);
    let participant = identity(0xa5);
    let (id, now) = (participant.id(), Time::from_millis(NOT_AFTER));
    let state = fixture("wire/v2/state-everything.json");
    let state = keys.sign(Medium::Broker, &State::read(state.trim_end().as_bytes()).expect("it is good"));
    let sent = fixture("wire/v2/sent-current.json");
    let sent = Sent::read(sent.trim_end().as_bytes(), id).expect("it is good");
    let ephemeral = [0x77; 32];
    let sealed = sealed(&known_at(&keys, now), &participant, &sent, &mut Exactly(ephemeral.to_vec()));
    let public = keys.public();
    let session = json!({
        "about": "llo-wire/2. The state is state-everything.json, the contribution sent-current.json.",
        "sign_seed": hex(&seeds[..32]),
        "seal_ikm": hex(&seeds[32..]),
        "sign_key": hex(&public.sign),
        "seal_key": hex(&public.seal),
        "not_after": NOT_AFTER,
        "code_link": keys.code().to_string(),
        "code_typed": keys.code().typed().to_string(),
        "state_topic": Topic::State(keys.session()).to_string(),
        "state_head": hex(&state[..HEAD]),
        "pin_topic": Topic::Pin(keys.session(), id).to_string(),
        "participant_seed": hex(&participant.seed().0),
        "ephemeral_ikm": hex(&ephemeral),
        "pin_message": hex(&sealed),
    });
    let published = fixture("wire/v2/vectors.json");
    let published: Value = serde_json::from_str(&published).expect("it is JSON");
    assert_eq!(session, published, "{session:#}");
    let opened = unhex(published["pin_message"].as_str().expect("digits"));
    assert_eq!(keys.open(id, &opened, now), Ok(sent));
    assert!(Listener::new(keys.code()).hear(Medium::Broker, &state, now).is_ok());
}
