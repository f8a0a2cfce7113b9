//! Another element of ours on the same page: whether it is there, and going to it. It may run on another module, so nothing
//! is said to it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::{focus, page};

/// Whether the page has one with this tag.
pub fn is_on_page(tag: &str) -> bool {
    first(tag).is_ok_and(|found| found.is_some())
}

/// Gives the focus to its heading, or brings it into sight where it has none yet.
pub fn go_to(tag: &str) {
    if let Err(error) = try_to_go(tag) {
        web_sys::console::warn_2(&"llo: the focus could not be moved".into(), &error);
    }
}

fn try_to_go(tag: &str) -> Result<(), JsValue> {
    let Some(element) = first(tag)? else { return Ok(()) };
    let heading = match element.shadow_root() {
        Some(root) => root.query_selector("h2")?.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()),
        None => None,
    };
    match heading {
        Some(heading) => focus::focus(&heading),
        None => {
            element.scroll_into_view();
            Ok(())
        }
    }
}

fn first(tag: &str) -> Result<Option<Element>, JsValue> {
    page::document()?.query_selector(tag)
}
