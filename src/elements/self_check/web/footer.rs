//! The footer: where the answers are, who could read them, and erasing them.

use yew::prelude::*;

use super::app::Scene;
use super::asking::{AskButton, ConfirmOr};
use crate::elements::self_check::msg::Question;
use crate::elements::self_check::view::Asked;
use crate::kit::web::components::{Icon, icon};

#[derive(Properties, PartialEq)]
pub struct FooterProps {
    pub kept: String,
    pub expires: Option<String>,
    pub asked: Option<Asked>,
    pub scene: Scene,
}

#[component]
pub fn Footer(FooterProps { kept, expires, asked, scene }: &FooterProps) -> Html {
    let question = Question::EraseAll;
    html! {
        <ConfirmOr {question} asked={*asked} part="footer" scene={scene.clone()}>
            <div class="row footer no-print" part="footer">
                <p class="note">{ icon(Icon::Home) }<span ~textContent={kept.as_str()} /></p>
                if let Some(expires) = expires {
                    <p class="note" ~textContent={expires.as_str()} />
                }
                <AskButton {question} label={scene.strings.erase_button()} scene={scene.clone()} />
            </div>
        </ConfirmOr>
    }
}
