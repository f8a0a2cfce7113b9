//! The file a person takes to another device: it holds everything they want, and a file that is refused changes nothing.

use llo_dialogue::domain::experiment::Field;
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::draft::Private;
use llo_dialogue::elements::self_check::model::Screen;
use llo_dialogue::elements::self_check::msg::{Msg, Question};
use llo_dialogue::elements::self_check::result::Part;
use llo_dialogue::kit::effect::FocusTarget;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_check::any_check;
use crate::support::self_check::{SelfCheck, answered};

fn used() -> SelfCheck {
    let element = SelfCheck::fresh();
    element.does([answered(Capability::Voice, Answer::NotYet), Msg::ThemeChosen(Capability::Skills), Msg::RoundBegun]);
    element.does([answered(Capability::Skills, Answer::Yes), Msg::ExperimentBegun(Capability::Network)]);
    element.does([Msg::Written(0, Part::Field(Field::Need), "Anna".into())]);
    element
}

fn file(element: &SelfCheck, private: Private) -> String {
    element.does([Msg::FileAsked(private)]);
    element.saved().text
}

fn picks(element: &SelfCheck, text: &str) {
    element.does([Msg::FilePicked(Ok(text.to_owned()))]);
}

#[test]
fn on_an_empty_device_the_file_is_opened_at_once() {
    let (one, two) = (used(), SelfCheck::fresh());
    two.heard();
    picks(&two, &file(&one, Private::LeftOut));
    assert_eq!((two.check(), two.screen(), two.notices()), (one.check(), Screen::Overview, vec!["file-opened"]));
    assert_eq!(two.names(), ["file-opened", "change"]);
    assert_eq!(two.reloaded().check(), one.check(), "and kept");
    two.does([Msg::WentOn]);
    assert_eq!(two.notices(), [""; 0], "read by now");
}

#[test]
fn its_name_holds_the_date_and_nothing_else() {
    let element = used();
    element.does([Msg::FileAsked(Private::LeftOut)]);
    let file = element.saved();
    assert_eq!(file.name.rsplit_once("-2026-").map(|(_, end)| end), Some("11-23.json"));
    assert_eq!(file.kind, "application/json");
}

#[test]
fn what_is_private_is_in_it_only_when_asked_for() {
    let element = used();
    let without = file(&element, Private::LeftOut);
    element.does([answered(Capability::ExitUnsafe, Answer::NotYet), Msg::ThemeChosen(Capability::ExitUnsafe)]);
    element.does([Msg::ExperimentBegun(Capability::ExitUnsafe), Msg::Written(1, Part::Learned, "Geheim".into())]);
    assert_eq!(file(&element, Private::LeftOut), without, "without a trace");
    let other = SelfCheck::fresh();
    picks(&other, &file(&element, Private::Included));
    assert_eq!(other.check(), element.check());
}

#[test]
fn where_something_is_it_is_asked_first() {
    let (one, two) = (used(), SelfCheck::fresh());
    two.does([answered(Capability::Aspire, Answer::Unknown)]).heard();
    let before = (two.check(), two.stored());
    picks(&two, &file(&one, Private::Included));
    assert_eq!(two.driver.model().asking, Some(Question::ReplaceByFile));
    assert_eq!(((two.check(), two.stored()), two.names()), (before.clone(), vec![]));
    two.does([Msg::Declined]);
    assert_eq!(two.driver.ports().focused.borrow().last(), Some(&FocusTarget::OPEN_FILE));
    assert_eq!(((two.check(), two.stored()), two.driver.model().picked.clone()), (before.clone(), None));
    two.does([Msg::Confirmed]);
    assert_eq!((two.check(), two.stored()), before, "declined is declined");
    picks(&two, &file(&one, Private::Included));
    two.does([Msg::Confirmed]);
    assert_eq!((two.check(), two.reloaded().check()), (one.check(), one.check()));
    assert_eq!(two.notices(), ["file-opened"]);
}

#[test]
fn a_file_that_is_refused_changes_nothing_and_says_why() {
    let refused = [
        (Ok("%PDF-1.7"), "file-not-ours", Some("expected value at line 1 column 1")),
        (Ok(r#"{"schema":"llo-draft/1"}"#), "file-not-ours", Some(r#"schema: "llo-draft/1" is not "llo-check/1""#)),
        (
            Ok(r#"{"schema":"llo-check/1","rounds":[{"date":"gisteren"}]}"#),
            "file-damaged",
            Some(r#"rounds[0].date: "gisteren" is no day"#),
        ),
        (Ok(r#"{"schema":"llo-check/2"}"#), "file-newer", None),
        (Err(()), "file-unreadable", None),
    ];
    for element in [used(), SelfCheck::fresh()] {
        element.heard();
        let before = (element.check(), element.screen(), element.stored());
        for (file, code, fault) in refused {
            element.does([Msg::FilePicked(file.map(str::to_owned)), Msg::Confirmed]);
            let logged = element.driver.ports().logs.borrow_mut().pop();
            assert_eq!(logged, fault.map(|fault| format!("llo: {code}. {fault}")), "for the page's maker");
            assert_eq!((element.notices(), element.names()), (vec![code], vec![code]));
            assert_eq!((element.check(), element.screen(), element.stored()), before, "{code}");
        }
    }
}

#[test]
fn its_tick_for_what_is_private_does_not_outlive_what_it_was_for() {
    let ticked = |element: &SelfCheck| element.driver.model().file_private;
    let private = || {
        let element = used();
        element.does([answered(Capability::ExitUnsafe, Answer::NotYet)]);
        assert!(!ticked(&element), "not at first");
        element.does([Msg::FilePrivateTicked]);
        assert!(ticked(&element));
        element
    };
    let taken_back = private();
    taken_back.does([Msg::Answered(Capability::ExitUnsafe, None), answered(Capability::ExitUnsafe, Answer::Yes)]);
    let erased = private();
    erased.does([Msg::Asked(Question::EraseAll), Msg::Confirmed]);
    let replaced = private();
    picks(&replaced, &file(&private(), Private::Included));
    replaced.does([Msg::Confirmed]);
    for element in [taken_back, erased, replaced] {
        assert!(!ticked(&element));
    }
    let unticked = private();
    unticked.does([Msg::FilePrivateTicked]);
    assert!(!ticked(&unticked));
}

#[test]
fn a_refused_file_after_one_that_was_asked_about_leaves_no_question() {
    let (one, two) = (used(), SelfCheck::fresh());
    two.does([answered(Capability::Aspire, Answer::Unknown)]);
    let before = two.check();
    picks(&two, &file(&one, Private::Included));
    picks(&two, "{}");
    two.does([Msg::Confirmed]);
    assert_eq!(two.check(), before);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn any_self_check_can_be_taken_along(check in any_check()) {
        let (one, two) = (SelfCheck::fresh(), SelfCheck::fresh());
        picks(&one, &llo_dialogue::elements::self_check::draft::file(&check, Private::Included));
        prop_assert_eq!(&one.check(), &check);
        picks(&two, &file(&one, Private::Included));
        prop_assert_eq!(two.check(), check);
    }

    #[test]
    fn any_bytes_are_refused_or_read(text: String) {
        let element = used();
        let before = element.check();
        picks(&element, &text);
        prop_assert_eq!(element.check(), before);
        prop_assert_eq!(element.notices(), ["file-not-ours"]);
    }
}
