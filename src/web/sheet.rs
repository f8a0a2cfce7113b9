//! The one style sheet of all elements: constructed once per document and adopted, which no strict CSP forbids.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, ShadowRoot};

#[cfg(feature = "self-check")]
const CSS: &str = concat!(include_str!("styles/llo.css"), include_str!("styles/self_check.css"));
#[cfg(not(feature = "self-check"))]
const CSS: &str = include_str!("styles/llo.css");

thread_local! {
    /// The sheet of the document it was last made for.
    static SHEET: RefCell<Option<(Document, CssStyleSheet)>> = const { RefCell::new(None) };
}

/// Lets a shadow root use the shared sheet, beside the sheets it uses already.
pub fn adopt(root: &ShadowRoot, document: &Document) -> Result<(), JsValue> {
    let made = SHEET.with_borrow(|made| made.clone());
    let sheet = match made {
        Some((for_document, sheet)) if for_document == *document => sheet,
        Some(_) | None => {
            let sheet = make(document)?;
            SHEET.set(Some((document.clone(), sheet.clone())));
            sheet
        }
    };
    use_in(root, &sheet)
}

/// A sheet of its own, for a document that is only printed.
pub fn adopt_own(root: &ShadowRoot, document: &Document) -> Result<(), JsValue> {
    use_in(root, &make(document)?)
}

fn use_in(root: &ShadowRoot, sheet: &CssStyleSheet) -> Result<(), JsValue> {
    let name = JsValue::from_str("adoptedStyleSheets");
    let sheets = Array::from(&Reflect::get(root, &name)?);
    if !sheets.includes(sheet, 0) {
        sheets.push(sheet);
        Reflect::set(root, &name, &sheets)?;
    }
    Ok(())
}

/// A sheet belongs to the document whose window made it.
fn make(document: &Document) -> Result<CssStyleSheet, JsValue> {
    let window = document.default_view().ok_or("the document has no window")?;
    let constructor: Function = Reflect::get(&window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new())?.unchecked_into();
    sheet.replace_sync(CSS)?;
    Ok(sheet)
}
