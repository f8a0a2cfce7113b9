//! The picture, what it says in words, the private reason, and a question to talk about.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::board::Board;
use super::icon::{Icon, icon};
use super::{Scene, press};
use crate::app::msg::Msg;
use crate::app::query::{Phrase, TalkView};
use crate::domain::dialogue::Dialogue;

pub fn talk(heading: &str, view: &TalkView, scene: &Scene) -> Html {
    let strings = scene.strings;
    html! {
        <>
            <h2 class="sr" tabindex="-1" part="question">{ heading }</h2>
            if view.done {
                <div class="msg" part="notice" id="done" tabindex="-1">
                    { icon(Icon::Check) }{ line(strings.done_title, strings.done_text) }
                </div>
            }
            <div class="two">
                <div class="stack">
                    <Board view={view.board.clone()} orientation={scene.orientation}/>
                    if !view.done {
                        <div class="row np">
                            { press::button("btn", None, strings.adjust, None, scene, Msg::AdjustAsked) }
                        </div>
                    }
                </div>
                <div class="stack">
                    <p class="say" part="sentence">{ for view.sentence.iter().map(phrase) }</p>
                    { reason(view, scene) }
                </div>
            </div>
            <section class="sec two">
                <div class="stack">
                    <h3>{ strings.question }</h3>
                    <p class="q">{ &view.question }</p>
                    <div class="row np">
                        { press::button("btn", None, strings.another_question, None, scene, Msg::AnotherQuestion) }
                        <span class="mut sm">{ &view.count }</span>
                    </div>
                </div>
                if let Some([about, strength, risk]) = &view.card {
                    <div class="sm">
                        <p class="mut">{ about }</p>
                        { line(strings.strength, strength) }
                        { line(strings.risk, risk) }
                    </div>
                }
            </section>
            <div class="row np">
                if view.done {
                    { press::button("btn", None, strings.reopen, None, scene, Msg::ReopenAsked) }
                } else {
                    { press::button("btn p", Some(Icon::Check), strings.done, None, scene, Msg::FinishAsked) }
                }
                { press::button("btn", Some(Icon::Print), strings.print, None, scene, Msg::PrintAsked) }
            </div>
        </>
    }
}

fn line(name: &'static str, text: &str) -> Html {
    html! { <p><b>{ name }</b>{ " " }{ text }</p> }
}

fn phrase(phrase: &Phrase) -> Html {
    match phrase {
        Phrase::Plain(text) => html! { { text } },
        Phrase::Name(name) => html! { <b>{ name }</b> },
    }
}

fn reason(view: &TalkView, scene: &Scene) -> Html {
    let send = scene.send.clone();
    let typed = move |event: InputEvent| {
        let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            send.emit(Msg::ReasonTyped(area.value()));
        }
    };
    html! {
        <div class={view.reason.is_empty().then_some("np")}>
            <label class="f" for="why">{ scene.strings.reason }</label>
            <textarea class="np" id="why" rows="3" maxlength={Dialogue::REASON_LIMIT.to_string()} aria-describedby="why-promise"
                value={view.reason.clone()} oninput={typed}/>
            <p class="po">{ &view.reason }</p>
            <p class="tag np" id="why-promise">{ icon(Icon::Home) }{ scene.strings.reason_promise }</p>
        </div>
    }
}
