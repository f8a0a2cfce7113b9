//! The question of the moment, with what is strong and what to mind in each corner, all alike.

use yew::prelude::*;

use super::scene::Scene;
use crate::content::Corner;
use crate::elements::board::msg::Deed;
use crate::elements::board::view::TalkView;
use crate::kit::web::components::{Button, ButtonKind};

#[derive(Properties, PartialEq)]
pub struct TalkCardProps {
    pub view: TalkView,
    pub corners: [Corner; 4],
    pub scene: Scene,
}

#[component]
pub fn TalkCard(props: &TalkCardProps) -> Html {
    let TalkCardProps { view, corners, scene } = props;
    let strings = scene.strings;
    let (place, of) = view.place;
    let corner = |corner: &Corner| {
        html! {
            <>
                <dt><b ~textContent={corner.name} /></dt>
                <dd ~textContent={format!("{}: {}", strings.talk_strength(), corner.strength)} />
                <dd ~textContent={format!("{}: {}", strings.talk_risk(), corner.risk)} />
            </>
        }
    };
    html! {
        <section class="section stack">
            <p class="row small">
                <b ~textContent={strings.talk_question()} />
                <span class="muted push-end" ~textContent={strings.talk_question_count(place, of)} />
            </p>
            <p class="question" ~textContent={view.question} />
            <div class="row">
                <Button
                    kind={ButtonKind::Link}
                    class="no-print"
                    label={strings.talk_another_question()}
                    onclick={scene.does(Deed::QuestionTurned)}
                />
                <details>
                    <summary ~textContent={scene.board.talk_corners()} />
                    <dl class="small">{ for corners.iter().map(corner) }</dl>
                </details>
            </div>
        </section>
    }
}
