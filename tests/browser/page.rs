//! A page with elements on it: mounting, finding, pressing, and the events a host hears.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::{JSON, Promise, Reflect};
use llo_dialogue::elements::{Board, Dialogue, Participant, SelfCheck};
use llo_dialogue::kit::web::Instance;
use llo_dialogue::kit::web::add_words;
use llo_dialogue::kit::web::register::kinds;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CustomEvent, Document, Element, HtmlElement, KeyboardEvent, KeyboardEventInit, PointerEvent, PointerEventInit,
    ShadowRoot, ShadowRootInit, ShadowRootMode, Storage,
};

use crate::example::Example;

const EVENTS: [&str; 5] = ["llo-ready", "llo-change", "llo-result", "llo-notice", "llo-error"];

/// The words of every element in a language, as a page hands them in.
macro_rules! words {
    ($tag:literal) => {
        concat!(
            "{\"dialogue\":",
            include_str!(concat!("../../src/words/dialogue/", $tag, ".json")),
            ",\"self_check\":",
            include_str!(concat!("../../src/words/self_check/", $tag, ".json")),
            ",\"participant\":",
            include_str!(concat!("../../src/words/participant/", $tag, ".json")),
            ",\"reveal\":",
            include_str!(concat!("../../src/words/reveal/", $tag, ".json")),
            ",\"board\":",
            include_str!(concat!("../../src/words/board/", $tag, ".json")),
            "}"
        )
    };
}

const WORDS: [(&str, &str); 2] = [("nl", words!("nl")), ("en", words!("en"))];

/// One mounted element and what its host heard, as `(name, detail)`.
pub struct Page {
    pub host: HtmlElement,
    pub root: ShadowRoot,
    pub element: Rc<RefCell<Option<Instance>>>,
    pub heard: Rc<RefCell<Vec<(String, serde_json::Value)>>>,
    _listeners: Vec<EventListener>,
}

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a browser has a document")
}

pub fn local() -> Storage {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("the test page may store")
}

/// Everything that waits is done: paints, and the events that follow a paint.
pub async fn settle() {
    for _ in 0..3 {
        yew::scheduler::flush().await;
        JsFuture::from(Promise::resolve(&JsValue::NULL)).await.expect("a resolved promise");
    }
}

impl Page {
    /// Mounts an element with these attributes on a page whose storage is as it is.
    pub async fn with(attributes: &[(&str, &str)]) -> Page {
        Page::of("dialogue", attributes, None).await
    }

    /// The same with an element of any kind, and with what its predecessor kept.
    pub async fn of(kind: &str, attributes: &[(&str, &str)], kept: Option<String>) -> Page {
        let host: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        for (name, value) in attributes {
            host.set_attribute(name, value).expect("a plain attribute");
        }
        document().body().expect("a body").append_child(&host).expect("into the page");
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("an open root");
        let heard = Rc::new(RefCell::new(Vec::new()));
        let listeners = EVENTS.map(|name| listen(&host, name, &heard)).into();
        if kinds().is_empty() {
            llo_dialogue::register!(Dialogue, SelfCheck, Participant, Board, Example);
            WORDS
                .into_iter()
                .for_each(|(language, words)| assert!(add_words(language, words.to_owned()), "{language}"));
        }
        let element = Instance::mount(kind, host.clone(), root.clone(), kept).expect("it mounts");
        settle().await;
        Page { host, root, element: Rc::new(RefCell::new(Some(element))), heard, _listeners: listeners }
    }

    pub fn find(&self, selector: &str) -> Element {
        self.root.query_selector(selector).expect("a good selector").unwrap_or_else(|| panic!("no {selector}"))
    }

    pub fn has(&self, selector: &str) -> bool {
        self.root.query_selector(selector).expect("a good selector").is_some()
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    /// A key on an element; says whether the element kept it from the browser.
    pub async fn key(&self, selector: &str, key: &str, shift: bool) -> bool {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_shift_key(shift);
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
        let untouched = self.find(selector).dispatch_event(&event).expect("it can be dispatched");
        settle().await;
        !untouched
    }

    /// A pointer event on a node, at a place of the board in percent.
    pub async fn pointer(&self, name: &str, selector: &str, across: f64, down: f64) {
        let plot = self.find(".pins").get_bounding_client_rect();
        let init = PointerEventInit::new();
        init.set_pointer_id(7);
        init.set_is_primary(true);
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_client_x((plot.left() + plot.width() * across / 100.0).round() as i32);
        init.set_client_y((plot.top() + plot.height() * down / 100.0).round() as i32);
        let event = PointerEvent::new_with_event_init_dict(name, &init).expect("an event");
        self.find(selector).dispatch_event(&event).expect("it can be dispatched");
        settle().await;
    }

    pub fn result(&self) -> serde_json::Value {
        to_json(&self.element.borrow().as_ref().expect("it is mounted").get_result())
    }

    pub fn names(&self) -> Vec<String> {
        self.heard.borrow().iter().map(|(name, _)| name.clone()).collect()
    }

    pub fn unmount(&self) -> Option<String> {
        self.element.take().expect("it is mounted").unmount()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(element) = self.element.take() {
            element.unmount();
        }
        self.host.remove();
    }
}

fn listen(
    host: &HtmlElement,
    name: &'static str,
    heard: &Rc<RefCell<Vec<(String, serde_json::Value)>>>,
) -> EventListener {
    let heard = heard.clone();
    EventListener::new(host, name, move |event| {
        let event: &CustomEvent = event.dyn_ref().expect("our events carry a detail");
        heard.borrow_mut().push((name.to_owned(), to_json(&event.detail())));
    })
}

pub fn to_json(value: &JsValue) -> serde_json::Value {
    let text: String = JSON::stringify(value).expect("plain JSON").into();
    serde_json::from_str(&text).expect("plain JSON")
}

/// The first style sheet a shadow root adopted.
pub fn sheet(root: &ShadowRoot) -> JsValue {
    let sheets = Reflect::get(root, &"adoptedStyleSheets".into()).expect("browsers have it");
    Reflect::get_u32(&sheets, 0).expect("a list")
}
