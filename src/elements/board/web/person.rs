//! The corners and the role of a person without a phone who is placing. A press on the plane places more exactly.

use yew::prelude::*;

use super::scene::Scene;
use crate::domain::dialogue::Moment;
use crate::domain::space::{Pin, Quadrant};
use crate::elements::board::msg::{Deed, Msg};
use crate::elements::board::view::PersonView;
use crate::kit::web::components::{Button, ButtonKind, Choice, ChoiceKind};
use crate::reveal::web::sign;

#[derive(Properties, PartialEq)]
pub struct PersonFormProps {
    pub view: PersonView,
    pub scene: Scene,
}

#[component]
pub fn PersonForm(props: &PersonFormProps) -> Html {
    let PersonFormProps { view, scene } = props;
    let board = scene.board;
    let redraw = use_force_update();
    let choice = |group: &'static str, checked: bool, label: AttrValue, deed: Deed| {
        let name = format!("{group}-{}", scene.visit).into();
        let (send, redraw) = (scene.send.clone(), redraw.clone());
        let onchange = move |_: Event| {
            send.emit(Msg::Did(deed));
            // Who has no pin has no role: what was not taken does not stay chosen.
            redraw.force_update();
        };
        html! { <Choice kind={ChoiceKind::Radio { name }} {checked} {label} {onchange} /> }
    };
    let place = |(moment, pin): &(Moment, Option<Pin>)| {
        let (moment, group) = (*moment, scene.strings.moments(*moment));
        let corner = |(quadrant, name): &(Quadrant, &'static str)| {
            let here = pin.is_some_and(|pin| pin.quadrant() == *quadrant);
            choice(group, here, (*name).into(), Deed::PersonPlaced(moment, Some(Pin::middle_of(*quadrant))))
        };
        html! {
            <fieldset class="stack">
                <legend class="field-label">
                    { sign(moment) }
                    <span ~textContent={format!(" {group}")} />
                </legend>
                <>{ for view.corners.iter().map(corner) }</>
                { choice(group, pin.is_none(), board.people_no_pin().into(), Deed::PersonPlaced(moment, None)) }
            </fieldset>
        }
    };
    let role = |(at, name): (u8, &String)| {
        let has = view.role.is_some_and(|role| role.index() == usize::from(at));
        choice(board.people_role(), has, name.clone().into(), Deed::PersonRole(Some(at)))
    };
    html! {
        <>
            <p class="muted small" ~textContent={board.people_hint()} />
            <div class="pair">{ for view.pins.iter().map(place) }</div>
            if !view.roles.is_empty() {
                <fieldset class="stack">
                    <legend class="field-label" ~textContent={board.people_role()} />
                    <>{ for (0..).zip(&view.roles).map(role) }</>
                    { choice(board.people_role(), view.role.is_none(), board.people_no_role().into(), Deed::PersonRole(None)) }
                </fieldset>
            }
            <div class="row">
                <Button
                    kind={ButtonKind::Primary}
                    label={board.people_done()}
                    onclick={scene.does(Deed::PersonClosed)}
                />
                <Button
                    kind={ButtonKind::Link}
                    label={board.people_remove()}
                    onclick={scene.does(Deed::PersonRemoved)}
                />
            </div>
        </>
    }
}
