//! What the views of more than one element are made of.

pub mod glyph;
pub mod heading;
pub mod icon;
pub mod notices;
pub mod piece;
pub mod plane;
pub mod plot;
pub mod press;
pub mod private_text;
