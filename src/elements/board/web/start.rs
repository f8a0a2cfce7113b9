//! Where a session begins: with phones, by counting, or from a file.

use yew::prelude::*;

use super::scene::Scene;
use crate::elements::board::draft::{LIMIT, Mode};
use crate::elements::board::msg::{Deed, Msg};
use crate::elements::board::view::StartView;
use crate::kit::web::components::{Button, ButtonKind, FilePicker, Icon, Title};

#[derive(Properties, PartialEq)]
pub struct StartProps {
    pub view: StartView,
    pub scene: Scene,
}

#[component]
pub fn Start(props: &StartProps) -> Html {
    let StartProps { view, scene } = props;
    let board = scene.board;
    let mode = |(at, mode): (usize, &Mode)| {
        let (label, hint) = match mode {
            Mode::Phones => (board.start_with_phones(), board.start_with_phones_hint()),
            Mode::Counting => (board.start_counting(), board.start_counting_hint()),
        };
        let kind = if at == 0 { ButtonKind::Primary } else { ButtonKind::Plain };
        html! {
            <div class="stack">
                <div class="row">
                    <Button {kind} {label} icon_after={Icon::Next} onclick={scene.does(Deed::Began(*mode))} />
                </div>
                <p class="muted small" ~textContent={hint} />
            </div>
        }
    };
    let onpick = scene.send.reform(|text: Option<String>| Msg::FilePicked(text.ok_or(())));
    html! {
        <>
            <Title text={view.title.clone()} />
            <p class="question" ~textContent={board.start_text()} />
            <>{ for view.modes.iter().enumerate().map(mode) }</>
            <div class="row footer"><FilePicker label={board.start_open_file()} limit={LIMIT} {onpick} /></div>
        </>
    }
}
