//! Going on: the chosen themes, the learning experiments, and what may leave the page.

use yew::{Callback, Html, html};

use super::look_back::LookBackFields;
use super::views::Scene;
use super::{asking, file, input, paper, sharing};
use crate::contract::ids::field_id;
use crate::contract::shared::Part;
use crate::domain::experiment::Experiment;
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::{ExperimentView, FieldView, ThemeView, WorkView};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{heading, notices, press};

pub fn work(heading: &'static str, view: &WorkView, scene: &Scene) -> Html {
    let themes = view.themes.iter().fold(tag("div", "cols"), |themes, one| themes.tag(theme(one, scene)));
    let experiments = view.experiments.iter().map(|one| experiment(one, scene).html());
    list(vec![
        heading::title("", heading).html(),
        maybe(view.empty.map(|empty| tag("p", "mut").text(empty).html())),
        themes.html(),
        maybe(view.refusal.map(notices::refusal)),
        list(experiments.collect()),
        sharing::sharing(view.sharing.as_ref(), scene),
        notices::notices(&view.sharing_notices),
        paper::choice(&view.print, scene),
        file::file(&view.file, scene),
    ])
}

fn theme(view: &ThemeView, scene: &Scene) -> Tag {
    let check = scene.check;
    let about = |button: Tag, words: &str| button.text(words).tag(tag("span", "sr").text(": ").text(view.name));
    let up = press::press("lnk sm", &scene.send, Msg::ThemeMovedUp(view.capability));
    let (begin, buttons) = (Msg::ExperimentBegun(view.capability), tag("div", "row np"));
    let buttons = match view.experiment {
        None => buttons.tag(about(press::button("btn", &scene.send, begin), check.work_try_it())),
        Some(index) => buttons
            .tag(about(press::button("btn", &scene.send, Msg::ExperimentOpened(index)), check.work_open_experiment()))
            .tag(about(press::press("lnk sm", &scene.send, begin), check.work_another())),
    };
    tag("section", "sec stack")
        .tag(tag("h3", "").text(view.name))
        .tag(tag("p", "").text(view.reflection))
        .tag(
            tag("div", "card sm")
                .tag(tag("b", "").text(check.overview_next_step()))
                .tag(tag("p", "").text(view.next_step)),
        )
        .tag(buttons.may(view.can_move_up.then(|| about(up, check.work_earlier()))))
}

fn experiment(view: &ExperimentView, scene: &Scene) -> Tag {
    let (index, check) = (view.index, scene.check);
    let title = tag("h3", "").text(&view.title);
    let done = view.done.then(|| notices::bar(Icon::CHECK).text(check.experiments_done()).html());
    let question = Question::DeleteExperiment(index);
    let delete = asking::link(question, check.experiments_delete(), scene);
    let about = || tag("span", "sr").text(": ").text(&view.title);
    let section = tag("section", "sec stack");
    if !view.open {
        let edit = press::button("btn", &scene.send, Msg::ExperimentOpened(index)).text(scene.strings.buttons_adjust());
        let buttons = tag("div", "row np").tag(edit.tag(about())).tag(delete.tag(about()));
        return section.tag(title).add(maybe(done)).tag(asking::or(buttons, question, scene));
    }
    let fields = view.fields.iter().fold(tag("div", "cols"), |fields, one| fields.tag(field(index, one, scene)));
    let close = press::button("btn p", &scene.send, Msg::ExperimentClosed).text(check.experiments_close());
    section
        .tag(title.attrs(&[("id", "experiment"), ("tabindex", "-1")]))
        .tag(tag("p", "mut sm").text(check.experiments_hint()))
        .tag(tag("p", "mut sm").text(check.experiments_rules()))
        .tag(fields.tag(tag("p", "msg sm").text(view.harm_check)))
        .tag(look_back(view, scene))
        .tag(field(index, &view.learned, scene).tag(tag("p", "mut sm").text(check.experiments_learned_hint())))
        .add(maybe(done))
        .tag(tag("p", "tag").add(icon(Icon::HOME)).text(view.free_text))
        .tag(asking::or(tag("div", "row np").tag(close).tag(delete), question, scene))
}

fn field(index: usize, view: &FieldView, scene: &Scene) -> Tag {
    let (part, send) = (view.part, scene.send.clone());
    let id = format!("e{index}-{}", part_id(part));
    let typed = Callback::from(move |text| send.emit(Msg::Written(index, part, text)));
    tag("div", "").tag(tag("label", "f").set("for", id.clone()).text(view.question)).tag(input::area(
        id,
        &view.text,
        Experiment::TEXT_LIMIT,
        typed,
    ))
}

fn look_back(view: &ExperimentView, scene: &Scene) -> Tag {
    let (index, check, send) = (view.index, scene.check, scene.send.clone());
    let on_plan = Callback::from(move |look_back| send.emit(Msg::Planned(index, look_back)));
    let calendar = press::button("btn", &scene.send, Msg::CalendarAsked(index)).text(check.experiments_to_calendar());
    let (date, time) = (view.look_back_date.clone(), view.look_back_time.clone());
    let (id, date_label, time_label) =
        (format!("e{index}"), check.experiments_look_back_date(), check.experiments_look_back_time());
    let fields = html! { <LookBackFields key={index} {id} {date_label} {time_label} {date} {time} {on_plan} /> };
    tag("div", "row").add(fields).may(view.can_make_appointment.then_some(calendar))
}

/// Tells the inputs of one experiment apart.
fn part_id(part: Part) -> &'static str {
    match part {
        Part::Field(field) => field_id(field),
        Part::Learned => "learned",
    }
}
