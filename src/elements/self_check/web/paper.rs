//! The paper: on every screen, so that the browser's own menu prints it too, but seen in print only, and then nothing
//! else is.

use yew::prelude::*;

use crate::elements::self_check::view::{PaperAnswer, PaperExperiment, PaperTheme, PaperView, SheetView};
use crate::i18n::SelfCheckWords;
use crate::kit::web::components::labelled;

#[derive(Properties, PartialEq)]
pub struct PaperProps {
    pub view: PaperView,
    pub words: SelfCheckWords,
}

#[component]
pub fn Paper(PaperProps { view, words }: &PaperProps) -> Html {
    html! {
        <section class="paper">
            {
                match view {
                    PaperView::Nothing(sentence) => html! { <p ~textContent={*sentence} /> },
                    PaperView::Sheet(view) => sheet(view, *words),
                }
            }
        </section>
    }
}

fn sheet(view: &SheetView, words: SelfCheckWords) -> Html {
    let (label, day) = &view.date;
    html! {
        <>
            <h1 ~textContent={view.title} />
            <p class="small"><span ~textContent={format!("{label} ")} /><time ~textContent={day.as_str()} /></p>
            <>{ for view.themes.iter().map(|one| theme(one, words)) }</>
            <>{ for view.experiments.iter().map(|one| experiment(one, words)) }</>
            if !view.answers.is_empty() {
                <table class="small"><tbody>{ for view.answers.iter().map(answer) }</tbody></table>
            }
            <>{ for view.credits.iter().map(|credit| html! { <p class="small" ~textContent={*credit} /> }) }</>
        </>
    }
}

fn theme(view: &PaperTheme, words: SelfCheckWords) -> Html {
    html! {
        <section class="section">
            <h3 ~textContent={view.name} />
            <p ~textContent={view.reflection} />
            { labelled(words.overview_next_step(), view.next_step) }
            { labelled(words.overview_team(), view.team) }
        </section>
    }
}

fn answer(view: &PaperAnswer) -> Html {
    html! {
        <tr>
            <th scope="row">
                <span ~textContent={view.name} />
                <span class="statement-text" ~textContent={view.statement} />
            </th>
            <td ~textContent={view.answer} />
        </tr>
    }
}

fn experiment(view: &PaperExperiment, words: SelfCheckWords) -> Html {
    let part = |(question, text): &(&'static str, String)| {
        html! { <div><b ~textContent={*question} />{ written(text.trim()) }</div> }
    };
    html! {
        <section class="section">
            <h3 ~textContent={view.title.as_str()} />
            <div class="columns">{ for view.parts.iter().map(part) }</div>
            { for view.look_back.iter().map(|day| labelled(words.experiments_look_back_date(), day)) }
        </section>
    }
}

/// What was written, or room to write.
fn written(text: &str) -> Html {
    if text.is_empty() {
        html! { <><p class="writing-line" /><p class="writing-line" /></> }
    } else {
        html! { <p class="typed" ~textContent={text} /> }
    }
}
