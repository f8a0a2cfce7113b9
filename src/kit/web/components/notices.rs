//! Message bars, neutral in colour.

use yew::prelude::*;

use super::icon::{Icon, icon};

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// Each with its title.
    pub notices: Vec<(&'static str, String)>,
}

/// The region is there from the first render, so that new notices are spoken.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    html! {
        <div class="stack" aria-live="polite">
            { for props.notices.iter().map(|(title, text)| notice(Icon::Mind, labelled(title, text))) }
        </div>
    }
}

/// One message bar.
pub fn notice(sign: Icon, content: Html) -> Html {
    html! { <div class="notice" part="notice">{ icon(sign) }{ content }</div> }
}

/// Why something did not happen, beside the button that was pressed.
pub fn refusal(text: &str) -> Html {
    notice(Icon::Mind, html! { <span ~textContent={text} /> })
}

/// A paragraph that begins with a title.
pub fn labelled(title: &str, text: &str) -> Html {
    html! { <p><b ~textContent={title} /><span ~textContent={format!(" {text}")} /></p> }
}
