//! From the first round to the second: in each corner the outline of what was, and the mark of what is, which glides away
//! from it and grows or shrinks on its way. Nothing here depends on the movement: at rest, in print and for who asks for no
//! motion, the two stand side by side.

use yew::prelude::*;

use super::{number, spot};
use crate::domain::dialogue::Moment;
use crate::kit::web::components::square;
use crate::reveal::view::{At, MassView, RoundsView};

#[derive(Properties, PartialEq)]
pub struct RoundsProps {
    pub rounds: Vec<RoundsView>,
    /// Another than before: they are played again.
    pub replay: bool,
}

#[component]
pub fn Rounds(props: &RoundsProps) -> Html {
    // With another key the browser makes it anew, and so plays it again.
    html! {
        <g key={if props.replay { "again" } else { "once" }}>
            { for props.rounds.iter().map(pair) }
            { for props.rounds.iter().map(numbers) }
        </g>
    }
}

fn numbers(view: &RoundsView) -> Html {
    // The colour of a number on a mark. It comes when the mark is there.
    let class = match (view.second.people, view.moment) {
        (0, _) => "glide-end",
        (_, Moment::Current) => "glide-end now",
        (_, Moment::Desired) => "glide-end later",
    };
    let second = html! { <g {class}>{ count(view.second) }</g> };
    html! {
        <>
            <>{ for view.first.map(|first| spot(aside(view, -RoundsView::ASIDE), count(first))) }</>
            { spot(aside(view, RoundsView::ASIDE), second) }
        </>
    }
}

fn count(mass: MassView) -> Html {
    number(".34em", mass.people)
}

fn aside(view: &RoundsView, by: i32) -> At {
    At { x: view.at.x + by, ..view.at }
}

/// The mark stands within a group that has the size of the first round: from there it comes.
fn pair(view: &RoundsView) -> Html {
    let (class, shape) = match view.moment {
        Moment::Current => ("now", html! { <circle r="1em" /> }),
        Moment::Desired => ("later", square(None, "-.8em", "1.6em")),
    };
    let mark = html! { <g {class}>{ shape.clone() }</g> };
    let Some(first) = view.first else {
        return placed(view, RoundsView::ASIDE, sized(None, view.second, mark));
    };
    html! {
        <g>
            { placed(view, RoundsView::ASIDE, sized(None, first, sized(Some("glide"), view.second, mark))) }
            { placed(view, -RoundsView::ASIDE, sized(Some("previous"), first, shape)) }
        </g>
    }
}

/// At its place, and as round on a plane that is wider than high.
fn placed(view: &RoundsView, by: i32, picture: Html) -> Html {
    let inner = html! {
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="xMinYMin" overflow="visible">{ picture }</svg>
    };
    spot(aside(view, by), inner)
}

/// An em is the radius.
fn sized(class: Option<&'static str>, mass: MassView, picture: Html) -> Html {
    html! { <g {class} font-size={mass.radius.to_string()}>{ picture }</g> }
}
