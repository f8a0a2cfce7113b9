//! What a facilitator has switched on, for a window that only shows.

use super::super::json::Json;

/// A part of a revealed picture that can be on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    Current,
    Desired,
    Flows,
    Density,
    /// The marks of the first round beside those of the second.
    Rounds,
    /// They were played again, or again after that: each time the other of the two.
    Replay,
}

impl Layer {
    pub const ALL: [Layer; 6] =
        [Layer::Current, Layer::Desired, Layer::Flows, Layer::Density, Layer::Rounds, Layer::Replay];

    pub(super) fn id(self) -> &'static str {
        match self {
            Layer::Current => "current",
            Layer::Desired => "desired",
            Layer::Flows => "flows",
            Layer::Density => "density",
            Layer::Rounds => "rounds",
            Layer::Replay => "replay",
        }
    }
}

/// Those that are named; `None` when nothing is said of them. What is not known is skipped.
pub(super) fn layers(json: &Json) -> Option<Vec<Layer>> {
    let named = json.get("layers")?.as_list()?;
    let mut layers = Vec::new();
    for layer in &Layer::ALL {
        if named.iter().any(|name| name.as_str() == Some(layer.id())) {
            layers.push(*layer);
        }
    }
    Some(layers)
}
