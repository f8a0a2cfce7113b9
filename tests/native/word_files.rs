//! The words as a page loads them: what is written is read again, and what is not whole is refused.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::options::{Options, RawOptions};

#[test]
fn the_only_language_that_is_there_is_taken() {
    let raw = |only_lang| RawOptions { lang: Some("en".to_owned()), only_lang, ..RawOptions::default() };
    let language = |raw| Options::parse(&raw).0.language;
    assert_eq!(language(raw(None)), Language::En);
    assert_eq!(language(raw(Some(Language::Nl))), Language::Nl);
    let unknown = RawOptions { lang: Some("fr".to_owned()), only_lang: Some(Language::En), ..RawOptions::default() };
    let (options, complaints) = Options::parse(&unknown);
    assert_eq!((options.language, complaints.len()), (Language::En, 1), "and it is told all the same");
}
