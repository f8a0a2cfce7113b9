//! What `edge.js` does for an element, with our style sheet.

mod live;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot, Storage};

pub use self::live::*;
use super::styles::css;
use crate::kit::effect::Download;

#[wasm_bindgen(module = "/src/kit/web/edge.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = adopt)]
    fn adopt_css(root: &ShadowRoot, css: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = print)]
    fn print_with(base: &Element, css: &str) -> Result<(), JsValue>;
    /// Fires an event on the host, with JSON as its detail.
    #[wasm_bindgen(catch)]
    pub fn fire(host: &HtmlElement, name: &str, json: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = download)]
    fn download_file(base: &Element, name: &str, kind: &str, text: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = forgetPrint)]
    fn forget_last_print() -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = languages)]
    fn languages_around(host: &HtmlElement) -> Result<Array, JsValue>;
    #[wasm_bindgen(catch, js_name = place)]
    fn place_on(board: &Element, x: f64, y: f64) -> Result<Array, JsValue>;
    /// Gives the focus to something of ours, where it is seen.
    #[wasm_bindgen(catch)]
    pub fn focus(element: &HtmlElement) -> Result<(), JsValue>;
    /// Removes every key that starts with `prefix` from a storage.
    #[wasm_bindgen(catch)]
    pub fn erase(storage: &Storage, prefix: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = read)]
    fn read_file(input: &HtmlInputElement, limit: f64, tell: &JsValue) -> Result<(), JsValue>;
}

/// `lang` of every ancestor, nearest first, out of one shadow tree into the tree of its host.
pub fn languages(host: &HtmlElement) -> Vec<String> {
    texts(&languages_around(host).unwrap_or_default())
}

/// Where a point of the window, in CSS pixels, lies on a board: in percent from its left and from its top.
pub fn place(board: &Element, x: f64, y: f64) -> Option<(f64, f64)> {
    let place = place_on(board, x, y).ok()?;
    Some((place.get(0).as_f64()?, place.get(1).as_f64()?))
}

/// What is text in a list.
pub fn texts(list: &Array) -> Vec<String> {
    list.iter().filter_map(|text| text.as_string()).collect()
}

/// Lets a shadow root use the sheet of all elements, beside the sheets it uses already.
pub fn adopt(root: &ShadowRoot) -> Result<(), JsValue> {
    adopt_css(root, css())
}

/// Opens the browser's print dialog for a copy of `base`.
pub fn print(base: &Element) -> Result<(), JsValue> {
    print_with(base, css())
}

/// What was printed last waits no longer to be drawn.
pub fn forget_print() {
    drop(forget_last_print());
}

/// A file for the person's downloads.
pub fn download(base: &Element, file: &Download) -> Result<(), JsValue> {
    download_file(base, &file.name, file.kind, &file.text)
}

/// Reads the file that was picked; `None` when it is larger than `limit` bytes or cannot be read.
pub fn read(
    input: &HtmlInputElement,
    limit: usize,
    tell: impl FnOnce(Option<String>) + 'static,
) -> Result<(), JsValue> {
    read_file(input, limit as f64, &Closure::once_into_js(tell))
}
