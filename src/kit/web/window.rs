//! What an element asks of its window: to fill the screen, and another window beside it.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlAnchorElement, HtmlElement};
use yew::platform::spawn_local;

use super::page;

#[wasm_bindgen]
extern "C" {
    /// An element that may fill the screen. web-sys leaves out what comes of that, and then nobody hears of a refusal.
    #[wasm_bindgen(extends = Element)]
    type FullScreenElement;
    #[wasm_bindgen(catch, method, js_name = requestFullscreen)]
    fn request_full_screen(this: &FullScreenElement) -> Result<Option<Promise>, JsValue>;
    /// Its document, likewise.
    #[wasm_bindgen(extends = Document)]
    type FullScreenDocument;
    #[wasm_bindgen(catch, method, js_name = exitFullscreen)]
    fn exit_full_screen(this: &FullScreenDocument) -> Result<Option<Promise>, JsValue>;
}

pub fn toggle_full_screen(host: &HtmlElement) -> Result<(), JsValue> {
    let page = page::document_of(host)?;
    let change = if page.fullscreen_element().is_some() {
        page.unchecked_ref::<FullScreenDocument>().exit_full_screen()?
    } else {
        host.unchecked_ref::<FullScreenElement>().request_full_screen()?
    };
    if let Some(change) = change {
        spawn_local(async move {
            if let Err(error) = change.await {
                web_sys::console::warn_2(&"llo: the screen stays as it is".into(), &error);
            }
        });
    }
    Ok(())
}

/// A window that does not know who opened it.
pub fn open(address: &str) -> Result<(), JsValue> {
    // As a link, for a page may have an `open` of its own.
    let link: HtmlAnchorElement = page::document()?.create_element("a")?.unchecked_into();
    link.set_href(address);
    link.set_target("_blank");
    link.set_rel("noopener");
    link.click();
    Ok(())
}
