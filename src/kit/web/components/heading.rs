//! The heading of a screen and what to do on it. It takes the focus when the screen comes.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TitleProps {
    pub text: AttrValue,
    #[prop_or_default]
    pub class: Classes,
}

/// The heading alone.
#[component]
pub fn Title(props: &TitleProps) -> Html {
    html! { <h2 class={props.class.clone()} tabindex="-1" part="question" ~textContent={props.text.as_str()} /> }
}

#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    pub text: AttrValue,
    pub hint: AttrValue,
}

#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    html! {
        <div class="stack">
            <Title text={props.text.clone()} />
            <p class="muted" ~textContent={props.hint.as_str()} />
        </div>
    }
}
