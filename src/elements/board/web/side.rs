//! What stands beside the plane: the question, the words of a picture, the talk card, the step, and what is at hand.

use std::rc::Rc;

use yew::prelude::*;

use super::controls::Controls;
use super::join::JoinPanel;
use super::person::PersonForm;
use super::scene::{Scene, use_reveal};
use super::step::StepForm;
use super::talk::TalkCard;
use crate::domain::dialogue::Moment;
use crate::elements::board::view::{HostedView, ShownView, StageView};
use crate::kit::web::components::Title;
use crate::reveal::web::{Switches, Tables, Words, sign};
use crate::reveal::{RevealMsg, RevealView};

#[derive(Properties, PartialEq)]
pub struct SideProps {
    pub shown: Rc<ShownView>,
    pub hosted: Rc<HostedView>,
    pub scene: Scene,
}

#[component]
pub fn Side(props: &SideProps) -> Html {
    let SideProps { shown, hosted, scene } = props;
    let send = use_reveal(scene);
    let step = hosted.step.clone();
    let (revealed, person) = match &shown.stage {
        StageView::Revealed(revealed) => (Some(revealed), None),
        StageView::Person(person) => (None, Some(person)),
        StageView::Bare | StageView::Hidden(_) | StageView::Counting(_) | StageView::TooFew(_) => (None, None),
    };
    // While somebody places, nothing but their pin matters.
    let join = shown.join.as_ref().filter(|_| person.is_none());
    let panel = |large: bool| {
        let join = join.filter(|join| join.large == large)?;
        Some(html! { <JoinPanel view={join.clone()} scene={scene.clone()} /> })
    };
    html! {
        <section class="side-panel" aria-label={scene.board.tools_beside()}>
            // A picture has a headline of its own.
            { question(shown, revealed.is_some() && step.is_none(), scene) }
            if let Some(view) = step {
                <StepForm {view} scene={scene.clone()} />
            }
            if let Some(view) = shown.talk.clone() {
                <TalkCard {view} corners={shown.corners} scene={scene.clone()} />
            }
            if let Some(revealed) = revealed {
                { picture(revealed, &send, scene) }
            }
            if let Some(person) = person {
                <PersonForm view={(**person).clone()} scene={scene.clone()} />
            }
            // As long as people come in, that is what matters.
            <>{ for panel(true) }</>
            if person.is_none() {
                <Controls view={hosted.clone()} scene={scene.clone()} />
            }
            <>{ for panel(false) }</>
        </section>
    }
}

fn question(shown: &ShownView, is_name_of_phase: bool, scene: &Scene) -> Html {
    let moment = |moment: Moment| {
        html! {
            <p class="row">
                { sign(moment) }
                <b ~textContent={scene.strings.moments(moment)} />
            </p>
        }
    };
    let line = |line: &String| html! { <p class="muted" ~textContent={line.as_str()} /> };
    html! {
        <div class="stack">
            if !shown.title.is_empty() {
                <p class="muted" ~textContent={shown.title.as_str()} />
            }
            <>{ for shown.moment.map(moment) }</>
            <Title class={classes!(is_name_of_phase.then_some("phase-name"))} text={shown.heading.clone()} />
            if !shown.text.is_empty() {
                <div class="stack">{ for shown.text.iter().map(line) }</div>
            }
        </div>
    }
}

/// The words of what is revealed.
fn picture(view: &RevealView, send: &Callback<RevealMsg>, scene: &Scene) -> Html {
    let words = scene.reveal;
    html! {
        <>
            <Switches
                switches={view.switches.clone()}
                hint={view.hint}
                is_striking={!view.pins.is_empty()}
                {words}
                send={send.clone()}
            />
            <Words headline={view.headline.clone()} sentence={view.sentence.clone()} own={view.own.clone()} />
            <Tables
                tables={view.tables.clone()}
                notes={view.notes.clone()}
                pins={view.pins.clone()}
                {words}
                send={send.clone()}
            />
        </>
    }
}
