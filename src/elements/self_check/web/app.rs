//! The whole self-check: status line, steps, messages, one of five screens, and the footer.

use yew::prelude::*;

use super::footer::Footer;
use super::found::Found;
use super::intro::Intro;
use super::overview::Overview;
use super::paper::Paper;
use super::rounds::Rounds;
use super::statements::Statements;
use super::work::Work;
use crate::contract::ids::Language;
use crate::elements::self_check::msg::{Msg, Tab};
use crate::elements::self_check::view::{Body, View};
use crate::i18n::{DialogueWords, SelfCheckWords};
use crate::kit::web::components::{Button, Notices, Step, Steps};

/// What every view needs beside its own data.
#[derive(Clone, PartialEq)]
pub struct Scene {
    pub strings: DialogueWords,
    pub check: SelfCheckWords,
    pub language: Language,
    /// Tells one time that a screen is shown from another.
    pub visit: u32,
    pub send: Callback<Msg>,
}

impl Scene {
    /// Tells the model this when something happens that says nothing more.
    pub fn on<E>(&self, msg: Msg) -> Callback<E> {
        self.send.reform(move |_| msg.clone())
    }
}

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub view: View,
    pub scene: Scene,
}

#[component]
pub fn App(AppProps { view, scene }: &AppProps) -> Html {
    let (heading, asked) = (view.heading, view.asked);
    let body = match &view.body {
        Body::Intro(view) => html! { <Intro {heading} view={view.clone()} {asked} scene={scene.clone()} /> },
        Body::Statements(view) => html! { <Statements {heading} view={view.clone()} scene={scene.clone()} /> },
        Body::Overview(view) => html! { <Overview {heading} view={view.clone()} scene={scene.clone()} /> },
        Body::Work(view) => html! { <Work {heading} view={(**view).clone()} {asked} scene={scene.clone()} /> },
        Body::Rounds(view) => html! { <Rounds {heading} view={view.clone()} {asked} scene={scene.clone()} /> },
    };
    html! {
        <div class="app" lang={scene.language.tag()}>
            <p class="visually-hidden" role="status" ~textContent={view.status.as_str()} />
            if let Some(current) = view.tabs {
                <Tabs {current} scene={scene.clone()} />
            }
            <Notices notices={view.notices.clone()} />
            if let Some(view) = view.found {
                <Found {view} {asked} scene={scene.clone()} />
            }
            if let Some(words) = view.still_here {
                <Button label={words} onclick={scene.on(Msg::StillHere)} />
            }
            { body }
            // What the page says of help: on every screen and whatever was answered, so that it tells nothing of anyone.
            <slot name="help" />
            <>{ for view.credits.iter().map(|credit| html! { <p class="muted small" ~textContent={*credit} /> }) }</>
            <Footer kept={view.kept.clone()} expires={view.expires.clone()} {asked} scene={scene.clone()} />
            <Paper view={view.paper.clone()} words={scene.check} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct TabsProps {
    current: Tab,
    scene: Scene,
}

/// The step bar: every step can be reached at any time.
#[component]
fn Tabs(TabsProps { current, scene }: &TabsProps) -> Html {
    let step = |tab: Tab, name: &'static str| Step {
        name: name.into(),
        sign: Html::default(),
        current: tab == *current,
        onclick: scene.on(Msg::TabChosen(tab)),
    };
    let steps = vec![
        step(Tab::Statements, scene.check.steps_statements()),
        step(Tab::Overview, scene.check.steps_overview()),
        step(Tab::Work, scene.check.steps_work()),
        step(Tab::Rounds, scene.check.steps_rounds()),
    ];
    html! { <Steps label={scene.check.steps_label()} {steps} /> }
}
