//! The card that is kept: its line, putting it back, and what can be made of it.

use yew::prelude::*;

use super::app::Scene;
use super::element::SELF_CHECK;
use super::line_field::LineField;
use super::sharing::Sharing;
use crate::elements::cards::control_ids;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::KeptView;
use crate::kit::web::components::{Button, ButtonKind, Icon, labelled, notice};
use crate::kit::web::neighbour;

#[derive(Properties, PartialEq)]
pub struct KeptCardProps {
    pub view: KeptView,
    /// Where it does not lie open already.
    pub shows_card: bool,
    pub scene: Scene,
}

#[component]
pub fn KeptCard(KeptCardProps { view, shows_card, scene }: &KeptCardProps) -> Html {
    let words = scene.words;
    html! {
        <section class="kept-card section stack no-print" aria-labelledby={control_ids::KEPT}>
            <h3 id={control_ids::KEPT} tabindex="-1" ~textContent={view.title} />
            if *shows_card {
                <article class="talk-card small-card" part="card">
                    <p class="deck-name" ~textContent={view.face.deck} />
                    <p class="question" ~textContent={view.face.question} />
                    <p ~textContent={view.face.follow_up} />
                </article>
            }
            <LineField view={view.line.clone()} onwrite={scene.send.reform(Msg::LineWritten)} />
            <div class="row">
                if let Some(label) = view.experiment {
                    <Button {label} onclick={Callback::from(|_| neighbour::go_to(SELF_CHECK))} />
                }
                if view.sharing.is_none() {
                    <Button id={control_ids::SHARE} label={words.share_open()} onclick={scene.on(Msg::ShareOpened)} />
                }
                <Button kind={ButtonKind::Link} label={words.keep_back()} onclick={scene.on(Msg::PutBack)} />
            </div>
            if let Some(sharing) = &view.sharing {
                <Sharing view={sharing.clone()} scene={scene.clone()} />
            }
            <>{ for view.shared.map(|(title, text)| notice(Icon::Mind, labelled(title, text))) }</>
        </section>
    }
}
