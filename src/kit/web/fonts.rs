//! The fonts that a page brings along, for another document: a font belongs to one.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssImportRule, CssRule, CssStyleSheet, Document, Url};

/// The rules for fonts in all sheets of a page, with addresses that hold in another document. Sheets from elsewhere that
/// cannot be read are left out.
pub fn faces(page: &Document) -> String {
    let listed = page.style_sheets();
    let listed = (0..listed.length()).filter_map(|index| listed.item(index)).map(JsValue::from);
    let base = page.base_uri().ok().flatten().unwrap_or_default();
    let mut faces = Faces { base, rules: Vec::new() };
    for sheet in listed.chain(page.adopted_style_sheets().iter()) {
        faces.collect(sheet.unchecked_ref());
    }
    faces.rules.join("\n")
}

struct Faces {
    /// The address that a sheet of the page's own is relative to.
    base: String,
    rules: Vec<String>,
}

impl Faces {
    fn collect(&mut self, sheet: &CssStyleSheet) {
        // A sheet from elsewhere is not ours to read.
        let Ok(rules) = sheet.css_rules() else { return };
        let base = sheet.href().ok().flatten().unwrap_or_else(|| self.base.clone());
        for rule in (0..rules.length()).filter_map(|index| rules.item(index)) {
            match rule.type_() {
                CssRule::IMPORT_RULE => {
                    if let Some(imported) = rule.unchecked_ref::<CssImportRule>().style_sheet() {
                        self.collect(&imported);
                    }
                }
                CssRule::FONT_FACE_RULE => self.rules.extend(with_whole_addresses(&rule.css_text(), &base)),
                _ => (),
            }
        }
    }
}

/// A rule, with every `url("…")` in it relative to nothing; `None` where one of them is no address.
fn with_whole_addresses(rule: &str, base: &str) -> Option<String> {
    const START: &str = "url(\"";
    let mut parts = rule.split(START);
    let mut whole = parts.next()?.to_owned();
    for part in parts {
        whole += START;
        match part.split_once('"') {
            Some((address, rest)) => {
                whole += &Url::new_with_base(address, base).ok()?.href();
                whole.push('"');
                whole += rest;
            }
            None => whole += part,
        }
    }
    Some(whole)
}
