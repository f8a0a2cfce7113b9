//! The step bar: now, later, talk. Every step can be reached at any time.

use yew::Html;

use super::Scene;
use crate::elements::dialogue::msg::{Msg, Tab};
use crate::kit::web::tag::{Tag, tag, text};
use crate::kit::web::views::{glyph, press};

pub fn steps(current: Tab, scene: &Scene) -> Html {
    let strings = scene.strings;
    let step = |tab: Tab, name: &'static str, sign: Html| -> Tag {
        let button = press::press("", &scene.send, Msg::TabChosen(tab)).add(sign).text(name);
        tag("li", "").tag(if tab == current { button.attr("aria-current", "step") } else { button })
    };
    let bar = tag("ol", "steps")
        .tag(step(Tab::Now, strings.steps_current(), glyph::now()))
        .tag(step(Tab::Later, strings.steps_desired(), glyph::later()))
        .tag(step(Tab::Talk, strings.steps_talk(), text("")));
    tag("nav", "").attr("aria-label", strings.steps_label()).attr("part", "steps").tag(bar).html()
}
