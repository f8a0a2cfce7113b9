//! Why the person placed the pins so, for the person alone; in print only when there is something in it.

use yew::prelude::*;

use super::Scene;
use crate::domain::dialogue::Dialogue;
use crate::elements::dialogue::control_ids;
use crate::elements::dialogue::msg::Msg;
use crate::kit::web::components::{Icon, TextArea, icon};

#[derive(Properties, PartialEq)]
pub struct ReasonProps {
    pub text: AttrValue,
    pub scene: Scene,
}

#[component]
pub fn Reason(props: &ReasonProps) -> Html {
    let ReasonProps { text, scene } = props;
    html! {
        <div class={text.is_empty().then_some("no-print")}>
            <label class="field-label" for={control_ids::REASON} ~textContent={scene.words.talk_reason()} />
            <TextArea
                class="no-print"
                id={control_ids::REASON}
                rows={3}
                text={text.clone()}
                limit={Dialogue::REASON_LIMIT}
                described_by={control_ids::REASON_PROMISE}
                oninput={scene.send.reform(Msg::ReasonTyped)}
            />
            <p class="print-only" ~textContent={text.as_str()} />
            <p class="note no-print" id={control_ids::REASON_PROMISE}>
                { icon(Icon::Home) }
                <span ~textContent={scene.words.talk_reason_promise()} />
            </p>
        </div>
    }
}
