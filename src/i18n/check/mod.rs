//! Every string of the self-check's interface that the dialogue does not have in the same words. Titles and
//! sentences of notices stand together.

pub mod en;
pub mod nl;

use super::of;
use super::words::words;
use crate::contract::ids::Language;
use crate::domain::self_check::Themes;

words! {
    /// What is said of a number of things.
    #[derive(Debug)]
    pub struct Plural {
        pub none: &'static str,
        pub one: &'static str,
        /// Before the number, and after it.
        pub many: (&'static str, &'static str),
    }
}

impl Plural {
    pub fn of(&self, n: usize) -> String {
        match n {
            0 => self.none.to_owned(),
            1 => self.one.to_owned(),
            n => format!("{}{n}{}", self.many.0, self.many.1),
        }
    }
}

words! {
    /// The interface of the self-check in one language.
    #[derive(Debug)]
    pub struct CheckStrings {
        // The element
        pub title: &'static str,
        pub short_title: &'static str,
        pub intro_not_a_test: &'static str,
        pub intro_how: &'static str,
        pub start: &'static str,
        pub go_on_where_you_were: &'static str,
        // Steps
        /// Not the name that the steps of the dialogue have: both can stand on one page.
        pub steps: &'static str,
        pub tab_statements: &'static str,
        pub tab_overview: &'static str,
        pub tab_work: &'static str,
        pub tab_rounds: &'static str,
        // Answering
        /// How many have an answer.
        pub filled_in: Plural,
        pub filled_in_all: &'static str,
        /// Above the list.
        pub list_intro: &'static str,
        /// Below one statement.
        pub not_a_test: &'static str,
        pub matrix_hint: &'static str,
        /// With the statement about unsafe work.
        pub private_hint: &'static str,
        pub next: &'static str,
        pub clear_answer: &'static str,
        pub stop: &'static str,
        pub stopped_kept: (&'static str, &'static str),
        pub stopped_not_kept: (&'static str, &'static str),
        pub to_overview: &'static str,
        // Overview
        pub overview_title: &'static str,
        pub overview_hint: &'static str,
        pub skipped: &'static str,
        pub open_more: &'static str,
        pub statement_label: &'static str,
        pub reflection: &'static str,
        pub next_step: &'static str,
        pub team: &'static str,
        /// By how many.
        pub chosen: [&'static str; Themes::LIMIT + 1],
        pub theme_full: &'static str,
        pub go_on_with: Plural,
        // Going on
        pub work_title: &'static str,
        pub work_empty: &'static str,
        /// Before the name of the theme, as the three about learning experiments below.
        pub earlier: &'static str,
        pub moved_earlier: &'static str,
        pub try_it: &'static str,
        pub open_experiment: &'static str,
        pub another: &'static str,
        // Learning experiments
        pub experiments_title: &'static str,
        /// Before the name of the theme.
        pub experiment: &'static str,
        pub experiment_hint: &'static str,
        pub experiment_rules: &'static str,
        pub close: &'static str,
        pub delete: &'static str,
        pub delete_ask: &'static str,
        pub delete_yes: &'static str,
        pub delete_no: &'static str,
        pub look_back_date: &'static str,
        pub look_back_time: &'static str,
        pub to_calendar: &'static str,
        /// Stands in the calendar, before the name of the theme.
        pub calendar_title: &'static str,
        pub learned_hint: &'static str,
        pub experiment_done: &'static str,
        pub experiments_full: &'static str,
        pub free_text_stays: &'static str,
        // Rounds
        pub rounds_title: &'static str,
        pub rounds_hint: &'static str,
        /// Before its number and its date.
        pub round: &'static str,
        /// After the date of the current one.
        pub this_round: &'static str,
        pub new_round: &'static str,
        pub new_round_hint: &'static str,
        pub rounds_full: &'static str,
        pub then: &'static str,
        pub now_chosen: &'static str,
        pub same: &'static str,
        pub delete_round: &'static str,
        pub no_answer: &'static str,
        pub months: [&'static str; 12],
        // Sharing
        pub share_title: &'static str,
        pub share_open: &'static str,
        pub share_close: &'static str,
        pub share_now_nothing: &'static str,
        pub share_exact: &'static str,
        pub share_legend: &'static str,
        pub share_nothing: &'static str,
        pub share_themes: &'static str,
        pub share_answers: &'static str,
        pub share_answers_note: &'static str,
        pub share_texts_legend: &'static str,
        pub goes_along: &'static str,
        pub stays_here: &'static str,
        /// After “Goes along:”, as the next two.
        pub goes_themes: Plural,
        pub goes_answers: Plural,
        pub goes_texts: Plural,
        /// After “Stays here:”, as the next three; what is named of it before stands first.
        pub stays_all: &'static str,
        pub stays_rest: &'static str,
        pub stays_experiments: Plural,
        pub stays_typed: &'static str,
        pub stays_besides: &'static str,
        pub share_button: &'static str,
        pub share_button_themes: Plural,
        pub shared: (&'static str, &'static str),
        pub share_json_label: &'static str,
        // Files
        pub file_title: &'static str,
        pub save_file: &'static str,
        pub open_file: &'static str,
        pub file_private: &'static str,
        pub file_hint: &'static str,
        pub file_opened: (&'static str, &'static str),
        pub file_not_ours: (&'static str, &'static str),
        pub file_damaged: (&'static str, &'static str),
        pub file_newer: (&'static str, &'static str),
        pub file_unreadable: (&'static str, &'static str),
        pub file_replace_ask: &'static str,
        pub file_replace_yes: &'static str,
        pub file_replace_no: &'static str,
        /// Without the extension.
        pub file_name: &'static str,
        // Print
        pub print_what: &'static str,
        pub print_themes: &'static str,
        pub print_answers: &'static str,
        pub print_private: &'static str,
        pub print_note: &'static str,
        /// Beside the button.
        pub print_nothing: &'static str,
        /// The whole of a sheet on which nothing was chosen.
        pub paper_nothing: &'static str,
        // What is promised, and for how long
        pub promise_same_page: &'static str,
        /// Only where the frame has an origin of its own.
        pub promise_own_frame: &'static str,
        pub kept_local: &'static str,
        pub kept_session: &'static str,
        pub kept_nowhere: &'static str,
        pub storage_unavailable: (&'static str, &'static str),
        pub storage_full: (&'static str, &'static str),
        /// Around the time, which `days`, `hours` or `minutes` says.
        pub expires_note: (&'static str, &'static str),
        pub days: Plural,
        pub hours: Plural,
        pub minutes: Plural,
        pub expiring: (&'static str, &'static str),
        pub still_here: &'static str,
        pub expired: (&'static str, &'static str),
    }
}

pub fn check_strings(language: Language) -> &'static CheckStrings {
    &of(language).check.strings
}
