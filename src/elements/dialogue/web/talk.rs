//! The picture, what it says in words, the private reason, and a question to talk about.

use yew::prelude::*;

use super::reason::Reason;
use super::{Scene, sentence};
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::TalkView;
use crate::kit::control_ids;
use crate::kit::web::components::{Button, ButtonKind, Icon, Plane, Title, icon, labelled};

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
                <div class="stack">
                    <Plane view={view.plane.clone()} />
                    if !view.done {
                        <div class="row no-print">
                            <Button label={words.buttons_adjust()} onclick={scene.on_press(Msg::AdjustAsked)} />
                        </div>
                    }
                </div>
                <div class="stack">
                    <p class="lead" part="sentence">{ sentence(&view.sentence) }</p>
                    <Reason text={view.reason.clone()} scene={scene.clone()} />
                </div>
            </div>
            <section class="section two-columns">
                <Question question={view.question.clone()} count={view.count.clone()} scene={scene.clone()} />
                <>{ for view.card.as_ref().map(|card| corner(card, scene)) }</>
            </section>
            <div class="row no-print">
                if view.done {
                    <Button label={words.buttons_reopen()} onclick={scene.on_press(Msg::ReopenAsked)} />
                } else {
                    <Button
                        kind={ButtonKind::Primary}
                        icon={Icon::Check}
                        label={words.buttons_done()}
                        onclick={scene.on_press(Msg::FinishAsked)}
                    />
                }
                <Button
                    icon={Icon::Print}
                    label={words.buttons_print()}
                    onclick={scene.on_press(Msg::PrintAsked)}
                />
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
        <div class="stack">
            <h3 ~textContent={words.talk_question()} />
            <p class="question" ~textContent={question.as_str()} />
            <div class="row no-print">
                <Button label={words.talk_another_question()} onclick={scene.on_press(Msg::AnotherQuestion)} />
                <span class="muted small" ~textContent={count.as_str()} />
            </div>
        </div>
    }
}

/// Strength and risk of a corner, in equal weight.
fn corner([about, strength, risk]: &[String; 3], scene: &Scene) -> Html {
    html! {
        <div class="small">
            <p class="muted" ~textContent={about.as_str()} />
            { labelled(scene.words.talk_strength(), strength) }
            { labelled(scene.words.talk_risk(), risk) }
        </div>
    }
}
