//! The words as a text for the modules in the browser: read again they are the same, in both languages, for each module.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::options::{Options, RawOptions};
use llo_dialogue::i18n::book::{Book, DialogueWords, LiveWords, SelfCheckWords};
use llo_dialogue::i18n::words::{Words, read, texts};
use llo_dialogue::i18n::{Extent, of, text};

const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

fn parts(book: &Book) -> [Vec<&'static str>; 3] {
    [texts(&book.dialogue), texts(&book.check), texts(&book.live)]
}

#[test]
fn what_is_written_is_read_again() {
    for language in LANGUAGES {
        let [dialogue, check, live] = parts(of(language));
        let again: &DialogueWords = read(text(language, Extent::Dialogue)).expect("a text for each");
        assert_eq!(texts(again), dialogue);
        let all: &Book = read(text(language, Extent::Board)).expect("a text for each");
        assert_eq!(parts(all), parts(of(language)));
        assert_eq!(format!("{all:?}"), format!("{:?}", of(language)), "each in its own field");
        assert_eq!(text(language, Extent::SelfCheck).lines().collect::<Vec<_>>(), [dialogue.clone(), check].concat());
        assert_eq!(text(language, Extent::Join).lines().collect::<Vec<_>>(), [dialogue, live].concat());
    }
}

#[test]
fn a_smaller_module_reads_what_a_larger_one_begins_with() {
    let counts = [DialogueWords::COUNT, SelfCheckWords::COUNT, LiveWords::COUNT];
    assert_eq!(Book::COUNT, counts.iter().sum::<usize>());
    for language in LANGUAGES {
        let [small, middle, large] = [Extent::Dialogue, Extent::SelfCheck, Extent::Board].map(|it| text(language, it));
        assert!(middle.starts_with(&small) && large.starts_with(&middle));
        let lines = [small, middle, large].map(|text| text.lines().count());
        assert_eq!(lines, [counts[0], counts[0] + counts[1], Book::COUNT]);
    }
}

#[test]
fn no_text_holds_a_line_break() {
    for text in LANGUAGES.iter().flat_map(|language| texts(of(*language))) {
        assert!(!text.contains(['\n', '\r']), "{text}");
    }
}

#[test]
fn a_text_that_is_not_whole_is_refused() {
    let whole = text(Language::Nl, Extent::Board);
    let (without_first, without_end) = (whole.split_once('\n'), whole.strip_suffix('\n'));
    assert!(read::<Book>(whole.clone()).is_some());
    for wrong in [
        String::new(),
        without_first.expect("many lines").1.to_owned(),
        without_end.expect("a line break at the end").to_owned(),
        format!("{whole}x"),
        format!("{whole}\n"),
        format!("x\n{whole}"),
        text(Language::Nl, Extent::SelfCheck),
        "<!doctype html>\n".to_owned(),
    ] {
        assert!(read::<Book>(wrong.clone()).is_none(), "{wrong}");
    }
}

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
