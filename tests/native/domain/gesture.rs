//! Placing by pointer: what each gesture does, and every state × every input as a table.

use llo_dialogue::domain::gesture::{Gesture, Input, Outcome, Spot};
use llo_dialogue::domain::space::{OnTheFold, Pin};

use crate::support::hand::Hand;
use crate::support::pins::{place, value};

#[test]
fn a_tap_places_the_pin_at_the_nearest_spot() {
    let hand = Hand::over_an_empty_board().taps(27.4, 80.2);
    assert_eq!((hand.outcome, hand.gesture), (Outcome::Tapped(place(27, 81)), Gesture::Idle));
    assert_eq!(Hand::over_a_pin_at(9, 9).taps(61.0, 61.0).pin, Some(place(61, 61)), "a second tap moves it");
}

#[test]
fn a_tap_that_trembles_is_still_a_tap() {
    let hand = Hand::over_an_empty_board().presses(27.0, 29.0).trembles(28.0, 30.0).releases(28.0, 30.5);
    assert_eq!(hand.outcome, Outcome::Tapped(place(29, 31)));
}

#[test]
fn a_tap_on_the_fold_is_refused_on_either_axis() {
    for (focus, stance) in [(50.0, 27.0), (27.0, 50.0), (50.0, 50.0)] {
        let hand = Hand::over_a_pin_at(9, 9).taps(focus, stance);
        assert_eq!((hand.outcome, hand.gesture), (Outcome::Refused(OnTheFold), Gesture::Idle));
        assert_eq!(hand.pin, Some(place(9, 9)), "and the pin stands where it stood");
    }
}

#[test]
fn a_press_that_wanders_off_places_nothing() {
    let hand = Hand::over_an_empty_board().presses(27.0, 29.0).moves(27.0, 60.0);
    assert_eq!((hand.outcome, hand.gesture), (Outcome::Nothing, Gesture::Idle));
    assert_eq!(hand.releases(27.0, 61.0).pin, None);
}

#[test]
fn a_press_that_the_page_takes_over_to_scroll_places_nothing() {
    let hand = Hand::over_an_empty_board().presses(27.0, 29.0).is_broken_off();
    assert_eq!((hand.outcome, hand.gesture), (Outcome::Nothing, Gesture::Idle));
    assert_eq!(hand.releases(27.0, 29.0).pin, None);
}

#[test]
fn grabbing_without_moving_does_nothing() {
    let hand = Hand::over_a_pin_at(27, 29).grabs(30.0, 32.0).trembles(31.0, 32.0);
    assert_eq!(hand.gesture.preview(), None);
    let hand = hand.releases(31.0, 32.0);
    assert_eq!((hand.outcome, hand.gesture), (Outcome::Nothing, Gesture::Idle));
    assert_eq!(hand.pin, Some(place(27, 29)));
}

#[test]
fn a_dragged_pin_keeps_its_place_under_the_pointer() {
    let hand = Hand::over_a_pin_at(27, 29).grabs(30.0, 25.0).moves(40.0, 35.0);
    assert_eq!(hand.gesture.preview(), Some(place(37, 39)), "as far from the pointer as it was grabbed");
    assert_eq!(hand.pin, Some(place(27, 29)), "nothing is placed yet");
    assert_eq!(hand.releases(42.0, 35.0).outcome, Outcome::Place(place(39, 39)));
}

#[test]
fn a_drag_that_began_follows_even_the_smallest_move() {
    let hand = Hand::over_a_pin_at(27, 29).grabs(27.0, 29.0).moves(60.0, 29.0).trembles(29.0, 29.0);
    assert_eq!(hand.gesture.preview(), Some(place(29, 29)));
}

#[test]
fn a_drag_hops_over_the_fold_and_never_rests_on_it() {
    let hand = Hand::over_a_pin_at(45, 29).grabs(45.0, 29.0).moves(50.0, 29.0);
    assert_eq!(hand.gesture.preview(), Some(place(45, 29)), "exactly on the fold it stays where it was");
    let hand = hand.moves(49.5, 29.0).moves(50.0, 29.0);
    assert_eq!(hand.gesture.preview(), Some(place(49, 29)));
    let hand = hand.moves(50.5, 29.0).moves(50.0, 29.0);
    assert_eq!(hand.gesture.preview(), Some(place(51, 29)), "from the other side it stays on the other side");
    assert_eq!(hand.releases(50.0, 50.0).outcome, Outcome::Place(place(51, 29)));
}

#[test]
fn breaking_off_a_drag_restores_what_was() {
    let hand = Hand::over_a_pin_at(27, 29).grabs(27.0, 29.0).moves(80.0, 80.0).is_broken_off();
    assert_eq!((hand.outcome, hand.gesture), (Outcome::Restored, Gesture::Idle));
    assert_eq!(hand.pin, Some(place(27, 29)));
    assert_eq!(hand.releases(80.0, 80.0).pin, Some(place(27, 29)), "the late release does nothing");
}

#[test]
fn a_release_outside_the_board_places_at_its_edge() {
    let hand = Hand::over_a_pin_at(27, 29).grabs(27.0, 29.0).moves(-40.0, 300.0).releases(-40.0, 300.0);
    assert_eq!(hand.outcome, Outcome::Place(place(1, 99)));
}

#[test]
fn the_piece_of_a_pin_that_is_gone_counts_as_the_board() {
    let hand = Hand::over_an_empty_board().grabs(27.0, 29.0);
    assert_eq!(hand.gesture, Gesture::Pressed);
    assert_eq!(hand.releases(27.0, 29.0).pin, Some(place(27, 29)));
}

#[test]
fn every_state_answers_every_input() {
    let (at, there) = (place(27, 29), Spot { focus: 70.0, stance: 72.5 });
    let pin = place(61, 63);
    let grip = Spot { focus: 2.0, stance: -2.0 };
    let (idle, pressed) = (Gesture::Idle, Gesture::Pressed);
    let (gripped, dragging, sliding) =
        (Gesture::Gripped { grip, pin: at }, Gesture::Dragging { grip, at }, Gesture::Sliding { at });
    let new_grip = Gesture::Gripped { grip: Spot { focus: 9.0, stance: 9.5 }, pin };
    let moved = Pin::new(value(69), value(75));
    let followed = Gesture::Dragging { grip, at: moved };
    let (nothing, restored) = (Outcome::Nothing, Outcome::Restored);

    let table = [
        // Down, Grab, Near, Far, Up, Cancel
        (
            idle,
            [
                (pressed, nothing),
                (new_grip, nothing),
                (idle, nothing),
                (idle, nothing),
                (idle, nothing),
                (idle, nothing),
            ],
        ),
        (
            pressed,
            [
                (pressed, nothing),
                (new_grip, nothing),
                (pressed, nothing),
                (idle, nothing),
                (idle, Outcome::Tapped(Pin::new(value(71), value(73)))),
                (idle, nothing),
            ],
        ),
        (
            gripped,
            [
                (pressed, nothing),
                (new_grip, nothing),
                (gripped, nothing),
                (followed, nothing),
                (idle, nothing),
                (idle, nothing),
            ],
        ),
        (
            dragging,
            [
                (pressed, nothing),
                (new_grip, nothing),
                (followed, nothing),
                (followed, nothing),
                (idle, Outcome::Place(moved)),
                (idle, restored),
            ],
        ),
        (
            sliding,
            [
                (pressed, nothing),
                (new_grip, nothing),
                (sliding, nothing),
                (sliding, nothing),
                (sliding, nothing),
                (idle, restored),
            ],
        ),
    ];
    let inputs = [
        Input::Down(there),
        Input::Grab(there),
        Input::Near(there),
        Input::Far(there),
        Input::Up(there),
        Input::Cancel,
    ];
    for (state, answers) in table {
        for (input, expected) in inputs.into_iter().zip(answers) {
            assert_eq!(state.on(input, Some(pin)), expected, "{state:?} on {input:?}");
        }
        assert_eq!(state.on(Input::Grab(there), None), (pressed, nothing), "{state:?} on a grab without a pin");
    }
}
