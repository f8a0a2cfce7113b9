//! The whole element: status line, steps, messages, one of three screens, and the foot. Views draw plain data
//! and send what happened.

mod board;
mod choose;
mod foot;
mod glyph;
mod heading;
mod icon;
mod notices;
mod piece;
mod place;
mod plot;
mod press;
mod slider;
mod steps;
mod talk;

use yew::prelude::*;

use crate::app::msg::Msg;
use crate::app::query::{Body, View};
use crate::contract::ids::Language;
use crate::domain::orientation::Orientation;
use crate::i18n::Strings;

/// What every view needs beside its own data.
pub struct Scene {
    pub strings: &'static Strings,
    pub language: Language,
    pub orientation: Orientation,
    pub send: Callback<Msg>,
}

impl Scene {
    /// A handler that sends one message.
    pub fn on<E>(&self, msg: Msg) -> Callback<E> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(msg.clone()))
    }
}

pub fn app(view: &View, scene: &Scene) -> Html {
    let tag = scene.language.tag();
    html! {
        <div class="app" lang={tag}>
            <p role="status" class="sr">{ &view.status }</p>
            <div class="po"><h1>{ scene.strings.print_title }</h1><p>{ scene.strings.print_date }{ " " }<time/></p></div>
            { for view.tabs.map(|tab| steps::steps(tab, scene)) }
            { notices::notices(&view.notices) }
            { match &view.body {
                Body::Choose(choose) => choose::choose(&view.heading, choose, scene),
                Body::Place(place) => place::place(&view.heading, place, scene),
                Body::Talk(talk) => talk::talk(&view.heading, talk, scene),
            } }
            <p class="mut sm">{ view.credit }</p>
            { foot::foot(view, scene) }
        </div>
    }
}
