//! Learning experiments: begun, written, planned, learned from, deleted, and put in the person's own calendar.

use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{Experiment, Field, LookBack};
use llo_dialogue::domain::self_check::Capability;
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::self_check::model::{Said, Screen};
use llo_dialogue::elements::self_check::msg::{Msg, Question, Tab};
use llo_dialogue::elements::self_check::result::Part;

use crate::support::self_check::{SelfCheck, options};

const TRY: Part = Part::Field(Field::Try);

fn wrote(index: usize, part: Part, text: &str) -> Msg {
    Msg::Written(index, part, text.into())
}

fn look_back(minute: Option<u16>) -> Option<LookBack> {
    LookBack::new(Date::new(2026, 11, 30)?, minute)
}

/// Begun and written, about each of these.
fn about(capabilities: &[Capability]) -> SelfCheck {
    let element = SelfCheck::fresh();
    for (index, capability) in capabilities.iter().enumerate() {
        element.does([Msg::ExperimentBegun(*capability), wrote(index, TRY, &format!("proef {index}"))]);
    }
    element
}

fn tries(element: &SelfCheck) -> Vec<String> {
    element.check().experiments().iter().map(|one| one.text(Field::Try).to_owned()).collect()
}

#[test]
fn every_part_is_kept_in_the_moment_it_is_written() {
    let element = SelfCheck::fresh();
    element.does([Msg::TabChosen(Tab::Work), Msg::ExperimentBegun(Capability::Voice)]);
    assert_eq!((element.driver.model().open, element.screen()), (Some(0), Screen::Work));
    for (index, part) in Part::ALL.into_iter().enumerate() {
        element.does([wrote(0, part, &format!("tekst {index}"))]);
        assert_eq!(part.of(&element.reloaded().check().experiments()[0]), format!("tekst {index}"));
    }
    assert_eq!(element.reloaded().check(), element.check());
}

#[test]
fn it_is_done_as_soon_as_something_was_learned() {
    let element = about(&[Capability::Voice]);
    let done = |element: &SelfCheck| element.reloaded().check().experiments()[0].is_done();
    element.does([Msg::Planned(0, look_back(None)), wrote(0, Part::Learned, "  ")]);
    assert!(!done(&element));
    element.does([wrote(0, Part::Learned, "Vragen helpt.")]);
    assert!(done(&element));
}

#[test]
fn a_day_to_look_back_can_be_planned_and_dropped() {
    let element = about(&[Capability::Voice]);
    element.does([Msg::Planned(0, look_back(Some(810)))]);
    assert_eq!(element.reloaded().check().experiments()[0].look_back(), look_back(Some(810)));
    element.does([Msg::Planned(0, None)]);
    assert_eq!(element.reloaded().check().experiments()[0].look_back(), None);
}

#[test]
fn a_blank_one_that_is_closed_was_never_meant() {
    let element = about(&[Capability::Voice]);
    element.does([Msg::ExperimentClosed, Msg::ExperimentBegun(Capability::Skills), Msg::ExperimentClosed]);
    assert_eq!((tries(&element), tries(&element.reloaded())), (vec!["proef 0".to_owned()], vec!["proef 0".to_owned()]));
    element.does([Msg::ExperimentBegun(Capability::Skills), Msg::Planned(1, look_back(None)), Msg::ExperimentClosed]);
    assert_eq!(element.check().experiments().len(), 2, "a day to look back is something");
}

#[test]
fn opening_another_closes_a_blank_one() {
    let element = about(&[Capability::Voice]);
    element.does([wrote(0, TRY, ""), Msg::ExperimentBegun(Capability::Skills), wrote(0, TRY, "een")]);
    assert_eq!((tries(&element), element.driver.model().open), (vec!["een".to_owned()], Some(0)));
    element.does([Msg::ExperimentBegun(Capability::Aspire), Msg::ExperimentOpened(0), Msg::ExperimentOpened(7)]);
    assert_eq!((tries(&element), element.driver.model().open), (vec!["een".to_owned()], None));
}

#[test]
fn deleting_asks_once() {
    let element = about(&[Capability::Voice, Capability::Skills]);
    element.does([Msg::Asked(Question::DeleteExperiment(0)), Msg::Declined, Msg::Confirmed]);
    assert_eq!(tries(&element), ["proef 0", "proef 1"]);
    element.does([Msg::Asked(Question::DeleteExperiment(0)), Msg::Confirmed, Msg::Confirmed]);
    assert_eq!((tries(&element), tries(&element.reloaded())), (vec!["proef 1".into()], vec!["proef 1".into()]));
    assert_eq!(element.driver.model().open, None);
}

#[test]
fn there_is_a_limit_and_it_is_said() {
    let element = about(&[Capability::Voice; Check::EXPERIMENT_LIMIT]);
    let before = element.stored();
    element.does([Msg::ExperimentBegun(Capability::Skills)]);
    assert_eq!((element.driver.model().said, element.stored()), (Some(Said::ExperimentsFull), before));
    element.does([wrote(0, TRY, &"é".repeat(Experiment::TEXT_LIMIT + 9))]);
    assert_eq!(element.check().experiments()[0].text(Field::Try).chars().count(), Experiment::TEXT_LIMIT);
}

#[test]
fn what_is_not_there_cannot_be_written() {
    let element = about(&[Capability::Voice]);
    let before = (element.check(), element.stored());
    element.does([wrote(1, TRY, "x"), Msg::Planned(1, look_back(None)), Msg::CalendarAsked(1), Msg::CalendarAsked(0)]);
    element.does([Msg::Asked(Question::DeleteExperiment(9)), Msg::Confirmed]);
    assert_eq!(((element.check(), element.stored()), element.driver.ports().downloads.take()), (before, vec![]));
}

#[test]
fn a_look_back_with_a_time_is_a_moment_in_the_calendar() {
    let element = about(&[Capability::Voice]);
    element.driver.ports().moment.set(Some(Time::from_millis(1_796_041_800_000)));
    element.does([Msg::Planned(0, look_back(Some(810))), Msg::CalendarAsked(0)]);
    let file = element.saved();
    assert_eq!((file.name.as_str(), file.kind), ("llo-2026-11-30.ics", "text/calendar"));
    assert!(file.text.contains("DTSTART:20261130T123000Z\r\nDTEND:20261130T130000Z\r\n"), "{}", file.text);
    assert!(file.text.contains("SUMMARY:Terugkijken: Gehoord worden\r\n"), "{}", file.text);
    assert!(file.text.contains("proef 0"), "{}", file.text);
}

#[test]
fn a_look_back_without_a_time_takes_the_day() {
    let element = about(&[Capability::Voice]);
    element.driver.ports().moment.set(Some(Time::from_millis(1_796_041_800_000)));
    element.does([Msg::Planned(0, look_back(None)), Msg::CalendarAsked(0)]);
    let day = "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n";
    assert!(element.saved().text.contains(day));
    element.driver.ports().moment.set(None);
    element.does([Msg::Planned(0, look_back(Some(810))), Msg::CalendarAsked(0)]);
    assert!(element.saved().text.contains(day), "so does a time that the zone does not have");
}

/// So that a calendar changes what it has, and does not show two.
#[test]
fn every_file_of_one_plan_is_the_same_appointment() {
    let element = about(&[Capability::Voice, Capability::Skills]);
    let file = |element: &SelfCheck| {
        element.does([Msg::CalendarAsked(0)]);
        let text = element.saved().text;
        ["UID:", "SEQUENCE:"].map(|name| {
            let line = text.lines().find_map(|line| line.strip_prefix(name).map(str::to_owned));
            line.unwrap_or_else(|| panic!("no {name} in {text}"))
        })
    };
    element.does([Msg::Planned(0, look_back(None))]);
    let [uid, sequence] = file(&element);
    assert_eq!(sequence, "0");
    let changed = |times: &str| [uid.clone(), times.to_owned()];
    element.driver.ports().millis.set(1_796_041_800_000);
    assert_eq!(file(&element), changed("0"));
    let again = element.reloaded();
    again.does([Msg::Planned(0, look_back(Some(810)))]);
    assert_eq!(file(&again), changed("1"), "also after the page was loaded again");
    again.does([Msg::Planned(0, look_back(Some(810)))]);
    assert_eq!(file(&again), changed("1"), "nothing changed");
    again.does([Msg::Planned(0, None), Msg::Planned(0, look_back(None))]);
    assert_eq!(file(&again), changed("3"));
    again.does([Msg::Planned(1, look_back(None)), Msg::CalendarAsked(1)]);
    assert!(!again.saved().text.contains(&uid), "another plan is another appointment");
}

#[test]
fn a_calendar_does_not_name_what_is_private() {
    for (language, title) in
        [("nl", "Terugkijken: Jouw leerexperimenten"), ("en", "Looking back: Your learning experiments")]
    {
        let element = about(&[Capability::ExitUnsafe]);
        element.does([Msg::OptionsChanged(options(|raw| raw.lang = Some(language.into())), Vec::new())]);
        element.does([Msg::Planned(0, look_back(None)), Msg::CalendarAsked(0)]);
        let text = element.saved().text;
        assert!(text.contains(&format!("SUMMARY:{title}\r\n")), "{text}");
        let unfolded = text.replace("\r\n ", "").to_lowercase();
        assert!(!["exit", "veilig", "unsafe", "safe"].iter().any(|word| unfolded.contains(word)), "{text}");
    }
}
