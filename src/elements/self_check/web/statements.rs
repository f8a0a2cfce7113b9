//! The fourteen statements: one at a time where it is narrow, a list where there is room. It is one document; the
//! style sheet shows the current one or all.

use yew::prelude::*;

use super::app::Scene;
use super::progress::Progress;
use super::statement::StatementRow;
use crate::contract::ids::capability_id;
use crate::elements::self_check::msg::{Msg, Tab};
use crate::elements::self_check::view::{self, StatementsView};
use crate::kit::control_ids;
use crate::kit::web::components::{Button, ButtonKind, Icon, Title, icon, labelled};

#[derive(Properties, PartialEq)]
pub struct StatementsProps {
    pub heading: &'static str,
    pub view: StatementsView,
    pub scene: Scene,
}

#[component]
pub fn Statements(StatementsProps { heading, view, scene }: &StatementsProps) -> Html {
    let (strings, check) = (scene.strings, scene.check);
    let row = |row: &view::StatementRow| {
        html! {
            <StatementRow
                key={capability_id(row.capability)}
                row={row.clone()}
                answers={view.answers}
                scene={scene.clone()}
            />
        }
    };
    html! {
        <>
            // Where there is room for one, the card says enough.
            <Title class="visually-hidden" text={*heading} />
            <p class="muted list-only" ~textContent={view.intro} />
            <Progress title={check.short_title()} view={view.progress.clone()} />
            <div class="matrix">
                { column_names(view, check.answering_matrix_hint()) }
                <>{ for view.rows.iter().map(row) }</>
            </div>
            <div class="row single-only">
                <Button label={strings.buttons_back()} icon={Icon::Back} onclick={scene.on(Msg::WentBack)} />
                <Button
                    kind={ButtonKind::Primary}
                    class="push-end"
                    label={view.next}
                    icon_after={Icon::Next}
                    onclick={scene.on(Msg::WentOn)}
                />
            </div>
            <p class="muted small single-only" ~textContent={view.not_a_test} />
            if let Some((title, text)) = view.stopped {
                <div class="notice" part="notice" id={control_ids::DONE} tabindex="-1">
                    { icon(Icon::Check) }
                    { labelled(title, text) }
                </div>
            }
            <div class="row">
                <p class="muted small" ~textContent={view.filled_in.as_str()} />
                <Button
                    kind={ButtonKind::SmallLink}
                    label={check.answering_stop()}
                    onclick={scene.on(Msg::Stopped)}
                />
                <Button
                    class="push-end to-overview"
                    label={check.answering_to_overview()}
                    icon_after={Icon::Next}
                    onclick={scene.on(Msg::TabChosen(Tab::Overview))}
                />
            </div>
        </>
    }
}

/// Names the columns for the eye; each radio button has its own name.
fn column_names(view: &StatementsView, hint: &'static str) -> Html {
    html! {
        <div class="statement-row header-row" aria-hidden="true">
            <span ~textContent={hint} />
            <>{ for view.answers.iter().map(|(_, words)| html! { <span ~textContent={*words} /> }) }</>
        </div>
    }
}
