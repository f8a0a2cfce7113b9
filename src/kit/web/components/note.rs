//! A small line that says something of what stands above it.

use yew::{Html, html};

use super::icon::{Icon, icon};

pub fn note(sign: Icon, text: &str) -> Html {
    html! { <p class="note">{ icon(sign) }<span ~textContent={text} /></p> }
}
