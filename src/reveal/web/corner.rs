//! A corner of a group's plane: its name, how many stand in it, and how many did in the first round.

use yew::prelude::*;

use super::sign;
use crate::domain::dialogue::Moment;
use crate::reveal::view::CornerView;

#[derive(Properties, PartialEq)]
pub struct GroupCornerProps {
    pub view: CornerView,
    /// The numbers are seen only where there is room.
    pub wide_only: bool,
}

#[component]
pub fn GroupCorner(props: &GroupCornerProps) -> Html {
    let CornerView { name, counts, before } = &props.view;
    let count = |(moment, people): &(Moment, u32)| {
        html! {
            <>
                { sign(*moment) }
                <span ~textContent={people.to_string()} />
            </>
        }
    };
    html! {
        <div class="corner">
            <b ~textContent={name.as_str()} />
            if !counts.is_empty() {
                <span class={classes!("count", props.wide_only.then_some("wide-only"))}>{ for counts.iter().map(count) }</span>
            }
            if !before.is_empty() {
                <span class="muted" ~textContent={before.as_str()} />
            }
        </div>
    }
}
