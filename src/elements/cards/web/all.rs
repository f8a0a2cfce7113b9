//! All cards by their decks, for who wants to know what comes.

use yew::prelude::*;

use super::app::Scene;
use crate::contract::ids::card_id;
use crate::domain::cards::Card;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::{AllView, CardFace};
use crate::kit::web::components::{Button, ButtonKind, Heading};

#[derive(Properties, PartialEq)]
pub struct AllProps {
    pub view: AllView,
    pub scene: Scene,
}

#[component]
pub fn All(AllProps { view, scene }: &AllProps) -> Html {
    let words = scene.words;
    let deck = |(name, cards): &(&'static str, Vec<(Card, CardFace)>)| {
        html! {
            <section class="stack">
                <h3 ~textContent={*name} />
                <ul class="all-cards">{ for cards.iter().map(|one| card(one, scene)) }</ul>
            </section>
        }
    };
    html! {
        <>
            <Heading text={words.all_title()} hint={words.all_hint()} />
            <>{ for view.decks.iter().map(deck) }</>
            <div class="row">
                <Button kind={ButtonKind::Link} label={words.to_start()} onclick={scene.on(Msg::StartOpened)} />
                <Button kind={ButtonKind::Link} label={words.sheet_open()} onclick={scene.on(Msg::SheetOpened)} />
            </div>
        </>
    }
}

fn card((card, face): &(Card, CardFace), scene: &Scene) -> Html {
    html! {
        <li key={card_id(*card)}>
            <Button kind={ButtonKind::Link} label={face.question} onclick={scene.on(Msg::CardPicked(*card))} />
            <p class="muted small" ~textContent={face.follow_up} />
        </li>
    }
}
