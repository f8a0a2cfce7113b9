//! The plane of four corners with something in each, and the names of its poles around it.

use yew::prelude::*;

use crate::content::Corner;
use crate::kit::plane::PoleNames;
use crate::kit::web::components::plane;

#[derive(Properties, PartialEq)]
pub struct CornersProps {
    pub corners: [Corner; 4],
    pub poles: PoleNames,
    /// What stands below the name of each corner.
    #[prop_or_default]
    pub inner: [Html; 4],
    /// Under a lid.
    #[prop_or_default]
    pub covered: bool,
    /// Not on the page but on paper.
    #[prop_or_default]
    pub on_paper: bool,
    /// What lies over the corners.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Corners(props: &CornersProps) -> Html {
    let CornersProps { corners, poles, inner, covered, on_paper, children } = props;
    let corner = |(corner, inner): (&Corner, &Html)| {
        html! {
            <div class="corner">
                <b ~textContent={corner.name} />
                { inner.clone() }
            </div>
        }
    };
    let part = (!on_paper).then_some("board");
    let corners = html! { <>{ for corners.iter().zip(inner).map(corner) }</> };
    plane(part, covered.then_some("covered"), *poles, corners, children.clone())
}

/// A sentence about each corner.
pub fn sentences(corners: &[Corner; 4]) -> [Html; 4] {
    corners.map(|corner| html! { <span ~textContent={corner.sentence} /> })
}
