//! Typing the join code.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Scene;
use crate::elements::participant::control_ids;
use crate::elements::participant::msg::Msg;
use crate::kit::web::components::{Button, ButtonKind, Icon, Title, refusal};

#[derive(Properties, PartialEq)]
pub struct CodeFormProps {
    pub heading: AttrValue,
    /// What stands in the field.
    pub typed: AttrValue,
    pub refusal: Option<&'static str>,
    pub scene: Scene,
}

#[component]
pub fn CodeForm(props: &CodeFormProps) -> Html {
    let CodeFormProps { heading, typed, refusal: why, scene } = props;
    let words = scene.words;
    let onsubmit = scene.send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Msg::CodeEntered
    });
    let oninput = scene
        .send
        .reform(|event: InputEvent| Msg::CodeTyped(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <form class="stack" {onsubmit}>
            <Title text={heading.clone()} />
            <p class="muted" id={control_ids::CODE_HINT} ~textContent={words.code_hint()} />
            <div>
                <label class="field-label" for={control_ids::CODE} ~textContent={words.code_label()} />
                <input
                    class="join-code"
                    id={control_ids::CODE}
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    maxlength="80"
                    aria-describedby={control_ids::CODE_HINT}
                    value={typed.clone()}
                    {oninput}
                />
            </div>
            <div class="stack" aria-live="polite">{ for why.map(refusal) }</div>
            <div class="row">
                <Button
                    kind={ButtonKind::Primary}
                    submits=true
                    label={scene.dialogue_words.buttons_next()}
                    icon_after={Icon::Next}
                />
            </div>
        </form>
    }
}
