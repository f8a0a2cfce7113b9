//! Where it begins: the card that was kept, the pile, and what to draw from.

use yew::prelude::*;

use super::app::Scene;
use super::kept::KeptCard;
use crate::contract::ids::deck_id;
use crate::domain::cards::Deck;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::StartView;
use crate::kit::web::components::{Button, ButtonKind, Choice, ChoiceKind, Title, later_glyph, now_glyph, refusal};

#[derive(Properties, PartialEq)]
pub struct StartProps {
    pub view: StartView,
    pub scene: Scene,
}

#[component]
pub fn Start(StartProps { view, scene }: &StartProps) -> Html {
    let words = scene.words;
    html! {
        <>
            <Title text={words.title()} />
            <p ~textContent={words.intro()} />
            <p class="muted" ~textContent={words.intro_no_test()} />
            if let Some(kept) = &view.kept {
                <KeptCard view={kept.clone()} shows_card=true scene={scene.clone()} />
            }
            <div class="pile card-back" aria-hidden="true">
                { now_glyph() }<span class="way" />{ later_glyph() }
            </div>
            if !view.decks.is_empty() {
                <fieldset class="deck-choice">
                    <legend class="field-label" ~textContent={words.decks_title()} />
                    { for view.decks.iter().map(|deck| choice(*deck, scene)) }
                </fieldset>
            }
            <>{ for view.refusal.map(refusal) }</>
            <div class="row links">
                { link(words.all_open(), Msg::AllOpened, scene) }
                <Button
                    kind={ButtonKind::Link}
                    label={if view.pair { words.pair_alone() } else { words.pair_open() }}
                    onclick={scene.on(Msg::PairToggled)}
                />
                { link(words.sheet_open(), Msg::SheetOpened, scene) }
                if view.month {
                    { link(words.month_title(), Msg::MonthOpened, scene) }
                }
                <Button
                    kind={ButtonKind::Primary}
                    class="push-end"
                    label={words.draw()}
                    onclick={scene.on(Msg::DrawPressed)}
                />
            </div>
        </>
    }
}

fn link(label: &'static str, msg: Msg, scene: &Scene) -> Html {
    html! { <Button kind={ButtonKind::Link} {label} onclick={scene.on(msg)} /> }
}

fn choice((deck, name, is_in): (Deck, &'static str, bool), scene: &Scene) -> Html {
    html! {
        <Choice
            key={deck_id(deck)}
            kind={ChoiceKind::Checkbox}
            checked={is_in}
            onchange={scene.on(Msg::DeckTicked(deck))}
            label={name}
        />
    }
}
