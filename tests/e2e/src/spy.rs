//! What the spy in the page wrote down, as values to assert on.

use serde_json::Value;

use crate::versions;

/// One `llo-…` event as a listener at the window saw it.
#[derive(Clone, Debug)]
pub struct Event {
    pub kind: String,
    /// The id of the element that fired it, or its tag name.
    pub host: String,
    pub detail: Value,
    /// Whether the detail is made of plain objects, lists, texts, numbers and truth values only.
    pub plain: bool,
}

/// What went through a WebSocket, in the order in which it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    pub out: bool,
    pub bytes: Vec<u8>,
}

/// Everything one page has said until now.
#[derive(Clone, Debug, Default)]
pub struct Diary {
    pub console: Vec<String>,
    pub violations: Vec<String>,
    pub events: Vec<Event>,
    pub network: Vec<String>,
    pub frames: Vec<Frame>,
}

impl Diary {
    #[must_use]
    pub fn from_json(seen: &Value) -> Self {
        let seen: Value = versions::without(&seen.to_string()).parse().unwrap_or_default();
        let list = |name: &str| seen[name].as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Self {
            console: list("console")
                .iter()
                .map(|line| format!("{}: {}", text(&line["level"]), text(&line["text"])))
                .collect(),
            violations: list("violations").iter().map(|line| text(&line["text"])).collect(),
            events: list("events").iter().map(event).collect(),
            network: list("network")
                .iter()
                .map(|line| format!("{} {}", text(&line["kind"]), text(&line["url"])))
                .collect(),
            frames: list("frames").iter().map(frame).collect(),
        }
    }

    /// Adds what a page said before it was left.
    pub fn append(&mut self, later: Self) {
        self.console.extend(later.console);
        self.violations.extend(later.violations);
        self.events.extend(later.events);
        self.network.extend(later.network);
        self.frames.extend(later.frames);
    }
}

fn frame(entry: &Value) -> Frame {
    let digits = entry["hex"].as_str().unwrap_or_default().as_bytes();
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or_default();
    let bytes = digits.chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect();
    Frame { out: entry["way"] == "out", bytes }
}

fn event(entry: &Value) -> Event {
    Event {
        kind: entry["type"].as_str().unwrap_or_default().to_owned(),
        host: entry["host"].as_str().unwrap_or_default().to_owned(),
        detail: entry["detail"].clone(),
        plain: entry["plain"] == true && entry["custom"] == true,
    }
}
