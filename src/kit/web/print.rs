//! Printing an element alone: a copy of it, in a document of its own, in a hidden frame.

use std::cell::RefCell;

use gloo::events::EventListener;
use js_sys::{Array, Date, JsString, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, HtmlElement, HtmlIFrameElement, Node, ShadowRootInit, ShadowRootMode, StorageEvent, Window,
};
use yew::platform::spawn_local;

use super::{fonts, page, style_sheets, timers};

/// Milliseconds that the paper waits for its fonts: another font is better than no paper.
const LONGEST_WAIT: u32 = 2_000;

/// What a printed element may be set in, as the shorthand of a font without its family.
const FONTS: [&str; 3] = ["1em", "600 1em", "700 1em"];

#[wasm_bindgen]
extern "C" {
    /// A date whose refusal of a language can be caught; js-sys takes it for granted.
    #[wasm_bindgen(extends = Date)]
    type LocalDate;
    #[wasm_bindgen(catch, method, js_name = toLocaleDateString)]
    fn in_language(this: &LocalDate, language: &str, options: &Object) -> Result<JsString, JsValue>;
}

thread_local! {
    /// The frame of the last print. It stays until the next one: phones say that they have printed before they draw.
    static PRINTED: RefCell<Option<Printed>> = const { RefCell::new(None) };
}

struct Printed {
    frame: HtmlIFrameElement,
    _forgets: [EventListener; 2],
}

impl Printed {
    /// Goes when the page is left, and when another tab erases everything.
    fn new(frame: HtmlIFrameElement, window: &Window) -> Printed {
        let left = EventListener::new(window, "pagehide", |_| forget());
        let erased = EventListener::new(window, "storage", |event| {
            if event.dyn_ref::<StorageEvent>().is_some_and(|event| event.new_value().is_none()) {
                forget();
            }
        });
        Printed { frame, _forgets: [left, erased] }
    }
}

impl Drop for Printed {
    fn drop(&mut self) {
        if let Some(Err(error)) = self.frame.parent_node().map(|parent| parent.remove_child(&self.frame)) {
            web_sys::console::warn_2(&"llo: what was printed stays in the page".into(), &error);
        }
    }
}

/// What was printed last waits no longer to be drawn.
pub fn forget() {
    drop(PRINTED.take());
}

/// Opens the browser's print dialog for a copy of `base`.
pub fn print(base: &Element) -> Result<(), JsValue> {
    forget();
    let page = page::document_of(base)?;
    let frame: HtmlIFrameElement = page.create_element("iframe")?.unchecked_into();
    frame.set_class_name("print-frame");
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_tab_index(-1);
    PRINTED.set(Some(Printed::new(frame.clone(), &page::window()?)));
    base.parent_node().ok_or("the element is on no page")?.append_child(&frame)?;
    let window = frame.content_window().ok_or("the frame has no window")?;
    let paper = Paper::new(frame.content_document().ok_or("the frame has no document")?, base)?;
    match paper.fonts(&page)? {
        None => open_dialog(&window),
        Some(fonts) => {
            spawn_local(async move {
                let outcome = timers::at_most(LONGEST_WAIT, &fonts).await.and_then(|_| open_dialog(&window));
                if let Err(error) = outcome {
                    web_sys::console::error_2(&"llo: printing failed".into(), &error);
                }
            });
            Ok(())
        }
    }
}

fn open_dialog(window: &Window) -> Result<(), JsValue> {
    window.focus()?;
    window.print()
}

/// The document that goes on paper.
struct Paper {
    page: Document,
    copy: Element,
    /// The family of its font, which the copy has from the page around the element.
    family: String,
}

impl Paper {
    fn new(page: Document, base: &Element) -> Result<Paper, JsValue> {
        let language = base.query_selector("[lang]")?.and_then(|element| element.get_attribute("lang"));
        let language = language.unwrap_or_default();
        page.document_element().ok_or("the frame is empty")?.set_attribute("lang", &language)?;
        let host: HtmlElement = page.create_element("div")?.unchecked_into();
        page.body().ok_or("the frame has no body")?.append_child(&host)?;
        let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
        style_sheets::adopt(&root)?;
        let copy: Element = root.append_child(&page.import_node_with_deep(base, true)?)?.unchecked_into();
        page.set_title(&copy.query_selector("h1")?.and_then(|title| title.text_content()).unwrap_or_default());
        fill_dates(&copy, &language)?;
        let family = page::computed_style(base)?.get_property_value("font-family")?;
        host.style().set_property("font-family", &family)?;
        Ok(Paper { page, copy, family })
    }

    /// Brings in the fonts of another page; `None` when it has none. What it comes to is of no use.
    fn fonts(&self, from: &Document) -> Result<Option<Promise>, JsValue> {
        let faces = fonts::faces(from);
        if faces.is_empty() {
            return Ok(None);
        }
        let sheet = style_sheets::made_for(&self.page, &faces)?;
        self.page.set_adopted_style_sheets(&Array::of1(&sheet));
        let (loaded, text) = (self.page.fonts(), self.copy.text_content().unwrap_or_default());
        let fonts: Array =
            FONTS.iter().map(|font| loaded.load_with_text(&format!("{font} {}", self.family), &text)).collect();
        Ok(Some(Promise::all_settled(&fonts)))
    }
}

/// The day of today, where a date is left open.
fn fill_dates(copy: &Element, language: &str) -> Result<(), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"dateStyle".into(), &"long".into())?;
    let today = Date::new_0().unchecked_into::<LocalDate>().in_language(language, &options)?;
    let open = copy.query_selector_all("time:empty")?;
    for date in (0..open.length()).filter_map(|index| open.item(index)) {
        Node::set_text_content(&date, Some(&String::from(&today)));
    }
    Ok(())
}
