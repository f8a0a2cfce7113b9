//! What the person sees, as plain data: every screen in both languages, true words about storage, and refusals.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::gesture::{Input, Spot};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::msg::{Msg, Tab};
use llo_dialogue::elements::dialogue::view::{Body, View};
use llo_dialogue::kit::memory::MemoryPorts;
use llo_dialogue::kit::ports::StoreError;

use crate::support::element::{Element, KEY, holding, options};

const CHOSEN: Msg = Msg::CornerChosen(Quadrant::PeopleProactive);

fn speaking(lang: &str) -> Element {
    Element::on(MemoryPorts::default(), options(|raw| raw.lang = Some(lang.to_owned())))
}

fn after(lang: &str, steps: impl IntoIterator<Item = Msg>) -> View {
    let element = speaking(lang);
    element.does(steps);
    element.view()
}

#[test]
fn every_screen_has_its_heading() {
    for (lang, headings) in [
        (
            "nl",
            ["Welke hoek past nu het best bij jouw organisatie?", "Welke hoek wens je voor de toekomst?", "Jouw beeld"],
        ),
        (
            "en",
            [
                "Which corner fits your organisation best now?",
                "Which corner do you wish for in the future?",
                "Your picture",
            ],
        ),
    ] {
        let element = speaking(lang);
        let steps = [vec![], vec![CHOSEN, Msg::WentOn], vec![CHOSEN, Msg::WentOn]];
        for (steps, heading) in steps.into_iter().zip(headings) {
            element.does(steps);
            assert_eq!(element.view().heading, heading);
        }
    }
}

#[test]
fn the_status_line_says_what_was_placed_in_words() {
    assert_eq!(after("nl", [CHOSEN]).status, "Nu: Groeien vanuit ambitie. Meer mensen, meer proactief.");
    assert_eq!(after("en", [CHOSEN]).status, "Now: Growing from ambition. More people, more proactive.");
    assert_eq!(after("nl", [CHOSEN, Msg::PinTakenAway]).status, "Nu: de pin is weg.");
    assert_eq!(after("en", [CHOSEN, Msg::PinTakenAway]).status, "Now: the pin is gone.");
    let asked = [Msg::TabChosen(Tab::Talk), Msg::AnotherQuestion];
    assert_eq!(after("nl", asked.clone()).status, "Stel: we zijn een stap verder. Wat zie je dan?");
    assert_eq!(after("en", asked).status, "Suppose we are one step further. What do you see?");
    assert_eq!(after("nl", [CHOSEN, Msg::WentOn]).status, "", "a new screen begins silent");
}

#[test]
fn going_on_without_a_corner_is_refused_in_a_sentence_and_can_be_skipped() {
    let view = after("nl", [Msg::WentOn]);
    let Body::Place(place) = &view.body else { panic!("the question stays") };
    assert_eq!(place.question.refusal, Some("Kies eerst een hoek, of sla deze vraag over."));
    assert_eq!(view.status, "Kies eerst een hoek, of sla deze vraag over.");
    assert_eq!(after("en", [Msg::WentOn]).status, "Pick a corner first, or skip this question.");
    assert_eq!(after("nl", [Msg::WentOn, Msg::Passed]).heading, "Welke hoek wens je voor de toekomst?");
}

#[test]
fn a_tap_on_the_fold_is_refused_in_a_sentence() {
    let spot = Spot { focus: 50.0, stance: 20.0 };
    let view = after("nl", [Msg::Pointer(Input::Down(spot)), Msg::Pointer(Input::Up(spot))]);
    let Body::Place(place) = &view.body else { panic!("the plane stays") };
    assert_eq!((place.question.refusal, &place.sliders), (Some("Dat is precies op de vouw. Kies een kant."), &None));
}

#[test]
fn the_second_question_shows_which_corner_was_chosen_for_now() {
    let view = after("nl", [CHOSEN, Msg::WentOn]);
    let Body::Place(place) = view.body else { panic!("the second question") };
    let question = place.question;
    let marked: Vec<_> = question.cards.iter().filter(|card| card.chosen_for_now).map(|card| card.quadrant).collect();
    assert_eq!(marked, [Quadrant::PeopleProactive]);
    assert!(question.cards.iter().all(|card| !card.checked) && question.can_go_back);
}

#[test]
fn a_slider_counts_from_its_start_and_says_its_value_in_words() {
    let element = Element::on(MemoryPorts::default(), options(|raw| raw.pole_right = Some("organisation".into())));
    element.does([CHOSEN]);
    let Body::Place(place) = element.view().body else { panic!("the plane") };
    let [focus, stance] = place.sliders.expect("a pin");
    assert_eq!(
        (focus.label.as_str(), focus.value, focus.words.as_str()),
        ("Nu: mensen – organisatie", 25, "meer mensen")
    );
    assert_eq!((stance.label.as_str(), stance.value), ("Nu: reactief – proactief", 75));
}

#[test]
fn when_done_the_steps_are_gone_until_the_person_opens_it_again() {
    let element = speaking("nl");
    element.does([CHOSEN, Msg::TabChosen(Tab::Talk)]);
    assert_eq!(element.view().tabs, Some(Tab::Talk));
    element.does([Msg::FinishAsked]);
    assert_eq!(element.view().tabs, None);
    element.does([Msg::ReopenAsked]);
    assert_eq!(element.view().tabs, Some(Tab::Talk));
}

/// What the foot says: kept in this browser, in this tab, nowhere.
const FEET: [(&str, [&str; 3]); 2] = [
    (
        "nl",
        [
            "Blijft in deze browser. Wij versturen niets.",
            "Blijft in dit tabblad tot je het sluit. Wij versturen niets.",
            "Wordt niet bewaard. Wij versturen niets.",
        ],
    ),
    (
        "en",
        [
            "Stays in this browser. We send nothing.",
            "Stays in this tab until you close it. We send nothing.",
            "Is not saved. We send nothing.",
        ],
    ),
];

#[test]
fn the_foot_is_true_for_the_storage_in_use_on_every_screen() {
    for (lang, feet) in FEET {
        for (storage, foot) in ["local", "session", "none"].into_iter().zip(feet) {
            let chosen = options(|raw| (raw.lang, raw.storage) = (Some(lang.into()), Some(storage.into())));
            let element = Element::on(MemoryPorts::default(), chosen);
            for way in [vec![], vec![CHOSEN, Msg::WentOn], vec![Msg::TabChosen(Tab::Talk)], vec![Msg::FinishAsked]] {
                element.does(way);
                assert_eq!(element.view().kept, foot);
            }
        }
    }
}

#[test]
fn the_foot_promises_nothing_when_the_storage_does_not_keep_it() {
    for (lang, [kept, _, nowhere]) in FEET {
        let element = speaking(lang);
        for (broken, foot) in
            [(Some(StoreError::Full), nowhere), (None, kept), (Some(StoreError::Unavailable), nowhere)]
        {
            element.driver.ports().broken.set(broken);
            element.does([Msg::AnotherQuestion]);
            assert_eq!(element.view().kept, foot);
        }
        let newer = holding(&[(KEY, r#"{"schema":"llo-draft/2"}"#)]);
        let element = Element::on(newer, options(|raw| raw.lang = Some(lang.into())));
        assert_eq!(element.view().kept, nowhere, "a newer draft is left alone");
    }
}

#[test]
fn the_talk_shows_each_corner_that_holds_a_pin_once() {
    let later = [Msg::TabChosen(Tab::Later), Msg::CornerChosen(Quadrant::OrganisationReactive)];
    let now_and_later = [CHOSEN].into_iter().chain(later.clone()).collect();
    let needed =
        ("‘Needed for the work now’", "fast, and close to what is needed now", "sometimes you only fight fires");
    let growing =
        ("‘Growing from ambition’", "people bring their own energy", "sometimes it no longer fits today's work");
    let same = [CHOSEN, Msg::TabChosen(Tab::Later), CHOSEN].to_vec();
    for (way, corners) in [
        (Vec::new(), Vec::new()),
        (vec![CHOSEN], vec![(vec![Moment::Current], growing)]),
        (later.to_vec(), vec![(vec![Moment::Desired], needed)]),
        (now_and_later, vec![(vec![Moment::Current], growing), (vec![Moment::Desired], needed)]),
        (same, vec![(Moment::BOTH.to_vec(), growing)]),
    ] {
        let view = after("en", way.clone().into_iter().chain([Msg::TabChosen(Tab::Talk)]));
        let Body::Talk(talk) = view.body else { panic!("this is the talk") };
        let shown: Vec<_> = talk
            .corners
            .iter()
            .map(|one| (one.moments.clone(), (one.name.as_str(), one.strength.as_str(), one.risk.as_str())))
            .collect();
        assert_eq!(shown, corners, "{way:?}");
    }
}
