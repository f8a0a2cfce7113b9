//! The foot: where the answers are, and erasing them, which asks once in place.

use yew::prelude::*;

use super::Scene;
use super::icon::{Icon, icon};
use crate::app::msg::Msg;
use crate::app::query::View;

pub fn foot(view: &View, scene: &Scene) -> Html {
    let strings = scene.strings;
    if view.erasing {
        return html! {
            <div class="row foot np" part="footer" role="group" aria-labelledby="erase-ask">
                <p id="erase-ask"><b>{ strings.erase_ask }</b></p>
                <div class="row end">
                    <button type="button" class="btn" part="button" onclick={scene.on(Msg::EraseConfirmed)}>{ strings.erase_yes }</button>
                    <button type="button" class="btn" part="button" id="erase-no" onclick={scene.on(Msg::EraseDropped)}>{ strings.erase_no }</button>
                </div>
            </div>
        };
    }
    html! {
        <div class="row foot np" part="footer">
            <p class="tag">{ icon(Icon::Home) }{ view.kept }</p>
            <button type="button" class="lnk sm" id="erase" onclick={scene.on(Msg::EraseAsked)}>{ strings.erase }</button>
        </div>
    }
}
