//! What happens when code of ours panics: the console gets the message and the place, the page is told, and no timer or
//! socket runs code of this module again. After a panic nothing in its memory can be trusted.

use std::cell::{Cell, RefCell};

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::console;

thread_local! {
    static TELL: RefCell<Option<Function>> = const { RefCell::new(None) };
    static CRASHED: Cell<bool> = const { Cell::new(false) };
}

/// Names a function that is called with the message of the first panic.
#[wasm_bindgen(js_name = onCrash)]
pub fn on_crash(tell: Function) {
    TELL.set(Some(tell));
    yew::set_custom_panic_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        CRASHED.set(true);
        let told = TELL.take().map(|tell| tell.call1(&JsValue::NULL, &JsValue::from(info.to_string())));
        if let Some(Err(error)) = told {
            console::error_1(&error);
        }
    }));
}

/// Whether it happened.
pub fn crashed() -> bool {
    CRASHED.get()
}
