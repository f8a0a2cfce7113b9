//! The one Yew component that follows a self-check: it asks what the person has to see, and draws it.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::views;
use crate::app::driver::Driver;
use crate::app::ports::Clock;
use crate::app::self_check::model::Model;
use crate::app::self_check::view::{self, Embedding};
use crate::i18n;
use crate::i18n::check::check_strings;
use crate::web::ports::BrowserPorts;

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
pub struct Projection;

impl Component for Projection {
    type Message = Paint;
    type Properties = ProjectionProps;

    fn create(ctx: &Context<Self>) -> Projection {
        ctx.props().driver.ports().attach(ctx.link().callback(|()| Paint));
        Projection
    }

    fn update(&mut self, _: &Context<Self>, _: Paint) -> bool {
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let driver = ctx.props().driver.clone();
        let model = driver.model();
        let language = model.options.language;
        let view = view::view(&model, driver.ports().now(), embedding());
        let visit = model.visit;
        drop(model);
        let send = Callback::from(move |msg| driver.send(msg));
        let (strings, check) = (i18n::strings(language), check_strings(language));
        views::app(&view, &views::Scene { strings, check, language, visit, send })
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let driver = &ctx.props().driver;
        driver.ports().settle_focus();
        if driver.ports().has_events() {
            // After this paint is over, and after `mount` returned: a listener may do what it likes.
            let driver = driver.clone();
            spawn_local(async move { driver.ports().fire() });
        }
    }
}

/// A frame whose parent cannot be looked into cannot be looked into by its parent.
fn embedding() -> Embedding {
    let frame = web_sys::window().and_then(|window| window.frame_element().ok().flatten());
    let parent = web_sys::window().and_then(|window| window.parent().ok().flatten());
    let is_top = web_sys::window().is_some_and(|window| parent.is_some_and(|parent| parent == window));
    // `frameElement` is null for the topmost window and behind a border of origins.
    if frame.is_none() && !is_top { Embedding::OwnFrame } else { Embedding::SamePage }
}
