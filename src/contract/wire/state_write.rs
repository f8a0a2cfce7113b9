//! A state as JSON.

use serde::Serialize;

use super::SCHEMA;
use super::part_write::{CountsV1, FlowsV1, Part, PictureV1};
use super::phases::{order_id, phase_id, round_number};
use super::state::{Both, Lock, Open, Scene, Seen, State};
use crate::contract::json;
use crate::domain::disclosure::{Floor, Floors};

#[derive(Serialize)]
struct StateV1<'a> {
    schema: &'static str,
    number: u64,
    not_after: u64,
    beat: u32,
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
    placed: Option<usize>,
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
        let closed = StateV1 {
            schema: SCHEMA,
            number: self.number,
            not_after: self.not_after,
            beat: self.beat,
            phase: "closed",
            round: None,
            order: None,
            floors: None,
            roles: None,
            question: None,
            layers: None,
            locked: None,
            placed: None,
            of: None,
            current: None,
            desired: None,
            flows: None,
        };
        json::write(&match self.open.as_deref() {
            Some(open) => with(closed, open),
            None => closed,
        })
    }
}

fn with<'a>(closed: StateV1<'a>, open: &'a Open) -> StateV1<'a> {
    let in_all = StateV1 {
        phase: phase_id(open.scene.phase()),
        order: Some(order_id(open.order)),
        floors: Some(FloorsV1::from(open.floors)),
        roles: Some(open.roles.names().collect()),
        question: Some(open.question),
        layers: open.layers.as_ref().map(|layers| layers.iter().map(|layer| layer.id()).collect()),
        ..closed
    };
    match &open.scene {
        Scene::Lobby | Scene::Explain => in_all,
        Scene::Place { round, moment: _, lock, progress } => StateV1 {
            round: Some(round_number(*round)),
            locked: Some(*lock == Lock::TooLate),
            placed: Some(progress.placed),
            of: Some(progress.of),
            ..in_all
        },
        Scene::Now { round, stage: _, current } => {
            StateV1 { round: Some(round_number(*round)), current: Some(current.as_ref().map(picture)), ..in_all }
        }
        Scene::Step { round, stage: _, both: Both { current, desired } } => StateV1 {
            round: Some(round_number(*round)),
            current: Some(current.as_ref().map(picture)),
            desired: Some(desired.as_ref().map(|(seen, _)| picture(seen))),
            flows: desired.as_ref().map(|(_, flows)| Part::of(flows.as_ref().map(FlowsV1::from).map_err(|why| *why))),
            ..in_all
        },
    }
}

fn picture(seen: &Seen) -> PictureV1 {
    PictureV1::new(seen.picture.tell(), seen.before.map(CountsV1::from))
}
