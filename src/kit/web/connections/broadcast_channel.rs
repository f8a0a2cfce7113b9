//! A channel to the other windows of this browser.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::BroadcastChannel;
use yew::Callback;

use super::socket::{Socket, SocketEvent, bytes};
use crate::kit::web::timers;

const NAME: &str = "llo-wire/2";

pub struct TabsSocket {
    channel: BroadcastChannel,
    _received: EventListener,
    /// It is open from the beginning, and says so as every other socket does: later.
    _opening: Timeout,
}

impl TabsSocket {
    pub fn open(hear: Callback<SocketEvent>) -> Result<TabsSocket, JsValue> {
        let channel = BroadcastChannel::new(NAME)?;
        let opened = hear.clone();
        let received =
            EventListener::new(&channel, "message", move |event| hear.emit(SocketEvent::Bytes(bytes(event))));
        let opening = timers::after(0, move || opened.emit(SocketEvent::Opened));
        Ok(TabsSocket { channel, _received: received, _opening: opening })
    }
}

impl Socket for TabsSocket {
    fn send(&self, frame: &[u8]) -> Result<(), JsValue> {
        // A copy: the frame lies in the memory of the module.
        self.channel.post_message(&Uint8Array::from(frame).buffer())
    }
}

impl Drop for TabsSocket {
    fn drop(&mut self) {
        self.channel.close();
    }
}
