//! Axis values, pins, quadrants, and the words for how far a pin stands from the fold.

use llo_dialogue::domain::space::{Axis, AxisValue, Lean, OnTheFold, Pin, Pole, Quadrant};

use crate::support::pins::{every_value, place, value};

#[test]
fn a_number_goes_to_the_nearest_value_on_its_side() {
    let table = [
        (1.0, 1),
        (1.9, 1),
        (2.1, 3),
        (25.0, 25),
        (47.9, 47),
        (48.1, 49),
        (49.0, 49),
        (49.999_999, 49),
        (50.000_001, 51),
        (51.0, 51),
        (51.9, 51),
        (52.1, 53),
        (98.1, 99),
        (99.0, 99),
    ];
    for (number, nearest) in table {
        assert_eq!(AxisValue::nearest(number).map(AxisValue::get), Ok(nearest), "{number}");
    }
}

#[test]
fn a_number_beyond_an_end_goes_to_the_end() {
    for low in [0.0, -0.0, -1.0, -1e300, f64::MIN, f64::NEG_INFINITY, 0.999] {
        assert_eq!(AxisValue::nearest(low), Ok(AxisValue::MIN), "{low}");
    }
    for high in [99.5, 100.0, 1e300, f64::MAX, f64::INFINITY] {
        assert_eq!(AxisValue::nearest(high), Ok(AxisValue::MAX), "{high}");
    }
}

#[test]
fn the_fold_and_what_is_no_number_are_refused() {
    for number in [50.0, f64::NAN, -f64::NAN] {
        assert_eq!(AxisValue::nearest(number), Err(OnTheFold), "{number}");
    }
}

#[test]
fn there_are_fifty_values_and_each_has_a_side() {
    let values: Vec<u8> = every_value().map(AxisValue::get).collect();
    assert_eq!(values.len(), 50);
    assert_eq!((values[0], values[49]), (AxisValue::MIN.get(), AxisValue::MAX.get()));
    for number in values {
        assert_eq!(value(number).is_high(), number > 50, "{number}");
        assert_eq!(value(number).mirrored(), value(100 - number));
        assert_eq!(value(number).mirrored().mirrored(), value(number));
    }
}

#[test]
fn the_words_for_a_lean_have_these_bounds_on_both_sides() {
    for distance in (1..=49).step_by(2) {
        let expected = match distance {
            1..=17 => Lean::Slightly,
            19..=33 => Lean::More,
            _ => Lean::Mostly,
        };
        assert_eq!(value(50 + distance).lean(), expected, "{distance} above the fold");
        assert_eq!(value(50 - distance).lean(), expected, "{distance} below the fold");
    }
}

#[test]
fn every_pin_is_in_exactly_one_quadrant() {
    for focus in every_value() {
        for stance in every_value() {
            let pin = Pin::new(focus, stance);
            let expected = match (focus.get() > 50, stance.get() > 50) {
                (false, false) => Quadrant::OrganisationReactive,
                (false, true) => Quadrant::OrganisationProactive,
                (true, false) => Quadrant::PeopleReactive,
                (true, true) => Quadrant::PeopleProactive,
            };
            assert_eq!(pin.quadrant(), expected, "{pin:?}");
            assert_eq!((pin.pole(Axis::Focus), pin.pole(Axis::Stance)), (expected.focus(), expected.stance()));
        }
    }
}

#[test]
fn the_middle_of_a_corner_lies_in_it_halfway() {
    let places = Quadrant::ALL.map(Pin::middle_of);
    assert_eq!(places, [place(25, 25), place(25, 75), place(75, 25), place(75, 75)]);
    assert_eq!(places.map(Pin::quadrant), Quadrant::ALL);
}

#[test]
fn a_pin_moves_along_one_axis_at_a_time() {
    let pin = place(27, 29);
    assert_eq!(pin.with(Axis::Focus, value(91)), place(91, 29));
    assert_eq!(pin.with(Axis::Stance, value(91)), place(27, 91));
    assert_eq!((pin.on(Axis::Focus), pin.on(Axis::Stance)), (value(27), value(29)));
}

#[test]
fn poles_stand_opposite_each_other_on_one_axis() {
    use Pole::{Organisation, People, Proactive, Reactive};
    let table = [
        (Organisation, People, Axis::Focus, false),
        (People, Organisation, Axis::Focus, true),
        (Reactive, Proactive, Axis::Stance, false),
        (Proactive, Reactive, Axis::Stance, true),
    ];
    for (pole, opposite, axis, high) in table {
        assert_eq!((pole.opposite(), pole.axis(), pole.is_high()), (opposite, axis, high), "{pole:?}");
    }
}
