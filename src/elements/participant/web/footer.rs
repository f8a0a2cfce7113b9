//! The footer: where what makes them the same one is kept, and the way out, which asks once in place.

use yew::prelude::*;

use super::Scene;
use crate::elements::participant::control_ids;
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::{FootView, WayOut};
use crate::kit::web::components::{Button, ButtonKind, Confirm, Icon, note};

#[derive(Properties, PartialEq)]
pub struct FooterProps {
    pub view: FootView,
    pub scene: Scene,
}

#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let FooterProps { view, scene } = props;
    let words = scene.words;
    let link = |id: &'static str, label: &'static str, msg: Msg| {
        html! {
            <div class="row footer no-print" part="footer">
                <>{ for view.kept.map(|kept| note(Icon::Home, kept)) }</>
                <Button kind={ButtonKind::SmallLink} {id} {label} onclick={scene.on_press(msg)} />
            </div>
        }
    };
    match view.way_out {
        WayOut::None => Html::default(),
        WayOut::OtherCode => link(control_ids::OTHER_CODE, words.code_other(), Msg::OtherCodeAsked),
        WayOut::Leave => link(control_ids::LEAVE, words.leave_button(), Msg::LeaveAsked),
        WayOut::ReallyLeave => html! {
            <Confirm
                part="footer"
                ask={words.leave_ask()}
                yes={words.leave_yes()}
                no={scene.dialogue_words.erase_no()}
                onyes={scene.on_press(Msg::LeaveConfirmed)}
                onno={scene.on_press(Msg::LeaveDropped)}
            />
        },
    }
}
