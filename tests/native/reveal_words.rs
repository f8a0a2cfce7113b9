//! The words of a revealed picture: both languages have their own, and a number stands in each as it is said.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::i18n::{RevealWords, words};

const LANGUAGES: [Language; 2] = [Language::NL, Language::EN];

fn headlines(words: RevealWords) -> Vec<&'static str> {
    vec![
        words.headline_current_one_corner(),
        words.headline_current_two_groups(),
        words.headline_current_spread(),
        words.headline_desired_one_corner(),
        words.headline_desired_two_groups(),
        words.headline_desired_spread(),
        words.headline_both_same_corner(),
        words.headline_both_other_corner(),
        words.headline_both_two_groups(),
        words.headline_both_spread(),
        words.headline_both_one_corner_then_two_groups(),
        words.headline_both_one_corner_then_spread(),
        words.headline_both_two_groups_then_one_corner(),
        words.headline_both_two_groups_then_spread(),
        words.headline_both_spread_then_one_corner(),
        words.headline_both_spread_then_two_groups(),
        words.too_few_then(),
        words.nothing_on_title(),
    ]
}

fn labels(words: RevealWords) -> Vec<&'static str> {
    vec![
        words.layers_show(),
        words.layers_current(),
        words.layers_desired(),
        words.layers_flows(),
        words.layers_rounds(),
        words.layers_replay(),
        words.layers_density(),
        words.layers_strike(),
        words.table_corner(),
        words.table_stays(),
        words.table_placed(),
        words.table_per_corner(),
        words.table_no_role(),
        words.paper_step(),
        words.pins_strike(),
        words.pins_restore(),
        words.paper_title(),
        words.csv_date(),
        words.csv_wording(),
        words.csv_columns_round(),
        words.csv_columns_moment(),
        words.csv_columns_kind(),
        words.csv_columns_group(),
        words.csv_columns_corner(),
        words.csv_columns_people(),
        words.csv_kinds_everyone(),
        words.csv_kinds_role(),
        words.csv_kinds_from_corner(),
    ]
}

#[test]
fn every_text_is_there_and_both_languages_have_their_own() {
    let [dutch, english] = LANGUAGES.map(words::<RevealWords>);
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
fn one_is_not_many() {
    let [dutch, english] = LANGUAGES.map(words::<RevealWords>);
    let pins = |words: RevealWords| [0_u32, 1, 2].map(|number| words.pins_pin(number, "Nu", "A", "B"));
    assert_eq!(pins(dutch), ["Nu: 0 pinnen, A, B", "Nu: 1 pin, A, B", "Nu: 2 pinnen, A, B"]);
    assert_eq!(pins(english), ["Nu: 0 pins, A, B", "Nu: 1 pin, A, B", "Nu: 2 pins, A, B"]);
    assert_eq!(dutch.own_with(Moment::Current, 1_u32, 9_u32, "A"), "Jij en 1 ander van de 9 kozen nu ‘A’.");
    assert_eq!(english.own_with(Moment::Desired, 2_u32, 9_u32, "A"), "You and 2 others of 9 chose ‘A’ for later.");
}
