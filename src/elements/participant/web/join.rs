//! What joining means: what leaves the device and what stays, and which role the person has, before they choose it.

use yew::prelude::*;

use super::Scene;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Role;
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::JoinView;
use crate::i18n::shape::Piece;
use crate::kit::web::components::{Button, ButtonKind, Choice, ChoiceKind, Icon, Title, icon, later_glyph, now_glyph};

#[derive(Properties, PartialEq)]
pub struct JoinProps {
    pub heading: AttrValue,
    pub view: JoinView,
    pub scene: Scene,
}

#[component]
pub fn Join(props: &JoinProps) -> Html {
    let JoinProps { heading, view, scene } = props;
    let words = scene.words;
    let has_roles = !view.roles.is_empty();
    html! {
        <>
            <div class="stack">
                <p class="muted small">
                    <span ~textContent={words.join_joining()} />
                    <span ~textContent=" " />
                    <span class="join-code" ~textContent={view.code.as_str()} />
                </p>
                <Title text={heading.clone()} />
            </div>
            <section class="leaves-page stack">
                { subheading(Icon::Out, words.join_goes()) }
                { what_goes(has_roles, scene) }
            </section>
            <section class="stack">
                { subheading(Icon::Home, words.join_stays()) }
                <p ~textContent={words.join_stays_text()} />
            </section>
            if has_roles {
                <Roles roles={view.roles.clone()} role={view.role} scene={scene.clone()} />
            }
            <p class="small muted" ~textContent={view.floor.as_str()} />
            <div class="row">
                <Button
                    kind={ButtonKind::Primary}
                    label={words.join_button()}
                    icon_after={Icon::Next}
                    onclick={scene.on_press(Msg::Joined)}
                />
                <Button
                    kind={ButtonKind::Link}
                    label={words.join_watch()}
                    onclick={scene.on_press(Msg::WatchChosen)}
                />
            </div>
        </>
    }
}

fn subheading(sign: Icon, name: &str) -> Html {
    html! { <h3 class="row">{ icon(sign) }<span ~textContent={name} /></h3> }
}

/// A sentence with the two pins in it.
fn what_goes(has_roles: bool, scene: &Scene) -> Html {
    let words = scene.words;
    let pieces = if has_roles { words.join_goes_text_with_role_pieces() } else { words.join_goes_text_pieces() };
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => html! { <span ~textContent={text} /> },
        Piece::Placeholder("now") => pin(now_glyph(), Moment::Current, scene),
        Piece::Placeholder(_) => pin(later_glyph(), Moment::Desired, scene),
    };
    html! { <p>{ for pieces.into_iter().map(piece) }</p> }
}

fn pin(sign: Html, moment: Moment, scene: &Scene) -> Html {
    html! {
        <>{ sign }<span ~textContent=" " /><b ~textContent={scene.dialogue_words.moments(moment)} /></>
    }
}

#[derive(Properties, PartialEq)]
struct RolesProps {
    roles: Vec<(Role, String)>,
    role: Option<Role>,
    scene: Scene,
}

#[component]
fn Roles(props: &RolesProps) -> Html {
    let RolesProps { roles, role, scene } = props;
    let words = scene.words;
    let choice = |of: Option<Role>, name: &str| {
        html! {
            <Choice
                class="row role-choice"
                kind={ChoiceKind::Radio { name: format!("role-{}", scene.visit).into() }}
                checked={*role == of}
                label={name.to_owned()}
                onchange={scene.send.reform(move |_| Msg::RoleChosen(of))}
            />
        }
    };
    html! {
        <fieldset class="stack">
            <legend class="field-label" ~textContent={words.join_role()} />
            <p class="muted small" ~textContent={words.join_role_hint()} />
            <>{ for roles.iter().map(|(role, name)| choice(Some(*role), name)) }</>
            { choice(None, words.join_no_role()) }
        </fieldset>
    }
}
