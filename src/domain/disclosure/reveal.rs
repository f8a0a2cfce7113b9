//! Making the pictures of one round: first of now, later of the future and the step between. Here it is decided who is
//! counted, so that what is shown first and what is shown later cannot be subtracted to a few people.

use std::collections::BTreeMap;
use std::fmt;

use super::counts::Counts;
use super::earlier::{Counted, Earlier};
use super::floors::{Floor, Floors};
use super::flows::Flows;
use super::picture::{Beside, Person, Picture, Size, Withheld};
use super::roles::Roles;
use crate::domain::dialogue::Moment;

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
    people: BTreeMap<K, Person>,
}

impl<K: Ord> Held<K> {
    /// What was held, for a session that goes on after its page was loaded again.
    pub fn new(asked: Asked, people: impl IntoIterator<Item = (K, Person)>) -> Held<K> {
        let mut held = Held { asked, people: BTreeMap::new() };
        held.people.extend(people);
        held
    }

    pub fn asked(&self) -> Asked {
        self.asked
    }

    /// Who is in the picture of now.
    pub fn counted(&self) -> Counted<K>
    where
        K: Clone,
    {
        counted(&self.people)
    }

    pub fn people(&self) -> impl Iterator<Item = (&K, &Person)> {
        self.people.iter()
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
    people: &BTreeMap<K, Person>,
    typed: Counts,
    asked: Asked,
    earlier: Earlier<'_, K>,
    draw: &mut dyn FnMut() -> u64,
) -> Option<(Picture, Held<K>)> {
    let mut placed = people.clone();
    placed.retain(|_, person| person.current.is_some());
    let before = placed.len();
    leave_single_ones_out(rules, &mut placed, typed, asked);
    if earlier.shows_new_ones(rules, Moment::Current, &counted(&placed)) {
        placed = people.clone();
        placed.retain(|key, person| person.current.is_some() && !earlier.is_new(Moment::Current, key));
        leave_single_ones_out(rules, &mut placed, typed, asked);
    }
    let known = answers(&placed);
    let split =
        if flows_will_be_possible(rules, &known, typed, asked) { may_split(rules, &known, &[]) } else { Ok(()) };
    let split = split.and(earlier.may_split(rules, Moment::Current, &counted(&placed)));
    let beside = Beside { typed, left_out: count(before - placed.len()), split, flows: false };
    let picture = picture(&known, Moment::Current, beside, rules, draw)?;
    Some((picture, Held { asked, people: placed }))
}

fn flows_will_be_possible(rules: Rules, known: &[Person], typed: Counts, asked: Asked) -> bool {
    asked == Asked::Both && typed.total() == 0 && Parts::new(known, &[]).can_flow(rules)
}

/// Leaves those out who would stand alone between the counts and the flows.
fn leave_single_ones_out<K: Ord>(rules: Rules, placed: &mut BTreeMap<K, Person>, typed: Counts, asked: Asked) {
    let known = answers(placed);
    let alone = Parts::new(&known, &[]).only_now.singles_out(rules.floors.of(Floor::Counts));
    if alone && flows_will_be_possible(rules, &known, typed, asked) {
        placed.retain(|_, person| person.desired.is_some());
    }
}

/// Who is in a picture of these people.
fn counted<K: Ord + Clone>(people: &BTreeMap<K, Person>) -> Counted<K> {
    let mut counted = BTreeMap::new();
    counted.extend(people.iter().map(|(key, person)| (key.clone(), (person.by, person.role))));
    counted
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
    people: &BTreeMap<K, Person>,
    typed: [Counts; 2],
    earlier: Earlier<'_, K>,
    draw: &mut dyn FnMut() -> u64,
) -> Option<Step<K>> {
    let nobody = BTreeMap::default();
    let (asked, first_people) = first.map_or((Asked::First, &nobody), |(_, held)| (held.asked, &held.people));
    // The same people with their second answer: the one that was fixed with the first, or the one that came since.
    let mut known = first_people.clone();
    if asked == Asked::First {
        for (key, person) in &mut known {
            person.desired = people.get(key).and_then(|later| later.desired);
        }
    }
    let mut late = people.clone();
    late.retain(|key, person| !first_people.contains_key(key) && person.desired.is_some());

    let of = Second { rules, typed, earlier, split_before: first.is_some_and(|(it, _)| it.roles().is_ok()) };
    let whole = of.choose(&known, &late);
    let chosen = if earlier.shows_new_ones(rules, Moment::Desired, &whole.counted) {
        let mut stay = known.clone();
        for (key, person) in &mut stay {
            person.desired = person.desired.filter(|_| !earlier.is_new(Moment::Desired, key));
        }
        late.retain(|key, _| !earlier.is_new(Moment::Desired, key));
        of.choose(&stay, &late)
    } else {
        whole
    };
    let all = people.iter().filter(|(key, _)| !first_people.contains_key(key)).chain(known.iter());
    let placed = all.filter(|(_, person)| person.desired.is_some()).count();
    let Chosen { counted, people, flows, split } = chosen;
    let beside = Beside { typed: typed[1], left_out: count(placed - counted.len()), split, flows: flows.is_ok() };
    let picture = picture(&people, Moment::Desired, beside, rules, draw)?;
    Some(Step { picture, flows, counted })
}

/// What is revealed with the picture of the future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<K> {
    pub picture: Picture,
    pub flows: Result<Flows, Withheld>,
    /// Who is in the picture. It does not leave the facilitator's device.
    pub counted: Counted<K>,
}

/// What the second picture depends on besides the people.
struct Second<'a, K> {
    rules: Rules,
    typed: [Counts; 2],
    earlier: Earlier<'a, K>,
    /// The first picture has shown a split by role.
    split_before: bool,
}

/// Whom the second picture counts, and what stands beside it.
struct Chosen<K> {
    counted: Counted<K>,
    people: Vec<Person>,
    flows: Result<Flows, Withheld>,
    split: Result<(), Withheld>,
}

impl<K: Ord + Clone> Second<'_, K> {
    fn choose(&self, known: &BTreeMap<K, Person>, late: &BTreeMap<K, Person>) -> Chosen<K> {
        let Second { rules, typed: [typed_now, typed], earlier, split_before } = *self;
        let (people, mut late_people) = (answers(known), answers(late));
        let parts = Parts::new(&people, &late_people);
        let alone = |part: Size| part.singles_out(rules.floors.of(Floor::Counts));
        let both = known.iter().filter(|(_, person)| person.desired.is_some());
        let flows = if typed_now.plus(typed).total() > 0 {
            Err(Withheld::TypedCounts)
        } else if !parts.can_flow(rules) {
            Err(Withheld::Below(rules.floors.of(Floor::Pins)))
        } else if alone(parts.only_now) || (split_before && may_split(rules, &people, &[]).is_err()) {
            Err(Withheld::OneSided)
        } else {
            let corner = |person: &Person| Some((person.current?.quadrant(), person.desired?.quadrant()));
            let flows = Flows::tally(people.iter().filter_map(corner));
            earlier.may_flow(rules, both).map(|()| flows)
        };
        let mut counted_in = known.clone();
        counted_in.retain(|_, person| person.desired.is_some());
        if flows.is_ok() && alone(parts.late) {
            late_people.clear();
        } else {
            counted_in.extend(late.iter().map(|(key, person)| (key.clone(), *person)));
        }
        let counted = counted(&counted_in);
        let split = if flows.is_ok() || split_before { may_split(rules, &people, &late_people) } else { Ok(()) };
        let split = split.and(earlier.may_split(rules, Moment::Desired, &counted));
        Chosen { counted, people: [people, late_people].concat(), flows, split }
    }
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

fn answers<K>(people: &BTreeMap<K, Person>) -> Vec<Person> {
    people.values().copied().collect()
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

pub(super) fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}
