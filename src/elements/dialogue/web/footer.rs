//! The footer: where the answers are, and erasing them, which asks once in place.

use yew::prelude::*;

use super::Scene;
use crate::elements::dialogue::msg::Msg;
use crate::kit::control_ids;
use crate::kit::web::components::{Button, ButtonKind, Confirm, Icon, note};

#[derive(Properties, PartialEq)]
pub struct FooterProps {
    /// Where the answers are.
    pub kept: AttrValue,
    pub erasing: bool,
    pub scene: Scene,
}

#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let FooterProps { kept, erasing, scene } = props;
    let words = scene.words;
    if *erasing {
        return html! {
            <Confirm
                part="footer"
                ask={words.erase_ask()}
                yes={words.erase_yes()}
                no={words.erase_no()}
                onyes={scene.on_press(Msg::EraseConfirmed)}
                onno={scene.on_press(Msg::EraseDropped)}
            />
        };
    }
    html! {
        <div class="row footer no-print" part="footer">
            { note(Icon::Home, kept) }
            <Button
                kind={ButtonKind::SmallLink}
                id={control_ids::ERASE}
                label={words.erase_button()}
                onclick={scene.on_press(Msg::EraseAsked)}
            />
        </div>
    }
}
