//! The switches of the layers, and below them how to read what is on and why others are closed.

use yew::prelude::*;

use super::sign;
use crate::domain::dialogue::Moment;
use crate::i18n::RevealWords;
use crate::kit::web::components::Button;
use crate::reveal::view::SwitchView;
use crate::reveal::{LayerId, RevealMsg};

#[derive(Properties, PartialEq)]
pub struct SwitchesProps {
    pub switches: Vec<SwitchView>,
    /// How to read what is drawn; empty when it needs no saying.
    pub hint: &'static str,
    /// Pins can be struck out.
    pub is_striking: bool,
    pub words: RevealWords,
    pub send: Callback<RevealMsg>,
}

#[component]
pub fn Switches(props: &SwitchesProps) -> Html {
    let SwitchesProps { switches, hint, is_striking, words, send } = props;
    let switch = |one: &SwitchView| html! { <Switch view={one.clone()} send={send.clone()} /> };
    let closed: Vec<(LayerId, &str)> =
        switches.iter().filter_map(|one| Some((one.layer, one.closed.as_deref()?))).collect();
    let reason = |(layer, why): (LayerId, &str)| {
        html! {
            <>
                <span class="no-print" id={reason_id(layer)} ~textContent={why} />
                <span ~textContent=" " />
            </>
        }
    };
    html! {
        <div class="stack">
            <div class="row no-print" role="group" aria-label={words.layers_show()}>{ for switches.iter().map(switch) }</div>
            if !hint.is_empty() || !closed.is_empty() {
                // On paper nobody strikes out a pin.
                <p class={classes!("muted", "small", is_striking.then_some("no-print"))}>
                    if !hint.is_empty() {
                        <span ~textContent={format!("{hint} ")} />
                    }
                    <>{ for closed.into_iter().map(reason) }</>
                </p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SwitchProps {
    view: SwitchView,
    send: Callback<RevealMsg>,
}

#[component]
fn Switch(props: &SwitchProps) -> Html {
    let SwitchView { layer, name, on, closed } = &props.view;
    let layer = *layer;
    let onclick = props.send.reform(move |_: MouseEvent| RevealMsg::LayerSwitched(layer));
    let moment = match layer {
        LayerId::Now => Some(Moment::Current),
        LayerId::Later => Some(Moment::Desired),
        LayerId::Replay => return html! { <Button class="toggle play" label={*name} {onclick} /> },
        LayerId::Flows | LayerId::Rounds | LayerId::Density | LayerId::Strike => None,
    };
    html! {
        <button
            class="button toggle"
            type="button"
            part="button"
            aria-pressed={if *on { "true" } else { "false" }}
            aria-disabled={closed.is_some().then_some("true")}
            aria-describedby={closed.is_some().then(|| reason_id(layer))}
            {onclick}
        >
            <>{ for moment.map(sign) }</>
            <span ~textContent={*name} />
        </button>
    }
}

/// Of the sentence that says why a layer is closed.
fn reason_id(layer: LayerId) -> &'static str {
    match layer {
        LayerId::Now => "why-now",
        LayerId::Later => "why-later",
        LayerId::Flows => "why-flows",
        LayerId::Rounds => "why-rounds",
        LayerId::Replay => "why-replay",
        LayerId::Density => "why-density",
        LayerId::Strike => "why-strike",
    }
}
