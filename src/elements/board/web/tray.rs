//! What lies on the lid: how many are done, as a number and as a socket for each. It tells how many, and never who.

use yew::prelude::*;

use super::scene::Scene;
use crate::elements::board::view::TrayView;
use crate::i18n::shape::Piece;

#[derive(Properties, PartialEq)]
pub struct TrayProps {
    pub view: TrayView,
    /// The later moment is placed.
    pub is_later: bool,
    pub scene: Scene,
}

#[component]
pub fn Tray(props: &TrayProps) -> Html {
    let TrayProps { view, is_later, scene } = props;
    let (done, of) = (view.progress.done, view.progress.of);
    let piece = |piece: Piece| match piece {
        Piece::Text(text) => html! { <span ~textContent={text} /> },
        Piece::Placeholder("done") => html! { <b class="big-number" ~textContent={done.to_string()} /> },
        Piece::Placeholder(_) => html! { <span ~textContent={of.to_string()} /> },
    };
    let sockets = if view.sockets { of } else { 0 };
    html! {
        <div class="tray">
            <p>{ for scene.board.placing_progress_pieces().into_iter().map(piece) }</p>
            <ul class={classes!("dots", is_later.then_some("later-step"))} aria-hidden="true">
                { for (0..sockets).map(|at| html! { <li class={(at < done).then_some("filled")} /> }) }
            </ul>
            <p class="muted small" ~textContent={view.note.as_str()} />
        </div>
    }
}
