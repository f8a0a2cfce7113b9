//! What an element knows of the page that a participant is on.

use wasm_bindgen::JsValue;

use crate::contract::join_link::{self, Opened};
use crate::kit::web::page::window;

/// The join code that the link brought. It is taken out of the address, so that nobody reads it there.
pub fn join_link() -> Option<String> {
    let hash = window().and_then(|window| window.location().hash()).ok()?;
    let Opened { code, rest } = join_link::open(&hash)?;
    if let Err(error) = replace_hash(&rest) {
        web_sys::console::warn_2(&"llo: the code stays in the address".into(), &error);
    }
    Some(code)
}

/// Puts something else behind the page in its address, without a step in the history.
fn replace_hash(rest: &str) -> Result<(), JsValue> {
    let window = window()?;
    let (location, history) = (window.location(), window.history()?);
    let address = [location.pathname()?, location.search()?, rest.to_owned()].concat();
    history.replace_state_with_url(&history.state()?, "", Some(&address))
}

/// Whether nobody on the network can change the page.
pub fn is_secure() -> bool {
    window().map_or(true, |window| window.is_secure_context())
}
