//! Custom elements for the conversation about *leven lang ontwikkelen* (lifelong development). Today one of them,
//! `<llo-dialogue>`: a person places a pin in a 2×2 for how their organisation looks at development now, one for the
//! future they wish for, reads in words what the step between means, and the page gets that as JSON.
//!
//! # Code map, in reading order
//!
//! ```text
//! host page ─▶ www/llo.js ─▶ web ─▶ app ─▶ contract ─▶ domain        content, i18n ─▶ contract, domain ids
//! ```
//! * [`domain`]: the rules. Axes, pins, quadrants, gestures, keys, the step. Only `std`.
//! * [`contract`]: formats that others rely on. Result, draft, attributes, a host's texts.
//! * [`content`], [`i18n`]: every word, per language.
//! * [`app`]: per element the model, what changes it and what follows from that ([`app::dialogue`],
//!   [`app::self_check`]); for all of them one loop, one way of remembering, and the edges as traits with doubles.
//! * `web`: the browser. Only compiled for wasm32, so the native build is the fence: a browser type in the core
//!   does not compile.
//! * `www/llo.js`: the shell. Plain JavaScript, because it has to speak when WebAssembly is what fails.
//!
//! The self-check, [`domain::self_check`] to [`app::self_check`], is not yet on a page. It stands behind the feature
//! `self-check`, so that a page with `<llo-dialogue>` alone does not load it; nothing of the dialogue imports it.
//!
//! # Invariants
//!
//! 1. `domain`, `contract`, `content`, `i18n` and `app` compile and are tested natively.
//! 2. Time, randomness and ids come in as arguments; only the driver asks its clock, and `web`.
//! 3. Facts have one owner per element, its `Model`; only its `update` takes it mutably, which does not await and does
//!    not touch the page.
//! 4. Effects run after the borrow ends: a host's listener may call our methods while we dispatch to it.
//! 5. What comes from outside (attributes, storage, texts) yields a value and notices, or a refusal; never a panic.
//! 6. Meaning, not direction: pins are stored as `focus` and `stance`. Right and top exist in
//!    [`domain::orientation`], in the board's picture [`app::dialogue::board`], and in `web`.
//! 7. No `style` attribute, no `<style>`, no inline handler, no `innerHTML`: hosts run a strict CSP and Trusted Types.
//! 8. A released format only grows, or gets a new version with a migration and a golden fixture.
//!
//! Invariants 1 to 3 and 7 are read from the source by a test.

pub mod app;
pub mod content;
pub mod contract;
pub mod domain;
pub mod i18n;
#[cfg(target_arch = "wasm32")]
pub mod web;
