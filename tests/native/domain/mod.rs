//! The rules: axes, gestures, keys, the dialogue, the self-check and its experiments, the calendar and the clock.

mod check;
mod date;
mod dialogue;
mod experiment;
mod geometry;
mod gesture;
mod gesture_any;
mod nudge;
mod self_check;
mod space;
mod time;
