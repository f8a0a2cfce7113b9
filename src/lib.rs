//! Custom elements for the conversation about *leven lang ontwikkelen* (lifelong development).
//!
//! * `<llo-dialogue>`: a person places a pin in a 2×2 for how their organisation looks at development now, one for the
//!   future they wish for, reads in words what the step between means, and the page gets that as JSON.
//! * `<llo-self-check>`: a person goes through 14 sentences in private, picks at most three to go on with, plans a
//!   small learning experiment, and comes back later. The page gets only what they share, to the letter.
//! * `<llo-board>`: a facilitator's board for a group. It collects everyone's pins, which are sealed on their phones
//!   (`<llo-dialogue session>`), shows nothing until they are revealed, and then all at once, as far as the group is large
//!   enough.
//!
//! # Code map, in reading order
//!
//! ```text
//! host page ─▶ www/llo.js ─▶ web ─▶ app ─▶ live ─▶ contract ─▶ domain     content, i18n ─▶ contract, domain ids
//! ```
//! * [`domain`]: the rules. Axes, pins, quadrants, gestures, keys, the step; for a group [`domain::session`], and
//!   [`domain::disclosure`], where alone is decided what of a group may be shown. Only `std`.
//! * [`contract`]: formats that others rely on. Result, draft, attributes; what a session says ([`contract::wire`]), keeps
//!   and exports.
//! * `live`: the two ends of a session, sealing, signing, the join code, and what carries them: MQTT, or the windows of one
//!   browser. Without sockets and timers.
//! * [`i18n`], [`content`]: every word. The words are data, a JSON file for each element and language in `src/words`;
//!   `build.rs` holds the languages against each other and makes a method of each message. A page loads the languages that
//!   it shows, as the JSON that xtask writes beside the modules; a host's texts are the same messages, laid over ours.
//! * [`app`]: per element the model, what changes it and what follows from that ([`app::dialogue`],
//!   [`app::self_check`], `app::board`, and `app::guest` for one who takes part in a session; `app::reveal` makes words,
//!   table, drawing and files of a revealed picture for both); for all of them one loop, one way of remembering, and the edges as traits with doubles.
//! * `web`: the browser. Only compiled for wasm32, so the native build is the fence: a browser type in the core
//!   does not compile.
//! * `surface`: what a page gets of the elements, declared once; attributes, codes and events by the names that the others
//!   use. `cargo xtask surface` writes from it the shell's table, types, schemas and reference tables.
//! * `src/bundles`: a crate for each WebAssembly file that a page may load. It names the elements that are in it.
//! * `www/llo.js` and its parts in `www/shell`: the shell. Plain JavaScript, because it has to speak when WebAssembly is
//!   what fails. `xtask` builds the bundles with wasm-pack, and makes one file of the shell.
//!
//! The self-check, from [`domain::self_check`] to `web::self_check`, stands behind the feature `self-check`, everything of a
//! live session behind `live`: there are four bundles, for the dialogue alone, with the self-check, for a participant's phone,
//! and with everything, and the shell loads the smallest that serves a page. Nothing of the dialogue imports the self-check, and nothing of the live
//! path may.
//!
//! `workshop/` is the server of a session: pages and broker on one port. It knows the topics from here, and nothing else.
//!
//! What a kind of element is to the browser stands in `web::runtime`; `web::part` hides the kind from the rest of `web`.
//! `web::edge` is JavaScript behind a few declarations, where that weighs a third.
//!
//! # Invariants
//!
//! 1. `domain`, `contract`, `live`, `content`, `i18n` and `app` compile and are tested natively.
//! 2. Time, randomness and ids come in as arguments; only the driver asks its clock, and `web`.
//! 3. Facts have one owner per element, its `Model`; only its `update` takes it mutably, which does not await and does
//!    not touch the page.
//! 4. Effects run after the borrow ends: a host's listener may call our methods while we dispatch to it.
//! 5. What comes from outside (attributes, storage, texts) yields a value and notices, or a refusal; never a panic.
//! 6. Meaning, not direction: pins are stored as `focus` and `stance`. Right and top exist in
//!    [`domain::orientation`], in the board's picture [`app::dialogue::board`], and in `web`.
//! 7. No `style` attribute, no `<style>`, no inline handler, no `innerHTML`: hosts run a strict CSP and Trusted Types.
//! 8. A released format only grows, or gets a new version with a migration and a golden fixture.
//! 9. The self-check never enters a session: [`domain::session`], [`domain::disclosure`], and what will carry them, do
//!    not import it.
//!
//! Invariants 1 to 3, 7 and 9 are read from the source by a test.

pub mod content;
pub mod contract;
pub mod domain;
pub mod elements;
pub mod i18n;
pub mod kit;
pub mod live;
pub mod reveal;
#[cfg(not(target_arch = "wasm32"))]
pub mod surface;
