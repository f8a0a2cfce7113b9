//! The round before, as far as the second one needs it: who was counted in its pictures, never what they answered. Two
//! pictures of one question are subtracted as easily as two parts of one picture, so who is in only one of them is
//! nobody or enough.

use std::collections::BTreeMap;

use super::floors::Floor;
use super::picture::{By, Person, Size, Withheld};
use super::reveal::Rules;
use super::roles::Role;
use crate::domain::dialogue::Moment;

/// Who is counted in a picture, who put them in, and in which group of a split. It does not leave the facilitator's
/// device.
pub type Counted<K> = BTreeMap<K, (By, Option<Role>)>;

/// Who was counted in the two pictures of the round before. `None` where there is no picture, or nothing is known.
pub struct Earlier<'a, K> {
    pub current: Option<&'a Counted<K>>,
    pub desired: Option<&'a Counted<K>>,
}

impl<K> Clone for Earlier<'_, K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Earlier<'_, K> {}

/// The first round has none before it.
impl<K> Default for Earlier<'_, K> {
    fn default() -> Self {
        Earlier { current: None, desired: None }
    }
}

impl<K: Ord + Clone> Earlier<'_, K> {
    fn of(&self, moment: Moment) -> Option<&Counted<K>> {
        match moment {
            Moment::Current => self.current,
            Moment::Desired => self.desired,
        }
    }

    /// Who was not in the picture of this moment.
    pub(super) fn is_new(&self, moment: Moment, key: &K) -> bool {
        self.of(moment).is_some_and(|counted| !counted.contains_key(key))
    }

    /// Whether the new ones among these would stand alone as the difference between the rounds.
    pub(super) fn shows_new_ones(&self, rules: Rules, moment: Moment, now: &Counted<K>) -> bool {
        let Some(before) = self.of(moment) else { return false };
        missing(now, before).singles_out(rules.floors.of(Floor::Counts))
    }

    /// Whether a split by role may stand beside the one of the round before: in each group, who is new to it and who is
    /// no longer in it are each nobody or enough.
    pub(super) fn may_split(&self, rules: Rules, moment: Moment, now: &Counted<K>) -> Result<(), Withheld> {
        let Some(before) = self.of(moment) else { return Ok(()) };
        let alone = rules.roles.groups().any(|role| {
            let group = |counted: &Counted<K>| {
                let mut group = counted.clone();
                group.retain(|_, (_, chosen)| rules.roles.group(*chosen) == role);
                group
            };
            let (now, before) = (group(now), group(before));
            let floor = rules.floors.of(Floor::Roles);
            missing(&now, &before).singles_out(floor) || missing(&before, &now).singles_out(floor)
        });
        if alone { Err(Withheld::OtherPeople) } else { Ok(()) }
    }

    /// Whether the flows may stand beside those of the round before: who is new to them is nobody or enough.
    pub(super) fn may_flow<'p>(
        &self,
        rules: Rules,
        both: impl Iterator<Item = (&'p K, &'p Person)>,
    ) -> Result<(), Withheld>
    where
        K: 'p,
    {
        let (Some(current), Some(desired)) = (self.current, self.desired) else { return Ok(()) };
        let new = both.filter(|(key, _)| !(current.contains_key(key) && desired.contains_key(key)));
        let size = Size::of(new.map(|(_, person)| person.by));
        if size.singles_out(rules.floors.of(Floor::Counts)) { Err(Withheld::OtherPeople) } else { Ok(()) }
    }
}

/// Whether two pictures of one question, with these people and so many typed, may be compared. That people are gone is
/// seen by everyone who remembers the first picture; it is not pointed out.
pub fn may_compare<K: Ord>(
    rules: Rules,
    (first, typed_first): (&Counted<K>, u32),
    (second, typed_second): (&Counted<K>, u32),
) -> Result<(), Withheld> {
    let floor = rules.floors.of(Floor::Counts);
    let typed = typed_first.abs_diff(typed_second);
    let alone = missing(first, second).singles_out(floor) || missing(second, first).singles_out(floor);
    if alone || (1..floor).contains(&typed) { Err(Withheld::OtherPeople) } else { Ok(()) }
}

/// Who of these are not among the others.
fn missing<K: Ord>(these: &Counted<K>, others: &Counted<K>) -> Size {
    Size::of(these.iter().filter(|(key, _)| !others.contains_key(key)).map(|(_, (by, _))| *by))
}
