//! The talk sheet: at most six cards, and the line only where it is ticked.

use llo_dialogue::domain::cards::Card;
use llo_dialogue::elements::cards::msg::Msg;
use llo_dialogue::elements::cards::view::{Body, PaperView, SheetPaper, SheetView};

use crate::support::cards::Cards;

fn seen(cards: &Cards) -> SheetView {
    let Body::Sheet(view) = cards.sees().body else { panic!("the sheet") };
    view
}

fn paper(cards: &Cards) -> SheetPaper {
    let PaperView::Sheet(view) = cards.sees().paper else { panic!("something on paper") };
    view
}

/// C.8.7
#[test]
fn c_8_7_a_seventh_card_is_refused_with_a_sentence_beside_it() {
    let cards = Cards::fresh();
    cards.does([Msg::SheetOpened]);
    cards.does(Card::ALL[..7].iter().map(|card| Msg::SheetTicked(*card)));
    let view = seen(&cards);
    assert_eq!(view.rows.iter().filter(|row| row.ticked).count(), 6);
    let refused: Vec<_> = view.rows.iter().filter_map(|row| Some((row.card, row.refusal?))).collect();
    assert_eq!(refused, [(Card::ALL[6], "Er staan er al zes op. Haal er eerst één weg.")]);
    assert_eq!(cards.sees().status, "Er staan er al zes op. Haal er eerst één weg.");
    assert_eq!(paper(&cards).cards.len(), 6);
    assert!(paper(&cards).credit.contains("Aalfs"));
}

#[test]
fn nothing_is_printed_that_was_not_picked() {
    let cards = Cards::fresh();
    cards.does([Msg::SheetOpened, Msg::PrintAsked]);
    assert_eq!(seen(&cards).refusal, Some("Er staat nog niets op. Kies eerst een kaart."));
    assert!(matches!(cards.sees().paper, PaperView::Nothing(_)));
    assert_eq!(cards.driver.ports().prints.get(), 0);
    cards.does([Msg::SheetTicked(Card::BackDid), Msg::PrintAsked]);
    assert_eq!((seen(&cards).refusal, cards.driver.ports().prints.get()), (None, 1));
}

#[test]
fn the_line_is_on_paper_when_it_is_ticked() {
    let cards = Cards::fresh();
    cards.does([Msg::CardPicked(Card::BackDid), Msg::KeepPressed, Msg::LineWritten("geheim".to_owned())]);
    cards.does([Msg::SheetOpened, Msg::SheetTicked(Card::DriveOwn)]);
    assert_eq!(seen(&cards).line, None, "its card is not on the sheet");
    cards.does([Msg::SheetTicked(Card::BackDid)]);
    assert!(!seen(&cards).line.expect("it can be ticked").1);
    assert!(paper(&cards).cards.iter().all(|card| card.line.is_none()));
    cards.does([Msg::LineTicked]);
    let lines: Vec<Option<String>> = paper(&cards).cards.into_iter().map(|card| card.line).collect();
    assert_eq!(lines, [Some("geheim".to_owned()), None]);
}
