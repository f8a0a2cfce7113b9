//! What a client of ours sends to a broker.

use crate::contract::broker::Login;

/// Begins: no session from before, and none after.
pub fn connect(id: &str, login: Option<&Login>, keep_alive: u16, largest: u32) -> Vec<u8> {
    let mut body = b"\0\x04MQTT\x05".to_vec();
    // A clean start; with a name and a password.
    body.push(if login.is_some() { 0xC2 } else { 0x02 });
    body.extend_from_slice(&keep_alive.to_be_bytes());
    body.extend_from_slice(&[5, 0x27]); // the only property: the largest packet
    body.extend_from_slice(&largest.to_be_bytes());
    text(&mut body, id);
    if let Some(Login { username, password }) = login {
        text(&mut body, username);
        text(&mut body, password);
    }
    packet(0x10, &body)
}

/// At least once.
pub fn subscribe(id: u16, filter: &str) -> Vec<u8> {
    let mut body = id.to_be_bytes().to_vec();
    body.push(0); // no properties
    text(&mut body, filter);
    body.push(1);
    packet(0x82, &body)
}

/// Retained, at least once; after so many seconds nobody is given it, if there is anything to be given.
pub fn publish(id: u16, topic: &str, payload: &[u8], expires_in: u32) -> Vec<u8> {
    let mut body = Vec::with_capacity(payload.len() + topic.len() + 16);
    text(&mut body, topic);
    body.extend_from_slice(&id.to_be_bytes());
    if payload.is_empty() {
        body.push(0);
    } else {
        body.extend_from_slice(&[5, 0x02]);
        body.extend_from_slice(&expires_in.to_be_bytes());
    }
    body.extend_from_slice(payload);
    packet(0x33, &body)
}

pub fn puback(id: u16) -> Vec<u8> {
    packet(0x40, &id.to_be_bytes())
}

pub const PINGREQ: [u8; 2] = [0xC0, 0];

/// A farewell, for no reason.
pub const DISCONNECT: [u8; 2] = [0xE0, 0];

fn packet(first: u8, body: &[u8]) -> Vec<u8> {
    let mut packet = vec![first];
    let mut rest = body.len();
    while rest > 0x7F {
        packet.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    packet.push(rest as u8);
    packet.extend_from_slice(body);
    packet
}

/// With its length before it. Longer than that can tell it is cut, and then no broker takes it.
fn text(body: &mut Vec<u8>, text: &str) {
    let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
    body.extend_from_slice(&length.to_be_bytes());
    body.extend_from_slice(&text.as_bytes()[..length.into()]);
}
