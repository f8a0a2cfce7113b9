//! The question of the month: the same for everybody, a line for oneself, and what was written before.

use yew::prelude::*;

use super::app::Scene;
use super::line_field::LineField;
use super::reminder::ReminderForm;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::MonthView;
use crate::kit::web::components::{Button, ButtonKind, Icon, Title, note};

#[derive(Properties, PartialEq)]
pub struct MonthProps {
    pub view: MonthView,
    pub scene: Scene,
}

#[component]
pub fn Month(MonthProps { view, scene }: &MonthProps) -> Html {
    let words = scene.words;
    html! {
        <>
            <article class="pile talk-card" part="card">
                <p class="deck-name" ~textContent={words.month_same()} />
                <Title class="card-question" text={view.question} />
                <div class="small-thing">
                    <p><b ~textContent={words.month_small()} /></p>
                    <p class="follow-up" ~textContent={view.small} />
                </div>
            </article>
            <div class="stack not-for-a-room">
                <>{ for view.full.map(|full| note(Icon::Mind, full)) }</>
                <LineField view={view.line.clone()} onwrite={scene.send.reform(Msg::MonthLineWritten)} />
                if !view.lines.is_empty() {
                    <details>
                        <summary ~textContent={words.month_lines()} />
                        <dl class="earlier-lines">{ for view.lines.iter().map(earlier) }</dl>
                    </details>
                }
                <ReminderForm view={view.reminder.clone()} scene={scene.clone()} />
            </div>
            if view.has_cards {
                <div class="row bar">
                    <Button kind={ButtonKind::Link} label={words.title()} onclick={scene.on(Msg::StartOpened)} />
                </div>
            }
        </>
    }
}

fn earlier((month, line): &(String, String)) -> Html {
    html! { <><dt ~textContent={month.as_str()} /><dd ~textContent={line.as_str()} /></> }
}
