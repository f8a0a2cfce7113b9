//! The browser's edge, the only module that knows it: the class behind the shell, one Yew projection of a model,
//! the ports' adapters, pointer events as gestures. It decides nothing: a branch on a rule of the domain here is a smell.

mod attributes;
pub mod connections;
mod containment;
mod crash;
pub mod edge;
pub mod events;
pub mod file;
mod instance;
pub mod live_ports;
pub mod one_press;
pub mod part;
pub mod pointer;
pub mod ports;
mod projection;
pub mod register;
pub mod runtime;
mod store;
pub mod styles;
pub mod tag;
pub mod views;
mod words;

pub use connections::entropy_source;
pub use crash::on_crash;
pub use instance::Instance;
pub use live_ports::LivePorts;
pub use part::PagePorts;
pub use ports::BrowserPorts;
pub use runtime::{BrowserElement, Runtime};
