//! A field for a person's own words. It asks the browser to keep them to itself: spelling and writing services of some
//! browsers send what is typed to a server of their own.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
    pub id: AttrValue,
    pub text: AttrValue,
    /// In characters.
    pub limit: usize,
    /// All that stands in the field now.
    pub oninput: Callback<String>,
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    #[prop_or(2)]
    pub rows: u8,
    #[prop_or_default]
    pub class: Classes,
}

#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let oninput = props.oninput.clone();
    let oninput = move |event: InputEvent| oninput.emit(event.target_unchecked_into::<HtmlTextAreaElement>().value());
    html! {
        <textarea
            id={props.id.clone()}
            class={props.class.clone()}
            rows={props.rows.to_string()}
            maxlength={props.limit.to_string()}
            autocomplete="off"
            spellcheck="false"
            writingsuggestions="false"
            aria-describedby={props.described_by.clone()}
            value={props.text.clone()}
            {oninput}
        />
    }
}
