//! The rules: axes, gestures, keys, the dialogue, the session and what it discloses, the self-check and its
//! experiments, the calendar and the clock.

mod cards;
mod check;
mod date;
mod dialogue;
mod disclosure;
mod disclosure_any;
mod disclosure_laws;
mod disclosure_parts;
mod disclosure_subtraction;
mod disclosure_told;
mod experiment;
mod geometry;
mod gesture;
mod gesture_any;
mod headcount;
mod month_question;
mod monthly;
mod nudge;
mod self_check;
mod session;
mod session_any;
mod session_hosting;
mod session_kept;
mod session_phases;
mod session_rounds;
mod space;
mod time;
