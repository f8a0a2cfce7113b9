//! The fourteen in the order of the questions: answer in words, more on demand, and at most three to go on with.

use yew::Html;

use super::input;
use super::views::Scene;
use crate::domain::self_check::Themes;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::view::{OverviewRow, OverviewView};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{heading, notices, press};

pub fn overview(heading: &'static str, view: &OverviewView, scene: &Scene) -> Html {
    let rows = view.rows.iter().fold(tag("ul", "over"), |rows, line| rows.tag(row(line, scene)));
    let sockets = (0..Themes::LIMIT).fold(tag("ul", "dots").attr("aria-hidden", "true"), |sockets, place| {
        sockets.tag(tag("li", if place < view.chosen { "f" } else { "" }))
    });
    let on = press::button("btn p end", &scene.send, Msg::WentOn).text(&view.go_on_with).add(icon(Icon::NEXT));
    list(vec![
        heading::heading(heading, view.hint),
        rows.html(),
        tag("div", "row").tag(sockets).tag(count(&view.count)).tag(on).html(),
    ])
}

/// How many are chosen stands out from how many more can be.
fn count(words: &str) -> Tag {
    let (chosen, more) = words.split_at(words.find('–').unwrap_or(words.len()));
    tag("p", "").tag(tag("b", "").text(chosen)).text(more)
}

fn row(row: &OverviewRow, scene: &Scene) -> Tag {
    let check = scene.check;
    let msg = if row.chosen { Msg::ThemeLeft(row.capability) } else { Msg::ThemeChosen(row.capability) };
    let name = tag("span", "").tag(tag("b", "").text(row.name)).tag(tag("span", "d").text(row.answer));
    let choice = tag("label", "opt").tag(input::checkbox(row.chosen, &scene.send, msg)).tag(name);
    let about = tag("span", "sr").text(": ").text(row.name);
    let more = tag("details", "sm")
        .tag(tag("summary", "").text(check.overview_open_more()).tag(about))
        .tag(notices::line(check.overview_statement(), row.statement))
        .tag(notices::line(check.overview_reflection(), row.reflection))
        .tag(notices::line(check.overview_next_step(), row.next_step))
        .tag(notices::line(check.overview_team(), row.team));
    tag("li", "").tag(choice).add(maybe(row.refusal.map(notices::refusal))).tag(more)
}
