//! Rounds and experiments: what begins one, how many there can be, what deleting and leaving out take away.

use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{Experiment, Field};
use llo_dialogue::domain::self_check::{Answer, Capability, Full, Round};
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_check::{any_check, any_date};

use Capability::{Aspire, ExitUnsafe, Skills, Voice};

const YES: Option<Answer> = Some(Answer::Yes);

fn day(day: u8) -> Date {
    Date::new(2026, 11, day).expect("a day")
}

fn dates(check: &Check) -> Vec<u8> {
    check.rounds().iter().map(|round| round.date.day()).collect()
}

#[test]
fn the_first_answer_begins_the_first_round() {
    let mut check = Check::default();
    assert!(!check.answer(Voice, None, day(1)));
    assert!(check.is_empty(), "taking back what was never given begins nothing");
    assert!(check.answer(Voice, YES, day(2)));
    assert!(check.answer(Skills, YES, day(3)));
    assert!(!check.answer(Skills, YES, day(3)));
    assert_eq!(dates(&check), [2]);
    assert_eq!(check.current().map(|round| round.sheet.answered()), Some(2));
}

#[test]
fn a_theme_can_be_chosen_without_any_answer() {
    let mut check = Check::default();
    assert!(!check.leave_theme(Voice) && !check.theme_earlier(Voice) && check.is_empty());
    for capability in [Voice, Aspire, Skills] {
        assert_eq!(check.choose_theme(capability, day(4)), Ok(true));
    }
    assert_eq!(check.choose_theme(ExitUnsafe, day(4)), Err(Full));
    assert!(check.theme_earlier(Skills) && check.leave_theme(Voice));
    let themes = check.current().map(|round| round.themes.iter().collect::<Vec<_>>());
    assert_eq!((themes, dates(&check)), (Some(vec![Skills, Aspire]), vec![4]));
}

#[test]
fn a_new_round_begins_empty_and_leaves_the_ones_before_as_they_were() {
    let mut check = Check::default();
    check.answer(Voice, YES, day(1));
    let first = check.rounds()[0].clone();
    assert_eq!(check.start_round(day(9)), Ok(()));
    assert_eq!(check.current(), Some(&Round::new(day(9))));
    check.answer(Voice, Some(Answer::NotYet), day(10));
    assert_eq!((&check.rounds()[0], dates(&check)), (&first, vec![1, 9]));
}

#[test]
fn there_is_an_end_to_rounds_and_to_experiments() {
    let mut check = Check::default();
    for index in 0..12 {
        assert_eq!(check.start_round(day(1)), Ok(()));
        assert_eq!(check.add_experiment(Voice), Ok(index));
    }
    let full = check.clone();
    assert_eq!(check.start_round(day(2)), Err(Full));
    assert_eq!(check.add_experiment(Voice), Err(Full));
    assert_eq!(check, full, "a refusal changes nothing");
    assert!(check.delete_round(0) && check.delete_experiment(0));
    assert_eq!((check.start_round(day(2)), check.add_experiment(Voice)), (Ok(()), Ok(11)));
}

#[test]
fn more_than_fits_is_no_check() {
    let (rounds, experiments) = (vec![Round::new(day(1)); 13], vec![Experiment::new(Voice); 13]);
    assert_eq!(Check::new(rounds.clone(), Vec::new()), Err(Full));
    assert_eq!(Check::new(Vec::new(), experiments.clone()), Err(Full));
    assert!(Check::new(rounds[..12].to_vec(), experiments[..12].to_vec()).is_ok());
}

#[test]
fn any_round_can_be_deleted() {
    let mut check = Check::default();
    for number in 1..=3 {
        assert_eq!(check.start_round(day(number)), Ok(()));
    }
    assert!(!check.delete_round(3));
    assert!(check.delete_round(1));
    assert_eq!(dates(&check), [1, 3]);
    assert!(check.delete_round(1));
    assert_eq!(check.current().map(|round| round.date), Some(day(1)), "the one before is current again");
    assert!(check.delete_round(0) && !check.delete_round(0) && check.is_empty());
}

#[test]
fn several_experiments_are_each_their_own() {
    let mut check = Check::default();
    assert_eq!((check.add_experiment(Voice), check.add_experiment(Voice)), (Ok(0), Ok(1)));
    check.experiment_mut(1).expect("the second").write(Field::Try, "ask");
    assert!(check.experiment_mut(2).is_none());
    assert!(check.experiments()[0].is_blank() && !check.is_empty());
    assert!(!check.delete_experiment(2) && check.delete_experiment(0));
    assert_eq!(check.experiments()[0].text(Field::Try), "ask");
}

#[test]
fn nothing_private_is_left_where_it_is_left_out() {
    let mut check = Check::default();
    for today in [day(1), day(2)] {
        assert_eq!(check.start_round(today), Ok(()));
        check.answer(ExitUnsafe, Some(Answer::NotYet), today);
        assert_eq!(check.choose_theme(ExitUnsafe, today), Ok(true));
    }
    check.answer(Voice, YES, day(2));
    assert_eq!((check.add_experiment(ExitUnsafe), check.add_experiment(Voice)), (Ok(0), Ok(1)));

    let mut expected = Check::default();
    assert_eq!((expected.start_round(day(1)), expected.start_round(day(2))), (Ok(()), Ok(())));
    expected.answer(Voice, YES, day(2));
    assert_eq!(expected.add_experiment(Voice), Ok(0));
    assert_eq!(check.without_private(), expected);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn leaving_out_twice_is_leaving_out_once(check in any_check()) {
        let public = check.without_private();
        prop_assert_eq!(public.without_private(), public);
    }

    #[test]
    fn answering_changes_only_the_current_round(check in any_check(), today in any_date()) {
        let mut after = check.clone();
        after.answer(Voice, YES, today);
        let before = check.rounds().len().saturating_sub(1);
        prop_assert_eq!(&after.rounds()[..before], &check.rounds()[..before]);
        prop_assert_eq!(after.rounds().len(), check.rounds().len().max(1));
        prop_assert_eq!(after.experiments(), check.experiments());
    }
}
