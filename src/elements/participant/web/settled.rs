//! What the person placed, until the group sees it.

use yew::prelude::*;

use super::Scene;
use crate::elements::dialogue::web::sentence;
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::{PinButton, SettledView};
use crate::kit::web::components::{Button, ButtonKind, Icon, Plane, Title, note};

#[derive(Properties, PartialEq)]
pub struct SettledProps {
    pub heading: AttrValue,
    pub view: SettledView,
    pub scene: Scene,
}

#[component]
pub fn Settled(props: &SettledProps) -> Html {
    let SettledProps { heading, view, scene } = props;
    let adjust = |button: &PinButton| {
        html! { <Button label={button.name} onclick={scene.on_press(Msg::AdjustAsked(button.moment))} /> }
    };
    html! {
        <>
            <div class="stack">
                <Title text={heading.clone()} />
                <>{ for view.lines.iter().map(|line| html! { <p class="muted" ~textContent={line.as_str()} /> }) }</>
            </div>
            if let Some(plane) = &view.plane {
                <Plane view={plane.clone()} />
            }
            <p>{ sentence(&view.sentence) }</p>
            <>{ for view.delivery.map(|delivery| note(Icon::Out, delivery)) }</>
            <div class="row no-print">
                <>{ for view.buttons.iter().map(adjust) }</>
                if let Some(withdraw) = view.withdraw {
                    <Button
                        kind={ButtonKind::Link}
                        label={withdraw}
                        onclick={scene.on_press(Msg::PinsWithdrawn)}
                    />
                }
            </div>
            <>{ for view.until.map(|until| note(Icon::Clock, until)) }</>
        </>
    }
}
