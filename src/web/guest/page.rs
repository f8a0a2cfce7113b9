//! What `edge.js` knows of the page that a participant is on.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/web/edge.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = joinLink)]
    fn join_link_here() -> Result<Option<String>, JsValue>;
    #[wasm_bindgen(catch, js_name = isSecure)]
    fn secure() -> Result<bool, JsValue>;
}

/// The join code that the link brought. It is taken out of the address.
pub fn join_link() -> Option<String> {
    join_link_here().ok().flatten()
}

/// Whether nobody on the network can change the page.
pub fn is_secure() -> bool {
    secure().unwrap_or(true)
}
