//! `llo-check/1`: golden files of the released format, which are never edited, and what is newer or damaged.

use llo_dialogue::contract::expires::Expires;
use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{Experiment, Field, InCalendar, LookBack};
use llo_dialogue::domain::self_check::{Answer, Capability, Round};
use llo_dialogue::elements::self_check::draft::{Draft, FileRefusal, Place, Reading, open_file};

use crate::support::files::{fixture, fixtures};

use Capability::{Aspire, ExitUnsafe, Network, Skills, Voice};

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn round(date: &str, answers: &[(Capability, Answer)], themes: &[Capability]) -> Round {
    let mut round = Round::new(day(date));
    for (capability, answer) in answers {
        round.sheet.give(*capability, Some(*answer));
    }
    for capability in themes {
        assert_eq!(round.themes.choose(*capability), Ok(true));
    }
    round
}

fn draft(rounds: Vec<Round>, experiments: Vec<Experiment>) -> Draft {
    Draft { check: Check::new(rounds, experiments).expect("few enough"), ..Draft::default() }
}

fn two_rounds() -> Vec<Round> {
    let answers = Answer::ALL.into_iter().cycle();
    let mut first: Vec<(Capability, Answer)> = Capability::ALL.into_iter().zip(answers).collect();
    first[13].1 = Answer::NotYet;
    vec![round("2026-11-23", &first, &[Network, Aspire, ExitUnsafe]), round("2027-02-01", &[], &[Voice])]
}

fn three_experiments() -> Vec<Experiment> {
    let (mut full, mut half) = (Experiment::new(ExitUnsafe), Experiment::new(Skills));
    for (field, text) in Field::ALL.into_iter().zip(["Vragen “wie” 🌱\n\"nu\" \\ één.", "b", "c", "d", "e"]) {
        full.write(field, text);
    }
    full.plan(LookBack::new(day("2026-11-30"), Some(870)));
    full.learn("f");
    half.write(Field::Need, "tijd");
    half.plan(LookBack::new(day("9999-12-31"), None));
    vec![Experiment::new(Voice), full, half]
}

/// Put in a calendar, and planned anew since then.
fn in_calendar() -> Experiment {
    let mut planned = Experiment::new(Skills);
    planned.plan(LookBack::new(day("2026-11-30"), None));
    planned.put_in_calendar(InCalendar { made: 1_795_426_150_000, changes: 0 });
    planned.plan(LookBack::new(day("2026-12-01"), Some(540)));
    planned
}

/// Each golden file, what it says, and whether we write it like that ourselves.
fn goldens() -> Vec<(&'static str, Draft, bool)> {
    let begun = round("2026-11-23", &[(Aspire, Answer::Yes), (Voice, Answer::NotYet)], &[]);
    let known = round("2026-11-23", &[(Aspire, Answer::Yes)], &[]);
    let mut tried = Experiment::new(Voice);
    tried.write(Field::Try, "x");
    let at = |place, current, touched, draft| Draft { place, current, touched, ..draft };
    let mut shared = at(Place::Work, 0, 1_795_426_150_000, draft(vec![], vec![tried.clone()]));
    shared.expires = Expires::from_minutes(480);
    vec![
        ("shared-computer.json", shared, true),
        ("empty.json", Draft::default(), true),
        ("statements.json", at(Place::Statements, 6, 1_795_426_150_000, draft(vec![begun], vec![])), true),
        ("two-rounds.json", at(Place::Rounds, 13, u64::MAX, draft(two_rounds(), vec![])), true),
        ("experiments.json", at(Place::Work, 0, 0, draft(vec![], three_experiments())), true),
        ("in-calendar.json", at(Place::Work, 0, 0, draft(vec![], vec![in_calendar()])), true),
        ("only-schema.json", Draft::default(), false),
        ("unknown-fields.json", at(Place::Overview, 2, 0, draft(vec![known], vec![tried])), false),
        ("unknown-place.json", at(Place::Intro, 3, 7, Draft::default()), false),
    ]
}

/// A file that is opened, and in a word why it is not.
fn opened(text: &str) -> Result<Check, FileRefusal> {
    open_file(text).map_err(|refused| refused.why)
}

#[test]
fn golden_checks_are_read_as_they_always_were() {
    for (file, draft, ours) in goldens() {
        let text = fixture(&format!("check/v1/{file}"));
        assert_eq!(Draft::read(&text), Reading::Draft(draft.clone()), "{file}");
        assert_eq!(open_file(&text), Ok(draft.check.clone()), "{file}");
        if ours {
            assert_eq!(draft.write(), text.trim_end(), "{file}");
        }
    }
}

#[test]
fn every_golden_check_is_tried() {
    let mut tried: Vec<String> = goldens().iter().map(|(file, ..)| (*file).to_owned()).collect();
    tried.sort();
    assert_eq!(tried, fixtures("check/v1"));
}

#[test]
fn what_is_newer_is_newer_whatever_its_size_and_shape() {
    let newer = [
        r#"{"schema":"llo-check/2"}"#.to_owned(),
        r#"{"schema":"llo-check/10","rounds":"another shape"}"#.to_owned(),
        r#"{"schema":"llo-check/4294967295","statement":-1}"#.to_owned(),
        format!(r#"{{"schema":"llo-check/2","more":"{}"}}"#, "x".repeat(2_000_000)),
    ];
    for text in newer {
        assert_eq!(Draft::read(&text), Reading::Newer, "{text:.80}");
        assert_eq!(opened(&text), Err(FileRefusal::Newer), "{text:.80}");
    }
}

#[test]
fn what_is_not_ours_is_refused_as_such() {
    let deep = format!("{{\"schema\":\"llo-check/1\",\"x\":{}", "[".repeat(100_000));
    let truncated = Draft::default().write();
    let others = [
        "",
        " ",
        "null",
        "[]",
        "{}",
        "{",
        "\u{0}",
        "\u{feff}{}",
        "\"llo-check/1\"",
        "a,b;c",
        &deep,
        &truncated[..truncated.len() - 1],
        r#"{"schema":1}"#,
        r#"{"schema":"llo-check"}"#,
        r#"{"schema":"llo-draft/1"}"#,
        r#"{"schema":"other-check/2"}"#,
        r#"{"schema":"llo-check/1"} trailing"#,
        r#"{"schema":"llo-check/1","touched":1e999}"#,
        r#"{"x":{"schema":"llo-check/1"}}"#,
    ];
    for text in others {
        assert!(matches!(Draft::read(text), Reading::Corrupt(_)), "{text:.80}");
        assert_eq!(opened(text), Err(FileRefusal::NotOurs), "{text:.80}");
    }
}

#[test]
fn what_is_ours_but_wrong_is_refused_as_damaged() {
    let schemas =
        ["", "0", "-1", "1.0", "x", "4294967296"].map(|version| format!(r#"{{"schema":"llo-check/{version}"}}"#));
    let fields = [
        r#""rounds":{}"#,
        r#""rounds":null"#,
        r#""rounds":[1]"#,
        r#""rounds":[{}]"#,
        r#""rounds":[{"date":1}]"#,
        r#""experiments":"x""#,
        r#""experiments":[{}]"#,
        r#""experiments":[null]"#,
        r#""place":7"#,
        r#""statement":14"#,
        r#""statement":-1"#,
        r#""statement":0.5"#,
        r#""statement":"1""#,
        r#""touched":-1"#,
        r#""touched":1.5"#,
        r#""touched":18446744073709551616"#,
        r#""touched":null"#,
        r#""expires":0"#,
        r#""expires":525601"#,
        r#""expires":null"#,
        r#""expires":"8h""#,
    ];
    let rounds = [
        r#""date":"2026-02-30""#,
        r#""date":"gisteren""#,
        r#""date":"2026-02-03","answers":[]"#,
        r#""date":"2026-02-03","answers":null"#,
        r#""date":"2026-02-03","answers":{"courage":"yes"}"#,
        r#""date":"2026-02-03","answers":{"voice":"maybe"}"#,
        r#""date":"2026-02-03","answers":{"voice":null}"#,
        r#""date":"2026-02-03","answers":{"voice":3}"#,
        r#""date":"2026-02-03","answers":{"Voice":"yes"}"#,
        r#""date":"2026-02-03","themes":"voice""#,
        r#""date":"2026-02-03","themes":["courage"]"#,
        r#""date":"2026-02-03","themes":["voice","voice"]"#,
        r#""date":"2026-02-03","themes":[0]"#,
        r#""date":"2026-02-03","themes":["voice","skills","aspire","network"]"#,
    ];
    let long = format!(r#""need":"{}""#, "é".repeat(501));
    let experiments = [
        r#""about":"courage""#,
        r#""try":1"#,
        r#""try":null"#,
        r#""learned":[]"#,
        r#""minute":10"#,
        r#""date":"2026""#,
        r#""date":"2026-02-03","minute":1440"#,
        r#""date":"2026-02-03","minute":-1"#,
        r#""date":"2026-02-03","minute":70000"#,
        r#""date":"2026-02-03","minute":"10""#,
        r#""date":"2026-02-03","minute":null"#,
        r#""calendar":7"#,
        r#""calendar":{}"#,
        r#""calendar":{"made":"x","changes":0}"#,
        r#""calendar":{"made":-1}"#,
        r#""calendar":{"made":1,"changes":4294967296}"#,
        r#""date":null"#,
        &long,
    ];
    let fields = fields.map(|field| format!(r#"{{"schema":"llo-check/1",{field}}}"#));
    let rounds = rounds.map(|round| format!(r#"{{"schema":"llo-check/1","rounds":[{{{round}}}]}}"#));
    let experiments =
        experiments.map(|field| format!(r#"{{"schema":"llo-check/1","experiments":[{{"about":"voice",{field}}}]}}"#));
    let too_many = [
        r#""rounds":[R]"#.replace('R', &[r#"{"date":"2026-02-03"}"#; 13].join(",")),
        r#""experiments":[E]"#.replace('E', &[r#"{"about":"voice"}"#; 13].join(",")),
    ]
    .map(|list| format!(r#"{{"schema":"llo-check/1",{list}}}"#));
    for text in schemas.into_iter().chain(fields).chain(rounds).chain(experiments).chain(too_many) {
        assert!(matches!(Draft::read(&text), Reading::Corrupt(_)), "{text}");
        assert_eq!(opened(&text), Err(FileRefusal::Damaged), "{text}");
    }
}

#[test]
fn a_text_of_ours_that_is_too_large_is_damaged() {
    let sized = |size: usize| {
        let text = r#"{"schema":"llo-check/1"}"#;
        text.to_owned() + &" ".repeat(size - text.len())
    };
    assert!(matches!(Draft::read(&sized(1_048_576)), Reading::Draft(_)));
    assert!(matches!(Draft::read(&sized(1_048_577)), Reading::Corrupt(_)));
    assert_eq!(opened(&sized(1_048_577)), Err(FileRefusal::Damaged));
}

#[test]
fn the_fullest_check_we_write_can_be_read_again() {
    let all: Vec<(Capability, Answer)> = Capability::ALL.map(|capability| (capability, Answer::ALittle)).to_vec();
    for letter in ["🌱", "\u{1}", "\"", "\u{2028}"] {
        let mut experiment = Experiment::new(Capability::MasteryMotivation);
        for field in Field::ALL {
            experiment.write(field, &letter.repeat(Experiment::TEXT_LIMIT));
        }
        experiment.learn(&letter.repeat(Experiment::TEXT_LIMIT));
        experiment.plan(LookBack::new(day("9999-12-31"), Some(1439)));
        let full = draft(vec![round("9999-12-31", &all, &[Voice, Aspire, Skills]); 12], vec![experiment; 12]);
        assert_eq!(Draft::read(&full.write()), Reading::Draft(full.clone()), "{letter:?}");
    }
}

#[test]
fn a_statement_that_is_not_there_is_kept_as_the_last_one() {
    let beyond = Draft { current: usize::MAX, ..Draft::default() };
    let last = Draft { current: 13, ..Draft::default() };
    assert_eq!(Draft::read(&beyond.write()), Reading::Draft(last));
}
