//! The question of a screen and what to do with it. It takes the focus when the screen comes.

use yew::prelude::*;

pub fn heading(question: &str, hint: &'static str) -> Html {
    html! {
        <div class="stack">
            <h2 tabindex="-1" part="question">{ question }</h2>
            <p class="mut">{ hint }</p>
        </div>
    }
}
