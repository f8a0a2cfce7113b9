//! What lies under the marks of a group: where pins lie close together, and the bands from corner to corner.

use yew::prelude::*;

use super::{number, spot};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Shade;
use crate::reveal::view::{At, BandView, SquareView};

#[derive(Properties, PartialEq)]
pub struct GroundProps {
    pub squares: Vec<SquareView>,
    pub bands: Vec<BandView>,
}

#[component]
pub fn Ground(props: &GroundProps) -> Html {
    html! {
        // On a wall the plane is wider than high: places stretch with it, as those of pins do.
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" overflow="visible">
            <>{ for props.squares.iter().map(square) }</>
            <>{ for props.bands.iter().map(|one| html! { <Band view={*one} /> }) }</>
        </svg>
    }
}

fn square(view: &SquareView) -> Html {
    let class = match view.moment {
        Moment::Current => "density",
        Moment::Desired => "density of-later",
    };
    let strength = match view.shade {
        Shade::Faint => ".07",
        Shade::Light => ".14",
        Shade::Strong => ".21",
        Shade::Full => ".28",
    };
    let side = SquareView::SIDE.to_string();
    let [x, y] = [view.at.x, view.at.y].map(|middle| (middle - SquareView::SIDE / 2).to_string());
    html! { <rect {class} {x} {y} width={side.clone()} height={side} rx="8" fill-opacity={strength} /> }
}

#[derive(Properties, PartialEq)]
struct BandProps {
    view: BandView,
}

/// Drawn twice, the second time narrower, so that it has an outline.
#[component]
fn Band(props: &BandProps) -> Html {
    let view = &props.view;
    let d = view.d(At { x: 0, y: 0 });
    html! {
        <>
            <path class="flow" stroke-width={view.width.to_string()} d={d.clone()} />
            <path class="flow flow-inner" stroke-width={(view.width - BandView::OUTLINE).to_string()} {d} />
        </>
    }
}

/// How many people go that way.
pub fn band_number(view: &BandView) -> Html {
    spot(view.label, number(".35em", view.people))
}
