//! What a facilitator has switched on, for a window that only shows.

use serde::{Deserialize, Serialize};

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

/// By their names.
#[derive(Clone, Serialize, Deserialize)]
#[serde(from = "Vec<String>", into = "Vec<String>")]
pub(super) struct LayersV1(pub Vec<Layer>);

impl Layer {
    pub const ALL: [Layer; 6] =
        [Layer::Current, Layer::Desired, Layer::Flows, Layer::Density, Layer::Rounds, Layer::Replay];

    fn id(self) -> &'static str {
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

/// Those that are named, in our order. What is not known is skipped.
impl From<Vec<String>> for LayersV1 {
    fn from(names: Vec<String>) -> LayersV1 {
        let is_named = |layer: &Layer| names.iter().any(|name| name == layer.id());
        LayersV1(Layer::ALL.into_iter().filter(is_named).collect())
    }
}

impl From<LayersV1> for Vec<String> {
    fn from(LayersV1(layers): LayersV1) -> Vec<String> {
        layers.into_iter().map(|layer| layer.id().to_owned()).collect()
    }
}
