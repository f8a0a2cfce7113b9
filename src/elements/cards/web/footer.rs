//! The footer: where the card and the lines are, and erasing them, which asks once in place.

use yew::prelude::*;

use super::app::Scene;
use crate::elements::cards::msg::Msg;
use crate::kit::control_ids;
use crate::kit::web::components::{Button, ButtonKind, Confirm, Icon, note};

#[derive(Properties, PartialEq)]
pub struct FooterProps {
    pub kept: &'static str,
    pub expires: Option<String>,
    pub erasing: bool,
    pub scene: Scene,
}

#[component]
pub fn Footer(FooterProps { kept, expires, erasing, scene }: &FooterProps) -> Html {
    let strings = scene.strings;
    if *erasing {
        return html! {
            <Confirm
                part="footer"
                ask={strings.erase_ask()}
                yes={strings.erase_yes()}
                no={strings.erase_no()}
                onyes={scene.on(Msg::EraseConfirmed)}
                onno={scene.on(Msg::EraseDeclined)}
            />
        };
    }
    html! {
        <div class="row footer no-print" part="footer">
            { note(Icon::Home, kept) }
            if let Some(expires) = expires {
                <p class="note" ~textContent={expires.as_str()} />
            }
            <Button
                kind={ButtonKind::SmallLink}
                id={control_ids::ERASE}
                label={strings.erase_button()}
                onclick={scene.on(Msg::EraseAsked)}
            />
        </div>
    }
}
