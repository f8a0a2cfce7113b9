//! A native radio button or checkbox with its words, as one surface to press.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, Debug, PartialEq)]
pub enum ChoiceKind {
    Checkbox,
    /// One of those with the same name.
    Radio {
        name: AttrValue,
    },
}

#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    pub kind: ChoiceKind,
    pub checked: bool,
    /// The person chose it, or took a tick away: the model says what is checked.
    pub onchange: Callback<Event>,
    pub label: AttrValue,
    /// Below the label, which is then in bold.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    #[prop_or("choice".into())]
    pub class: Classes,
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = {
        let (kind, checked, onchange) = (props.kind.clone(), props.checked, props.onchange.clone());
        move |event: Event| {
            // What the model refuses is not drawn anew, so a tick waits for it. A radio button cannot wait: its group
            // would have none meanwhile. Where one may be refused, the group is drawn anew by whoever shows it.
            if kind == ChoiceKind::Checkbox {
                event.target_unchecked_into::<HtmlInputElement>().set_checked(checked);
            }
            onchange.emit(event);
        }
    };
    let (kind, name) = match &props.kind {
        ChoiceKind::Checkbox => ("checkbox", None),
        ChoiceKind::Radio { name } => ("radio", Some(name.clone())),
    };
    html! {
        <label class={props.class.clone()}>
            <input id={props.id.clone()} type={kind} {name} checked={props.checked} {onchange} />
            if let Some(description) = &props.description {
                <span>
                    <b ~textContent={props.label.as_str()} />
                    <span class="description" ~textContent={description.as_str()} />
                </span>
            } else {
                <span ~textContent={props.label.as_str()} />
            }
        </label>
    }
}
