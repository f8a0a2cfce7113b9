//! The picture, what it says in words, the private reason, and a question to talk about.

use yew::prelude::*;

use super::reason::Reason;
use super::{Scene, sentence};
use crate::domain::dialogue::Moment;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::{CornerView, TalkView};
use crate::kit::control_ids;
use crate::kit::web::components::{Button, ButtonKind, Icon, Plane, Title, icon, labelled, later_glyph, now_glyph};

#[derive(Properties, PartialEq)]
pub struct TalkProps {
    pub heading: AttrValue,
    pub view: TalkView,
    pub scene: Scene,
}

#[component]
pub fn Talk(props: &TalkProps) -> Html {
    let TalkProps { heading, view, scene } = props;
    let words = scene.words;
    html! {
        <>
            <Title class="visually-hidden" text={heading.clone()} />
            if view.done {
                <div class="notice" part="notice" id={control_ids::DONE} tabindex="-1">
                    { icon(Icon::Check) }
                    { labelled(words.done_title(), words.done_text()) }
                </div>
            }
            <div class="two-columns">
                <Plane view={view.plane.clone()} />
                <div class="stack">
                    <p class="lead" part="sentence">
                        { sentence(&view.sentence) }
                        if let Some(direction) = &view.direction {
                            <span class="direction" ~textContent={direction.as_str()} />
                        }
                    </p>
                    if !view.done {
                        <p class="no-print">
                            <Button
                                kind={ButtonKind::Link}
                                label={words.talk_adjust()}
                                onclick={scene.on_press(Msg::AdjustAsked)}
                            />
                        </p>
                    }
                </div>
            </div>
            <Question question={view.question.clone()} count={view.count.clone()} scene={scene.clone()} />
            if !view.corners.is_empty() {
                <Corners corners={view.corners.clone()} scene={scene.clone()} />
            }
            <Reason text={view.reason.clone()} scene={scene.clone()} />
            <section class="section stack no-print">
                <h3 ~textContent={words.talk_take_along()} />
                <div class="row">
                    <Button
                        icon={Icon::Print}
                        label={words.buttons_print()}
                        onclick={scene.on_press(Msg::PrintAsked)}
                    />
                </div>
            </section>
            <div class="row finish-bar no-print">
                if view.done {
                    <Button label={words.buttons_reopen()} onclick={scene.on_press(Msg::ReopenAsked)} />
                } else {
                    <span class="muted" ~textContent={words.talk_done_ask()} />
                    <Button
                        kind={ButtonKind::Primary}
                        class="push-end"
                        label={words.buttons_done()}
                        onclick={scene.on_press(Msg::FinishAsked)}
                    />
                }
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct QuestionProps {
    question: AttrValue,
    /// Which one it is, of how many.
    count: AttrValue,
    scene: Scene,
}

#[component]
fn Question(props: &QuestionProps) -> Html {
    let QuestionProps { question, count, scene } = props;
    let words = scene.words;
    html! {
        <section class="section stack">
            <h3>
                <span ~textContent={words.talk_question()} />
                <span ~textContent=" " />
                <span class="muted small question-count no-print" ~textContent={count.as_str()} />
            </h3>
            <p class="question" ~textContent={question.as_str()} />
            <div class="row no-print">
                <Button label={words.talk_another_question()} onclick={scene.on_press(Msg::AnotherQuestion)} />
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct CornersProps {
    corners: Vec<CornerView>,
    scene: Scene,
}

/// Strength beside strength, and risk beside risk: no corner is better than another.
#[component]
fn Corners(props: &CornersProps) -> Html {
    let CornersProps { corners, scene } = props;
    let words = scene.words;
    let sign = |moment: &Moment| match moment {
        Moment::Current => now_glyph(),
        Moment::Desired => later_glyph(),
    };
    let name = |corner: &CornerView| {
        html! {
            <th scope="col">{ for corner.moments.iter().map(sign) }<span ~textContent={corner.name.as_str()} /></th>
        }
    };
    let cell =
        |name: &'static str, text: &str| html! { <td><b ~textContent={name} /><span ~textContent={text} /></td> };
    html! {
        <section class="section stack">
            <h3 ~textContent={words.talk_corners(corners.len())} />
            <table class="corner-table">
                <thead><tr>{ for corners.iter().map(name) }</tr></thead>
                <tbody>
                    <tr>{ for corners.iter().map(|corner| cell(words.talk_strength(), &corner.strength)) }</tr>
                    <tr>{ for corners.iter().map(|corner| cell(words.talk_risk(), &corner.risk)) }</tr>
                </tbody>
            </table>
        </section>
    }
}
