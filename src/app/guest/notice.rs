//! What every element tells, in the words of who takes part in a session.

use crate::app::notice::Notice;
use crate::contract::ids::Language;
use crate::i18n::guest::guest_strings;

/// Title and sentence: where nothing is kept, there is this page alone. There is nothing to print here.
pub fn words(notice: &Notice, language: Language) -> (&'static str, String) {
    let strings = guest_strings(language);
    notice.words_of([strings.storage_unavailable, strings.storage_full], language)
}
