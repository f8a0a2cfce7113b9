//! The keyboard: key × axis × shift × edge, as a table.

use llo_dialogue::domain::nudge::Nudge;
use llo_dialogue::domain::space::{Axis, AxisValue};

use crate::support::pins::{every_orientation, every_value, place, value};

/// Ends, next to the ends, both sides of the fold, and on the way.
const FROM: [u8; 9] = [1, 3, 7, 43, 49, 51, 57, 97, 99];

/// Key, shift, and where each of [`FROM`] comes to stand.
const TABLE: [(&str, bool, [u8; 9]); 16] = [
    ("ArrowRight", false, [3, 5, 9, 45, 51, 53, 59, 99, 99]),
    ("ArrowUp", false, [3, 5, 9, 45, 51, 53, 59, 99, 99]),
    ("ArrowLeft", false, [1, 1, 5, 41, 47, 49, 55, 95, 97]),
    ("ArrowDown", false, [1, 1, 5, 41, 47, 49, 55, 95, 97]),
    ("ArrowRight", true, [11, 13, 17, 53, 59, 61, 67, 99, 99]),
    ("ArrowUp", true, [11, 13, 17, 53, 59, 61, 67, 99, 99]),
    ("ArrowLeft", true, [1, 1, 1, 33, 39, 41, 47, 87, 89]),
    ("ArrowDown", true, [1, 1, 1, 33, 39, 41, 47, 87, 89]),
    ("PageUp", false, [11, 13, 17, 53, 59, 61, 67, 99, 99]),
    ("PageUp", true, [11, 13, 17, 53, 59, 61, 67, 99, 99]),
    ("PageDown", false, [1, 1, 1, 33, 39, 41, 47, 87, 89]),
    ("PageDown", true, [1, 1, 1, 33, 39, 41, 47, 87, 89]),
    ("Home", false, [1; 9]),
    ("Home", true, [1; 9]),
    ("End", false, [99; 9]),
    ("End", true, [99; 9]),
];

fn nudge(key: &str, shift: bool) -> Nudge {
    Nudge::from_key(key, shift).unwrap_or_else(|| panic!("{key} is one of ours"))
}

#[test]
fn every_key_moves_as_the_table_says_on_both_axes() {
    for (key, shift, expected) in TABLE {
        for (from, to) in FROM.into_iter().zip(expected) {
            for axis in [Axis::Focus, Axis::Stance] {
                let pin = place(77, 77).with(axis, value(from));
                let moved = pin.with(axis, nudge(key, shift).applied_to(pin.on(axis)));
                let expected = place(77, 77).with(axis, value(to));
                assert_eq!(moved, expected, "{key}, shift {shift}, {axis:?} from {from}");
            }
        }
    }
}

#[test]
fn one_step_hops_over_the_fold_and_back() {
    let (right, left) = (nudge("ArrowRight", false), nudge("ArrowLeft", false));
    assert_eq!(right.applied_to(value(49)), value(51));
    assert_eq!(left.applied_to(value(51)), value(49));
}

#[test]
fn every_other_key_belongs_to_the_browser() {
    let others = ["Tab", "Enter", " ", "Escape", "a", "5", "Delete", "arrowright", "Arrow", "", "Unidentified", "F5"];
    for key in others {
        assert_eq!((Nudge::from_key(key, false), Nudge::from_key(key, true)), (None, None), "{key}");
    }
}

#[test]
fn on_an_axis_drawn_the_other_way_round_the_key_follows_the_drawing() {
    for (key, shift, _) in TABLE {
        for orientation in every_orientation() {
            for axis in [Axis::Focus, Axis::Stance] {
                let mirrored = orientation.start(axis).is_high();
                for from in every_value() {
                    let nudge = if mirrored { nudge(key, shift).mirrored() } else { nudge(key, shift) };
                    let drawn = orientation.as_drawn(axis, nudge.applied_to(from));
                    let expected = super::nudge::nudge(key, shift).applied_to(orientation.as_drawn(axis, from));
                    assert_eq!(drawn, expected, "{key}, shift {shift}, {axis:?} from {from:?}, {orientation:?}");
                }
            }
        }
    }
}

#[test]
fn mirroring_twice_is_the_key_itself() {
    for (key, shift, _) in TABLE {
        assert_eq!(nudge(key, shift).mirrored().mirrored(), nudge(key, shift), "{key}");
    }
}

#[test]
fn every_value_can_be_reached_by_single_steps() {
    let mut reached = vec![AxisValue::MIN];
    while let Some(last) = reached.last().copied().filter(|last| *last != AxisValue::MAX) {
        reached.push(nudge("ArrowRight", false).applied_to(last));
    }
    assert_eq!(reached, every_value().collect::<Vec<_>>());
}
