//! What is revealed, to take along.

use yew::prelude::*;

use super::scene::Scene;
use crate::elements::board::msg::{Deed, Export, Paper};
use crate::kit::web::components::{Button, Icon};

#[derive(Properties, PartialEq)]
pub struct ExportsProps {
    pub scene: Scene,
}

#[component]
pub fn Exports(props: &ExportsProps) -> Html {
    let scene = &props.scene;
    let board = scene.board;
    let files = [
        (Export::Svg, board.tools_export_svg()),
        (Export::Png, board.tools_export_png()),
        (Export::Csv, board.tools_export_csv()),
        (Export::Json, board.tools_export_json()),
    ];
    let button = |icon: Icon, label: &'static str, deed: Deed| {
        html! { <Button {icon} {label} onclick={scene.does(deed)} /> }
    };
    html! {
        <details>
            <summary ~textContent={board.tools_save()} />
            <div class="row">
                <>{ for files.map(|(export, label)| button(Icon::Save, label, Deed::ExportAsked(export))) }</>
                { button(Icon::Print, scene.strings.buttons_print(), Deed::PaperAsked(Paper::Shown)) }
            </div>
        </details>
    }
}
