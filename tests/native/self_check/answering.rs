//! Answering: kept in the moment it is given, found again where the person was, and free to skip, stop and take back.

use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::model::{Said, Screen};
use llo_dialogue::elements::self_check::msg::{Msg, Tab};
use llo_dialogue::elements::self_check::options::Options;

use crate::support::element::holding;
use crate::support::files::fixture;
use crate::support::self_check::{KEY, SelfCheck, answered, options};

fn at(element: &SelfCheck) -> Screen {
    element.reloaded().screen()
}

#[test]
fn an_answer_is_stored_in_the_moment_it_is_given() {
    let element = SelfCheck::fresh();
    assert_eq!(element.stored(), None, "nothing happened yet");
    element.does([Msg::Began]);
    for (capability, answer) in Capability::ALL.into_iter().zip(Answer::ALL.into_iter().cycle()) {
        element.does([answered(capability, answer)]);
        assert_eq!(element.stored_draft(), Some(element.draft()));
        assert_eq!(element.reloaded().answer(capability), Some(answer));
        element.does([Msg::WentOn]);
    }
    assert_eq!(element.screen(), Screen::Overview);
}

#[test]
fn a_reload_goes_on_at_the_same_statement() {
    let element = SelfCheck::fresh();
    element.does([Msg::Began, answered(Capability::Aspire, Answer::Yes), Msg::WentOn, Msg::WentOn, Msg::WentOn]);
    let again = element.reloaded();
    assert_eq!((again.screen(), again.check()), (Screen::Statements(3), element.check()));
    assert_eq!(again.heard()[0].1["restored"], true);
    assert_eq!(again.reloaded().screen(), Screen::Statements(3));
}

#[test]
fn what_an_earlier_version_stored_is_found() {
    let element = SelfCheck::on(holding(&[(KEY, &fixture("check/v1/two-rounds.json"))]), Options::default());
    assert_eq!((element.check().rounds().len(), element.names()), (2, vec!["ready"]));
}

#[test]
fn in_the_list_the_last_answered_statement_is_where_the_person_is() {
    let element = SelfCheck::fresh();
    element.does([Msg::Began, answered(Capability::Voice, Answer::NotYet)]);
    assert_eq!(at(&element), Screen::Statements(Capability::Voice.index()));
    element.does([answered(Capability::Aspire, Answer::Yes), answered(Capability::Voice, Answer::NotYet)]);
    assert_eq!(at(&element), element.screen(), "the same answer again is still where they are");
}

#[test]
fn going_on_and_back_passes_every_screen() {
    let element = SelfCheck::fresh();
    element.does([Msg::WentBack]);
    assert_eq!(element.screen(), Screen::Intro, "there is nothing before it");
    element.does([Msg::Began]);
    for index in 0..Capability::ALL.len() {
        assert_eq!(element.screen(), Screen::Statements(index));
        element.does([Msg::WentOn]);
    }
    assert_eq!(element.screen(), Screen::Overview);
    element.does([Msg::WentOn, Msg::WentOn]);
    assert_eq!(element.screen(), Screen::Work, "the last one");
    element.does([Msg::WentBack, Msg::WentBack]);
    for index in (0..Capability::ALL.len()).rev() {
        assert_eq!(element.screen(), Screen::Statements(index));
        element.does([Msg::WentBack]);
    }
    assert_eq!(element.screen(), Screen::Intro);
}

#[test]
fn each_tab_leads_to_its_screen() {
    let element = SelfCheck::fresh();
    let tabs = [
        (Tab::Statements, Screen::Statements(0)),
        (Tab::Overview, Screen::Overview),
        (Tab::Work, Screen::Work),
        (Tab::Rounds, Screen::Rounds),
    ];
    for (tab, screen) in tabs {
        let before = element.driver.model().visit;
        element.does([Msg::TabChosen(tab)]);
        assert_eq!((element.screen(), at(&element)), (screen, screen));
        assert_ne!(element.driver.model().visit, before, "it is read from its heading");
    }
}

#[test]
fn skipping_leaves_no_trace() {
    let element = SelfCheck::fresh();
    element.does([Msg::Began, answered(Capability::Aspire, Answer::Yes), Msg::WentOn, Msg::WentOn]);
    let stored = element.stored().unwrap_or_default();
    assert!(!stored.contains("self-awareness") && !stored.contains("mastery-motivation"), "{stored}");
}

#[test]
fn an_answer_can_be_taken_back_without_a_trace() {
    let element = SelfCheck::fresh();
    element.does([Msg::Answered(Capability::Voice, None)]);
    assert!(element.check().is_empty(), "taking back nothing begins nothing");
    element.does([answered(Capability::ExitUnsafe, Answer::NotYet), answered(Capability::Voice, Answer::Yes)]);
    element.does([Msg::Answered(Capability::ExitUnsafe, None)]);
    assert_eq!((element.answer(Capability::ExitUnsafe), element.answer(Capability::Voice)), (None, Some(Answer::Yes)));
    assert!(!element.stored().unwrap_or_default().contains("exit-unsafe"));
}

#[test]
fn stopping_keeps_everything_and_the_place() {
    let element = SelfCheck::fresh();
    element.does([Msg::Began, answered(Capability::Aspire, Answer::Unknown), Msg::WentOn, Msg::Stopped]);
    assert!(element.driver.model().stopped);
    assert_eq!((at(&element), element.reloaded().check()), (Screen::Statements(1), element.check()));
    element.does([answered(Capability::SelfAwareness, Answer::Yes)]);
    assert!(!element.driver.model().stopped, "they went on after all");
    assert_eq!(element.driver.model().said, Some(Said::Progress));
}

#[test]
fn beginning_leads_to_the_first_that_is_not_answered() {
    let element = SelfCheck::fresh();
    for capability in [Capability::Aspire, Capability::SelfAwareness, Capability::SelfEfficacy] {
        element.does([answered(capability, Answer::Unknown)]);
    }
    assert_eq!(element.screen(), Screen::Intro);
    element.does([Msg::Began]);
    assert_eq!(element.screen(), Screen::Statements(Capability::MasteryMotivation.index()));
    element.does(Capability::ALL.map(|capability| answered(capability, Answer::ALittle)));
    element.does([Msg::WentBack, Msg::Began]);
    assert_eq!(element.screen(), Screen::Overview, "all are answered");
}

#[test]
fn without_storage_it_works_in_memory() {
    let none = options(|raw| raw.storage = Some("none".into()));
    let element = SelfCheck::on(holding(&[(KEY, &fixture("check/v1/two-rounds.json"))]), none);
    assert!(element.check().is_empty(), "nothing is read");
    element.does([Msg::Began, answered(Capability::Aspire, Answer::Yes), Msg::WentOn]);
    assert_eq!(element.stored(), Some(fixture("check/v1/two-rounds.json")), "and nothing is written");
    assert_eq!((element.moved().screen(), element.moved().check()), (Screen::Statements(1), element.check()));
    assert!(element.reloaded().check().is_empty());
}
