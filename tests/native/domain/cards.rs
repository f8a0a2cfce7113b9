//! The pile, the one card, and the sheet.

use llo_dialogue::domain::cards::{Card, Deck, Decks, Line, Pile, TalkSheet};
use llo_dialogue::domain::self_check::Full;

use crate::support::group::random;

fn sequence(decks: Decks, seed: u64, length: usize) -> Vec<Card> {
    let (mut pile, mut chance) = (Pile::default(), random(seed));
    (0..length).map(|_| pile.draw(decks, chance()).expect("a card").card).collect()
}

/// C.8.1
#[test]
fn c_8_1_each_card_comes_once_a_round_and_none_twice_in_a_row() {
    for seed in 0..1_000 {
        let drawn = sequence(Decks::ALL, seed, 48);
        for round in drawn.chunks(16) {
            assert!(Card::ALL.iter().all(|card| round.contains(card)), "seed {seed}: {round:?}");
        }
        assert!(drawn.windows(2).all(|two| two[0] != two[1]), "seed {seed}: {drawn:?}");
    }
}

/// C.8.1
#[test]
fn c_8_1_the_same_chance_gives_the_same_order_and_another_gives_another() {
    assert_eq!(sequence(Decks::ALL, 7, 40), sequence(Decks::ALL, 7, 40));
    assert_ne!(sequence(Decks::ALL, 7, 16), sequence(Decks::ALL, 8, 16));
    let firsts: Vec<Card> = (0..200).map(|seed| sequence(Decks::ALL, seed, 1)[0]).collect();
    assert!(Card::ALL.iter().all(|card| firsts.contains(card)), "every card can be the first");
}

#[test]
fn a_round_that_begins_again_says_so() {
    let decks = Decks::NONE.with(Deck::Drives, true);
    let (mut pile, mut chance) = (Pile::default(), random(3));
    let begins: Vec<bool> = (0..9).map(|_| pile.draw(decks, chance()).expect("a card").begins_again).collect();
    assert_eq!(begins, [false, false, false, false, true, false, false, false, true]);
}

#[test]
fn other_decks_go_on_with_what_was_not_seen() {
    let (mut pile, mut chance) = (Pile::default(), random(4));
    let drives = Decks::NONE.with(Deck::Drives, true);
    let first: Vec<Card> = (0..4).map(|_| pile.draw(drives, chance()).expect("a card").card).collect();
    assert!(first.iter().all(|card| card.deck() == Deck::Drives));
    let more: Vec<Card> = (0..12).map(|_| pile.draw(Decks::ALL, chance()).expect("a card").card).collect();
    assert!(more.iter().all(|card| card.deck() != Deck::Drives), "{more:?}");
    assert_eq!(pile.draw(Decks::NONE, chance()), None);
}

#[test]
fn a_card_that_was_picked_is_not_drawn_in_the_same_round() {
    for seed in 0..50 {
        let (mut pile, mut chance) = (Pile::default(), random(seed));
        pile.see(Card::BackDid);
        let drawn: Vec<Card> = (0..15).map(|_| pile.draw(Decks::ALL, chance()).expect("a card").card).collect();
        assert!(!drawn.contains(&Card::BackDid), "{drawn:?}");
    }
}

#[test]
fn four_cards_are_of_each_deck() {
    for deck in Deck::ALL {
        assert_eq!(Decks::NONE.with(deck, true).cards().count(), 4, "{deck:?}");
    }
    assert!(Decks::ALL.with(Deck::Back, false).iter().eq([Deck::Ahead, Deck::Advice, Deck::Drives]));
}

#[test]
fn a_line_is_one_line_and_is_cut_between_letters() {
    assert_eq!(Line::new("een\r\ntwee").as_str(), "een  twee");
    assert_eq!(Line::new(&"🌱".repeat(300)).as_str(), "🌱".repeat(200));
    assert!(Line::new(" \n ").is_blank() && !Line::new(" x").is_blank());
}

/// C.8.7
#[test]
fn c_8_7_a_seventh_card_is_refused_and_the_six_stay() {
    let mut sheet = TalkSheet::default();
    for card in &Card::ALL[3..9] {
        assert_eq!(sheet.toggle(*card), Ok(()));
    }
    assert_eq!(sheet.toggle(Card::ALL[0]), Err(Full));
    assert!(sheet.cards().eq(Card::ALL[3..9].iter().copied()));
    assert_eq!(sheet.toggle(Card::ALL[4]), Ok(()));
    assert_eq!(sheet.toggle(Card::ALL[0]), Ok(()));
    assert!(sheet.contains(Card::ALL[0]) && !sheet.contains(Card::ALL[4]));
}
