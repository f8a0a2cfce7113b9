//! Every string of the board's interface that the dialogue does not have in the same words. Titles and sentences of
//! messages stand together.

pub mod en;
pub mod nl;

use super::of;
use super::words::words;
use crate::contract::ids::Language;

words! {
    /// The interface of the board in one language.
    #[derive(Debug)]
    pub struct BoardStrings {
        // Start
        pub start_title: &'static str,
        pub start_text: &'static str,
        pub with_phones: &'static str,
        pub with_phones_hint: &'static str,
        pub counting: &'static str,
        pub counting_hint: &'static str,
        pub open_file: &'static str,
        // Phases
        pub steps: &'static str,
        /// As in `Item`, in the order of its declaration.
        pub items: [&'static str; 8],
        /// Before the name of a phase.
        pub onward: &'static str,
        pub reveal_now: &'static str,
        pub reveal_later: &'static str,
        pub close: &'static str,
        pub again: &'static str,
        pub again_hint: &'static str,
        // What is said in a phase: a heading and a text
        pub lobby: (&'static str, &'static str),
        pub lobby_counting: (&'static str, &'static str),
        pub explain_title: &'static str,
        pub explain: [&'static str; 5],
        pub hidden: &'static str,
        pub second: &'static str,
        pub count_title: &'static str,
        pub count_text: &'static str,
        pub step_title: &'static str,
        pub step_text: &'static str,
        // Placing
        /// Between two numbers, and after them.
        pub progress: (&'static str, &'static str),
        pub board_hidden: &'static str,
        /// Around the number of people.
        pub reveal_from: (&'static str, &'static str),
        pub too_few: (&'static str, &'static str),
        pub too_few_on: &'static str,
        pub too_few_wait: &'static str,
        // How many people there are
        pub headcount_want: &'static str,
        /// Around the number.
        pub headcount_counted: (&'static str, &'static str),
        pub headcount_ask: &'static str,
        pub headcount_people: &'static str,
        pub headcount_roles: &'static str,
        pub headcount_wrong: &'static str,
        pub headcount_reveal: &'static str,
        pub headcount_save: &'static str,
        pub headcount_no: &'static str,
        /// Around how many take part and how many were counted.
        pub surplus: [&'static str; 3],
        pub surplus_reveal: &'static str,
        /// What the numbers behind a picture can promise, and what not: for the facilitator.
        pub floors_title: &'static str,
        pub floors: [&'static str; 4],
        pub lock: &'static str,
        pub unlock: &'static str,
        pub locked: &'static str,
        pub unlocked: &'static str,
        pub too_late: &'static str,
        pub auto_reveal: &'static str,
        // Counting
        pub less: &'static str,
        pub more: &'static str,
        pub typed: &'static str,
        /// Around a number: that later, or now, has fewer.
        pub later_fewer: (&'static str, &'static str),
        pub now_fewer: (&'static str, &'static str),
        pub phones_after_all: &'static str,
        // People without a phone
        pub people: &'static str,
        pub people_hint: &'static str,
        pub person: &'static str,
        pub add_person: &'static str,
        pub person_title: &'static str,
        pub person_done: &'static str,
        pub person_remove: &'static str,
        pub no_pin: &'static str,
        pub role: &'static str,
        pub no_role: &'static str,
        pub people_full: (&'static str, &'static str),
        // Talking
        pub corners: &'static str,
        pub what: &'static str,
        pub who: &'static str,
        pub when: &'static str,
        pub no_step: &'static str,
        pub step_stays: &'static str,
        pub struck: &'static str,
        pub restored: &'static str,
        // Joining
        pub join: &'static str,
        pub join_at: &'static str,
        pub qr: &'static str,
        /// In its place, where the address is every phone's own.
        pub join_nobody: &'static str,
        /// How many take part: none, one, more after the number.
        pub joined: [&'static str; 3],
        // The connection: a title and a sentence
        pub connecting: (&'static str, &'static str),
        pub offline: (&'static str, &'static str),
        pub unreachable: (&'static str, &'static str),
        pub no_server: (&'static str, &'static str),
        pub barred: (&'static str, &'static str),
        pub not_allowed: (&'static str, &'static str),
        pub login: &'static str,
        pub log_in: &'static str,
        pub taken_over: (&'static str, &'static str),
        pub watch_wait: (&'static str, &'static str),
        pub no_session: (&'static str, &'static str),
        // At hand
        /// What stands beside the board, for who hears it.
        pub beside: &'static str,
        pub tools: &'static str,
        pub full_screen: &'static str,
        pub second_window: &'static str,
        pub second_window_hint: &'static str,
        pub hand_over: &'static str,
        pub hand_over_hint: &'static str,
        pub hand_over_file: &'static str,
        pub export_file: &'static str,
        pub save: &'static str,
        /// SVG, PNG, CSV, JSON.
        pub exports: [&'static str; 4],
        pub paper: &'static str,
        pub paper_hint: &'static str,
        pub agreed: &'static str,
        pub shortcuts: &'static str,
        /// A key and what it does.
        pub keys: [(&'static str, &'static str); 4],
        pub keys_letters: &'static str,
        pub details: &'static str,
        /// Before the number.
        pub refused: &'static str,
        // Closing
        pub close_ask: &'static str,
        pub close_yes: &'static str,
        pub close_no: &'static str,
        pub closed: (&'static str, &'static str),
        pub closing: (&'static str, &'static str),
        /// For everyone in the room.
        pub closed_shown: (&'static str, &'static str),
        pub new_session: &'static str,
        // Files and time: a title and a sentence
        pub handed_over: (&'static str, &'static str),
        pub file_unreadable: (&'static str, &'static str),
        pub file_damaged: (&'static str, &'static str),
        pub file_newer: (&'static str, &'static str),
        /// A title, and a text around what this laptop's clock shows.
        pub file_over: [&'static str; 3],
        pub session_over: (&'static str, &'static str),
        /// As for a file.
        pub kept_past_end: [&'static str; 3],
        pub clock_past_end: [&'static str; 3],
        pub no_picture: (&'static str, &'static str),
        // Storage that keeps nothing: a title and a sentence
        pub storage_unavailable: (&'static str, &'static str),
        pub storage_full: (&'static str, &'static str),
    }
}

pub fn board_strings(language: Language) -> &'static BoardStrings {
    &of(language).live.board
}
