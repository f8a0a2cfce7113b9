//! The whole self-check: status line, steps, messages, one of five screens, and the foot.

use yew::{Callback, Html};

use super::{asking, file, foot, overview, paper, rounds, statements, work};
use crate::contract::ids::Language;
use crate::elements::self_check::msg::{Msg, Question, Tab};
use crate::elements::self_check::view::{Asked, Body, IntroView, View};
use crate::i18n::{DialogueWords, SelfCheckWords};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{heading, notices, press};

/// What every view needs beside its own data.
pub struct Scene {
    pub strings: DialogueWords,
    pub check: SelfCheckWords,
    pub language: Language,
    /// Tells one time that a screen is shown from another.
    pub visit: u32,
    pub asked: Option<Asked>,
    pub asker: Question,
    pub send: Callback<Msg>,
}

pub fn app(view: &View, scene: &Scene) -> Html {
    let credits = view.credits.iter().map(|credit| tag("p", "mut sm").text(credit).html());
    tag("div", "app")
        .attr("lang", scene.language.tag())
        .tag(tag("p", "sr").attr("role", "status").text(&view.status))
        .add(maybe(view.tabs.map(|tab| steps(tab, scene))))
        .add(notices::notices(&view.notices))
        .may(view.still_here.map(|words| press::button("btn", &scene.send, Msg::StillHere).text(words)))
        .add(match &view.body {
            Body::Intro(intro) => self::intro(view.heading, intro, scene),
            Body::Statements(body) => statements::statements(view.heading, body, scene),
            Body::Overview(body) => overview::overview(view.heading, body, scene),
            Body::Work(body) => work::work(view.heading, body, scene),
            Body::Rounds(body) => rounds::rounds(view.heading, body, scene),
        })
        .add(list(credits.collect()))
        .add(foot::foot(view, scene))
        .add(paper::paper(&view.paper, scene))
        .html()
}

fn intro(heading: &'static str, view: &IntroView, scene: &Scene) -> Html {
    let start = press::button("btn p", &scene.send, Msg::Began).text(view.start).add(icon(Icon::NEXT));
    let buttons = tag("div", "row").tag(start).tag(file::open("lnk sm pick", view.open_file, scene));
    list(vec![
        heading::title("", heading).html(),
        tag("p", "q").text(view.not_a_test).html(),
        tag("p", "").text(view.how).html(),
        asking::or(buttons, Question::ReplaceByFile, scene).html(),
        notices::notices(&view.file_notices),
    ])
}

/// The step bar: every step can be reached at any time.
fn steps(current: Tab, scene: &Scene) -> Html {
    let step = |tab: Tab, name: &'static str| -> Tag {
        let button = press::press("", &scene.send, Msg::TabChosen(tab)).text(name);
        tag("li", "").tag(if tab == current { button.attr("aria-current", "step") } else { button })
    };
    let bar = tag("ol", "steps")
        .tag(step(Tab::Statements, scene.check.steps_statements()))
        .tag(step(Tab::Overview, scene.check.steps_overview()))
        .tag(step(Tab::Work, scene.check.steps_work()))
        .tag(step(Tab::Rounds, scene.check.steps_rounds()));
    tag("nav", "").attr("aria-label", scene.check.steps_label()).attr("part", "steps").tag(bar).html()
}
