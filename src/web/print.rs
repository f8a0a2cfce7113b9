//! Printing only the element: a document of its own in a hidden frame, with the same sheet, a title and the date.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlIFrameElement, ShadowRootInit, ShadowRootMode};

use super::sheet;

/// Opens the browser's print dialog for a copy of `base`.
pub fn print(base: &Element) -> Result<(), JsValue> {
    let document = base.owner_document().ok_or("no document")?;
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
    frame.set_class_name("frame");
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_attribute("tabindex", "-1")?;
    base.parent_node().ok_or("not in a page")?.append_child(&frame)?;

    let page = frame.content_document().ok_or("the frame has no document")?;
    fill(&page, base)?;
    let window = frame.content_window().ok_or("the frame has no window")?;
    window.focus()?;
    // The frame goes when the dialog closes.
    let kept = frame.clone();
    EventListener::once(&window, "afterprint", move |_| kept.remove()).forget();
    let printed = window.print();
    if printed.is_err() {
        frame.remove();
    }
    printed
}

fn fill(page: &Document, base: &Element) -> Result<(), JsValue> {
    let root_element = page.document_element().ok_or("an empty document")?;
    let language = base.query_selector("[lang]")?.and_then(|app| app.get_attribute("lang")).unwrap_or_default();
    root_element.set_attribute("lang", &language)?;
    let host = page.create_element("div")?;
    page.body().ok_or("no body")?.append_child(&host)?;
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    sheet::adopt_own(&root, page)?;
    let copy: Element = page.import_node_with_deep(base, true)?.unchecked_into();
    // The date is only known now.
    if let Some(date) = copy.query_selector("time")? {
        let in_words = js_sys::Object::new();
        js_sys::Reflect::set(&in_words, &"dateStyle".into(), &"long".into())?;
        let today = js_sys::Date::new_0().to_locale_date_string(&language, &in_words);
        date.set_text_content(Some(&String::from(today)));
    }
    if let Some(title) = copy.query_selector("h1")? {
        page.set_title(&title.text_content().unwrap_or_default());
    }
    root.append_child(&copy)?;
    Ok(())
}
