//! What only stands on paper: a title with the date, lines for what is agreed, and an empty plane to write on.

use std::rc::Rc;

use yew::prelude::*;

use super::corners::{Corners, sentences};
use super::scene::Scene;
use crate::elements::board::view::ShownView;

#[derive(Properties, PartialEq)]
pub struct PaperHeadProps {
    /// Of the session; empty when the host gives none.
    pub title: AttrValue,
    pub scene: Scene,
}

#[component]
pub fn PaperHead(props: &PaperHeadProps) -> Html {
    let PaperHeadProps { title, scene } = props;
    let title = if title.is_empty() { scene.strings.print_title() } else { title.as_str() };
    html! {
        <div class="print-only">
            <h1 ~textContent={title} />
            <p>
                <span ~textContent={format!("{} ", scene.strings.print_date())} />
                <time />
            </p>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct AgreementsProps {
    pub scene: Scene,
}

#[component]
pub fn Agreements(props: &AgreementsProps) -> Html {
    html! {
        <div class="print-only">
            <h3 ~textContent={props.scene.board.tools_agreed()} />
            <div class="print-only">{ for (0..4).map(|_| html! { <div class="writing-line" /> }) }</div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct EmptyPaperProps {
    pub shown: Rc<ShownView>,
    pub scene: Scene,
}

/// In print it is all there is.
#[component]
pub fn EmptyPaper(props: &EmptyPaperProps) -> Html {
    let EmptyPaperProps { shown, scene } = props;
    let (corners, poles) = (shown.corners, shown.poles);
    html! {
        <div class="paper">
            <PaperHead title={shown.title.clone()} scene={scene.clone()} />
            <p ~textContent={scene.board.tools_paper_hint()} />
            <Corners {corners} {poles} inner={sentences(&corners)} on_paper={true} />
            <Agreements scene={scene.clone()} />
            <p class="small" ~textContent={shown.credit} />
        </div>
    }
}
