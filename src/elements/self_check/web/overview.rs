//! The fourteen in the order of the questions: answer in words, more on demand, and at most three to go on with.

use yew::prelude::*;

use super::app::Scene;
use crate::contract::ids::capability_id;
use crate::domain::self_check::Themes;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::view::{self, OverviewView};
use crate::kit::web::components::{Button, ButtonKind, Choice, ChoiceKind, Heading, Icon, labelled, refusal};

#[derive(Properties, PartialEq)]
pub struct OverviewProps {
    pub heading: &'static str,
    pub view: OverviewView,
    pub scene: Scene,
}

#[component]
pub fn Overview(OverviewProps { heading, view, scene }: &OverviewProps) -> Html {
    let row = |row: &view::OverviewRow| {
        html! { <OverviewRow key={capability_id(row.capability)} row={row.clone()} scene={scene.clone()} /> }
    };
    let dot = |place| html! { <li class={(place < view.chosen).then_some("filled")} /> };
    html! {
        <>
            <Heading text={*heading} hint={view.hint} />
            // A block, so that the bar can stay in sight along the whole list: in a grid it would have its own row only.
            <div>
                <ul class="overview">{ for view.rows.iter().map(row) }</ul>
                <div class="chosen-bar">
                    <ul class="dots" aria-hidden="true">{ for (0..Themes::LIMIT).map(dot) }</ul>
                    {
                        match view.refusal {
                            Some(words) => refusal(words),
                            None => html! { <p><b ~textContent={view.count.as_str()} /></p> },
                        }
                    }
                    <Button
                        kind={ButtonKind::Primary}
                        label={scene.check.overview_go_on()}
                        icon_after={Icon::Next}
                        onclick={scene.on(Msg::WentOn)}
                    />
                </div>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct OverviewRowProps {
    row: view::OverviewRow,
    scene: Scene,
}

#[component]
fn OverviewRow(OverviewRowProps { row, scene }: &OverviewRowProps) -> Html {
    let check = scene.check;
    let msg = if row.chosen { Msg::ThemeLeft(row.capability) } else { Msg::ThemeChosen(row.capability) };
    html! {
        <li>
            <Choice
                kind={ChoiceKind::Checkbox}
                checked={row.chosen}
                onchange={scene.on(msg)}
                label={row.name}
                description={row.answer}
            />
            <details class="small">
                <summary>
                    <span ~textContent={check.overview_open_more()} />
                    <span class="visually-hidden" ~textContent={format!(": {}", row.name)} />
                </summary>
                { labelled(check.overview_statement(), row.statement) }
                { labelled(check.overview_reflection(), row.reflection) }
                { labelled(check.overview_next_step(), row.next_step) }
                { labelled(check.overview_team(), row.team) }
            </details>
        </li>
    }
}
