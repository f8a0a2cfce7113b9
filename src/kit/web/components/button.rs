//! What can be pressed: a button, and a button that looks like a link.

use yew::prelude::*;

use super::icon::{Icon, icon};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// With a border.
    #[default]
    Plain,
    /// The one that leads on.
    Primary,
    /// Looks like a link.
    Link,
    SmallLink,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Plain => "button",
            ButtonKind::Primary => "button button-primary",
            ButtonKind::Link => "button-link",
            ButtonKind::SmallLink => "button-link small",
        }
    }

    fn part(self) -> Option<&'static str> {
        match self {
            ButtonKind::Plain | ButtonKind::Primary => Some("button"),
            ButtonKind::Link | ButtonKind::SmallLink => None,
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    pub label: AttrValue,
    /// Not needed for a button that submits its form.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    #[prop_or_default]
    pub kind: ButtonKind,
    #[prop_or_default]
    pub submits: bool,
    /// More classes, for where it stands.
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Before the label.
    #[prop_or_default]
    pub icon: Option<Icon>,
    /// After the label.
    #[prop_or_default]
    pub icon_after: Option<Icon>,
    /// What it is about, for those who do not see what it stands beside.
    #[prop_or_default]
    pub about: Option<AttrValue>,
}

#[component]
pub fn Button(props: &ButtonProps) -> Html {
    html! {
        <button
            id={props.id.clone()}
            class={classes!(props.kind.class(), props.class.clone())}
            type={if props.submits { "submit" } else { "button" }}
            part={props.kind.part()}
            onclick={props.onclick.clone()}
        >
            <>{ for props.icon.map(icon) }</>
            <span ~textContent={props.label.as_str()} />
            if let Some(about) = &props.about {
                <span class="visually-hidden" ~textContent={format!(": {about}")} />
            }
            <>{ for props.icon_after.map(icon) }</>
        </button>
    }
}
