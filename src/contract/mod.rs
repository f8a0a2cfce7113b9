//! The formats others rely on, one promise each. A released format only grows, or gets a new version.
//!
//! * [`result`]: `llo-result/1`, what the host page gets. Read it by name; new fields may appear.
//! * [`event`]: the details of the other events, `llo-ready/1`, `llo-notice/1`, `llo-error/1`.
//! * [`draft`]: `llo-draft/1`, what one browser keeps. Ours alone; newer drafts are never touched.
//! * [`options`]: attributes of the element. An unknown value falls back and is said, never guessed.
//! * [`texts`]: `llo-texts/1`, words a host puts in place of ours.

pub mod draft;
pub mod event;
pub mod ids;
pub mod options;
pub mod result;
pub mod texts;
