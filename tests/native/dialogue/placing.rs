//! Four ways to place a pin that are views of one state: corner, tap, drag, keys; and taking it away again.

use llo_dialogue::domain::dialogue::Moment::{self, Current, Desired};
use llo_dialogue::domain::gesture::{Input, Spot};
use llo_dialogue::domain::nudge::Nudge;
use llo_dialogue::domain::space::{Axis, Quadrant};
use llo_dialogue::elements::dialogue::model::Screen;
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::view::{Body, Caption, PlaceView};
use llo_dialogue::kit::effect::FocusTarget;

use crate::support::element::{Element, options};
use crate::support::pins::{corner, place, value};

fn at(focus: f64, stance: f64) -> Spot {
    Spot { focus, stance }
}

fn tap(focus: f64, stance: f64) -> [Msg; 2] {
    [Msg::Pointer(Input::Down(at(focus, stance))), Msg::Pointer(Input::Up(at(focus, stance)))]
}

/// A press of a corner's radio button, and a tap in it.
fn put(focus: f64, stance: f64) -> impl Iterator<Item = Msg> {
    let chosen = Msg::CornerChosen(Quadrant::of(focus > 50.0, stance > 50.0));
    [chosen].into_iter().chain(tap(focus, stance))
}

/// At this question, without a pin.
fn at_question(moment: Moment) -> Element {
    let element = Element::fresh();
    if moment == Desired {
        element.does([Msg::Passed]);
    }
    element.heard();
    element
}

fn plane(element: &Element) -> PlaceView {
    match element.view().body {
        Body::Place(view) => *view,
        body => panic!("on the plane, not {body:?}"),
    }
}

#[test]
fn a_corner_puts_the_pin_in_its_middle_and_a_placed_pin_keeps_its_place() {
    for quadrant in Quadrant::ALL {
        let element = Element::fresh();
        element.does([Msg::CornerChosen(quadrant)]);
        assert_eq!(element.pin(Current), Some(corner(quadrant)));
    }
    let element = at_question(Current);
    element.does(put(9.0, 11.0)).does([Msg::ListRequested, Msg::CornerChosen(Quadrant::OrganisationReactive)]);
    assert_eq!(element.pin(Current), Some(place(9, 11)), "choosing its own corner again does not move it");
    element.does([Msg::CornerChosen(Quadrant::PeopleReactive)]);
    assert_eq!(element.pin(Current), Some(corner(Quadrant::PeopleReactive)));
}

#[test]
fn a_tap_in_the_chosen_corner_places_the_pin_of_the_question_that_is_asked() {
    for moment in Moment::BOTH {
        let element = at_question(moment);
        assert_eq!(plane(&element).sliders, None, "without a pin there are no sliders");
        element.does(tap(27.0, 29.0));
        assert_eq!((element.pin(moment), element.names()), (None, vec![]), "that is for the corner's radio button");
        element.does([Msg::CornerChosen(Quadrant::OrganisationReactive)]);
        assert_eq!(element.pin(moment), Some(corner(Quadrant::OrganisationReactive)), "{moment:?}");
        assert!(plane(&element).sliders.is_some());
        element.does(tap(27.0, 29.0));
        assert_eq!(element.pin(moment), Some(place(27, 29)), "{moment:?}");
        assert_eq!(element.driver.ports().focused.borrow().last(), Some(&FocusTarget::ChosenCorner));
        element.does(tap(81.0, 29.0));
        assert_eq!(element.pin(moment), Some(place(27, 29)), "{moment:?}");
        assert_eq!(element.names(), ["change", "change"]);
    }
}

#[test]
fn below_the_plane_stands_the_corner_of_the_pin_also_while_it_is_dragged() {
    let element = at_question(Current);
    let name = |element: &Element| match plane(element).caption {
        Caption::Hint(hint) => hint.to_owned(),
        Caption::Corner { name, .. } => name,
    };
    assert_eq!(name(&element), "Kies een hoek. Geen hoek is beter dan een andere.");
    element.does([Msg::CornerChosen(Quadrant::OrganisationReactive)]);
    assert_eq!(name(&element), "Nu nodig voor het werk");
    element.does([Msg::Pointer(Input::Grab(at(25.0, 25.0))), Msg::Pointer(Input::Far(at(78.0, 30.0)))]);
    assert_eq!(name(&element), "Helpen als het nodig is");
}

#[test]
fn the_list_is_the_same_question_and_has_the_same_answer() {
    let element = at_question(Current);
    element.does(put(9.0, 11.0)).does([Msg::ListRequested]);
    assert_eq!(element.screen(), Screen::List(Current));
    let Body::List(list) = element.view().body else { panic!("the list") };
    assert_eq!(list.question.cards.map(|card| card.checked), [true, false, false, false]);
    element.does([Msg::CornerChosen(Quadrant::PeopleProactive), Msg::PlaneRequested]);
    assert_eq!(
        (element.screen(), element.pin(Current)),
        (Screen::Place(Current), Some(corner(Quadrant::PeopleProactive)))
    );
    element.does([Msg::ListRequested]);
    assert_eq!(element.reloaded().screen(), Screen::Place(Current), "a new visit begins on the plane");
    element.does([Msg::WentOn]);
    assert_eq!(element.screen(), Screen::Place(Desired));
}

#[test]
fn a_tap_on_the_fold_is_refused_in_words() {
    let element = at_question(Current);
    element.does(tap(50.0, 29.0));
    assert_eq!((element.pin(Current), element.names()), (None, vec![]));
    assert_eq!(plane(&element).question.refusal, Some("Dat is precies op de vouw. Kies een kant."));
    assert_eq!(element.view().status, "Dat is precies op de vouw. Kies een kant.");
    element.does(put(51.0, 29.0));
    assert_eq!((element.pin(Current), plane(&element).question.refusal), (Some(place(51, 29)), None));
}

#[test]
fn a_drag_is_shown_at_once_and_placed_at_the_release() {
    let element = at_question(Current);
    element.does(put(27.0, 29.0)).heard();
    element.does([Msg::Pointer(Input::Grab(at(28.0, 30.0))), Msg::Pointer(Input::Far(at(78.0, 30.0)))]);
    assert_eq!((element.pin(Current), element.names()), (Some(place(27, 29)), vec![]));
    let [focus, stance] = plane(&element).sliders.expect("the pin is shown");
    assert_eq!((focus.value, stance.value), (77, 29), "the sliders show where it would go");
    element.does([Msg::Pointer(Input::Up(at(78.0, 30.0)))]);
    assert_eq!((element.pin(Current), element.names()), (Some(place(77, 29)), vec!["change"]));
}

#[test]
fn escape_brings_a_dragged_pin_back() {
    let element = at_question(Current);
    element.does(put(27.0, 29.0)).heard();
    let stored = element.stored();
    let drag = [Msg::Pointer(Input::Grab(at(27.0, 29.0))), Msg::Pointer(Input::Far(at(78.0, 80.0)))];
    element.does(drag).does([Msg::Pointer(Input::Cancel)]);
    assert_eq!((element.pin(Current), element.names(), element.stored()), (Some(place(27, 29)), vec![], stored));
    assert_eq!(plane(&element).sliders.map(|sliders| sliders.map(|slider| slider.value)), Some([27, 29]));
    assert_eq!(element.view().status, "De pin staat weer waar hij stond.");
}

#[test]
fn a_slider_shows_while_it_moves_and_places_when_it_is_let_go() {
    let element = at_question(Current);
    element.does(put(27.0, 29.0)).heard();
    element.does([
        Msg::Slid(Axis::Focus, value(61)),
        Msg::Slid(Axis::Focus, value(81)),
        Msg::Slid(Axis::Stance, value(3)),
    ]);
    assert_eq!((element.pin(Current), element.names()), (Some(place(27, 29)), vec![]));
    assert_eq!(plane(&element).sliders.map(|sliders| sliders.map(|slider| slider.value)), Some([81, 3]));
    element.does([Msg::SliderReleased, Msg::SliderReleased]);
    assert_eq!((element.pin(Current), element.names()), (Some(place(81, 3)), vec!["change"]));
}

#[test]
fn escape_brings_a_sliding_pin_back() {
    let element = at_question(Current);
    element.does(put(27.0, 29.0)).heard();
    element.does([Msg::Slid(Axis::Focus, value(61)), Msg::Pointer(Input::Cancel), Msg::SliderReleased]);
    assert_eq!((element.pin(Current), element.names()), (Some(place(27, 29)), vec![]));
}

#[test]
fn keys_move_the_pin_and_an_edge_is_no_change() {
    let element = at_question(Desired);
    element.does(put(49.0, 97.0)).heard();
    element.does([Msg::Nudged(Axis::Focus, Nudge::By(2))]);
    assert_eq!(element.pin(Desired), Some(place(51, 97)), "one step over the fold");
    element.does([Msg::Nudged(Axis::Stance, Nudge::By(10)), Msg::Nudged(Axis::Stance, Nudge::ToHigh)]);
    assert_eq!(element.pin(Desired), Some(place(51, 99)));
    assert_eq!(element.names(), ["change", "change"], "at the edge nothing changes");
}

#[test]
fn a_slider_that_has_the_focus_speaks_alone() {
    let element = at_question(Current);
    let words = |element: &Element| plane(element).sliders.map(|sliders| sliders.map(|slider| slider.words));
    element.does(put(27.0, 29.0));
    let (said, values) = (element.view().status, words(&element));
    assert!(!said.is_empty(), "the pointer is spoken of");
    let keys = [Msg::Nudged(Axis::Focus, Nudge::By(10)), Msg::Nudged(Axis::Stance, Nudge::ToHigh)];
    for msg in keys.into_iter().chain([Msg::Slid(Axis::Focus, value(81)), Msg::SliderSettled]) {
        element.does([msg]);
        assert_eq!(element.view().status, said, "still");
    }
    assert_eq!(element.pin(Current), Some(place(81, 99)));
    assert_ne!(words(&element), values, "it says itself where the pin stands");
    element.does([Msg::SliderReleased]);
    assert_eq!(element.view().status, "", "nothing that is old by now is read later");
    element.does(put(27.0, 29.0));
    assert_eq!(element.view().status, said);
    element.does([Msg::SliderReleased]);
    assert_eq!(element.view().status, said, "what is true stays");
    element.does([Msg::Slid(Axis::Focus, value(81)), Msg::SliderReleased]);
    assert_ne!(element.view().status, said, "one without the focus says nothing itself");
}

#[test]
fn a_refusal_speaks_beside_a_slider_and_goes_when_it_is_mended() {
    let element = at_question(Current);
    element.does(put(27.0, 29.0)).does([Msg::Nudged(Axis::Focus, Nudge::By(2))]).does(tap(50.0, 29.0));
    assert_eq!(element.view().status, "Dat is precies op de vouw. Kies een kant.");
    element.does([Msg::Nudged(Axis::Focus, Nudge::By(2))]);
    assert_eq!((element.view().status.as_str(), plane(&element).question.refusal), ("", None));
}

#[test]
fn without_a_pin_keys_and_sliders_do_nothing() {
    let element = at_question(Current);
    element.does([Msg::Nudged(Axis::Focus, Nudge::ToHigh), Msg::Slid(Axis::Focus, value(61)), Msg::SliderReleased]);
    assert_eq!((element.pin(Current), element.names()), (None, vec![]));
}

#[test]
fn the_pointer_does_nothing_where_there_is_no_plane() {
    let element = Element::fresh();
    element.does([Msg::CornerChosen(Quadrant::OrganisationReactive), Msg::ListRequested]).does(tap(27.0, 29.0));
    assert_eq!(element.pin(Current), Some(corner(Quadrant::OrganisationReactive)));
    let talking = at_question(Desired);
    talking.does(put(27.0, 29.0)).does([Msg::WentOn]).does(tap(81.0, 81.0));
    assert_eq!((talking.screen(), talking.pin(Desired)), (Screen::Talk, Some(place(27, 29))));
}

#[test]
fn a_drag_that_the_screen_is_left_in_places_nothing_later() {
    let element = at_question(Current);
    element.does(put(27.0, 29.0)).heard();
    element.does([Msg::Pointer(Input::Grab(at(27.0, 29.0))), Msg::Pointer(Input::Far(at(78.0, 80.0)))]);
    element.does([Msg::WentOn, Msg::Pointer(Input::Up(at(78.0, 80.0))), Msg::SliderReleased]);
    assert_eq!((element.pin(Current), element.pin(Desired)), (Some(place(27, 29)), None));
}

#[test]
fn a_pin_can_be_taken_away_and_leaves_no_trace() {
    let element = at_question(Current);
    element.does([Msg::CornerChosen(Quadrant::OrganisationReactive), Msg::PinTakenAway]);
    assert_eq!((element.pin(Current), element.screen()), (None, Screen::Place(Current)));
    assert_eq!(element.names(), ["change", "change"]);
    assert_eq!(element.view().status, "Nu: de pin is weg.");
    assert_eq!((element.result(), element.reloaded().result()), (Element::fresh().result(), Element::fresh().result()));
}

#[test]
fn placing_is_said_in_words_for_who_does_not_see_the_plane() {
    let element = at_question(Current);
    element.does(put(27.0, 85.0));
    assert_eq!(element.view().status, "Nu: Klaar voor wat komt. Meer organisatie, vooral proactief.");
    element.does([Msg::OptionsChanged(options(|raw| raw.lang = Some("en".into())), Vec::new())]);
    assert_eq!(element.view().status, "Now: Ready for what comes. More organisation, mostly proactive.");
}
