//! The words of a revealed picture: every one is there, in both languages, and the pieces of a sentence fit together.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::i18n::reveal::{RevealStrings, reveal_strings};

const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

fn headlines(words: &RevealStrings) -> Vec<&'static str> {
    let joined = [words.headline[0], words.headline[1], words.headline_now, words.headline_same].concat();
    [joined, vec![words.headline_other, words.too_few_then, words.nothing_on.0]].concat()
}

fn labels(words: &RevealStrings) -> Vec<&'static str> {
    let named = [words.show, words.corner, words.stays, words.placed, words.per_corner, words.no_role, words.step];
    let rest = [words.strike, words.file_title, words.date, words.wording, words.restore];
    [words.layers.to_vec(), words.columns.to_vec(), words.kinds.to_vec(), named.to_vec(), rest.to_vec()].concat()
}

#[test]
fn every_text_is_there_and_both_languages_have_their_own() {
    let [dutch, english] = LANGUAGES.map(reveal_strings);
    for (one, other) in [(headlines(dutch), headlines(english)), (labels(dutch), labels(english))] {
        assert_eq!(one.len(), other.len());
        for (dutch, english) in one.iter().zip(&other) {
            assert!(!dutch.is_empty() && !english.is_empty());
            assert!(dutch != english || ["moment"].contains(dutch), "{dutch}");
            assert_eq!((dutch.trim(), english.trim()), (*dutch, *english));
        }
    }
}

#[test]
fn pieces_bring_the_blanks_between_them() {
    for words in LANGUAGES.map(reveal_strings) {
        for between in [words.of, words.and, words.wish.one, words.wish.many] {
            assert!(between.starts_with(' ') && between.ends_with(' '), "“{between}”");
        }
        for counts in &words.counts {
            for between in [counts.all, counts.rest.one, counts.rest.many, counts.more] {
                assert!(between.starts_with(' ') && between.ends_with(' '), "“{between}”");
            }
        }
        let after_a_number = [&words.stay, &words.left_out, &words.entered, &words.struck, &words.pin];
        for words in after_a_number {
            assert!(words.one.starts_with(' ') && words.many.starts_with(' ') && words.one != words.many);
        }
        for before in words.moments.iter().chain(&words.round_one).chain([&words.pins, &words.by_role, &words.round]) {
            assert!(before.ends_with(' '), "“{before}”");
        }
    }
}

#[test]
fn one_is_not_many() {
    let [dutch, english] = LANGUAGES.map(reveal_strings);
    assert_eq!([0, 1, 2].map(|number| dutch.pin.of(number)), [" pinnen", " pin", " pinnen"]);
    assert_eq!([0, 1, 2].map(|number| english.pin.of(number)), [" pins", " pin", " pins"]);
}
