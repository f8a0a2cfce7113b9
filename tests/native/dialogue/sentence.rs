//! The step in words: all sixteen pairs of corners in both languages, and what is said when a pin is missing.

use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::msg::{Msg, Tab};
use llo_dialogue::elements::dialogue::view::Body;
use llo_dialogue::elements::dialogue::wording::Phrase;
use llo_dialogue::kit::memory::MemoryPorts;

use crate::support::element::{Element, options};

/// In the order of `Quadrant::ALL`.
const NL: [&str; 4] =
    ["Nu nodig voor het werk", "Klaar voor wat komt", "Helpen als het nodig is", "Groeien vanuit ambitie"];
const EN: [&str; 4] =
    ["Needed for the work now", "Ready for what comes", "Helping when it is needed", "Growing from ambition"];

/// The last part of the sentence, from a row's corner to a column's corner.
const MOVES_NL: [[&str; 4]; 4] = [
    ["-", "meer vooruitkijken", "meer aandacht voor mensen", "meer aandacht voor mensen, en meer vooruitkijken"],
    [
        "meer aandacht voor wat nu speelt",
        "-",
        "meer aandacht voor mensen, en meer aandacht voor wat nu speelt",
        "meer aandacht voor mensen",
    ],
    [
        "meer aandacht voor de organisatie",
        "meer aandacht voor de organisatie, en meer vooruitkijken",
        "-",
        "meer vooruitkijken",
    ],
    [
        "meer aandacht voor de organisatie, en meer aandacht voor wat nu speelt",
        "meer aandacht voor de organisatie",
        "meer aandacht voor wat nu speelt",
        "-",
    ],
];
const MOVES_EN: [[&str; 4]; 4] = [
    ["-", "to look further ahead", "more attention for people", "more attention for people, and to look further ahead"],
    [
        "more attention for today",
        "-",
        "more attention for people, and more attention for today",
        "more attention for people",
    ],
    [
        "more attention for the organisation",
        "more attention for the organisation, and to look further ahead",
        "-",
        "to look further ahead",
    ],
    [
        "more attention for the organisation, and more attention for today",
        "more attention for the organisation",
        "more attention for today",
        "-",
    ],
];

fn sentence(lang: &str, current: Option<Quadrant>, desired: Option<Quadrant>) -> String {
    let element = Element::on(MemoryPorts::default(), options(|raw| raw.lang = Some(lang.to_owned())));
    element.does(current.map(Msg::CornerChosen)).does([Msg::TabChosen(Tab::Later)]);
    element.does(desired.map(Msg::CornerChosen)).does([Msg::TabChosen(Tab::Talk)]);
    let Body::Talk(talk) = element.view().body else { panic!("this is the talk") };
    let words = talk.sentence.iter().map(|phrase| match phrase {
        Phrase::Plain(text) | Phrase::Name(text) => text.as_str(),
    });
    let words: String = words.collect();
    format!("{words}{}", talk.direction.unwrap_or_default()).trim().to_owned()
}

#[test]
fn every_step_is_said_in_dutch() {
    for (from, current) in Quadrant::ALL.into_iter().enumerate() {
        for (to, desired) in Quadrant::ALL.into_iter().enumerate() {
            let step = match MOVES_NL[from][to] {
                "-" => "Je blijft in dezelfde hoek. Dat mag.".to_owned(),
                moves => format!("Je wilt dus {moves}."),
            };
            let wanted = format!("Voor nu koos je ‘{}’. Voor straks koos je ‘{}’. {step}", NL[from], NL[to]);
            assert_eq!(sentence("nl", Some(current), Some(desired)), wanted);
        }
    }
}

#[test]
fn every_step_is_said_in_english() {
    for (from, current) in Quadrant::ALL.into_iter().enumerate() {
        for (to, desired) in Quadrant::ALL.into_iter().enumerate() {
            let step = match MOVES_EN[from][to] {
                "-" => "You stay in the same corner. That is fine.".to_owned(),
                moves => format!("So you want {moves}."),
            };
            let wanted = format!("For now you chose ‘{}’. For later you chose ‘{}’. {step}", EN[from], EN[to]);
            assert_eq!(sentence("en", Some(current), Some(desired)), wanted);
        }
    }
}

#[test]
fn a_missing_pin_is_said_without_blame_and_without_a_step() {
    let corner = Some(Quadrant::PeopleReactive);
    assert_eq!(
        sentence("nl", corner, None),
        "Voor nu koos je ‘Helpen als het nodig is’. Voor straks koos je geen hoek."
    );
    assert_eq!(
        sentence("nl", None, corner),
        "Voor nu koos je geen hoek. Voor straks koos je ‘Helpen als het nodig is’."
    );
    assert_eq!(
        sentence("en", corner, None),
        "For now you chose ‘Helping when it is needed’. You chose no corner for later."
    );
    assert_eq!(
        sentence("en", None, corner),
        "You chose no corner for now. For later you chose ‘Helping when it is needed’."
    );
    assert!(sentence("nl", None, None).starts_with("Je koos nog geen hoek. Dat mag."));
    assert!(sentence("en", None, None).starts_with("You have not chosen a corner yet. That is fine."));
}
