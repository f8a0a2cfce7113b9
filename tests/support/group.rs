//! A group in a few words: people and their pins, repeatable randomness, and everything a reveal makes of them.

use std::collections::BTreeMap;

use llo_dialogue::domain::disclosure::{
    Asked, By, Counts, Earlier, Floor, Floors, Flows, Person, Picture, Roles, Rules, Step, Withheld, reveal_current,
    reveal_desired,
};
use llo_dialogue::domain::space::{Pin, Quadrant};

use super::pins::corner;

pub type People = BTreeMap<u32, Person>;

/// The same numbers for the same seed (SplitMix64).
pub fn random(seed: u64) -> impl FnMut() -> u64 {
    let mut state = seed;
    move || {
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

pub fn person(current: Option<Pin>, desired: Option<Pin>) -> Person {
    Person { by: By::Participant, current, desired, role: None }
}

pub fn by_host(person: Person) -> Person {
    Person { by: By::Host, ..person }
}

/// So many who chose these corners.
pub fn so_many(number: usize, current: Option<Quadrant>, desired: Option<Quadrant>) -> Vec<Person> {
    vec![person(current.map(corner), desired.map(corner)); number]
}

pub fn numbered(people: impl IntoIterator<Item = Person>) -> People {
    (0..).zip(people).collect()
}

/// Our floors, and so many roles.
pub fn rules(roles: u8) -> Rules {
    Rules { floors: Floors::default(), roles: Roles::new(roles).expect("a test names a number that can be") }
}

/// All that is ever shown of one round.
#[derive(Clone, Debug, PartialEq)]
pub struct Revealed {
    pub current: Option<Picture>,
    pub desired: Option<Picture>,
    pub flows: Option<Result<Flows, Withheld>>,
}

/// Reveals now with these people, and the step with those, as a session does.
pub fn reveal(
    rules: Rules,
    asked: Asked,
    (first, later): (&People, &People),
    typed: [Counts; 2],
    seed: u64,
) -> Revealed {
    let mut random = random(seed);
    let now = reveal_current(rules, first, typed[0], asked, Earlier::default(), &mut random);
    let shown = now.as_ref().map(|(picture, held)| (picture, held));
    let step = reveal_desired(rules, shown, later, typed, Earlier::default(), &mut random);
    let (desired, flows) = step.map(|Step { picture, flows, counted: _ }| (picture, flows)).unzip();
    Revealed { current: now.map(|(picture, _)| picture), desired, flows }
}

/// Fails when anything could be told about fewer people than the floors allow, alone or by subtracting one thing that
/// is shown from another. It looks at nothing but what is shown.
pub fn nobody_is_singled_out(rules: Rules, revealed: &Revealed) {
    let from = |floor: Floor| rules.floors.of(floor);
    for picture in [&revealed.current, &revealed.desired].into_iter().flatten() {
        let reaches = |people: u32, floor: u32| people >= floor;
        let nobody_or = |people: u32, floor: u32| people == 0 || people >= floor;
        let (people, own) = (picture.people(), picture.people() - picture.entered());
        assert!(reaches(people, from(Floor::Counts)) && nobody_or(own, from(Floor::Counts)), "counts of {people}");
        if let Ok(marks) = picture.marks() {
            assert!(reaches(people, from(Floor::Pins)) && nobody_or(own, from(Floor::Pins)), "pins of {people}");
            let drawn = Counts::each(|quadrant| {
                marks.iter().filter(|mark| mark.cell.quadrant() == quadrant).map(|mark| mark.drawn()).sum()
            });
            for quadrant in Quadrant::ALL {
                assert!(drawn.of(quadrant) <= picture.counts().of(quadrant), "a pin of nobody");
            }
            assert_eq!(drawn.total() + picture.struck() + picture.undrawn(), people, "no count is without its pins");
        }
        if picture.density().is_ok() {
            assert!(reaches(people, from(Floor::Density)) && nobody_or(own, from(Floor::Density)), "{people}");
        }
        if let Ok(groups) = picture.roles() {
            let sum = groups.iter().fold(Counts::default(), |sum, group| sum.plus(group.counts));
            assert_eq!(sum, picture.counts(), "every group is there");
            assert!(groups.iter().all(|group| reaches(group.counts.total(), from(Floor::Roles))), "{groups:?}");
            let named = groups.iter().filter_map(|group| group.role).collect::<Vec<_>>();
            assert_eq!(named, rules.roles.all().collect::<Vec<_>>());
        }
    }
    if let (Some(Ok(flows)), Some(current), Some(desired)) = (&revealed.flows, &revealed.current, &revealed.desired) {
        assert!(flows.total() >= from(Floor::Pins), "flows of {}", flows.total());
        for (margin, shown) in [(flows.current(), current.counts()), (flows.desired(), desired.counts())] {
            for quadrant in Quadrant::ALL {
                assert!(margin.of(quadrant) <= shown.of(quadrant), "a flow from or to nobody");
            }
            let alone = shown.total() - margin.total();
            assert!(alone == 0 || alone >= from(Floor::Counts), "{alone} stand alone");
        }
        // A flow to a corner leads to so many pins that are drawn in it.
        for mark in desired.marks().unwrap_or_default() {
            let there = desired.counts().of(mark.cell.quadrant());
            assert!(there >= 3, "a flow leads to one of {there} pins");
        }
        for (margin, picture) in [(flows.current(), current), (flows.desired(), desired)] {
            no_role_is_singled_out(rules, margin, picture);
        }
    }
}

/// Sets a split by role beside the flows: of the people of a role who are in the picture, so many are in the flows and
/// so many are not. Where the numbers leave only one answer to how many, it is nobody or enough.
fn no_role_is_singled_out(rules: Rules, margin: Counts, picture: &Picture) {
    let nobody_or_enough = |people: u32| people == 0 || people >= rules.floors.of(Floor::Roles);
    let counts = picture.counts();
    for group in picture.roles().unwrap_or_default() {
        let (mut least, mut most) = (0, 0);
        for quadrant in Quadrant::ALL {
            let (all, of_role) = (counts.of(quadrant), group.counts.of(quadrant));
            let beside_flows = all - margin.of(quadrant);
            least += beside_flows.saturating_sub(all - of_role);
            most += beside_flows.min(of_role);
        }
        if least == most {
            let in_flows = group.counts.total() - least;
            assert!(nobody_or_enough(least), "{least} of {:?} are not in the flows", group.role);
            assert!(nobody_or_enough(in_flows), "{in_flows} of {:?} are in the flows", group.role);
        }
    }
}
