//! `llo-session/1`: what a live session may be told of afterwards, as the page gets it in `llo-result` and as a file.
//!
//! Promise: it is made of revealed pictures and the chosen step, and of nothing else. No names of people but what was
//! typed as the step, no identifiers, no order or time of single pins; the day, not the hour. Read it by name; new
//! fields may appear.

use serde::Serialize;

use crate::contract::format;
use crate::contract::ids::Language;
mod picture;

use self::picture::{FlowsV1, OrWithheld, PictureV1, WithheldV1};
use crate::contract::wire::RoleNames;
use crate::domain::date::Date;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Floor, Floors};
use crate::domain::session::{Choice, Order, RoundNo, Session};
use crate::reveal::export::About;

pub const SCHEMA: &str = "llo-session/1";
pub const ELEMENT: &str = "llo-board";

/// The result of one session.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SessionResultV1 {
    /// Name and version of this format.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = SCHEMA)))]
    pub schema: &'static str,
    /// The element it comes from.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = ELEMENT)))]
    pub element: &'static str,
    /// The language of the board.
    pub language: Language,
    /// The version of the words on the board.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 64)))]
    pub wording: String,
    /// The day it was made, on the facilitator's calendar.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$")))]
    pub date: String,
    /// What the page calls the session.
    pub title: Option<String>,
    /// When what was placed is revealed.
    pub order: OrderV1,
    /// From how many people on something is shown.
    pub floors: FloorsV1,
    /// The names of the roles; none when nobody was asked for one.
    pub roles: Vec<String>,
    /// What was revealed; a round of which nothing was is not there.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = 2)))]
    pub rounds: Vec<RoundV1>,
    /// What the group chose to do; `null` as long as nothing was said.
    pub step: Option<StepV1>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OrderV1 {
    BothFirst,
    RevealAfterEach,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct FloorsV1 {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 5)))]
    pub counts: u32,
    /// Also for the step from now to later.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 8)))]
    pub pins: u32,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 20)))]
    pub density: u32,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 5)))]
    pub roles: u32,
}

/// Everything that was revealed of a round.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RoundV1 {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 2)))]
    pub round: u8,
    /// `null`: not revealed, or too few had placed it.
    pub current: Option<PictureV1>,
    pub desired: Option<PictureV1>,
    /// From which corner to which. `null` as long as not both are revealed.
    pub flows: Option<OrWithheld<FlowsV1>>,
}

/// What a group chose to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct StepV1 {
    /// `null`: no step, on purpose.
    pub what: Option<String>,
    /// Who does it; `null` when that is still open.
    pub who: Option<String>,
    /// The day by which the others hear.
    pub when: Option<String>,
}

impl SessionResultV1 {
    /// Without a title.
    pub fn new(session: &Session, roles: &RoleNames, language: Language, wording: &str, date: Date) -> SessionResultV1 {
        let setup = session.setup();
        SessionResultV1 {
            schema: SCHEMA,
            element: ELEMENT,
            language,
            wording: wording.to_owned(),
            date: date.iso(),
            title: None,
            order: match setup.order {
                Order::BothFirst => OrderV1::BothFirst,
                Order::RevealAfterEach => OrderV1::RevealAfterEach,
            },
            floors: FloorsV1::from(setup.rules.floors),
            roles: roles.names().map(str::to_owned).collect(),
            rounds: RoundNo::ALL.into_iter().filter_map(|round| RoundV1::of(session, round, roles)).collect(),
            step: StepV1::of(session.choice()),
        }
    }
}

/// Everything that was revealed, as `llo-session/1`.
pub fn json(session: &Session, roles: &RoleNames, about: &About) -> String {
    let result = SessionResultV1::new(session, roles, about.look.language, about.look.content.wording(), about.date);
    format::pretty(&SessionResultV1 { title: (!about.title.is_empty()).then(|| about.title.to_owned()), ..result })
}

impl From<Floors> for FloorsV1 {
    fn from(floors: Floors) -> FloorsV1 {
        let [counts, pins, density, roles] = Floor::ALL.map(|floor| floors.of(floor));
        FloorsV1 { counts, pins, density, roles }
    }
}

impl RoundV1 {
    fn of(session: &Session, round: RoundNo, roles: &RoleNames) -> Option<RoundV1> {
        let picture = |moment| Some(PictureV1::new(session.picture(round, moment)?, roles));
        let [current, desired] = Moment::BOTH.map(picture);
        let flows = session.flows(round).filter(|_| desired.is_some());
        (current.is_some() || desired.is_some()).then(|| RoundV1 {
            round: match round {
                RoundNo::First => 1,
                RoundNo::Second => 2,
            },
            current,
            desired,
            flows: flows.map(|flows| match flows {
                Ok(flows) => OrWithheld::Shown(FlowsV1::new(flows)),
                Err(why) => OrWithheld::Withheld(WithheldV1::from(why)),
            }),
        })
    }
}

impl StepV1 {
    fn of(choice: &Choice) -> Option<StepV1> {
        match choice {
            Choice::Open => None,
            Choice::NoStep => Some(StepV1 { what: None, who: None, when: None }),
            Choice::Step(step) => Some(StepV1 {
                what: Some(step.what().to_owned()),
                who: Some(step.who().to_owned()).filter(|who| !who.is_empty()),
                when: step.when().map(|date| date.iso()),
            }),
        }
    }
}
