//! What carries the bytes of a connection: a socket to a broker, or a channel to the other windows of this browser.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent};
use yew::Callback;

use super::broadcast_channel::TabsSocket;
use super::web_socket::BrokerSocket;

/// What is heard of a socket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SocketEvent {
    Opened,
    Closed,
    /// The page may not open it.
    Barred,
    Bytes(Vec<u8>),
}

/// Dropped, it is closed and nothing more is heard of it.
pub trait Socket {
    fn send(&self, frame: &[u8]) -> Result<(), JsValue>;
}

/// To a broker; without an address to the other windows.
pub fn open(url: Option<&str>, hear: Callback<SocketEvent>) -> Result<Box<dyn Socket>, JsValue> {
    Ok(match url {
        Some(url) => Box::new(BrokerSocket::open(url, hear)?),
        None => Box::new(TabsSocket::open(hear)?),
    })
}

/// What came in a message. Anything can be posted in a channel, and a broker could send text: that is no bytes of ours.
pub fn bytes(event: &Event) -> Vec<u8> {
    let data = event.unchecked_ref::<MessageEvent>().data();
    data.dyn_ref::<ArrayBuffer>().map(|data| Uint8Array::new(data).to_vec()).unwrap_or_default()
}
