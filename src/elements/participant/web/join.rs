//! Typing the code, and what joining means.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::html::{onchange, oninput, onsubmit};
use yew::{Html, InputEvent, SubmitEvent};

use super::views::Scene;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Role;
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::JoinView;
use crate::i18n::shape::Piece;
use crate::kit::web::tag::{Tag, list, maybe, tag, text};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{glyph, heading, notices, press};

pub fn code(title: &str, typed: &str, refusal: Option<&'static str>, scene: &Scene) -> Html {
    let words = scene.words;
    let send = scene.send.clone();
    let heard = move |event: InputEvent| {
        if let Some(input) = event.target().map(|target| target.unchecked_into::<HtmlInputElement>()) {
            send.emit(Msg::CodeTyped(input.value()));
        }
    };
    let field = tag("input", "code")
        .attrs(&[("id", "code"), ("type", "text"), ("autocomplete", "off"), ("autocapitalize", "characters")])
        .attrs(&[("spellcheck", "false"), ("maxlength", "80"), ("aria-describedby", "code-hint")])
        .value(typed.to_owned())
        .on(Rc::new(oninput::Wrapper::new(heard.into())));
    let submit = scene.send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Msg::CodeEntered
    });
    let go = tag("button", "btn p").attrs(&[("type", "submit"), ("part", "button")]);
    tag("form", "stack")
        .on(Rc::new(onsubmit::Wrapper::new(submit)))
        .tag(heading::title("", title))
        .tag(tag("p", "mut").attr("id", "code-hint").text(words.code_hint()))
        .tag(tag("div", "").tag(tag("label", "f").attr("for", "code").text(words.code_label())).tag(field))
        .tag(tag("div", "stack").attr("aria-live", "polite").add(maybe(refusal.map(notices::refusal))))
        .tag(tag("div", "row").tag(go.text(scene.strings.buttons_next()).add(icon(Icon::NEXT))))
        .html()
}

pub fn join(title: &str, view: &JoinView, scene: &Scene) -> Html {
    let (words, strings) = (scene.words, scene.strings);
    let pin = |sign: Html, name: &'static str| list(vec![sign, text(" "), tag("b", "").text(name).html()]);
    let pieces =
        if view.roles.is_empty() { words.join_goes_text_pieces() } else { words.join_goes_text_with_role_pieces() };
    let goes = pieces.into_iter().fold(tag("p", ""), |goes, piece| match piece {
        Piece::Text(text) => goes.text(text),
        Piece::Placeholder("now") => goes.add(pin(glyph::now(), strings.moments(Moment::Current))),
        Piece::Placeholder(_) => goes.add(pin(glyph::later(), strings.moments(Moment::Desired))),
    });
    let title_of = |sign, name| tag("h3", "row").add(icon(sign)).text(name);
    let enter = press::button("btn p", &scene.send, Msg::Joined).text(words.join_button()).add(icon(Icon::NEXT));
    list(vec![
        tag("div", "stack")
            .tag(tag("p", "mut sm").text(words.join_joining()).text(" ").tag(tag("span", "code").text(&view.code)))
            .tag(heading::title("", title))
            .html(),
        tag("section", "leave stack").tag(title_of(Icon::OUT, words.join_goes())).tag(goes).html(),
        tag("section", "stack")
            .tag(title_of(Icon::HOME, words.join_stays()))
            .tag(tag("p", "").text(words.join_stays_text()))
            .html(),
        maybe((!view.roles.is_empty()).then(|| roles(view, scene).html())),
        tag("p", "sm mut").text(&view.floor).html(),
        tag("div", "row")
            .tag(enter)
            .tag(press::press("lnk", &scene.send, Msg::WatchChosen).text(words.join_watch()))
            .html(),
    ])
}

fn roles(view: &JoinView, scene: &Scene) -> Tag {
    let choice = |role: Option<Role>, name: &str| {
        let chosen = scene.send.reform(move |_| Msg::RoleChosen(role));
        let radio = tag("input", "")
            .attrs(&[("type", "radio")])
            .set("name", format!("role-{}", scene.visit))
            .checked(view.role == role)
            .on(Rc::new(onchange::Wrapper::new(chosen)));
        tag("label", "row role").tag(radio).tag(tag("span", "").text(name))
    };
    let group = tag("fieldset", "stack")
        .tag(tag("legend", "f").text(scene.words.join_role()))
        .tag(tag("p", "mut sm").text(scene.words.join_role_hint()));
    let group = view.roles.iter().fold(group, |group, (role, name)| group.tag(choice(Some(*role), name)));
    group.tag(choice(None, scene.words.join_no_role()))
}
