//! Choosing what goes on paper, and the paper: on every screen, but seen in print only, and then nothing else is.

use yew::Html;

use super::input;
use super::views::Scene;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::view::{PaperAnswer, PaperExperiment, PaperTheme, PaperView, PrintLabels, SheetView};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{notices, press};

pub fn choice(view: &PrintLabels, scene: &Scene) -> Html {
    let ticks = tag("fieldset", "stack").tag(tag("legend", "sr").text(view.what));
    let ticks = view.ticks.iter().fold(ticks, |ticks, one| {
        let tick = input::checkbox(one.ticked, &scene.send, Msg::PrintTicked(one.tick));
        ticks.tag(tag("label", "opt").tag(tick).tag(tag("span", "").text(&one.words)))
    });
    let print = press::button("btn", &scene.send, Msg::PrintAsked).add(icon(Icon::PRINT)).text(view.button);
    tag("section", "sec stack")
        .tag(tag("h3", "").text(view.what))
        .tag(tag("p", "mut sm").text(view.note))
        .tag(ticks)
        .add(maybe(view.refusal.map(notices::refusal)))
        .tag(tag("div", "row").tag(print))
        .html()
}

pub fn paper(view: &PaperView, scene: &Scene) -> Html {
    let paper = tag("section", "paper");
    match view {
        PaperView::Nothing(sentence) => paper.tag(tag("p", "").text(sentence)).html(),
        PaperView::Sheet(sheet) => paper.add(self::sheet(sheet, scene)).html(),
    }
}

fn sheet(view: &SheetView, scene: &Scene) -> Html {
    let date = tag("p", "sm").text(view.date.0).text(" ").tag(tag("time", "").text(&view.date.1));
    let answers = view.answers.iter().fold(tag("tbody", ""), |rows, one| rows.tag(answer(one)));
    list(vec![
        tag("h1", "").text(view.title).html(),
        date.html(),
        list(view.themes.iter().map(|one| theme(one, scene).html()).collect()),
        list(view.experiments.iter().map(|one| experiment(one, scene).html()).collect()),
        maybe((!view.answers.is_empty()).then(|| tag("table", "sm").tag(answers).html())),
        list(view.credits.iter().map(|credit| tag("p", "sm").text(credit).html()).collect()),
    ])
}

fn theme(view: &PaperTheme, scene: &Scene) -> Tag {
    tag("section", "sec")
        .tag(tag("h3", "").text(view.name))
        .tag(tag("p", "").text(view.reflection))
        .tag(notices::line(scene.check.overview_next_step(), view.next_step))
        .tag(notices::line(scene.check.overview_team(), view.team))
}

fn answer(view: &PaperAnswer) -> Tag {
    let name = tag("th", "").attr("scope", "row").text(view.name).tag(tag("span", "st").text(view.statement));
    tag("tr", "").tag(name).tag(tag("td", "").text(view.answer))
}

fn experiment(view: &PaperExperiment, scene: &Scene) -> Tag {
    let parts = view.parts.iter().fold(tag("div", "cols"), |parts, (question, text)| {
        let part = tag("div", "").tag(tag("b", "").text(question));
        parts.tag(match text.trim() {
            // Room to write.
            "" => part.tag(tag("p", "ln")).tag(tag("p", "ln")),
            text => part.tag(tag("p", "typed").text(text)),
        })
    });
    let look_back =
        view.look_back.as_ref().map(|day| notices::line(scene.check.experiments_look_back_date(), day).html());
    tag("section", "sec").tag(tag("h3", "").text(&view.title)).tag(parts).add(maybe(look_back))
}
