//! The first screen: what this is, and beginning with it or with a file from another device.

use yew::prelude::*;

use super::app::Scene;
use super::asking::ConfirmOr;
use super::file::OpenFile;
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::{Asked, IntroView};
use crate::kit::web::components::{Button, ButtonKind, Icon, Notices, Title};

#[derive(Properties, PartialEq)]
pub struct IntroProps {
    pub heading: &'static str,
    pub view: IntroView,
    pub asked: Option<Asked>,
    pub scene: Scene,
}

#[component]
pub fn Intro(IntroProps { heading, view, asked, scene }: &IntroProps) -> Html {
    html! {
        <>
            <Title text={*heading} />
            <p class="question" ~textContent={view.not_a_test} />
            <p ~textContent={view.how} />
            <ConfirmOr question={Question::ReplaceByFile} asked={*asked} scene={scene.clone()}>
                <div class="row">
                    <Button
                        kind={ButtonKind::Primary}
                        label={view.start}
                        icon_after={Icon::Next}
                        onclick={scene.on(Msg::Began)}
                    />
                    <OpenFile class="button-link small file-picker" label={view.open_file} scene={scene.clone()} />
                </div>
            </ConfirmOr>
            <Notices notices={view.file_notices.clone()} />
        </>
    }
}
