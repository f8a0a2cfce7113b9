//! What leads a session: the way on and back, what is asked, and what is at hand.

use super::people::{self, PeopleView};
use super::trouble;
use crate::contract::broker::Broker;
use crate::contract::wire::{Lock, Scene, StepStage};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Floor, Headcount};
use crate::domain::session::{Choice, Phase};
use crate::domain::time::Time;
use crate::elements::board::draft::{AutoReveal, Mode};
use crate::elements::board::model::{AfterCounting, Asking, HeadcountForm, HostedSession, Model, Shortcuts, Wish};
use crate::elements::board::msg::HeadcountField;
use crate::elements::board::{query, wording};
use crate::i18n::BoardWords;

#[derive(Clone, Debug, PartialEq)]
pub struct HostedView {
    /// What the button says that leads on.
    pub next: String,
    pub can_go_back: bool,
    /// While people come in, the screen for the room is to be opened.
    pub opens_screen: bool,
    /// Asked in place of the buttons.
    pub asking: Option<AskView>,
    /// What was counted of the people who are there; only while people come in and place.
    pub headcount: Option<HeadcountView>,
    pub can_place_again: bool,
    /// What the button about the lock says; only while people place.
    pub lock: Option<&'static str>,
    /// Whether a reveal comes by itself; only while people place.
    pub auto_reveal: Option<bool>,
    pub counts: Option<CountsView>,
    pub people: Option<PeopleView>,
    pub step: Option<StepView>,
    /// Whether phones could come in after all.
    pub phones: bool,
    pub trouble: Option<TroubleView>,
    /// Whether there is anything to take along.
    pub can_export: bool,
    /// Messages that changed nothing.
    pub refused: u32,
    pub letters_on: bool,
}

/// A question with two answers. It stands where it was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct AskView {
    pub ask: String,
    /// Numbers to type before the answer.
    pub form: Option<FormView>,
    pub yes: &'static str,
    pub no: &'static str,
}

/// How many people there are, as far as the facilitator counted them.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadcountView {
    /// What the button says that asks for it.
    pub ask: String,
    /// That more take part.
    pub warning: Option<String>,
}

/// The fields for the number of people, and of each role.
#[derive(Clone, Debug, PartialEq)]
pub struct FormView {
    /// How many take part, and what was wrong with what was typed.
    pub hint: String,
    pub people: FieldView,
    /// One for each role, and why they are asked; empty without roles.
    pub roles: Vec<FieldView>,
    pub roles_hint: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    pub field: HeadcountField,
    pub label: String,
    pub typed: String,
}

/// What was counted in all.
#[derive(Clone, Debug, PartialEq)]
pub struct CountsView {
    pub totals: Vec<(Moment, u32)>,
    /// That one of them is smaller.
    pub question: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    pub wish: Wish,
    pub none: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TroubleView {
    /// May be empty.
    pub title: &'static str,
    pub text: String,
    /// Whether the server wants to know who we are.
    pub asks: bool,
}

pub(super) fn hosted(model: &Model, hosted: &HostedSession, strings: BoardWords, now: Time) -> HostedView {
    let phase = hosted.session.phase();
    let order = hosted.open.order;
    let placed = hosted.placed_moment();
    let counting = hosted.mode == Mode::Counting;
    let phones = placed.filter(|_| !counting);
    let totals = |moment| (moment, hosted.session.typed(moment).total());
    let [now_typed, later_typed] = Moment::BOTH.map(|moment| hosted.session.typed(moment));
    HostedView {
        next: wording::onward(strings, phase, order),
        can_go_back: phase != Phase::Lobby,
        opens_screen: phase == Phase::Lobby,
        asking: asking(hosted, strings),
        headcount: headcount(hosted, strings),
        can_place_again: phase.again(order).is_some(),
        lock: phones.and(lock(hosted, strings)),
        auto_reveal: phones.map(|_| hosted.auto_reveal == AutoReveal::On),
        counts: placed.filter(|_| counting).map(|moment| CountsView {
            totals: people::moments(&hosted.open, moment).into_iter().map(totals).collect(),
            question: wording::fewer(strings, now_typed, later_typed),
        }),
        people: people::people(model, hosted),
        step: step(hosted),
        phones: counting && model.options.broker != Broker::None,
        trouble: query::can_be_joined(model, hosted).then(|| trouble(hosted.lead.link(), strings)).flatten(),
        can_export: query::exported(model, now).is_some(),
        refused: hosted.lead.refused().total(),
        letters_on: model.keys == Shortcuts::On,
    }
}

fn asking(hosted: &HostedSession, strings: BoardWords) -> Option<AskView> {
    match hosted.asking {
        Asking::Nothing => None,
        Asking::Close => Some(AskView {
            ask: strings.closing_ask().to_owned(),
            form: None,
            yes: strings.closing_yes(),
            no: strings.closing_no(),
        }),
        Asking::TooFew => Some(AskView {
            ask: strings.placing_too_few(hosted.open.floors.of(Floor::Counts)),
            form: None,
            yes: strings.placing_too_few_on(),
            no: strings.placing_too_few_wait(),
        }),
        Asking::Headcount(then) => Some(AskView {
            ask: strings.headcount_ask().to_owned(),
            form: Some(form(hosted, strings)),
            yes: match then {
                AfterCounting::Reveal => strings.headcount_reveal(),
                AfterCounting::Stay => strings.headcount_save(),
            },
            no: strings.headcount_no(),
        }),
        Asking::Surplus => Some(AskView {
            ask: hosted.session.surplus().map(|surplus| wording::surplus(strings, surplus)).unwrap_or_default(),
            form: None,
            yes: strings.headcount_surplus_reveal(),
            no: strings.headcount_no(),
        }),
    }
}

fn form(hosted: &HostedSession, strings: BoardWords) -> FormView {
    let HeadcountForm { people, roles, is_wrong } = &hosted.headcount;
    let joined = wording::joined(strings, hosted.session.taking_part());
    let field = |field, label: &str, typed: &String| FieldView { field, label: label.to_owned(), typed: typed.clone() };
    let role = |((role, name), typed): ((u8, &str), &String)| field(HeadcountField::Role(role), name, typed);
    FormView {
        hint: if *is_wrong { strings.headcount_wrong().to_owned() } else { format!("{joined}.") },
        people: field(HeadcountField::People, strings.headcount_people(), people),
        roles: (0_u8..).zip(hosted.roles.names()).zip(roles).map(role).collect(),
        roles_hint: strings.headcount_roles(),
    }
}

/// From when people come in until the last picture of the round.
fn headcount(hosted: &HostedSession, strings: BoardWords) -> Option<HeadcountView> {
    let counted = hosted.session.headcount().map(Headcount::people);
    let is_wanted = match hosted.open.scene {
        Scene::Lobby | Scene::Explain | Scene::Place { .. } => hosted.mode == Mode::Phones,
        Scene::Now { .. } | Scene::Step { .. } => false,
    };
    is_wanted.then(|| HeadcountView {
        ask: counted.map_or(strings.headcount_want().to_owned(), |people| strings.headcount_counted(people)),
        warning: hosted.session.surplus().map(|surplus| wording::surplus(strings, surplus)),
    })
}

/// Only a lock of the facilitator's own can be taken off again.
fn lock(hosted: &HostedSession, strings: BoardWords) -> Option<&'static str> {
    match &hosted.open.scene {
        Scene::Place { lock: Lock::Counted | Lock::FirstTooLate, .. } => Some(strings.placing_lock()),
        Scene::Place { lock: Lock::TooLate, .. } => hosted.session.can_unlock().then_some(strings.placing_unlock()),
        Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. } => None,
    }
}

fn step(hosted: &HostedSession) -> Option<StepView> {
    match &hosted.open.scene {
        Scene::Step { stage: StepStage::Choose, .. } => {
            Some(StepView { wish: hosted.wish.clone(), none: *hosted.session.choice() == Choice::NoStep })
        }
        Scene::Lobby | Scene::Explain | Scene::Place { .. } | Scene::Now { .. } | Scene::Step { .. } => None,
    }
}
