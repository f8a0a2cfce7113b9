//! Shared computers: what is kept goes after the time that the page set.

use llo_dialogue::domain::cards::Card;
use llo_dialogue::elements::cards::msg::Msg;

use crate::support::cards::Cards;

const MINUTE: u64 = 60_000;

#[test]
fn what_is_kept_goes_after_that_time_with_a_warning_before() {
    let cards = Cards::with(|raw| raw.expires = Some("30m".to_owned()));
    assert_eq!(cards.sees().expires.as_deref(), Some("Na 30 minuten zonder gebruik wordt alles gewist."));
    cards.draws();
    assert_eq!(cards.driver.ports().alarm.get(), None, "there is nothing to lose");
    cards.does([Msg::KeepPressed, Msg::LineWritten("x".to_owned())]);
    cards.waits(26 * MINUTE).does([Msg::Woke]);
    assert_eq!((cards.notices(), cards.sees().still_here), (vec!["expiring"], Some("Ik ben er nog")));
    cards.does([Msg::StillHere]);
    assert_eq!(cards.notices(), [""; 0]);
    cards.waits(29 * MINUTE).does([Msg::PairToggled]);
    cards.waits(29 * MINUTE).does([Msg::Woke]);
    assert!(cards.driver.model().kept.is_some(), "reading and talking counts, too");
    cards.waits(2 * MINUTE).does([Msg::Woke]);
    assert_eq!((cards.notices(), cards.keys()), (vec!["expired"], vec![]));
    assert!(cards.driver.model().kept.is_none());
}

#[test]
fn what_was_begun_on_another_page_keeps_the_time_of_that_page() {
    let cards = Cards::fresh();
    cards.does([Msg::CardPicked(Card::BackDid), Msg::KeepPressed]);
    let options = crate::support::cards::options(|raw| raw.expires = Some("1m".to_owned()));
    let shorter = Cards::at(cards.now() + 60 * MINUTE, cards.browser(), options, None);
    assert!(shorter.driver.model().kept.is_some());
    assert_eq!(shorter.sees().expires, None);
}
