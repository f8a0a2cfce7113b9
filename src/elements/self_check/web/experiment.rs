//! One learning experiment: its title, or all its fields while it is being written.

use yew::prelude::*;

use super::app::Scene;
use super::asking::{AskButton, ConfirmOr};
use super::look_back::LookBackFields;
use crate::contract::ids::field_id;
use crate::domain::experiment::Experiment;
use crate::elements::self_check::control_ids;
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::result::Part;
use crate::elements::self_check::view::{Asked, ExperimentView, FieldView};
use crate::kit::web::components::{Button, ButtonKind, Icon, TextArea, icon, notice};

#[derive(Properties, PartialEq)]
pub struct ExperimentCardProps {
    pub view: ExperimentView,
    pub asked: Option<Asked>,
    pub scene: Scene,
}

#[component]
pub fn ExperimentCard(ExperimentCardProps { view, asked, scene }: &ExperimentCardProps) -> Html {
    if view.open { open(view, *asked, scene) } else { closed(view, *asked, scene) }
}

fn closed(view: &ExperimentView, asked: Option<Asked>, scene: &Scene) -> Html {
    let (question, about) = (Question::DeleteExperiment(view.index), view.title.clone());
    html! {
        <section class="section stack">
            <h3 ~textContent={view.title.as_str()} />
            <>{ for done(view, scene) }</>
            <ConfirmOr {question} {asked} scene={scene.clone()}>
                <div class="row no-print">
                    <Button
                        label={scene.strings.buttons_adjust()}
                        about={about.clone()}
                        onclick={scene.on(Msg::ExperimentOpened(view.index))}
                    />
                    <AskButton {question} label={scene.check.experiments_delete()} {about} scene={scene.clone()} />
                </div>
            </ConfirmOr>
        </section>
    }
}

fn open(view: &ExperimentView, asked: Option<Asked>, scene: &Scene) -> Html {
    let (question, check) = (Question::DeleteExperiment(view.index), scene.check);
    html! {
        <section class="section stack">
            <h3 id={control_ids::EXPERIMENT} tabindex="-1" ~textContent={view.title.as_str()} />
            <p class="muted small" ~textContent={check.experiments_hint()} />
            <p class="muted small" ~textContent={check.experiments_rules()} />
            <div class="columns">
                <>{ for view.fields.iter().map(|one| html! { <div>{ field(view.index, one, scene) }</div> }) }</>
                <p class="notice small" ~textContent={view.harm_check} />
            </div>
            { look_back(view, scene) }
            <div>
                { field(view.index, &view.learned, scene) }
                <p class="muted small" ~textContent={check.experiments_learned_hint()} />
            </div>
            <>{ for done(view, scene) }</>
            <p class="note">{ icon(Icon::Home) }<span ~textContent={view.free_text} /></p>
            <ConfirmOr {question} {asked} scene={scene.clone()}>
                <div class="row no-print">
                    <Button
                        kind={ButtonKind::Primary}
                        label={check.experiments_close()}
                        onclick={scene.on(Msg::ExperimentClosed)}
                    />
                    <AskButton {question} label={check.experiments_delete()} scene={scene.clone()} />
                </div>
            </ConfirmOr>
        </section>
    }
}

/// Said of one from which something was learned.
fn done(view: &ExperimentView, scene: &Scene) -> Option<Html> {
    let text = scene.check.experiments_done();
    view.done.then(|| notice(Icon::Check, html! { <span ~textContent={text} /> }))
}

fn field(index: usize, view: &FieldView, scene: &Scene) -> Html {
    let (part, id) = (view.part, format!("e{index}-{}", part_id(view.part)));
    let oninput = scene.send.reform(move |text| Msg::Written(index, part, text));
    html! {
        <>
            <label class="field-label" for={id.clone()} ~textContent={view.question} />
            <TextArea {id} text={view.text.clone()} limit={Experiment::TEXT_LIMIT} {oninput} />
        </>
    }
}

fn look_back(view: &ExperimentView, scene: &Scene) -> Html {
    let (index, check) = (view.index, scene.check);
    html! {
        <div class="row">
            <LookBackFields
                key={index}
                id={format!("e{index}")}
                date_label={check.experiments_look_back_date()}
                time_label={check.experiments_look_back_time()}
                date={view.look_back_date.clone()}
                time={view.look_back_time.clone()}
                on_plan={scene.send.reform(move |look_back| Msg::Planned(index, look_back))}
            />
            if view.can_make_appointment {
                <Button label={check.experiments_to_calendar()} onclick={scene.on(Msg::CalendarAsked(index))} />
            }
        </div>
    }
}

/// Tells the inputs of one experiment apart.
fn part_id(part: Part) -> &'static str {
    match part {
        Part::Field(field) => field_id(field),
        Part::Learned => "learned",
    }
}
