//! Message bars, neutral in colour. The region is there from the first render, so that new ones are spoken.

use yew::prelude::*;

use super::icon::{Icon, icon};

pub fn notices(notices: &[(&'static str, String)]) -> Html {
    html! {
        <div class="stack" aria-live="polite">
            { for notices.iter().map(|(title, text)| html! {
                <div class="msg" part="notice">{ icon(Icon::Mind) }<p><b>{ *title }</b>{ " " }{ text }</p></div>
            }) }
        </div>
    }
}

/// Why something did not happen, beside the button that was pressed.
pub fn refusal(text: &'static str) -> Html {
    html! { <p class="msg" part="notice">{ icon(Icon::Mind) }{ text }</p> }
}
