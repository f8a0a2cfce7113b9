//! Striking out pins by keyboard and by touch: the same pins as on the plane, as a list with buttons.

use yew::prelude::*;

use super::cell_key;
use crate::i18n::RevealWords;
use crate::kit::web::components::{Button, ButtonKind};
use crate::reveal::RevealMsg;
use crate::reveal::view::PinView;

#[derive(Properties, PartialEq)]
pub struct StrikeListProps {
    pub pins: Vec<PinView>,
    pub words: RevealWords,
    pub send: Callback<RevealMsg>,
}

#[component]
pub fn StrikeList(props: &StrikeListProps) -> Html {
    let row = |pin: &PinView| {
        html! { <StrikeRow key={cell_key(pin.moment, pin.cell)} pin={pin.clone()} words={props.words} send={props.send.clone()} /> }
    };
    html! { <ul class="strike-list no-print">{ for props.pins.iter().map(row) }</ul> }
}

#[derive(Properties, PartialEq)]
struct StrikeRowProps {
    pin: PinView,
    words: RevealWords,
    send: Callback<RevealMsg>,
}

#[component]
fn StrikeRow(props: &StrikeRowProps) -> Html {
    let StrikeRowProps { pin, words, send } = props;
    let (moment, cell) = (pin.moment, pin.cell);
    let strike = pin.can_strike.then_some((words.pins_strike(), RevealMsg::Struck(moment, cell)));
    let restore = pin.can_restore.then_some((words.pins_restore(), RevealMsg::Restored(moment, cell)));
    let button = |(label, msg): (&'static str, RevealMsg)| {
        let onclick = send.reform(move |_: MouseEvent| msg);
        html! { <Button kind={ButtonKind::Link} {label} about={pin.words.clone()} {onclick} /> }
    };
    html! {
        <li>
            if pin.can_strike {
                <span ~textContent={pin.words.as_str()} />
            } else {
                <s ~textContent={pin.words.as_str()} />
            }
            // Without gaps for those that are not there, so that one that takes the place of another keeps its focus.
            <>{ for strike.into_iter().chain(restore).map(button) }</>
        </li>
    }
}
