//! A question before something is done, in the place where it was asked.

use yew::prelude::*;

use super::headcount::HeadcountForm;
use super::scene::Scene;
use crate::elements::board::msg::Deed;
use crate::elements::board::view::AskView;
use crate::kit::web::components::Confirm;

#[derive(Properties, PartialEq)]
pub struct AskProps {
    pub asked: AskView,
    pub scene: Scene,
}

#[component]
pub fn Ask(props: &AskProps) -> Html {
    let AskProps { asked, scene } = props;
    if let Some(form) = &asked.form {
        return html! { <HeadcountForm asked={asked.clone()} form={form.clone()} scene={scene.clone()} /> };
    }
    html! {
        <Confirm
            class="row notice no-print"
            ask={asked.ask.clone()}
            yes={asked.yes}
            no={asked.no}
            onyes={scene.does(Deed::Confirmed)}
            onno={scene.does(Deed::Declined)}
        />
    }
}
