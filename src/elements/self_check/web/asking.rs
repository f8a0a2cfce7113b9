//! What is asked before something that cannot be undone, in the place of what was pressed.

use yew::prelude::*;

use super::app::Scene;
use crate::elements::self_check::control_ids;
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::Asked;
use crate::kit::web::components::{Button, ButtonKind, Confirm};

#[derive(Properties, PartialEq)]
pub struct AskButtonProps {
    pub question: Question,
    pub label: &'static str,
    #[prop_or(ButtonKind::SmallLink)]
    pub kind: ButtonKind,
    /// What it is about, for those who do not see what it stands beside.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    pub scene: Scene,
}

/// The button that asks. The focus finds it again by the id of its question.
#[component]
pub fn AskButton(AskButtonProps { question, label, kind, about, scene }: &AskButtonProps) -> Html {
    html! {
        <Button
            kind={*kind}
            id={control_ids::asking(*question).id()}
            label={*label}
            about={about.clone()}
            onclick={scene.on(Msg::Asked(*question))}
        />
    }
}

#[derive(Properties, PartialEq)]
pub struct ConfirmOrProps {
    pub question: Question,
    /// What is asked now, if anything.
    pub asked: Option<Asked>,
    /// Of the host's `::part`, as its children have it.
    #[prop_or_default]
    pub part: Option<AttrValue>,
    pub scene: Scene,
    pub children: Html,
}

/// The question while it is asked; else the children.
#[component]
pub fn ConfirmOr(props: &ConfirmOrProps) -> Html {
    let scene = &props.scene;
    match props.asked.filter(|asked| asked.question == props.question) {
        Some(Asked { ask, yes, no, .. }) => html! {
            <Confirm
                {ask}
                {yes}
                {no}
                onyes={scene.on(Msg::Confirmed)}
                onno={scene.on(Msg::Declined)}
                part={props.part.clone()}
            />
        },
        None => props.children.clone(),
    }
}
