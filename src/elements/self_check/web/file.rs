//! The file that a person takes along themselves: saving it, and picking one to open. It is read here and goes nowhere.

use yew::prelude::*;

use super::app::Scene;
use super::asking::ConfirmOr;
use crate::elements::self_check::draft::{LIMIT, Private};
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::{Asked, FileLabels};
use crate::kit::web::components::{Button, Choice, ChoiceKind, FilePicker, Icon, Notices};

#[derive(Properties, PartialEq)]
pub struct FileSectionProps {
    pub view: FileLabels,
    pub asked: Option<Asked>,
    pub scene: Scene,
}

#[component]
pub fn FileSection(FileSectionProps { view, asked, scene }: &FileSectionProps) -> Html {
    let private = if view.private_ticked { Private::Included } else { Private::LeftOut };
    html! {
        <section class="section stack no-print">
            <h3 ~textContent={view.title} />
            <p class="muted small" ~textContent={view.hint} />
            if let Some(words) = view.private {
                <Choice
                    kind={ChoiceKind::Checkbox}
                    checked={view.private_ticked}
                    onchange={scene.on(Msg::FilePrivateTicked)}
                    label={words}
                />
            }
            <ConfirmOr question={Question::ReplaceByFile} asked={*asked} scene={scene.clone()}>
                <div class="row">
                    <Button label={view.save} icon={Icon::Save} onclick={scene.on(Msg::FileAsked(private))} />
                    <OpenFile class="button file-picker" label={view.open} scene={scene.clone()} />
                </div>
            </ConfirmOr>
            <Notices notices={view.notices.clone()} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    pub class: &'static str,
    pub label: &'static str,
    pub scene: Scene,
}

/// What opens one.
#[component]
pub fn OpenFile(OpenFileProps { class, label, scene }: &OpenFileProps) -> Html {
    let onpick = scene.send.reform(|text: Option<String>| Msg::FilePicked(text.ok_or(())));
    html! { <FilePicker class={*class} label={*label} limit={LIMIT} {onpick} /> }
}
