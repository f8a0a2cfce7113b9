//! The radio button of a corner, the same on the plane and in the list.

use yew::{Html, html};

use super::Scene;
use crate::contract::ids::quadrant_id;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::Card;

pub fn corner_radio(card: &Card, scene: &Scene) -> Html {
    let quadrant = card.quadrant;
    html! {
        // A group of its own for each visit: Chromium remembers by name which button had the focus, also after it is
        // gone, and Tab would then pass by the new ones.
        <input
            type="radio"
            name={format!("corner-{}", scene.visit)}
            value={quadrant_id(quadrant)}
            checked={card.checked}
            onchange={scene.send.reform(move |_| Msg::CornerChosen(quadrant))}
        />
    }
}

/// On the second question, at the corner that was chosen on the first.
pub fn your_choice_for_now(scene: &Scene) -> Html {
    html! { <span class="visually-hidden" ~textContent={format!(" {}", scene.words.choose_chosen_for_now())} /> }
}
