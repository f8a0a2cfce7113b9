//! The browser's edge, the only module that knows it: the class behind the shell, one Yew projection of a model,
//! the ports' adapters, pointer events as gestures. It decides nothing: a branch on a rule of the domain here is a smell.

mod attributes;
#[cfg(feature = "live")]
mod board;
mod connections;
mod containment;
mod crash;
mod dialogue;
mod edge;
mod events;
mod file;
#[cfg(feature = "live")]
mod guest;
mod instance;
mod live_ports;
mod one_press;
mod part;
mod pointer;
mod ports;
mod projection;
pub mod register;
#[cfg(feature = "live")]
pub mod reveal;
mod runtime;
#[cfg(feature = "self-check")]
mod self_check;
mod store;
mod styles;
mod tag;
mod views;
#[cfg(not(feature = "words-inside"))]
mod words;

#[cfg(feature = "live")]
pub use crate::app::board::model::Model as Board;
pub use crate::app::dialogue::model::Model as Dialogue;
#[cfg(feature = "live")]
pub use crate::app::guest::model::Model as Guest;
#[cfg(feature = "self-check")]
pub use crate::app::self_check::model::Model as SelfCheck;
pub use connections::entropy_source;
pub use crash::on_crash;
pub use instance::Instance;
pub use live_ports::LivePorts;
pub use part::PagePorts;
pub use ports::BrowserPorts;
pub use runtime::{BrowserElement, Runtime};
