//! The way in, for as long as anybody can come: QR, address and code.

use yew::prelude::*;

use super::scene::Scene;
use crate::elements::board::view::JoinView;
use crate::i18n::shape::Piece;
use crate::kit::web::components::{Icon, icon};
use crate::reveal::web::Qr;

#[derive(Properties, PartialEq)]
pub struct JoinPanelProps {
    pub view: JoinView,
    pub scene: Scene,
}

#[component]
pub fn JoinPanel(props: &JoinPanelProps) -> Html {
    let JoinPanelProps { view, scene } = props;
    let board = scene.board;
    let piece = |piece: Piece| match piece {
        Piece::Text(text) => html! { <span ~textContent={text} /> },
        Piece::Placeholder(_) => address(&view.address),
    };
    html! {
        <section
            class={classes!("join-bar", view.large.then_some("join-large"), "no-print")}
            aria-label={board.join_label()}
        >
            if let Some(qr) = view.qr.clone() {
                <Qr view={qr} label={board.join_qr()} />
            }
            if let Some(warning) = view.warning {
                <div class="notice">
                    { icon(Icon::Mind) }
                    <span ~textContent={warning} />
                </div>
            }
            <div>
                <p class="muted">{ for board.join_at_pieces().into_iter().map(piece) }</p>
                <p class="join-code" ~textContent={view.code.as_str()} />
                if !view.people.is_empty() {
                    <p ~textContent={view.people.as_str()} />
                }
            </div>
        </section>
    }
}

/// Where it is too long for a line it goes on behind a slash.
pub fn address(address: &str) -> Html {
    let part = |part: &str| html! { <><span ~textContent={part} /><wbr /></> };
    html! { <b>{ for address.split_inclusive('/').map(part) }</b> }
}
