//! The fourteen statements: one at a time where it is narrow, a list where there is room. It is one document; the
//! style sheet shows the current one or all.

use yew::Html;

use super::input;
use super::views::Scene;
use crate::contract::ids::capability_id;
use crate::elements::self_check::msg::{Msg, Tab};
use crate::elements::self_check::view::{Progress, StatementRow, StatementsView};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{heading, notices, press};

pub fn statements(heading: &'static str, view: &StatementsView, scene: &Scene) -> Html {
    let (strings, check) = (scene.strings, scene.check);
    let back = press::button("btn", &scene.send, Msg::WentBack).add(icon(Icon::BACK)).text(strings.buttons_back());
    let next = press::button("btn p end", &scene.send, Msg::WentOn).text(view.next).add(icon(Icon::NEXT));
    let overview = press::button("btn end to", &scene.send, Msg::TabChosen(Tab::Overview));
    let overview = overview.text(check.answering_to_overview()).add(icon(Icon::NEXT));
    let matrix = view
        .rows
        .iter()
        .fold(tag("div", "matrix").tag(head(view, scene)), |matrix, row| matrix.tag(statement(row, view, scene)));
    list(vec![
        // Where there is room for one, the card says enough.
        heading::title("sr", heading).html(),
        tag("p", "mut many").text(view.intro).html(),
        progress(&view.progress, scene),
        matrix.html(),
        tag("div", "row one").tag(back).tag(next).html(),
        tag("p", "mut sm one").text(view.not_a_test).html(),
        maybe(view.stopped.map(|(title, text)| {
            let bar = notices::bar(Icon::CHECK).attrs(&[("id", "done"), ("tabindex", "-1")]);
            bar.tag(notices::line(title, text)).html()
        })),
        tag("div", "row")
            .tag(tag("p", "mut sm").text(&view.filled_in))
            .tag(press::press("lnk sm", &scene.send, Msg::Stopped).text(check.answering_stop()))
            .tag(overview)
            .html(),
    ])
}

fn progress(view: &Progress, scene: &Scene) -> Html {
    let ticks = (1..=view.total).fold(tag("div", "ticks").attr("aria-hidden", "true"), |ticks, place| {
        ticks.tag(tag("b", if place == view.current { "f" } else { "" }))
    });
    let bar = tag("progress", "sr").set("value", view.current.to_string()).set("max", view.total.to_string());
    tag("div", "one stack")
        .tag(
            tag("p", "row sm")
                .tag(tag("b", "").text(scene.check.short_title()))
                .tag(tag("span", "mut end").text(&view.words)),
        )
        .tag(ticks)
        .tag(bar.set("aria-label", view.words.clone()))
        .html()
}

/// Names the columns for the eye; each radio button has its own name.
fn head(view: &StatementsView, scene: &Scene) -> Tag {
    let head =
        tag("div", "line h").attr("aria-hidden", "true").tag(tag("span", "").text(scene.check.answering_matrix_hint()));
    view.answers.iter().fold(head, |head, (_, words)| head.tag(tag("span", "").text(words)))
}

fn statement(row: &StatementRow, view: &StatementsView, scene: &Scene) -> Tag {
    let id = capability_id(row.capability);
    // The legend has no box, or WebKit would not let it stand in the row; so the group has its name from the words.
    let named = format!("q-{id}");
    let words = tag("span", "lg").set("id", named.clone());
    let words = words.tag(tag("b", "").text(row.name)).text(" ").tag(tag("span", "st").text(row.statement));
    let class = if row.is_current { "line on" } else { "line" };
    let fieldset = tag("fieldset", class).set("aria-labelledby", named).tag(tag("legend", "").tag(words));
    let fieldset = view.answers.iter().fold(fieldset, |fieldset, (answer, words)| {
        let msg = Msg::Answered(row.capability, Some(*answer));
        // A group of its own for each visit, as with the corners of the dialogue.
        let name = format!("{id}-{}", scene.visit);
        let radio = input::radio(name, row.answer == Some(*answer), &scene.send, msg);
        fieldset.tag(tag("label", "opt").tag(radio).tag(tag("span", "").text(words)))
    });
    let clear =
        press::press("lnk sm", &scene.send, Msg::Answered(row.capability, None)).text(scene.check.answering_clear());
    let clear = clear.tag(tag("span", "sr").text(": ").text(row.name));
    fieldset.may(row.private_hint.map(|hint| tag("p", "mut sm").text(hint))).may(row.answer.map(|_| clear))
}
