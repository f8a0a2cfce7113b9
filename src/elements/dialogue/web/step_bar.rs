//! The step bar: now, later, talk.

use yew::prelude::*;

use super::Scene;
use crate::elements::dialogue::msg::{Msg, Tab};
use crate::kit::web::components::{Step, Steps, later_glyph, now_glyph};

#[derive(Properties, PartialEq)]
pub struct StepBarProps {
    pub current: Tab,
    pub scene: Scene,
}

#[component]
pub fn StepBar(props: &StepBarProps) -> Html {
    let StepBarProps { current, scene } = props;
    let words = scene.words;
    let step = |tab: Tab, name: &'static str, sign: Html| Step {
        name: name.into(),
        sign,
        current: tab == *current,
        onclick: scene.on_press(Msg::TabChosen(tab)),
    };
    let steps = vec![
        step(Tab::Now, words.steps_current(), now_glyph()),
        step(Tab::Later, words.steps_desired(), later_glyph()),
        step(Tab::Talk, words.steps_talk(), Html::default()),
    ];
    html! { <Steps label={words.steps_label()} {steps} /> }
}
