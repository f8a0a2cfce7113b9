//! What the element does, without a browser: one truth (`model`), every cause (`msg`), every consequence (`effect`),
//! the table between them (`update`), questions to the truth (`query`), and the edges as traits (`ports`).

pub mod board;
pub mod driver;
pub mod effect;
pub mod memory;
pub mod model;
pub mod msg;
pub mod notice;
pub mod ports;
pub mod query;
pub mod storage;
pub mod update;
