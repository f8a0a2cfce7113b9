//! Attributes: what each value means, what is complained about, and which way the axes are drawn.

use llo_dialogue::contract::ids::pole_id;
use llo_dialogue::contract::options::StorageMode;
use llo_dialogue::domain::orientation::Orientation;
use llo_dialogue::domain::space::Pole;
use llo_dialogue::elements::dialogue::options::Options;

use crate::support::element::{options, parsed};

#[test]
fn without_attributes_everything_has_its_default() {
    let (options, complaints) = parsed(|_| {});
    assert_eq!(options, Options::default());
    assert_eq!(complaints, []);
    assert_eq!(options.storage, StorageMode::Local);
    assert_eq!(options.instance.as_str(), "default");
}

#[test]
fn storage_says_where_the_draft_lives() {
    let table = [
        ("local", StorageMode::Local, false),
        ("session", StorageMode::Session, false),
        ("none", StorageMode::None, false),
        (" session ", StorageMode::Session, false),
        ("", StorageMode::Local, false),
        ("  ", StorageMode::Local, false),
        ("Session", StorageMode::Local, true),
        ("indexeddb", StorageMode::Local, true),
    ];
    for (value, mode, complains) in table {
        let (options, complaints) = parsed(|raw| raw.storage = Some(value.into()));
        assert_eq!((options.storage, !complaints.is_empty()), (mode, complains), "{value:?}");
    }
}

#[test]
fn an_instance_is_a_short_plain_name() {
    let longest = "a".repeat(64);
    for name in ["team-7", "A_b", "0", &longest, " team "] {
        let (options, complaints) = parsed(|raw| raw.instance = Some(name.into()));
        assert_eq!((options.instance.as_str(), complaints.len()), (name.trim(), 0), "{name:?}");
    }
    let too_long = "a".repeat(65);
    for name in ["a b", "é", "a:b", "a/b", "a.b", "\u{0}", "🌱", &too_long] {
        let (options, complaints) = parsed(|raw| raw.instance = Some(name.into()));
        assert_eq!((options.instance.as_str(), complaints.len()), ("default", 1), "{name:?}");
    }
}

#[test]
fn a_theme_is_only_checked() {
    for (theme, complains) in [("light", 0), ("dark", 0), ("", 0), ("blue", 1)] {
        let (options, complaints) = parsed(|raw| raw.theme = Some(theme.into()));
        assert_eq!((options, complaints.len()), (Options::default(), complains), "{theme:?}");
    }
}

#[test]
fn a_complaint_names_the_attribute_its_value_and_what_is_allowed() {
    let (_, complaints) = parsed(|raw| {
        raw.lang = Some("de".into());
        raw.storage = Some("cloud".into());
        raw.instance = Some("a b".into());
        raw.theme = Some("blue".into());
        raw.pole_right = Some("up".into());
        raw.pole_top = Some("down".into());
    });
    let said: Vec<_> =
        complaints.iter().map(|complaint| (complaint.attribute.name(), complaint.value.as_str())).collect();
    let expected = [
        ("lang", "de"),
        ("storage", "cloud"),
        ("instance", "a b"),
        ("theme", "blue"),
        ("pole-right", "up"),
        ("pole-top", "down"),
    ];
    assert_eq!(said, expected);
    for complaint in complaints {
        let allowed = complaint.attribute.values().to_string();
        assert!(allowed.contains(", ") || allowed.contains(" to "), "{allowed}");
    }
}

#[test]
fn a_long_value_is_shortened_in_the_complaint() {
    let (_, complaints) = parsed(|raw| raw.storage = Some("é".repeat(4000)));
    assert_eq!(complaints[0].value, "é".repeat(40));
}

fn drawn(right: Option<&str>, top: Option<&str>) -> (Orientation, usize) {
    let (options, complaints) = parsed(|raw| {
        raw.pole_right = right.map(str::to_owned);
        raw.pole_top = top.map(str::to_owned);
    });
    (options.orientation, complaints.len())
}

#[test]
fn one_pole_is_enough_to_turn_the_board() {
    use Pole::{Organisation, People, Proactive, Reactive};
    let table = [
        (Some("people"), None, (People, Reactive)),
        (Some("organisation"), None, (Organisation, Reactive)),
        (Some("proactive"), None, (Proactive, People)),
        (Some("reactive"), None, (Reactive, People)),
        (None, Some("reactive"), (People, Reactive)),
        (None, Some("proactive"), (People, Proactive)),
        (None, Some("people"), (Proactive, People)),
        (None, Some("organisation"), (Proactive, Organisation)),
        (None, None, (People, Reactive)),
    ];
    for (right, top, (expected_right, expected_top)) in table {
        let (orientation, complaints) = drawn(right, top);
        let poles = (orientation.right(), orientation.top());
        assert_eq!((poles, complaints), ((expected_right, expected_top), 0), "{right:?} {top:?}");
    }
}

#[test]
fn two_poles_of_different_axes_are_taken_as_they_are() {
    for right in Pole::ALL {
        for top in Pole::ALL {
            let (orientation, complaints) = drawn(Some(pole_id(right)), Some(pole_id(top)));
            match Orientation::new(right, top) {
                Some(wanted) => assert_eq!((orientation, complaints), (wanted, 0), "{right:?} {top:?}"),
                None => assert_eq!((orientation, complaints), (Orientation::default(), 1), "{right:?} {top:?}"),
            }
        }
    }
}

#[test]
fn an_unknown_pole_counts_as_none() {
    let (orientation, complaints) = drawn(Some("North"), Some("people"));
    assert_eq!((orientation.right(), orientation.top(), complaints), (Pole::Proactive, Pole::People, 1));
    assert_eq!(drawn(Some("North"), Some("South")), (Orientation::default(), 2));
}

#[test]
fn other_attributes_keep_their_value_beside_a_bad_one() {
    let options = options(|raw| {
        raw.storage = Some("session".into());
        raw.instance = Some("no good".into());
        raw.pole_top = Some("proactive".into());
    });
    assert_eq!((options.storage, options.orientation.top()), (StorageMode::Session, Pole::Proactive));
}
