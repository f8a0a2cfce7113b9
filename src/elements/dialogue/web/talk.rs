//! The picture, what it says in words, the private reason, and a question to talk about.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::html::oninput;
use yew::{Html, InputEvent};

use super::Scene;
use crate::domain::dialogue::Dialogue;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::TalkView;
use crate::elements::dialogue::wording::Phrase;
use crate::kit::web::tag::{Tag, list, maybe, tag, text};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::private_text::PRIVATE_TEXT;
use crate::kit::web::views::{heading, notices, plane, press};

pub fn talk(heading: &str, view: &TalkView, scene: &Scene) -> Html {
    let strings = scene.strings;
    let mut picture = tag("div", "stack").tag(plane::plane("board", &view.board));
    let mut buttons = tag("div", "row np");
    if view.done {
        buttons = buttons.tag(press::button("btn", &scene.send, Msg::ReopenAsked).text(strings.buttons_reopen()));
    } else {
        let adjust = press::button("btn", &scene.send, Msg::AdjustAsked).text(strings.buttons_adjust());
        picture = picture.tag(tag("div", "row np").tag(adjust));
        buttons = buttons.tag(
            press::button("btn p", &scene.send, Msg::FinishAsked).add(icon(Icon::CHECK)).text(strings.buttons_done()),
        );
    }
    let sentence = tag("p", "say").attr("part", "sentence");
    let sentence = view.sentence.iter().fold(sentence, |sentence, phrase| match phrase {
        Phrase::Plain(plain) => sentence.text(plain),
        Phrase::Name(name) => sentence.tag(tag("b", "").text(name)),
    });
    list(vec![
        heading::title("sr", heading).html(),
        maybe(view.done.then(|| done(scene))),
        tag("div", "two").tag(picture).tag(tag("div", "stack").tag(sentence).tag(reason(view, scene))).html(),
        tag("section", "sec two").tag(question(view, scene)).add(maybe(view.card.as_ref().map(card(scene)))).html(),
        buttons
            .tag(
                press::button("btn", &scene.send, Msg::PrintAsked).add(icon(Icon::PRINT)).text(strings.buttons_print()),
            )
            .html(),
    ])
}

fn done(scene: &Scene) -> Html {
    notices::bar(Icon::CHECK)
        .attrs(&[("id", "done"), ("tabindex", "-1")])
        .tag(notices::line(scene.strings.done_title(), scene.strings.done_text()))
        .html()
}

fn question(view: &TalkView, scene: &Scene) -> Tag {
    let another = press::button("btn", &scene.send, Msg::AnotherQuestion).text(scene.strings.talk_another_question());
    tag("div", "stack")
        .tag(tag("h3", "").text(scene.strings.talk_question()))
        .tag(tag("p", "q").text(&view.question))
        .tag(tag("div", "row np").tag(another).tag(tag("span", "mut sm").text(&view.count)))
}

/// Strength and risk of a corner, in equal weight.
fn card(scene: &Scene) -> impl Fn(&[String; 3]) -> Html {
    let strings = scene.strings;
    move |[about, strength, risk]| {
        tag("div", "sm")
            .tag(tag("p", "mut").text(about))
            .tag(notices::line(strings.talk_strength(), strength))
            .tag(notices::line(strings.talk_risk(), risk))
            .html()
    }
}

/// For the person alone; in print only when there is something in it.
fn reason(view: &TalkView, scene: &Scene) -> Tag {
    let send = scene.send.clone();
    let typed = move |event: InputEvent| {
        let area = event.target().map(|target| target.unchecked_into::<HtmlTextAreaElement>());
        if let Some(area) = area {
            send.emit(Msg::ReasonTyped(area.value()));
        }
    };
    let area = tag("textarea", "np")
        .attrs(&[("id", "why"), ("rows", "3"), ("aria-describedby", "why-promise")])
        .attrs(PRIVATE_TEXT)
        .set("maxlength", Dialogue::REASON_LIMIT.to_string())
        .value(view.reason.clone())
        .on(Rc::new(oninput::Wrapper::new(typed.into())));
    let promise = tag("p", "tag np").attr("id", "why-promise").add(icon(Icon::HOME));
    tag("div", if view.reason.is_empty() { "np" } else { "" })
        .tag(tag("label", "f").attr("for", "why").text(scene.strings.talk_reason()))
        .tag(area)
        .tag(tag("p", "po").add(text(&view.reason)))
        .tag(promise.text(scene.strings.talk_reason_promise()))
}
