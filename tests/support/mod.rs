//! What the native tests share.

pub mod any;
pub mod any_check;
pub mod element;
pub mod files;
pub mod hand;
pub mod pins;
pub mod store_laws;
