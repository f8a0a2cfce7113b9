//! The question of the month and a person's line to it.

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::cards::msg::Msg;
use llo_dialogue::elements::cards::view::{self, Body, MonthView, Neighbours};
use llo_dialogue::kit::effect::FocusTarget;

use crate::support::cards::{Cards, options};
use crate::support::element::A_MORNING;

const A_DAY: u64 = 24 * 60 * 60 * 1000;

fn month_alone() -> Cards {
    Cards::with(|raw| raw.deck = Some("month".to_owned()))
}

fn seen(cards: &Cards) -> MonthView {
    let Body::Month(view) = cards.sees().body else { panic!("the question of the month") };
    view
}

/// What is asked at a moment, by a clock so many minutes ahead of UTC.
fn asked(millis: u64, minutes_east: i16) -> (&'static str, &'static str) {
    let cards = month_alone();
    let now = Time::from_millis(millis).with_offset(minutes_east);
    let Body::Month(view) = view::view(&cards.driver.model(), now, Neighbours::default()).body else {
        panic!("a month")
    };
    (view.month, view.question)
}

/// D.4.1
#[test]
fn d_4_1_the_question_is_that_of_the_persons_own_month_across_new_year() {
    // 2026-12-31T23:30:00Z
    let late = 1_798_759_800_000;
    let (december, january) = (
        ("december", "Wat hielp je deze maand, en wat hield je tegen?"),
        ("januari", "Wat lukt je nu, wat een maand geleden nog niet lukte?"),
    );
    assert_eq!(asked(late, 0), december);
    assert_eq!(asked(late, 60), january);
    assert_eq!(asked(late + A_DAY, -60), january);
    assert_eq!(asked(late + A_DAY / 24, -120), december);
}

#[test]
fn missed_months_are_not_mentioned_and_earlier_lines_are() {
    let cards = month_alone();
    cards.does([Msg::MonthLineWritten("in november".to_owned())]);
    let later =
        Cards::at(A_MORNING + 70 * A_DAY, cards.browser(), options(|raw| raw.deck = Some("month".to_owned())), None);
    let view = seen(&later);
    assert_eq!((view.month, view.line.text.as_str()), ("februari", ""));
    assert_eq!(view.lines, [("november 2026".to_owned(), "in november".to_owned())]);
    assert_eq!(seen(&cards.reloaded()).line.text, "in november");
}

/// D.4.7
#[test]
fn d_4_7_a_sentence_says_that_the_oldest_goes_before_it_does() {
    let cards = month_alone();
    for _ in 0..12 {
        cards.does([Msg::MonthLineWritten("x".to_owned())]).waits(31 * A_DAY);
    }
    let view = seen(&cards);
    assert_eq!(view.full, Some("Er passen twaalf regels. Schrijf je er nu een, dan gaat de oudste weg."));
    assert_eq!((view.lines.len(), view.lines[11].0.as_str()), (12, "november 2026"));
    cards.does([Msg::MonthLineWritten("y".to_owned())]);
    let view = seen(&cards);
    assert_eq!((view.full, view.lines.len(), view.lines[10].0.as_str()), (None, 11, "december 2026"));
}

/// D.4.6
#[test]
fn d_4_6_no_event_and_no_key_but_its_own() {
    let cards = month_alone();
    assert_eq!(cards.names(), ["ready"]);
    cards.does([
        Msg::MonthLineWritten("x".to_owned()),
        Msg::ReminderDayChosen(Date::new(2026, 12, 15)),
        Msg::ReminderTimeChosen(Some(900)),
        Msg::ReminderAsked,
    ]);
    assert_eq!((cards.names(), cards.keys()), (vec![], vec!["llo:cards:default".to_owned()]));
    assert!(!cards.stored().expect("stored").contains("12-15"), "nothing is remembered of the reminder");
}

/// D.4.8
#[test]
fn d_4_8_without_storage_the_question_and_the_file_are_there() {
    let cards = Cards::with(|raw| (raw.deck, raw.storage) = (Some("month".to_owned()), Some("none".to_owned())));
    let view = seen(&cards);
    assert_eq!((view.month, view.line.note), ("november", "Wordt niet bewaard."));
    cards.does([Msg::ReminderDayChosen(Date::new(2026, 12, 15)), Msg::ReminderAsked]);
    assert_eq!(cards.saved().name, "llo-2026-12-15.ics");
    assert_eq!(cards.keys(), [""; 0]);
}

#[test]
fn the_rule_is_said_in_words_and_without_a_day_there_is_no_file() {
    let cards = month_alone();
    assert_eq!(seen(&cards).reminder.rule, None);
    cards.does([Msg::ReminderAsked]);
    assert_eq!(seen(&cards).reminder.refusal, Some("Kies eerst een dag."));
    assert_eq!(cards.driver.ports().focused.take().last(), Some(&FocusTarget::Control("remind-day")));
    assert!(cards.driver.ports().downloads.take().is_empty());
    cards.does([Msg::ReminderDayChosen(Date::new(2026, 12, 15))]);
    let rule = "Daarna steeds op de derde dinsdag van de maand, twaalf keer. Dan stopt het vanzelf.";
    assert_eq!((seen(&cards).reminder.rule.as_deref(), seen(&cards).reminder.refusal), (Some(rule), None));
    cards.does([Msg::ReminderDayChosen(Date::new(2026, 12, 31))]);
    assert!(seen(&cards).reminder.rule.expect("a rule").contains("de laatste donderdag"));
}

#[test]
fn beside_cards_it_is_a_screen_of_its_own() {
    let cards = Cards::with(|raw| raw.deck = Some("ahead month".to_owned()));
    let Body::Start(start) = cards.sees().body else { panic!("the start") };
    assert!(start.month && start.decks.is_empty(), "one deck is no choice");
    cards.does([Msg::MonthOpened]);
    assert!(seen(&cards).has_cards && !seen(&month_alone()).has_cards);
}
