//! A live session in JSON and back, for [a draft](super). Nothing is guessed, dropped or cut.

use serde::{Deserialize, Serialize};

use super::people::{People, PeopleV1};
use super::round::RoundV1;
use super::{AutoReveal, Draft, LIMIT, Mode, SCHEMA};
use crate::contract::format::{Format, at, if_there};
use crate::contract::ids::Id;
use crate::contract::values::{DateV1, KeysV1, RoundNoV1};
use crate::contract::wire::phases::{phase_from_id, phase_id};
use crate::contract::wire::state_json::{FloorsV1, QuestionV1};
use crate::contract::wire::{Code, RoleNames};
use crate::domain::disclosure::{Headcount, Roles, Rules};
use crate::domain::session::{Choice, Kept, NextStep, Order, Session, Setup};

#[derive(Serialize, Deserialize)]
#[serde(tag = "schema", rename = "llo-board/1")]
pub(super) struct BoardV1 {
    keys: KeysV1,
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    code: Option<Code>,
    number: u64,
    not_after: u64,
    title: String,
    question: QuestionV1,
    auto_reveal: bool,
    counting: bool,
    roles: RoleNames,
    order: Id<Order>,
    floors: FloorsV1,
    phase: String,
    round: RoundNoV1,
    people: PeopleV1,
    first: RoundV1,
    second: RoundV1,
    #[serde(deserialize_with = "Option::deserialize")]
    choice: Option<ChoiceV1>,
    /// A draft of before this was asked has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    headcount: Option<HeadcountV1>,
}

impl Format for BoardV1 {
    const SCHEMA: &'static str = SCHEMA;
    const LIMIT: usize = LIMIT;
}

#[derive(Serialize, Deserialize)]
struct HeadcountV1 {
    people: u32,
    #[serde(deserialize_with = "Option::deserialize")]
    roles: Option<Vec<u32>>,
    accepted: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged, expecting = "must be null, \"none\" or a step")]
enum ChoiceV1 {
    NoStep(NoStepV1),
    Step {
        what: String,
        who: String,
        #[serde(deserialize_with = "Option::deserialize")]
        when: Option<DateV1>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum NoStepV1 {
    None,
}

impl From<&Draft> for BoardV1 {
    fn from(draft: &Draft) -> BoardV1 {
        let Kept { setup, phase, sent, first, second, choice, headcount } = &draft.session;
        BoardV1 {
            keys: KeysV1(draft.seeds),
            code: draft.code,
            number: draft.number,
            not_after: draft.not_after,
            title: draft.title.chars().take(Draft::TITLE_LIMIT).collect(),
            question: QuestionV1(draft.question),
            auto_reveal: draft.auto_reveal == AutoReveal::On,
            counting: draft.mode == Mode::Counting,
            roles: draft.roles.clone(),
            order: Id(setup.order),
            floors: setup.rules.floors.into(),
            phase: phase_id(*phase).to_owned(),
            round: RoundNoV1(phase.round()),
            people: PeopleV1::from(&sent[..]),
            first: RoundV1::new(first, sent),
            second: RoundV1::new(second, sent),
            choice: ChoiceV1::of(choice),
            headcount: headcount.as_ref().map(HeadcountV1::from),
        }
    }
}

impl TryFrom<BoardV1> for Draft {
    type Error = String;

    fn try_from(board: BoardV1) -> Result<Draft, String> {
        let (length, limit) = (board.title.chars().count(), Draft::TITLE_LIMIT);
        if length > limit {
            return Err(format!("title: {length} characters; at most {limit} fit"));
        }
        let roles = board.roles.roles();
        let sent = board.people.read(roles).map_err(at("people"))?;
        let people = People { sent: &sent, roles };
        let phase = phase_from_id(&board.phase, board.round.0);
        let (Id(order), QuestionV1(question), KeysV1(seeds)) = (board.order, board.question, board.keys);
        let session = Kept {
            setup: Setup { order, rules: Rules { floors: board.floors.try_into().map_err(at("floors"))?, roles } },
            phase: phase.ok_or_else(|| format!("phase: unknown phase {:?}", board.phase))?,
            first: board.first.read(&people).map_err(at("first"))?,
            second: board.second.read(&people).map_err(at("second"))?,
            choice: ChoiceV1::read(board.choice).map_err(at("choice"))?,
            headcount: board.headcount.map(|headcount| headcount.read(roles)).transpose().map_err(at("headcount"))?,
            sent,
        };
        Session::kept(session.clone()).ok_or("more people than a session can have")?;
        Ok(Draft {
            seeds,
            code: board.code,
            number: board.number,
            not_after: board.not_after,
            title: board.title,
            roles: board.roles,
            question,
            auto_reveal: if board.auto_reveal { AutoReveal::On } else { AutoReveal::Off },
            mode: if board.counting { Mode::Counting } else { Mode::Phones },
            session,
        })
    }
}

impl From<&Headcount> for HeadcountV1 {
    fn from(headcount: &Headcount) -> HeadcountV1 {
        HeadcountV1 {
            people: headcount.people(),
            roles: headcount.by_role().map(<[u32]>::to_vec),
            accepted: headcount.accepted(),
        }
    }
}

impl HeadcountV1 {
    fn read(self, roles: Roles) -> Result<Headcount, &'static str> {
        let headcount = Headcount::new(self.people, self.roles, roles).ok_or("no such group can be counted")?;
        Ok(headcount.accepting(self.accepted))
    }
}

impl ChoiceV1 {
    fn of(choice: &Choice) -> Option<ChoiceV1> {
        match choice {
            Choice::Open => None,
            Choice::NoStep => Some(ChoiceV1::NoStep(NoStepV1::None)),
            Choice::Step(step) => Some(ChoiceV1::Step {
                what: step.what().to_owned(),
                who: step.who().to_owned(),
                when: step.when().map(DateV1),
            }),
        }
    }

    fn read(choice: Option<ChoiceV1>) -> Result<Choice, &'static str> {
        Ok(match choice {
            None => Choice::Open,
            Some(ChoiceV1::NoStep(NoStepV1::None)) => Choice::NoStep,
            Some(ChoiceV1::Step { what, who, when }) => {
                let step = NextStep::new(&what, &who, when.map(|DateV1(date)| date));
                Choice::Step(step.ok_or("what: is empty")?)
            }
        })
    }
}
