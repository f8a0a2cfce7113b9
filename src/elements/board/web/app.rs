//! The whole board: status line, phases, messages, the plane with its words beside it, and what is at hand.

use std::rc::Rc;

use yew::prelude::*;

use super::asking::Ask;
use super::beamer::Beamer;
use super::paper::{Agreements, EmptyPaper, PaperHead};
use super::phase_track::PhaseTrack;
use super::scene::Scene;
use super::side::Side;
use super::stage::Stage;
use super::start::Start;
use super::tools::Tools;
use super::trouble::Trouble;
use crate::elements::board::msg::{Deed, Paper};
use crate::elements::board::view::{Body, HostedView, ShownView, View};
use crate::kit::web::components::{Button, ButtonKind, Notices, Title};

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub view: View,
    /// What goes on paper once it is drawn.
    pub on_paper: Option<Paper>,
    pub scene: Scene,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { view, on_paper, scene } = props;
    let notices = html! { <Notices notices={view.notices.clone()} /> };
    let body = match &view.body {
        Body::Start(start) => html! { <>{ notices }<Start view={start.clone()} scene={scene.clone()} /></> },
        Body::Over { words, again } => html! { <>{ notices }{ over(*words, *again, scene) }</> },
        Body::Session(shown, Some(hosted)) => session(shown, hosted, notices, *on_paper, scene),
        Body::Session(shown, None) => html! { <Beamer shown={shown.clone()} scene={scene.clone()} /> },
    };
    html! {
        <div class={classes!("app", "board-app", view.is_beamer.then_some("beamer"))} lang={scene.language.tag()}>
            <p class="visually-hidden" role="status" ~textContent={view.status.as_str()} />
            { body }
        </div>
    }
}

fn over((title, text): (&'static str, &'static str), again: bool, scene: &Scene) -> Html {
    html! {
        <>
            <Title text={title} />
            <p class="question" ~textContent={text} />
            if again {
                <div class="row">
                    <Button
                        kind={ButtonKind::Primary}
                        label={scene.board.closing_new_session()}
                        onclick={scene.does(Deed::NewWanted)}
                    />
                </div>
            }
        </>
    }
}

fn session(
    shown: &Rc<ShownView>,
    hosted: &Rc<HostedView>,
    notices: Html,
    on_paper: Option<Paper>,
    scene: &Scene,
) -> Html {
    let (asking, trouble) = (hosted.asking.clone(), hosted.trouble.clone());
    html! {
        <>
            <PaperHead title={shown.title.clone()} scene={scene.clone()} />
            <PhaseTrack
                track={shown.track.clone()}
                next={hosted.next.clone()}
                can_go_back={hosted.can_go_back}
                scene={scene.clone()}
            />
            if let Some(asked) = asking {
                <Ask {asked} scene={scene.clone()} />
            }
            { notices }
            if let Some(view) = trouble {
                <Trouble {view} scene={scene.clone()} />
            }
            <div class="stage">
                <div><Stage shown={shown.clone()} scene={scene.clone()} /></div>
                <Side shown={shown.clone()} hosted={hosted.clone()} scene={scene.clone()} />
            </div>
            <Tools refused={hosted.refused} letters_on={hosted.letters_on} scene={scene.clone()} />
            <Agreements scene={scene.clone()} />
            <p class="muted small" ~textContent={shown.credit} />
            if on_paper == Some(Paper::Empty) {
                <EmptyPaper shown={shown.clone()} scene={scene.clone()} />
            }
        </>
    }
}
