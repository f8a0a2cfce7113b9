//! What `edge.js` does for a live session: sockets, an eye on the page, chance, pictures and the screen.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen(module = "/src/kit/web/edge.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = dial)]
    fn dial_with(url: Option<&str>, hear: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch)]
    fn speak(pipe: &JsValue, frame: &[u8]) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = hangUp)]
    fn hang_up(pipe: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = watch)]
    fn watch_with(tell: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_name = unwatch)]
    fn unwatch(watch: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = steadyTime)]
    fn steady() -> Result<f64, JsValue>;
    #[wasm_bindgen(catch, js_name = isOnline)]
    fn online() -> Result<bool, JsValue>;
    /// At most 65,536 bytes.
    #[wasm_bindgen(catch, js_name = fillByChance)]
    pub fn fill_by_chance(bytes: &mut [u8]) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = downloadPicture)]
    fn download_picture_or(base: &Element, name: &str, lines: &str, refuse: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = paintCodes)]
    fn paint_codes_in(base: &Element) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = stayAwake)]
    fn stay_awake_for(host: &HtmlElement, wanted: bool) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_name = toggleFullScreen)]
    pub fn toggle_full_screen(host: &HtmlElement) -> Result<(), JsValue>;
    /// A window that does not know who opened it.
    #[wasm_bindgen(catch, js_name = openWindow)]
    pub fn open_window(url: &str) -> Result<(), JsValue>;
}

/// A drawing, as its lines, as a PNG among the person's downloads; `refuse` is called when the browser gives none.
pub fn download_picture(
    base: &Element,
    name: &str,
    lines: &str,
    refuse: impl FnOnce() + 'static,
) -> Result<(), JsValue> {
    download_picture_or(base, name, lines, &Closure::once_into_js(refuse))
}

/// Paints the QR codes that were drawn since the last time. Without that they are still there, as an SVG.
pub fn paint_codes(base: &Element) {
    drop(paint_codes_in(base));
}

/// Whether the screen is to stay on. A browser that does not do that says so to nobody.
pub fn stay_awake(host: &HtmlElement, wanted: bool) {
    drop(stay_awake_for(host, wanted));
}

/// Milliseconds since 1970, on a clock that starts with the page and cannot be set.
pub fn steady_time() -> u64 {
    steady().unwrap_or_default() as u64
}

/// The address of the page.
pub fn page_address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// What the browser thinks of the network.
pub fn is_online() -> bool {
    online().unwrap_or(true)
}

/// A socket, or a channel to the other windows. Dropped, it is closed and nothing more is heard of it.
pub struct Socket {
    pipe: JsValue,
    _hear: Closure<dyn FnMut(JsValue)>,
}

/// What is heard of it.
pub enum Heard {
    Opened,
    Closed,
    /// The page may not open it.
    Barred,
    Bytes(Vec<u8>),
}

impl Socket {
    /// To a broker; without an address to the other windows of this browser.
    pub fn dial(url: Option<&str>, mut hear: impl FnMut(Heard) + 'static) -> Result<Socket, JsValue> {
        let hear = Closure::new(move |what: JsValue| {
            hear(match what.as_bool() {
                Some(true) => Heard::Opened,
                Some(false) => Heard::Closed,
                None if what.is_string() => Heard::Barred,
                None => Heard::Bytes(what.unchecked_into::<Uint8Array>().to_vec()),
            });
        });
        Ok(Socket { pipe: dial_with(url, hear.as_ref())?, _hear: hear })
    }

    pub fn send(&self, frame: &[u8]) {
        // A socket that cannot send will close, and that is heard.
        if let Err(error) = speak(&self.pipe, frame) {
            web_sys::console::warn_2(&"llo: nothing was sent".into(), &error);
        }
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        drop(hang_up(&self.pipe));
    }
}

/// Tells by name what happens to the page and the network, until it is dropped.
pub struct Watch {
    watch: JsValue,
    _tell: Closure<dyn FnMut(String)>,
}

impl Watch {
    /// `online`, `offline`, `beforeunload`, `pagehide`, and `seen` when the page is in view again.
    pub fn new(tell: impl FnMut(String) + 'static) -> Watch {
        let tell = Closure::new(tell);
        Watch { watch: watch_with(tell.as_ref()).unwrap_or_default(), _tell: tell }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        drop(unwatch(&self.watch));
    }
}
