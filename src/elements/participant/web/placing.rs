//! Choosing and placing a pin, on the screens of a dialogue on one's own, with what only a session says there.

use yew::prelude::*;

use super::Scene;
use crate::elements::dialogue::view::{ListView, PlaceView};
use crate::elements::dialogue::web::{self as dialogue, List, Place};
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::QuestionExtras;
use crate::kit::web::components::Button;

#[derive(Properties, PartialEq)]
pub struct PlacePinProps {
    pub heading: AttrValue,
    pub view: PlaceView,
    pub extras: QuestionExtras,
    pub scene: Scene,
}

#[component]
pub fn PlacePin(props: &PlacePinProps) -> Html {
    let PlacePinProps { heading, view, extras, scene } = props;
    let dialogue = use_dialogue_scene(scene);
    html! {
        <>
            { said_before(extras, scene) }
            <Place heading={heading.clone()} view={view.clone()} scene={dialogue} />
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct ListPinProps {
    pub heading: AttrValue,
    pub view: ListView,
    pub extras: QuestionExtras,
    pub scene: Scene,
}

#[component]
pub fn ListPin(props: &ListPinProps) -> Html {
    let ListPinProps { heading, view, extras, scene } = props;
    let dialogue = use_dialogue_scene(scene);
    html! {
        <>
            { said_before(extras, scene) }
            <List heading={heading.clone()} view={view.clone()} scene={dialogue} />
        </>
    }
}

fn said_before(extras: &QuestionExtras, scene: &Scene) -> Html {
    html! {
        <>
            if let Some(again) = extras.again {
                <p><b ~textContent={again} /></p>
            }
            if let Some(solo) = &extras.solo {
                <div class="row notice">
                    <p ~textContent={solo.as_str()} />
                    <Button label={scene.words.placing_bring()} onclick={scene.on_press(Msg::SoloPinBrought)} />
                </div>
            }
        </>
    }
}

/// The same for the screens of a dialogue on one's own. Its callback stays the same one.
#[hook]
fn use_dialogue_scene(scene: &Scene) -> dialogue::Scene {
    let send = use_callback(scene.send.clone(), |msg, send| send.emit(Msg::Placing(msg)));
    dialogue::Scene {
        words: scene.dialogue_words,
        language: scene.language,
        orientation: scene.orientation,
        visit: scene.visit,
        send,
    }
}
