//! Native text fields. Each tells its text with every letter: the board is drawn anew while people come in, and what is
//! half typed has to stay. Each asks the browser to keep the text to itself.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TextInputProps {
    #[prop_or("text".into())]
    pub kind: AttrValue,
    pub text: AttrValue,
    /// All that stands in the field now.
    pub oninput: Callback<String>,
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Where no label is for it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The keyboard of a phone has digits.
    #[prop_or_default]
    pub numeric: bool,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

#[component]
pub fn TextInput(props: &TextInputProps) -> Html {
    let oninput = props.oninput.clone();
    let oninput = move |event: InputEvent| oninput.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    html! {
        <input
            id={props.id.clone()}
            class="text-field"
            type={props.kind.clone()}
            autocomplete="off"
            spellcheck="false"
            writingsuggestions="false"
            maxlength="200"
            inputmode={props.numeric.then_some("numeric")}
            aria-label={props.label.clone()}
            aria-describedby={props.described_by.clone()}
            value={props.text.clone()}
            {oninput}
        />
    }
}

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    #[prop_or("text".into())]
    pub kind: AttrValue,
    pub id: AttrValue,
    pub label: AttrValue,
    pub text: AttrValue,
    pub oninput: Callback<String>,
    #[prop_or_default]
    pub numeric: bool,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

/// A field with its label above it.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    html! {
        <div>
            <label class="field-label" for={props.id.clone()} ~textContent={props.label.as_str()} />
            <TextInput
                kind={props.kind.clone()}
                id={props.id.clone()}
                text={props.text.clone()}
                oninput={props.oninput.clone()}
                numeric={props.numeric}
                described_by={props.described_by.clone()}
            />
        </div>
    }
}
