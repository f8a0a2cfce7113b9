//! A drawing of ours as a PNG, on a canvas: an image of an SVG would need `img-src blob:`.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, Document, Element, Path2d};
use yew::platform::spawn_local;

use super::canvas::canvas;
use super::{download, page, timers};
use crate::kit::drawing::{Anchor, Colour, Drawing, Item};

/// Milliseconds after which a browser gives no picture any more.
const DRAWING: u32 = 10_000;

/// A drawing among the person's downloads. `refuse` is called when the browser gives no picture, or another one: against
/// being recognised, some answer every page with noise.
pub fn save(base: &Element, name: &str, drawing: &Drawing, refuse: impl FnOnce() + 'static) {
    let (base, name) = (base.clone(), name.to_owned());
    let picture = page::document_of(&base).and_then(|page| picture(&page, drawing));
    spawn_local(async move {
        let saved = async {
            let Some(picture) = picture? else { return Ok(false) };
            let blob = timers::at_most(DRAWING, &picture).await?;
            if !blob.is_object() {
                return Ok(false);
            }
            download::save(&base, &name, blob.unchecked_ref::<Blob>())?;
            Ok(true)
        };
        let saved = saved.await.unwrap_or_else(|error: JsValue| {
            web_sys::console::warn_2(&"llo: no picture".into(), &error);
            false
        });
        if !saved {
            refuse();
        }
    });
}

/// The PNG, or null where the browser makes none; `None` where it draws something else.
fn picture(page: &Document, drawing: &Drawing) -> Result<Option<Promise>, JsValue> {
    if !tells_the_truth(page)? {
        return Ok(None);
    }
    let (canvas, pen) = canvas(page, drawing.width as u32, drawing.height as u32)?;
    drawing.items.iter().try_for_each(|item| draw(&pen, item))?;
    let mut asked = Ok(());
    let blob = Promise::new(&mut |resolve, _| asked = canvas.to_blob(&resolve));
    asked?;
    Ok(Some(blob))
}

/// Whether a canvas gives back what was drawn on it, but for a shade that nobody sees.
fn tells_the_truth(page: &Document) -> Result<bool, JsValue> {
    const SIDE: u32 = 64;
    const UNSEEN: u8 = 16;
    let shade = |row: u32| [row * 4 % 256, (row * 12 + 100) % 256, 255 - row * 4].map(|part| part as u8);
    let (_, pen) = canvas(page, SIDE, SIDE)?;
    let side = f64::from(SIDE);
    for row in 0..SIDE {
        let [red, green, blue] = shade(row);
        pen.set_fill_style_str(&format!("rgb({red}, {green}, {blue})"));
        pen.fill_rect(0.0, f64::from(row), side, 1.0);
    }
    let drawn = pen.get_image_data(0.0, 0.0, side, side)?.data();
    let rows = (0..SIDE).zip(drawn.chunks_exact(4 * SIDE as usize));
    Ok(rows.into_iter().all(|(row, points)| {
        let [red, green, blue] = shade(row);
        let mut points = points.chunks_exact(4);
        points.all(|point| point.iter().zip([red, green, blue, 255]).all(|(is, wanted)| is.abs_diff(wanted) < UNSEEN))
    }))
}

fn draw(pen: &CanvasRenderingContext2d, item: &Item) -> Result<(), JsValue> {
    match item {
        Item::Text { at, anchor, font, text } => {
            pen.set_font(&format!("{} {}px sans-serif", font.weight.number(), font.size));
            pen.set_fill_style_str(font.colour.0);
            pen.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            pen.fill_text(text, at.x.into(), at.y.into())
        }
        Item::Shape { d, fill, line, width } => {
            let shape = Path2d::new_with_path_string(d)?;
            if *fill != Colour::NONE {
                pen.set_fill_style_str(fill.0);
                pen.fill_with_path_2d(&shape);
            }
            if *width > 0 {
                pen.set_stroke_style_str(line.0);
                pen.set_line_width((*width).into());
                pen.stroke_with_path(&shape);
            }
            Ok(())
        }
    }
}
