//! One element in the page, of whatever kind: what is between the shell and a model that knows no browser.

use std::cell::{Ref, RefCell};
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::{Callback, Html};

use super::attributes;
use super::part::{Driven, PagePorts, Part};
use super::pointer::PlanePointer;
use super::ports::BrowserPorts;
use crate::contract::broker::Login;
use crate::contract::options::{Complaint, FromAttributes};
use crate::domain::gesture::Input;
use crate::domain::orientation::Orientation;
use crate::domain::time::Time;
use crate::i18n::table::Shape;
use crate::kit::driver::Driver;
use crate::kit::effect::CarryOut;
use crate::kit::element::{Element, Lifecycle};
use crate::kit::ports::{Clock, Edges};

/// A kind of element, as the page has it: what of it knows a browser.
pub trait BrowserElement: Element<Options: FromAttributes, Effect: CarryOut<Self::Ports>> + Sized + 'static {
    /// What the shell asks for.
    const KIND: &'static str;
    /// The words that it shows; none of ours for an element that brings its own.
    const WORDS: &'static [Shape] = &[];
    /// Its style sheets, beside the one that all elements have.
    const STYLES: &'static [&'static str] = &[];
    /// Its edges.
    type Ports: PagePorts + From<BrowserPorts>;

    fn new(options: Self::Options) -> Self;

    /// What begins it, with what its predecessor [kept](Self::kept).
    fn started(complaints: Vec<Complaint>, kept: Option<String>) -> Self::Msg {
        Lifecycle::Started { complaints, kept }.into()
    }

    /// What it listens to, beside the host's attributes, from before it starts.
    fn listen(_ports: &Self::Ports, _send: &Callback<Self::Msg>) -> Vec<EventListener> {
        Vec::new()
    }

    /// What no storage holds, for its successor in the same place.
    fn kept(&self, now: Time) -> Option<String>;

    /// For the host page, as JSON; `None` while there is none.
    fn result(&self, _now: Time) -> Option<String> {
        None
    }

    /// What the person sees now.
    fn view(&self, now: Time, send: Callback<Self::Msg>) -> Html;

    /// How the plane with the pins lies, for kinds that have one.
    fn plane(&self) -> Option<Orientation> {
        None
    }

    /// What was done on that plane with a pointer.
    fn pointed(_input: Input) -> Option<Self::Msg> {
        None
    }

    /// It is in the page as [`Self::view`] drew it last.
    fn drawn(_runtime: &Runtime<Self>) {}

    /// It was taken off the page.
    fn gone(_ports: &Self::Ports) {}

    /// The host's own words, for kinds that take them.
    fn texts_given(_value: &JsValue) -> Option<Self::Msg> {
        None
    }

    /// What a broker asks for, for kinds that go there.
    fn login_given(_login: Option<Login>) -> Option<Self::Msg> {
        None
    }
}

/// One element of a kind.
pub struct Runtime<E: BrowserElement> {
    driver: Driver<E, E::Ports>,
    /// What every view gets. It is one callback from the start to the end, so that components whose properties are the
    /// same need not be drawn again.
    send: Callback<E::Msg>,
    /// Listens to the plane while there is one to place a pin on.
    pointer: RefCell<Option<PlanePointer>>,
    _listeners: Vec<EventListener>,
}

impl<E: BrowserElement> Runtime<E> {
    /// `kept` is what [`BrowserElement::kept`] of its predecessor gave.
    pub fn start(page: BrowserPorts, kept: Option<String>) -> Rc<Runtime<E>> {
        let (options, complaints) = E::Options::from_attributes(&attributes::read(page.host()));
        let this = Rc::new_cyclic(|this: &Weak<Runtime<E>>| {
            let ports = E::Ports::from(page);
            let send = sender(this);
            let listeners = E::listen(&ports, &send);
            let driver = Driver::new(E::new(options), ports);
            Runtime { driver, send, pointer: RefCell::default(), _listeners: listeners }
        });
        this.send(E::started(complaints, kept));
        this
    }

    pub fn send(&self, msg: E::Msg) {
        self.driver.send(msg);
    }

    /// Give it back before anything is sent.
    pub fn model(&self) -> Ref<'_, E> {
        self.driver.model()
    }

    pub fn ports(&self) -> &E::Ports {
        self.driver.ports()
    }

    fn now(&self) -> Time {
        self.ports().common().now()
    }
}

/// Tells an element what happened, as long as it is there: what listens and what is drawn must not keep it alive.
fn sender<E: BrowserElement>(to: &Weak<Runtime<E>>) -> Callback<E::Msg> {
    let to = to.clone();
    Callback::from(move |msg| {
        if let Some(to) = to.upgrade() {
            to.send(msg);
        }
    })
}

impl<E: BrowserElement> Part for Runtime<E> {
    fn driver(&self) -> &dyn Driven {
        &self.driver
    }

    fn reread(&self) {
        let (options, complaints) = E::Options::from_attributes(&attributes::read(self.driver.ports().common().host()));
        self.send(Lifecycle::OptionsChanged(options, complaints).into());
    }

    fn clear_data(&self) {
        self.send(Lifecycle::DataCleared.into());
    }

    fn kept(&self) -> Option<String> {
        self.driver.model().kept(self.now())
    }

    fn result(&self) -> Option<String> {
        self.driver.model().result(self.now())
    }

    fn set_texts(&self, value: &JsValue) {
        if let Some(msg) = E::texts_given(value) {
            self.send(msg);
        }
    }

    fn set_login(&self, login: Option<Login>) {
        if let Some(msg) = E::login_given(login) {
            self.send(msg);
        }
    }

    fn draw(self: Rc<Self>) -> Html {
        self.driver.model().view(self.now(), self.send.clone())
    }

    fn drawn(self: Rc<Self>) {
        let plane = self.driver.model().plane();
        if let Some(orientation) = plane {
            let this = self.clone();
            let send = move |input| E::pointed(input).into_iter().for_each(|msg| this.send(msg));
            PlanePointer::follow(&self.pointer, self.driver.ports().common().find(".interactive"), orientation, send);
        }
        E::drawn(&self);
    }

    fn gone(&self) {
        self.pointer.take();
        E::gone(self.driver.ports());
    }
}
