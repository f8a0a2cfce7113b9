//! The second window shows what everyone was told, and has nothing to press.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::site::BOARD_PASSWORD;
use serde_json::json;

scenarios![from_phase_to_phase, left_open_overnight];

async fn from_phase_to_phase(page: Page) {
    let said = Said::dutch();
    page.open(&format!("/board.html?lang=nl#board={BOARD_PASSWORD}")).await;
    let board = page.board(said);
    let code = board.begins().await;
    let link = board.linked_code("default").await;
    let desk = page.client.window().await.expect("the window has a handle");
    let beamer = page.second_window().await;
    page.open(&format!("/board.html?lang=nl#beamer={link}")).await;
    let shown = page.board(said);
    shown.works().await;
    shown.asks(said.board.lobby_with_phones().0).await;
    shown.says(&code).await;
    assert_eq!(page.run("return location.hash", &[]).await, "", "the code was taken out of the address");
    let controls = async || {
        shown.run("return [...root.querySelectorAll('button, input, summary, a, [tabindex=\"0\"]')].filter(visible).map(nameOf)", &[]).await
    };
    assert_eq!(controls().await, json!([]));

    let others = bots(&page, &code, 8).await;
    page.go_to_window(desk.clone()).await;
    board.goes_on_to(At::PlaceNow).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(8, 8).await;
    page.go_to_window(beamer.clone()).await;
    shown.asks(said.prompt(Moment::Current)).await;
    shown.counts(8, 8).await;
    assert_eq!(controls().await, json!([]));
    page.go_to_window(desk.clone()).await;
    board.goes_on_to(At::PlaceLater).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealLater).await;
    let numbers = board.table().await;
    page.go_to_window(beamer.clone()).await;
    shown.says(said.reveal.headline_both_other_corner()).await;
    assert_eq!(shown.table().await, numbers);
    assert_eq!(controls().await, json!([]));
    page.go_to_window(desk).await;
    board.goes_on_to(At::Step).await;
    board.closes().await;
    page.go_to_window(beamer).await;
    shown.asks(said.board.closing_closed().0).await;
    assert_eq!(controls().await, json!([]));
}

/// The clock that counts how long a page is open stands still while a computer sleeps. A window that is opened in the
/// morning has another one than the board that was left open.
async fn left_open_overnight(page: Page) {
    let said = Said::dutch();
    page.open_part(said, "/e2e/board.html", "<llo-board broker=\"tabs\"></llo-board>").await;
    let board = page.board(said);
    board.works().await;
    let slept = "const awake = performance.now.bind(performance);
        performance.now = () => awake() - 13 * 60 * 60 * 1000; return performance.now() < 0";
    assert_eq!(page.run(slept, &[]).await, json!(true));
    let code = board.begins().await;
    page.second_window().await;
    let phone = "<llo-dialogue id=\"een\" session broker=\"tabs\"></llo-dialogue>";
    page.open_part(said, "/e2e/phone.html", phone).await;
    let phone = page.phone_at(said, "een");
    phone.joins_with(&code).await;
    phone.asks(said.guest.waiting_lobby().0).await;
}
