//! The fine way: the board to tap or drag on, and two range inputs for the same pin.

use yew::prelude::*;

use super::board::Board;
use super::icon::{Icon, icon};
use super::{Scene, slider};
use crate::app::msg::Msg;
use crate::app::query::{self, PlaceView};
use crate::domain::dialogue::Moment;

pub fn place(heading: &str, view: &PlaceView, scene: &Scene) -> Html {
    let strings = scene.strings;
    let later = (view.moment == Moment::Desired).then_some("lat");
    let send = scene.send.clone();
    let pointer = Callback::from(move |input| send.emit(Msg::Pointer(input)));
    html! {
        <>
            <div class="stack">
                <h2 tabindex="-1" part="question">{ heading }</h2>
                <p class="mut sm">{ view.hint }</p>
            </div>
            <div class="two">
                <Board view={view.board.clone()} orientation={scene.orientation} {pointer}/>
                <div class={classes!("stack", later)}>
                    if let Some((corner, sliders)) = &view.pin {
                        <div class="stack" role="group" aria-label={heading.to_owned()}>
                            { for sliders.iter().map(|view| slider::slider(view, scene)) }
                        </div>
                        <p><b>{ query::moment_name(strings, view.moment) }{ ":" }</b>{ " " }{ corner }</p>
                    }
                    { for view.refusal.map(|text| html! { <p class="msg" part="notice">{ icon(Icon::Mind) }{ text }</p> }) }
                    <div class="row np">
                        <button type="button" class="btn" part="button" onclick={scene.on(Msg::WentBack)}>{ icon(Icon::Back) }{ strings.back }</button>
                        <button type="button" class="btn p" part="button" onclick={scene.on(Msg::WentOn)}>{ strings.next }{ icon(Icon::Next) }</button>
                        if view.pin.is_some() {
                            <button type="button" class="lnk" onclick={scene.on(Msg::PinTakenAway)}>{ strings.take_away }</button>
                        }
                    </div>
                </div>
            </div>
        </>
    }
}
