//! Answers can be given and taken back without a trace; at most three themes, each once, in the person's order.

use llo_dialogue::domain::self_check::{Answer, Capability, Full, Sheet, Themes};
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_check::{any_answer, any_capability, any_sheet, any_themes};

use Capability::{Aspire, ExitUnsafe, Network, Skills, Voice};

fn chosen(themes: &Themes) -> Vec<Capability> {
    themes.iter().collect()
}

fn themes(of: &[Capability]) -> Themes {
    let mut themes = Themes::default();
    for capability in of {
        assert_eq!(themes.choose(*capability), Ok(true));
    }
    themes
}

#[test]
fn there_are_fourteen_and_only_the_last_is_private() {
    for (index, capability) in Capability::ALL.into_iter().enumerate() {
        assert_eq!(capability.index(), index);
        assert_eq!(capability.is_private(), index == 13, "{capability:?}");
    }
    assert_eq!(Capability::ALL[13], ExitUnsafe);
}

#[test]
fn an_answer_changes_the_sheet_once() {
    let mut sheet = Sheet::default();
    assert!(sheet.give(Voice, Some(Answer::NotYet)));
    assert!(!sheet.give(Voice, Some(Answer::NotYet)));
    assert!(sheet.give(Voice, Some(Answer::Yes)));
    assert_eq!((sheet.answer(Voice), sheet.answered()), (Some(Answer::Yes), 1));
    assert!(sheet.give(Voice, None));
    assert_eq!(sheet, Sheet::default(), "what is taken back leaves no trace");
}

#[test]
fn every_answer_counts_the_same() {
    for answer in Answer::ALL {
        let mut sheet = Sheet::default();
        sheet.give(Skills, Some(answer));
        sheet.give(ExitUnsafe, Some(answer));
        assert_eq!((sheet.answered(), sheet.answered_public()), (2, 1));
    }
}

#[test]
fn the_fourth_theme_is_refused_and_changes_nothing() {
    let mut three = themes(&[Voice, Aspire, Skills]);
    assert_eq!(three.choose(Network), Err(Full));
    assert_eq!(three.choose(Aspire), Ok(false), "one that is chosen already is no fourth");
    assert_eq!(chosen(&three), [Voice, Aspire, Skills]);
    assert!(three.leave(Voice));
    assert_eq!(three.choose(Network), Ok(true));
    assert_eq!(chosen(&three), [Aspire, Skills, Network]);
}

#[test]
fn the_order_is_the_persons_own() {
    let mut three = themes(&[Voice, Aspire, Skills]);
    assert!(three.earlier(Skills));
    assert_eq!(chosen(&three), [Voice, Skills, Aspire]);
    assert!(three.earlier(Skills));
    assert_eq!(chosen(&three), [Skills, Voice, Aspire]);
    assert!(!three.earlier(Skills), "the first stays first");
    assert!(!three.earlier(Network), "one that is not chosen has no place");
    assert!(!three.leave(Network));
    assert_eq!(chosen(&three), [Skills, Voice, Aspire]);
}

#[test]
fn without_what_is_private_the_order_stays() {
    let public = themes(&[Voice, ExitUnsafe, Aspire]).without_private();
    assert_eq!(chosen(&public), [Voice, Aspire]);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_sheet_holds_what_was_given_last(mut sheet in any_sheet(), capability in any_capability(), answer in any_answer()) {
        let before = sheet.clone();
        sheet.give(capability, Some(answer));
        for other in Capability::ALL {
            let expected = if other == capability { Some(answer) } else { before.answer(other) };
            prop_assert_eq!(sheet.answer(other), expected);
        }
    }

    #[test]
    fn a_private_answer_cannot_be_seen_from_what_is_public(sheet in any_sheet(), answer in any_answer()) {
        let mut other = sheet.clone();
        other.give(ExitUnsafe, Some(answer));
        prop_assert_eq!(sheet.without_private(), other.without_private());
        prop_assert_eq!(sheet.answered_public(), other.answered_public());
    }

    #[test]
    fn themes_are_few_and_never_double(themes in any_themes()) {
        let chosen = chosen(&themes);
        prop_assert!(chosen.len() <= Themes::LIMIT);
        prop_assert_eq!(chosen.len(), themes.len());
        prop_assert_eq!(chosen.is_empty(), themes.is_empty());
        for (place, capability) in chosen.iter().enumerate() {
            prop_assert!(themes.contains(*capability) && !chosen[..place].contains(capability));
        }
    }
}
