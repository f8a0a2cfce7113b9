//! What an instance, the projection and the neighbours on the page need of an element, whatever kind it is. Each kind
//! implements it once, so that everything else of the browser stands in the module once.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Html;

use super::ports::BrowserPorts;
use crate::contract::broker::Login;
use crate::kit::driver::Driver;
use crate::kit::effect::CarryOut;
use crate::kit::element::Element;
use crate::kit::ports::Edges;
use crate::kit::storage::Slot;

/// One element, with its kind hidden.
pub trait Part {
    fn driver(&self) -> &dyn Driven;
    /// The host's attributes, or the languages around it, may have changed.
    fn reread(&self);
    fn clear_data(&self);
    /// What no storage holds.
    fn kept(&self) -> Option<String>;
    /// For the host, as JSON; `None` while there is none.
    fn result(&self) -> Option<String>;
    /// The host's own words. For kinds that take them.
    fn set_texts(&self, _value: &JsValue) {}
    /// What a broker asks for. For kinds that go there.
    fn set_login(&self, _login: Option<Login>) {}
    /// What the person sees now.
    fn draw(self: Rc<Self>) -> Html;
    /// It is in the page now.
    fn drawn(self: Rc<Self>) {}
    /// It was taken off the page.
    fn gone(&self) {}
}

/// What is done with the driver of every kind in the same way.
pub trait Driven {
    fn ports(&self) -> &BrowserPorts;
    /// The element is taken off the page: nothing more is heard of it.
    fn detach(&self);
    /// Somebody else wrote this into the element's slot, or erased it.
    fn hear_elsewhere(&self, text: Option<String>);
    /// Looks whether somebody did.
    fn look_at_store(&self);
    fn slot(&self) -> Option<Slot>;
}

/// The edges of a kind of element in a browser.
pub trait PagePorts: Edges<Common = BrowserPorts> {
    /// The element is taken off the page.
    fn detach(&self) {
        self.common().detach();
    }
}

impl Edges for BrowserPorts {
    type Common = BrowserPorts;

    fn common(&self) -> &BrowserPorts {
        self
    }
}

impl PagePorts for BrowserPorts {}

impl<E: Element<Effect: CarryOut<P>>, P: PagePorts> Driven for Driver<E, P> {
    fn ports(&self) -> &BrowserPorts {
        Driver::ports(self).common()
    }

    fn detach(&self) {
        PagePorts::detach(Driver::ports(self));
    }

    fn hear_elsewhere(&self, text: Option<String>) {
        Driver::hear_elsewhere(self, text);
    }

    fn look_at_store(&self) {
        Driver::look_at_store(self);
    }

    fn slot(&self) -> Option<Slot> {
        self.model().slot()
    }
}
