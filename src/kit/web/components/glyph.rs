//! The two pins as small signs in a line of text.

use yew::{Html, html};

use super::pin::square;

fn sign(pin: Html) -> Html {
    html! {
        <svg class="glyph" aria-hidden="true"><svg x="50%" y="50%" overflow="visible">{ pin }</svg></svg>
    }
}

pub fn now_glyph() -> Html {
    sign(html! { <g class="now"><circle r=".6em" /><circle class="inner-mark" r=".31em" /></g> })
}

pub fn later_glyph() -> Html {
    sign(html! {
        <g class="later">{ square(None, "-.38em", ".76em") }{ square(Some("inner-mark"), "-.13em", ".26em") }</g>
    })
}
