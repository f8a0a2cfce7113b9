//! The fine way: the board to tap or drag on, and two range inputs for the same pin.

use yew::Html;

use super::{Scene, slider};
use crate::domain::dialogue::Moment;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::PlaceView;
use crate::kit::web::tag::{list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{heading, notices, plane, press};

pub fn place(heading: &str, view: &PlaceView, scene: &Scene) -> Html {
    let strings = scene.strings;
    let class = if view.moment == Moment::Desired { "stack lat" } else { "stack" };
    let mut words = tag("div", class);
    let mut buttons = tag("div", "row np")
        .tag(press::button("btn", &scene.send, Msg::WentBack).add(icon(Icon::BACK)).text(strings.buttons_back()))
        .tag(press::button("btn p", &scene.send, Msg::WentOn).text(strings.buttons_next()).add(icon(Icon::NEXT)));
    if let Some((corner, [first, second])) = &view.pin {
        let moment = strings.moments(view.moment);
        let sliders = tag("div", "stack").attr("role", "group").set("aria-label", heading.to_owned());
        words = words
            .tag(sliders.tag(slider::slider(first, scene)).tag(slider::slider(second, scene)))
            .tag(tag("p", "").tag(tag("b", "").text(moment).text(":")).text(" ").text(corner));
        buttons = buttons.tag(press::press("lnk", &scene.send, Msg::PinTakenAway).text(strings.place_take_away()));
    }
    let words = words.add(maybe(view.refusal.map(notices::refusal))).tag(buttons);
    list(vec![
        heading::heading(heading, view.hint),
        tag("div", "two").tag(plane::plane("board live", &view.board)).tag(words).html(),
    ])
}
