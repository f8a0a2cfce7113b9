//! What the facilitator can do in a phase beside going on: place again, count, lock, let people in, and take along.

use std::rc::Rc;

use yew::prelude::*;

use super::exports::Exports;
use super::headcount::Headcount;
use super::people::People;
use super::scene::Scene;
use crate::domain::dialogue::Moment;
use crate::elements::board::msg::Deed;
use crate::elements::board::view::{CountsView, HostedView};
use crate::kit::web::components::{Button, ButtonKind, Choice, ChoiceKind, refusal};
use crate::reveal::web::sign;

#[derive(Properties, PartialEq)]
pub struct ControlsProps {
    pub view: Rc<HostedView>,
    pub scene: Scene,
}

#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let ControlsProps { view, scene } = props;
    let board = scene.board;
    let link = |label: &'static str, deed: Deed| {
        html! { <Button kind={ButtonKind::Link} {label} onclick={scene.does(deed)} /> }
    };
    html! {
        <div class="stack no-print">
            if view.opens_screen {
                <div class="row">
                    <Button
                        kind={ButtonKind::Primary}
                        label={board.tools_second_window()}
                        onclick={scene.does(Deed::SecondWindowWanted)}
                    />
                    <p class="muted small hint" ~textContent={board.tools_second_window_hint()} />
                </div>
            }
            if view.can_place_again {
                <div class="row">
                    <Button label={board.phases_place_again()} onclick={scene.does(Deed::PlacedAgain)} />
                    <span class="muted small" ~textContent={board.phases_place_again_hint()} />
                </div>
            }
            if let Some(view) = view.counts.clone() {
                <Counts {view} scene={scene.clone()} />
            }
            if let Some(view) = view.headcount.clone() {
                <Headcount {view} scene={scene.clone()} />
            }
            <>{ for view.lock.map(|label| link(label, Deed::Locked)) }</>
            if let Some(checked) = view.auto_reveal {
                <Choice
                    kind={ChoiceKind::Checkbox}
                    {checked}
                    label={board.placing_auto_reveal()}
                    onchange={scene.does(Deed::AutoRevealTicked)}
                />
            }
            if let Some(view) = view.people.clone() {
                <People {view} scene={scene.clone()} />
            }
            if view.phones {
                { link(board.counting_phones_after_all(), Deed::PhonesWanted) }
            }
            if view.can_export {
                <Exports scene={scene.clone()} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CountsProps {
    view: CountsView,
    scene: Scene,
}

/// What was counted in all.
#[component]
fn Counts(props: &CountsProps) -> Html {
    let CountsProps { view, scene } = props;
    let row = |(moment, total): &(Moment, u32)| {
        html! {
            <tr>
                <th scope="row">
                    { sign(*moment) }
                    <span ~textContent={format!(" {}", scene.strings.moments(*moment))} />
                </th>
                <td ~textContent={total.to_string()} />
            </tr>
        }
    };
    html! {
        <>
            <table class="picture-table">
                <caption ~textContent={scene.board.counting_typed()} />
                <tbody>{ for view.totals.iter().map(row) }</tbody>
            </table>
            <>{ for view.question.as_deref().map(refusal) }</>
        </>
    }
}
