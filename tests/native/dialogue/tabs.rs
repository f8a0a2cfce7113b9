//! Kept in step with other tabs and with other elements of the same instance.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::gesture::{Gesture, Input, Spot};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::model::Screen;
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::kit::storage::Stored;

use crate::support::element::{Element, KEY, options};
use crate::support::files::fixture;

const NEWER: &str = r#"{"schema":"llo-draft/2"}"#;

fn choose(quadrant: Quadrant) -> Msg {
    Msg::CornerChosen(quadrant)
}

/// The other tab stored what it holds now, or erased it.
fn follows(element: &Element, other: &Element) {
    element.does([Msg::Stored(Stored::Elsewhere(other.stored()))]);
}

#[test]
fn two_tabs_show_the_same_pins() {
    let (one, two) = (Element::fresh(), Element::fresh());
    one.does([choose(Quadrant::PeopleReactive)]);
    follows(&two, &one);
    assert_eq!(two.result(), one.result());
    two.does([choose(Quadrant::PeopleProactive)]);
    follows(&one, &two);
    assert_eq!(one.result(), two.result());
}

#[test]
fn the_person_stays_on_the_screen_where_they_are() {
    let (one, two) = (Element::fresh(), Element::fresh());
    one.does([choose(Quadrant::PeopleReactive), Msg::WentOn, Msg::Passed]);
    two.does([Msg::ListRequested]);
    follows(&two, &one);
    assert_eq!((one.screen(), two.screen()), (Screen::Talk, Screen::List(Moment::Current)));
}

#[test]
fn done_elsewhere_is_done_here() {
    let (one, two) = (Element::fresh(), Element::fresh());
    two.does([Msg::ListRequested]);
    one.does([choose(Quadrant::PeopleReactive), Msg::Passed, Msg::Passed, Msg::FinishAsked]);
    follows(&two, &one);
    assert_eq!((two.screen(), two.view().tabs), (Screen::Talk, None));
    one.does([Msg::ReopenAsked]);
    follows(&two, &one);
    assert!(two.view().tabs.is_some());
}

#[test]
fn a_pin_in_the_air_stays_in_the_air() {
    let (one, two) = (Element::fresh(), Element::fresh());
    one.does([choose(Quadrant::PeopleReactive)]);
    two.does([choose(Quadrant::OrganisationReactive)]);
    let spot = |focus, stance| Spot { focus, stance };
    two.does([Msg::Pointer(Input::Grab(spot(25.0, 25.0))), Msg::Pointer(Input::Far(spot(31.0, 31.0)))]);
    follows(&two, &one);
    assert!(matches!(two.driver.model().gesture, Gesture::Dragging { .. }));
    two.does([Msg::Pointer(Input::Cancel)]);
    assert_eq!(two.pin(Moment::Current), one.pin(Moment::Current), "broken off, it stands where the other tab put it");
}

#[test]
fn erased_elsewhere_is_erased_here() {
    let element = Element::fresh();
    element.does([choose(Quadrant::PeopleReactive), Msg::WentOn, Msg::ReasonTyped("omdat".into())]).heard();
    element.does([Msg::Stored(Stored::Elsewhere(None))]);
    assert_eq!(element.result(), Element::fresh().result());
    assert_eq!((element.screen(), element.names()), (Screen::Place(Moment::Current), vec!["erased"]));
    assert!(!format!("{:?}", element.driver.model()).contains("omdat"));
    element.does([choose(Quadrant::PeopleReactive)]);
    assert!(element.stored().is_some(), "and it remembers again");
}

#[test]
fn erased_elsewhere_with_nothing_here_is_not_worth_a_word() {
    let element = Element::fresh();
    element.heard();
    let before = element.view();
    element.does([Msg::Stored(Stored::Elsewhere(None))]);
    assert_eq!((element.names(), element.view()), (vec![], before));
}

#[test]
fn a_newer_draft_that_is_erased_elsewhere_makes_room_here() {
    let element = Element::finding(NEWER);
    element.driver.ports().local.borrow_mut().clear();
    element.driver.look_at_store();
    assert_eq!(element.notices(), [""; 0], "it is no longer true");
    element.does([choose(Quadrant::PeopleReactive)]);
    assert!(element.reloaded().pin(Moment::Current).is_some());
}

/// A page in the browser's back/forward cache is told of nothing that happens meanwhile.
#[test]
fn what_was_erased_unseen_is_not_written_back() {
    for looks in [true, false] {
        let element = Element::fresh();
        element.does([choose(Quadrant::PeopleReactive)]);
        element.driver.ports().local.borrow_mut().clear();
        if looks {
            element.driver.look_at_store();
        } else {
            element.does([choose(Quadrant::PeopleProactive)]);
        }
        assert_eq!((element.stored(), element.pin(Moment::Current)), (None, None), "it stays erased");
        assert_eq!(element.notices(), ["erased"], "and the person reads why");
        element.does([choose(Quadrant::PeopleProactive)]);
        assert!(element.stored().is_some(), "what they do from now on is kept");
    }
}

#[test]
fn what_was_overtaken_unseen_is_followed_and_not_written_over() {
    let (element, other) = (Element::fresh(), Element::fresh());
    element.does([choose(Quadrant::PeopleReactive)]);
    other.does([choose(Quadrant::OrganisationProactive)]);
    let theirs = other.stored().expect("it is kept");
    element.driver.ports().local.borrow_mut().insert(KEY.to_owned(), theirs.clone());
    element.does([choose(Quadrant::PeopleProactive)]);
    assert_eq!((element.stored(), element.pin(Moment::Current)), (Some(theirs), other.pin(Moment::Current)));
    element.driver.look_at_store();
    element.does([choose(Quadrant::PeopleProactive)]);
    assert_eq!(element.reloaded().pin(Moment::Current), element.pin(Moment::Current), "and it goes on from there");
}

#[test]
fn a_storage_that_cannot_be_read_for_a_moment_loses_nothing() {
    let element = Element::fresh();
    element.does([choose(Quadrant::PeopleReactive)]);
    element.driver.ports().broken.set(Some(StoreError::Unavailable));
    element.driver.look_at_store();
    element.driver.ports().broken.set(None);
    element.driver.look_at_store();
    assert!(element.stored().is_some() && element.pin(Moment::Current).is_some());
}

#[test]
fn damage_that_another_tab_leaves_changes_nothing_here() {
    let element = Element::fresh();
    element.does([choose(Quadrant::PeopleReactive)]).heard();
    let before = (element.view(), element.result());
    element.does([Msg::Stored(Stored::Elsewhere(Some("{".into())))]);
    assert_eq!(((element.view(), element.result()), element.names()), (before, vec![]));
}

#[test]
fn who_stores_nothing_follows_nobody() {
    let none = options(|raw| raw.storage = Some("none".into()));
    let element = Element::on(Element::fresh().browser(), none);
    element.does([choose(Quadrant::PeopleReactive)]).heard();
    let before = element.result();
    for text in [Some(fixture("draft/v1/talk.json")), Some(NEWER.into()), None] {
        element.does([Msg::Stored(Stored::Elsewhere(text))]);
    }
    assert_eq!((element.result(), element.names()), (before, vec![]));
}

#[test]
fn who_leaves_a_newer_draft_alone_follows_no_older_one() {
    let element = Element::finding(NEWER);
    element.does([choose(Quadrant::PeopleReactive)]).heard();
    let before = element.result();
    element.does([
        Msg::Stored(Stored::Elsewhere(Some(fixture("draft/v1/talk.json")))),
        Msg::Stored(Stored::Elsewhere(Some(NEWER.into()))),
    ]);
    assert_eq!((element.result(), element.names()), (before, vec![]));
    assert_eq!(element.driver.model().options, Options::default());
}

#[test]
fn a_pin_on_the_fold_from_another_tab_is_told() {
    let element = Element::fresh();
    let other = r#"{"schema":"llo-draft/1","current":{"focus":50,"stance":9}}"#;
    element.does([Msg::Stored(Stored::Elsewhere(Some(other.into())))]);
    assert_eq!(element.pin(Moment::Current), None);
    assert_eq!(element.notices(), ["pin-left-out"]);
}
