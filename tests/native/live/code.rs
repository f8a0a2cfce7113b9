//! The join code: forgiving to type, and never good for other keys.

use llo_dialogue::contract::wire::PublicKeys;
use llo_dialogue::live::code::{Code, OtherKeys};
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::keys::{OVER, keys, keys_until};

#[test]
fn a_code_is_typed_as_people_type() {
    let typed = |text: &str| Code::parse(text).map(|code| code.to_string());
    let same = ["K7QM-01T9", "k7qm01t9", " k7qm 01t9 ", "K7QM\u{2013}01T9", "K-7-Q-M-0-1-T-9", "k7qmoit9", "K7QMOlT9"];
    for text in same {
        assert_eq!(typed(text).as_deref(), Some("K7QM-01T9"), "{text}");
    }
    let none = ["", "-", "K7QM01T", "K7QM01T9X", "K7QM-01TU", "K7QM.01T9", "K7QM01Té", "K7QM01T\u{661}"];
    for text in none {
        assert_eq!(typed(text), None, "{text}");
    }
}

#[test]
fn the_code_of_a_link_begins_with_the_typed_one() {
    let long = keys(1).code();
    let (short, text) = (long.typed(), long.to_string());
    assert_eq!(text.len(), 32, "160 bits");
    assert_eq!(Code::parse(&text), Some(long));
    assert_eq!(Code::parse(&text[..8]), Some(short));
    assert_eq!((short.session(), short.typed()), (long.session(), short));
    assert!(short.is_same_session(long) && !short.is_same_session(keys(2).code()));
    assert_eq!(short.to_string().replace('-', ""), text[..8]);
    for cut in [7, 9, 16, 24, 31] {
        assert_eq!(Code::parse(&text[..cut]), None, "{cut} letters");
    }
}

#[test]
fn only_its_own_keys_match_a_code() {
    let (ours, theirs) = (keys(1), keys(2));
    for code in [ours.code(), ours.code().typed()] {
        assert_eq!(code.verify(&ours.public()), Ok(()));
        let mixed = PublicKeys { seal: theirs.public().seal, ..ours.public() };
        let swapped = PublicKeys { sign: ours.public().seal, seal: ours.public().sign, ..ours.public() };
        for other in [theirs.public(), mixed, swapped] {
            assert_eq!(code.verify(&other), Err(OtherKeys));
        }
    }
}

/// A broker's topics are seen by whoever may list them.
#[test]
fn the_name_of_a_session_in_topics_is_not_its_code() {
    let code = keys(1).code();
    let name = code.session().to_string();
    assert!(
        !code.to_string().contains(&name)
            && Code::parse(&name).is_some_and(|as_code| as_code.session() != code.session())
    );
    assert_ne!(code.session(), keys(2).code().session());
}

/// So that what somebody worked out beforehand is void with the session that it was worked out for.
#[test]
fn the_same_keys_until_another_moment_have_another_code() {
    let (ours, later) = (keys(1), keys_until(OVER + 1, 1));
    assert_eq!((ours.public().sign, ours.public().seal), (later.public().sign, later.public().seal));
    assert!(!ours.code().is_same_session(later.code()));
    assert_eq!(ours.code().verify(&later.public()), Err(OtherKeys));
}

#[test]
fn every_letter_of_a_code_counts() {
    let ours = keys(3);
    for code in [ours.code(), ours.code().typed()] {
        let text = code.to_string();
        for at in (0..text.len()).filter(|at| &text[*at..=*at] != "-") {
            let other = if &text[at..=at] == "7" { "8" } else { "7" };
            let wrong = Code::parse(&format!("{}{other}{}", &text[..at], &text[at + 1..])).expect("it is a code");
            assert_eq!(wrong.verify(&ours.public()), Err(OtherKeys), "letter {at}");
        }
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_code_is_read_back_as_it_is_shown(typed: [u8; 5], linked: [u8; 20], text: String) {
        for code in [Code::Typed(typed), Code::Linked(linked)] {
            prop_assert_eq!(Code::parse(&code.to_string()), Some(code));
        }
        prop_assert!(Code::parse(&text).is_none_or(|code| Code::parse(&code.to_string()) == Some(code)));
    }
}
