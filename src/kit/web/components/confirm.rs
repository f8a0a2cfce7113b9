//! What is asked before something that cannot be undone, in the place of what was pressed.

use yew::prelude::*;

use super::button::Button;
use crate::kit::control_ids;

#[derive(Properties, PartialEq)]
pub struct ConfirmProps {
    pub ask: AttrValue,
    pub yes: AttrValue,
    pub no: AttrValue,
    pub onyes: Callback<MouseEvent>,
    pub onno: Callback<MouseEvent>,
    /// Of the host's `::part`, where it stands in the place of something that has one.
    #[prop_or_default]
    pub part: Option<AttrValue>,
    #[prop_or("row footer no-print".into())]
    pub class: Classes,
}

#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    html! {
        <div
            class={props.class.clone()}
            role="group"
            aria-labelledby={control_ids::CONFIRM_QUESTION}
            part={props.part.clone()}
        >
            <p id={control_ids::CONFIRM_QUESTION}><b ~textContent={props.ask.as_str()} /></p>
            <div class="row push-end">
                <Button label={props.yes.clone()} onclick={props.onyes.clone()} />
                <Button id={control_ids::CONFIRM_NO} label={props.no.clone()} onclick={props.onno.clone()} />
            </div>
        </div>
    }
}
