//! A question as a list: four big cards, each with its corner's sentence and a radio button, laid out as the plane where
//! there is room.

use yew::prelude::*;

use super::action_bar::ActionBar;
use super::corner_card::CornerCard;
use super::{Scene, step_class};
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::{Card, ListView};
use crate::kit::web::components::{Button, ButtonKind, Title, axis_name, framed, refusal};

#[derive(Properties, PartialEq)]
pub struct ListProps {
    pub heading: AttrValue,
    pub view: ListView,
    pub scene: Scene,
}

#[component]
pub fn List(props: &ListProps) -> Html {
    let ListProps { heading, view, scene } = props;
    let (words, poles, question) = (scene.words, view.poles, &view.question);
    let [first, second, third, fourth] = &question.cards;
    let card = |place: usize, card: &Card| html! { <CornerCard {place} card={card.clone()} scene={scene.clone()} /> };
    let cards = html! {
        <div class="corner-cards">
            { axis_name("axis-name", poles.top) }
            { card(0, first) }
            { card(1, second) }
            { axis_name("axis-name", poles.bottom) }
            { card(2, third) }
            { card(3, fourth) }
        </div>
    };
    html! {
        // New for each visit, as on the plane.
        <div key={scene.visit} class="placing">
            <Title text={heading.clone()} />
            <fieldset class={classes!("plane", step_class(question.moment))}>
                <legend class="visually-hidden" ~textContent={words.choose_legend()} />
                { framed("plane-frame corner-frame", poles, cards) }
            </fieldset>
            <>{ for question.refusal.map(refusal) }</>
            <div class="row no-print">
                <Button
                    kind={ButtonKind::SmallLink}
                    label={words.choose_to_board()}
                    onclick={scene.on_press(Msg::PlaneRequested)}
                />
            </div>
            <ActionBar question={question.clone()} scene={scene.clone()} />
        </div>
    }
}
