//! A second window, for the wall: the board as high as the screen, few words and large ones, one line to join, and
//! nothing to press. Names and numbers stand in the printed edge of the board, so that no pin can lie on them.

use std::rc::Rc;

use yew::prelude::*;

use super::join::address;
use super::scene::{Scene, use_reveal};
use super::tray::Tray;
use crate::domain::dialogue::Moment;
use crate::elements::board::view::{JoinView, ShownView, StageView, State};
use crate::i18n::shape::Piece;
use crate::kit::web::components::{Title, plane_surface};
use crate::reveal::view::{CornerView, plain};
use crate::reveal::web::{Qr, Tables, group_plot, sign};
use crate::reveal::{LayerId, RevealMsg, RevealView};

#[derive(Properties, PartialEq)]
pub struct BeamerProps {
    pub shown: Rc<ShownView>,
    pub scene: Scene,
}

#[component]
pub fn Beamer(props: &BeamerProps) -> Html {
    let BeamerProps { shown, scene } = props;
    let send = use_reveal(scene);
    html! {
        <>
            { board(shown, &send, scene) }
            <section class="beamer-words" aria-label={scene.board.tools_beside()}>
                { words(shown, &send, scene) }
                if let Some(join) = shown.join.as_ref().filter(|join| join.large) {
                    { invitation(join, scene) }
                }
            </section>
            if let Some(join) = &shown.join {
                { strip(join, scene) }
            }
        </>
    }
}

fn board(shown: &ShownView, send: &Callback<RevealMsg>, scene: &Scene) -> Html {
    let none =
        |at: usize| CornerView { name: shown.corners[at].name.to_owned(), counts: Vec::new(), before: String::new() };
    let (corners, above) = match &shown.stage {
        StageView::Revealed(view) => (view.plane.corners.clone(), group_plot(&view.plane, send)),
        stage => ([none(0), none(1), none(2), none(3)], lid(stage, shown, scene)),
    };
    let is_covered = matches!(shown.stage, StageView::Hidden(_) | StageView::TooFew(_));
    let tiles = html! { <>{ for (0..4).map(|_| html! { <div class="corner" /> }) }</> };
    let [top_left, top_right, bottom_left, bottom_right] = &corners;
    html! {
        <div class="plane beamer-board" part="board">
            { edge("beamer-edge", [top_left, top_right], shown.poles.top.meaning, scene) }
            { plane_surface(is_covered.then_some("covered"), shown.poles, tiles, above) }
            { edge("beamer-edge beamer-edge-below", [bottom_left, bottom_right], shown.poles.bottom.meaning, scene) }
        </div>
    }
}

/// What lies on the board as long as nothing is revealed.
fn lid(stage: &StageView, shown: &ShownView, scene: &Scene) -> Html {
    match stage {
        // Where hands are counted there is nobody to wait for.
        StageView::Hidden(tray) if tray.progress.of > 0 => {
            html! { <Tray view={tray.clone()} is_later={shown.moment == Some(Moment::Desired)} scene={scene.clone()} /> }
        }
        StageView::TooFew(sentence) => {
            html! { <div class="tray"><p class="question" ~textContent={sentence.as_str()} /></div> }
        }
        StageView::Hidden(_)
        | StageView::Bare
        | StageView::Revealed(_)
        | StageView::Counting(_)
        | StageView::Person(_) => Html::default(),
    }
}

/// Two names, and below them how many stand there with the name of the axis between.
fn edge(class: &'static str, corners: [&CornerView; 2], axis: &'static str, scene: &Scene) -> Html {
    let [left, right] = corners;
    html! {
        <div {class}>
            <p class="beamer-names"><b ~textContent={left.name.as_str()} /><b ~textContent={right.name.as_str()} /></p>
            <p class="beamer-counts">
                { counts(left, scene) }
                <span class="muted" ~textContent={axis} />
                { counts(right, scene) }
            </p>
        </div>
    }
}

/// A number is never drawn as a pin; of two moments each says which it is.
fn counts(corner: &CornerView, scene: &Scene) -> Html {
    let is_one = corner.counts.len() == 1;
    let count = |(moment, people): &(Moment, u32)| {
        let class = match moment {
            _ if is_one => "beamer-count",
            Moment::Current => "of-now",
            Moment::Desired => "of-later",
        };
        let text = if is_one { people.to_string() } else { format!("{} {people}", scene.strings.moments(*moment)) };
        html! { <b {class} ~textContent={text} /> }
    };
    html! {
        <span>
            <>{ for corner.counts.iter().map(count) }</>
            if !corner.before.is_empty() {
                <span class="muted" ~textContent={corner.before.as_str()} />
            }
        </span>
    }
}

fn words(shown: &ShownView, send: &Callback<RevealMsg>, scene: &Scene) -> Html {
    let current = shown.track.iter().find(|item| item.state == State::Current).map(|item| item.name);
    let phase = shown.moment.map(|moment| scene.strings.moments(moment)).or(current);
    let line = |line: &String| html! { <p class="muted" ~textContent={line.as_str()} /> };
    // While the step is chosen, the picture is what it is chosen by, and not what is said.
    let revealed = match &shown.stage {
        StageView::Revealed(revealed) => Some(&**revealed),
        StageView::Bare
        | StageView::Hidden(_)
        | StageView::Counting(_)
        | StageView::Person(_)
        | StageView::TooFew(_) => None,
    };
    let said = revealed.filter(|_| shown.text.is_empty());
    let talk = shown.talk.as_ref().map(|talk| talk.question);
    // A picture that was there before makes way for the question; that of later is new when it is asked.
    let leads = talk.filter(|_| said.is_some_and(|revealed| !is_on(revealed, LayerId::Later)));
    let heading = leads.or(said.map(|revealed| revealed.headline.as_str())).unwrap_or(&shown.heading);
    // Before the first phase, what the session is about is what is largest.
    let (phase, title, heading) = match phase {
        None if !shown.title.is_empty() => (heading, "", shown.title.as_str()),
        _ => (phase.unwrap_or_default(), shown.title.as_str(), heading),
    };
    html! {
        <>
            <p class="beamer-phase">
                <>{ for shown.moment.map(sign) }</>
                <b ~textContent={phase} />
                <span class="muted push-end" ~textContent={title} />
            </p>
            <Title text={AttrValue::from(heading.to_owned())} />
            <>{ for shown.text.iter().map(line) }</>
            if let Some(revealed) = said {
                <p ~textContent={if leads.is_some() { revealed.plane.words.clone() } else { plain(&revealed.sentence) }} />
            }
            if let Some(question) = talk.filter(|_| leads.is_none()) {
                <p class="question" ~textContent={question} />
            }
            if let Some(revealed) = revealed {
                { key(revealed, scene) }
                <div class="visually-hidden">
                    <Tables
                        tables={revealed.tables.clone()}
                        notes={revealed.notes.clone()}
                        pins={Vec::new()}
                        words={scene.reveal}
                        send={send.clone()}
                    />
                    <p ~textContent={shown.credit} />
                </div>
            }
        </>
    }
}

fn is_on(view: &RevealView, layer: LayerId) -> bool {
    view.switches.iter().any(|switch| switch.layer == layer && switch.on)
}

/// What the pieces stand for, and how to read what else is drawn.
fn key(view: &RevealView, scene: &Scene) -> Html {
    let layers = [(LayerId::Now, Moment::Current), (LayerId::Later, Moment::Desired)];
    let on = layers.into_iter().filter(|(layer, _)| is_on(view, *layer));
    let piece = |(_, moment): (LayerId, Moment)| {
        html! { <span>{ sign(moment) }<span ~textContent={format!(" {}", scene.strings.moments(moment))} /></span> }
    };
    html! {
        <p class="beamer-key">
            <>{ for on.map(piece) }</>
            <span ~textContent={view.hint} />
            <>{ for view.no_pins.as_ref().map(|why| html! { <span ~textContent={why.as_str()} /> }) }</>
        </p>
    }
}

/// As long as people come in.
fn invitation(join: &JoinView, scene: &Scene) -> Html {
    html! {
        <div class="beamer-invitation">
            if let Some(view) = join.qr.clone() {
                <Qr {view} label={scene.board.join_qr()} />
                <p ~textContent={scene.board.join_scan()} />
            }
            <p class="muted" ~textContent={scene.board.join_free()} />
        </div>
    }
}

/// In every phase on the same place.
fn strip(join: &JoinView, scene: &Scene) -> Html {
    let piece = |piece: Piece| match piece {
        Piece::Text(text) => html! { <span ~textContent={text} /> },
        Piece::Placeholder(_) => address(&join.address),
    };
    html! {
        <section class="beamer-strip" aria-label={scene.board.join_label()}>
            <p>{ for scene.board.join_at_pieces().into_iter().map(piece) }</p>
            <p class="join-code" ~textContent={join.code.as_str()} />
            <p class="muted push-end" ~textContent={join.people.as_str()} />
        </section>
    }
}
