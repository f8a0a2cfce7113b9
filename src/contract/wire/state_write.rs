//! A state as JSON.

use serde::Serialize;

use super::SCHEMA;
use super::part_write::{CountsV1, FlowsV1, Part, PictureV1};
use super::phases::{order_id, phase_id, round_number};
use super::state::{Both, Lock, Open, Scene, Seen, State};
use crate::contract::json;
use crate::domain::disclosure::{Floor, Floors};
use crate::domain::session::RoundNo;

#[derive(Default, Serialize)]
struct StateV1<'a> {
    schema: &'static str,
    number: u64,
    beat: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<u64>,
    phase: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    round: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    floors: Option<FloorsV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    roles: Option<Vec<&'a str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    layers: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locked: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locked_current: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    of: Option<usize>,
    /// Some of nothing: `null`.
    #[serde(skip_serializing_if = "Option::is_none")]
    current: Option<Option<PictureV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    desired: Option<Option<PictureV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flows: Option<Part<FlowsV1>>,
}

#[derive(Serialize)]
pub(in crate::contract) struct FloorsV1 {
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

impl State {
    pub fn write(&self) -> String {
        let State { number, beat, at, .. } = *self;
        let mut state = StateV1 { schema: SCHEMA, number, beat, at, phase: "closed", ..StateV1::default() };
        if let Some(open) = &self.open {
            state.tell(open);
        }
        json::write(&state)
    }
}

impl<'a> StateV1<'a> {
    fn tell(&mut self, open: &'a Open) {
        self.phase = phase_id(open.scene.phase());
        self.order = Some(order_id(open.order));
        self.floors = Some(FloorsV1::from(open.floors));
        self.roles = Some(open.roles.names().collect());
        self.question = Some(open.question);
        self.layers = open.layers.as_ref().map(|layers| layers.iter().map(|layer| layer.id()).collect());
        match &open.scene {
            Scene::Lobby | Scene::Explain => {}
            Scene::Place { round, moment: _, lock, progress } => {
                self.round = Some(round_number(*round));
                self.locked = Some(*lock == Lock::TooLate);
                self.locked_current = (*lock == Lock::FirstTooLate).then_some(true);
                (self.done, self.of) = (Some(progress.done), Some(progress.of));
            }
            Scene::Now { round, stage: _, current } => self.show(*round, current.as_ref()),
            Scene::Step { round, stage: _, both: Both { current, desired } } => {
                self.show(*round, current.as_ref());
                self.desired = Some(desired.as_ref().map(|(seen, _)| picture(seen)));
                let flows = desired.as_ref().map(|(_, flows)| flows.as_ref());
                self.flows = flows.map(|flows| Part::of(flows.map(FlowsV1::from).map_err(|why| *why)));
            }
        }
    }

    fn show(&mut self, round: RoundNo, current: Option<&Seen>) {
        self.round = Some(round_number(round));
        self.current = Some(current.map(picture));
    }
}

#[inline(never)]
fn picture(seen: &Seen) -> PictureV1 {
    PictureV1::new(seen.picture.for_others().tell(), seen.before.map(|before| Part::of(before.map(CountsV1::from))))
}
