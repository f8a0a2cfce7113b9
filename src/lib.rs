//! Custom elements for the conversation about *leven lang ontwikkelen* (lifelong development).
//!
//! * `<llo-dialogue>`: a person places a pin in a 2×2 for how their organisation looks at development now, one for the
//!   future they wish for, reads in words what the step between means, and the page gets that as JSON.
//! * `<llo-self-check>`: a person goes through 14 sentences in private, picks at most three to go on with, plans a
//!   small learning experiment, and comes back later. The page gets only what they share, to the letter.
//! * `<llo-cards>`: questions to talk about, drawn one at a time, alone or in a pair; one card is kept, and a question of the
//!   month comes back in the person's own calendar. The page gets only which card they share.
//! * `<llo-board>`: a facilitator's board for a group. It collects everyone's pins, which are sealed on their phones
//!   (`<llo-dialogue session>`), shows nothing until they are revealed, and then all at once, as far as the group is large
//!   enough.
//!
//! # Code map, in reading order
//!
//! ```text
//! host page ─▶ www/llo.js ─▶ elements ─▶ kit ─▶ live ─▶ contract ─▶ domain     content, i18n ─▶ contract, domain ids
//! ```
//! * [`domain`]: the rules. Axes, pins, quadrants, gestures, keys, the step; for a group [`domain::session`], and
//!   [`domain::disclosure`], where alone is decided what of a group may be shown. Only `std`.
//! * [`contract`]: what formats that others rely on have in common: attributes, events, codes, how JSON is read; and what a
//!   session says ([`contract::wire`]).
//! * [`live`]: the two ends of a session, sealing, signing, the join code, and what carries them: MQTT, or the windows of one
//!   browser. Without sockets and timers.
//! * `src/words`, [`i18n`], [`content`]: every word, as JSON, a file for each element and language. `src/words_build` makes the
//!   accessors; a page loads the languages that it shows, and a host may lay its own texts over ours.
//! * [`kit`]: what every element shares. What an element is, one loop, one way of remembering, the edges as traits with
//!   doubles; and `kit::web`, the same at the browser.
//! * [`elements`]: a folder each. Its attributes, draft and result; the model, what changes it and what follows from that,
//!   what is seen; `web`, which draws that; and `surface`, what a page gets of it. [`reveal`] makes words, table, drawing and
//!   files of a revealed picture, for a board and for a participant.
//! * `surface`: what the declarations of the elements are made of, and their list; attributes, codes and events by the names
//!   that the others use. `cargo xtask surface` writes from it the shell's table, types, schemas and reference tables.
//! * `src/bundles`: a crate for each WebAssembly file that a page may load. It names the elements that are in it, and the
//!   linker leaves out the rest: nothing here is conditional on a bundle.
//! * `www/llo.js` and its parts in `www/shell`: the shell. Plain JavaScript, because it has to speak when WebAssembly is
//!   what fails. `xtask` builds the bundles with wasm-pack, and makes one file of the shell.
//!
//! What knows a browser stands in folders named `web`, and is only compiled for wasm32, so the native build is the fence: a
//! browser type in the core does not compile. What a kind of element is to the browser stands in `kit::web::runtime`;
//! `kit::web::part` hides the kind from the rest.
//!
//! `workshop/` is the server of a session: pages and broker on one port. It knows the topics from here, and nothing else.
//!
//! # Invariants
//!
//! 1. Everything but the folders named `web` compiles and is tested natively.
//! 2. Time, randomness and ids come in as arguments; only the driver asks its clock, and `web`.
//! 3. Facts have one owner per element, its `Model`; only its `update` takes it mutably, which does not await and does
//!    not touch the page.
//! 4. Effects run after the borrow ends: a host's listener may call our methods while we dispatch to it.
//! 5. What comes from outside (attributes, storage, texts) yields a value and notices, or a refusal; never a panic.
//! 6. Meaning, not direction: pins are stored as `focus` and `stance`. Right and top exist in
//!    [`domain::orientation`], in the plane as it is drawn ([`kit::plane`], [`elements::dialogue::plane`]), and in `web`.
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
