//! Every element of ours that starts erases what is over in this browser, whatever element it was of, and nothing else.

use llo_dialogue::domain::session::Setup;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::elements::{cards, self_check};
use llo_dialogue::kit::memory::MemoryPorts;

use crate::support::board::{self, Board};
use crate::support::cards::Cards;
use crate::support::element::{A_MORNING, Element};
use crate::support::files::fixture;
use crate::support::participant::{Hall, Room, raw};
use crate::support::self_check::SelfCheck;

const OVER: [&str; 6] =
    ["llo:cards:old", "llo:board:old", "llo:board:old:aside", "llo:seat:old", "llo:seat:older", "llo:self-check:old"];

/// What several people and several pages left here; the same in both storages.
fn full(now: u64) -> MemoryPorts {
    let ports = MemoryPorts::default();
    let ended = |text: String| text.replace("1795426150000", &(now - 37 * 3_600_000).to_string());
    let open = |text: String| text.replace("1795426150000", &(now + 60_000).to_string());
    // By a clock that may be wrong.
    let lately = |text: String| text.replace("1795426150000", &(now - 35 * 3_600_000).to_string());
    let (board, participation) = (fixture("board/v1/talk.json"), fixture("seat/v1/placed.json"));
    let check = fixture("check/v1/shared-computer.json");
    let cards = fixture("cards/v1/everything.json");
    let kept = [
        ("llo:board:old", ended(board.clone())),
        ("llo:board:old:aside", ended(board.clone())),
        ("llo:seat:old", ended(participation.clone())),
        ("llo:seat:older", ended(fixture("seat/v1/gone.json"))),
        ("llo:self-check:old", ended(check.clone())),
        ("llo:cards:old", ended(cards.clone())),
        ("llo:cards:open", open(cards.clone())),
        ("llo:cards:newer", ended(cards).replace("llo-cards/1", "llo-cards/2")),
        ("llo:board:open", open(board.clone())),
        ("llo:board:lately", lately(board.clone())),
        ("llo:seat:open", open(participation.clone())),
        ("llo:seat:lately", lately(participation.clone())),
        ("llo:seat:damaged", ended(participation.clone())[1..].to_owned()),
        ("llo:seat:newer", ended(participation.clone()).replace("llo-seat/1", "llo-seat/2")),
        ("llo:self-check:open", open(check.clone())),
        ("llo:self-check:for-ever", ended(check).replace(",\"expires\":480", "")),
        ("llo:dialogue:other", fixture("draft/v1/done-with-reason.json")),
        ("llo:board-page:login:tools.example", "geheim".to_owned()),
        ("theirs", ended(participation)),
    ];
    for area in [&ports.local, &ports.session] {
        area.borrow_mut().extend(kept.iter().map(|(key, text)| ((*key).to_owned(), text.clone())));
    }
    ports
}

/// Only what is over went, in both storages.
fn is_swept(who: &str, ports: &MemoryPorts, now: u64) {
    for (area, before) in [(&ports.local, full(now).local), (&ports.session, full(now).session)] {
        let mut left = before.into_inner();
        left.retain(|key, _| !OVER.contains(&key.as_str()));
        let found = area
            .borrow()
            .iter()
            .filter(|(key, _)| !key.ends_with(":default"))
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect();
        assert_eq!(left, found, "{who}");
    }
}

#[test]
fn every_element_that_starts_erases_what_is_over() {
    let element = Element::on(full(A_MORNING), Options::default());
    is_swept("dialogue", element.driver.ports(), A_MORNING);
    let check = SelfCheck::on(full(A_MORNING), self_check::options::Options::default());
    is_swept("self-check", check.driver.ports(), A_MORNING);
    let cards = Cards::on(full(A_MORNING), cards::options::Options::default());
    is_swept("cards", cards.driver.ports(), A_MORNING);
    let leads = Board::at(A_MORNING, full(A_MORNING), board::options(|_| {}), None);
    is_swept("board", leads.driver.ports(), A_MORNING);
    let shows =
        Board::at(A_MORNING, full(A_MORNING), board::options(|raw| raw.beamer = Some("K7QM-2T9D".into())), None);
    is_swept("second window", shows.driver.ports(), A_MORNING);
    let hall = Hall::new(Setup::default(), &[]);
    let now = hall.now().millis();
    let room = Room::on(hall, raw(|_| ()), full(now), None);
    is_swept("participant", room.driver.ports(), now);
}

#[test]
fn also_one_that_keeps_nothing_itself() {
    let options = crate::support::element::options(|raw| raw.storage = Some("none".into()));
    let element = Element::on(full(A_MORNING), options);
    is_swept("storage=none", element.driver.ports(), A_MORNING);
}

#[test]
fn a_storage_that_cannot_be_looked_into_harms_nothing() {
    let ports = full(A_MORNING);
    ports.broken.set(Some(llo_dialogue::kit::ports::StoreError::Unavailable));
    let element = Element::on(ports, Options::default());
    assert_eq!(*element.driver.ports().local.borrow(), *full(A_MORNING).local.borrow());
}
