//! Sees everything that participants are sent, and fails as soon as it tells more than it may.

use std::collections::{BTreeMap, BTreeSet};

use llo_dialogue::contract::wire::{Both, Scene, Seen, State};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Picture, Rules, Told};
use llo_dialogue::domain::session::RoundNo;
use serde_json::Value;

use super::group::{Revealed, nobody_is_singled_out};

#[derive(Default)]
pub struct Watch {
    /// What the facilitator has revealed by now.
    revealed: BTreeSet<(RoundNo, bool)>,
    /// What was shown of it.
    shown: BTreeMap<(RoundNo, bool), Told>,
    pub states: usize,
    pub pictures: usize,
}

impl Watch {
    /// The facilitator has asked for this picture.
    pub fn reveals(&mut self, round: RoundNo, moment: Moment) {
        self.revealed.insert((round, moment == Moment::Desired));
    }

    /// A state that is told.
    pub fn state(&mut self, state: &State) {
        self.states += 1;
        let Some(open) = state.open.as_deref() else { return };
        let text = state.write();
        let json: Value = serde_json::from_str(&text).expect("it is JSON");
        let phase = json["phase"].as_str().unwrap_or_default();
        let allowed: &[&str] = match phase {
            "reveal-current" | "talk" => &["current"],
            "reveal-desired" | "step" => &["current", "desired", "flows"],
            _ => &[],
        };
        for part in ["current", "desired", "flows"] {
            assert!(json.get(part).is_none() || allowed.contains(&part), "{part} is told in {phase}");
        }
        if allowed.is_empty() {
            assert!(!text.contains("marks") && !text.contains("stance") && !text.contains("reactive"), "{text}");
        }
        let rules = Rules { floors: open.floors, roles: open.roles.roles() };
        let revealed = match &open.scene {
            Scene::Lobby | Scene::Explain | Scene::Place { .. } => return,
            Scene::Now { round, current, stage: _ } => {
                Revealed { current: self.picture(*round, Moment::Current, current), desired: None, flows: None }
            }
            Scene::Step { round, both: Both { current, desired }, stage: _ } => {
                let (seen, flows) = desired.clone().unzip();
                let current = self.picture(*round, Moment::Current, current);
                Revealed { current, desired: self.picture(*round, Moment::Desired, &seen), flows }
            }
        };
        nobody_is_singled_out(rules, &revealed);
    }

    /// It was revealed, and has not changed since, but for what is struck out.
    fn picture(&mut self, round: RoundNo, moment: Moment, seen: &Option<Seen>) -> Option<Picture> {
        let seen = seen.as_ref()?;
        let later = moment == Moment::Desired;
        assert!(self.revealed.contains(&(round, later)), "{moment:?} of {round:?} is shown before it was revealed");
        assert!(seen.before.is_none() || round == RoundNo::Second, "there is no round before the first");
        let told = seen.picture.tell();
        let before = self.shown.entry((round, later)).or_insert_with(|| told.clone());
        let cells = |told: &Told| {
            told.marks
                .as_ref()
                .ok()
                .map(|marks| marks.iter().map(|mark| (mark.cell, mark.people())).collect::<Vec<_>>())
        };
        assert_eq!((before.counts, cells(before)), (told.counts, cells(&told)), "a picture stays as it is");
        self.pictures += 1;
        Some(seen.picture.clone())
    }
}
