//! How many people there are: what was counted, and the fields to count them.

use std::rc::Rc;

use yew::html::onsubmit;
use yew::{Html, SubmitEvent};

use super::input;
use super::views::Scene;
use crate::elements::board::msg::{Deed, Msg};
use crate::elements::board::view::{AskView, FieldView, FormView, HeadcountView};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::Icon;
use crate::kit::web::views::{notices, press};

/// The button that asks for it, and that more take part.
pub fn wanted(view: &HeadcountView, scene: &Scene) -> Html {
    let ask = press::press("lnk", &scene.did, Deed::HeadcountWanted).text(&view.ask);
    let warning = view.warning.as_ref().map(|warning| notices::bar(Icon::MIND).text(warning).html());
    list(vec![ask.html(), maybe(warning)])
}

/// The question with its fields. Enter in a field answers it.
pub fn form(asked: &AskView, view: &FormView, scene: &Scene) -> Html {
    let did = scene.did.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        did.emit(Deed::Confirmed);
    };
    let roles = view
        .roles
        .iter()
        .enumerate()
        .fold(tag("div", "row"), |row, (at, role)| row.tag(field(role, format!("headcount-{at}"), scene)));
    let roles = (!view.roles.is_empty()).then(|| {
        // Not a legend: WebKit lets a long one stick out of a narrow board.
        let words = tag("p", "f").attr("id", "headcount-roles").text(view.roles_hint);
        tag("div", "stack").attrs(&[("role", "group"), ("aria-labelledby", "headcount-roles")]).tag(words).tag(roles)
    });
    let yes = tag("button", "btn p").attrs(&[("type", "submit"), ("part", "button")]).text(asked.yes);
    let no = press::button("btn", &scene.did, Deed::Declined).attr("id", "erase-no").text(asked.no);
    tag("form", "msg np")
        .attrs(&[("aria-labelledby", "erase-ask"), ("novalidate", "")])
        .on(Rc::new(onsubmit::Wrapper::new(submit.into())))
        .tag(
            tag("div", "stack")
                .tag(tag("p", "").attr("id", "erase-ask").tag(tag("b", "").text(&asked.ask)))
                .tag(tag("p", "").attrs(&[("id", "headcount-hint"), ("role", "status")]).text(&view.hint))
                .tag(tag("div", "row").tag(field(&view.people, "headcount".to_owned(), scene)))
                .may(roles)
                .tag(tag("div", "row end").tag(yes).tag(no)),
        )
        .html()
}

fn field(view: &FieldView, id: String, scene: &Scene) -> Tag {
    let field = view.field;
    let typed = scene.send.reform(move |text: String| Msg::HeadcountTyped(field, text));
    let label = tag("label", "f").set("for", id.clone()).text(&view.label);
    let input = input::bare("text", &view.typed, typed)
        .attrs(&[("inputmode", "numeric"), ("aria-describedby", "headcount-hint")])
        .set("id", id);
    tag("div", "").tag(label).tag(input)
}
