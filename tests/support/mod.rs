//! What the native tests share.

pub mod any;
pub mod any_check;
pub mod any_group;
pub mod any_json;
pub mod any_self_check;
pub mod any_session;
pub mod board;
pub mod broker;
pub mod element;
pub mod exchange;
pub mod files;
pub mod group;
pub mod guest;
pub mod hand;
pub mod keys;
pub mod lines;
pub mod loopback;
pub mod pins;
pub mod reveal;
pub mod room;
pub mod self_check;
pub mod session;
pub mod store_laws;
pub mod transport_laws;
pub mod watch;
pub mod wire;
