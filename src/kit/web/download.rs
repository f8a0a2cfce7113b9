//! Files for the person's downloads. No request leaves the page.

use gloo::timers::callback::Timeout;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

use super::page;
use crate::kit::effect::Download;

/// Milliseconds in which a browser has begun to save a file: some first ask the person where.
const SAVING: u32 = 60_000;

/// A file of text.
pub fn download(base: &Element, file: &Download) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(file.kind);
    let text = Array::of1(&file.text.as_str().into());
    save(base, &file.name, &Blob::new_with_str_sequence_and_options(&text, &options)?)
}

/// A blob behind a link that is pressed once.
pub fn save(base: &Element, name: &str, blob: &Blob) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = page::document_of(base)?.create_element("a")?.unchecked_into();
    let address = Url::create_object_url_with_blob(blob)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The element may be gone by then, and the file is saved nevertheless.
    Timeout::new(SAVING, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}
