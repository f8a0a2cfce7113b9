//! The picture of the group on the person's own screen, with their own pin marked.

use yew::prelude::*;

use super::Scene;
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::GroupView;
use crate::i18n::RevealWords;
use crate::kit::web::components::{Icon, Title, note};
use crate::reveal::web::{GroupPlane, Switches, Tables, Words};
use crate::reveal::{RevealMsg, RevealView};

#[derive(Properties, PartialEq)]
pub struct GroupProps {
    pub heading: AttrValue,
    pub view: GroupView,
    pub scene: Scene,
}

#[component]
pub fn Group(props: &GroupProps) -> Html {
    let GroupProps { heading, view, scene } = props;
    let send = use_callback(scene.send.clone(), |msg, send| send.emit(Msg::Group(msg)));
    html! {
        <>
            if let Some(step) = view.step {
                <div class="stack"><Title text={heading.clone()} /><p ~textContent={step} /></div>
            } else {
                <Title class="visually-hidden" text={heading.clone()} />
            }
            { picture(&view.reveal, scene.reveal_words, &send) }
            if let Some(question) = &view.question {
                <section class="section stack">
                    <h3 ~textContent={scene.dialogue_words.talk_question()} />
                    <p class="question" ~textContent={question.as_str()} />
                </section>
            }
            <>{ for view.not_marked.map(|text| note(Icon::Eye, text)) }</>
        </>
    }
}

fn picture(view: &RevealView, words: RevealWords, send: &Callback<RevealMsg>) -> Html {
    html! {
        <>
            <Words own={view.own.clone()} headline={view.headline.clone()} sentence={view.sentence.clone()} />
            <div class="two-columns">
                <GroupPlane view={view.plane.clone()} send={send.clone()} />
                <div class="stack">
                    <Switches
                        switches={view.switches.clone()}
                        hint={view.hint}
                        is_striking={!view.pins.is_empty()}
                        {words}
                        send={send.clone()}
                    />
                    <Tables
                        tables={view.tables.clone()}
                        notes={view.notes.clone()}
                        pins={view.pins.clone()}
                        {words}
                        send={send.clone()}
                    />
                </div>
            </div>
        </>
    }
}
