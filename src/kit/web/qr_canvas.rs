//! QR codes on a canvas, over their SVG. Extensions that darken a page turn the colours of an SVG round, and then few phones
//! read it; the points of a canvas they leave alone. Where there is no canvas, the SVG is what is seen.

use js_sys::WeakMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlCanvasElement, Path2d, SvgsvgElement};

use super::canvas::pen;

/// Points of a canvas to a module's side.
const POINTS: u32 = 8;

thread_local! {
    /// What each canvas shows.
    static CODES: WeakMap = WeakMap::new();
}

/// Paints the QR codes that were drawn since the last time.
pub fn paint(base: &Element) -> Result<(), JsValue> {
    let found = base.query_selector_all(".qr-code canvas")?;
    for canvas in (0..found.length()).filter_map(|index| found.item(index)) {
        paint_one(canvas.unchecked_ref())?;
    }
    Ok(())
}

fn paint_one(canvas: &HtmlCanvasElement) -> Result<(), JsValue> {
    let picture = canvas.parent_element().ok_or("the canvas stands alone")?.query_selector("svg")?;
    let picture: SvgsvgElement = picture.ok_or("there is no picture beside the canvas")?.unchecked_into();
    let modules = picture.query_selector("path")?.and_then(|path| path.get_attribute("d"));
    let modules = modules.ok_or("the picture is empty")?;
    if CODES.with(|codes| codes.get(canvas)).as_string().as_ref() == Some(&modules) {
        return Ok(());
    }
    CODES.with(|codes| codes.set(canvas, &modules.as_str().into()));
    let side = picture.view_box().base_val().ok_or("the picture has no size")?.width();
    canvas.set_width(side as u32 * POINTS);
    canvas.set_height(side as u32 * POINTS);
    let Some(pen) = pen(canvas)? else { return Ok(()) };
    let side = f64::from(side);
    pen.scale(POINTS.into(), POINTS.into())?;
    pen.set_fill_style_str("#fff");
    pen.fill_rect(0.0, 0.0, side, side);
    pen.set_fill_style_str("#000");
    pen.fill_with_path_2d(&Path2d::new_with_path_string(&modules)?);
    Ok(())
}
