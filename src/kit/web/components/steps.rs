//! The step bar: every step can be reached at any time.

use yew::prelude::*;

#[derive(Clone, PartialEq)]
pub struct Step {
    pub name: AttrValue,
    /// Before the name.
    pub sign: Html,
    pub current: bool,
    pub onclick: Callback<MouseEvent>,
}

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    pub label: AttrValue,
    pub steps: Vec<Step>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let step = |step: &Step| {
        html! {
            <li>
                <button type="button" aria-current={step.current.then_some("step")} onclick={step.onclick.clone()}>
                    { step.sign.clone() }
                    <span ~textContent={step.name.as_str()} />
                </button>
            </li>
        }
    };
    html! {
        <nav part="steps" aria-label={props.label.clone()}>
            <ol class="steps">{ for props.steps.iter().map(step) }</ol>
        </nav>
    }
}
