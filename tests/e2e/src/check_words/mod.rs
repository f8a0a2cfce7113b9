//! The words a person reads in the self-check, in both languages; written out here for the same reason as in `words`.

mod en;
mod nl;

pub use en::CHECK_EN;
pub use nl::CHECK_NL;

/// One language of the self-check as the person meets it. Names that the two elements share stand in `words`.
#[derive(Debug)]
pub struct CheckWords {
    pub lang: &'static str,
    pub title: &'static str,
    pub not_a_test: &'static str,
    pub start: &'static str,
    pub go_on: &'static str,
    /// What is said of something from an earlier visit, and the two ways on from there.
    pub found: &'static str,
    pub resume: &'static str,
    pub start_over: &'static str,
    /// The fourteen, in the order of the questions; the last one is private.
    pub names: [&'static str; 14],
    /// Yes, a little, not yet, don't know.
    pub answers: [&'static str; 4],
    pub first_statement: &'static str,
    /// Statements, overview, going on, earlier rounds.
    pub tabs: [&'static str; 4],
    pub next: &'static str,
    pub back: &'static str,
    pub skip: &'static str,
    pub stop: &'static str,
    pub stopped: &'static str,
    pub clear: &'static str,
    /// The same, in a list.
    pub clear_short: &'static str,
    pub to_overview: &'static str,
    pub overview: &'static str,
    pub skipped: &'static str,
    pub more: &'static str,
    pub full: &'static str,
    /// From the overview.
    pub go_on_with_themes: &'static str,
    pub work: &'static str,
    pub try_it: &'static str,
    pub earlier: &'static str,
    pub experiment: &'static str,
    /// The five fields.
    pub fields: [&'static str; 5],
    pub learned: &'static str,
    pub worked: &'static str,
    pub harm: &'static str,
    pub date: &'static str,
    pub time: &'static str,
    pub calendar: &'static str,
    pub close: &'static str,
    pub change: &'static str,
    pub delete: &'static str,
    pub delete_yes: &'static str,
    pub delete_no: &'static str,
    pub rounds: &'static str,
    pub new_round: &'static str,
    pub delete_round: &'static str,
    pub share_open: &'static str,
    pub share_title: &'static str,
    pub share_nothing: &'static str,
    pub share_themes: &'static str,
    pub share_answers: &'static str,
    pub share: &'static str,
    /// What opens the message as it leaves.
    pub share_message: &'static str,
    pub share_not: &'static str,
    pub shared: &'static str,
    pub save_file: &'static str,
    pub open_file: &'static str,
    pub opened: &'static str,
    pub replace_yes: &'static str,
    pub replace_no: &'static str,
    pub with_private: &'static str,
    pub print: &'static str,
    pub print_themes: &'static str,
    pub print_answers: &'static str,
    pub print_private: &'static str,
    pub print_nothing: &'static str,
    pub nowhere: &'static str,
    pub expiring: &'static str,
    pub still_here: &'static str,
    pub expired: &'static str,
    pub erase: &'static str,
    pub erase_yes: &'static str,
    pub erase_no: &'static str,
    pub erased: &'static str,
    pub same_page: &'static str,
    pub own_frame: &'static str,
}

impl CheckWords {
    /// The name of the statement about unsafe work.
    #[must_use]
    pub fn unsafe_work(&self) -> &'static str {
        self.names[13]
    }
}
