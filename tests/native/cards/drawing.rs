//! Decks, drawing, and two people with one screen.

use llo_dialogue::contract::attribute::Attribute;
use llo_dialogue::contract::options::{Complaint, RawOptions};
use llo_dialogue::domain::cards::{Card, Deck, Decks};
use llo_dialogue::elements::cards::model::{Asking, Said, Screen};
use llo_dialogue::elements::cards::msg::Msg;
use llo_dialogue::elements::cards::options::{Offered, Options};
use llo_dialogue::elements::cards::view::Body;
use llo_dialogue::kit::effect::FocusTarget;

use crate::support::cards::Cards;

/// C.8.2
#[test]
fn c_8_2_a_visit_fires_nothing_and_keeps_nothing() {
    let cards = Cards::fresh();
    assert_eq!(cards.names(), ["ready"]);
    for _ in 0..40 {
        cards.draws();
    }
    cards.does([
        Msg::AllOpened,
        Msg::CardPicked(Card::BackDid),
        Msg::PairToggled,
        Msg::RolesSwapped,
        Msg::LargeToggled,
        Msg::SheetOpened,
        Msg::SheetTicked(Card::DriveOwn),
        Msg::PrintAsked,
        Msg::StartOpened,
        Msg::DeckTicked(Deck::Back),
    ]);
    assert_eq!((cards.names(), cards.keys()), (vec![], vec![]));
    cards.does([Msg::CardPicked(Card::BackDid), Msg::KeepPressed, Msg::LineWritten("x".to_owned()), Msg::PutBack]);
    assert_eq!(cards.names(), [""; 0]);
}

/// C.8.4
#[test]
fn c_8_4_roles_are_swapped_without_a_name_and_without_a_trace() {
    let cards = Cards::fresh();
    cards.draws();
    cards.does([Msg::PairToggled]);
    for swap in 0..10 {
        let Body::Card(card) = cards.sees().body else { panic!("a card") };
        let asking = card.pair.expect("two people").asking;
        assert_eq!(asking, if swap % 2 == 0 { "Nu vraagt: de één" } else { "Nu vraagt: de ander" });
        cards.does([Msg::RolesSwapped]);
    }
    assert_eq!((cards.keys(), cards.driver.model().pair), (vec![], Some(Asking::One)));
    assert_eq!(cards.reloaded().driver.model().pair, None);
}

/// C.8.5
#[test]
fn c_8_5_a_new_card_moves_the_focus_to_its_heading_and_says_nothing_beside() {
    let cards = Cards::fresh();
    cards.draws();
    assert_eq!(cards.driver.ports().focused.take(), [FocusTarget::Heading]);
    assert_eq!(cards.sees().status, "");
    for _ in 0..15 {
        cards.draws();
    }
    assert_eq!(cards.driver.model().said, None);
    cards.draws();
    assert_eq!(cards.sees().status, "Je hebt alle kaarten gezien. We beginnen opnieuw.");
    cards.draws();
    assert_eq!(cards.sees().status, "", "it is said once");
}

fn offered(deck: &str) -> (Offered, Vec<Complaint>) {
    let raw = RawOptions { deck: Some(deck.to_owned()), ..RawOptions::default() };
    let (options, complaints) = Options::parse(&raw);
    (options.offered, complaints)
}

/// C.8.6
#[test]
fn c_8_6_a_deck_that_is_named_is_all_there_is_and_an_unknown_one_is_reported() {
    let drives = Offered { decks: Decks::NONE.with(Deck::Drives, true), month: false };
    assert_eq!(offered("drives"), (drives, vec![]));
    assert_eq!(offered(" month,drives ").0, Offered { month: true, ..drives });
    assert_eq!(offered("month").0, Offered { decks: Decks::NONE, month: true });
    assert_eq!(offered(""), (Offered::default(), vec![]));
    for unknown in ["dreams", "drives, dreams", ","] {
        let complaint = Complaint { attribute: Attribute::Deck, value: unknown.to_owned() };
        assert_eq!(offered(unknown), (Offered::default(), vec![complaint]), "{unknown}");
    }
    let cards = Cards::with(|raw| raw.deck = Some("drives".to_owned()));
    let mut drawn: Vec<Card> = (0..4).map(|_| cards.draws()).collect();
    drawn.sort_by_key(|card| *card as u8);
    assert_eq!(drawn, [Card::DriveGrow, Card::DriveBelong, Card::DriveQuality, Card::DriveOwn]);
}

#[test]
fn nothing_is_drawn_from_nothing() {
    let cards = Cards::fresh();
    cards.does(Deck::ALL.map(Msg::DeckTicked));
    cards.does([Msg::DrawPressed]);
    assert_eq!((cards.driver.model().screen, cards.driver.model().said), (Screen::Start, Some(Said::NoDeck)));
    cards.does([Msg::DeckTicked(Deck::Back)]);
    assert_eq!(cards.driver.model().said, None, "what was mended is no longer said");
    assert_eq!(cards.draws().deck(), Deck::Back);
}

#[test]
fn other_decks_of_the_page_close_a_card_that_is_of_none_of_them() {
    let cards = Cards::fresh();
    cards.does([Msg::CardPicked(Card::BackDid)]);
    let only = |deck: &str| Msg::OptionsChanged(Options { offered: offered(deck).0, ..Options::default() }, vec![]);
    cards.does([only("back month")]);
    assert_eq!(cards.driver.model().screen, Screen::Card(Card::BackDid));
    cards.does([only("ahead")]);
    assert_eq!(cards.driver.model().screen, Screen::Start);
    cards.does([only("month")]);
    assert_eq!(cards.driver.model().screen, Screen::Month);
}

#[test]
fn what_may_harm_asks_first() {
    let cards = Cards::fresh();
    cards.does([Msg::CardPicked(Card::AdviceExperiment)]);
    let Body::Card(card) = cards.sees().body else { panic!("a card") };
    assert_eq!(card.face.harm_check, Some("Kan dit kwaad voor iemand? Maak het dan kleiner of overleg eerst."));
    cards.does([Msg::CardPicked(Card::AdviceWords)]);
    let Body::Card(card) = cards.sees().body else { panic!("a card") };
    assert_eq!(card.face.harm_check, None);
}
