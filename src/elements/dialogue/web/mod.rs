//! The whole element: status line, steps, messages, one of three screens, and the foot. Views draw plain data
//! and send what happened.

pub mod choose;
mod foot;
pub mod part;
pub mod place;
mod slider;
mod steps;
mod talk;

use yew::{Callback, Html};

use crate::kit::web::views::notices;

use crate::contract::ids::Language;
use crate::domain::orientation::Orientation;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::{Body, View};
use crate::i18n::DialogueWords;
use crate::kit::web::tag::{maybe, tag};

/// What every view needs beside its own data.
pub struct Scene {
    pub strings: DialogueWords,
    pub language: Language,
    pub orientation: Orientation,
    /// Tells one time that a screen is shown from another.
    pub visit: u32,
    pub send: Callback<Msg>,
}

pub fn app(view: &View, scene: &Scene) -> Html {
    let title = tag("h1", "").text(scene.strings.print_title());
    let date = tag("p", "").text(scene.strings.print_date()).text(" ").tag(tag("time", ""));
    tag("div", "app")
        .attr("lang", scene.language.tag())
        .tag(tag("p", "sr").attr("role", "status").text(&view.status))
        .tag(tag("div", "po").tag(title).tag(date))
        .add(maybe(view.tabs.map(|tab| steps::steps(tab, scene))))
        .add(notices::notices(&view.notices))
        .add(match &view.body {
            Body::Choose(choose) => choose::choose(&view.heading, choose, scene),
            Body::Place(place) => place::place(&view.heading, place, scene),
            Body::Talk(talk) => talk::talk(&view.heading, talk, scene),
        })
        .tag(tag("p", "mut sm").text(view.credit))
        .add(foot::foot(view, scene))
        .html()
}
