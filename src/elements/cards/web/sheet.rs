//! Picking at most six cards for a sheet of paper.

use yew::prelude::*;

use super::app::Scene;
use crate::contract::ids::card_id;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::view::{self, SheetView};
use crate::kit::web::components::{Button, ButtonKind, Choice, ChoiceKind, Heading, Icon, refusal};

#[derive(Properties, PartialEq)]
pub struct SheetProps {
    pub view: SheetView,
    pub scene: Scene,
}

#[component]
pub fn Sheet(SheetProps { view, scene }: &SheetProps) -> Html {
    let words = scene.words;
    html! {
        <>
            <Heading text={words.sheet_title()} hint={words.sheet_hint()} />
            <ul class="sheet-cards">{ for view.rows.iter().map(|one| row(one, scene)) }</ul>
            if let Some((label, ticked)) = view.line {
                <Choice kind={ChoiceKind::Checkbox} checked={ticked} onchange={scene.on(Msg::LineTicked)} {label} />
            }
            <>{ for view.refusal.map(refusal) }</>
            <div class="row">
                <Button kind={ButtonKind::Link} label={words.to_start()} onclick={scene.on(Msg::StartOpened)} />
                <Button
                    kind={ButtonKind::Primary}
                    class="push-end"
                    icon={Icon::Print}
                    label={scene.strings.buttons_print()}
                    onclick={scene.on(Msg::PrintAsked)}
                />
            </div>
        </>
    }
}

fn row(row: &view::SheetRow, scene: &Scene) -> Html {
    html! {
        <li key={card_id(row.card)}>
            <Choice
                kind={ChoiceKind::Checkbox}
                checked={row.ticked}
                onchange={scene.on(Msg::SheetTicked(row.card))}
                label={row.question}
                description={row.deck}
            />
            <>{ for row.refusal.map(refusal) }</>
        </li>
    }
}
