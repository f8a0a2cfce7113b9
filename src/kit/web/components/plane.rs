//! The plane of two axes with its names around it.

use yew::prelude::*;

use super::plot::{axes, plot};
use crate::content::PoleWords;
use crate::kit::plane::{PlaneView, PoleNames};

#[derive(Properties, PartialEq)]
pub struct PlaneProps {
    pub view: PlaneView,
}

/// A plane to look at.
#[component]
pub fn Plane(props: &PlaneProps) -> Html {
    let view = &props.view;
    plane(Some("board"), None, view.poles, corner_names(view), plot(view))
}

/// A plane to tap and drag on, with what stands in its corners.
pub fn interactive_plane(view: &PlaneView, corners: Html) -> Html {
    let above = html! {
        <>
            { plot(view) }
            // Where the axes end: by these is known where a pointer is, however the page turns the plane.
            <i class="reference-point" />
            <i class="reference-point reference-x" />
            <i class="reference-point reference-y" />
        </>
    };
    plane(Some("board"), Some("interactive"), view.poles, corners, above)
}

pub fn corner_names(view: &PlaneView) -> Html {
    let corner = |name: &String| html! { <div class="corner"><b ~textContent={name.as_str()} /></div> };
    html! { <>{ for view.corners.iter().map(corner) }</> }
}

/// The plane with its axes and the names of their ends, whatever stands in its corners and lies over them. `part` is of
/// the host's `::part`.
pub fn plane(
    part: Option<&'static str>,
    class: Option<&'static str>,
    poles: PoleNames,
    corners: Html,
    above: Html,
) -> Html {
    let surface = plane_surface(class, poles, corners, above);
    html! { <div class="plane" {part}>{ framed("plane-frame", poles, surface) }</div> }
}

/// The plane alone, with nothing around it.
pub fn plane_surface(class: Option<&'static str>, poles: PoleNames, corners: Html, above: Html) -> Html {
    html! {
        <div class={classes!("plane-surface", class)}>
            { corners }
            { axes() }
            { pole_label("pole-label", poles.left) }
            { pole_label("pole-label pole-label-right", poles.right) }
            { above }
        </div>
    }
}

/// The name of a pole on the fold, where there is no room beside the plane.
fn pole_label(class: &'static str, pole: PoleWords) -> Html {
    html! { <span {class} aria-hidden="true" ~textContent={pole.name} /> }
}

/// Something square with the names of the poles around it.
pub fn framed(class: &'static str, poles: PoleNames, inner: Html) -> Html {
    html! {
        <div {class}>
            { axis_name("axis-name axis-top", poles.top) }
            { side_name("axis-name axis-left", poles.left) }
            { inner }
            { side_name("axis-name axis-right", poles.right) }
            { axis_name("axis-name axis-bottom", poles.bottom) }
        </div>
    }
}

/// The name of a pole above or below: "Reactive: a problem now".
pub fn axis_name(class: &'static str, pole: PoleWords) -> Html {
    html! {
        <p {class}><b ~textContent={pole.name} /><span ~textContent={format!(": {}", pole.meaning)} /></p>
    }
}

/// The name of a pole beside the plane, where there is room.
fn side_name(class: &'static str, pole: PoleWords) -> Html {
    html! { <p {class}><b ~textContent={pole.name} /><span ~textContent={pole.meaning} /></p> }
}
