//! The coarse way: four big corner cards with a radio button each, laid out as the board where there is room.

use yew::prelude::*;

use super::icon::Icon;
use super::{Scene, board, glyph, heading, notices, press};
use crate::app::msg::Msg;
use crate::app::query::{Card, ChooseView};
use crate::contract::ids::quadrant_id;
use crate::domain::dialogue::Moment;

pub fn choose(heading: &str, view: &ChooseView, scene: &Scene) -> Html {
    let strings = scene.strings;
    let [first, second, third, fourth] = &view.cards;
    let class = if view.moment == Moment::Desired { "field lat" } else { "field" };
    html! {
        <>
            { heading::heading(heading, view.hint) }
            <fieldset {class}>
                <legend class="sr">{ strings.choose_legend }</legend>
                <div class="grid pk">
                    { board::axis_name("ax t", view.poles.top) }
                    { board::side_name("ax l", view.poles.left) }
                    <div class="pick4">
                        { board::axis_name("ax", view.poles.top) }
                        { card(first, 0, scene) }
                        { card(second, 1, scene) }
                        { board::axis_name("ax", view.poles.bottom) }
                        { card(third, 2, scene) }
                        { card(fourth, 3, scene) }
                    </div>
                    { board::side_name("ax r", view.poles.right) }
                    { board::axis_name("ax b", view.poles.bottom) }
                </div>
            </fieldset>
            { for view.refusal.map(notices::refusal) }
            <div class="row np">
                if view.can_go_back {
                    { press::button("btn", Some(Icon::Back), strings.back, None, scene, Msg::WentBack) }
                }
                { press::button("btn p", None, strings.next, Some(Icon::Next), scene, Msg::WentOn) }
                { press::link("lnk", strings.skip, scene, Msg::Passed) }
                { press::link("lnk sm end", strings.to_board, scene, Msg::BoardAsked) }
            </div>
        </>
    }
}

fn card(card: &Card, place: usize, scene: &Scene) -> Html {
    html! {
        <label class="corner">
            { mini_map(place) }
            <b>
                { &card.name }
                if card.chosen_for_now {
                    { " " }{ glyph::now() }<span class="sr">{ scene.strings.chosen_for_now }</span>
                }
            </b>
            <input type="radio" name="corner" value={quadrant_id(card.quadrant)} checked={card.checked}
                onchange={scene.on(Msg::CornerChosen(card.quadrant))}/>
            <span class="d">{ &card.sentence }</span>
        </label>
    }
}

/// Four squares, the card's own one solid, in reading order.
fn mini_map(own: usize) -> Html {
    let square = |place: usize| {
        let (x, y) = (if place % 2 == 0 { "1" } else { "21" }, if place < 2 { "1" } else { "21" });
        html! { <rect class={(place == own).then_some("on")} x={x} y={y} width="18" height="18" rx="3"/> }
    };
    html! { <svg class="mini" viewBox="0 0 40 40" aria-hidden="true">{ for (0..4).map(square) }</svg> }
}
