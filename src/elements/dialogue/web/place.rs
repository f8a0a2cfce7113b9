//! A question on the plane: its corners are radio buttons, and in the corner that is chosen the pin can be placed more
//! precisely, by tapping, dragging, or with two range inputs.

use yew::prelude::*;

use super::action_bar::ActionBar;
use super::corner_tile::CornerTile;
use super::slider::Slider;
use super::{Scene, step_class};
use crate::domain::dialogue::Moment;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::{Caption, PlaceView, SliderView};
use crate::kit::web::components::{Button, ButtonKind, Title, interactive_plane, later_glyph, now_glyph, refusal};

#[derive(Properties, PartialEq)]
pub struct PlaceProps {
    pub heading: AttrValue,
    pub view: PlaceView,
    pub scene: Scene,
}

#[component]
pub fn Place(props: &PlaceProps) -> Html {
    let PlaceProps { heading, view, scene } = props;
    let (words, question) = (scene.words, &view.question);
    let step = step_class(question.moment);
    let tile = |card| html! { <CornerTile card={Clone::clone(card)} scene={scene.clone()} /> };
    let corners = html! { <>{ for question.cards.iter().map(tile) }</> };
    html! {
        // All of it is new for each visit. A radio button that is still checked while its name changes would clear the one
        // that is to be checked now, and a heading that stays is not read anew.
        <div key={scene.visit} class="placing">
            <Title text={heading.clone()} />
            <div class="two-columns">
                <fieldset class={step}>
                    <legend class="visually-hidden" ~textContent={words.choose_legend()} />
                    { interactive_plane(&view.plane, corners) }
                </fieldset>
                <div class={classes!("stack", step)}>
                    { caption(&view.caption, question.moment) }
                    <>{ for question.refusal.map(refusal) }</>
                    <div class="row no-print">
                        <Button
                            kind={ButtonKind::SmallLink}
                            label={words.choose_read_all()}
                            onclick={scene.on_press(Msg::ListRequested)}
                        />
                        if let Some(sliders) = &view.sliders {
                            <Precise heading={heading.clone()} sliders={sliders.clone()} scene={scene.clone()} />
                        }
                    </div>
                </div>
            </div>
            <ActionBar question={question.clone()} scene={scene.clone()} />
        </div>
    }
}

/// Of a size that fits most sentences, so that what stands below it does not move.
fn caption(caption: &Caption, moment: Moment) -> Html {
    let sign = match moment {
        Moment::Current => now_glyph(),
        Moment::Desired => later_glyph(),
    };
    let text = match caption {
        Caption::Hint(hint) => html! { <p ~textContent={*hint} /> },
        Caption::Corner { name, sentence } => html! {
            <p>
                <b class="corner-name" ~textContent={format!("‘{name}’")} />
                <span ~textContent={sentence.as_str()} />
            </p>
        },
    };
    html! { <div class="caption small">{ sign }{ text }</div> }
}

#[derive(Properties, PartialEq)]
struct PreciseProps {
    heading: AttrValue,
    sliders: [SliderView; 2],
    scene: Scene,
}

/// The two range inputs of a pin, folded away: the corner is the answer that counts.
#[component]
fn Precise(props: &PreciseProps) -> Html {
    let PreciseProps { heading, sliders: [first, second], scene } = props;
    let words = scene.words;
    html! {
        <details class="precise">
            <summary class="small" ~textContent={words.place_precise()} />
            <div class="stack" role="group" aria-label={heading.clone()}>
                <p class="muted small" ~textContent={words.place_hint()} />
                <Slider view={first.clone()} scene={scene.clone()} />
                <Slider view={second.clone()} scene={scene.clone()} />
            </div>
        </details>
    }
}
