//! A script of the page itself in the channel between windows: hears what they say there, and says something too.

use llo_dialogue::contract::wire::Topic;
use serde_json::{Value, json};

use crate::page::Page;

/// Listens on a channel of its own, because nobody hears themselves.
const EAR: &str = "window.heard = []; window.ear = new BroadcastChannel('llo-wire/2');
    ear.onmessage = ({ data }) => heard.push([...new Uint8Array(data)])";

/// What one window told the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shout {
    pub number: u64,
    pub until: u64,
    pub topic: Topic,
    pub payload: Vec<u8>,
}

impl Shout {
    fn read(bytes: &[u8]) -> Option<Shout> {
        let (number, rest) = bytes.strip_prefix(b"!")?.split_first_chunk()?;
        let (until, rest) = rest.split_first_chunk()?;
        let (length, rest) = rest.split_first()?;
        let (topic, payload) = rest.split_at_checked((*length).into())?;
        let topic = Topic::parse(std::str::from_utf8(topic).ok()?)?;
        let [number, until] = [number, until].map(|bytes| u64::from_be_bytes(*bytes));
        Some(Shout { number, until, topic, payload: payload.to_vec() })
    }

    /// As it goes through the channel.
    ///
    /// # Panics
    /// When its topic is longer than any.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let topic = self.topic.to_string();
        let length = u8::try_from(topic.len()).expect("topics are short");
        let (number, until) = (self.number.to_be_bytes(), self.until.to_be_bytes());
        [b"!", &number[..], &until, &[length], topic.as_bytes(), &self.payload].concat()
    }

    /// Something else on another topic, later: windows keep the one with the highest number.
    #[must_use]
    pub fn then(&self, topic: Topic, payload: Vec<u8>) -> Shout {
        Shout { number: self.number + 1_000, topic, payload, ..self.clone() }
    }
}

impl Page {
    /// From now on a script of the page hears everything.
    pub async fn listens_in(&self) {
        self.run(EAR, &[]).await;
    }

    /// What was said until now, in order; questions are left out.
    pub async fn overheard(&self) -> Vec<Shout> {
        let heard = self.run("return heard", &[]).await;
        let bytes = |frame: &Value| -> Vec<u8> {
            let numbers = frame.as_array().into_iter().flatten();
            numbers.filter_map(|byte| u8::try_from(byte.as_u64()?).ok()).collect()
        };
        let shouts = heard.as_array().into_iter().flatten().filter_map(|frame| Shout::read(&bytes(frame)));
        shouts.collect()
    }

    /// The script says these bytes to all windows.
    pub async fn shouts(&self, bytes: &[u8]) {
        self.run("ear.postMessage(new Uint8Array(arguments[0]).buffer)", &[json!(bytes)]).await;
    }
}
