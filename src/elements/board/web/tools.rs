//! What is at hand: screens, files, paper, keys, the rules of what is shown, and the end.

use yew::prelude::*;

use super::scene::Scene;
use crate::elements::board::control_ids;
use crate::elements::board::msg::{Deed, Paper};
use crate::kit::web::components::{Button, ButtonKind, Choice, ChoiceKind};

#[derive(Properties, PartialEq)]
pub struct ToolsProps {
    /// Messages that changed nothing.
    pub refused: u32,
    /// Whether single letters do something.
    pub letters_on: bool,
    pub scene: Scene,
}

#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { refused, letters_on, scene } = props;
    let board = scene.board;
    let tool = |label: &'static str, deed: Deed, hint: &'static str| {
        html! {
            <div class="row">
                <Button {label} onclick={scene.does(deed)} />
                <p class="muted small hint" ~textContent={hint} />
            </div>
        }
    };
    let line = |line: &str| html! { <p class="muted small" ~textContent={line} /> };
    html! {
        <details class="no-print footer">
            <summary ~textContent={board.tools_label()} />
            <div class="stack">
                <div class="row">
                    <Button label={board.tools_full_screen()} onclick={scene.does(Deed::FullScreenWanted)} />
                </div>
                { tool(board.tools_second_window(), Deed::SecondWindowWanted, board.tools_second_window_hint()) }
                { tool(board.tools_hand_over(), Deed::HandOverAsked, board.tools_hand_over_hint()) }
                { tool(board.tools_paper(), Deed::PaperAsked(Paper::Empty), board.tools_paper_hint()) }
                <details>
                    <summary ~textContent={board.tools_shortcuts()} />
                    { keys(scene) }
                    <Choice
                        kind={ChoiceKind::Checkbox}
                        checked={*letters_on}
                        label={board.tools_keys_letters()}
                        onchange={scene.does(Deed::KeysTicked)}
                    />
                </details>
                <details>
                    <summary ~textContent={board.floors_title()} />
                    <>{ for board.floors_lines().iter().map(&line) }</>
                </details>
                <details>
                    <summary ~textContent={board.tools_details()} />
                    { line(&board.tools_refused(*refused)) }
                </details>
                <div class="row">
                    <Button
                        id={control_ids::CLOSE}
                        kind={ButtonKind::Link}
                        label={board.phases_end()}
                        onclick={scene.does(Deed::CloseAsked)}
                    />
                </div>
            </div>
        </details>
    }
}

fn keys(scene: &Scene) -> Html {
    let board = scene.board;
    let keys = [
        (board.tools_keys_onward_key(), board.tools_keys_onward_does()),
        (board.tools_keys_back_key(), board.tools_keys_back_does()),
        (board.tools_keys_reveal_key(), board.tools_keys_reveal_does()),
        (board.tools_keys_full_screen_key(), board.tools_keys_full_screen_does()),
    ];
    let key = |(key, does): (&'static str, &'static str)| {
        html! {
            <>
                <dt><kbd ~textContent={key} /></dt>
                <dd ~textContent={does} />
            </>
        }
    };
    html! { <dl class="shortcut-keys small">{ for keys.map(key) }</dl> }
}
