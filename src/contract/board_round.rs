//! One round of a live session, and everyone in it, for [`super::board_json`].

use std::collections::BTreeMap;

use serde::Serialize;

use super::json::Json;
use super::packed::{ENTERED, GONE, Packed, is_of, letters, pack, records, unpack};
use super::wire::part_read::{self, flows, seen};
use super::wire::part_write::{CountsV1, FlowsV1, Part, PictureV1};
use crate::domain::disclosure::{Asked, By, Counted, Counts, Held, Person, Picture, Roles};
use crate::domain::session::{
    Content, Contribution, Done, EnteredId, ParticipantId, PerMoment, Placed, PlacedByAll, Revealed, Round as Kept,
    RoundNo, Session, Who,
};
use crate::domain::space::Quadrant;

#[derive(Serialize)]
pub(super) struct RoundV1 {
    entered: String,
    locked: BothV1<Option<String>>,
    typed: BothV1<CountsV1>,
    revealed: Option<RevealedV1>,
}

#[derive(Serialize)]
struct BothV1<T> {
    current: T,
    desired: T,
}

#[derive(Serialize)]
struct RevealedV1 {
    current: Option<PictureV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    desired: Option<PictureV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flows: Option<Part<FlowsV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<BothV1<Option<String>>>,
}

const ASKED: [(&str, Asked); 2] = [("both", Asked::Both), ("first", Asked::First)];

/// What each participant sent last.
pub(super) fn people(sent: &[Contribution]) -> String {
    letters(sent.iter().map(|Contribution { participant, counter, content }| {
        let answer = match content {
            Content::Here(placed) => pack(*placed, 0),
            Content::Gone => pack(NOTHING, GONE),
        };
        let mut record = [0; 30];
        record[..16].copy_from_slice(&participant.0);
        record[16..24].copy_from_slice(&counter.to_be_bytes());
        record[24..29].copy_from_slice(&answer);
        record
    }))
}

const NOTHING: Placed = Placed {
    round: RoundNo::First,
    current: None,
    desired: None,
    role: None,
    done: Done { current: false, desired: false },
};

/// In rising order, so that nobody is there twice.
pub(super) fn read_people(text: &str, roles: Roles) -> Option<Vec<Contribution>> {
    let mut people: Vec<Contribution> = Vec::new();
    for record in &records::<30>(text)? {
        let next = person(record, roles)?;
        people.last().is_none_or(|last| last.participant < next.participant).then_some(())?;
        people.push(next);
    }
    Some(people)
}

fn person(record: &[u8; 30], roles: Roles) -> Option<Contribution> {
    let (id, rest) = record.split_first_chunk::<16>()?;
    let (counter, rest) = rest.split_first_chunk::<8>()?;
    let (answer, [0]) = rest.split_first_chunk::<5>()? else { return None };
    let content = match unpack(*answer)? {
        (placed, 0) if is_of(roles, placed.role) => Content::Here(placed),
        (NOTHING, GONE) => Content::Gone,
        _ => return None,
    };
    Some(Contribution { participant: ParticipantId(*id), counter: u64::from_be_bytes(*counter), content })
}

impl RoundV1 {
    /// Whoever is in a lock has sent something.
    pub(super) fn new(round: &Kept, sent: &[Contribution]) -> RoundV1 {
        let place = |id: &ParticipantId| {
            let at = sent.binary_search_by(|contribution| contribution.participant.cmp(id)).ok()?;
            u32::try_from(at).ok()
        };
        let locked = |placed: &Option<PlacedByAll>| {
            let placed = placed.as_ref()?;
            Some(letters(placed.iter().filter_map(|(id, placed)| Some(record(place(id)?, pack(*placed, 0))))))
        };
        let known = |(who, person): (&Who, &Person)| match who {
            Who::Participant(id) => Some(record(place(id)?, of_person(person, 0))),
            Who::Entered(EnteredId(number)) => Some(record(*number, of_person(person, ENTERED))),
        };
        let entered =
            round.entered.iter().map(|(EnteredId(number), person)| record(*number, of_person(person, ENTERED)));
        let PerMoment { current, desired } = &round.typed;
        RoundV1 {
            entered: letters(entered),
            locked: BothV1 { current: locked(&round.locked.current), desired: locked(&round.locked.desired) },
            typed: BothV1 { current: (*current).into(), desired: (*desired).into() },
            revealed: match &round.revealed {
                Revealed::Nothing => None,
                Revealed::Current { picture: current, held } => Some(RevealedV1 {
                    current: Some(picture(current)),
                    held: Some(letters(held.people().filter_map(known))),
                    asked: ASKED.iter().find(|(_, asked)| *asked == held.asked()).map(|(id, _)| *id),
                    desired: None,
                    flows: None,
                    counted: None,
                }),
                Revealed::Both { current, desired, flows, counted } => Some(RevealedV1 {
                    current: current.as_ref().map(picture),
                    held: None,
                    asked: None,
                    desired: Some(picture(desired)),
                    flows: Some(Part::of(flows.as_ref().map(FlowsV1::from).map_err(|why| *why))),
                    counted: [&counted.current, &counted.desired].into_iter().any(Option::is_some).then(|| {
                        let who = |counted: &Option<Counted<Who>>| {
                            let people = counted.as_ref()?.iter().filter_map(|(who, (by, role))| {
                                known((who, &Person { by: *by, current: None, desired: None, role: *role }))
                            });
                            Some(letters(people))
                        };
                        BothV1 { current: who(&counted.current), desired: who(&counted.desired) }
                    }),
                }),
            },
        }
    }
}

fn picture(picture: &Picture) -> PictureV1 {
    PictureV1::kept(picture.tell())
}

fn of_person(person: &Person, mark: u8) -> Packed {
    let Person { by: _, current, desired, role } = *person;
    pack(Placed { current, desired, role, done: Done::with_pins(current, desired), ..NOTHING }, mark)
}

fn record(number: u32, answer: Packed) -> [u8; 10] {
    let mut record = [0; 10];
    record[..4].copy_from_slice(&number.to_be_bytes());
    record[4..9].copy_from_slice(&answer);
    record
}

/// What a round refers to.
pub(super) struct Round<'a> {
    pub sent: &'a [Contribution],
    pub roles: Roles,
}

impl Round<'_> {
    pub(super) fn read(&self, json: &Json) -> Option<Kept> {
        let (locked, typed) = (json.get("locked")?, json.get("typed")?);
        let mut entered = BTreeMap::default();
        for (who, person, _) in self.people(json.get("entered")?)? {
            let Who::Entered(id) = who else { return None };
            entered.insert(id, person);
        }
        Some(Kept {
            entered,
            locked: PerMoment {
                current: self.locked(locked.get("current")?)?,
                desired: self.locked(locked.get("desired")?)?,
            },
            typed: PerMoment {
                current: typed_counts(typed.get("current")?)?,
                desired: typed_counts(typed.get("desired")?)?,
            },
            revealed: self.revealed(json.get("revealed")?)?,
        })
    }

    fn revealed(&self, json: &Json) -> Option<Revealed> {
        if json.is_null() {
            return Some(Revealed::Nothing);
        }
        let picture = |name: &str| Some(seen(json.get(name)?, self.roles)?.picture);
        if let Some(held) = json.get("held") {
            let asked = json.get("asked")?.as_str()?;
            let (_, asked) = ASKED.into_iter().find(|(id, _)| *id == asked)?;
            let people = self.people(held)?.into_iter().map(|(who, person, _)| (who, person));
            return Some(Revealed::Current { picture: picture("current")?, held: Held::new(asked, people) });
        }
        let current = match json.get("current")? {
            Json::Null => None,
            _ => Some(picture("current")?),
        };
        let counted = match json.get("counted") {
            None | Some(Json::Null) => PerMoment::default(),
            Some(counted) => PerMoment {
                current: self.counted(counted.get("current")?)?,
                desired: self.counted(counted.get("desired")?)?,
            },
        };
        Some(Revealed::Both { current, desired: picture("desired")?, flows: flows(json.get("flows")?)?, counted })
    }

    fn counted(&self, json: &Json) -> Option<Option<Counted<Who>>> {
        if json.is_null() {
            return Some(None);
        }
        let people = self.people(json)?.into_iter().map(|(who, person, _)| (who, (person.by, person.role)));
        let mut counted = Counted::new();
        counted.extend(people);
        Some(Some(counted))
    }

    fn locked(&self, json: &Json) -> Option<Option<PlacedByAll>> {
        if json.is_null() {
            return Some(None);
        }
        let mut placed = PlacedByAll::default();
        for (who, _, answer) in self.people(json)? {
            let Who::Participant(id) = who else { return None };
            placed.insert(id, answer);
        }
        Some(Some(placed))
    }

    fn people(&self, json: &Json) -> Option<Vec<(Who, Person, Placed)>> {
        let mut people = Vec::new();
        for record in &records::<10>(json.as_str()?)? {
            people.push(self.who(record)?);
        }
        Some(people)
    }

    fn who(&self, record: &[u8; 10]) -> Option<(Who, Person, Placed)> {
        let (number, rest) = record.split_first_chunk::<4>()?;
        let (answer, [0]) = rest.split_first_chunk::<5>()? else { return None };
        let number = u32::from_be_bytes(*number);
        let (placed, mark) = unpack(*answer)?;
        let (who, by) = match mark {
            0 => (Who::Participant(self.sent.get(usize::try_from(number).ok()?)?.participant), By::Participant),
            ENTERED => (Who::Entered(EnteredId(number)), By::Host),
            _ => return None,
        };
        let Placed { round: _, current, desired, role, done: _ } = placed;
        is_of(self.roles, role).then_some((who, Person { by, current, desired, role }, placed))
    }
}

fn typed_counts(json: &Json) -> Option<Counts> {
    let counts = part_read::counts(json)?;
    Quadrant::ALL.into_iter().all(|quadrant| counts.of(quadrant) <= Session::COUNT_LIMIT).then_some(counts)
}
