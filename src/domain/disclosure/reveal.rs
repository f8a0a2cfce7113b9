//! Making the pictures of one round: first of now, later of the future and the step between. Here it is decided who is
//! counted, so that what is shown first and what is shown later cannot be subtracted to a few people.

use std::fmt;

use super::counts::Counts;
use super::floors::{Floor, Floors};
use super::flows::Flows;
use super::picture::{Beside, Person, Picture, Size, Withheld};
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
/// are too few: they stood alone as the difference between the counts and the flows. Where too few of a role answered
/// only the first, or both, there is no split by role instead: the flows are worth more.
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
    let parts = Parts::new(&answers(&placed), &[]);
    let flows_will_be_possible = asked == Asked::Both && typed.total() == 0 && parts.can_flow(rules);
    if flows_will_be_possible && parts.only_now.singles_out(rules.floors.of(Floor::Counts)) {
        placed.retain(|(_, person)| person.desired.is_some());
    }
    let counted = answers(&placed);
    let split = if flows_will_be_possible { may_split(rules, &counted, &[]) } else { Ok(()) };
    let beside = Beside { typed, left_out: count(before - placed.len()), split };
    let picture = picture(&counted, Moment::Current, beside, rules, draw)?;
    Some((picture, Held { asked, people: placed }))
}

/// The picture of the future, and the flows to it from the people of the first picture.
///
/// Late ones, who are not in the first picture, are counted. Only when they are so few that they stood alone as the
/// difference between the counts and the flows, they are left out and wait for the next round. What the first picture
/// has shown per role cannot be taken back: where it would single out someone beside the flows, there are no flows.
///
/// `first` is the picture of now, if there is one, and who is in it; `typed` is what the host typed for now and for the
/// future. `None` below the floor for counts.
pub fn reveal_desired<K: Ord + Clone>(
    rules: Rules,
    first: Option<(&Picture, &Held<K>)>,
    people: &Map<K, Person>,
    typed: [Counts; 2],
    draw: &mut dyn FnMut() -> u64,
) -> Option<(Picture, Result<Flows, Withheld>)> {
    let nobody = Map::default();
    let (asked, first_people) = first.map_or((Asked::First, &nobody), |(_, held)| (held.asked, &held.people));
    let split_before = first.is_some_and(|(picture, _)| picture.roles().is_ok());
    // The same people with their second answer: the one that was fixed with the first, or the one that came since.
    let mut known = answers(first_people);
    if asked == Asked::First {
        for (person, (key, _)) in known.iter_mut().zip(first_people.iter()) {
            person.desired = people.get(key).and_then(|later| later.desired);
        }
    }
    let mut late = Vec::new();
    for (key, person) in people.iter() {
        if !first_people.has(key) && person.desired.is_some() {
            late.push(*person);
        }
    }

    let [typed_now, typed] = typed;
    let parts = Parts::new(&known, &late);
    let alone = |part: Size| part.singles_out(rules.floors.of(Floor::Counts));
    let flows = if typed_now.plus(typed).total() > 0 {
        Err(Withheld::TypedCounts)
    } else if !parts.can_flow(rules) {
        Err(Withheld::Below(rules.floors.of(Floor::Pins)))
    } else if alone(parts.only_now) || (split_before && may_split(rules, &known, &[]).is_err()) {
        Err(Withheld::OneSided)
    } else {
        let corner = |person: &Person| Some((person.current?.quadrant(), person.desired?.quadrant()));
        Ok(Flows::tally(known.iter().filter_map(corner)))
    };
    let waits = flows.is_ok() && alone(parts.late);
    let left_out = if waits { count(late.len()) } else { 0 };
    if waits {
        late.clear();
    }
    let split = if flows.is_ok() || split_before { may_split(rules, &known, &late) } else { Ok(()) };
    let counted = [known, late].concat();
    let picture = picture(&counted, Moment::Desired, Beside { typed, left_out, split }, rules, draw)?;
    Some((picture, flows))
}

/// Whose answers can be told apart by setting the two pictures and the flows beside each other.
struct Parts {
    /// In both pictures, and in the flows.
    both: Size,
    /// In the first picture alone.
    only_now: Size,
    /// In the second picture alone.
    late: Size,
}

impl Parts {
    /// `known` are the people of the first picture.
    fn new<'a>(known: impl IntoIterator<Item = &'a Person>, late: impl IntoIterator<Item = &'a Person>) -> Parts {
        let (mut both, mut only_now) = (Size::default(), Size::default());
        for person in known {
            if person.desired.is_some() { both.add(person.by) } else { only_now.add(person.by) }
        }
        Parts { both, only_now, late: Size::of(late.into_iter().map(|person| person.by)) }
    }

    fn can_flow(&self, rules: Rules) -> bool {
        self.both.reaches(rules.floors.of(Floor::Pins))
    }
}

/// A split may stand beside the flows, or beside another split, when each part of each role is nobody or large enough.
fn may_split(rules: Rules, known: &[Person], late: &[Person]) -> Result<(), Withheld> {
    let Rules { floors, roles } = rules;
    let alone = roles.groups().any(|role| {
        let in_role = |person: &&Person| roles.group(person.role) == role;
        let Parts { both, only_now, late } = Parts::new(known.iter().filter(in_role), late.iter().filter(in_role));
        [both, only_now, late].into_iter().any(|part| part.singles_out(floors.of(Floor::Roles)))
    });
    if alone { Err(Withheld::OneSided) } else { Ok(()) }
}

fn answers<K>(people: &Map<K, Person>) -> Vec<Person> {
    people.iter().map(|(_, person)| *person).collect()
}

fn picture(
    people: &[Person],
    moment: Moment,
    beside: Beside,
    rules: Rules,
    draw: &mut dyn FnMut() -> u64,
) -> Option<Picture> {
    let answers: Vec<_> =
        people.iter().filter_map(|person| Some((person.pin(moment)?, person.by, person.role))).collect();
    Picture::new(&answers, beside, rules, draw)
}

fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}
