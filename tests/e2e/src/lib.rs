//! Harness that opens the built site in Chromium, Firefox and WebKit and does what a person does.
//!
//! Reading order: `tools` (what must be installed), `site` (the server, one origin per scenario, so storage and
//! request log are fresh), `engine` + `driver` + `starting` (a browser under WebDriver), `page` (one tab), `widget` and
//! `hand` (the element and the person's hand on it), `self_check` + `files` (what only the self-check has), `room` +
//! `board` + `phone` + `bots` (a live session), `impostor` + `channel` (who wants to forge it), `reading` + `words` + `check_words` + `said` (what is to be read there), `fit` + `axe` +
//! `contrast` (whether everybody can), `parts` (what a style sheet may reach), `noting` (when it was painted, for measurements), `spy` + `clean` (what the
//! page said, and that it ended clean), `run` (every scenario in every engine).

pub mod axe;
pub mod board;
pub mod bots;
pub mod channel;
pub mod check_words;
pub mod clean;
pub mod command;
pub mod contrast;
pub mod draft;
pub mod driver;
pub mod engine;
pub mod fault;
pub mod files;
pub mod fit;
pub mod hand;
pub mod host;
pub mod impostor;
pub mod noting;
pub mod page;
pub mod painted;
pub mod parts;
pub mod phone;
pub mod reading;
pub mod room;
pub mod run;
pub mod said;
pub mod self_check;
pub mod site;
pub mod snippets;
pub mod spy;
pub mod starting;
pub mod tools;
pub mod until;
pub mod versions;
pub mod widget;
pub mod windows;
pub mod words;
