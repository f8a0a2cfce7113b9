//! Which language is spoken: the own attribute, else the nearest ancestor's, else the browser's, else Dutch.

use llo_dialogue::contract::ids::Language;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::element::parsed;

const NL: Language = Language::NL;
const EN: Language = Language::EN;

fn spoken(own: Option<&str>, ancestors: &[&str], browser: &[&str]) -> (Language, usize) {
    let (options, complaints) = parsed(|raw| {
        raw.lang = own.map(str::to_owned);
        raw.ancestor_langs = ancestors.iter().map(|tag| (*tag).to_owned()).collect();
        raw.browser_langs = browser.iter().map(|tag| (*tag).to_owned()).collect();
    });
    (options.language, complaints.len())
}

/// Own `lang`, the ancestors', the browser's, what follows, and how many complaints.
type Row = (Option<&'static str>, &'static [&'static str], &'static [&'static str], Language, usize);

#[test]
fn the_nearest_word_on_language_counts() {
    let table: [Row; 14] = [
        (None, &[], &[], NL, 0),
        (Some("en"), &["nl"], &["nl"], EN, 0),
        (Some("nl"), &["en"], &["en"], NL, 0),
        (None, &["en"], &["nl"], EN, 0),
        (None, &["en", "nl"], &[], EN, 0),
        (None, &["nl", "en"], &["en"], NL, 0),
        (None, &["de", "en"], &["nl"], EN, 0),
        (None, &[], &["de-DE", "en-US", "nl"], EN, 0),
        (None, &[], &["de", "fr"], NL, 0),
        (None, &["fr"], &["en"], EN, 0),
        (Some("fr"), &["en"], &["nl"], EN, 1),
        (Some("fr"), &[], &["en-GB"], EN, 1),
        (Some("fr"), &[], &[], NL, 1),
        (Some(""), &["en"], &["nl"], EN, 0),
    ];
    for (own, ancestors, browser, language, complaints) in table {
        assert_eq!(spoken(own, ancestors, browser), (language, complaints), "{own:?} {ancestors:?} {browser:?}");
    }
}

#[test]
fn a_tag_speaks_by_its_first_part() {
    let table = [
        ("nl-BE", Some(NL)),
        ("NL", Some(NL)),
        ("nl_NL", Some(NL)),
        (" en ", Some(EN)),
        ("en-Latn-US", Some(EN)),
        ("EN-gb", Some(EN)),
        ("nld", None),
        ("english", None),
        ("e", None),
        ("", None),
        ("-en", None),
        ("x-en", None),
        ("🌱", None),
    ];
    for (tag, language) in table {
        assert_eq!(Language::from_tag(tag), language, "{tag:?}");
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_tags_lead_to_a_language(own: Option<String>, ancestors: Vec<String>, browser: Vec<String>) {
        let (options, complaints) = parsed(|raw| {
            (raw.lang, raw.ancestor_langs, raw.browser_langs) = (own.clone(), ancestors, browser);
        });
        prop_assert!([NL, EN].contains(&options.language));
        let unknown = own.as_deref().is_some_and(|own| !own.trim().is_empty() && Language::from_tag(own).is_none());
        prop_assert_eq!(complaints.len(), usize::from(unknown));
    }
}
