//! The plane of a group: corners with their numbers, and over them density, bands and marks.

use yew::prelude::*;

use super::bands::{Ground, band_number};
use super::cell_key;
use super::corner::GroupCorner;
use super::mark::Mark;
use super::rounds::Rounds;
use crate::kit::web::components::plane;
use crate::reveal::RevealMsg;
use crate::reveal::view::{CornerView, GroupPlaneView, MarkView};

#[derive(Properties, PartialEq)]
pub struct GroupPlaneProps {
    pub view: GroupPlaneView,
    /// Hears of a press on a mark, where pins can be struck out.
    pub send: Callback<RevealMsg>,
}

/// The plane with its names around it.
#[component]
pub fn GroupPlane(props: &GroupPlaneProps) -> Html {
    let GroupPlaneProps { view, send } = props;
    let corner = |corner: &CornerView| {
        // Where there is little room, numbers make way for pins; the table has them all the same.
        html! { <GroupCorner view={corner.clone()} wide_only={!view.marks.is_empty()} /> }
    };
    let corners = html! { <>{ for view.corners.iter().map(corner) }</> };
    plane(Some("board"), None, view.poles, corners, group_plot(view, send))
}

/// What lies over the corners.
pub fn group_plot(view: &GroupPlaneView, send: &Callback<RevealMsg>) -> Html {
    let mark = |mark: &MarkView| {
        let onpress = mark.can_press.then(|| send.clone());
        html! { <Mark key={key(mark)} view={*mark} you={view.you} {onpress} /> }
    };
    html! {
        <svg class="plot group-pins" role="img" aria-label={view.words.clone()}>
            <Ground squares={view.squares.clone()} bands={view.bands.clone()} />
            <>{ for view.bands.iter().map(band_number) }</>
            if !view.rounds.is_empty() {
                <Rounds rounds={view.rounds.clone()} replay={view.replay} />
            }
            // A list of its own: only where all have a key a mark that stays keeps its nodes, and one that comes is seen
            // to come.
            <>{ for view.nodes.iter().chain(&view.marks).map(mark) }</>
        </svg>
    }
}

/// By what it stands for, wherever it is drawn in its cell.
fn key(mark: &MarkView) -> String {
    match mark.cell {
        Some(cell) => cell_key(mark.moment, cell),
        None => format!("end {} {}", mark.at.x, mark.at.y),
    }
}
