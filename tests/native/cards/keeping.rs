//! The one card that is kept, and erasing it.

use llo_dialogue::domain::cards::Card;
use llo_dialogue::elements::cards::model::Screen;
use llo_dialogue::elements::cards::msg::Msg;
use llo_dialogue::elements::cards::view::{Body, KeptView};
use llo_dialogue::kit::effect::FocusTarget;
use llo_dialogue::kit::storage::Stored;
use serde_json::json;

use crate::support::cards::{Cards, KEY};

fn kept(cards: &Cards) -> Option<KeptView> {
    match cards.sees().body {
        Body::Start(view) => view.kept,
        Body::Card(view) => view.kept,
        other => panic!("{other:?}"),
    }
}

fn keeps(card: Card, line: &str) -> Cards {
    let cards = Cards::fresh();
    cards.does([Msg::CardPicked(card), Msg::KeepPressed, Msg::LineWritten(line.to_owned())]);
    cards
}

/// C.8.3
#[test]
fn c_8_3_the_card_and_its_line_are_there_again() {
    let cards = keeps(Card::AheadHelp, "Vragen aan Sanne");
    assert_eq!(kept(&cards).expect("it is kept").title, "Jouw kaart");
    let again = cards.reloaded();
    let view = kept(&again).expect("it is there");
    assert_eq!((view.card, view.line.text.as_str()), (Card::AheadHelp, "Vragen aan Sanne"));
    assert_eq!(view.title, "Deze kaart hield je. Klopt hij nog?");
    assert_eq!(again.heard()[0].1["restored"], json!(true));
    assert_eq!(again.driver.model().screen, Screen::Start, "where a person was is not remembered");
}

/// C.8.3
#[test]
fn c_8_3_another_card_takes_the_place_of_the_last() {
    let cards = keeps(Card::AheadHelp, "Vragen");
    cards.does([Msg::CardPicked(Card::DriveOwn)]);
    let Body::Card(view) = cards.sees().body else { panic!("a card") };
    assert_eq!(view.keep, Some("Je houdt er één. Deze komt in de plaats van de vorige."), "it is said before");
    cards.does([Msg::KeepPressed]);
    let stored: serde_json::Value = serde_json::from_str(&cards.stored().expect("stored")).expect("JSON");
    assert_eq!((&stored["kept"], &stored["line"]), (&json!("drive-own"), &json!(null)));
    cards.does([Msg::LineWritten("a".to_owned()), Msg::KeepPressed]);
    assert_eq!(kept(&cards).expect("it is kept").line.text, "a", "keeping it again keeps its line");
}

/// C.8.3
#[test]
fn c_8_3_erasing_leaves_nothing() {
    let cards = keeps(Card::AheadHelp, "Vragen");
    cards.does([Msg::MonthLineWritten("regel".to_owned()), Msg::EraseAsked]);
    assert!(cards.sees().erasing && cards.stored().is_some());
    cards.does([Msg::EraseDeclined]);
    assert!(cards.stored().is_some());
    cards.does([Msg::EraseAsked, Msg::EraseConfirmed]);
    assert_eq!((cards.keys(), cards.notices()), (vec![], vec!["erased"]));
    assert_eq!((kept(&cards), cards.driver.model().lines.is_empty()), (None, true));
    assert_eq!(kept(&cards.reloaded()), None);
    cards.does([Msg::EraseConfirmed]);
    assert_eq!(cards.notices(), ["erased"], "what was not asked is not done");
}

#[test]
fn the_page_erases_too() {
    let cards = keeps(Card::AheadHelp, "Vragen");
    cards.does([Msg::DataCleared]);
    assert_eq!((cards.keys(), kept(&cards)), (vec![], None));
}

#[test]
fn a_card_that_is_put_back_is_not_kept() {
    let cards = keeps(Card::AheadHelp, "Vragen");
    cards.driver.ports().focused.take();
    cards.does([Msg::PutBack]);
    assert_eq!(cards.driver.ports().focused.take(), [FocusTarget::Control("keep")]);
    assert_eq!(kept(&cards.reloaded()), None);
}

#[test]
fn another_tab_is_followed_and_the_person_stays_where_they_are() {
    let (one, other) = (Cards::fresh(), keeps(Card::BackDid, "b"));
    let open = one.draws();
    one.does([Msg::Stored(Stored::Elsewhere(other.stored()))]);
    assert_eq!(one.driver.model().screen, Screen::Card(open));
    assert_eq!(one.driver.model().kept, other.driver.model().kept);
    one.does([Msg::Stored(Stored::Elsewhere(None))]);
    assert_eq!((one.driver.model().kept.clone(), one.notices()), (None, vec!["erased"]));
}

#[test]
fn without_storage_it_is_said_and_survives_a_move_in_the_page() {
    let cards = Cards::with(|raw| raw.storage = Some("none".to_owned()));
    cards.does([Msg::CardPicked(Card::BackDid), Msg::KeepPressed, Msg::LineWritten("x".to_owned())]);
    assert_eq!(cards.sees().kept, "Je kaart en je regels worden niet bewaard. Wij versturen niets.");
    assert_eq!(kept(&cards).expect("kept").line.note, "Wordt niet bewaard.");
    assert_eq!(kept(&cards.moved()).expect("kept").line.text, "x");
    assert_eq!((cards.keys(), kept(&cards.reloaded())), (vec![], None));
}

#[test]
fn a_damaged_text_is_set_aside_and_a_newer_one_left() {
    for (text, notice) in [("{", "storage-corrupt"), ("{\"schema\":\"llo-cards/2\"}", "storage-newer")] {
        let ports = crate::support::element::holding(&[(KEY, text)]);
        let cards = Cards::on(ports, Default::default());
        assert_eq!(cards.notices(), [notice]);
        cards.does([Msg::CardPicked(Card::BackDid), Msg::KeepPressed]);
        assert_eq!(cards.stored().as_deref() == Some(text), notice == "storage-newer");
    }
}
