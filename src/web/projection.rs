//! The one Yew component that follows the model: it asks what the person has to see, and draws it.

use std::rc::Rc;

use web_sys::Element;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::pointer::BoardPointer;
use super::ports::BrowserPorts;
use super::views;
use crate::app::dialogue::model::Model;
use crate::app::dialogue::msg::Msg;
use crate::app::dialogue::view;
use crate::app::driver::Driver;

/// The model changed.
pub struct Paint;

#[derive(Properties)]
pub struct ProjectionProps {
    pub driver: Rc<Driver<Model, BrowserPorts>>,
}

impl PartialEq for ProjectionProps {
    fn eq(&self, other: &ProjectionProps) -> bool {
        Rc::ptr_eq(&self.driver, &other.driver)
    }
}

/// The element on the page.
pub struct Projection {
    /// Listens to the board while there is one to place a pin on.
    pointer: Option<BoardPointer>,
}

impl Component for Projection {
    type Message = Paint;
    type Properties = ProjectionProps;

    fn create(ctx: &Context<Self>) -> Projection {
        ctx.props().driver.ports().attach(ctx.link().callback(|()| Paint));
        Projection { pointer: None }
    }

    fn update(&mut self, _: &Context<Self>, _: Paint) -> bool {
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let driver = ctx.props().driver.clone();
        let model = driver.model();
        let (orientation, visit) = (model.options.orientation, model.visit);
        let (view, strings, language) = (view::view(&model), model.strings(), model.options.language);
        drop(model);
        let send = Callback::from(move |msg| driver.send(msg));
        views::app(&view, &views::Scene { strings, language, orientation, visit, send })
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let driver = &ctx.props().driver;
        let orientation = driver.model().options.orientation;
        let on = |pointer: &BoardPointer, board: &Element| pointer.is_on(board, orientation);
        match driver.ports().find(".live") {
            None => self.pointer = None,
            Some(board) if self.pointer.as_ref().is_some_and(|pointer| on(pointer, &board)) => {}
            Some(board) => {
                let driver = driver.clone();
                let send = Callback::from(move |input| driver.send(Msg::Pointer(input)));
                self.pointer = BoardPointer::listen(board, orientation, send);
            }
        }
        driver.ports().settle_focus();
        if driver.ports().has_events() {
            // After this paint is over, and after `mount` returned: a listener may do what it likes.
            let driver = driver.clone();
            spawn_local(async move { driver.ports().fire() });
        }
    }
}
