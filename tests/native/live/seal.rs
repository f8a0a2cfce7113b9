//! Sealed contributions: what one participant seals, only the facilitator opens, and nothing else passes for it.

use llo_dialogue::contract::wire::{Sent, State, Topic, Unread};
use llo_dialogue::domain::session::{Content, Contribution, Order, ParticipantId, Received, RoundNo};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::seal::{Refused, SEALED};
use llo_dialogue::live::sign::{Facilitator, Listener};
use llo_dialogue::live::transport::Medium;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::keys::{self, OVER, dice, identity, keys, seal, sealed_text, signed};
use crate::support::session::{both, gone, nothing, session};
use crate::support::wire::{any_participant, any_sent};

pub fn now() -> Time {
    Time::from_millis(1_000)
}

fn me() -> ParticipantId {
    identity(1).id()
}

fn other() -> ParticipantId {
    identity(2).id()
}

/// The facilitator as a participant comes to know them.
pub fn known(keys: &Keys) -> Facilitator {
    known_at(keys, now())
}

pub fn known_at(keys: &Keys, now: Time) -> Facilitator {
    let mut listener = Listener::new(keys.code());
    let state = State { number: 1, beat: 0, at: None, open: None };
    listener.hear(Medium::Broker, &keys.sign(Medium::Broker, &state), now).expect("it is theirs");
    *listener.facilitator().expect("it was heard")
}

fn sent(counter: u64, content: Content) -> Sent {
    Sent { contribution: Contribution { participant: me(), counter, content }, not_after: 1_000, next: None }
}

fn pins(counter: u64) -> Sent {
    sent(counter, both(RoundNo::First, Quadrant::OrganisationReactive, Quadrant::PeopleProactive))
}

fn sealed(keys: &Keys, sent: &Sent) -> Vec<u8> {
    keys::sealed(&known(keys), &identity(1), sent, &mut dice(5))
}

#[test]
fn any_changed_byte_is_refused() {
    let keys = keys(1);
    let good = sealed(&keys, &pins(3));
    assert_eq!(keys.open(me(), &good, now()), Ok(pins(3)));
    for at in 0..good.len() {
        for change in [1, 0x80, 0xff] {
            let mut bad = good.clone();
            bad[at] ^= change;
            assert_eq!(keys.open(me(), &bad, now()), Err(Refused::Sealed), "byte {at} ^ {change}");
        }
    }
}

#[test]
fn only_the_one_length_is_looked_at() {
    let keys = keys(1);
    let good = sealed(&keys, &pins(3));
    assert_eq!((good.len(), SEALED), (464, 464), "as the format says");
    assert_eq!(keys.open(me(), &[], now()), Err(Refused::Cleared));
    for length in [1, 31, 32, 48, SEALED - 1, SEALED + 1, 100_000] {
        let other: Vec<u8> = good.iter().copied().cycle().take(length).collect();
        assert_eq!(keys.open(me(), &other, now()), Err(Refused::Length), "{length} bytes");
    }
}

#[test]
fn it_is_for_one_key_one_session_one_participant_and_one_purpose() {
    let (ours, theirs) = (keys(1), keys(2));
    let good = sealed(&ours, &pins(3));
    assert_eq!(theirs.open(me(), &good, now()), Err(Refused::Sealed), "another key");
    assert_eq!(ours.open(other(), &good, now()), Err(Refused::Sealed), "another participant");
    // The same key to open with, in a session of another key to sign with.
    let mut seeds = ours.seeds();
    seeds[..32].copy_from_slice(&theirs.seeds()[..32]);
    let mixed = Keys::again(seeds, OVER);
    assert_eq!(mixed.public().seal, ours.public().seal);
    assert_eq!(mixed.open(me(), &good, now()), Err(Refused::Sealed), "another session");
    let text = signed(&ours, 1, &pins(3).write());
    let aad = Topic::participant(me());
    let as_another = |kind: &str| {
        let info = format!("llo-wire/2 {kind} {}", ours.session());
        seal(&ours.public().seal, info.as_bytes(), aad.as_bytes(), &text, &mut dice(1)).expect("a key")
    };
    assert_eq!(ours.open(me(), &as_another("state"), now()), Err(Refused::Sealed), "another kind");
    assert_eq!(ours.open(me(), &as_another("contribution"), now()), Ok(pins(3)), "as the format says");
}

#[test]
fn what_is_sealed_rightly_can_still_be_wrong() {
    let keys = keys(1);
    let with = |text: &str| {
        let signed = signed(&keys, 1, format!("{text:320}").as_bytes());
        keys.open(me(), &sealed_text(&keys, me(), &signed), now())
    };
    assert_eq!(with("{}"), Err(Refused::Unread(Unread::NotOurs)));
    assert_eq!(with("{\"schema\":\"llo-wire/3\"}"), Err(Refused::Unread(Unread::Newer)));
    assert_eq!(with("{\"schema\":\"llo-wire/2\",\"here\":null}"), Err(Refused::Unread(Unread::Damaged)));
}

/// Whoever knows a participant's number, as a broker does, can seal to the facilitator on their topic, with the largest
/// counter. Only the participant can sign it.
#[test]
fn nobody_can_speak_for_somebody_else() {
    let keys = keys(1);
    let last_word = sent(u64::MAX, gone());
    let table = [
        ("with a key of their own", signed(&keys, 2, &last_word.write())),
        ("with a signature of something else", {
            let mut text = signed(&keys, 1, &pins(3).write());
            text.splice(96.., last_word.write());
            text
        }),
        ("with the right key and their own signature", {
            let mut text = signed(&keys, 2, &last_word.write());
            text.splice(..32, signed(&keys, 1, b"")[..32].to_vec());
            text
        }),
        ("from another session", signed(&keys::keys(2), 1, &last_word.write())),
    ];
    for (how, text) in table {
        let sealed = sealed_text(&keys, me(), &text);
        assert_eq!(sealed.len(), SEALED);
        assert_eq!(keys.open(me(), &sealed, now()), Err(Refused::Unsigned), "{how}");
    }
}

#[test]
fn what_is_over_is_over() {
    let keys = keys(1);
    let good = sealed(&keys, &pins(3));
    assert_eq!(keys.open(me(), &good, Time::from_millis(1_000)), Ok(pins(3)));
    assert_eq!(keys.open(me(), &good, Time::from_millis(1_001)), Err(Refused::Expired));
}

#[test]
fn a_replayed_contribution_changes_nothing() {
    let keys = keys(1);
    let mut session = session(Order::BothFirst);
    let messages: Vec<Vec<u8>> =
        [pins(1), sent(2, nothing(RoundNo::First)), sent(3, gone())].iter().map(|sent| sealed(&keys, sent)).collect();
    let mut receive = |message: &[u8]| {
        let sent = keys.open(me(), message, now()).expect("it is sealed rightly");
        session.receive(sent.contribution)
    };
    assert_eq!(receive(&messages[2]), Received::Taken);
    for (at, message) in messages.iter().enumerate() {
        assert_eq!(receive(message), Received::Old, "message {at}");
    }
    assert_eq!(session.progress(llo_dialogue::domain::dialogue::Moment::Current).done, 0);
}

#[test]
fn the_same_pin_twice_looks_like_two_things() {
    let keys = keys(1);
    let facilitator = known(&keys);
    let mut rng = dice(9);
    let [first, second] = [1, 1].map(|counter| keys::sealed(&facilitator, &identity(1), &pins(counter), &mut rng));
    assert!(first != second && first[..32] != second[..32]);
}

#[test]
fn keys_come_back_and_are_not_shown() {
    let ours = keys(1);
    let again = Keys::again(ours.seeds(), OVER);
    assert_eq!(again.public(), ours.public());
    assert_eq!(again.open(me(), &sealed(&ours, &pins(3)), now()), Ok(pins(3)));
    assert_eq!(again.seeds(), ours.seeds());
    let shown = format!("{ours:?}");
    for half in ours.seeds().chunks(32) {
        assert!(!shown.contains(&format!("{:?}", &half[..4]).replace(['[', ']'], "")), "{shown}");
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn any_contribution_is_opened_as_it_was_sealed(
        sent in any_sent(), of in 0..4_u64, by: u8, seed: u64, someone in any_participant(),
    ) {
        let keys = keys(of);
        let participant = identity(by).id();
        let sent = Sent { contribution: Contribution { participant, ..sent.contribution }, ..sent };
        let sealed = keys::sealed(&known(&keys), &identity(by), &sent, &mut dice(seed));
        prop_assert_eq!(sealed.len(), SEALED);
        prop_assert_eq!(keys.open(participant, &sealed, Time::from_millis(sent.not_after)), Ok(sent));
        prop_assert!(someone == participant || keys.open(someone, &sealed, now()) == Err(Refused::Sealed));
    }

    #[test]
    fn any_bytes_are_refused(bytes in vec(any::<u8>(), SEALED), some in vec(any::<u8>(), 0..400)) {
        prop_assert_eq!(keys(1).open(me(), &bytes, now()), Err(Refused::Sealed));
        prop_assert!(keys(1).open(me(), &some, now()).is_err());
    }
}
