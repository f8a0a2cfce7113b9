//! The formats that elements share: attributes, texts, events, what goes over the wire, and what holds for every draft.

mod address;
mod event;
mod faults;
mod host_texts;
mod join_link;
mod options;
mod options_language;
mod over;
mod texts;
mod texts_schema;
mod wire;
mod wire_any;
mod wire_refusals;
