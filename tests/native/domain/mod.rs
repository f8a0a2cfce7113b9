//! The rules: axes, gestures, keys, the dialogue, the clock.

mod dialogue;
mod geometry;
mod gesture;
mod gesture_any;
mod nudge;
mod space;
mod time;
