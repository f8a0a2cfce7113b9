//! The whole element: status line, steps, messages, one of three screens, and the footer.

use yew::prelude::*;

use super::Scene;
use super::footer::Footer;
use super::list::List;
use super::place::Place;
use super::step_bar::StepBar;
use super::talk::Talk;
use crate::elements::dialogue::view::{Body, View};
use crate::kit::web::components::Notices;

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub view: View,
    pub scene: Scene,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { view, scene } = props;
    let heading = AttrValue::from(view.heading.clone());
    html! {
        <div class="app" lang={scene.language.tag()}>
            <p class="visually-hidden" role="status" ~textContent={view.status.as_str()} />
            <div class="print-only">
                <h1 ~textContent={scene.words.print_title()} />
                <p><span ~textContent={scene.words.print_date()} /><span ~textContent=" " /><time /></p>
            </div>
            if let Some(tab) = view.tabs {
                <StepBar current={tab} scene={scene.clone()} />
            }
            <Notices notices={view.notices.clone()} />
            { match &view.body {
                Body::Place(place) => html! { <Place {heading} view={(**place).clone()} scene={scene.clone()} /> },
                Body::List(list) => html! { <List {heading} view={list.clone()} scene={scene.clone()} /> },
                Body::Talk(talk) => html! { <Talk {heading} view={talk.clone()} scene={scene.clone()} /> },
            } }
            <p class="muted small" ~textContent={view.credit} />
            <Footer kept={view.kept} erasing={view.erasing} scene={scene.clone()} />
        </div>
    }
}
