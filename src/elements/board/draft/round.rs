//! One round of a live session, for [`super::v1`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::packed::Records;
use super::people::{self, People};
use crate::contract::format::at;
use crate::contract::wire::picture::{CountsV1, FlowsV1, Part, PictureV1};
use crate::domain::disclosure::{Asked, Counted, Counts, Held, Person, Picture};
use crate::domain::session::{Contribution, PerMoment, PlacedByAll, Revealed, Round, Session, Who};
use crate::domain::space::Quadrant;

#[derive(Serialize, Deserialize)]
pub(super) struct RoundV1 {
    entered: Records<10>,
    locked: BothV1<Option<Records<10>>>,
    typed: BothV1<CountsV1>,
    #[serde(deserialize_with = "Option::deserialize")]
    revealed: Option<RevealedV1>,
}

/// Both have to be said.
#[derive(Serialize, Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>"))]
struct BothV1<T> {
    #[serde(deserialize_with = "T::deserialize")]
    current: T,
    #[serde(deserialize_with = "T::deserialize")]
    desired: T,
}

/// The picture of now, and who is held in it; or both pictures.
#[derive(Serialize, Deserialize)]
struct RevealedV1 {
    #[serde(deserialize_with = "Option::deserialize")]
    current: Option<PictureV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<Records<10>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<AskedV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    desired: Option<PictureV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flows: Option<Part<FlowsV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<BothV1<Option<Records<10>>>>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum AskedV1 {
    Both,
    First,
}

impl RoundV1 {
    /// Whoever is in a lock has sent something.
    pub(super) fn new(round: &Round, sent: &[Contribution]) -> RoundV1 {
        let locked = |placed: &Option<PlacedByAll>| {
            let placed = placed.as_ref()?.iter();
            Some(Records(placed.filter_map(|(id, placed)| people::placed(sent, *id, *placed)).collect()))
        };
        let entered = round.entered.iter();
        let PerMoment { current, desired } = round.typed;
        RoundV1 {
            entered: Records(
                entered.filter_map(|(id, person)| people::person(sent, Who::Entered(*id), person)).collect(),
            ),
            locked: BothV1 { current: locked(&round.locked.current), desired: locked(&round.locked.desired) },
            typed: BothV1 { current: current.into(), desired: desired.into() },
            revealed: RevealedV1::new(&round.revealed, sent),
        }
    }

    pub(super) fn read(self, people: &People) -> Result<Round, String> {
        let mut entered = BTreeMap::default();
        for (who, person, _) in people.read(&self.entered).map_err(at("entered"))? {
            let Who::Entered(id) = who else { return Err("entered: this is a participant".to_owned()) };
            entered.insert(id, person);
        }
        let locked = |placed| locked(placed, people).map_err(at("locked"));
        let typed = |counts| typed(counts).map_err(at("typed"));
        Ok(Round {
            entered,
            locked: PerMoment { current: locked(self.locked.current)?, desired: locked(self.locked.desired)? },
            typed: PerMoment { current: typed(self.typed.current)?, desired: typed(self.typed.desired)? },
            revealed: match self.revealed {
                None => Revealed::Nothing,
                Some(revealed) => revealed.read(people).map_err(at("revealed"))?,
            },
        })
    }
}

fn locked(placed: Option<Records<10>>, people: &People) -> Result<Option<PlacedByAll>, &'static str> {
    let Some(records) = placed else { return Ok(None) };
    let mut placed = PlacedByAll::default();
    for (who, _, answer) in people.read(&records)? {
        let Who::Participant(id) = who else { return Err("this is no participant") };
        placed.insert(id, answer);
    }
    Ok(Some(placed))
}

fn typed(counts: CountsV1) -> Result<Counts, String> {
    let (counts, limit) = (Counts::from(counts), Session::COUNT_LIMIT);
    let fits = Quadrant::ALL.into_iter().all(|quadrant| counts.of(quadrant) <= limit);
    if fits { Ok(counts) } else { Err(format!("more than {limit}")) }
}

impl RevealedV1 {
    fn new(revealed: &Revealed, sent: &[Contribution]) -> Option<RevealedV1> {
        let picture = |picture: &Picture| PictureV1::kept(picture.tell());
        let records = |records: Vec<Option<[u8; 10]>>| Records(records.into_iter().flatten().collect());
        match revealed {
            Revealed::Nothing => None,
            Revealed::Current { picture: current, held } => Some(RevealedV1 {
                current: Some(picture(current)),
                held: Some(records(held.people().map(|(who, person)| people::person(sent, *who, person)).collect())),
                asked: Some(held.asked().into()),
                desired: None,
                flows: None,
                counted: None,
            }),
            Revealed::Both { current, desired, flows, counted } => {
                let who = |counted: &Option<Counted<Who>>| {
                    let people = counted.as_ref()?.iter().map(|(who, (by, role))| {
                        let person = Person { by: *by, current: None, desired: None, role: *role };
                        people::person(sent, *who, &person)
                    });
                    Some(records(people.collect()))
                };
                let any = counted.current.is_some() || counted.desired.is_some();
                Some(RevealedV1 {
                    current: current.as_ref().map(picture),
                    held: None,
                    asked: None,
                    desired: Some(picture(desired)),
                    flows: Some(Part::flows(flows)),
                    counted: any.then(|| BothV1 { current: who(&counted.current), desired: who(&counted.desired) }),
                })
            }
        }
    }

    fn read(self, people: &People) -> Result<Revealed, String> {
        let picture = |picture: PictureV1| picture.seen(people.roles).map(|seen| seen.picture);
        let current = self.current.map(picture).transpose().map_err(at("current"))?;
        if let Some(held) = self.held {
            let held = people.read(&held).map_err(at("held"))?.into_iter().map(|(who, person, _)| (who, person));
            let asked = self.asked.ok_or("asked: is missing")?;
            let picture = current.ok_or("current: is missing")?;
            return Ok(Revealed::Current { picture, held: Held::new(asked.into(), held) });
        }
        let desired = self.desired.ok_or("desired: is missing")?;
        let flows = self.flows.ok_or("flows: is missing")?;
        let counted = |records| counted(records, people).map_err(at("counted"));
        Ok(Revealed::Both {
            current,
            desired: picture(desired).map_err(at("desired"))?,
            flows: flows.read_flows().map_err(at("flows"))?,
            counted: match self.counted {
                None => PerMoment::default(),
                Some(both) => PerMoment { current: counted(both.current)?, desired: counted(both.desired)? },
            },
        })
    }
}

fn counted(records: Option<Records<10>>, people: &People) -> Result<Option<Counted<Who>>, &'static str> {
    let Some(records) = records else { return Ok(None) };
    let counted = people.read(&records)?.into_iter().map(|(who, person, _)| (who, (person.by, person.role)));
    Ok(Some(counted.collect()))
}

impl From<Asked> for AskedV1 {
    fn from(asked: Asked) -> AskedV1 {
        match asked {
            Asked::Both => AskedV1::Both,
            Asked::First => AskedV1::First,
        }
    }
}

impl From<AskedV1> for Asked {
    fn from(asked: AskedV1) -> Asked {
        match asked {
            AskedV1::Both => Asked::Both,
            AskedV1::First => Asked::First,
        }
    }
}
