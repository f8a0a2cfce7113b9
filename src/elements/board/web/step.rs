//! The step as it is being written.

use yew::prelude::*;

use super::field::Field;
use super::scene::Scene;
use crate::elements::board::control_ids;
use crate::elements::board::msg::{Deed, Msg, Part};
use crate::elements::board::view::StepView;
use crate::kit::web::components::{Choice, ChoiceKind, Icon, icon};

#[derive(Properties, PartialEq)]
pub struct StepFormProps {
    pub view: StepView,
    pub scene: Scene,
}

#[component]
pub fn StepForm(props: &StepFormProps) -> Html {
    let StepFormProps { view, scene } = props;
    let board = scene.board;
    let wish = &view.wish;
    let typed = |part: Part| scene.send.reform(move |text: String| Msg::Written(part, text));
    html! {
        <section class="stack">
            if !view.none {
                <div class="stack">
                    <Field
                        id={control_ids::STEP_WHAT}
                        label={board.step_what()}
                        text={wish.what.clone()}
                        oninput={typed(Part::What)}
                    />
                    <Field
                        id={control_ids::STEP_WHO}
                        label={board.step_who()}
                        text={wish.who.clone()}
                        oninput={typed(Part::Who)}
                    />
                    <Field
                        id={control_ids::STEP_WHEN}
                        kind="date"
                        label={board.step_when()}
                        text={wish.when.clone()}
                        oninput={typed(Part::When)}
                    />
                </div>
            }
            <Choice
                kind={ChoiceKind::Checkbox}
                checked={view.none}
                label={board.step_no_step()}
                onchange={scene.does(Deed::NoStepTicked)}
            />
            <p class="note">
                { icon(Icon::Home) }
                <span ~textContent={board.step_stays()} />
            </p>
        </section>
    }
}
