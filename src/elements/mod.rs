//! The elements, a folder each. Per element: its attributes (`options`), what a browser keeps (`draft`) and what a page gets
//! (`result`); one truth (`model`), every cause (`msg`), the table of what follows (`update`), questions to the truth
//! (`query`, `view`), and `web`, which draws the view; `surface`, what documentation and types are written from. Within the
//! folder a type is named by what it is there, such as `Options` or `Draft`: the path says whose it is.
//!
//! An element may be part of another: who takes part in a session places pins as in a dialogue. Nothing else imports an
//! element but the bundles and `surface`.

pub mod board;
pub mod cards;
pub mod dialogue;
pub mod participant;
pub mod self_check;

#[cfg(target_arch = "wasm32")]
pub use self::cards::model::Model as Cards;
#[cfg(target_arch = "wasm32")]
pub use self::dialogue::model::Model as Dialogue;
#[cfg(target_arch = "wasm32")]
pub use self::self_check::model::Model as SelfCheck;
#[cfg(target_arch = "wasm32")]
pub use self::{board::model::Model as Board, participant::model::Model as Participant};
