//! The one Yew component: it follows the model of an element and draws what the person has to see.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::part::Part;

/// The model changed.
pub struct Paint;

#[derive(Properties)]
pub struct ProjectionProps {
    pub part: Rc<dyn Part>,
}

impl PartialEq for ProjectionProps {
    fn eq(&self, other: &ProjectionProps) -> bool {
        Rc::ptr_eq(&self.part, &other.part)
    }
}

/// The element on the page.
pub struct Projection;

impl Component for Projection {
    type Message = Paint;
    type Properties = ProjectionProps;

    fn create(ctx: &Context<Self>) -> Projection {
        ctx.props().part.driver().ports().attach(ctx.link().callback(|()| Paint));
        Projection
    }

    fn update(&mut self, _: &Context<Self>, _: Paint) -> bool {
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().part.clone().draw()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let part = &ctx.props().part;
        part.clone().drawn();
        part.driver().ports().settle_focus();
        if part.driver().ports().has_events() {
            // After this paint is over, and after `mount` returned: a listener may do what it likes.
            let part = part.clone();
            spawn_local(async move { part.driver().ports().fire() });
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        ctx.props().part.gone();
    }
}
