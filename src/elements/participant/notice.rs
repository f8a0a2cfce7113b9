//! What every element tells, in the words of who takes part in a session.

use super::model::Model;
use crate::kit::notice::Notice;

/// Title and sentence: where nothing is kept, there is this page alone. There is nothing to print here.
pub fn words(notice: &Notice, model: &Model) -> (&'static str, String) {
    let words = model.words();
    notice.words_of([words.notices_storage_unavailable(), words.notices_storage_full()], model.strings())
}
