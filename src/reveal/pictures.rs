//! What is revealed at a moment, borrowed from where it stands: from what everyone was told, or from the facilitator's
//! own session. Nothing is worked out about people here; that is done in [`crate::domain::disclosure`].

use crate::contract::wire::{Both, Open, RoleNames, Scene, Seen};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Counts, Floor, Flows, Picture, Withheld};
use crate::domain::session::{RoundNo, Session};

/// One revealed moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown<'a> {
    pub picture: &'a Picture,
    /// In the second round: the counts of the first.
    pub before: Option<Counts>,
    /// Why they are not there, where the first round has some.
    pub apart: Option<Withheld>,
}

impl<'a> Shown<'a> {
    fn new(picture: &'a Picture, before: Option<Result<Counts, Withheld>>) -> Shown<'a> {
        Shown { picture, before: before.and_then(Result::ok), apart: before.and_then(Result::err) }
    }

    fn of(seen: &'a Seen) -> Shown<'a> {
        Shown::new(&seen.picture, seen.before)
    }
}

/// How far a round is revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Now,
    /// Also the future, and the step between.
    Step,
}

/// All that is revealed of one round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pictures<'a> {
    pub round: RoundNo,
    pub reach: Reach,
    /// `None`: too few had placed it.
    pub current: Option<Shown<'a>>,
    /// `None`: it is not its time yet, or too few had placed it.
    pub desired: Option<Shown<'a>>,
    /// With a `desired`.
    pub flows: Option<Result<&'a Flows, Withheld>>,
    /// From how many people on anything is shown.
    pub least: u32,
    pub roles: &'a RoleNames,
}

impl<'a> Pictures<'a> {
    /// What a board was told. `None` in the phases that show no picture.
    pub fn of(open: &'a Open) -> Option<Pictures<'a>> {
        let of_now = |round, reach, current: &'a Option<Seen>| Pictures {
            round,
            reach,
            current: current.as_ref().map(Shown::of),
            desired: None,
            flows: None,
            least: open.floors.of(Floor::Counts),
            roles: &open.roles,
        };
        match &open.scene {
            Scene::Lobby | Scene::Explain | Scene::Place { .. } => None,
            Scene::Now { round, stage: _, current } => Some(of_now(*round, Reach::Now, current)),
            Scene::Step { round, stage: _, both: Both { current, desired } } => Some(Pictures {
                desired: desired.as_ref().map(|(seen, _)| Shown::of(seen)),
                flows: desired.as_ref().map(|(_, flows)| flows.as_ref().map_err(|why| *why)),
                ..of_now(*round, Reach::Step, current)
            }),
        }
    }

    /// What was revealed of a round, in whatever phase the session is now: what may be exported of it. `None` when
    /// nothing was.
    pub fn revealed(session: &'a Session, round: RoundNo, roles: &'a RoleNames) -> Option<Pictures<'a>> {
        let shown = |moment: Moment| {
            let before = session.movement(moment).map(|movement| movement.map(|movement| movement.first));
            let before = before.filter(|_| round == RoundNo::Second);
            Some(Shown::new(session.picture(round, moment)?, before))
        };
        let (current, desired) = (shown(Moment::Current), shown(Moment::Desired));
        let least = session.setup().rules.floors.of(Floor::Counts);
        let reach = if desired.is_some() { Reach::Step } else { Reach::Now };
        let flows = session.flows(round).filter(|_| desired.is_some());
        (current.is_some() || desired.is_some()).then_some(Pictures {
            round,
            reach,
            current,
            desired,
            flows,
            least,
            roles,
        })
    }

    pub fn shown(&self, moment: Moment) -> Option<Shown<'a>> {
        match moment {
            Moment::Current => self.current,
            Moment::Desired => self.desired,
        }
    }

    /// Whether it was its time, and too few had placed it.
    pub fn is_too_few(&self, moment: Moment) -> bool {
        let was_revealed = moment == Moment::Current || self.reach == Reach::Step;
        was_revealed && self.shown(moment).is_none()
    }
}
