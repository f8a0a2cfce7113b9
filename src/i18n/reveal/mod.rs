//! Every string of a revealed picture, on the screen and in its files. Where a text has holes for numbers and names, its
//! pieces stand in the order in which they are said.

pub mod en;
pub mod nl;

use super::of;
use super::words::words;
use crate::contract::ids::Language;

words! {
    /// What is said of one thing, and of several: the number stands before it.
    #[derive(Debug)]
    pub struct Number {
        pub one: &'static str,
        pub many: &'static str,
    }
}

impl Number {
    #[inline(never)]
    pub fn of(&self, number: u32) -> &'static str {
        if number == 1 { self.one } else { self.many }
    }
}

words! {
    /// How the counts of a moment are said: "12 of 24" … "are now in" A; "6" "are in" B, 4 "in" C.
    #[derive(Debug)]
    pub struct CountWords {
        pub all: &'static str,
        pub rest: Number,
        pub more: &'static str,
    }
}

words! {
    /// What is said to a participant about their own pin. The name of the corner follows, or stands between.
    #[derive(Debug)]
    pub struct OwnWords {
        /// Before the number of others, after it, and after the number of all.
        pub with: [&'static str; 3],
        pub with_one: &'static str,
        /// Before the corner, after it, and after the number of all.
        pub alone: [&'static str; 3],
        pub end: &'static str,
        pub late: &'static str,
        pub left_out: &'static str,
        pub perhaps_left_out: &'static str,
        pub missing: &'static str,
    }
}

words! {
    /// The words of a revealed picture in one language. Pairs are for now and for later.
    #[derive(Debug)]
    pub struct RevealStrings {
        // Switches, in the order of `LayerId::ALL`
        pub show: &'static str,
        pub layers: [&'static str; 7],
        pub hint_flows: &'static str,
        pub hint_density: &'static str,
        pub hint_rounds: &'static str,
        pub hint_strike: &'static str,
        // Why something is not shown
        pub not_yet: &'static str,
        pub below: (&'static str, &'static str),
        pub typed: &'static str,
        pub one_sided: &'static str,
        pub other_people: &'static str,
        pub not_compared: &'static str,
        pub no_roles: &'static str,
        pub roles_not_counted: &'static str,
        pub too_few: (&'static str, &'static str),
        pub too_few_then: &'static str,
        // Headlines, by agreement: one corner, two groups, spread
        pub headline: [[&'static str; 3]; 2],
        pub headline_now: [&'static str; 3],
        pub headline_then: [&'static str; 3],
        pub headline_same: [&'static str; 3],
        pub headline_other: &'static str,
        pub nothing_on: (&'static str, &'static str),
        // Sentences
        pub of: &'static str,
        pub and: &'static str,
        pub counts: [CountWords; 2],
        /// After how many wish it, before what.
        pub wish: Number,
        pub stay: Number,
        pub nobody_stays: &'static str,
        pub all_stay: (&'static str, &'static str),
        /// Before the counts of the first round.
        pub round_one: [&'static str; 2],
        pub own: [OwnWords; 2],
        /// Beside the person's own pin.
        pub you: &'static str,
        pub own_hidden: &'static str,
        // Notes
        pub moments: [&'static str; 2],
        pub left_out: Number,
        /// After "2 of 24".
        pub entered: Number,
        pub pins: &'static str,
        pub by_role: &'static str,
        pub both_placed: (&'static str, &'static str),
        pub undrawn: Number,
        pub struck: Number,
        // Tables
        pub corner: &'static str,
        pub stays: &'static str,
        pub placed: &'static str,
        pub per_corner: &'static str,
        pub no_role: &'static str,
        /// Before the number of the round.
        pub round: &'static str,
        // Striking out
        pub pin: Number,
        pub strike: &'static str,
        pub restore: &'static str,
        // Files
        pub file_title: &'static str,
        pub date: &'static str,
        pub wording: &'static str,
        pub legend: [&'static str; 2],
        pub step: &'static str,
        /// What, who, when.
        pub step_parts: [&'static str; 3],
        pub no_step: &'static str,
        /// The columns of the table: round, moment, what, group, corner, number.
        pub columns: [&'static str; 6],
        /// What a row counts: everyone, everyone of a role, from a corner to a corner.
        pub kinds: [&'static str; 3],
    }
}

/// The words in one language.
pub fn reveal_strings(language: Language) -> &'static RevealStrings {
    &of(language).live.reveal
}
