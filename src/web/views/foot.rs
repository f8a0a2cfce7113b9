//! The foot: where the answers are, and erasing them, which asks once in place.

use yew::prelude::*;

use super::icon::{Icon, icon};
use super::{Scene, press};
use crate::app::msg::Msg;
use crate::app::query::View;

pub fn foot(view: &View, scene: &Scene) -> Html {
    let strings = scene.strings;
    if view.erasing {
        return html! {
            <div class="row foot np" part="footer" role="group" aria-labelledby="erase-ask">
                <p id="erase-ask"><b>{ strings.erase_ask }</b></p>
                <div class="row end">
                    { press::button("btn", None, strings.erase_yes, None, scene, Msg::EraseConfirmed) }
                    { press::press("btn", Some("button"), Some("erase-no"), html! { strings.erase_no }, scene, Msg::EraseDropped) }
                </div>
            </div>
        };
    }
    html! {
        <div class="row foot np" part="footer">
            <p class="tag">{ icon(Icon::Home) }{ view.kept }</p>
            { press::press("lnk sm", None, Some("erase"), html! { strings.erase }, scene, Msg::EraseAsked) }
        </div>
    }
}
