//! The paper: on every screen, so that the browser's own menu prints it too, but seen in print only, and then nothing else is.

use yew::prelude::*;

use crate::elements::cards::view::{PaperCard, PaperView, SheetPaper};

#[derive(Properties, PartialEq)]
pub struct PaperProps {
    pub view: PaperView,
}

#[component]
pub fn Paper(PaperProps { view }: &PaperProps) -> Html {
    html! {
        <section class="paper">
            {
                match view {
                    PaperView::Nothing(sentence) => html! { <p ~textContent={*sentence} /> },
                    PaperView::Sheet(view) => sheet(view),
                }
            }
        </section>
    }
}

fn sheet(view: &SheetPaper) -> Html {
    let (label, day) = &view.date;
    html! {
        <>
            <h1 ~textContent={view.title} />
            <p class="small"><span ~textContent={format!("{label} ")} /><time ~textContent={day.as_str()} /></p>
            <div class="paper-cards">{ for view.cards.iter().map(card) }</div>
            <p class="small" ~textContent={view.credit} />
        </>
    }
}

/// With room to write, where nothing was written.
fn card(view: &PaperCard) -> Html {
    html! {
        <section class="paper-card">
            <p class="small" ~textContent={view.face.deck} />
            <h3 ~textContent={view.face.question} />
            <p ~textContent={view.face.follow_up} />
            if let Some(check) = view.face.harm_check {
                <p class="small" ~textContent={check} />
            }
            if let Some(line) = &view.line {
                <p class="typed" ~textContent={line.as_str()} />
            }
            <p class="writing-line" /><p class="writing-line" /><p class="writing-line" />
        </section>
    }
}
