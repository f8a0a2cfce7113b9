//! The struct both languages fill in.

use super::words::words;

words! {
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
        /// After the name of the moment.
        pub taken_away: &'static str,
        pub restored: &'static str,
        /// Slightly more, more, mostly: before the word for a pole.
        pub lean: [&'static str; 3],
        // The picture in words
        /// By how many pins; their names and corners follow.
        pub board_pins: [&'static str; 3],
        pub both: &'static str,
        // Talking
        pub talk_title: &'static str,
        pub fits_now: (&'static str, &'static str),
        pub wished_for: (&'static str, &'static str),
        /// For now, for later.
        pub no_pin: [&'static str; 2],
        pub no_pins: &'static str,
        pub stays: &'static str,
        /// Before what the step is towards, and between two of them.
        pub moves: (&'static str, &'static str),
        /// Organisation, people, reactive, proactive: as in [`crate::domain::space::Pole::ALL`].
        pub towards: [&'static str; 4],
        pub reason: &'static str,
        pub reason_promise: &'static str,
        pub question: &'static str,
        pub another_question: &'static str,
        /// Between two numbers.
        pub of: &'static str,
        /// Around the name of a corner.
        pub about_corner: (&'static str, &'static str),
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
        /// Around the value, and then the attribute.
        pub setting_unknown: [&'static str; 3],
        pub texts_wrong: &'static str,
        // Print
        pub print_title: &'static str,
        pub print_date: &'static str,
    }
}
