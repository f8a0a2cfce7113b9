//! The whole element of a participant: status line, code, messages, one of its screens, and the footer.

use yew::prelude::*;

use super::Scene;
use super::code::CodeForm;
use super::footer::Footer;
use super::group::Group;
use super::join::Join;
use super::placing::{ListPin, PlacePin};
use super::settled::Settled;
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::{Body, LinkView, Remedy, View, WordsView};
use crate::kit::web::components::{Button, Icon, Notices, Title, labelled, notice};

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub view: View,
    pub scene: Scene,
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { view, scene } = props;
    html! {
        <div class="app" lang={scene.language.tag()}>
            <p class="visually-hidden" role="status" ~textContent={view.status.as_str()} />
            <>{ for view.code.as_deref().map(|code| session(code, scene)) }</>
            <Notices notices={view.notices.clone()} />
            <div class="stack" aria-live="polite">{ for view.link.as_ref().map(|link| connection(link, scene)) }</div>
            { screen(view, scene) }
            <>{ for view.plain_http.map(|(title, text)| notice(Icon::Mind, labelled(title, text))) }</>
            if let Some(credit) = view.credit {
                <p class="muted small" ~textContent={credit} />
            }
            <Footer view={view.foot} scene={scene.clone()} />
        </div>
    }
}

fn screen(view: &View, scene: &Scene) -> Html {
    let (heading, scene) = (AttrValue::from(view.heading.clone()), scene.clone());
    match &view.body {
        Body::Code { typed, refusal } => {
            html! { <CodeForm {heading} typed={typed.clone()} refusal={*refusal} {scene} /> }
        }
        Body::Join(join) => html! { <Join {heading} view={join.clone()} {scene} /> },
        Body::Words(words) => html! { <Words {heading} view={words.clone()} {scene} /> },
        Body::Place(place, extras) => {
            html! { <PlacePin {heading} view={(**place).clone()} extras={extras.clone()} {scene} /> }
        }
        Body::List(list, extras) => {
            html! { <ListPin {heading} view={list.clone()} extras={extras.clone()} {scene} /> }
        }
        Body::Settled(settled) => html! { <Settled {heading} view={settled.clone()} {scene} /> },
        Body::Group(group) => html! { <Group {heading} view={(**group).clone()} {scene} /> },
    }
}

/// Which session this is, as the board has it.
fn session(code: &str, scene: &Scene) -> Html {
    html! {
        <p class="muted small">
            <span ~textContent={scene.words.join_session()} />
            <span ~textContent={format!(" {code}")} />
        </p>
    }
}

fn connection(link: &LinkView, scene: &Scene) -> Html {
    let take_back = || {
        html! {
            <Button
                class="push-end"
                label={scene.words.connection_take_back()}
                onclick={scene.on_press(Msg::TakenBack)}
            />
        }
    };
    let told = labelled(link.title, &link.text);
    notice(
        Icon::Mind,
        match link.remedy {
            Remedy::None => told,
            Remedy::TakeBack => html! { <>{ told }{ take_back() }</> },
        },
    )
}

#[derive(Properties, PartialEq)]
struct WordsProps {
    heading: AttrValue,
    view: WordsView,
    scene: Scene,
}

/// A heading with sentences, and at most one thing to press.
#[component]
fn Words(props: &WordsProps) -> Html {
    let WordsProps { heading, view, scene } = props;
    html! {
        <div class="stack">
            <Title text={heading.clone()} />
            <>{ for view.lines.iter().map(|line| html! { <p ~textContent={line.as_str()} /> }) }</>
            if let Some(join) = view.join {
                <div class="row"><Button label={join} onclick={scene.on_press(Msg::Joined)} /></div>
            }
        </div>
    }
}
