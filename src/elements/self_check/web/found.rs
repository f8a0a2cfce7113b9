//! What was here already: it may be the person's own, or on a shared computer somebody else's. Both ways weigh the same.

use yew::prelude::*;

use super::app::Scene;
use super::asking::{AskButton, ConfirmOr};
use crate::elements::self_check::control_ids;
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::{Asked, FoundView};
use crate::kit::web::components::{Button, ButtonKind};

#[derive(Properties, PartialEq)]
pub struct FoundProps {
    pub view: FoundView,
    pub asked: Option<Asked>,
    pub scene: Scene,
}

/// A group and no alert: whoever is at home here reads on.
#[component]
pub fn Found(FoundProps { view, asked, scene }: &FoundProps) -> Html {
    let question = Question::StartOver;
    html! {
        <div class="notice found no-print" part="notice" role="group" aria-labelledby={control_ids::FOUND}>
            <p id={control_ids::FOUND}><b ~textContent={view.text} /></p>
            <ConfirmOr {question} asked={*asked} scene={scene.clone()}>
                <div class="row">
                    <Button label={view.go_on} onclick={scene.on(Msg::Resumed)} />
                    <AskButton kind={ButtonKind::Plain} {question} label={view.start_over} scene={scene.clone()} />
                </div>
            </ConfirmOr>
        </div>
    }
}
