//! The formats others rely on: result, draft, attributes, a host's texts, and the other events.

mod draft;
mod draft_any;
mod event;
mod options;
mod options_language;
mod result;
mod schema;
mod texts;
