//! The browser's edge, the only module that knows it: the class behind the shell, one Yew projection of a model,
//! the ports' adapters, pointer events as gestures. It decides nothing: a branch on a rule of the domain here is a smell.

mod attributes;
pub(crate) mod connections;
mod containment;
mod crash;
pub(crate) mod edge;
pub(crate) mod events;
pub(crate) mod file;
mod instance;
pub(crate) mod live_ports;
pub(crate) mod one_press;
pub(crate) mod part;
pub(crate) mod pointer;
pub(crate) mod ports;
mod projection;
pub mod register;
pub(crate) mod runtime;
mod store;
pub(crate) mod styles;
pub(crate) mod tag;
pub(crate) mod views;
mod words;

pub use connections::entropy_source;
pub use crash::on_crash;
pub use instance::Instance;
pub use live_ports::LivePorts;
pub use part::PagePorts;
pub use ports::BrowserPorts;
pub use runtime::{BrowserElement, Runtime};
pub use words::add_words;
