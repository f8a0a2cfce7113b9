//! What lies in the middle: the bare corners, the lid, what is counted, someone's pin, or what is revealed.

use std::array;
use std::rc::Rc;

use yew::prelude::*;

use super::corners::{Corners, sentences};
use super::counter::Counter;
use super::scene::{Scene, use_reveal};
use super::tray::Tray;
use crate::domain::dialogue::Moment;
use crate::elements::board::view::{ShownView, StageView};
use crate::kit::web::components::{corner_names, interactive_plane};
use crate::reveal::web::GroupPlane;

#[derive(Properties, PartialEq)]
pub struct StageProps {
    pub shown: Rc<ShownView>,
    pub scene: Scene,
}

#[component]
pub fn Stage(props: &StageProps) -> Html {
    let StageProps { shown, scene } = props;
    let send = use_reveal(scene);
    let (corners, poles) = (shown.corners, shown.poles);
    match &shown.stage {
        StageView::Bare => html! { <Corners {corners} {poles} inner={sentences(&corners)} /> },
        StageView::Hidden(tray) => html! {
            <Corners {corners} {poles} covered={true}>
                <Tray view={tray.clone()} is_later={shown.moment == Some(Moment::Desired)} scene={scene.clone()} />
            </Corners>
        },
        StageView::TooFew(sentence) => html! {
            <Corners {corners} {poles} covered={true}>
                <div class="tray"><p class="question" ~textContent={sentence.as_str()} /></div>
            </Corners>
        },
        StageView::Counting(counts) => {
            let inner = array::from_fn(|at| counters(counts, at, shown, scene));
            html! { <Corners {corners} {poles} {inner} /> }
        }
        StageView::Person(person) => interactive_plane(&person.plane, corner_names(&person.plane)),
        StageView::Revealed(revealed) => html! { <GroupPlane view={revealed.plane.clone()} {send} /> },
    }
}

/// What was counted in one corner, of each moment.
fn counters(counts: &[(Moment, [u32; 4])], at: usize, shown: &ShownView, scene: &Scene) -> Html {
    let quadrant = scene.orientation.reading_order()[at];
    let corner = shown.corners[at].name;
    let counter = |(moment, numbers): &(Moment, [u32; 4])| {
        html! { <Counter moment={*moment} {quadrant} {corner} number={numbers[at]} scene={scene.clone()} /> }
    };
    html! { <span class="stack centered">{ for counts.iter().map(counter) }</span> }
}
