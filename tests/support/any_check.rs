//! Any self-check, for property tests: dates, answers, themes, rounds, experiments, and what a person ticks.

use llo_dialogue::contract::expires::Expires;
use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{Experiment, Field, InCalendar, LookBack};
use llo_dialogue::domain::self_check::{Answer, Capability, Round, Sheet, Themes};
use llo_dialogue::elements::self_check::draft::{Draft, Place};
use llo_dialogue::elements::self_check::result::{Level, Part, Selection, TextRef};
use proptest::array::uniform5;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// What is private comes up more often than one in fourteen.
pub fn any_capability() -> impl Strategy<Value = Capability> {
    prop_oneof![4 => select(&Capability::ALL), 1 => Just(Capability::ExitUnsafe)]
}

pub fn any_answer() -> impl Strategy<Value = Answer> {
    select(&Answer::ALL)
}

pub fn any_date() -> impl Strategy<Value = Date> {
    prop_oneof![9 => 0_u32..2_932_897, 1 => any::<u32>()].prop_map(Date::from_days)
}

pub fn any_sheet() -> impl Strategy<Value = Sheet> {
    vec((any_capability(), option::of(any_answer())), 0..30).prop_map(|given| {
        let mut sheet = Sheet::default();
        for (capability, answer) in given {
            sheet.give(capability, answer);
        }
        sheet
    })
}

pub fn any_themes() -> impl Strategy<Value = Themes> {
    vec(any_capability(), 0..5).prop_map(|chosen| {
        let mut themes = Themes::default();
        for capability in chosen {
            _ = themes.choose(capability);
        }
        themes
    })
}

fn any_round() -> impl Strategy<Value = Round> {
    (any_date(), any_sheet(), any_themes()).prop_map(|(date, sheet, themes)| Round { date, sheet, themes })
}

/// Nothing, only white space, every kind of letter, and more than fits.
pub fn any_words() -> impl Strategy<Value = String> {
    let letters = prop_oneof![3 => any::<char>(), 1 => select(vec!['\\', ';', ',', '"', '\n', '\r', '\t', ' ', '🌱'])];
    prop_oneof![
        2 => Just(String::new()),
        1 => Just(" \n".to_owned()),
        5 => vec(letters, 0..12).prop_map(String::from_iter),
        1 => any::<char>().prop_map(|letter| letter.to_string().repeat(Experiment::TEXT_LIMIT + 1)),
    ]
}

pub fn any_look_back() -> impl Strategy<Value = LookBack> {
    (any_date(), option::of(0_u16..1440))
        .prop_map(|(date, minute)| LookBack::new(date, minute).expect("a minute of the day"))
}

pub fn any_experiment() -> impl Strategy<Value = Experiment> {
    (any_capability(), uniform5(any_words()), option::of(any_look_back()), any_words(), option::of(any::<(u64, u32)>()))
        .prop_map(|(about, texts, look_back, learned, calendar)| {
            let mut experiment = Experiment::new(about);
            for (field, text) in Field::ALL.into_iter().zip(texts) {
                experiment.write(field, &text);
            }
            experiment.plan(look_back);
            experiment.learn(&learned);
            if let Some((made, changes)) = calendar {
                experiment.put_in_calendar(InCalendar { made, changes });
            }
            experiment
        })
}

pub fn any_check() -> impl Strategy<Value = Check> {
    (vec(any_round(), 0..4), vec(any_experiment(), 0..4))
        .prop_map(|(rounds, experiments)| Check::new(rounds, experiments).expect("few enough"))
}

pub fn any_check_draft() -> impl Strategy<Value = Draft> {
    let places = [Place::Intro, Place::Statements, Place::Overview, Place::Work, Place::Rounds];
    (any_check(), select(places.to_vec()), 0_usize..14, any::<u64>(), option::of(0_u64..600_000)).prop_map(
        |(check, place, current, touched, expires)| {
            let expires = expires.and_then(Expires::from_minutes);
            Draft { check, place, current, touched, expires }
        },
    )
}

/// Also experiments that are not there, and the same text twice.
pub fn any_selection() -> impl Strategy<Value = Selection> {
    let text = (0_usize..5, select(&Part::ALL)).prop_map(|(experiment, part)| TextRef { experiment, part });
    let level = select(&[Level::Nothing, Level::Themes, Level::Answers]);
    (level, vec(text, 0..12)).prop_map(|(level, texts)| Selection { level, texts })
}
