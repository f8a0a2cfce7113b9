//! All of the talk cards: status line, messages, one of five screens, and the footer.

use yew::prelude::*;

use super::all::All;
use super::card::OpenCard;
use super::footer::Footer;
use super::month::Month;
use super::paper::Paper;
use super::sheet::Sheet;
use super::start::Start;
use crate::contract::ids::Language;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::{Body, View};
use crate::i18n::{CardsWords, DialogueWords};
use crate::kit::web::components::{Button, ButtonKind, Notices};

/// What every view needs beside its own data.
#[derive(Clone, PartialEq)]
pub struct Scene {
    pub strings: DialogueWords,
    pub words: CardsWords,
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
    let body = match &view.body {
        Body::Start(view) => html! { <Start view={view.clone()} scene={scene.clone()} /> },
        Body::Card(view) => html! { <OpenCard view={view.clone()} scene={scene.clone()} /> },
        Body::All(view) => html! { <All view={view.clone()} scene={scene.clone()} /> },
        Body::Sheet(view) => html! { <Sheet view={view.clone()} scene={scene.clone()} /> },
        Body::Month(view) => html! { <Month view={view.clone()} scene={scene.clone()} /> },
    };
    html! {
        <div class={classes!("app", "talk-cards", view.large.then_some("large"))} lang={scene.language.tag()}>
            <p class="visually-hidden" role="status" ~textContent={view.status} />
            <Notices notices={view.notices.clone()} />
            if let Some(words) = view.still_here {
                <Button label={words} onclick={scene.on(Msg::StillHere)} />
            }
            { top(view, scene) }
            { body }
            <p class="muted small credit" ~textContent={view.credit} />
            <Footer kept={view.kept} expires={view.expires.clone()} erasing={view.erasing} scene={scene.clone()} />
            <Paper view={view.paper.clone()} />
        </div>
    }
}

/// What this is, and how large: one button in one place, so that the focus stays on it.
fn top(view: &View, scene: &Scene) -> Html {
    let words = scene.words;
    let name = match &view.body {
        Body::Start(_) => String::new(),
        Body::Card(_) | Body::All(_) | Body::Sheet(_) => words.title().to_owned(),
        Body::Month(view) => words.month_in_month(view.month),
    };
    html! {
        <div class="row top no-print">
            <p><b ~textContent={name} /></p>
            <Button
                kind={ButtonKind::SmallLink}
                class="push-end for-a-room"
                label={if view.large { words.large_close() } else { words.large_open() }}
                onclick={scene.on(Msg::LargeToggled)}
            />
        </div>
    }
}
