//! Signed states: a participant's device takes those of its facilitator, each once and in order, and says why not
//! another.

use llo_dialogue::contract::seat::LastState;
use llo_dialogue::contract::wire::{SessionId, State, Unread};
use llo_dialogue::domain::session::{Order, RoundNo};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::code::{Code, OtherKeys};
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::sign::{Ignored, Listener};
use llo_dialogue::live::suite::SignKey;
use proptest::collection::vec;
use proptest::prelude::*;

use super::seal::now;
use crate::support::any::cases;
use crate::support::keys::keys;
use crate::support::session::session;
use crate::support::wire::{any_state, everything, told};

fn numbered(number: u64) -> State {
    State { number, ..told(&session(Order::BothFirst)) }
}

fn codes(keys: &Keys) -> [Code; 2] {
    [keys.code(), keys.code().typed()]
}

#[test]
fn a_state_is_heard_by_those_with_its_code() {
    let (ours, theirs) = (keys(1), keys(2));
    for code in codes(&ours) {
        let mut listener = Listener::new(code);
        assert!(listener.facilitator().is_none() && listener.session() == ours.session());
        assert_eq!(listener.hear(&theirs.sign(&numbered(9)), now()), Err(Ignored::Forged), "it names another session");
        assert_eq!(listener.hear(&posing(&theirs, &ours, 9), now()), Err(Ignored::OtherKeys));
        assert!(listener.facilitator().is_none());
        let full = told(&everything(RoundNo::Second));
        assert_eq!(listener.hear(&ours.sign(&full), now()), Ok(full));
        let known = listener.facilitator().expect("it was heard");
        assert_eq!((*known.keys(), known.session()), (ours.public(), ours.session()));
    }
}

#[test]
fn any_changed_byte_is_ignored() {
    let keys = keys(1);
    let good = keys.sign(&numbered(1));
    for code in codes(&keys) {
        for at in 0..good.len() {
            for change in [1, 0x80] {
                let mut bad = good.clone();
                bad[at] ^= change;
                let heard = Listener::new(code).hear(&bad, now());
                assert_eq!(heard, Err(Ignored::Forged), "byte {at} ^ {change}");
            }
        }
    }
}

#[test]
fn any_other_length_is_ignored() {
    let keys = keys(1);
    let good = keys.sign(&numbered(1));
    let hear = |message: &[u8]| Listener::new(keys.code()).hear(message, now());
    assert_eq!(hear(&[]), Err(Ignored::Cleared));
    for length in [1, 32, 127] {
        assert_eq!(hear(&good[..length]), Err(Ignored::Short), "{length} bytes");
    }
    for length in [128, good.len() - 1] {
        assert_eq!(hear(&good[..length]), Err(Ignored::Forged), "{length} bytes");
    }
    let longer = |length: usize| [good.as_slice(), &vec![b' '; length - good.len()]].concat();
    assert_eq!(hear(&longer(good.len() + 1)), Err(Ignored::Forged));
    assert_eq!(hear(&longer(128 + State::LIMIT)), Err(Ignored::Forged));
    assert_eq!(hear(&longer(128 + State::LIMIT + 1)), Err(Ignored::Long));
}

/// Where a good state of ours lends its parts to someone else.
#[test]
fn nobody_else_can_speak_for_the_facilitator() {
    let (ours, theirs) = (keys(1), keys(2));
    let (good, other) = (ours.sign(&numbered(1)), theirs.sign(&numbered(2)));
    let table = [
        ("their text under our signature", [&good[..128], &other[128..]].concat(), Ignored::Forged),
        ("their signature under our keys", [&good[..64], &other[64..]].concat(), Ignored::Forged),
        ("their key to seal to", [&good[..32], &other[32..64], &good[64..]].concat(), Ignored::Forged),
        ("their key to sign with", [&other[..32], &good[32..]].concat(), Ignored::Forged),
    ];
    for (what, message, why) in table {
        assert_eq!(Listener::new(ours.code()).hear(&message, now()), Err(why), "{what}");
    }
}

#[test]
fn a_lower_or_equal_number_is_old_and_changes_nothing() {
    let keys = keys(1);
    let mut listener = Listener::new(keys.code());
    let table =
        [(5, true), (5, false), (4, false), (0, false), (6, true), (5, false), (u64::MAX, true), (u64::MAX, false)];
    for (number, new) in table {
        let heard = listener.hear(&keys.sign(&numbered(number)), now());
        assert_eq!(heard, if new { Ok(numbered(number)) } else { Err(Ignored::Old) }, "{number}");
    }
    let mut listener = Listener::new(keys.code());
    assert!(listener.hear(&keys.sign(&numbered(0)), now()).is_ok(), "the first may be any");
}

#[test]
fn a_page_that_is_loaded_again_goes_on_where_it_was() {
    let keys = keys(1);
    for (last, number, heard) in [(5, 4, false), (5, 5, true), (5, 6, true), (0, 0, true), (u64::MAX, 7, false)] {
        let last = LastState { number: last, not_after: 7, keys: keys.public() };
        let mut listener = Listener::again(keys.code(), &last).expect("these are its keys");
        assert_eq!(listener.hear(&keys.sign(&numbered(number)), now()).is_ok(), heard, "{number} after {last:?}");
        assert_eq!(listener.facilitator().map(|known| *known.keys()), Some(keys.public()));
    }
}

#[test]
fn kept_keys_that_are_not_those_of_the_code_are_refused() {
    let last = LastState { number: 5, not_after: 7, keys: keys(2).public() };
    for code in codes(&keys(1)) {
        assert_eq!(Listener::again(code, &last).map(|_| ()), Err(OtherKeys));
    }
}

#[test]
fn what_is_ignored_does_not_raise_the_number() {
    let keys = keys(1);
    let mut listener = Listener::new(keys.code());
    assert!(listener.hear(&keys.sign(&numbered(1)), now()).is_ok());
    let void = State { not_after: 999, ..numbered(7) };
    assert_eq!(listener.hear(&keys.sign(&void), now()), Err(Ignored::Expired));
    let mut forged = keys.sign(&numbered(8));
    forged[100] ^= 1;
    assert_eq!(listener.hear(&forged, now()), Err(Ignored::Forged));
    assert!(listener.hear(&keys.sign(&numbered(2)), now()).is_ok());
}

#[test]
fn a_state_is_good_until_its_last_moment() {
    let keys = keys(1);
    let state = State { not_after: 1_000, ..numbered(1) };
    assert_eq!(Listener::new(keys.code()).hear(&keys.sign(&state), Time::from_millis(1_001)), Err(Ignored::Expired));
    assert_eq!(Listener::new(keys.code()).hear(&keys.sign(&state), Time::from_millis(1_000)), Ok(state));
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_state_is_heard_as_it_was_signed(state in any_state(), of in 0..4_u64) {
        let keys = keys(of);
        let heard = Listener::new(keys.code()).hear(&keys.sign(&state), Time::from_millis(state.not_after));
        prop_assert_eq!(heard, Ok(state));
    }

    #[test]
    fn any_bytes_are_ignored(bytes in vec(any::<u8>(), 0..400), of in 0..4_u64) {
        let keys = keys(of);
        prop_assert!(Listener::new(keys.code()).hear(&bytes, now()).is_err());
        let ours = [&keys.public().sign[..], &keys.public().seal, &bytes].concat();
        let why = if bytes.len() < 64 { Ignored::Short } else { Ignored::Forged };
        prop_assert_eq!(Listener::new(keys.code()).hear(&ours, now()), Err(why));
    }
}

const NEWER: &[u8] = b"{\"schema\":\"llo-wire/3\"}";

/// As whoever has keys of their own would speak in our session.
fn posing(theirs: &Keys, ours: &Keys, number: u64) -> Vec<u8> {
    signed_by(theirs, ours.session(), numbered(number).write().as_bytes())
}

/// Any text as a state.
fn signed_by(keys: &Keys, session: SessionId, json: &[u8]) -> Vec<u8> {
    let mut seed = [0; 32];
    seed.copy_from_slice(&keys.seeds()[..32]);
    let public = keys.public();
    let label = format!("llo-wire/2 state {session}\n");
    let signature = SignKey::new(&seed).sign(&[label.as_bytes(), &public.sign, &public.seal, json].concat());
    [&public.sign[..], &public.seal, &signature, json].concat()
}

#[test]
fn what_is_signed_rightly_can_still_be_newer() {
    // A newer facilitator signs what this version cannot read; the older page has to say so.
    let keys = keys(1);
    let heard = Listener::new(keys.code()).hear(&signed_by(&keys, keys.session(), NEWER), now());
    assert_eq!(heard, Err(Ignored::Unread(Unread::Newer)));
}

/// Working out a code is slow, so it comes last: who cannot sign for the keys that they name, or signs what nobody can
/// read, is told so, and never that the keys are others.
#[test]
fn what_is_cheap_is_looked_at_before_the_code_is_worked_out() {
    let (ours, theirs) = (keys(1), keys(2));
    let mut unsigned = posing(&theirs, &ours, 1);
    unsigned[64] ^= 1;
    for code in codes(&ours) {
        assert_eq!(Listener::new(code).hear(&unsigned, now()), Err(Ignored::Forged));
        let unreadable = signed_by(&theirs, ours.session(), b"{\"schema\":\"llo-wire/2\"}");
        assert_eq!(Listener::new(code).hear(&unreadable, now()), Err(Ignored::Unread(Unread::Damaged)));
        // Anybody could say that the page is too old, if the keys did not count there.
        let newer = signed_by(&theirs, ours.session(), NEWER);
        assert_eq!(Listener::new(code).hear(&newer, now()), Err(Ignored::OtherKeys));
    }
    let mut knows = Listener::new(ours.code());
    assert!(knows.hear(&ours.sign(&numbered(1)), now()).is_ok());
    assert_eq!(knows.hear(&unsigned, now()), Err(Ignored::OtherKeys), "which is cheaper still");
}

/// Whoever floods a session with states of wrong keys does not stop those who listen.
#[test]
fn wrong_keys_are_looked_at_once() {
    let (ours, theirs) = (keys(1), keys(2));
    let wrong = posing(&theirs, &ours, 1);
    let mut listener = Listener::new(ours.code());
    let begun = std::time::Instant::now();
    assert_eq!(listener.hear(&wrong, now()), Err(Ignored::OtherKeys));
    let once = begun.elapsed();
    for _ in 0..200 {
        assert_eq!(listener.hear(&wrong, now()), Err(Ignored::OtherKeys));
    }
    assert!(begun.elapsed() < 60 * once, "not two hundred times as long");
    assert!(listener.hear(&ours.sign(&numbered(1)), now()).is_ok(), "and the right ones are heard");
}
