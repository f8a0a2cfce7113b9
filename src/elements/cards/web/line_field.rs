//! A field for one line of a person's own words. It asks the browser to keep them to itself, as
//! [`TextArea`](crate::kit::web::components::TextArea) does.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::domain::cards::Line;
use crate::elements::cards::view::LineView;
use crate::kit::web::components::{Icon, note};

#[derive(Properties, PartialEq)]
pub struct LineFieldProps {
    pub view: LineView,
    /// All that stands in the field now.
    pub onwrite: Callback<String>,
}

#[component]
pub fn LineField(LineFieldProps { view, onwrite }: &LineFieldProps) -> Html {
    let onwrite = onwrite.clone();
    let oninput = move |event: InputEvent| onwrite.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    let note_id = format!("{}-note", view.id);
    html! {
        <div class="line-field">
            <label class="field-label" for={view.id} ~textContent={view.label} />
            <input
                type="text"
                id={view.id}
                maxlength={Line::LIMIT.to_string()}
                autocomplete="off"
                spellcheck="false"
                writingsuggestions="false"
                aria-describedby={note_id.clone()}
                value={view.text.clone()}
                {oninput}
            />
            <div id={note_id}>{ note(Icon::Home, view.note) }</div>
        </div>
    }
}
