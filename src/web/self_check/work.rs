//! Going on: the chosen themes, the learning experiments, and what may leave the page.

use yew::{Callback, Html};

use super::views::Scene;
use super::{asking, file, input, paper, sharing};
use crate::app::self_check::msg::{Msg, Question};
use crate::app::self_check::view::{ExperimentView, FieldView, ThemeView, WorkView};
use crate::contract::ids::field_id;
use crate::contract::shared::Part;
use crate::domain::date::Date;
use crate::domain::digits;
use crate::domain::experiment::{Experiment, LookBack};
use crate::web::tag::{Tag, list, maybe, tag};
use crate::web::views::icon::{Icon, icon};
use crate::web::views::{heading, notices, press};

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
        None => buttons.tag(about(press::button("btn", &scene.send, begin), check.try_it)),
        Some(index) => buttons
            .tag(about(press::button("btn", &scene.send, Msg::ExperimentOpened(index)), check.open_experiment))
            .tag(about(press::press("lnk sm", &scene.send, begin), check.another)),
    };
    tag("section", "sec stack")
        .tag(tag("h3", "").text(view.name))
        .tag(tag("p", "").text(view.reflection))
        .tag(tag("div", "card sm").tag(tag("b", "").text(check.next_step)).tag(tag("p", "").text(view.next_step)))
        .tag(buttons.may(view.can_move_up.then(|| about(up, check.earlier))))
}

fn experiment(view: &ExperimentView, scene: &Scene) -> Tag {
    let (index, check) = (view.index, scene.check);
    let title = tag("h3", "").text(&view.title);
    let done = view.done.then(|| notices::bar(Icon::Check).text(check.experiment_done).html());
    let question = Question::DeleteExperiment(index);
    let delete = asking::link(question, check.delete, scene);
    let about = || tag("span", "sr").text(": ").text(&view.title);
    let section = tag("section", "sec stack");
    if !view.open {
        let edit = press::button("btn", &scene.send, Msg::ExperimentOpened(index)).text(scene.strings.adjust);
        let buttons = tag("div", "row np").tag(edit.tag(about())).tag(delete.tag(about()));
        return section.tag(title).add(maybe(done)).tag(asking::or(buttons, question, scene));
    }
    let fields = view.fields.iter().fold(tag("div", "cols"), |fields, one| fields.tag(field(index, one, scene)));
    let close = press::button("btn p", &scene.send, Msg::ExperimentClosed).text(check.close);
    section
        .tag(title.attrs(&[("id", "experiment"), ("tabindex", "-1")]))
        .tag(tag("p", "mut sm").text(check.experiment_hint))
        .tag(tag("p", "mut sm").text(check.experiment_rules))
        .tag(fields.tag(tag("p", "msg sm").text(view.harm_check)))
        .tag(look_back(view, scene))
        .tag(field(index, &view.learned, scene).tag(tag("p", "mut sm").text(check.learned_hint)))
        .add(maybe(done))
        .tag(tag("p", "tag").add(icon(Icon::Home)).text(view.free_text))
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

/// A date, and a time that may be left empty; both together are one plan.
fn look_back(view: &ExperimentView, scene: &Scene) -> Tag {
    let (index, check) = (view.index, scene.check);
    let (date, time) = (view.look_back_date.clone(), view.look_back_time.clone());
    let send = scene.send.clone();
    let dated = Callback::from(move |date: String| send.emit(Msg::Planned(index, planned(&date, &time))));
    let send = scene.send.clone();
    let timed = Callback::from(move |time: String| send.emit(Msg::Planned(index, planned(&date, &time))));
    let labelled = |kind, name: &str, words: &'static str, value: &str, changed| {
        let id = format!("e{index}-{name}");
        tag("div", "")
            .tag(tag("label", "f").set("for", id.clone()).text(words))
            .tag(input::field(kind, id, value, changed))
    };
    let calendar = press::button("btn", &scene.send, Msg::CalendarAsked(index)).text(check.to_calendar);
    tag("div", "row")
        .tag(labelled("date", "date", check.look_back_date, &view.look_back_date, dated))
        .tag(labelled("time", "time", check.look_back_time, &view.look_back_time, timed))
        .may(view.can_make_appointment.then_some(calendar))
}

/// What a date field and a time field say together.
fn planned(date: &str, time: &str) -> Option<LookBack> {
    // `HH:MM`, and nothing while a part of it is missing.
    let two_digits = |at: usize| digits::whole(time.get(at..at + 2)?);
    let minute = two_digits(0).zip(two_digits(3)).and_then(|(hours, minutes)| u16::try_from(hours * 60 + minutes).ok());
    LookBack::new(Date::parse(date)?, minute)
}

/// Tells the inputs of one experiment apart.
fn part_id(part: Part) -> &'static str {
    match part {
        Part::Field(field) => field_id(field),
        Part::Learned => "learned",
    }
}
