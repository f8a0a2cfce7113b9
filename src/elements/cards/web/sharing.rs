//! What leaves this page: nothing, until the person has read exactly what and presses the button.

use yew::prelude::*;

use super::app::Scene;
use crate::elements::cards::control_ids;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::SharingView;
use crate::kit::web::components::{Button, ButtonKind, Icon, icon, labelled};

#[derive(Properties, PartialEq)]
pub struct SharingProps {
    pub view: SharingView,
    pub scene: Scene,
}

#[component]
pub fn Sharing(SharingProps { view, scene }: &SharingProps) -> Html {
    let words = scene.words;
    html! {
        <section class="leaves-page stack" aria-labelledby={control_ids::SHARING}>
            <h3 id={control_ids::SHARING} tabindex="-1">
                { icon(Icon::Out) }
                <span ~textContent={format!(" {}", words.share_title())} />
            </h3>
            <p class="small" ~textContent={words.share_exact()} />
            // Focusable, so that it can be scrolled with keys.
            <pre tabindex="0" role="region" aria-label={words.share_json_label()} ~textContent={view.json.as_str()} />
            { labelled(words.share_goes_along(), words.share_goes()) }
            { labelled(words.share_stays_here(), words.share_stays()) }
            <div class="row">
                <Button label={words.share_button()} onclick={scene.on(Msg::SharePressed)} />
                <Button kind={ButtonKind::Link} label={words.share_close()} onclick={scene.on(Msg::ShareClosed)} />
            </div>
        </section>
    }
}
