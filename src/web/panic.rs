//! A panic stops every element of the page, so the shell has to hear of it: it shows the fallback and a way to reload.

use wasm_bindgen::prelude::*;

/// Calls `callback(message)` at every panic.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(callback: js_sys::Function) {
    std::panic::set_hook(Box::new(move |info| {
        let message = info.to_string();
        web_sys::console::error_1(&message.as_str().into());
        if let Err(error) = callback.call1(&JsValue::NULL, &message.into()) {
            web_sys::console::error_1(&error);
        }
    }));
}
