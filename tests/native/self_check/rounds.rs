//! Coming back: a later round beside the earlier ones, and any of them deleted when the person wants it.

use std::collections::HashSet;

use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::elements::self_check::control_ids;
use llo_dialogue::elements::self_check::model::{Said, Screen};
use llo_dialogue::elements::self_check::msg::{Msg, Question};
use llo_dialogue::kit::effect::FocusTarget;

use crate::support::self_check::{MINUTE, SelfCheck, answered};

/// Two rounds, three days apart.
fn two() -> SelfCheck {
    let element = SelfCheck::fresh();
    element.does([answered(Capability::Voice, Answer::NotYet), Msg::ThemeChosen(Capability::Voice)]);
    element.waits(3 * 24 * 60 * MINUTE);
    element.does([Msg::RoundBegun, answered(Capability::Voice, Answer::Yes)]);
    element
}

#[test]
fn a_new_round_is_empty_and_dated_and_the_old_one_stays() {
    let element = two();
    assert_eq!(element.screen(), Screen::Statements(Capability::Voice.index()));
    let check = element.check();
    let [then, now] = check.rounds() else { panic!("two rounds") };
    assert_eq!((then.date.iso().as_str(), now.date.iso().as_str()), ("2026-11-23", "2026-11-26"));
    assert_eq!(then.sheet.answer(Capability::Voice), Some(Answer::NotYet));
    assert_eq!((now.sheet.answer(Capability::Voice), now.themes.len()), (Some(Answer::Yes), 0));
    assert_eq!(element.reloaded().check(), check);
}

#[test]
fn a_round_is_deleted_when_the_person_says_so_twice() {
    let element = two();
    let before = (element.check(), element.stored());
    element.does([Msg::Asked(Question::DeleteRound(0))]);
    assert_eq!(
        ((element.check(), element.stored()), element.driver.model().asking),
        (before, Some(Question::DeleteRound(0)))
    );
    element.does([Msg::Confirmed]);
    assert_eq!((element.check().rounds().len(), element.answer(Capability::Voice)), (1, Some(Answer::Yes)));
    assert!(!element.stored().unwrap_or_default().contains("not-yet"));
    element.does([Msg::Confirmed]);
    assert_eq!(element.check().rounds().len(), 1, "asked once is done once");
}

#[test]
fn declined_keeps_it_and_the_focus_goes_back_to_the_button_that_asked() {
    let element = two();
    let before = element.check();
    let questions = [Question::EraseAll, Question::DeleteRound(1), Question::DeleteRound(0)];
    for question in questions {
        element.driver.ports().focused.take();
        element.does([Msg::Asked(question), Msg::Declined]);
        assert_eq!(*element.driver.ports().focused.borrow(), [FocusTarget::CONFIRM_NO, control_ids::asking(question)]);
    }
    let ids: HashSet<_> = questions.iter().map(|question| control_ids::asking(*question).id()).collect();
    assert_eq!(ids.len(), questions.len(), "each button has an id of its own");
    element.does([Msg::Confirmed]);
    assert_eq!(element.check(), before);
}

#[test]
fn a_question_is_dropped_when_another_tab_changes_what_it_is_about() {
    let (one, two) = (two(), SelfCheck::fresh());
    two.follows(&one);
    one.does([Msg::Asked(Question::DeleteRound(0))]);
    two.does([Msg::Asked(Question::DeleteRound(0)), Msg::Confirmed]);
    one.follows(&two);
    one.does([Msg::Confirmed]);
    assert_eq!(one.check().rounds().len(), 1, "the other round is not the one that was asked about");
}

#[test]
fn there_is_a_limit_and_it_is_said() {
    let element = SelfCheck::fresh();
    element.does((0..Check::ROUND_LIMIT).map(|_| Msg::RoundBegun));
    let before = element.stored();
    element.does([Msg::RoundBegun]);
    assert_eq!(element.driver.model().said, Some(Said::RoundsFull));
    assert_eq!((element.check().rounds().len(), element.stored()), (Check::ROUND_LIMIT, before));
}

#[test]
fn the_host_hears_how_many_are_answered_in_the_current_round() {
    let element = SelfCheck::fresh();
    element.does([answered(Capability::Voice, Answer::NotYet)]).heard();
    element.does([Msg::RoundBegun, Msg::Asked(Question::DeleteRound(1)), Msg::Confirmed]);
    let heard: Vec<_> = element.heard().into_iter().map(|(name, detail)| (name, detail["answered"].clone())).collect();
    assert_eq!(heard, [("change", 0.into()), ("change", 1.into())]);
}
