//! Signed states: a participant's device takes those of its facilitator, each once and in order, and says why not
//! another.

use llo_dialogue::contract::wire::{PublicKeys, SessionId, State, Unread};
use llo_dialogue::domain::session::{Order, RoundNo};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::code::{A_DAY, Code, OtherKeys};
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::participation::LastState;
use llo_dialogue::live::sign::{HEAD, Ignored, Listener};
use llo_dialogue::live::suite::SignKey;
use llo_dialogue::live::transport::Medium;
use proptest::collection::vec;
use proptest::prelude::*;

use super::seal::now;
use crate::support::any::cases;
use crate::support::keys::{OVER, keys, keys_until};
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
        assert_eq!(
            listener.hear(Medium::Broker, &theirs.sign(Medium::Broker, &numbered(9)), now()),
            Err(Ignored::Forged),
            "it names another session"
        );
        assert_eq!(listener.hear(Medium::Broker, &posing(&theirs, &ours, 9), now()), Err(Ignored::OtherKeys));
        assert!(listener.facilitator().is_none());
        let full = told(&everything(RoundNo::Second));
        assert_eq!(listener.hear(Medium::Broker, &ours.sign(Medium::Broker, &full), now()), Ok(full));
        let known = listener.facilitator().expect("it was heard");
        assert_eq!((*known.keys(), known.session()), (ours.public(), ours.session()));
    }
}

#[test]
fn any_changed_byte_is_ignored() {
    let keys = keys(1);
    let good = keys.sign(Medium::Broker, &numbered(1));
    for code in codes(&keys) {
        for at in 0..good.len() {
            for change in [1, 0x80] {
                let mut bad = good.clone();
                bad[at] ^= change;
                let heard = Listener::new(code).hear(Medium::Broker, &bad, now());
                assert_eq!(heard, Err(Ignored::Forged), "byte {at} ^ {change}");
            }
        }
    }
}

#[test]
fn any_other_length_is_ignored() {
    let keys = keys(1);
    let good = keys.sign(Medium::Broker, &numbered(1));
    let hear = |message: &[u8]| Listener::new(keys.code()).hear(Medium::Broker, message, now());
    assert_eq!(hear(&[]), Err(Ignored::Cleared));
    for length in [1, 32, HEAD - 1] {
        assert_eq!(hear(&good[..length]), Err(Ignored::Short), "{length} bytes");
    }
    for length in [HEAD, good.len() - 1] {
        assert_eq!(hear(&good[..length]), Err(Ignored::Forged), "{length} bytes");
    }
    let longer = |length: usize| [good.as_slice(), &vec![b' '; length - good.len()]].concat();
    assert_eq!(hear(&longer(good.len() + 1)), Err(Ignored::Forged));
    assert_eq!(hear(&longer(HEAD + State::LIMIT)), Err(Ignored::Forged));
    assert_eq!(hear(&longer(HEAD + State::LIMIT + 1)), Err(Ignored::Long));
}

/// Where a good state of ours lends its parts to someone else.
#[test]
fn nobody_else_can_speak_for_the_facilitator() {
    let (ours, theirs) = (keys(1), keys(2));
    let (good, other) = (ours.sign(Medium::Broker, &numbered(1)), theirs.sign(Medium::Broker, &numbered(2)));
    let table = [
        ("their text under our signature", [&good[..HEAD], &other[HEAD..]].concat(), Ignored::Forged),
        ("their signature under our keys", [&good[..72], &other[72..]].concat(), Ignored::Forged),
        ("another end of the session", [&good[..64], &[0; 8], &good[72..]].concat(), Ignored::Forged),
        ("their key to seal to", [&good[..32], &other[32..64], &good[64..]].concat(), Ignored::Forged),
        ("their key to sign with", [&other[..32], &good[32..]].concat(), Ignored::Forged),
    ];
    for (what, message, why) in table {
        assert_eq!(Listener::new(ours.code()).hear(Medium::Broker, &message, now()), Err(why), "{what}");
    }
}

#[test]
fn a_lower_or_equal_number_is_old_and_changes_nothing() {
    let keys = keys(1);
    let mut listener = Listener::new(keys.code());
    let table =
        [(5, true), (5, false), (4, false), (0, false), (6, true), (5, false), (u64::MAX, true), (u64::MAX, false)];
    for (number, new) in table {
        let heard = listener.hear(Medium::Broker, &keys.sign(Medium::Broker, &numbered(number)), now());
        assert_eq!(heard, if new { Ok(numbered(number)) } else { Err(Ignored::Old) }, "{number}");
    }
    let mut listener = Listener::new(keys.code());
    assert!(
        listener.hear(Medium::Broker, &keys.sign(Medium::Broker, &numbered(0)), now()).is_ok(),
        "the first may be any"
    );
}

#[test]
fn a_page_that_is_loaded_again_goes_on_where_it_was() {
    let keys = keys(1);
    for (last, number, heard) in [(5, 4, false), (5, 5, true), (5, 6, true), (0, 0, true), (u64::MAX, 7, false)] {
        let last = LastState { number: last, keys: keys.public() };
        let mut listener = Listener::again(keys.code(), &last).expect("these are its keys");
        assert_eq!(
            listener.hear(Medium::Broker, &keys.sign(Medium::Broker, &numbered(number)), now()).is_ok(),
            heard,
            "{number} after {last:?}"
        );
        assert_eq!(listener.facilitator().map(|known| *known.keys()), Some(keys.public()));
    }
}

#[test]
fn kept_keys_that_are_not_those_of_the_code_are_refused() {
    let last = LastState { number: 5, keys: keys(2).public() };
    for code in codes(&keys(1)) {
        assert_eq!(Listener::again(code, &last).map(|_| ()), Err(OtherKeys));
    }
}

#[test]
fn what_is_ignored_does_not_raise_the_number() {
    let keys = keys(1);
    let mut listener = Listener::new(keys.code());
    assert!(listener.hear(Medium::Broker, &keys.sign(Medium::Broker, &numbered(1)), now()).is_ok());
    let mut forged = keys.sign(Medium::Broker, &numbered(8));
    forged[100] ^= 1;
    assert_eq!(listener.hear(Medium::Broker, &forged, now()), Err(Ignored::Forged));
    assert!(listener.hear(Medium::Broker, &keys.sign(Medium::Broker, &numbered(2)), now()).is_ok());
}

#[test]
fn a_state_is_good_until_a_day_after_its_session() {
    let keys = keys(1);
    let hear = |millis: u64| {
        let state = keys.sign(Medium::Broker, &numbered(1));
        Listener::new(keys.code()).hear(Medium::Broker, &state, Time::from_millis(millis))
    };
    assert_eq!(hear(OVER + A_DAY + 1), Err(Ignored::Expired), "by a clock that is no more than a day ahead");
    assert_eq!(hear(OVER + A_DAY), Ok(numbered(1)));
    let mut known = Listener::new(keys.code());
    for (number, millis) in [(1, OVER), (2, OVER * 99 + A_DAY * 99)] {
        let state = keys.sign(Medium::Broker, &numbered(number));
        let heard = known.hear(Medium::Broker, &state, Time::from_millis(millis));
        assert_eq!(heard, Ok(numbered(number)), "who is known stays known when the clock leaps");
    }
}

/// Else a table of keys for all codes would be good for ever.
#[test]
fn no_session_is_heard_of_that_ends_later_than_any_does() {
    let hour = 3_600_000;
    let end = 1_795_426_150_000;
    let keys = keys_until(end, 1);
    let hear = |listener: &mut Listener, number, millis: u64| {
        listener.hear(Medium::Broker, &keys.sign(Medium::Broker, &numbered(number)), Time::from_millis(millis))
    };
    let mut listener = Listener::new(keys.code());
    assert_eq!(hear(&mut listener, 1, end - 36 * hour - 1), Err(Ignored::TooFarAhead));
    assert!(hear(&mut listener, 1, end - 36 * hour).is_ok(), "twelve hours, and a day for a wrong clock");
    assert!(hear(&mut listener, 2, 0).is_ok(), "whoever is known stays known when the clock jumps");
}

/// What a board says to its own windows, with what is switched on there, is nothing for everyone's phones.
#[test]
fn a_state_is_heard_over_the_medium_that_it_was_signed_for() {
    let keys = keys(1);
    let both = [Medium::Broker, Medium::Tabs];
    for (signed, heard) in both.iter().flat_map(|signed| both.map(|heard| (*signed, heard))) {
        let message = keys.sign(signed, &numbered(1));
        let expected = if signed == heard { Ok(numbered(1)) } else { Err(Ignored::Forged) };
        assert_eq!(Listener::new(keys.code()).hear(heard, &message, now()), expected, "{signed:?} over {heard:?}");
        assert_eq!(keys.heard(heard, &message), expected);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_state_is_heard_as_it_was_signed(state in any_state(), of in 0..4_u64) {
        let keys = keys(of);
        let heard = Listener::new(keys.code()).hear(Medium::Broker, &keys.sign(Medium::Broker, &state), now());
        prop_assert_eq!(heard, Ok(state));
    }

    #[test]
    fn any_bytes_are_ignored(bytes in vec(any::<u8>(), 0..400), of in 0..4_u64) {
        let keys = keys(of);
        prop_assert!(Listener::new(keys.code()).hear(Medium::Broker, &bytes, now()).is_err());
        let ours = [&keys.public().sign[..], &keys.public().seal, &OVER.to_be_bytes(), &bytes].concat();
        let why = if bytes.len() < 64 { Ignored::Short } else { Ignored::Forged };
        prop_assert_eq!(Listener::new(keys.code()).hear(Medium::Broker, &ours, now()), Err(why));
    }
}

const NEWER: &[u8] = b"{\"schema\":\"llo-wire/3\"}";

/// As whoever has keys of their own would speak in our session.
fn posing(theirs: &Keys, ours: &Keys, number: u64) -> Vec<u8> {
    signed_by(theirs, ours.session(), numbered(number).write().as_bytes())
}

/// Any text as a state, as the format says.
fn signed_by(keys: &Keys, session: SessionId, json: &[u8]) -> Vec<u8> {
    let mut seed = [0; 32];
    seed.copy_from_slice(&keys.seeds()[..32]);
    let PublicKeys { sign, seal, not_after } = keys.public();
    let label = format!("llo-wire/2 state broker {session}\n");
    let end = not_after.to_be_bytes();
    let signature = SignKey::new(&seed).sign(&[label.as_bytes(), &sign, &seal, &end, json].concat());
    [&sign[..], &seal, &end, &signature, json].concat()
}

#[test]
fn what_is_signed_rightly_can_still_be_newer() {
    // A newer facilitator signs what this version cannot read; the older page has to say so.
    let keys = keys(1);
    let heard = Listener::new(keys.code()).hear(Medium::Broker, &signed_by(&keys, keys.session(), NEWER), now());
    assert_eq!(heard, Err(Ignored::Unread(Unread::Newer)));
}

/// Working out a code is slow, so it comes last: who cannot sign for the keys that they name, or signs what nobody can
/// read, is told so, and never that the keys are others.
#[test]
fn what_is_cheap_is_looked_at_before_the_code_is_worked_out() {
    let (ours, theirs) = (keys(1), keys(2));
    let mut unsigned = posing(&theirs, &ours, 1);
    unsigned[72] ^= 1;
    for code in codes(&ours) {
        assert_eq!(Listener::new(code).hear(Medium::Broker, &unsigned, now()), Err(Ignored::Forged));
        let unreadable = signed_by(&theirs, ours.session(), b"{\"schema\":\"llo-wire/2\"}");
        assert_eq!(Listener::new(code).hear(Medium::Broker, &unreadable, now()), Err(Ignored::Unread(Unread::Damaged)));
        // Anybody could say that the page is too old, if the keys did not count there.
        let newer = signed_by(&theirs, ours.session(), NEWER);
        assert_eq!(Listener::new(code).hear(Medium::Broker, &newer, now()), Err(Ignored::OtherKeys));
    }
    let mut knows = Listener::new(ours.code());
    assert!(knows.hear(Medium::Broker, &ours.sign(Medium::Broker, &numbered(1)), now()).is_ok());
    assert_eq!(knows.hear(Medium::Broker, &unsigned, now()), Err(Ignored::OtherKeys), "which is cheaper still");
}

/// Whoever floods a session with states of wrong keys does not stop those who listen.
#[test]
fn wrong_keys_are_looked_at_once() {
    let (ours, theirs) = (keys(1), keys(2));
    let wrong = posing(&theirs, &ours, 1);
    let mut listener = Listener::new(ours.code());
    let begun = std::time::Instant::now();
    assert_eq!(listener.hear(Medium::Broker, &wrong, now()), Err(Ignored::OtherKeys));
    let once = begun.elapsed();
    for _ in 0..200 {
        assert_eq!(listener.hear(Medium::Broker, &wrong, now()), Err(Ignored::OtherKeys));
    }
    assert!(begun.elapsed() < 60 * once, "not two hundred times as long");
    assert!(
        listener.hear(Medium::Broker, &ours.sign(Medium::Broker, &numbered(1)), now()).is_ok(),
        "and the right ones are heard"
    );
}
