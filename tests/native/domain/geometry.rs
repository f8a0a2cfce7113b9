//! Laws of the geometry, for any number, any pin and each of the eight ways to draw the axes.

use llo_dialogue::domain::orientation::Orientation;
use llo_dialogue::domain::space::{Axis, AxisValue, Pole, Quadrant};
use proptest::prelude::*;

use crate::support::any::{any_axis, any_orientation, any_pin, any_value, cases};
use crate::support::pins::{every_orientation, every_value, place};

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn nearest_is_the_nearest_value_on_the_same_side(number in 0.0..100.0) {
        prop_assume!(number != 50.0);
        let nearest = AxisValue::nearest(number).expect("not the fold");
        let distance = |value: AxisValue| (f64::from(value.get()) - number).abs();
        let same_side = every_value().filter(|value| value.is_high() == (number > 50.0));
        let least = same_side.map(distance).fold(f64::INFINITY, f64::min);
        prop_assert_eq!(distance(nearest), least);
        prop_assert_eq!(nearest.is_high(), number > 50.0);
    }

    #[test]
    fn nearest_takes_any_number_and_refuses_only_the_fold(number: f64) {
        match AxisValue::nearest(number) {
            Ok(value) => prop_assert!(value.get() % 2 == 1 && (1..=99).contains(&value.get())),
            Err(_) => prop_assert!(number.is_nan() || number == 50.0),
        }
    }

    #[test]
    fn a_pin_is_found_where_it_is_drawn(orientation in any_orientation(), pin in any_pin()) {
        let (across, down) = orientation.drawn(pin);
        let spot = orientation.spot(across.into(), down.into());
        prop_assert_eq!((spot.focus, spot.stance), (f64::from(pin.focus.get()), f64::from(pin.stance.get())));
    }

    #[test]
    fn counting_as_drawn_is_its_own_inverse(
        orientation in any_orientation(), axis in any_axis(), value in any_value(),
    ) {
        prop_assert_eq!(orientation.as_drawn(axis, orientation.as_drawn(axis, value)), value);
    }

    #[test]
    fn the_pole_at_the_right_is_drawn_at_the_right_and_the_one_on_top_above(
        orientation in any_orientation(), pin in any_pin(),
    ) {
        let (across, down) = orientation.drawn(pin);
        prop_assert_eq!(across > 50, pin.pole(orientation.right().axis()) == orientation.right());
        prop_assert_eq!(across < 50, pin.pole(orientation.left().axis()) == orientation.left());
        prop_assert_eq!(down < 50, pin.pole(orientation.top().axis()) == orientation.top());
        prop_assert_eq!(down > 50, pin.pole(orientation.bottom().axis()) == orientation.bottom());
    }
}

#[test]
fn there_are_eight_ways_to_draw_and_none_with_both_poles_on_one_axis() {
    assert_eq!(every_orientation().len(), 8);
    for pole in Pole::ALL {
        assert_eq!(Orientation::new(pole, pole), None);
        assert_eq!(Orientation::new(pole, pole.opposite()), None);
    }
}

#[test]
fn reading_order_holds_every_quadrant_once_where_it_is_drawn() {
    for orientation in every_orientation() {
        let order = orientation.reading_order();
        for quadrant in Quadrant::ALL {
            assert_eq!(order.iter().filter(|other| **other == quadrant).count(), 1, "{orientation:?}");
        }
        let drawn = order.map(|quadrant| orientation.drawn(crate::support::pins::corner(quadrant)));
        assert_eq!(drawn, [(25, 25), (75, 25), (25, 75), (75, 75)], "{orientation:?}");
    }
}

#[test]
fn by_default_people_is_right_and_reactive_on_top() {
    let orientation = Orientation::default();
    assert_eq!(
        [orientation.left(), orientation.right(), orientation.top(), orientation.bottom()],
        [Pole::Organisation, Pole::People, Pole::Reactive, Pole::Proactive]
    );
    assert_eq!(orientation.drawn(place(91, 9)), (91, 9));
    assert_eq!(orientation.start(Axis::Focus), Pole::Organisation);
    assert_eq!(orientation.start(Axis::Stance), Pole::Reactive);
}

#[test]
fn a_range_input_starts_at_the_left_or_at_the_top() {
    for orientation in every_orientation() {
        let (lying, standing) = (orientation.right().axis(), orientation.top().axis());
        assert_eq!(orientation.start(lying), orientation.left(), "{orientation:?}");
        assert_eq!(orientation.start(standing), orientation.top(), "{orientation:?}");
        let pin = place(9, 61);
        let counted = (orientation.as_drawn(lying, pin.on(lying)), orientation.as_drawn(standing, pin.on(standing)));
        assert_eq!((counted.0.get(), counted.1.get()), orientation.drawn(pin), "{orientation:?}");
    }
}
