//! A corner to choose: its name and what fits it, with a radio button and a small map of where it lies.

use yew::prelude::*;

use super::Scene;
use super::corner_radio::{corner_radio, your_choice_for_now};
use crate::elements::dialogue::view::Card;
use crate::kit::web::components::now_glyph;

#[derive(Properties, PartialEq)]
pub struct CornerCardProps {
    pub card: Card,
    /// In reading order, from 0.
    pub place: usize,
    pub scene: Scene,
}

#[component]
pub fn CornerCard(props: &CornerCardProps) -> Html {
    let CornerCardProps { card, place, scene } = props;
    html! {
        <label class="corner-card">
            { corner_map(*place) }
            <b>
                <span ~textContent={card.name.as_str()} />
                if card.chosen_for_now {
                    <span ~textContent=" " />
                    { now_glyph() }
                    { your_choice_for_now(scene) }
                }
            </b>
            { corner_radio(card, scene) }
            <span class="description" ~textContent={card.sentence.as_str()} />
        </label>
    }
}

/// Four squares in reading order, the card's own one solid.
fn corner_map(own: usize) -> Html {
    let square = |place: usize| {
        let (x, y) = (if place.is_multiple_of(2) { "1" } else { "21" }, if place < 2 { "1" } else { "21" });
        html! { <rect class={(place == own).then_some("own")} {x} {y} width="18" height="18" rx="3" /> }
    };
    html! { <svg class="corner-map" viewBox="0 0 40 40" aria-hidden="true">{ for (0..4).map(square) }</svg> }
}
