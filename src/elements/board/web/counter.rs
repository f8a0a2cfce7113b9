//! Hands or slips in one corner for one moment: minus, number and plus.

use yew::prelude::*;

use super::field::TextInput;
use super::scene::Scene;
use crate::domain::dialogue::Moment;
use crate::domain::digits;
use crate::domain::space::Quadrant;
use crate::elements::board::msg::{Deed, Msg};
use crate::reveal::web::sign;

#[derive(Properties, PartialEq)]
pub struct CounterProps {
    pub moment: Moment,
    pub quadrant: Quadrant,
    /// Its name.
    pub corner: &'static str,
    pub number: u32,
    pub scene: Scene,
}

#[component]
pub fn Counter(props: &CounterProps) -> Html {
    let CounterProps { moment, quadrant, corner, number, ref scene } = *props;
    let redraw = use_force_update();
    let label = format!("{}, {corner}", scene.strings.moments(moment));
    let counted = move |number: u32| Deed::Counted(moment, quadrant, number);
    let send = scene.send.clone();
    let oninput = move |text: String| {
        let typed = if text.is_empty() { Some(0) } else { digits::whole(&text) };
        send.emit(Msg::Did(counted(typed.unwrap_or(number))));
        // What was not taken is taken out of the field again.
        redraw.force_update();
    };
    // Marked for `kit::web::one_press`: each is there to be pressed many times in a row.
    let step = |to: u32, sign: &'static str, label: String| {
        let onclick = scene.does::<MouseEvent>(counted(to));
        html! {
            <button class="button" type="button" data-many-times="" aria-label={label} {onclick} ~textContent={sign} />
        }
    };
    html! {
        <span class="counter">
            { sign(moment) }
            { step(number.saturating_sub(1), "−", scene.board.counting_less(&label)) }
            <TextInput
                text={if number == 0 { String::new() } else { number.to_string() }}
                numeric={true}
                label={label.clone()}
                {oninput}
            />
            { step(number.saturating_add(1), "+", scene.board.counting_more(&label)) }
        </span>
    }
}
