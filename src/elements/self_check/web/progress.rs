//! Where the person is among the fourteen, where one statement is shown at a time.

use yew::prelude::*;

use crate::elements::self_check::view;

#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    pub title: &'static str,
    pub view: view::Progress,
}

#[component]
pub fn Progress(ProgressProps { title, view }: &ProgressProps) -> Html {
    let tick = |place| html! { <b class={(place == view.current).then_some("filled")} /> };
    html! {
        <div class="single-only stack">
            <p class="row small">
                <b ~textContent={*title} />
                <span class="muted push-end" ~textContent={view.words.as_str()} />
            </p>
            <div class="progress-ticks" aria-hidden="true">{ for (1..=view.total).map(tick) }</div>
            <progress
                class="visually-hidden"
                value={view.current.to_string()}
                max={view.total.to_string()}
                aria-label={view.words.clone()}
            />
        </div>
    }
}
