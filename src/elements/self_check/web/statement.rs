//! One statement and its answers.

use yew::prelude::*;

use super::app::Scene;
use crate::contract::ids::capability_id;
use crate::domain::self_check::Answer;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::view;
use crate::kit::web::components::{Choice, ChoiceKind};

/// The answers to choose from, with their words.
pub type Answers = [(Answer, &'static str); Answer::ALL.len()];

/// An answer draws the row that it is given in, and the row that was the current one: not all fourteen.
#[derive(Properties, PartialEq)]
pub struct StatementRowProps {
    pub row: view::StatementRow,
    pub answers: Answers,
    pub scene: Scene,
}

#[component]
pub fn StatementRow(StatementRowProps { row, answers, scene }: &StatementRowProps) -> Html {
    let id = capability_id(row.capability);
    let name_id = format!("q-{id}");
    let choice = |(answer, label): &(Answer, &'static str)| {
        html! {
            <Choice
                // A group of its own for each visit, as with the corners of the dialogue.
                kind={ChoiceKind::Radio { name: format!("{id}-{}", scene.visit).into() }}
                checked={row.answer == Some(*answer)}
                onchange={scene.on(Msg::Answered(row.capability, Some(*answer)))}
                label={*label}
            />
        }
    };
    html! {
        // The legend has no box, or WebKit would not let it stand in the row; so the group has its name from the words.
        <fieldset
            class={classes!("statement-row", row.is_current.then_some("current"))}
            aria-labelledby={name_id.clone()}
        >
            <legend>
                <span class="statement-card" id={name_id}>
                    <b ~textContent={row.name} />
                    <span ~textContent=" " />
                    <span class="statement-text" ~textContent={row.statement} />
                </span>
            </legend>
            <>{ for answers.iter().map(choice) }</>
            if let Some(hint) = row.private_hint {
                <p class="muted small" ~textContent={hint} />
            }
            if row.answer.is_some() {
                // In the list it has a place of its own in the row, or all rows below would move at each answer; there is
                // room for the shorter words.
                <button
                    class="button-link small"
                    type="button"
                    onclick={scene.on(Msg::Answered(row.capability, None))}
                >
                    <span class="single-only" ~textContent={scene.check.answering_clear()} />
                    <span class="list-only" ~textContent={scene.check.answering_clear_short()} />
                    <span class="visually-hidden" ~textContent={format!(": {}", row.name)} />
                </button>
            }
        </fieldset>
    }
}
