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
    ["-", "meer vooruit", "meer naar de mens", "meer naar de mens en meer vooruit"],
    ["meer vanuit nu", "-", "meer naar de mens en meer vanuit nu", "meer naar de mens"],
    ["meer naar de organisatie", "meer naar de organisatie en meer vooruit", "-", "meer vooruit"],
    ["meer naar de organisatie en meer vanuit nu", "meer naar de organisatie", "meer vanuit nu", "-"],
];
const MOVES_EN: [[&str; 4]; 4] = [
    ["-", "more ahead", "more towards people", "more towards people and more ahead"],
    ["more from today", "-", "more towards people and more from today", "more towards people"],
    ["more towards the organisation", "more towards the organisation and more ahead", "-", "more ahead"],
    ["more towards the organisation and more from today", "more towards the organisation", "more from today", "-"],
];

fn sentence(lang: &str, current: Option<Quadrant>, desired: Option<Quadrant>) -> String {
    let element = Element::on(MemoryPorts::default(), options(|raw| raw.lang = Some(lang.to_owned())));
    element.does(current.map(Msg::CornerChosen)).does([Msg::TabChosen(Tab::Later)]);
    element.does(desired.map(Msg::CornerChosen)).does([Msg::TabChosen(Tab::Talk)]);
    let Body::Talk(talk) = element.view().body else { panic!("this is the talk") };
    let words = talk.sentence.iter().map(|phrase| match phrase {
        Phrase::Plain(text) | Phrase::Name(text) => text.as_str(),
    });
    words.collect::<String>().trim().to_owned()
}

#[test]
fn every_step_is_said_in_dutch() {
    for (from, current) in Quadrant::ALL.into_iter().enumerate() {
        for (to, desired) in Quadrant::ALL.into_iter().enumerate() {
            let step = match MOVES_NL[from][to] {
                "-" => "Je blijft in dezelfde hoek. Dat mag.".to_owned(),
                moves => format!("Dat is {moves}."),
            };
            let wanted = format!("Nu past {} het best. Straks wens je {}. {step}", NL[from], NL[to]);
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
                moves => format!("That is {moves}."),
            };
            let wanted = format!("{} fits best now. Later you wish for {}. {step}", EN[from], EN[to]);
            assert_eq!(sentence("en", Some(current), Some(desired)), wanted);
        }
    }
}

#[test]
fn a_missing_pin_is_said_without_blame_and_without_a_step() {
    let corner = Some(Quadrant::PeopleReactive);
    assert_eq!(
        sentence("nl", corner, None),
        "Nu past Helpen als het nodig is het best. Voor straks koos je geen hoek."
    );
    assert_eq!(sentence("nl", None, corner), "Voor nu koos je geen hoek. Straks wens je Helpen als het nodig is.");
    assert_eq!(sentence("en", corner, None), "Helping when it is needed fits best now. You chose no corner for later.");
    assert_eq!(
        sentence("en", None, corner),
        "You chose no corner for now. Later you wish for Helping when it is needed."
    );
    assert!(sentence("nl", None, None).starts_with("Je koos nog geen hoek. Dat mag."));
    assert!(sentence("en", None, None).starts_with("You have not chosen a corner yet. That is fine."));
}
