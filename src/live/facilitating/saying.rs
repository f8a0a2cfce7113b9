//! What a facilitator's end says: the state, once it is due, and the end of everything.

use std::sync::Arc;

use super::{CLOSED_FOR, Facilitating, Life, PROGRESS, due};
use crate::contract::wire::{Open, Scene, State, Topic};
use crate::domain::session::ParticipantId;
use crate::domain::time::Time;
use crate::live::link::{A_WHILE, Link, expires_in};
use crate::live::transport::{Command, Publish};

impl Facilitating {
    pub(super) fn say_again(&mut self, now: Time) -> Vec<Command> {
        match &self.life {
            Life::Leading => {
                self.told = None;
                self.settle(now)
            }
            Life::Closed(left) => {
                let mut commands = Vec::new();
                if !self.said.is_empty() {
                    commands.push(self.publish(self.said.clone(), CLOSED_FOR));
                }
                for id in left.iter().rev() {
                    commands.push(self.clear(*id));
                }
                commands
            }
            Life::TakenOver | Life::ClosedElsewhere => Vec::new(),
        }
    }

    /// Says what there is to tell, unless it is said or has to wait.
    pub(super) fn settle(&mut self, now: Time) -> Vec<Command> {
        let Some(open) = self.open.clone().filter(|_| self.link == Link::Up) else { return Vec::new() };
        if !matches!(self.life, Life::Leading) {
            return Vec::new();
        }
        let waits = self
            .told
            .as_ref()
            .is_some_and(|told| *told == open || (is_progress(told, &open) && !due(self.said_at, PROGRESS, now)));
        if waits { Vec::new() } else { self.say(Some(open), now) }
    }

    pub(super) fn say(&mut self, open: Option<Arc<Open>>, now: Time) -> Vec<Command> {
        let Some(lasts) = self.lasts(now) else {
            self.open = None;
            return Vec::new();
        };
        self.number = self.number.saturating_add(1);
        self.said_at = now.millis();
        self.told = open.clone();
        // By a clock that leapt past the end nobody is to reckon.
        let at = Some(now.millis()).filter(|at| *at <= self.not_after());
        let state = State { number: self.number, beat: self.beat, at, open };
        self.said = self.keys.sign(self.medium, &state);
        vec![self.publish(self.said.clone(), lasts)]
    }

    /// For how many seconds what is said now may be kept.
    pub(super) fn lasts(&self, now: Time) -> Option<u32> {
        expires_in(self.not_after(), now).or(self.doubts_clock.then_some(A_WHILE))
    }

    pub(super) fn publish(&self, payload: Vec<u8>, expires_in: u32) -> Command {
        Command::Publish(Publish { topic: Topic::State(self.keys.session()), payload, expires_in })
    }

    pub(super) fn clear(&self, participant: ParticipantId) -> Command {
        let topic = Topic::Pin(self.keys.session(), participant);
        Command::Publish(Publish { topic, payload: Vec::new(), expires_in: CLOSED_FOR })
    }
}

/// Whether only the number of those who have placed is another.
fn is_progress(told: &Open, open: &Open) -> bool {
    let place = |scene: &Scene| match scene {
        Scene::Place { round, moment, lock, progress: _ } => Some((*round, *moment, *lock)),
        Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. } => None,
    };
    let Open { order, floors, roles, question, layers, scene } = told;
    let same_place = place(scene).is_some_and(|told| place(&open.scene) == Some(told));
    let same = (*order, *floors, *question) == (open.order, open.floors, open.question);
    same_place && same && *roles == open.roles && *layers == open.layers
}
