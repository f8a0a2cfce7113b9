//! The fine way: the board to tap or drag on, and two range inputs for the same pin.

use yew::prelude::*;

use super::board::Board;
use super::icon::Icon;
use super::{Scene, heading, notices, press, slider};
use crate::app::msg::Msg;
use crate::app::query::{self, PlaceView};
use crate::domain::dialogue::Moment;

pub fn place(heading: &str, view: &PlaceView, scene: &Scene) -> Html {
    let strings = scene.strings;
    let class = if view.moment == Moment::Desired { "stack lat" } else { "stack" };
    let send = scene.send.clone();
    let pointer = Callback::from(move |input| send.emit(Msg::Pointer(input)));
    html! {
        <>
            { heading::heading(heading, view.hint) }
            <div class="two">
                <Board view={view.board.clone()} orientation={scene.orientation} {pointer}/>
                <div {class}>
                    if let Some((corner, sliders)) = &view.pin {
                        <div class="stack" role="group" aria-label={heading.to_owned()}>
                            { for sliders.iter().map(|view| slider::slider(view, scene)) }
                        </div>
                        <p><b>{ query::moment_name(strings, view.moment) }{ ":" }</b>{ " " }{ corner }</p>
                    }
                    { for view.refusal.map(notices::refusal) }
                    <div class="row np">
                        { press::button("btn", Some(Icon::Back), strings.back, None, scene, Msg::WentBack) }
                        { press::button("btn p", None, strings.next, Some(Icon::Next), scene, Msg::WentOn) }
                        if view.pin.is_some() {
                            { press::link("lnk", strings.take_away, scene, Msg::PinTakenAway) }
                        }
                    </div>
                </div>
            </div>
        </>
    }
}
