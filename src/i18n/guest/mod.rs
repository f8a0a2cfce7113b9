//! The strings of a participant in a live session. What a dialogue on one's own says as well is in
//! [`Strings`](super::Strings).

pub mod en;
pub mod nl;

use super::words::words;
use super::{Message, of};
use crate::contract::ids::Language;

words! {
    /// What a participant reads, in one language.
    #[derive(Debug)]
    pub struct GuestStrings {
        // The code
        pub code_title: &'static str,
        pub code_hint: &'static str,
        pub code_label: &'static str,
        pub code_refused: &'static str,
        /// What a link brought is none.
        pub code_from_link: &'static str,
        pub seeking: Message,
        pub unknown_code: Message,
        pub other_keys: Message,
        pub newer: Message,
        /// Each a title, and a text around what this device's clock shows.
        pub expired: [&'static str; 3],
        pub clock_wrong: [&'static str; 3],
        pub other_code: &'static str,
        pub plain_http: Message,
        // Joining
        pub joining: &'static str,
        pub join_title: &'static str,
        pub session: &'static str,
        pub goes: &'static str,
        /// Before the two pins, between them, and after them.
        pub goes_text: [&'static str; 3],
        /// After the two pins, where the session has roles.
        pub goes_role: &'static str,
        pub stays: &'static str,
        pub stays_text: &'static str,
        /// Around the number of pins.
        pub floor: Message,
        pub role: &'static str,
        pub role_hint: &'static str,
        pub no_role: &'static str,
        pub join: &'static str,
        pub watch: &'static str,
        // Waiting
        pub lobby: Message,
        pub lobby_watching: Message,
        pub explain_title: &'static str,
        pub explain: [&'static str; 4],
        pub others_place: Message,
        pub join_after_all: &'static str,
        // Placing
        pub second_round: &'static str,
        /// Around the name of a corner.
        pub solo_pin: Message,
        pub bring: &'static str,
        /// One pin, two pins.
        pub placed: [&'static str; 2],
        pub passed: Message,
        pub look_up: &'static str,
        /// Between two numbers, and after them.
        pub progress: Message,
        pub until_reveal: &'static str,
        pub adjust: [&'static str; 2],
        pub place_after_all: &'static str,
        pub withdraw: [&'static str; 2],
        pub waits: &'static str,
        pub arrived: &'static str,
        pub locked: Message,
        // The picture of the group
        pub group: &'static str,
        pub not_marked: &'static str,
        pub step: Message,
        // Leaving
        pub leave: &'static str,
        pub leave_ask: &'static str,
        pub leave_yes: &'static str,
        pub leaving: Message,
        pub left: Message,
        pub again: &'static str,
        pub closed: Message,
        // The connection
        pub offline: Message,
        pub offline_waits: Message,
        pub away: Message,
        pub away_kept: Message,
        pub unreachable: &'static str,
        /// Around the seconds.
        pub retry: Message,
        pub no_server: Message,
        pub barred: Message,
        pub not_allowed: Message,
        pub taken_over: Message,
        pub take_back: &'static str,
        // What is kept
        pub kept: &'static str,
        pub kept_nowhere: &'static str,
        pub storage_unavailable: Message,
        pub storage_full: Message,
    }
}

/// The strings of a participant in one language.
pub fn guest_strings(language: Language) -> &'static GuestStrings {
    &of(language).live.guest
}
