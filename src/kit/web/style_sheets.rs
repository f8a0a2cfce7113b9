//! One style sheet for all elements of a document. No strict policy forbids a constructed one.

use js_sys::{Array, Function, Reflect, WeakMap};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, ShadowRoot, Window};

use super::{language, page, styles};

#[wasm_bindgen]
extern "C" {
    /// A window that makes style sheets; web-sys knows only the class of our own window.
    #[wasm_bindgen(extends = Window)]
    type SheetWindow;
    #[wasm_bindgen(method, getter, js_name = CSSStyleSheet)]
    fn style_sheet_class(this: &SheetWindow) -> Function;
}

thread_local! {
    /// The sheet of each document.
    static SHEETS: WeakMap = WeakMap::new();
}

/// A sheet of this text. It belongs to the document whose window made it.
pub fn made_for(page: &Document, css: &str) -> Result<CssStyleSheet, JsValue> {
    let window: SheetWindow = page.default_view().ok_or("the document has no window")?.unchecked_into();
    let sheet: CssStyleSheet = Reflect::construct(&window.style_sheet_class(), &Array::new())?.unchecked_into();
    sheet.replace_sync(css)?;
    Ok(sheet)
}

/// Lets a shadow root use the sheet of all elements, beside the sheets it uses already.
pub fn adopt(root: &ShadowRoot) -> Result<(), JsValue> {
    language::watch_translators(root)?;
    let sheet = shared(&page::document_of(root)?)?;
    let adopted = root.adopted_style_sheets();
    if !adopted.iter().any(|other| other == sheet) {
        let sheets: Array = adopted.iter().chain([sheet]).collect();
        root.set_adopted_style_sheets(&sheets);
    }
    Ok(())
}

fn shared(page: &Document) -> Result<JsValue, JsValue> {
    SHEETS.with(|sheets| {
        if !sheets.has(page) {
            let sheet = made_for(page, styles::css())?;
            sheets.set(page, &sheet);
        }
        Ok(sheets.get(page))
    })
}
