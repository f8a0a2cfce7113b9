//! The coarse way: four big corner cards with a radio button each, laid out as the board where there is room.

use std::rc::Rc;

use yew::Html;
use yew::html::onchange;

use super::Scene;
use crate::contract::ids::quadrant_id;
use crate::domain::dialogue::Moment;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::{Card, ChooseView};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{glyph, heading, notices, plane, press};

pub fn choose(heading: &str, view: &ChooseView, scene: &Scene) -> Html {
    let strings = scene.strings;
    let class = if view.moment == Moment::Desired { "field lat" } else { "field" };
    let back = press::button("btn", &scene.send, Msg::WentBack).add(icon(Icon::BACK)).text(strings.buttons_back());
    let next = press::button("btn p", &scene.send, Msg::WentOn).text(strings.buttons_next()).add(icon(Icon::NEXT));
    let buttons = tag("div", "row np")
        .may(view.can_go_back.then_some(back))
        .tag(next)
        .tag(press::press("lnk", &scene.send, Msg::Passed).text(strings.buttons_skip()))
        .tag(press::press("lnk sm end", &scene.send, Msg::BoardAsked).text(strings.choose_to_board()));
    list(vec![
        heading::heading(heading, view.hint),
        tag("fieldset", class).tag(tag("legend", "sr").text(strings.choose_legend())).tag(cards(view, scene)).html(),
        maybe(view.refusal.map(notices::refusal)),
        buttons.html(),
    ])
}

fn cards(view: &ChooseView, scene: &Scene) -> Tag {
    let [first, second, third, fourth] = &view.cards;
    let four = tag("div", "pick4")
        .tag(plane::axis_name("ax", view.poles.top))
        .tag(card(first, 0, scene))
        .tag(card(second, 1, scene))
        .tag(plane::axis_name("ax", view.poles.bottom))
        .tag(card(third, 2, scene))
        .tag(card(fourth, 3, scene));
    plane::framed("grid pk", four, view.poles)
}

fn card(card: &Card, place: usize, scene: &Scene) -> Tag {
    let quadrant = card.quadrant;
    let chosen = onchange::Wrapper::new(scene.send.reform(move |_| Msg::CornerChosen(quadrant)));
    let mut name = tag("b", "").text(&card.name);
    if card.chosen_for_now {
        name = name.text(" ").add(glyph::now()).tag(tag("span", "sr").text(scene.strings.choose_chosen_for_now()));
    }
    let radio = tag("input", "")
        .attr("type", "radio")
        // A group of its own for each visit: Chromium remembers by name which button had the focus, also after it
        // is gone, and Tab would then pass by the new ones.
        .set("name", format!("corner-{}", scene.visit))
        .attr("value", quadrant_id(quadrant))
        .checked(card.checked)
        .on(Rc::new(chosen));
    tag("label", "corner").tag(mini_map(place)).tag(name).tag(radio).tag(tag("span", "d").text(&card.sentence))
}

/// Four squares, the card's own one solid, in reading order.
fn mini_map(own: usize) -> Tag {
    let square = |place: usize| {
        let (x, y) = (if place.is_multiple_of(2) { "1" } else { "21" }, if place < 2 { "1" } else { "21" });
        let class = if place == own { "on" } else { "" };
        tag("rect", class).attr("x", x).attr("y", y).attrs(&[("width", "18"), ("height", "18"), ("rx", "3")])
    };
    let map = tag("svg", "mini").attrs(&[("viewBox", "0 0 40 40"), ("aria-hidden", "true")]);
    (0..4).fold(map, |map, place| map.tag(square(place)))
}
