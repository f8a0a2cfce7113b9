//! Laws of any row of gestures, however wild.

use llo_dialogue::domain::gesture::{Gesture, Input, Outcome};
use llo_dialogue::domain::space::Pin;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::any::{any_input, any_pin, any_spot, cases};
use crate::support::hand::Hand;

/// A hand over a board with this pin or none, after these inputs.
fn after(pin: Option<Pin>, inputs: &[Input]) -> Hand {
    inputs.iter().fold(Hand { pin, ..Hand::over_an_empty_board() }, |hand, input| hand.does(*input))
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn only_a_release_places_and_only_from_a_press_or_a_drag(
        pin in proptest::option::of(any_pin()), inputs in vec(any_input(), 0..30),
    ) {
        let mut hand = after(pin, &[]);
        for input in inputs {
            let before = hand;
            hand = hand.does(input);
            if let Outcome::Tapped(_) | Outcome::Place(_) = hand.outcome {
                prop_assert!(matches!(input, Input::Up(_)), "{:?} placed", input);
                let placing = matches!(before.gesture, Gesture::Pressed | Gesture::Dragging { .. });
                prop_assert!(placing, "{:?} placed", before.gesture);
            } else {
                prop_assert_eq!(hand.pin, before.pin, "the pin stands where it stood");
            }
        }
    }

    #[test]
    fn a_drag_places_the_pin_where_it_was_shown_at_the_release(
        pin in any_pin(), inputs in vec(any_input(), 0..30), spot in any_spot(),
    ) {
        let hand = after(Some(pin), &inputs).does(Input::Far(spot));
        if let Some(shown) = hand.gesture.preview() {
            let released = hand.does(Input::Up(spot));
            prop_assert_eq!(released.outcome, Outcome::Place(shown));
            prop_assert_eq!(released.gesture, Gesture::Idle);
        }
    }

    #[test]
    fn breaking_off_always_leads_to_rest(pin in any_pin(), inputs in vec(any_input(), 0..30)) {
        let before = after(Some(pin), &inputs);
        let hand = before.does(Input::Cancel);
        prop_assert_eq!(hand.gesture, Gesture::Idle);
        prop_assert_eq!(hand.outcome == Outcome::Restored, before.gesture.preview().is_some());
    }
}
