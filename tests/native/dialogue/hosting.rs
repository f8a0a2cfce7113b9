//! What the page around the element does: other attributes, its own words, and what it hears when it is mistaken.

use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::gesture::{Gesture, Input, Spot};
use llo_dialogue::domain::space::{Quadrant, Quadrant::PeopleReactive};
use llo_dialogue::elements::dialogue::model::Screen;
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::i18n::texts::Texts;
use llo_dialogue::kit::effect::EventName;
use llo_dialogue::kit::memory::MemoryPorts;

use crate::support::element::{Element, KEY, detail, name, options, parsed};
use crate::support::files::fixture;

const CHOSEN: Msg = Msg::CornerChosen(PeopleReactive);

/// The host wrote other attributes.
fn rewritten(write: impl FnOnce(&mut RawOptions)) -> Msg {
    let (options, complaints) = parsed(write);
    Msg::OptionsChanged(options, complaints)
}

fn quadrant(element: &Element) -> Option<Quadrant> {
    element.pin(Moment::Current).map(|pin| pin.quadrant())
}

#[test]
fn another_language_keeps_everything_the_person_did() {
    let element = Element::fresh();
    element.does([CHOSEN, Msg::WentOn, Msg::ReasonTyped("omdat".into())]).heard();
    let (screen, stored) = (element.screen(), element.stored());
    element.does([rewritten(|raw| raw.lang = Some("en".into()))]);
    assert_eq!((element.screen(), element.stored(), element.names()), (screen, stored, vec![]));
    assert_eq!(element.view().heading, "Which corner do you wish for in the future?");
    assert_eq!(element.result()["language"], "en");
}

#[test]
fn another_orientation_turns_the_picture_and_not_the_answer() {
    let element = Element::fresh();
    element.does([CHOSEN]).heard();
    let before = element.result();
    element.does([rewritten(|raw| raw.pole_right = Some("proactive".into()))]);
    assert_eq!((element.result(), element.names()), (before, vec![]));
}

#[test]
fn another_instance_is_another_dialogue_in_every_storage() {
    for storage in ["local", "session", "none"] {
        let of = |instance: &'static str| {
            move |raw: &mut RawOptions| (raw.storage, raw.instance) = (Some(storage.into()), Some(instance.into()))
        };
        let element = Element::on(MemoryPorts::default(), options(of("a")));
        element.does([CHOSEN, Msg::WentOn, rewritten(of("b"))]);
        assert_eq!((quadrant(&element), element.screen()), (None, Screen::Place(Moment::Current)), "{storage}");
        assert_eq!(element.names(), ["ready", "change"], "{storage}: that was the host, not the person");
        element.does([rewritten(of("a"))]);
        let remembered = (storage != "none").then_some(PeopleReactive);
        assert_eq!(quadrant(&element), remembered, "{storage}");
    }
}

#[test]
fn another_storage_goes_on_with_this_dialogue() {
    let element = Element::fresh();
    element.does([CHOSEN, rewritten(|raw| raw.storage = Some("session".into()))]);
    assert_eq!((quadrant(&element), element.screen()), (Some(PeopleReactive), Screen::Place(Moment::Current)));
    assert!(element.driver.ports().session.borrow().contains_key(KEY));
    element.does([rewritten(|raw| raw.storage = Some("none".into()))]);
    assert_eq!(
        (quadrant(&element), element.view().kept),
        (Some(PeopleReactive), "Wordt niet bewaard. Wij versturen niets.")
    );
}

#[test]
fn a_drag_does_not_go_on_in_a_dialogue_that_is_found_meanwhile() {
    let element = Element::fresh();
    let found = fixture("draft/v1/place-desired.json");
    element.driver.ports().session.borrow_mut().insert(KEY.into(), found);
    element.does([CHOSEN, Msg::WentOn]);
    let spot = |focus, stance| Spot { focus, stance };
    element.does([Msg::Pointer(Input::Grab(spot(75.0, 25.0))), Msg::Pointer(Input::Far(spot(61.0, 61.0)))]);
    element.does([rewritten(|raw| raw.storage = Some("session".into()))]);
    assert_eq!((element.screen(), element.driver.model().gesture), (Screen::Place(Moment::Desired), Gesture::Idle));
    let before = element.result();
    element.does([Msg::Pointer(Input::Up(spot(61.0, 61.0)))]);
    assert_eq!(element.result(), before);
}

#[test]
fn a_mistaken_attribute_is_an_error_with_a_remedy_until_it_is_mended() {
    let element = Element::fresh();
    element.heard();
    element.does([rewritten(|raw| (raw.storage, raw.lang) = (Some("cloud".into()), Some("de".into())))]);
    let heard = element.heard();
    assert_eq!(
        heard.iter().map(|event| (event.name, name(event))).collect::<Vec<_>>(),
        [(EventName::Error, "language"), (EventName::Error, "attribute")]
    );
    let attribute = detail(&heard[1]);
    assert_eq!(attribute["remedy"], "Attribute storage=\"cloud\" is not known. Allowed: local, session, none.");
    let message = attribute["message"].as_str().expect("a sentence");
    assert!(message.contains("‘cloud’") && message.contains("‘storage’"), "{message}");
    element.does([rewritten(|raw| (raw.storage, raw.theme) = (Some("cloud".into()), Some("dark".into())))]);
    assert_eq!((element.names(), element.notices()), (vec![], vec!["attribute"]), "the same mistake is said once");
    element.does([rewritten(|_| {})]);
    assert_eq!((element.names(), element.notices()), (vec![], vec![]));
}

#[test]
fn mistaken_attributes_at_the_start_are_said_before_ready() {
    let (options, complaints) = parsed(|raw| raw.pole_right = Some("up".into()));
    let element = Element::unstarted(MemoryPorts::default(), options);
    element.does([Msg::Started { complaints, kept: None }]);
    assert_eq!((element.names(), element.notices()), (vec!["attribute", "ready"], vec!["attribute"]));
}

#[test]
fn refused_texts_are_an_error_and_our_words_stay() {
    let element = Element::fresh();
    let heading = element.view().heading;
    element.does([Msg::TextsGiven(Texts::read(&fixture("texts/full.json")).map(Some))]);
    assert_eq!(element.view().heading, "nl current");
    element.heard();
    element.does([Msg::TextsGiven(Texts::read("{").map(Some))]);
    let heard = element.heard();
    let [error] = &heard[..] else { panic!("{heard:?}") };
    assert_eq!((error.name, name(error)), (EventName::Error, "texts"));
    assert_eq!(detail(error)["remedy"], "`texts` is not JSON: EOF while parsing an object at line 1 column 1.");
    assert_eq!((element.view().heading, element.notices()), (heading, vec!["texts"]));
    element.does([Msg::TextsGiven(Ok(None))]);
    assert_eq!((element.names(), element.notices()), (vec![], vec![]), "mended");
}

#[test]
fn texts_given_before_the_start_are_there_from_the_first_screen() {
    let element = Element::unstarted(MemoryPorts::default(), options(|raw| raw.lang = Some("en".into())));
    let texts = Texts::read(&fixture("texts/full.json")).map(Some);
    element.does([Msg::TextsGiven(texts), Msg::Started { complaints: Vec::new(), kept: None }]);
    assert_eq!((element.view().heading.as_str(), element.names()), ("en current", vec!["ready"]));
}

#[test]
fn any_number_of_a_talk_question_can_stand_in_a_draft() {
    for question in [5, 7, usize::MAX - 1, usize::MAX] {
        let element = Element::finding(
            &fixture("draft/v1/talk.json").replace("\"question\":3", &format!("\"question\":{question}")),
        );
        let before = element.view();
        element.does([Msg::AnotherQuestion]);
        assert_ne!(element.view().body, before.body, "{question}");
    }
}
