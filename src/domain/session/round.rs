//! One round: what was locked, what the host put in, and what has been revealed. What is revealed stays as it is.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::roster::{ParticipantId, Placed};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{
    Asked, By, Counted, Counts, Earlier, Flows, Headcount, Held, Person, Picture, Rules, Step, Withheld,
    reveal_current, reveal_desired,
};

/// A person without a phone, as the host numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EnteredId(pub u32);

/// Whose answer it is. It does not leave the facilitator's device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Participant(ParticipantId),
    Entered(EnteredId),
}

/// What each participant has placed.
pub type PlacedByAll = BTreeMap<ParticipantId, Placed>;

/// One thing for now and one for the future.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerMoment<T> {
    pub current: T,
    pub desired: T,
}

impl<T> PerMoment<T> {
    pub fn of(&self, moment: Moment) -> &T {
        match moment {
            Moment::Current => &self.current,
            Moment::Desired => &self.desired,
        }
    }

    pub fn of_mut(&mut self, moment: Moment) -> &mut T {
        match moment {
            Moment::Current => &mut self.current,
            Moment::Desired => &mut self.desired,
        }
    }
}

/// How far a round is revealed. Going back in the phases does not undo it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Revealed {
    #[default]
    Nothing,
    Current {
        picture: Picture,
        held: Held<Who>,
    },
    /// Who answered what is forgotten. Who is counted is kept for the second round.
    Both {
        /// `None` when too few placed it.
        current: Option<Picture>,
        desired: Picture,
        flows: Result<Flows, Withheld>,
        /// `None` where there is no picture, or a draft of before did not say it.
        counted: PerMoment<Option<Counted<Who>>>,
    },
}

/// What a picture is held against besides the answers in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits<'a> {
    pub rules: Rules,
    /// `None` before the facilitator counted the people.
    pub headcount: Option<&'a Headcount>,
}

impl Limits<'_> {
    fn picture(self, picture: Picture) -> Option<Picture> {
        match self.headcount {
            Some(headcount) => headcount.limit(picture, self.rules.floors),
            None => Some(picture),
        }
    }

    fn flows(self, flows: Flows) -> Result<Flows, Withheld> {
        match self.headcount {
            Some(headcount) => headcount.limit_flows(flows, self.rules.floors),
            None => Ok(flows),
        }
    }
}

/// All that is known of a round, apart from what participants sent.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// What counts of the participants since a lock. `None`: whatever they send.
    pub locked: PerMoment<Option<PlacedByAll>>,
    /// The host's answers for people without a phone.
    pub entered: BTreeMap<EnteredId, Person>,
    /// The host's counts of hands or slips.
    pub typed: PerMoment<Counts>,
    pub revealed: Revealed,
}

impl Round {
    pub(super) fn is_revealed(&self, moment: Moment) -> bool {
        match (&self.revealed, moment) {
            (Revealed::Nothing, Moment::Current | Moment::Desired) | (Revealed::Current { .. }, Moment::Desired) => {
                false
            }
            (Revealed::Current { .. }, Moment::Current)
            | (Revealed::Both { .. }, Moment::Current | Moment::Desired) => true,
        }
    }

    pub(super) fn picture(&self, moment: Moment) -> Option<&Picture> {
        match (&self.revealed, moment) {
            (Revealed::Nothing, Moment::Current | Moment::Desired) | (Revealed::Current { .. }, Moment::Desired) => {
                None
            }
            (Revealed::Current { picture, .. }, Moment::Current) => Some(picture),
            (Revealed::Both { current, .. }, Moment::Current) => current.as_ref(),
            (Revealed::Both { desired, .. }, Moment::Desired) => Some(desired),
        }
    }

    pub(super) fn picture_mut(&mut self, moment: Moment) -> Option<&mut Picture> {
        match (&mut self.revealed, moment) {
            (Revealed::Nothing, Moment::Current | Moment::Desired) | (Revealed::Current { .. }, Moment::Desired) => {
                None
            }
            (Revealed::Current { picture, .. }, Moment::Current) => Some(picture),
            (Revealed::Both { current, .. }, Moment::Current) => current.as_mut(),
            (Revealed::Both { desired, .. }, Moment::Desired) => Some(desired),
        }
    }

    pub(super) fn flows(&self) -> Option<Result<&Flows, Withheld>> {
        match &self.revealed {
            Revealed::Nothing | Revealed::Current { .. } => None,
            Revealed::Both { flows, .. } => Some(flows.as_ref().map_err(|withheld| *withheld)),
        }
    }

    pub(super) fn is_locked(&self, moment: Moment) -> bool {
        self.locked.of(moment).is_some()
    }

    /// From now on only what these participants have placed counts for this moment.
    pub(super) fn lock(&mut self, moment: Moment, placed: PlacedByAll) {
        *self.locked.of_mut(moment) = Some(placed);
    }

    pub(super) fn unlock(&mut self, moment: Moment) {
        *self.locked.of_mut(moment) = None;
    }

    pub(super) fn type_count(&mut self, moment: Moment, counts: Counts) {
        *self.typed.of_mut(moment) = counts;
    }

    pub(super) fn typed(&self, moment: Moment) -> Counts {
        *self.typed.of(moment)
    }

    pub(super) fn entered(&self) -> &BTreeMap<EnteredId, Person> {
        &self.entered
    }

    /// With `None` the person is taken out again.
    pub(super) fn enter(&mut self, id: EnteredId, person: Option<Person>) {
        match person {
            Some(person) => drop(self.entered.insert(id, person)),
            None => drop(self.entered.remove(&id)),
        }
    }

    /// What counts of the participants for this moment, now that they have placed these.
    pub(super) fn answers<'a>(&'a self, moment: Moment, placed: &'a PlacedByAll) -> &'a PlacedByAll {
        self.locked.of(moment).as_ref().unwrap_or(placed)
    }

    /// Everyone who has placed a pin that counts, now that the participants have placed these.
    pub(super) fn people(&self, placed: &PlacedByAll) -> BTreeMap<Who, Person> {
        let counted = |moment: Moment| self.answers(moment, placed);
        let mut people: BTreeMap<Who, Person> = BTreeMap::default();
        for (participant, placed) in counted(Moment::Desired).iter() {
            let person = Person { by: By::Participant, current: None, desired: placed.desired, role: placed.role };
            people.insert(Who::Participant(*participant), person);
        }
        for (participant, placed) in counted(Moment::Current).iter() {
            let nothing = Person { by: By::Participant, current: None, desired: None, role: None };
            let person = people.entry(Who::Participant(*participant)).or_insert(nothing);
            (person.current, person.role) = (placed.current, placed.role);
        }
        for (id, person) in self.entered.iter() {
            people.insert(Who::Entered(*id), *person);
        }
        people.retain(|_, person| person.current.is_some() || person.desired.is_some());
        people
    }

    /// Reveals this moment, unless it was before. Too few people leave everything as it was.
    pub(super) fn reveal(
        &mut self,
        moment: Moment,
        asked: Asked,
        limits: Limits<'_>,
        placed: &PlacedByAll,
        earlier: Earlier<'_, Who>,
        draw: &mut dyn FnMut() -> u64,
    ) {
        let people = self.people(placed);
        if matches!(self.revealed, Revealed::Nothing) {
            let current = reveal_current(limits.rules, &people, self.typed.current, asked, earlier, draw);
            if let Some((picture, held)) = current
                && let Some(picture) = limits.picture(picture)
            {
                self.revealed = Revealed::Current { picture, held };
            }
        }
        if moment == Moment::Current {
            return;
        }
        let first = match &self.revealed {
            Revealed::Nothing => None,
            Revealed::Current { picture, held } => Some((picture, held)),
            Revealed::Both { .. } => return,
        };
        let typed = [self.typed.current, self.typed.desired];
        if let Some(Step { picture, flows, counted }) =
            reveal_desired(limits.rules, first, &people, typed, earlier, draw)
            && let Some(desired) = limits.picture(picture)
        {
            let flows = flows.and_then(|flows| limits.flows(flows));
            let (current, held) = match std::mem::take(&mut self.revealed) {
                Revealed::Current { picture, held } => (Some(picture), Some(held)),
                Revealed::Nothing | Revealed::Both { .. } => (None, None),
            };
            let counted = PerMoment { current: held.map(|held| held.counted()), desired: Some(counted) };
            self.revealed = Revealed::Both { current, desired, flows, counted };
        }
    }

    /// Who is counted in the picture of a moment.
    pub(super) fn counted(&self, moment: Moment) -> Option<Cow<'_, Counted<Who>>> {
        match (&self.revealed, moment) {
            (Revealed::Nothing, _) | (Revealed::Current { .. }, Moment::Desired) => None,
            (Revealed::Current { held, .. }, Moment::Current) => Some(Cow::Owned(held.counted())),
            (Revealed::Both { counted, .. }, moment) => counted.of(moment).as_ref().map(Cow::Borrowed),
        }
    }
}
