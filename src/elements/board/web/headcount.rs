//! How many people there are: what was counted, and the fields to count them.

use yew::prelude::*;

use super::field::Field;
use super::scene::Scene;
use crate::elements::board::control_ids;
use crate::elements::board::msg::{Deed, Msg};
use crate::elements::board::view::{AskView, FieldView, FormView, HeadcountView};
use crate::kit::control_ids::{CONFIRM_NO, CONFIRM_QUESTION};
use crate::kit::web::components::{Button, ButtonKind, refusal};

#[derive(Properties, PartialEq)]
pub struct HeadcountProps {
    pub view: HeadcountView,
    pub scene: Scene,
}

/// The button that asks for it, and that more take part.
#[component]
pub fn Headcount(props: &HeadcountProps) -> Html {
    let HeadcountProps { view, scene } = props;
    html! {
        <>
            <Button
                id={control_ids::WANT_HEADCOUNT}
                kind={ButtonKind::Link}
                label={view.ask.clone()}
                onclick={scene.does(Deed::HeadcountWanted)}
            />
            <>{ for view.warning.as_deref().map(refusal) }</>
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct HeadcountFormProps {
    pub asked: AskView,
    pub form: FormView,
    pub scene: Scene,
}

/// The question with its fields. Enter in a field answers it.
#[component]
pub fn HeadcountForm(props: &HeadcountFormProps) -> Html {
    let HeadcountFormProps { asked, form, scene } = props;
    let confirm = scene.does::<()>(Deed::Confirmed);
    let onsubmit = move |event: SubmitEvent| {
        event.prevent_default();
        confirm.emit(());
    };
    let role = |(at, role): (usize, &FieldView)| field(role, format!("{}-{at}", control_ids::HEADCOUNT), scene);
    html! {
        <form class="notice no-print" aria-labelledby={CONFIRM_QUESTION} novalidate={true} {onsubmit}>
            <div class="stack">
                <p id={CONFIRM_QUESTION}><b ~textContent={asked.ask.as_str()} /></p>
                <p id={control_ids::HEADCOUNT_HINT} role="status" ~textContent={form.hint.as_str()} />
                <div class="row">{ field(&form.people, control_ids::HEADCOUNT, scene) }</div>
                if !form.roles.is_empty() {
                    // Not a legend: WebKit lets a long one stick out of a narrow board.
                    <div class="stack" role="group" aria-labelledby={control_ids::HEADCOUNT_ROLES}>
                        <p class="field-label" id={control_ids::HEADCOUNT_ROLES} ~textContent={form.roles_hint} />
                        <div class="row">{ for form.roles.iter().enumerate().map(role) }</div>
                    </div>
                }
                <div class="row push-end">
                    <Button kind={ButtonKind::Primary} submits={true} label={asked.yes} />
                    <Button id={CONFIRM_NO} label={asked.no} onclick={scene.does(Deed::Declined)} />
                </div>
            </div>
        </form>
    }
}

fn field(view: &FieldView, id: impl Into<AttrValue>, scene: &Scene) -> Html {
    let field = view.field;
    html! {
        <Field
            id={id.into()}
            label={view.label.clone()}
            text={view.typed.clone()}
            numeric={true}
            described_by={control_ids::HEADCOUNT_HINT}
            oninput={scene.send.reform(move |text: String| Msg::HeadcountTyped(field, text))}
        />
    }
}
