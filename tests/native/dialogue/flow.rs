//! The way through: now, later, talk, done; and back, past a question, and open again.

use llo_dialogue::domain::dialogue::Moment::{Current, Desired};
use llo_dialogue::domain::dialogue::Status;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive};
use llo_dialogue::elements::dialogue::model::Screen;
use llo_dialogue::elements::dialogue::msg::{Msg, Tab};
use llo_dialogue::elements::dialogue::view::Body;
use llo_dialogue::kit::effect::FocusTarget;
use serde_json::json;

use crate::support::element::Element;
use crate::support::pins::corner;

/// At the talk, with a pin for now and one for later.
fn at_the_talk() -> Element {
    let element = Element::fresh();
    element.does([Msg::CornerChosen(OrganisationReactive), Msg::WentOn]);
    element.does([Msg::CornerChosen(PeopleProactive), Msg::WentOn]);
    element
}

#[test]
fn the_way_from_the_first_question_to_done() {
    let element = Element::fresh();
    assert_eq!(element.screen(), Screen::Place(Current));
    for (msg, screen) in [
        (Msg::CornerChosen(OrganisationReactive), Screen::Place(Current)),
        (Msg::WentOn, Screen::Place(Desired)),
        (Msg::CornerChosen(PeopleProactive), Screen::Place(Desired)),
        (Msg::WentOn, Screen::Talk),
        (Msg::FinishAsked, Screen::Talk),
    ] {
        element.does([msg.clone()]);
        assert_eq!(element.screen(), screen, "after {msg:?}");
    }
    assert_eq!(element.names(), ["ready", "change", "change", "result"]);
    let result = element.result();
    assert_eq!((&result["status"], &result["current"]["quadrant"]), (&json!("done"), &json!("organisation-reactive")));
    assert_eq!(result["step"], json!({ "stays": false, "towards": ["people", "proactive"] }));
}

#[test]
fn every_screen_is_read_from_its_heading() {
    let element = Element::fresh();
    element.driver.ports().focused.take();
    let ways = [
        vec![Msg::CornerChosen(OrganisationReactive), Msg::WentOn],
        vec![Msg::WentBack],
        vec![Msg::ListRequested],
        vec![Msg::PlaneRequested],
        vec![Msg::PinTakenAway],
        vec![Msg::Passed],
        vec![Msg::TabChosen(Tab::Talk)],
        vec![Msg::AdjustAsked],
    ];
    for way in ways {
        element.does(way.clone());
        assert_eq!(element.driver.ports().focused.take(), [FocusTarget::Heading], "{way:?}");
    }
}

#[test]
fn going_on_needs_a_corner_or_a_pass() {
    let element = Element::fresh();
    element.does([Msg::WentOn]);
    assert_eq!(element.screen(), Screen::Place(Current));
    let Body::Place(view) = element.view().body else { panic!("still choosing") };
    assert_eq!(view.question.refusal, Some("Kies eerst een hoek, of sla deze vraag over."));
    element.does([Msg::CornerChosen(OrganisationReactive)]);
    let Body::Place(view) = element.view().body else { panic!("still choosing") };
    assert_eq!(view.question.refusal, None);
}

#[test]
fn one_can_go_back_to_the_first_question() {
    let element = at_the_talk();
    element.does([Msg::AdjustAsked]);
    for screen in [Screen::Place(Desired), Screen::Place(Current)] {
        assert_eq!(element.screen(), screen);
        element.does([Msg::WentBack]);
    }
    assert_eq!(element.screen(), Screen::Place(Current), "further back there is nothing");
    assert_eq!(
        (element.pin(Current), element.pin(Desired)),
        (Some(corner(OrganisationReactive)), Some(corner(PeopleProactive)))
    );
}

#[test]
fn the_step_bar_leads_anywhere_until_done() {
    let element = Element::fresh();
    for (tab, screen) in
        [(Tab::Later, Screen::Place(Desired)), (Tab::Talk, Screen::Talk), (Tab::Now, Screen::Place(Current))]
    {
        element.does([Msg::TabChosen(tab)]);
        assert_eq!((element.screen(), element.view().tabs), (screen, Some(tab)));
    }
    let element = at_the_talk();
    element.does([Msg::FinishAsked, Msg::TabChosen(Tab::Now), Msg::AdjustAsked, Msg::WentBack]);
    assert_eq!((element.screen(), element.view().tabs), (Screen::Talk, None));
}

#[test]
fn both_questions_can_be_passed_and_nothing_tells_it_from_not_answering() {
    let (passed, skipped) = (Element::fresh(), Element::fresh());
    passed.does([Msg::Passed, Msg::Passed]);
    skipped.does([Msg::TabChosen(Tab::Talk)]);
    assert_eq!(passed.screen(), Screen::Talk);
    assert_eq!((passed.result(), passed.stored(), passed.view()), (skipped.result(), skipped.stored(), skipped.view()));
    assert_eq!(passed.names(), ["ready"]);
}

#[test]
fn passing_takes_back_a_corner_that_was_chosen() {
    let element = Element::fresh();
    element.does([Msg::CornerChosen(OrganisationReactive), Msg::Passed]);
    assert_eq!((element.pin(Current), element.screen()), (None, Screen::Place(Desired)));
    assert_eq!(element.names(), ["ready", "change", "change"]);
    assert_eq!(element.result(), Element::fresh().result());
}

#[test]
fn done_locks_the_pins_and_not_the_reason() {
    let element = at_the_talk();
    element.does([Msg::FinishAsked]);
    assert_eq!(element.driver.ports().focused.borrow().last(), Some(&FocusTarget::DONE));
    let before = element.result();
    element.does([Msg::CornerChosen(OrganisationReactive), Msg::PinTakenAway, Msg::Passed, Msg::FinishAsked]);
    assert_eq!(element.result(), before);
    element.does([Msg::ReasonTyped("Omdat het zo is.".into()), Msg::AnotherQuestion]);
    let Body::Talk(view) = element.view().body else { panic!("at the talk") };
    assert_eq!((view.reason.as_str(), view.count.as_str(), view.done), ("Omdat het zo is.", "2 van 5", true));
    assert_eq!(element.names().iter().filter(|name| **name == "result").count(), 1, "said once");
}

#[test]
fn done_can_be_opened_again() {
    let element = at_the_talk();
    element.does([Msg::FinishAsked]).heard();
    element.does([Msg::ReopenAsked]);
    assert_eq!(element.names(), ["change"]);
    assert_eq!(element.driver.model().dialogue.status(), Status::Open);
    element.does([
        Msg::AdjustAsked,
        Msg::CornerChosen(OrganisationReactive),
        Msg::TabChosen(Tab::Talk),
        Msg::FinishAsked,
    ]);
    assert_eq!(element.names(), ["change", "result"]);
    assert_eq!(element.result()["step"], json!({ "stays": true, "towards": [] }));
}

#[test]
fn done_is_only_said_at_the_talk() {
    let element = Element::fresh();
    element.does([Msg::FinishAsked, Msg::CornerChosen(OrganisationReactive), Msg::FinishAsked, Msg::ReopenAsked]);
    assert_eq!(element.driver.model().dialogue.status(), Status::Open);
    assert_eq!(element.names(), ["ready", "change"]);
}

#[test]
fn the_talk_questions_come_one_after_the_other_and_start_again() {
    let element = at_the_talk();
    let shown = || match element.view().body {
        Body::Talk(view) => (view.question, view.count),
        body => panic!("at the talk, not {body:?}"),
    };
    let first = shown();
    assert_eq!(first.1, "1 van 5");
    let mut seen = vec![first.0.clone()];
    for _ in 0..4 {
        element.does([Msg::AnotherQuestion]);
        assert_eq!(element.view().status, shown().0, "it is read out");
        seen.push(shown().0);
    }
    seen.dedup();
    assert_eq!(seen.len(), 5);
    element.does([Msg::AnotherQuestion]);
    assert_eq!(shown(), first);
}

#[test]
fn printing_prints_and_changes_nothing() {
    let element = at_the_talk();
    let before = (element.result(), element.stored(), element.view());
    element.does([Msg::PrintAsked]);
    assert_eq!(element.driver.ports().prints.get(), 1);
    assert_eq!((element.result(), element.stored(), element.view()), before);
}
