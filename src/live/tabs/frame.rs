//! What goes from window to window, as bytes. They are read strictly: whatever else runs on the page can send some too.
//!
//! ```text
//! ? <the session's letters>    who has its states?
//! * <the session's letters>    who has its contributions?
//! ! <number, 8 bytes> <until, 8 bytes> <length of the topic, 1 byte> <topic> <payload>
//! ```
//! `number` rises with every message on a topic, wherever it comes from; `until` is when it expires, in milliseconds
//! since 1970. The highest byte comes first.

use std::str;

use crate::contract::wire::{SessionId, Topic};
use crate::live::transport::{Interest, TransportEvent};

/// One frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shout {
    Asked(Interest),
    Said(Said),
}

/// A message as the windows keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub topic: Topic,
    pub number: u64,
    pub until: u64,
    pub payload: Vec<u8>,
}

/// `None`: what stands on one's own topic nobody else has to tell.
pub fn ask(interest: Interest) -> Option<Vec<u8>> {
    let (first, session) = match interest {
        Interest::State(session) => ('?', session),
        Interest::Pins(session) => ('*', session),
        Interest::Own(..) => return None,
    };
    Some(format!("{first}{session}").into_bytes())
}

impl Said {
    pub fn write(&self) -> Vec<u8> {
        let topic = self.topic.to_string();
        let mut frame = vec![b'!'];
        frame.extend_from_slice(&self.number.to_be_bytes());
        frame.extend_from_slice(&self.until.to_be_bytes());
        frame.push(topic.len() as u8);
        frame.extend_from_slice(topic.as_bytes());
        frame.extend_from_slice(&self.payload);
        frame
    }

    pub fn told(&self) -> TransportEvent {
        TransportEvent::Message { topic: self.topic, payload: self.payload.clone() }
    }
}

/// `None` for what is no frame of ours.
pub fn read(bytes: &[u8]) -> Option<Shout> {
    let (first, rest) = bytes.split_first()?;
    match first {
        b'?' => SessionId::parse(str::from_utf8(rest).ok()?).map(Interest::State).map(Shout::Asked),
        b'*' => SessionId::parse(str::from_utf8(rest).ok()?).map(Interest::Pins).map(Shout::Asked),
        b'!' => {
            let (number, rest) = rest.split_first_chunk()?;
            let (until, rest) = rest.split_first_chunk()?;
            let (length, rest) = rest.split_first()?;
            let (topic, payload) = rest.split_at_checked((*length).into())?;
            Some(Shout::Said(Said {
                topic: Topic::parse(str::from_utf8(topic).ok()?)?,
                number: u64::from_be_bytes(*number),
                until: u64::from_be_bytes(*until),
                payload: payload.to_vec(),
            }))
        }
        _ => None,
    }
}
