//! People without a phone, as a list of numbers.

use yew::prelude::*;

use super::scene::Scene;
use crate::domain::session::EnteredId;
use crate::elements::board::msg::Deed;
use crate::elements::board::view::PeopleView;
use crate::kit::web::components::{Button, ButtonKind};

#[derive(Properties, PartialEq)]
pub struct PeopleProps {
    pub view: PeopleView,
    pub scene: Scene,
}

#[component]
pub fn People(props: &PeopleProps) -> Html {
    let PeopleProps { view, scene } = props;
    let board = scene.board;
    let person = |(id, label): &(EnteredId, String)| {
        let onclick = scene.does(Deed::PersonOpened(*id));
        html! { <Button key={id.0} kind={ButtonKind::Link} label={label.clone()} {onclick} /> }
    };
    html! {
        <details>
            <summary ~textContent={format!("{} ({})", board.people_title(), view.people.len())} />
            <p class="muted small" ~textContent={board.people_hint()} />
            <div class="row">
                <Button label={board.people_add()} onclick={scene.does(Deed::PersonAdded)} />
                <>{ for view.people.iter().map(person) }</>
            </div>
        </details>
    }
}
