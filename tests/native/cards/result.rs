//! What leaves the page: which card, when the person shares that, and nothing besides.

use llo_dialogue::contract::ids::card_id;
use llo_dialogue::domain::cards::Card;
use llo_dialogue::elements::cards::msg::Msg;
use llo_dialogue::elements::cards::view::Body;
use llo_dialogue::surface::events::Detail;
use serde_json::{Value, json};

use crate::support::cards::Cards;

fn shown(cards: &Cards) -> Option<String> {
    let Body::Card(view) = cards.sees().body else { panic!("a card") };
    view.kept.expect("it is kept").sharing.map(|sharing| sharing.json)
}

/// C.8.2
#[test]
fn c_8_2_sharing_fires_one_event_with_exactly_what_was_read() {
    let cards = Cards::fresh();
    cards.does([Msg::CardPicked(Card::AheadCurious), Msg::KeepPressed, Msg::LineWritten("geheim".to_owned())]);
    cards.does([Msg::SharePressed]);
    assert_eq!(cards.names(), ["ready"], "nothing was read yet");
    cards.does([Msg::ShareOpened]);
    let read: Value = serde_json::from_str(&shown(&cards).expect("it is read first")).expect("JSON");
    let expected = json!({
        "schema": "llo-cards-result/1", "element": "llo-cards", "language": "nl", "wording": "llo-cards-2026-12",
        "time": "2026-11-23T09:00:00Z", "card": "ahead-curious",
    });
    assert_eq!(read, expected);
    cards.waits(3_600_000).does([Msg::SharePressed]);
    assert_eq!(cards.heard(), [("result", expected)]);
    assert_eq!(shown(&cards), None);
    assert_eq!(cards.sees().status, "Gedeeld.");
    cards.does([Msg::SharePressed]);
    assert_eq!(cards.names(), [""; 0], "once");
}

#[test]
fn nothing_leaves_when_the_person_thinks_again() {
    let cards = Cards::fresh();
    cards.does([Msg::CardPicked(Card::AheadCurious), Msg::KeepPressed, Msg::ShareOpened, Msg::ShareClosed]);
    assert_eq!((shown(&cards), cards.names()), (None, vec!["ready"]));
    cards.does([Msg::ShareOpened, Msg::PutBack, Msg::SharePressed]);
    assert_eq!(cards.names(), [""; 0]);
}

#[test]
fn the_schema_takes_every_card_and_nothing_else() {
    let schema = Detail::SharedCard.schema().to_value();
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    let with = |card: &str| {
        json!({
            "schema": "llo-cards-result/1", "element": "llo-cards", "language": "en", "wording": "llo-cards-2026-12",
            "time": "2026-12-01T10:00:00Z", "card": card,
        })
    };
    assert!(Card::ALL.iter().all(|card| validator.is_valid(&with(card_id(*card)))));
    assert!(!validator.is_valid(&with("month-new")) && !validator.is_valid(&with("")));
    let mut exact = with("back-did");
    exact["time"] = json!("2026-12-01T10:00:01Z");
    assert!(!validator.is_valid(&exact));
}
