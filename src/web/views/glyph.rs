//! The two pieces as small signs in a line of text.

use yew::prelude::*;

fn sign(piece: Html) -> Html {
    html! { <svg class="glyph" aria-hidden="true"><svg x="50%" y="50%" overflow="visible">{ piece }</svg></svg> }
}

pub fn now() -> Html {
    sign(html! { <g class="now"><circle r=".6em"/><circle class="i" r=".31em"/></g> })
}

pub fn later() -> Html {
    sign(html! {
        <g class="later">
            <rect x="-.38em" y="-.38em" width=".76em" height=".76em" transform="rotate(45)"/>
            <rect class="i" x="-.13em" y="-.13em" width=".26em" height=".26em" transform="rotate(45)"/>
        </g>
    })
}
