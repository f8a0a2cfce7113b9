//! The board with its names around it. Given a `pointer` callback it can be tapped and dragged on.

use yew::prelude::*;

use super::plot;
use crate::app::board::BoardView;
use crate::content::PoleWords;
use crate::domain::gesture::Input;
use crate::domain::orientation::Orientation;
use crate::web::pointer::PointerListeners;

#[derive(Properties, PartialEq)]
pub struct BoardProps {
    pub view: BoardView,
    pub orientation: Orientation,
    #[prop_or_default]
    pub pointer: Option<Callback<Input>>,
}

/// The board as a picture, and as a surface to place a pin on.
pub struct Board {
    board: NodeRef,
    plot: NodeRef,
    listeners: Option<PointerListeners>,
}

impl Component for Board {
    type Message = ();
    type Properties = BoardProps;

    fn create(_: &Context<Self>) -> Board {
        Board { board: NodeRef::default(), plot: NodeRef::default(), listeners: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &BoardProps) -> bool {
        if ctx.props().orientation != old.orientation {
            self.listen(ctx);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let BoardProps { view, pointer, .. } = ctx.props();
        let class = if pointer.is_some() { "board live" } else { "board" };
        html! {
            <div class="field" part="board"><div class="grid">
                { axis_name("ax t", view.poles.top) }
                { side_name("ax l", view.poles.left) }
                <div {class} ref={&self.board}>
                    { for view.corners.iter().map(|name| html! { <div class="tile"><b>{ name }</b></div> }) }
                    { plot::axes() }
                    <span class="plate" aria-hidden="true">{ view.poles.left.name }</span>
                    <span class="plate r" aria-hidden="true">{ view.poles.right.name }</span>
                    { plot::plot(view, &self.plot) }
                </div>
                { side_name("ax r", view.poles.right) }
                { axis_name("ax b", view.poles.bottom) }
            </div></div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.listen(ctx);
        }
    }
}

impl Board {
    fn listen(&mut self, ctx: &Context<Self>) {
        let BoardProps { orientation, pointer, .. } = ctx.props();
        let surfaces = (self.board.cast(), self.plot.cast(), pointer.clone());
        self.listeners = match surfaces {
            (Some(board), Some(plot), Some(send)) => Some(PointerListeners::new(&board, &plot, *orientation, send)),
            _ => None,
        };
    }
}

/// The name of a pole above or below: "Reactive: a problem now".
pub fn axis_name(class: &'static str, pole: PoleWords) -> Html {
    html! { <p class={class}><b>{ pole.name }</b>{ ": " }{ pole.meaning }</p> }
}

/// The name of a pole beside the board, where there is room.
pub fn side_name(class: &'static str, pole: PoleWords) -> Html {
    html! { <p class={class}><b>{ pole.name }</b><span>{ pole.meaning }</span></p> }
}
