//! Giving the focus to something of ours, where it is seen. Browsers scroll it into the window and no further: there a page
//! may keep a header over what is scrolled.

use wasm_bindgen::JsValue;
use web_sys::{
    Document, DomRect, Element, HtmlElement, Node, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ShadowRoot,
};

use super::{page, tree};

/// Pixels between what has the focus and what would lie over it.
const AIR: f64 = 8.0;

/// So many things that lie over each other are got out from under.
const TIMES: usize = 4;

pub fn focus(element: &HtmlElement) -> Result<(), JsValue> {
    element.focus()?;
    let before = attribute_names(element);
    let outcome = scroll_into_sight(element);
    // Only what was put there just now.
    for name in attribute_names(element).iter().filter(|name| !before.contains(name)) {
        element.remove_attribute(name)?;
    }
    outcome
}

fn attribute_names(element: &Element) -> Vec<String> {
    element.get_attribute_names().iter().filter_map(|name| name.as_string()).collect()
}

fn scroll_into_sight(element: &HtmlElement) -> Result<(), JsValue> {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    nearest.set_inline(ScrollLogicalPosition::Nearest);
    nearest.set_behavior(ScrollBehavior::Instant);
    let height = window_height()?;
    for _ in 0..TIMES {
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
        let Some(over) = what_covers(element, height)? else { break };
        let (margin, length) = if over.top() + over.bottom() < height {
            ("scroll-margin-top", over.bottom() + AIR)
        } else {
            ("scroll-margin-bottom", height - over.top() + AIR)
        };
        element.style().set_property(margin, &format!("{}px", length.ceil() as i32))?;
    }
    Ok(())
}

fn window_height() -> Result<f64, JsValue> {
    page::window()?.inner_height()?.as_f64().ok_or_else(|| "the window has no height".into())
}

/// The box of what lies over an element, and stays in the window when the page is scrolled. Nothing that fills the window:
/// there is no way out from under that.
fn what_covers(element: &Element, window_height: f64) -> Result<Option<DomRect>, JsValue> {
    let page = page::document_of(element)?;
    let ours: Vec<Node> = tree::drawn_around(element).collect();
    let place = element.get_bounding_client_rect();
    for y in [place.top() + 1.0, (place.top() + place.bottom()) / 2.0, place.bottom() - 1.0] {
        for x in [place.left() + 1.0, place.left() + place.width() / 2.0] {
            let Some(seen) = seen_at(&page, x, y) else { continue };
            for node in tree::drawn_around(&seen).take_while(|node| !ours.contains(node)) {
                let Some(cover) = tree::as_element(&node) else { continue };
                let position = page::computed_style(cover)?.get_property_value("position")?;
                if !position.contains("fixed") && !position.contains("sticky") {
                    continue;
                }
                let cover = cover.get_bounding_client_rect();
                if cover.height() < window_height / 2.0 {
                    return Ok(Some(cover));
                }
            }
        }
    }
    Ok(None)
}

/// The innermost element that is seen at a point of the window.
fn seen_at(page: &Document, x: f64, y: f64) -> Option<Element> {
    let (x, y) = (x as f32, y as f32);
    let mut found = page.element_from_point(x, y)?;
    while let Some(root) = found.shadow_root() {
        match ShadowRoot::element_from_point(&root, x, y) {
            Some(inner) if inner != found => found = inner,
            _ => break,
        }
    }
    Some(found)
}
