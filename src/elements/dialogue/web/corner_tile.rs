//! A corner of the plane to choose: a quarter of it, with its name and a radio button over all of it. The sentence is
//! there for those who do not see the plane.

use yew::prelude::*;

use super::Scene;
use super::corner_radio::{corner_radio, your_choice_for_now};
use crate::elements::dialogue::view::Card;

#[derive(Properties, PartialEq)]
pub struct CornerTileProps {
    pub card: Card,
    pub scene: Scene,
}

#[component]
pub fn CornerTile(props: &CornerTileProps) -> Html {
    let CornerTileProps { card, scene } = props;
    html! {
        <label class={classes!("corner", "tile", card.checked.then_some("chosen"))}>
            <b ~textContent={card.name.as_str()} />
            if card.chosen_for_now {
                { your_choice_for_now(scene) }
            }
            <span class="visually-hidden" ~textContent={card.sentence.as_str()} />
            { corner_radio(card, scene) }
        </label>
    }
}
