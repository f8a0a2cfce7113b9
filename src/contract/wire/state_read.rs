//! A state from JSON.

use std::sync::Arc;

use super::ids::RoleNames;
use super::layer::layers;
use super::part_read::{flows, number, seen};
use super::phases::{order_from_id, round};
use super::state::{Both, Lock, NowStage, Open, Scene, Seen, State, StepStage, in_effect};
use super::{Unread, message};
use crate::contract::json::Json;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Floor, Floors, Roles};
use crate::domain::session::{Progress, Session};

impl State {
    /// The longest that is read, in bytes. The fullest one is below it.
    pub const LIMIT: usize = 64 * 1024;

    pub fn read(bytes: &[u8]) -> Result<State, Unread> {
        let json = message(bytes, Self::LIMIT)?;
        read_v1(&json).ok_or(Unread::Damaged)
    }
}

fn read_v1(json: &Json) -> Option<State> {
    let phase = json.get("phase")?.as_str()?;
    Some(State {
        number: json.get("number")?.as_u64()?,
        beat: number(json, "beat")?,
        at: match json.get("at") {
            None => None,
            Some(at) => Some(at.as_u64()?),
        },
        open: if phase == "closed" { None } else { Some(Arc::new(open(json, phase)?)) },
    })
}

fn open(json: &Json, phase: &str) -> Option<Open> {
    let roles = role_names(json)?;
    let shown = Shown { json, roles: roles.roles() };
    Some(Open {
        order: order_from_id(json.get("order")?.as_str()?)?,
        floors: floors(json.get("floors")?)?,
        roles,
        question: question(json)?,
        layers: layers(json),
        scene: match phase {
            "lobby" => Scene::Lobby,
            "explain" => Scene::Explain,
            "place-current" => place(json, Moment::Current)?,
            "place-desired" => place(json, Moment::Desired)?,
            "reveal-current" => shown.now(NowStage::Reveal)?,
            "talk" => shown.now(NowStage::Talk)?,
            "reveal-desired" => shown.step(StepStage::Reveal)?,
            "step" => shown.step(StepStage::Choose)?,
            _ => return None,
        },
    })
}

pub(in crate::contract) fn role_names(json: &Json) -> Option<RoleNames> {
    let mut names = Vec::new();
    for name in json.get("roles")?.as_list()? {
        names.push(name.as_str()?);
    }
    RoleNames::new(names)
}

pub(in crate::contract) fn question(json: &Json) -> Option<u8> {
    let question = u8::try_from(number(json, "question")?).ok()?;
    (question < Open::QUESTIONS).then_some(question)
}

/// Never below ours.
pub(in crate::contract) fn floors(json: &Json) -> Option<Floors> {
    let names = ["counts", "pins", "density", "roles"];
    let mut floors = Floors::default();
    for (floor, name) in Floor::ALL.iter().zip(&names) {
        floors = floors.with(*floor, number(json, name)?).ok()?;
    }
    Some(in_effect(floors))
}

fn place(json: &Json, moment: Moment) -> Option<Scene> {
    let first = moment == Moment::Desired && json.get("locked_current").and_then(Json::as_bool) == Some(true);
    let lock = match json.get("locked")?.as_bool()? {
        true => Lock::TooLate,
        false if first => Lock::FirstTooLate,
        false => Lock::Counted,
    };
    let people = |name| usize::try_from(number(json, name)?).ok();
    let progress = Progress { done: people("done")?, of: people("of")? };
    let most = Session::PARTICIPANT_LIMIT + Session::ENTERED_LIMIT;
    let fits = progress.done <= progress.of && progress.of <= most;
    fits.then_some(Scene::Place { round: round(json)?, moment, lock, progress })
}

/// The part of a state that holds pictures.
struct Shown<'a> {
    json: &'a Json,
    roles: Roles,
}

impl Shown<'_> {
    fn now(&self, stage: NowStage) -> Option<Scene> {
        Some(Scene::Now { round: round(self.json)?, stage, current: self.picture("current")? })
    }

    fn step(&self, stage: StepStage) -> Option<Scene> {
        let desired = match self.picture("desired")? {
            Some(seen) => Some((seen, flows(self.json.get("flows")?)?)),
            None => None,
        };
        let both = Both { current: self.picture("current")?, desired };
        Some(Scene::Step { round: round(self.json)?, stage, both })
    }

    /// `null` when too few had placed it. It has to be said.
    fn picture(&self, name: &str) -> Option<Option<Seen>> {
        match self.json.get(name)? {
            Json::Null => Some(None),
            picture => Some(Some(seen(picture, self.roles)?)),
        }
    }
}
