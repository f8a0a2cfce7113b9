//! A learning experiment: what it keeps, when it is blank, and when it has succeeded.

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{Experiment, Field, LookBack};
use llo_dialogue::domain::self_check::Capability;

fn blank() -> Experiment {
    Experiment::new(Capability::Voice)
}

fn day() -> Date {
    Date::new(2026, 11, 30).expect("a day")
}

#[test]
fn every_field_keeps_its_own_text_as_it_was_written() {
    let mut experiment = blank();
    for (index, field) in Field::ALL.into_iter().enumerate() {
        experiment.write(field, &format!(" text {index}\n"));
    }
    experiment.learn("that it works");
    for (index, field) in Field::ALL.into_iter().enumerate() {
        assert_eq!(experiment.text(field), format!(" text {index}\n"));
    }
    assert_eq!((experiment.about(), experiment.learned()), (Capability::Voice, "that it works"));
}

#[test]
fn a_text_that_is_too_long_is_cut_between_letters() {
    let mut experiment = blank();
    experiment.write(Field::Need, &"🌱".repeat(501));
    experiment.learn(&"é".repeat(9000));
    assert_eq!(experiment.text(Field::Need), "🌱".repeat(500));
    assert_eq!(experiment.learned(), "é".repeat(500));
}

#[test]
fn it_is_done_as_soon_as_something_was_learned() {
    let mut experiment = blank();
    for field in Field::ALL {
        experiment.write(field, "words");
    }
    experiment.plan(LookBack::new(day(), None));
    assert!(!experiment.is_done(), "a plan is no lesson");
    experiment.learn(" \n\t");
    assert!(!experiment.is_done(), "white space is no lesson");
    experiment.learn(".");
    assert!(experiment.is_done());
    experiment.learn("");
    assert!(!experiment.is_done());
}

#[test]
fn it_is_blank_until_something_is_written_or_planned() {
    assert!(blank().is_blank());
    for field in Field::ALL {
        let mut experiment = blank();
        experiment.write(field, " ");
        assert!(experiment.is_blank());
        experiment.write(field, "x");
        assert!(!experiment.is_blank(), "{field:?}");
    }
    let mut planned = blank();
    planned.plan(LookBack::new(day(), None));
    assert!(!planned.is_blank());
    planned.plan(None);
    assert!(planned.is_blank());
    planned.learn("x");
    assert!(!planned.is_blank());
}

#[test]
fn a_look_back_is_at_a_minute_of_the_day_or_at_none() {
    for minute in [None, Some(0), Some(1439)] {
        let look_back = LookBack::new(day(), minute).expect("a minute of the day");
        assert_eq!((look_back.date, look_back.minute()), (day(), minute));
    }
    assert_eq!(LookBack::new(day(), Some(1440)), None);
    assert_eq!(LookBack::new(day(), Some(u16::MAX)), None);
}
