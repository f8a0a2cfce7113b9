//! What `edge.js` knows of the page that a participant is on.

use wasm_bindgen::prelude::*;

use crate::contract::join_link::{self, Opened};

#[wasm_bindgen(module = "/src/kit/web/edge.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = addressHash)]
    fn hash() -> Result<String, JsValue>;
    #[wasm_bindgen(catch, js_name = replaceHash)]
    fn replace_hash(rest: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = isSecure)]
    fn secure() -> Result<bool, JsValue>;
}

/// The join code that the link brought. It is taken out of the address, so that nobody reads it there.
pub fn join_link() -> Option<String> {
    let Opened { code, rest } = join_link::open(&hash().ok()?)?;
    if let Err(error) = replace_hash(&rest) {
        web_sys::console::warn_2(&"llo: the code stays in the address".into(), &error);
    }
    Some(code)
}

/// Whether nobody on the network can change the page.
pub fn is_secure() -> bool {
    secure().unwrap_or(true)
}
