//! What an element asks of the page: paper, the focus in sight, files and pictures.

use std::cell::Cell;
use std::rc::Rc;

use llo_dialogue::kit::drawing::{Anchor, At, Colour, Drawing, Font, Item, Weight};
use llo_dialogue::kit::effect::{Download, FocusTarget};
use llo_dialogue::kit::ports::{Host, Live};
use llo_dialogue::kit::web::{BrowserPorts, LivePorts};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::Callback;

use crate::connections::next_task;
use crate::page::document;

/// A host in the page, and what is drawn in it.
struct Stage {
    host: HtmlElement,
    root: ShadowRoot,
    base: Element,
}

impl Stage {
    fn new() -> Stage {
        let host: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
        document().body().expect("a body").append_child(&host).expect("into the page");
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("an open root");
        let base = document().create_element("div").expect("a div");
        root.append_child(&base).expect("into the host");
        Stage { host, root, base }
    }

    fn add(&self, tag: &str, text: &str) -> HtmlElement {
        let element: HtmlElement = document().create_element(tag).expect("an element").unchecked_into();
        element.set_text_content(Some(text));
        self.base.append_child(&element).expect("into the base");
        element
    }

    fn ports(&self) -> BrowserPorts {
        BrowserPorts::new(self.host.clone(), self.base.clone())
    }

    fn frame(&self) -> Option<Element> {
        self.root.query_selector("iframe").expect("a good selector")
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.host.remove();
    }
}

/// Waits until a script says yes.
async fn until(question: &str) {
    for _ in 0..2_000 {
        if script(question).is_truthy() {
            return;
        }
        next_task().await;
    }
    panic!("never: {question}");
}

fn script(text: &str) -> JsValue {
    js_sys::eval(text).expect("a script of the test")
}

#[wasm_bindgen_test]
async fn a_print_is_a_copy_that_goes_when_the_page_is_left() {
    script(
        "window.undo = Node.prototype.appendChild;
        Node.prototype.appendChild = function (node) {
            const added = window.undo.call(this, node);
            if (node.localName === 'iframe') node.contentWindow.print = () => { window.printed = node.contentDocument };
            return added;
        }",
    );
    let stage = Stage::new();
    stage.add("h1", "Op papier").set_lang("nl");
    stage.add("time", "");
    stage.ports().print();
    until("window.printed").await;
    let year = script("String(new Date().getFullYear())").as_string().expect("a text");
    let seen = script(
        "const root = printed.body.firstElementChild.shadowRoot; [printed.title, printed.documentElement.lang, root.textContent].join()",
    );
    let seen = seen.as_string().expect("a text");
    assert!(seen.starts_with("Op papier,nl,Op papier") && seen.ends_with(&year), "{seen}");
    let frame = stage.frame().expect("it waits to be drawn");
    stage.ports().print();
    script("Node.prototype.appendChild = window.undo");
    assert!(!frame.is_connected() && stage.frame().is_some(), "one print at a time");
    let left = Event::new("pagehide").expect("an event");
    web_sys::window().expect("a browser").dispatch_event(&left).expect("it is told");
    assert!(stage.frame().is_none());
}

#[wasm_bindgen_test]
fn what_gets_the_focus_is_not_under_a_header() {
    let header: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
    for (name, value) in [("position", "fixed"), ("top", "0"), ("left", "0"), ("width", "100%"), ("height", "60px")] {
        header.style().set_property(name, value).expect("a good value");
    }
    document().body().expect("a body").append_child(&header).expect("into the page");
    let stage = Stage::new();
    let spacer = stage.add("p", "");
    spacer.style().set_property("height", "3000px").expect("a good value");
    let button = stage.add("button", "Verder");
    button.set_id("next");
    stage.add("p", "").style().set_property("height", "3000px").expect("a good value");
    button.scroll_into_view_with_bool(true);
    assert!(button.get_bounding_client_rect().top() < 60.0, "it is under the header");
    let ports = stage.ports();
    ports.focus(FocusTarget::Control("next"));
    ports.settle_focus();
    assert!(stage.root.active_element().is_some_and(|active| active == *button));
    assert!(button.get_bounding_client_rect().top() >= 60.0, "it is seen");
    assert!(!button.has_attribute("style"), "nothing is left on it");
    header.remove();
}

/// Notes what is saved, in place of the browser's own.
const SAVING: &str = "window.saved = []; HTMLAnchorElement.prototype.click = function () { window.saved.push(this) }";

async fn saved() -> String {
    until("window.saved.length").await;
    let kind = "window.kind = ''; const [link] = window.saved; window.saved = [];
        fetch(link.href).then((it) => it.blob()).then((blob) => { window.kind = `${link.download} ${blob.type}` })";
    script(kind);
    until("window.kind").await;
    script("delete HTMLAnchorElement.prototype.click; window.kind").as_string().expect("a text")
}

#[wasm_bindgen_test]
async fn a_file_is_saved() {
    script(SAVING);
    Stage::new().ports().download(Download { name: "a.csv".into(), kind: "text/csv", text: "a;b".into() });
    assert_eq!(saved().await, "a.csv text/csv");
}

#[wasm_bindgen_test]
async fn a_picture_is_saved_unless_the_browser_draws_another() {
    let font = Font { size: 20, weight: Weight::Strong, colour: Colour("#000000") };
    let items = vec![
        Item::Shape { d: "M0 0h50v50h-50z".into(), fill: Colour("#ff0000"), line: Colour::NONE, width: 0 },
        Item::Text { at: At { x: 5, y: 25 }, anchor: Anchor::Start, font, text: "Nu".into() },
    ];
    let drawing = Drawing { width: 50, height: 50, words: "een vierkant".into(), items };
    let stage = Stage::new();
    let ports = LivePorts::from(stage.ports());
    let refused = Rc::new(Cell::new(0));
    let count = refused.clone();
    ports.connections.on_no_picture(Callback::from(move |()| {
        count.set(count.get() + 1);
        script("window.refused = true");
    }));
    script(SAVING);
    ports.download_picture("a.png", &drawing);
    assert_eq!(saved().await, "a.png image/png");
    assert_eq!(refused.get(), 0);
    script(
        "window.read = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function (...box) {
            const image = window.read.apply(this, box);
            image.data.fill(255);
            return image;
        }",
    );
    ports.download_picture("b.png", &drawing);
    until("window.refused").await;
    script("CanvasRenderingContext2D.prototype.getImageData = window.read");
    assert_eq!(refused.get(), 1);
}
