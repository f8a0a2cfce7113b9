//! What goes over the network: before a reveal no position in clear, and nothing at all for who is on their own.

use llo_dialogue::contract::wire::Code;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::spy::Frame;

scenarios![nothing_in_clear_before_the_reveal, who_is_alone_does_not_load_it, a_phone_loads_no_board];

/// What only stands in a picture, as the wire writes it.
const PICTURE: [&str; 4] = ["\"marks\"", "\"focus\"", "\"flows\"", "people-reactive"];

fn holding(frames: &[Frame], words: &str) -> usize {
    frames.iter().filter(|frame| frame.bytes.windows(words.len()).any(|part| part == words.as_bytes())).count()
}

async fn nothing_in_clear_before_the_reveal(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een", "twee"]).await;
    let code = board.begins().await;
    let others = bots(&page, &code, 6).await;
    for phone in &phones {
        phone.joins_with(&code).await;
    }
    board.goes_on_to(At::PlaceNow).await;
    phones[0].places(said.corner(OrganisationReactive)).await;
    phones[1].places(said.corner(PeopleProactive)).await;
    board.goes_on_to(At::PlaceLater).await;
    phones[0].places(said.corner(PeopleReactive)).await;
    phones[0].has_arrived().await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(7, 8).await;

    let frames = page.diary().await.frames;
    assert!(holding(&frames, "\"phase\":\"place-desired\"") > 0, "states were seen, out and in");
    for words in PICTURE {
        assert_eq!(holding(&frames, words), 0, "{words} went over the network before the reveal");
    }
    // With one pin, two, or none, whatever the corner: every contribution is as long as any other.
    let session = Code::parse(&code).expect("the board shows a code").session();
    let pin = format!("/{session}/pin/");
    assert_eq!(holding(&frames, &code.replace('-', "")), 0, "who sees the topics does not see the code");
    let mut lengths: Vec<usize> = frames
        .iter()
        .filter(|frame| frame.out && frame.bytes.first().is_some_and(|first| first >> 4 == 3))
        .filter(|frame| holding(std::slice::from_ref(frame), &pin) == 1)
        .map(|frame| frame.bytes.len())
        .collect();
    assert!(lengths.len() >= 5, "two came in and placed three pins: {lengths:?}");
    lengths.dedup();
    assert_eq!(lengths.len(), 1, "contributions differ in length: {lengths:?}");

    board.goes_on_to(At::RevealLater).await;
    let after = page.diary().await.frames;
    assert!(holding(&after, PICTURE[0]) > 0, "what is looked for is found once it is revealed");
    let elsewhere: Vec<_> = page
        .diary()
        .await
        .network
        .into_iter()
        .filter(|line| line.starts_with("WebSocket") && !line.contains("/mqtt"))
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

async fn who_is_alone_does_not_load_it(page: Page) {
    let body = format!("{}{}", host::element(""), host::check(""));
    page.open_host(host::document("lang=\"nl\"", "", &body)).await;
    page.widget().ready().await;
    page.check().works().await;
    for live in ["llo_join", "llo_board"] {
        assert_eq!(page.fetched(&format!("/pkg/{live}_bg.wasm")), 0);
        assert_eq!(page.fetched(&format!("/pkg/{live}.js")), 0);
    }
    assert_eq!(page.fetched("/e2e/mqtt"), 0);
    assert!(page.fetched("/pkg/llo_solo_bg.wasm") > 0, "it did load something");
}

async fn a_phone_loads_no_board(page: Page) {
    page.open_host(host::one("session")).await;
    page.widget().until("the phone works", "return root?.querySelector('[part~=base] h2')", &[]).await;
    assert!(page.fetched("/pkg/llo_join_bg.wasm") > 0);
    for other in ["llo_dialogue", "llo_solo", "llo_board"] {
        assert_eq!(page.fetched(&format!("/pkg/{other}_bg.wasm")), 0, "{other}");
    }
}
