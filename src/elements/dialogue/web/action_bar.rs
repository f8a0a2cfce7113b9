//! What leads on from a question, and back. On a narrow screen it stays in sight.

use yew::prelude::*;

use super::Scene;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::QuestionView;
use crate::kit::web::components::{Button, ButtonKind, Icon};

#[derive(Properties, PartialEq)]
pub struct ActionBarProps {
    pub question: QuestionView,
    pub scene: Scene,
}

#[component]
pub fn ActionBar(props: &ActionBarProps) -> Html {
    let ActionBarProps { question, scene } = props;
    let words = scene.words;
    // "Next" is filled once there is an answer: that tells that it counted.
    let (next, other, msg) = if question.placed {
        (ButtonKind::Primary, words.place_take_away(), Msg::PinTakenAway)
    } else {
        (ButtonKind::Plain, words.buttons_skip(), Msg::Passed)
    };
    html! {
        <div class="row action-bar no-print">
            if question.can_go_back {
                <Button kind={ButtonKind::Link} label={words.buttons_back()} onclick={scene.on_press(Msg::WentBack)} />
            }
            <Button kind={ButtonKind::Link} label={other} onclick={scene.on_press(msg)} />
            <Button
                kind={next}
                class="push-end"
                label={words.buttons_next()}
                icon_after={Icon::Next}
                onclick={scene.on_press(Msg::WentOn)}
            />
        </div>
    }
}
