//! A state in JSON, and back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ids::RoleNames;
use super::layer::LayersV1;
use super::picture::{FlowsV1, Part, PictureV1};
use super::state::{Both, Lock, NowStage, Open, Scene, Seen, State, StepStage, in_effect};
use super::{SCHEMA, Unread, read};
use crate::contract::format::{self, Format, at, is_false};
use crate::contract::ids::Id;
use crate::contract::values::RoundNoV1;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Floor, Floors, Roles, TooLow};
use crate::domain::session::{Order, Progress, Session};

#[derive(Serialize, Deserialize)]
#[serde(tag = "schema", rename = "llo-wire/2")]
struct StateV1 {
    number: u64,
    beat: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<u64>,
    #[serde(flatten)]
    phase: PhaseV1,
}

impl Format for StateV1 {
    const SCHEMA: &'static str = SCHEMA;
    const LIMIT: usize = State::LIMIT;
}

/// Each phase has its own fields; those of another are not looked at.
#[derive(Serialize, Deserialize)]
#[serde(tag = "phase", rename_all = "kebab-case")]
enum PhaseV1 {
    Closed,
    Lobby(OpenV1),
    Explain(OpenV1),
    PlaceCurrent(PlaceV1),
    PlaceDesired(PlaceV1),
    RevealCurrent(NowV1),
    Talk(NowV1),
    RevealDesired(StepV1),
    Step(StepV1),
}

#[derive(Serialize, Deserialize)]
struct OpenV1 {
    order: Id<Order>,
    floors: FloorsV1,
    roles: RoleNames,
    question: QuestionV1,
    #[serde(skip_serializing_if = "Option::is_none")]
    layers: Option<LayersV1>,
}

#[derive(Serialize, Deserialize)]
struct PlaceV1 {
    round: RoundNoV1,
    #[serde(flatten)]
    open: OpenV1,
    locked: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    locked_current: bool,
    done: u32,
    of: u32,
}

#[derive(Serialize, Deserialize)]
struct NowV1 {
    round: RoundNoV1,
    #[serde(flatten)]
    open: OpenV1,
    /// `null` when too few had placed it, which has to be said.
    #[serde(deserialize_with = "Option::deserialize")]
    current: Option<PictureV1>,
}

#[derive(Serialize, Deserialize)]
struct StepV1 {
    round: RoundNoV1,
    #[serde(flatten)]
    open: OpenV1,
    #[serde(deserialize_with = "Option::deserialize")]
    current: Option<PictureV1>,
    #[serde(deserialize_with = "Option::deserialize")]
    desired: Option<PictureV1>,
    /// Only with a picture of later.
    #[serde(skip_serializing_if = "Option::is_none")]
    flows: Option<Part<FlowsV1>>,
}

/// From how many people on something is shown.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct FloorsV1 {
    counts: u32,
    pins: u32,
    density: u32,
    roles: u32,
}

impl From<Floors> for FloorsV1 {
    fn from(floors: Floors) -> FloorsV1 {
        let [counts, pins, density, roles] = Floor::ALL.map(|floor| floors.of(floor));
        FloorsV1 { counts, pins, density, roles }
    }
}

/// Never below ours.
impl TryFrom<FloorsV1> for Floors {
    type Error = String;

    fn try_from(FloorsV1 { counts, pins, density, roles }: FloorsV1) -> Result<Floors, String> {
        let mut floors = Floors::default();
        for (floor, people) in Floor::ALL.into_iter().zip([counts, pins, density, roles]) {
            let too_low = |TooLow { floor, lowest }| format!("{floor:?} is below {lowest}");
            floors = floors.with(floor, people).map_err(too_low)?;
        }
        Ok(in_effect(floors))
    }
}

/// Which talk question is on the board.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub(crate) struct QuestionV1(pub u8);

impl From<QuestionV1> for u8 {
    fn from(QuestionV1(question): QuestionV1) -> u8 {
        question
    }
}

impl TryFrom<u8> for QuestionV1 {
    type Error = String;

    fn try_from(question: u8) -> Result<QuestionV1, String> {
        let fits = question < Open::QUESTIONS;
        if fits { Ok(QuestionV1(question)) } else { Err(format!("there is no question {question}")) }
    }
}

impl State {
    /// The longest that is read, in bytes. The fullest one is below it.
    pub const LIMIT: usize = 64 * 1024;

    pub fn write(&self) -> String {
        format::write(&StateV1::from(self))
    }

    pub fn read(bytes: &[u8]) -> Result<State, Unread> {
        read::<StateV1, State>(bytes)
    }
}

impl From<&State> for StateV1 {
    fn from(state: &State) -> StateV1 {
        let State { number, beat, at, open } = state;
        let phase = open.as_ref().map_or(PhaseV1::Closed, |open| PhaseV1::of(open));
        StateV1 { number: *number, beat: *beat, at: *at, phase }
    }
}

impl TryFrom<StateV1> for State {
    type Error = String;

    fn try_from(StateV1 { number, beat, at, phase }: StateV1) -> Result<State, String> {
        Ok(State { number, beat, at, open: phase.open()?.map(Arc::new) })
    }
}

impl PhaseV1 {
    fn of(open: &Open) -> PhaseV1 {
        match &open.scene {
            Scene::Lobby => PhaseV1::Lobby(open.into()),
            Scene::Explain => PhaseV1::Explain(open.into()),
            Scene::Place { round, moment, lock, progress: Progress { done, of } } => {
                // A session has far fewer people.
                let people = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
                let place = PlaceV1 {
                    round: RoundNoV1(*round),
                    open: open.into(),
                    locked: *lock == Lock::TooLate,
                    locked_current: *lock == Lock::FirstTooLate,
                    done: people(*done),
                    of: people(*of),
                };
                match moment {
                    Moment::Current => PhaseV1::PlaceCurrent(place),
                    Moment::Desired => PhaseV1::PlaceDesired(place),
                }
            }
            Scene::Now { round, stage, current } => {
                let current = current.as_ref().map(picture);
                let now = NowV1 { round: RoundNoV1(*round), open: open.into(), current };
                match stage {
                    NowStage::Reveal => PhaseV1::RevealCurrent(now),
                    NowStage::Talk => PhaseV1::Talk(now),
                }
            }
            Scene::Step { round, stage, both: Both { current, desired } } => {
                let step = StepV1 {
                    round: RoundNoV1(*round),
                    open: open.into(),
                    current: current.as_ref().map(picture),
                    desired: desired.as_ref().map(|(seen, _)| picture(seen)),
                    flows: desired.as_ref().map(|(_, flows)| Part::flows(flows)),
                };
                match stage {
                    StepStage::Reveal => PhaseV1::RevealDesired(step),
                    StepStage::Choose => PhaseV1::Step(step),
                }
            }
        }
    }

    /// `None` for a session that is closed.
    fn open(self) -> Result<Option<Open>, String> {
        let open = match self {
            PhaseV1::Closed => return Ok(None),
            PhaseV1::Lobby(open) => open.with(Scene::Lobby),
            PhaseV1::Explain(open) => open.with(Scene::Explain),
            PhaseV1::PlaceCurrent(place) => place.open(Moment::Current),
            PhaseV1::PlaceDesired(place) => place.open(Moment::Desired),
            PhaseV1::RevealCurrent(now) => now.open(NowStage::Reveal),
            PhaseV1::Talk(now) => now.open(NowStage::Talk),
            PhaseV1::RevealDesired(step) => step.open(StepStage::Reveal),
            PhaseV1::Step(step) => step.open(StepStage::Choose),
        };
        open.map(Some)
    }
}

impl From<&Open> for OpenV1 {
    fn from(open: &Open) -> OpenV1 {
        OpenV1 {
            order: Id(open.order),
            floors: open.floors.into(),
            roles: open.roles.clone(),
            question: QuestionV1(open.question),
            layers: open.layers.clone().map(LayersV1),
        }
    }
}

impl OpenV1 {
    fn with(self, scene: Scene) -> Result<Open, String> {
        let OpenV1 { order: Id(order), floors, roles, question: QuestionV1(question), layers } = self;
        let floors = floors.try_into().map_err(at("floors"))?;
        Ok(Open { order, floors, roles, question, layers: layers.map(|LayersV1(layers)| layers), scene })
    }
}

impl PlaceV1 {
    fn open(self, moment: Moment) -> Result<Open, String> {
        let PlaceV1 { round: RoundNoV1(round), open, locked, locked_current, done, of } = self;
        let lock = match locked {
            true => Lock::TooLate,
            false if moment == Moment::Desired && locked_current => Lock::FirstTooLate,
            false => Lock::Counted,
        };
        let people = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let progress = Progress { done: people(done), of: people(of) };
        let most = Session::PARTICIPANT_LIMIT + Session::ENTERED_LIMIT;
        if progress.done > progress.of || progress.of > most {
            return Err(format!("done: {done} of {of} people"));
        }
        open.with(Scene::Place { round, moment, lock, progress })
    }
}

impl NowV1 {
    fn open(self, stage: NowStage) -> Result<Open, String> {
        let NowV1 { round: RoundNoV1(round), open, current } = self;
        let current = seen(current, open.roles.roles()).map_err(at("current"))?;
        open.with(Scene::Now { round, stage, current })
    }
}

impl StepV1 {
    fn open(self, stage: StepStage) -> Result<Open, String> {
        let StepV1 { round: RoundNoV1(round), open, current, desired, flows } = self;
        let roles = open.roles.roles();
        let desired = match seen(desired, roles).map_err(at("desired"))? {
            None => None,
            Some(seen) => Some((seen, flows.ok_or("flows: is missing")?.read_flows().map_err(at("flows"))?)),
        };
        let both = Both { current: seen(current, roles).map_err(at("current"))?, desired };
        open.with(Scene::Step { round, stage, both })
    }
}

fn picture(seen: &Seen) -> PictureV1 {
    PictureV1::new(seen.picture.for_others().tell(), seen.before)
}

fn seen(picture: Option<PictureV1>, roles: Roles) -> Result<Option<Seen>, String> {
    picture.map(|picture| picture.seen(roles)).transpose()
}
