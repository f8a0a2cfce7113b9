//! Timers. None runs code of this module after it crashed.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;

use super::crash;

/// Runs this after so many milliseconds, unless the timer is dropped before.
pub fn after(millis: u32, run: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(millis, move || {
        if !crash::crashed() {
            run();
        }
    })
}

/// What a promise comes to, or `undefined` when that takes longer than so many milliseconds.
pub async fn at_most(millis: u32, promise: &Promise) -> Result<JsValue, JsValue> {
    let mut timer = None;
    let late = Promise::new(&mut |resolve, _| {
        timer = Some(after(millis, move || drop(resolve.call0(&JsValue::NULL))));
    });
    let outcome = Promise::race(&Array::of2(promise, &late)).await;
    drop(timer);
    outcome
}
