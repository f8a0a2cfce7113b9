//! What is wrong with the connection; where the server wants to know who we are, a field for it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::scene::Scene;
use crate::elements::board::control_ids;
use crate::elements::board::msg::Msg;
use crate::elements::board::view::TroubleView;
use crate::kit::web::components::{Button, ButtonKind, Icon, labelled, notice};

#[derive(Properties, PartialEq)]
pub struct TroubleProps {
    pub view: TroubleView,
    pub scene: Scene,
}

#[component]
pub fn Trouble(props: &TroubleProps) -> Html {
    let TroubleProps { view, scene } = props;
    let bar = notice(Icon::Mind, labelled(view.title, &view.text));
    if view.asks {
        return html! { <Login scene={scene.clone()}>{ bar }</Login> };
    }
    html! { <div aria-live="polite">{ bar }</div> }
}

#[derive(Properties, PartialEq)]
struct LoginProps {
    scene: Scene,
    /// Why it is asked.
    children: Html,
}

/// What is typed stays in the field until it is sent: nothing else has to know a password.
#[component]
fn Login(props: &LoginProps) -> Html {
    let LoginProps { scene, children } = props;
    let field = use_node_ref();
    let onsubmit = {
        let (field, send) = (field.clone(), scene.send.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(field) = field.cast::<HtmlInputElement>() {
                send.emit(Msg::LoginTyped(field.value()));
            }
        }
    };
    html! {
        <form class="stack no-print" {onsubmit}>
            { children.clone() }
            <div class="row">
                <div>
                    <label class="field-label" for={control_ids::LOGIN} ~textContent={scene.board.connection_login()} />
                    <input ref={field} class="text-field" type="password" id={control_ids::LOGIN} autocomplete="off" />
                </div>
                <Button kind={ButtonKind::Primary} submits={true} label={scene.board.connection_log_in()} />
            </div>
        </form>
    }
}
