//! Laws of our own reader of JSON: it takes what `serde_json` takes, reads the same in it, and says where a text
//! stops being JSON.

use llo_dialogue::contract::json::{Json, Place, read};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

use crate::support::any::cases;
use crate::support::any_json::{any_damaged_text, any_fraction, any_pieces, any_text, same};

/// What stands before a place in a text.
fn before(text: &str, place: Place) -> Option<&str> {
    let start: usize = text.split_inclusive('\n').take(place.line - 1).map(str::len).sum();
    let line = text[start..].split('\n').next().unwrap_or_default();
    let ends = line.char_indices().map(|(at, _)| at).chain([line.len()]);
    ends.map(|end| &text[..start + end]).nth(place.column - 1)
}

/// Both take it and read the same, or both refuse it, and until the place of the fault nothing is wrong.
fn agree(text: &str) -> Result<(), TestCaseError> {
    match (read(text), serde_json::from_str::<Value>(text)) {
        (Ok(ours), Ok(theirs)) => prop_assert!(same(&ours, &theirs), "{text:?}: {ours:?}"),
        (Err(place), Err(_)) => {
            let Some(fine) = before(text, place) else { panic!("{place:?} is not in {text:?}") };
            prop_assert!(read(fine).err().is_none_or(|earlier| earlier == place), "{text:?}: {place:?} is too late");
        }
        (ours, theirs) => prop_assert!(false, "{text:?}: {ours:?}, {theirs:?}"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn any_tree_is_read_as_it_was_written(text in any_text()) {
        let theirs: Value = serde_json::from_str(&text).expect("it was written by them");
        let ours = read(&text);
        prop_assert!(ours.as_ref().is_ok_and(|ours| same(ours, &theirs)), "{text:?}: {ours:?}");
    }

    #[test]
    fn any_damaged_text_is_taken_by_both_or_refused_by_both(text in any_damaged_text()) {
        agree(&text)?;
    }

    #[test]
    fn any_end_that_is_missing_is_refused_by_both(text in any_text(), at: prop::sample::Index) {
        let kept: String = text.chars().take(at.index(text.chars().count() + 1)).collect();
        agree(&kept)?;
    }

    #[test]
    fn any_bytes_are_taken_by_both_or_refused_by_both(bytes in vec(any::<u8>(), 0..40), text: String) {
        agree(&String::from_utf8_lossy(&bytes))?;
        agree(&text)?;
    }

    #[test]
    fn any_text_between_quotes_is_taken_by_both_or_refused_by_both(text in "[\"\\\\uUdDcC08bn\0-\u{21}é]{0,12}") {
        agree(&format!("\"{text}\""))?;
    }

    #[test]
    fn any_fraction_of_15_digits_is_exact(digits in 0_u64..1_000_000_000_000_000, power in -22_i32..=22) {
        let text = format!("{digits}e{power}");
        prop_assert_eq!(read(&text), Ok(Json::Number(text.parse().expect("a number"))));
        let (whole, fraction) = (digits / 1_000_000_000, digits % 1_000_000_000);
        let text = format!("-{whole}.{fraction:09}");
        prop_assert_eq!(read(&text), Ok(Json::Number(text.parse().expect("a number"))));
    }

    #[test]
    fn any_number_is_read_however_it_is_written(number in any_fraction()) {
        // Without an exponent, with one, and with more digits than count.
        agree(&format!("{number}"))?;
        agree(&format!("{number:e}"))?;
        agree(&format!("{number:.40}"))?;
        agree(&format!("{number:.30E}"))?;
    }
}

proptest! {
    // Short ones often are JSON, but not often enough.
    #![proptest_config(cases(8192))]

    #[test]
    fn any_pieces_are_taken_by_both_or_refused_by_both(text in any_pieces()) {
        agree(&text)?;
    }

    #[test]
    fn any_number_like_text_is_taken_by_both_or_refused_by_both(text in "-?[0-9]{0,21}[.]?[0-9]{0,3}[eE]?[-+]?[0-9]{0,2}") {
        agree(&text)?;
    }
}
