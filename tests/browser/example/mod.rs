//! `<llo-example>`: an element as small as one can be. One question, which it remembers and tells the page of.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::kit::context::Context;
use llo_dialogue::kit::effect::{Effect, FocusTarget, HostEvent, NoEffect};
use llo_dialogue::kit::element::{Element, ElementState, Lifecycle};
use llo_dialogue::kit::remembering::{DraftStatus, Keeps};
use llo_dialogue::kit::storage::Slot;
use llo_dialogue::kit::web::{BrowserElement, BrowserPorts};
use serde::{Deserialize, Serialize};
use yew::{Callback, Html, html};

#[derive(Deserialize)]
struct Words {
    question: String,
    good: String,
    could_be_better: String,
    erase: String,
}

fn words(language: Language) -> Words {
    let json = match language.tag() {
        "en" => include_str!("en.json"),
        _ => include_str!("nl.json"),
    };
    serde_json::from_str(json).expect("the words of an element are complete")
}

#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    Good,
    CouldBeBetter,
}

/// What the browser keeps, and what the page hears.
#[derive(Default, Serialize, Deserialize)]
#[serde(tag = "schema", rename = "llo-example/1")]
struct AnsweredV1 {
    answer: Option<Answer>,
}

pub struct Example {
    options: Options,
    answered: AnsweredV1,
    state: ElementState,
}

pub enum Msg {
    Page(Lifecycle<Options>),
    Answered(Answer),
    ErasePressed,
}

impl From<Lifecycle<Options>> for Msg {
    fn from(lifecycle: Lifecycle<Options>) -> Msg {
        Msg::Page(lifecycle)
    }
}

impl Element for Example {
    type Options = Options;
    type Msg = Msg;
    type Effect = NoEffect;

    fn update(&mut self, msg: Msg, now: Time) -> Vec<Effect<NoEffect>> {
        let mut cx = Context::new(self, now);
        match msg {
            Msg::Page(lifecycle) => cx.live(lifecycle),
            Msg::Answered(answer) => {
                cx.model.answered.answer = Some(answer);
                cx.save();
                cx.emit(HostEvent::change(&cx.model.answered));
            }
            Msg::ErasePressed => {
                cx.remembering().erase();
                cx.focus(FocusTarget::Heading);
            }
        }
        cx.into_effects()
    }

    fn slot(&self) -> Option<Slot> {
        Slot::new("example", self.options.storage, &self.options.instance)
    }

    fn state(&mut self) -> &mut ElementState {
        &mut self.state
    }
}

impl Keeps for Example {
    const TAG: &'static str = "llo-example";

    fn language(&self) -> Language {
        self.options.language
    }

    fn set_options(&mut self, options: Options) {
        self.options = options;
    }

    fn draft(&self) -> Option<String> {
        self.answered.answer.and_then(|_| serde_json::to_string(&self.answered).ok())
    }

    fn restore(&mut self, text: &str) -> DraftStatus {
        match serde_json::from_str(text) {
            Ok(answered) => self.answered = answered,
            Err(error) => return DraftStatus::Corrupt(error.to_string()),
        }
        DraftStatus::Ours
    }

    fn forget(&mut self) {
        self.answered = AnsweredV1::default();
    }
}

impl BrowserElement for Example {
    const KIND: &'static str = "example";
    type Ports = BrowserPorts;

    fn new(options: Options) -> Example {
        Example { options, answered: Default::default(), state: Default::default() }
    }

    fn kept(&self, _: Time) -> Option<String> {
        self.state.memory.is_elsewhere().then(|| self.draft()).flatten()
    }

    fn view(&self, _: Time, send: Callback<Msg>) -> Html {
        let words = words(self.options.language);
        let choice = |answer, text: &str| {
            let onclick = send.reform(move |_| Msg::Answered(answer));
            let pressed = (self.answered.answer == Some(answer)).to_string();
            html! { <button {onclick} aria-pressed={pressed}>{ text }</button> }
        };
        html! {
            <div lang={self.options.language.tag()}>
                <h2 tabindex="-1">{ &words.question }</h2>
                { choice(Answer::Good, &words.good) }
                { choice(Answer::CouldBeBetter, &words.could_be_better) }
                <button id="erase" onclick={send.reform(|_| Msg::ErasePressed)}>{ &words.erase }</button>
            </div>
        }
    }
}
