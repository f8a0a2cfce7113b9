//! What leaves this page: nothing, until the person has read exactly what and presses the button.

use yew::prelude::*;

use super::app::Scene;
use crate::elements::self_check::control_ids;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::result::Level;
use crate::elements::self_check::view::{GoesView, SharingView, TextView};
use crate::kit::web::components::{Button, ButtonKind, Choice, ChoiceKind, Icon, icon, labelled};

#[derive(Properties, PartialEq)]
pub struct SharingProps {
    /// `None` while it is closed.
    pub view: Option<SharingView>,
    pub scene: Scene,
}

#[component]
pub fn Sharing(SharingProps { view, scene }: &SharingProps) -> Html {
    match view {
        Some(view) => opened(view, scene),
        None => html! {
            <div class="row no-print">
                <Button
                    id={control_ids::SHARE}
                    label={scene.check.share_open()}
                    onclick={scene.on(Msg::ShareOpened)}
                />
            </div>
        },
    }
}

fn opened(view: &SharingView, scene: &Scene) -> Html {
    let check = scene.check;
    let (goes, stays) = (&view.goes_along, &view.stays_here);
    html! {
        <section class="leaves-page stack no-print" aria-labelledby={control_ids::SHARING}>
            <h3 id={control_ids::SHARING} tabindex="-1">
                { icon(Icon::Out) }
                <span ~textContent={format!(" {}", check.share_title())} />
            </h3>
            { labelled(view.goes_to.0, &view.goes_to.1) }
            { levels(view.level, scene) }
            if !view.texts.is_empty() {
                { texts(&view.texts, scene) }
            }
            if view.json.is_none() {
                <p class="small" ~textContent={check.share_now_nothing()} />
            }
            { labelled(goes.0, &goes.1) }
            if !view.goes.is_empty() {
                <ul class="goes-along small">{ for view.goes.iter().map(one_thing) }</ul>
            }
            if let Some(json) = &view.json {
                <p class="small" ~textContent={check.share_also()} />
                { message(json, scene) }
            }
            { labelled(stays.0, &stays.1) }
            <div class="row">
                if view.json.is_some() {
                    <Button label={view.share.clone()} onclick={scene.on(Msg::SharePressed)} />
                }
                <Button kind={ButtonKind::Link} label={check.share_close()} onclick={scene.on(Msg::ShareClosed)} />
            </div>
        </section>
    }
}

fn one_thing(view: &GoesView) -> Html {
    html! { <li>{ labelled(&view.label, &view.words) }</li> }
}

/// The same for who wants to see it as it leaves.
fn message(json: &str, scene: &Scene) -> Html {
    let check = scene.check;
    html! {
        <details class="small">
            <summary><span ~textContent={check.share_message()} /></summary>
            <div class="stack">
                <p ~textContent={check.share_exact()} />
                // Focusable, so that it can be scrolled with keys.
                <pre tabindex="0" role="region" aria-label={check.share_json_label()} ~textContent={json} />
            </div>
        </details>
    }
}

fn levels(chosen: Level, scene: &Scene) -> Html {
    let check = scene.check;
    let level = |level: Level, label: &'static str| {
        html! {
            <Choice
                kind={ChoiceKind::Radio { name: format!("share-{}", scene.visit).into() }}
                checked={chosen == level}
                onchange={scene.on(Msg::LevelChosen(level))}
                {label}
            />
        }
    };
    html! {
        <fieldset class="stack">
            <legend class="field-label" ~textContent={check.share_legend()} />
            { level(Level::Nothing, check.share_nothing()) }
            { level(Level::Themes, check.share_themes()) }
            { level(Level::Answers, check.share_answers()) }
            <p class="muted small" ~textContent={check.share_answers_note()} />
        </fieldset>
    }
}

fn texts(texts: &[TextView], scene: &Scene) -> Html {
    let text = |one: &TextView| {
        html! {
            <Choice
                kind={ChoiceKind::Checkbox}
                checked={one.ticked}
                onchange={scene.on(Msg::TextTicked(one.text))}
                label={one.label.clone()}
                description={one.words.clone()}
            />
        }
    };
    html! {
        <fieldset class="stack">
            <legend class="field-label" ~textContent={scene.check.share_texts_legend()} />
            <>{ for texts.iter().map(text) }</>
        </fieldset>
    }
}
