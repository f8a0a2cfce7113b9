//! Where a point of the window lies on a plane, wherever the page has put it.

use js_sys::{Number, Reflect};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{page, tree};

/// Where a point of the window, in CSS pixels, lies on a plane: in percent from its left and from its top. The box around
/// the plane does not tell: that stands upright, also where the page turns or mirrors what the element is in. Three corners
/// do.
pub fn place(plane: &Element, x: f64, y: f64) -> Option<(f64, f64)> {
    let zoom = untold_zoom(plane);
    let pegs = plane.query_selector_all(".reference-point").ok()?;
    let corner = |index| {
        let corner = pegs.item(index)?.unchecked_into::<Element>().get_bounding_client_rect();
        Some((corner.left() * zoom, corner.top() * zoom))
    };
    let (start, right, down) = (corner(0)?, corner(1)?, corner(2)?);
    let from_start = |(x, y): (f64, f64)| (x - start.0, y - start.1);
    let ((a, b), (c, d), (e, f)) = (from_start(right), from_start(down), from_start((x, y)));
    let area = a * d - b * c;
    let area = if area == 0.0 { 1.0 } else { area };
    Some(((e * d - f * c) / area * 100.0, (f * a - e * b) / area * 100.0))
}

/// How much larger an element is than the browser says, by the `zoom` of what it is in: WebKit leaves that out.
fn untold_zoom(element: &Element) -> f64 {
    if Reflect::has(element, &"currentCSSZoom".into()).unwrap_or(false) {
        return 1.0;
    }
    let zoom = |element: &Element| -> Option<f64> {
        Some(Number::parse_float(&page::computed_style(element).ok()?.get_property_value("zoom").ok()?))
    };
    let zooms = tree::drawn_around(element).filter_map(|node| tree::as_element(&node).and_then(zoom));
    zooms.filter(|zoom| zoom.is_normal()).product()
}
