//! Choosing what goes on paper.

use yew::prelude::*;

use super::app::Scene;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::view::{PrintLabel, PrintLabels};
use crate::kit::web::components::{Button, Choice, ChoiceKind, Icon, refusal};

#[derive(Properties, PartialEq)]
pub struct PrintChoiceProps {
    pub view: PrintLabels,
    pub scene: Scene,
}

#[component]
pub fn PrintChoice(PrintChoiceProps { view, scene }: &PrintChoiceProps) -> Html {
    let tick = |one: &PrintLabel| {
        html! {
            <Choice
                kind={ChoiceKind::Checkbox}
                checked={one.ticked}
                onchange={scene.on(Msg::PrintTicked(one.tick))}
                label={one.words.clone()}
            />
        }
    };
    html! {
        <section class="section stack">
            <h3 ~textContent={view.what} />
            <p class="muted small" ~textContent={view.note} />
            <fieldset class="stack">
                <legend class="visually-hidden" ~textContent={view.what} />
                <>{ for view.ticks.iter().map(tick) }</>
            </fieldset>
            <>{ for view.refusal.map(refusal) }</>
            <div class="row">
                <Button label={view.button} icon={Icon::Print} onclick={scene.on(Msg::PrintAsked)} />
            </div>
        </section>
    }
}
