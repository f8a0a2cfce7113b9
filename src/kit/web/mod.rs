//! The browser's edge, the only module that knows it: the class behind the shell, one Yew projection of a model,
//! the ports' adapters, pointer events as gestures. It decides nothing: a branch on a rule of the domain here is a smell.

mod attributes;
mod canvas;
mod clock;
pub(crate) mod components;
pub(crate) mod connections;
mod containment;
mod crash;
mod download;
pub(crate) mod events;
mod focus;
mod fonts;
mod instance;
mod language;
pub(crate) mod live_ports;
pub(crate) mod neighbour;
pub(crate) mod one_press;
pub(crate) mod page;
mod page_events;
pub(crate) mod part;
mod picture;
mod plane_geometry;
pub(crate) mod pointer;
pub(crate) mod ports;
mod print;
mod projection;
pub(crate) mod qr_canvas;
pub mod register;
pub(crate) mod runtime;
mod store;
mod style_sheets;
pub(crate) mod styles;
mod timers;
mod tree;
pub(crate) mod wake_lock;
pub(crate) mod wakes;
mod window;
mod words;

pub use connections::entropy_source;
pub use crash::on_crash;
pub use instance::Instance;
pub use live_ports::LivePorts;
pub use part::PagePorts;
pub use ports::BrowserPorts;
pub use runtime::{BrowserElement, Runtime};
pub use words::add_words;
