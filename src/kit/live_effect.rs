//! Every consequence that only a live session has, as data, and how it is carried out.

use serde::Serialize;

use super::drawing::Drawing;
use super::effect::{CarryOut, Effect};
use super::ports::{Edges, Live};
use super::storage::Stored;
use crate::contract::wire::phase_id;
#[cfg(not(target_arch = "wasm32"))]
use crate::domain::session::Order;
use crate::domain::session::{Phase, RoundNo};
use crate::domain::time::Time;
use crate::live::transport::{Command, Endpoint};

/// Where a session is. Nothing of what anybody placed is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct LiveProgressV1 {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = LiveProgressV1::SCHEMA)))]
    pub schema: &'static str,
    /// As in `llo-wire/2`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("enum" = phases())))]
    pub phase: &'static str,
    /// 1 or 2, from the first placing on.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "u8", extend("enum" = [1, 2])))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<u8>,
}

/// The phase of a session that is over.
const CLOSED: &str = "closed";

/// In the order of a session in which both pins are placed first.
#[cfg(not(target_arch = "wasm32"))]
fn phases() -> Vec<&'static str> {
    let round = RoundNo::First;
    let stages = Order::default().stages().iter().map(|stage| Phase::Round(round, *stage));
    let open = [Phase::Lobby, Phase::Explain].into_iter().chain(stages).chain([Phase::Step(round)]);
    open.map(phase_id).chain([CLOSED]).collect()
}

impl LiveProgressV1 {
    pub const SCHEMA: &'static str = "llo-live-progress/1";

    /// Of a session that is open.
    pub fn of(phase: Phase) -> LiveProgressV1 {
        let round = match phase {
            Phase::Lobby | Phase::Explain => None,
            Phase::Round(RoundNo::First, _) | Phase::Step(RoundNo::First) => Some(1),
            Phase::Round(RoundNo::Second, _) | Phase::Step(RoundNo::Second) => Some(2),
        };
        LiveProgressV1 { schema: LiveProgressV1::SCHEMA, phase: phase_id(phase), round }
    }

    /// Of one that was closed.
    pub fn closed() -> LiveProgressV1 {
        LiveProgressV1 { schema: LiveProgressV1::SCHEMA, phase: CLOSED, round: None }
    }
}

/// Which of an element's connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// To everyone who takes part.
    Session,
    /// From a board to the other windows of its browser.
    Windows,
}

/// Something the outside world has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum LiveEffect {
    /// In place of the connection that this channel had before.
    Connect(Channel, Endpoint),
    Send(Channel, Vec<Command>),
    Disconnect(Channel),
    /// A picture as a PNG.
    DownloadPicture {
        name: String,
        drawing: Drawing,
    },
    /// The element fills the screen, or no longer does.
    ToggleFullScreen,
    /// Another window of our own pages.
    OpenWindow(String),
}

impl From<LiveEffect> for Effect<LiveEffect> {
    fn from(effect: LiveEffect) -> Effect<LiveEffect> {
        Effect::Own(effect)
    }
}

impl<P: Edges + Live> CarryOut<P> for LiveEffect {
    fn carry_out(self, ports: &P, _: Time) -> Option<Stored> {
        match self {
            LiveEffect::Connect(channel, endpoint) => ports.connect(channel, endpoint),
            LiveEffect::Send(channel, commands) => ports.send(channel, commands),
            LiveEffect::Disconnect(channel) => ports.disconnect(channel),
            LiveEffect::DownloadPicture { name, drawing } => ports.download_picture(&name, &drawing),
            LiveEffect::ToggleFullScreen => ports.toggle_full_screen(),
            LiveEffect::OpenWindow(url) => ports.open_window(&url),
        }
        None
    }
}
