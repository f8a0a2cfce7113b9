//! The step bar: now, later, talk. Every step can be reached at any time.

use yew::prelude::*;

use super::{Scene, glyph};
use crate::app::msg::{Msg, Tab};

pub fn steps(current: Tab, scene: &Scene) -> Html {
    let strings = scene.strings;
    let step = |tab: Tab, name: &'static str, sign: Html| {
        html! {
            <li><button type="button" aria-current={(tab == current).then_some("step")}
                onclick={scene.on(Msg::TabChosen(tab))}>{ sign }{ name }</button></li>
        }
    };
    html! {
        <nav aria-label={strings.steps} part="steps"><ol class="steps">
            { step(Tab::Now, strings.now, glyph::now()) }
            { step(Tab::Later, strings.later, glyph::later()) }
            { step(Tab::Talk, strings.talk, html!()) }
        </ol></nav>
    }
}
