//! The formats others rely on: results, drafts, files, attributes, texts, events, and what goes over the wire.

mod address;
mod board_draft;
mod calendar;
mod check_draft;
mod check_draft_any;
mod draft;
mod draft_any;
mod event;
mod guest;
mod join_link;
mod json;
mod json_any;
mod json_write;
mod options;
mod options_language;
mod over;
mod result;
mod schema;
mod seat;
mod session_result;
mod shared;
mod shared_schema;
mod texts;
mod wire;
mod wire_any;
mod wire_refusals;
