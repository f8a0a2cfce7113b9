//! Making the pictures of one round: first of now, later of the future and the step between. Here it is decided who is
//! counted, so that what is shown first and what is shown later cannot be subtracted to a few people.

use std::fmt;

use super::counts::Counts;
use super::floors::{Floor, Floors};
use super::flows::Flows;
use super::picture::{Person, Picture, Size, Withheld};
use super::roles::Roles;
use crate::domain::dialogue::Moment;
use crate::domain::map::Map;

/// What a host chose for the whole session, before anyone placed a pin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    pub floors: Floors,
    pub roles: Roles,
}

/// Whether the second question was already asked when the first was revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Both were: who answered both is now fixed for both.
    Both,
    /// Only the first: the second answer of the same people comes later.
    First,
}

/// Who is counted in the revealed picture of now, with their answers, until the step is revealed. It does not leave
/// the facilitator's device.
#[derive(Clone, PartialEq, Eq)]
pub struct Held<K> {
    asked: Asked,
    people: Map<K, Person>,
}

impl<K: Ord> Held<K> {
    /// What was held, for a session that goes on after its page was loaded again.
    pub fn new(asked: Asked, people: impl IntoIterator<Item = (K, Person)>) -> Held<K> {
        Held { asked, people: people.into_iter().collect() }
    }

    pub fn asked(&self) -> Asked {
        self.asked
    }

    pub fn people(&self) -> impl Iterator<Item = (&K, &Person)> {
        self.people.iter().map(|(key, person)| (key, person))
    }
}

impl<K> fmt::Debug for Held<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Held").field("people", &self.people.len()).finish_non_exhaustive()
    }
}

/// The picture of now, from everyone who placed that pin and what the host typed.
///
/// When both questions were asked, and flows will be possible, those who answered only the first are left out if they
/// are too few: they stood alone as the difference between the counts and the flows.
///
/// `None` below the floor for counts: then nothing was shown, and it can be tried again.
pub fn reveal_current<K: Ord + Clone>(
    rules: Rules,
    people: &Map<K, Person>,
    typed: Counts,
    asked: Asked,
    draw: &mut dyn FnMut() -> u64,
) -> Option<(Picture, Held<K>)> {
    let mut placed = people.clone();
    placed.retain(|(_, person)| person.current.is_some());
    let before = placed.len();
    let (both, one) = sizes(&answers(&placed));
    let flows_will_be_possible = asked == Asked::Both && can_flow(both, rules, typed);
    if flows_will_be_possible && one.singles_out(rules.floors) {
        placed.retain(|(_, person)| person.desired.is_some());
    }
    let left_out = count(before - placed.len());
    let picture = picture(&answers(&placed), Moment::Current, typed, left_out, rules, draw)?;
    Some((picture, Held { asked, people: placed }))
}

/// The picture of the future, and the flows to it from the people of the first picture.
///
/// Late ones, who are not in the first picture, are counted. Only when they are so few that they stood alone as the
/// difference between the counts and the flows, they are left out and wait for the next round.
///
/// `typed` is what the host typed for now and for the future. `None` below the floor for counts.
pub fn reveal_desired<K: Ord + Clone>(
    rules: Rules,
    held: Option<&Held<K>>,
    people: &Map<K, Person>,
    typed: [Counts; 2],
    draw: &mut dyn FnMut() -> u64,
) -> Option<(Picture, Result<Flows, Withheld>)> {
    let nobody = Map::default();
    let (asked, first) = held.map_or((Asked::First, &nobody), |held| (held.asked, &held.people));
    // The same people with their second answer: the one that was fixed with the first, or the one that came since.
    let mut known = answers(first);
    if asked == Asked::First {
        for (person, (key, _)) in known.iter_mut().zip(first.iter()) {
            person.desired = people.get(key).and_then(|later| later.desired);
        }
    }
    let mut late = Vec::new();
    for (key, person) in people.iter() {
        if !first.has(key) && person.desired.is_some() {
            late.push(*person);
        }
    }

    let [typed_now, typed] = typed;
    let (both, only_now) = sizes(&known);
    let (only_later, _) = sizes(&late);
    let flows = if typed_now.plus(typed).total() > 0 {
        Err(Withheld::TypedCounts)
    } else if !can_flow(both, rules, Counts::default()) {
        Err(Withheld::Below(rules.floors.of(Floor::Pins)))
    } else if only_now.singles_out(rules.floors) {
        Err(Withheld::OneSided)
    } else {
        let corner = |person: &Person| Some((person.current?.quadrant(), person.desired?.quadrant()));
        Ok(Flows::tally(known.iter().filter_map(corner)))
    };
    let waits = flows.is_ok() && only_later.singles_out(rules.floors);
    let left_out = if waits { count(late.len()) } else { 0 };
    let mut counted = known;
    if !waits {
        counted.extend(late);
    }
    let picture = picture(&counted, Moment::Desired, typed, left_out, rules, draw)?;
    Some((picture, flows))
}

fn can_flow(both: Size, rules: Rules, typed: Counts) -> bool {
    typed.total() == 0 && both.reaches(rules.floors.of(Floor::Pins))
}

fn answers<K>(people: &Map<K, Person>) -> Vec<Person> {
    people.iter().map(|(_, person)| *person).collect()
}

/// Of those who also chose for the future, and of the others.
fn sizes(people: &[Person]) -> (Size, Size) {
    let (mut both, mut one) = (Size::default(), Size::default());
    for person in people {
        if person.desired.is_some() { both.add(person.by) } else { one.add(person.by) }
    }
    (both, one)
}

fn picture(
    people: &[Person],
    moment: Moment,
    typed: Counts,
    left_out: u32,
    rules: Rules,
    draw: &mut dyn FnMut() -> u64,
) -> Option<Picture> {
    let answers: Vec<_> =
        people.iter().filter_map(|person| Some((person.pin(moment)?, person.by, person.role))).collect();
    Picture::new(&answers, typed, left_out, rules, draw)
}

fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}
