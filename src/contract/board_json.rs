//! A live session to JSON and back, for [`super::board_draft`]. Reading is by name; `None` where something is not what it
//! has to be. Nothing is guessed, dropped or cut.

use serde::Serialize;

use super::board_draft::{AutoReveal, BoardDraft, Mode, SCHEMA};
use super::board_round::{Round, RoundV1, people, read_people};
use super::json::Json;
use super::packed::{keys, keys_letters};
use super::wire::Code;
use super::wire::phases::{order_from_id, order_id, phase_from_id, phase_id, round, round_number};
use super::wire::state_read::{floors, question, role_names};
use super::wire::state_write::FloorsV1;
use crate::domain::date::Date;
use crate::domain::disclosure::{Headcount, Roles, Rules};
use crate::domain::session::{Choice, Kept, NextStep, Session, Setup};

#[derive(Serialize)]
pub(super) struct BoardV1<'a> {
    schema: &'static str,
    keys: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    number: u64,
    not_after: u64,
    title: String,
    question: u8,
    auto_reveal: bool,
    counting: bool,
    roles: Vec<&'a str>,
    order: &'static str,
    floors: FloorsV1,
    phase: &'static str,
    round: u8,
    people: String,
    first: RoundV1,
    second: RoundV1,
    choice: Option<ChoiceV1<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headcount: Option<HeadcountV1<'a>>,
}

#[derive(Serialize)]
struct HeadcountV1<'a> {
    people: u32,
    roles: Option<&'a [u32]>,
    accepted: u32,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ChoiceV1<'a> {
    NoStep(&'static str),
    Step { what: &'a str, who: &'a str, when: Option<String> },
}

const NO_STEP: &str = "none";

impl<'a> From<&'a BoardDraft> for BoardV1<'a> {
    fn from(draft: &'a BoardDraft) -> BoardV1<'a> {
        let Kept { setup, phase, sent, first, second, choice, headcount } = &draft.session;
        BoardV1 {
            schema: SCHEMA,
            keys: keys_letters(draft.seeds),
            code: draft.code.map(|code| code.to_string()),
            number: draft.number,
            not_after: draft.not_after,
            title: draft.title.chars().take(BoardDraft::TITLE_LIMIT).collect(),
            question: draft.question,
            auto_reveal: draft.auto_reveal == AutoReveal::On,
            counting: draft.mode == Mode::Counting,
            roles: draft.roles.names().collect(),
            order: order_id(setup.order),
            floors: setup.rules.floors.into(),
            phase: phase_id(*phase),
            round: round_number(phase.round()),
            people: people(sent),
            first: RoundV1::new(first, sent),
            second: RoundV1::new(second, sent),
            choice: match choice {
                Choice::Open => None,
                Choice::NoStep => Some(ChoiceV1::NoStep(NO_STEP)),
                Choice::Step(step) => {
                    Some(ChoiceV1::Step { what: step.what(), who: step.who(), when: step.when().map(Date::iso) })
                }
            },
            headcount: headcount.as_ref().map(|headcount| HeadcountV1 {
                people: headcount.people(),
                roles: headcount.by_role(),
                accepted: headcount.accepted(),
            }),
        }
    }
}

pub(super) fn read_board(json: &Json) -> Option<BoardDraft> {
    let title = json.get("title")?.as_str()?;
    (title.chars().count() <= BoardDraft::TITLE_LIMIT).then_some(())?;
    let names = role_names(json)?;
    let roles = names.roles();
    let sent = read_people(json.get("people")?.as_str()?, roles)?;
    let of = Round { sent: &sent, roles };
    let session = Kept {
        setup: Setup {
            order: order_from_id(json.get("order")?.as_str()?)?,
            rules: Rules { floors: floors(json.get("floors")?)?, roles },
        },
        phase: phase_from_id(json.get("phase")?.as_str()?, round(json)?)?,
        first: of.read(json.get("first")?)?,
        second: of.read(json.get("second")?)?,
        choice: choice(json.get("choice")?)?,
        headcount: headcount(json, roles)?,
        sent,
    };
    Session::kept(session.clone())?;
    Some(BoardDraft {
        seeds: keys(json.get("keys")?.as_str()?)?,
        code: match json.get("code") {
            None => None,
            Some(code) => Some(Code::parse(code.as_str()?)?),
        },
        number: json.get("number")?.as_u64()?,
        not_after: json.get("not_after")?.as_u64()?,
        title: title.to_owned(),
        roles: names,
        question: question(json)?,
        auto_reveal: if json.get("auto_reveal")?.as_bool()? { AutoReveal::On } else { AutoReveal::Off },
        mode: if json.get("counting")?.as_bool()? { Mode::Counting } else { Mode::Phones },
        session,
    })
}

/// A draft of before this was asked has none.
fn headcount(json: &Json, roles: Roles) -> Option<Option<Headcount>> {
    let Some(headcount) = json.get("headcount").filter(|headcount| **headcount != Json::Null) else {
        return Some(None);
    };
    let number = |json: &Json| u32::try_from(json.as_u64()?).ok();
    let by_role = match headcount.get("roles")? {
        Json::Null => None,
        roles => Some(roles.as_list()?.iter().map(number).collect::<Option<Vec<_>>>()?),
    };
    let accepted = number(headcount.get("accepted")?)?;
    let headcount = Headcount::new(number(headcount.get("people")?)?, by_role, roles)?;
    Some(Some(headcount.accepting(accepted)))
}

fn choice(json: &Json) -> Option<Choice> {
    Some(match json {
        Json::Null => Choice::Open,
        Json::Text(text) => (text == NO_STEP).then_some(Choice::NoStep)?,
        step => {
            let text = |name: &str| step.get(name)?.as_str();
            let when = match step.get("when")? {
                Json::Null => None,
                date => Some(Date::parse(date.as_str()?)?),
            };
            Choice::Step(NextStep::new(text("what")?, text("who")?, when)?)
        }
    })
}
