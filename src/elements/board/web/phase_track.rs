//! The phase bar: back, eight names, and the one button that leads on.

use yew::prelude::*;

use super::scene::Scene;
use crate::elements::board::control_ids;
use crate::elements::board::msg::Deed;
use crate::elements::board::view::{State, TrackItem};
use crate::kit::web::components::{Button, ButtonKind, Icon};

#[derive(Properties, PartialEq)]
pub struct PhaseTrackProps {
    pub track: Vec<TrackItem>,
    /// What the button says that leads on.
    pub next: AttrValue,
    pub can_go_back: bool,
    pub scene: Scene,
}

#[component]
pub fn PhaseTrack(props: &PhaseTrackProps) -> Html {
    let PhaseTrackProps { track, next, can_go_back, scene } = props;
    let name = |item: &TrackItem| match item.state {
        State::Done => {
            let onclick = scene.does::<MouseEvent>(Deed::WentBackTo(item.item));
            html! { <button class="done" type="button" {onclick} ~textContent={item.name} /> }
        }
        State::Current => html! { <span class="current" aria-current="step" ~textContent={item.name} /> },
        State::Later => html! { <span ~textContent={item.name} /> },
    };
    html! {
        <nav class="top-bar no-print" aria-label={scene.board.phases_label()}>
            if *can_go_back {
                <Button icon={Icon::Back} label={scene.strings.buttons_back()} onclick={scene.does(Deed::WentBack)} />
            }
            <ol class="phase-track">{ for track.iter().map(|item| html! { <li>{ name(item) }</li> }) }</ol>
            <Button
                id={control_ids::NEXT}
                kind={ButtonKind::Primary}
                label={next.clone()}
                icon_after={Icon::Next}
                onclick={scene.does(Deed::WentOn)}
            />
        </nav>
    }
}
