//! A QR code, black on white in every theme.

use yew::prelude::*;

use crate::kit::qr::QrView;

#[derive(Properties, PartialEq)]
pub struct QrProps {
    pub view: QrView,
    pub label: AttrValue,
}

/// It is painted once more on the canvas after it was drawn: see [`qr_canvas`](crate::kit::web::qr_canvas).
#[component]
pub fn Qr(props: &QrProps) -> Html {
    let QrView { size, d } = &props.view;
    html! {
        <div class="qr-code">
            <svg viewBox={format!("0 0 {size} {size}")} role="img" shape-rendering="crispEdges" aria-label={props.label.clone()}>
                <path d={d.clone()} />
            </svg>
            <canvas aria-hidden="true" />
        </div>
    }
}
