//! Coming back: an earlier round beside the current one, in words, on this device only.

use yew::prelude::*;

use super::app::Scene;
use super::asking::{AskButton, ConfirmOr};
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::{Asked, Compared, RoundView, RoundsView};
use crate::i18n::SelfCheckWords;
use crate::kit::web::components::{Button, Heading, refusal};

#[derive(Properties, PartialEq)]
pub struct RoundsProps {
    pub heading: &'static str,
    pub view: RoundsView,
    pub asked: Option<Asked>,
    pub scene: Scene,
}

#[component]
pub fn Rounds(RoundsProps { heading, view, asked, scene }: &RoundsProps) -> Html {
    let check = scene.check;
    let round = |one: &RoundView| {
        let asked = asked.filter(|asked| asked.question == Question::DeleteRound(one.index));
        html! { <Round key={one.index} view={one.clone()} {asked} scene={scene.clone()} /> }
    };
    html! {
        <>
            <Heading text={*heading} hint={view.hint} />
            <>{ for view.rounds.iter().rev().map(round) }</>
            <div class="stack">
                <p class="muted small" ~textContent={check.rounds_new_hint()} />
                <>{ for view.refusal.map(refusal) }</>
                <div class="row"><Button label={check.rounds_new()} onclick={scene.on(Msg::RoundBegun)} /></div>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct RoundProps {
    view: RoundView,
    asked: Option<Asked>,
    scene: Scene,
}

#[component]
fn Round(RoundProps { view, asked, scene }: &RoundProps) -> Html {
    let (question, about) = (Question::DeleteRound(view.index), view.title.clone());
    html! {
        <section class="section stack">
            <h3 ~textContent={view.title.as_str()} />
            if let Some(words) = view.nothing_in_both {
                <p class="muted" ~textContent={words} />
            } else if !view.is_current {
                { comparison(view, scene.check) }
            }
            <ConfirmOr {question} asked={*asked} scene={scene.clone()}>
                <AskButton {question} label={scene.check.rounds_delete()} {about} scene={scene.clone()} />
            </ConfirmOr>
        </section>
    }
}

fn comparison(view: &RoundView, words: SelfCheckWords) -> Html {
    let row = |one: &Compared| {
        html! {
            <tr>
                <th scope="row" ~textContent={one.name} />
                <td ~textContent={one.then} />
                <td ~textContent={if one.same { words.rounds_same() } else { one.now }} />
            </tr>
        }
    };
    html! {
        <table class="small">
            <caption class="visually-hidden" ~textContent={view.title.as_str()} />
            <thead>
                <tr>
                    <td />
                    <th scope="col" ~textContent={words.rounds_then()} />
                    <th scope="col" ~textContent={words.rounds_now()} />
                </tr>
            </thead>
            <tbody>{ for view.comparison.iter().map(row) }</tbody>
        </table>
    }
}
