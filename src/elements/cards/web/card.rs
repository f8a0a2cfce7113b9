//! The card that lies open: its question as the heading, the other behind *Ask on*, and what can be done with it.

use yew::prelude::*;

use super::app::Scene;
use super::kept::KeptCard;
use crate::elements::cards::control_ids;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::{CardFace, CardView, PairView};
use crate::kit::web::components::{Button, ButtonKind, Icon, Title, icon};

#[derive(Properties, PartialEq)]
pub struct OpenCardProps {
    pub view: CardView,
    pub scene: Scene,
}

#[component]
pub fn OpenCard(OpenCardProps { view, scene }: &OpenCardProps) -> Html {
    let words = scene.words;
    html! {
        <>
            <div aria-live="polite">{ for view.pair.iter().map(how) }</div>
            if let Some(round) = view.round {
                <p class="muted" ~textContent={round} />
            }
            // Another card is another one: what was opened on the last is closed.
            <article key={scene.visit} class="pile talk-card" part="card">
                <p class="deck-name" ~textContent={view.face.deck} />
                <Title class="card-question" text={view.face.question} />
                { follow_up(&view.face, scene) }
            </article>
            <>{ for view.pair.iter().map(|pair| roles(pair, scene)) }</>
            if let Some(hint) = view.keep {
                <div class="row keeping">
                    <Button
                        id={control_ids::KEEP}
                        icon={Icon::Check}
                        label={words.keep_keep()}
                        onclick={scene.on(Msg::KeepPressed)}
                    />
                    <p class="muted small" ~textContent={hint} />
                </div>
            }
            if let Some(kept) = &view.kept {
                <KeptCard view={kept.clone()} shows_card=false scene={scene.clone()} />
            }
            <div class="row bar">
                <Button kind={ButtonKind::Link} label={words.to_start()} onclick={scene.on(Msg::StartOpened)} />
                <Button kind={ButtonKind::Link} label={words.all_open()} onclick={scene.on(Msg::AllOpened)} />
                <Button
                    kind={ButtonKind::Link}
                    label={if view.pair.is_some() { words.pair_alone() } else { words.pair_open() }}
                    onclick={scene.on(Msg::PairToggled)}
                />
                <Button
                    kind={ButtonKind::Primary}
                    class="push-end"
                    label={words.another()}
                    icon_after={Icon::Next}
                    onclick={scene.on(Msg::DrawPressed)}
                />
            </div>
        </>
    }
}

/// The browser's own fold: it keeps the focus, and says itself whether it is open.
fn follow_up(face: &CardFace, scene: &Scene) -> Html {
    html! {
        <details>
            <summary ~textContent={scene.words.follow_up()} />
            <p class="follow-up" ~textContent={face.follow_up} />
            if let Some(check) = face.harm_check {
                <p class="note">{ icon(Icon::Mind) }<span ~textContent={check} /></p>
            }
        </details>
    }
}

fn how(pair: &PairView) -> Html {
    html! {
        <div class="notice" part="notice">
            <p><span ~textContent={format!("{} ", pair.how)} /><b ~textContent={pair.listen} /></p>
        </div>
    }
}

fn roles(pair: &PairView, scene: &Scene) -> Html {
    html! {
        <>
            <div class="row">
                <p role="status"><b ~textContent={pair.asking} /></p>
                <Button
                    class="push-end"
                    icon={Icon::Swap}
                    label={scene.words.pair_swap()}
                    onclick={scene.on(Msg::RolesSwapped)}
                />
            </div>
            <p class="muted small" ~textContent={pair.refuse} />
        </>
    }
}
