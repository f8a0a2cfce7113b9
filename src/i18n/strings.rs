//! The struct both languages fill in. Sentences with a place in them are functions.

use crate::domain::dialogue::Moment;
use crate::domain::space::Pole;

/// The interface in one language.
#[derive(Debug)]
pub struct Strings {
    // Steps
    pub steps: &'static str,
    pub now: &'static str,
    pub later: &'static str,
    pub talk: &'static str,
    // Choosing a corner
    pub choose_hint: &'static str,
    pub choose_hint_later: &'static str,
    pub choose_legend: &'static str,
    pub chosen_for_now: &'static str,
    pub choose_first: &'static str,
    pub to_board: &'static str,
    // Placing
    pub place_title: &'static str,
    pub place_hint: &'static str,
    pub place_empty_title: &'static str,
    pub place_empty_hint: &'static str,
    pub on_the_fold: &'static str,
    pub take_away: &'static str,
    pub taken_away: fn(moment: &str) -> String,
    pub restored: &'static str,
    /// Slightly more, more, mostly: before the word for a pole.
    pub lean: [&'static str; 3],
    // The picture in words
    pub board_pins: fn(now: Option<&str>, later: Option<&str>) -> String,
    pub both: &'static str,
    // Talking
    pub talk_title: &'static str,
    pub fits_now: (&'static str, &'static str),
    pub wished_for: (&'static str, &'static str),
    pub no_pin: fn(moment: Moment) -> &'static str,
    pub no_pins: &'static str,
    pub stays: &'static str,
    /// Towards one pole, or two.
    pub moves: fn(first: Pole, second: Option<Pole>) -> String,
    pub reason: &'static str,
    pub reason_promise: &'static str,
    pub question: &'static str,
    pub another_question: &'static str,
    pub of: fn(n: usize, total: usize) -> String,
    pub about_corner: fn(corner: &str) -> String,
    pub strength: &'static str,
    pub risk: &'static str,
    pub done_title: &'static str,
    pub done_text: &'static str,
    // Buttons
    pub next: &'static str,
    pub back: &'static str,
    pub skip: &'static str,
    pub adjust: &'static str,
    pub print: &'static str,
    pub done: &'static str,
    pub reopen: &'static str,
    // Foot
    pub kept_local: &'static str,
    pub kept_session: &'static str,
    pub kept_nowhere: &'static str,
    pub erase: &'static str,
    pub erase_ask: &'static str,
    pub erase_yes: &'static str,
    pub erase_no: &'static str,
    // Notices: a title and a sentence
    pub erased: (&'static str, &'static str),
    pub erase_unchecked: (&'static str, &'static str),
    pub storage_unavailable: (&'static str, &'static str),
    pub storage_full: (&'static str, &'static str),
    pub storage_newer: (&'static str, &'static str),
    pub storage_corrupt: (&'static str, &'static str),
    pub storage_stuck: (&'static str, &'static str),
    pub pin_left_out: (&'static str, &'static str),
    pub setting_wrong: &'static str,
    pub setting_unknown: fn(attribute: &str, value: &str) -> String,
    pub texts_wrong: &'static str,
    // Print
    pub print_title: &'static str,
    pub print_date: &'static str,
}
