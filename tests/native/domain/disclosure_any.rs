//! Whatever a group is and whatever a host has chosen: nothing shown is about a few people, and nothing is finer than
//! a bin or tells who, when and in which order.

use llo_dialogue::domain::disclosure::{
    Asked, Counts, Floor, Floors, Flows, Person, Picture, Roles, Rules, Shade, Square,
};
use llo_dialogue::domain::space::Quadrant;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_group::{any_asked, any_floors, any_people, any_roles, any_rules, any_typed, same_cell};
use crate::support::group::{People, Revealed, nobody_is_singled_out, numbered, reveal};

/// Some answer at first; until the step is revealed some change, some take part no longer and some are late.
fn any_two(roles: Roles) -> impl Strategy<Value = (Vec<Person>, Vec<Person>)> {
    (any_people(roles), any_people(roles), any::<u64>(), 0..4_u8).prop_map(|(first, others, bits, kind)| {
        let changes = |index: usize| kind > 0 && bits >> (index % 64) & u64::from(kind) == 1;
        let later = first.iter().enumerate().map(|(index, person)| match others.get(index) {
            Some(other) if changes(index) => *other,
            Some(_) | None => *person,
        });
        let late = others.iter().skip(first.len()).take(usize::from(kind) * 2);
        let later = later.chain(late.copied()).collect();
        (first, later)
    })
}

#[derive(Debug, Clone)]
struct Case {
    rules: Rules,
    asked: Asked,
    first: Vec<Person>,
    later: Vec<Person>,
    typed: [Counts; 2],
    seed: u64,
}

impl Case {
    fn reveal(&self) -> Revealed {
        self.reveal_of(numbered(self.first.clone()), numbered(self.later.clone()))
    }

    fn reveal_of(&self, first: People, later: People) -> Revealed {
        reveal(self.rules, self.asked, (&first, &later), self.typed, self.seed)
    }
}

fn any_case() -> impl Strategy<Value = Case> {
    let rules = prop_oneof![
        2 => any_roles().prop_map(|roles| Rules { floors: Floors::default(), roles }),
        1 => any_rules()
    ];
    rules.prop_flat_map(|rules| {
        let typed = [any_typed(), any_typed()];
        (any_asked(), any_two(rules.roles), typed, any::<u64>())
            .prop_map(move |(asked, (first, later), typed, seed)| Case { rules, asked, first, later, typed, seed })
    })
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn nobody_can_be_told_apart(case in any_case()) {
        nobody_is_singled_out(case.rules, &case.reveal());
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn nothing_is_finer_than_a_bin(case in any_case(), step in any::<u8>()) {
        let moved = |people: &[Person]| {
            let pin = |pin| Option::map(pin, |pin| same_cell(pin, step));
            people.iter().map(|person| Person { current: pin(person.current), desired: pin(person.desired), ..*person }).collect()
        };
        let other = Case { first: moved(&case.first), later: moved(&case.later), ..case.clone() };
        prop_assert_eq!(other.reveal(), case.reveal());
    }

    #[test]
    fn who_answered_and_when_makes_no_difference(case in any_case(), keys in Just((0..200_u32).collect::<Vec<_>>()).prop_shuffle()) {
        let renamed = |people: &[Person]| -> People {
            people.iter().enumerate().map(|(index, person)| (keys[index], *person)).collect()
        };
        prop_assert_eq!(case.reveal_of(renamed(&case.first), renamed(&case.later)), case.reveal());
    }

    #[test]
    fn another_seed_gives_the_same_marks_in_another_order(case in any_case(), seed in any::<u64>()) {
        let sorted = |revealed: &Revealed| {
            [&revealed.current, &revealed.desired].map(|picture| {
                let marks = picture.as_ref().and_then(|picture| picture.marks().ok()).unwrap_or_default();
                let mut marks: Vec<_> = marks.iter().map(|mark| (mark.cell, mark.people())).collect();
                marks.sort_unstable();
                marks
            })
        };
        prop_assert_eq!(sorted(&Case { seed, ..case.clone() }.reveal()), sorted(&case.reveal()));
    }

    #[test]
    fn when_all_place_both_all_are_counted_everywhere(case in any_case()) {
        let both: Vec<Person> = case.first.iter().copied()
            .filter(|person| person.current.is_some() && person.desired.is_some()).collect();
        let number = both.len();
        let case = Case { first: both.clone(), later: both, typed: Default::default(), ..case };
        let revealed = case.reveal();
        let (Some(current), Some(desired), Some(flows)) = (&revealed.current, &revealed.desired, &revealed.flows) else {
            prop_assert!(revealed == Revealed { current: None, desired: None, flows: None }, "it is all or nothing");
            return Ok(());
        };
        prop_assert_eq!((current.people() as usize, desired.people() as usize), (number, number));
        prop_assert_eq!((current.left_out(), desired.left_out()), (0, 0));
        prop_assert_eq!(flows.is_ok(), current.marks().is_ok(), "pins and flows have one floor");
        if let Ok(flows) = flows {
            prop_assert_eq!((flows.current(), flows.desired()), (current.counts(), desired.counts()));
        }
    }

    #[test]
    fn density_is_what_the_design_says(case in any_case()) {
        let Some(current) = case.reveal().current else { return Ok(()) };
        let (Ok(density), Ok(marks)) = (current.density(), current.marks()) else { return Ok(()) };
        let square = |percent: f64| (percent / 10.0) as i32;
        let people: Vec<_> = marks.iter()
            .map(|mark| (square(mark.cell.focus.middle()), square(mark.cell.stance.middle()), f64::from(mark.people())))
            .collect();
        let value = |x: i32, y: i32| people.iter().map(|(focus, stance, people)| {
            let across_the_fold = focus / 5 != x / 5 || stance / 5 != y / 5;
            let weight = match ((focus - x).abs(), (stance - y).abs()) {
                (0, 0) => 1.0,
                (0, 1) | (1, 0) if !across_the_fold => 0.5,
                (1, 1) if !across_the_fold => 0.25,
                _ => 0.0,
            };
            weight * people
        }).sum::<f64>();
        let most = (0..100).map(|n| value(n / 10, n % 10)).fold(0.0, f64::max);
        for n in 0..100_u8 {
            let (x, y) = (n / 10, n % 10);
            let value = value(x.into(), y.into());
            let step = [30.0, 55.0, 80.0].iter().filter(|percent| value * 100.0 >= *percent * most).count();
            let expected = (value >= 0.9).then_some([Shade::Faint, Shade::Light, Shade::Strong, Shade::Full][step]);
            prop_assert_eq!(density.shade(Square::at(x, y).expect("on the board")), expected, "{} of {}", value, most);
        }
    }

    #[test]
    fn what_is_told_is_what_was_revealed(case in any_case()) {
        let revealed = case.reveal();
        for picture in [&revealed.current, &revealed.desired].into_iter().flatten() {
            let again = Picture::told(picture.tell());
            prop_assert_eq!(again.as_ref(), Some(picture));
        }
        if let Some(Ok(flows)) = revealed.flows {
            prop_assert_eq!(Flows::told(Quadrant::ALL.map(|current| flows.from(current))), Some(flows));
        }
    }

    #[test]
    fn a_picture_never_counts_more_than_placed_it(case in any_case()) {
        let revealed = case.reveal();
        let placed = case.first.iter().filter(|person| person.current.is_some()).count();
        if let Some(current) = &revealed.current {
            let all = current.people() + current.left_out() - case.typed[0].total();
            prop_assert_eq!(all as usize, placed);
        }
    }

    #[test]
    fn raising_a_floor_shows_nothing_new(case in any_case(), floors in any_floors()) {
        let rules = Rules { floors: Floors::default(), ..case.rules };
        let low = Case { rules, ..case.clone() }.reveal();
        let high = Case { rules: Rules { floors, ..rules }, ..case }.reveal();
        prop_assert!(high.current.is_none() || low.current.is_some());
        if let (Some(low), Some(high)) = (low.current, high.current) {
            prop_assert!(high.marks().is_err() || low.marks().is_ok());
            // Where a raised floor prevents the flows, nobody has to be left out for them: there may be more people.
            prop_assert!(high.density().is_err() || low.density().is_ok() || high.left_out() < low.left_out());
            prop_assert!(floors.of(Floor::Counts) >= Floor::Counts.lowest());
        }
    }
}
