//! What the native tests share.

pub mod any;
pub mod any_check;
pub mod any_json;
pub mod any_self_check;
pub mod element;
pub mod files;
pub mod hand;
pub mod pins;
pub mod self_check;
pub mod store_laws;
