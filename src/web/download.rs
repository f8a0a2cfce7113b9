//! A file for the person's downloads: a blob behind a link that is pressed once. No request leaves the page.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

use crate::app::effect::Download;

pub fn download(base: &Element, file: &Download) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(file.kind);
    let parts = Array::of1(&file.text.as_str().into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = base.owner_document().ok_or("the element has no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&file.name);
    link.click();
    Url::revoke_object_url(&url)
}
