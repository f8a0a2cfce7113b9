//! One theme that the person chose to go on with.

use yew::prelude::*;

use super::app::Scene;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::view::ThemeView;
use crate::kit::web::components::{Button, ButtonKind};

#[derive(Properties, PartialEq)]
pub struct ThemeProps {
    pub view: ThemeView,
    pub scene: Scene,
}

#[component]
pub fn Theme(ThemeProps { view, scene }: &ThemeProps) -> Html {
    let check = scene.check;
    let button = |kind: ButtonKind, label: &'static str, msg: Msg| {
        html! { <Button {kind} {label} about={view.name} onclick={scene.on(msg)} /> }
    };
    let begin = Msg::ExperimentBegun(view.capability);
    html! {
        <section class="section stack">
            <h3 ~textContent={view.name} />
            <p ~textContent={view.reflection} />
            <div class="card small">
                <b ~textContent={check.overview_next_step()} />
                <p ~textContent={view.next_step} />
            </div>
            <div class="row no-print">
                if let Some(index) = view.experiment {
                    { button(ButtonKind::Plain, check.work_open_experiment(), Msg::ExperimentOpened(index)) }
                    { button(ButtonKind::SmallLink, check.work_another(), begin) }
                } else {
                    { button(ButtonKind::Plain, check.work_try_it(), begin) }
                }
                if view.can_move_up {
                    { button(ButtonKind::SmallLink, check.work_earlier(), Msg::ThemeMovedUp(view.capability)) }
                }
            </div>
        </section>
    }
}
