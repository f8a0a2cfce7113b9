//! Trouble that a person must be able to tell apart: they are offline, the server is gone, the facilitator is away;
//! and nothing is lost by any of it.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, board as board_element, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![the_server_is_killed, the_facilitator_is_away, offline, taken_over_with_the_file, no_right_to_lead];

/// What Chromium writes on its console when there is no server.
const REFUSED: &str = "WebSocket connection to";

async fn the_server_is_killed(page: Page) {
    page.expect_in_console(REFUSED);
    let said = Said::dutch();
    let (board, phone, code) = page.open_joined(said).await;
    let others = bots(&page, &code, 7).await;
    board.goes_on_to(At::PlaceNow).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(7, 8).await;
    phone.asks(said.prompt(Moment::Current)).await;

    page.site.kill_server();
    phone.notice_says(said.guest.connection_unreachable_title()).await;
    board.notice_says(said.unreachable()).await;
    phone.places(said.corner(PeopleReactive)).await;
    phone.says(said.guest.placing_waits()).await;
    // The board goes on with what it has; those who are cut off hear it later.
    board.goes_on_to(At::PlaceLater).await;
    board.goes_back_to(At::PlaceNow).await;
    page.site.start_server();
    phone.has_arrived().await;
    board.counts(8, 8).await;
    phone.no_longer_says(said.guest.connection_unreachable_title()).await;
    board.connected().await;
    becomes("what the new server holds", 9, async || page.topics().await).await;

    page.site.kill_server();
    phone.notice_says(said.guest.connection_unreachable_title()).await;
    board.goes_on_to(At::PlaceLater).await;
    page.site.start_server();
    phone.asks(said.prompt(Moment::Desired)).await;
    phone.places(said.corner(PeopleProactive)).await;
    phone.has_arrived().await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealNow).await;
    phone.says(&format!("Jij en 7 anderen van de 8 kozen nu ‘{}’.", said.corner(PeopleReactive))).await;
}

async fn the_facilitator_is_away(page: Page) {
    let said = Said::dutch();
    let windows = page.open_two_windows(said, "").await;
    let (board, phone) = (page.board(said), page.phone_at(said, "een"));
    phone.joins_with(&windows.code).await;
    windows.board_goes().await;
    windows.look_at_phone().await;
    phone.notice_says(said.guest.connection_away().0).await;
    phone.notice_says(said.guest.connection_away().1).await;
    windows.board_comes_back().await;
    board.works().await;
    board.connected().await;
    board.goes_on_to(At::PlaceNow).await;
    windows.look_at_phone().await;
    phone.no_longer_says(said.guest.connection_away().0).await;
    phone.places(said.corner(PeopleReactive)).await;
    phone.has_arrived().await;
    windows.board_goes().await;
    windows.look_at_phone().await;
    phone.notice_says(said.guest.connection_away_kept().1).await;
    // What is placed meanwhile is there when the board comes back.
    phone.press_button(said.guest.placing_withdraw(1_u32)).await;
    phone.asks(said.prompt(Moment::Current)).await;
    windows.board_comes_back().await;
    board.works().await;
    board.counts(0, 1).await;
    windows.look_at_phone().await;
    phone.no_longer_says(said.guest.connection_away().0).await;
}

/// The browser says so, and the server does not answer: one of the two alone is another message, or none.
async fn offline(page: Page) {
    page.expect_in_console(REFUSED);
    let said = Said::dutch();
    let (board, phone, _) = page.open_joined(said).await;
    board.goes_on_to(At::PlaceNow).await;
    let network = async |online: bool| {
        let body = "Object.defineProperty(navigator, 'onLine', { get: () => arguments[0], configurable: true });
            dispatchEvent(new Event(arguments[0] ? 'online' : 'offline'))";
        page.run(body, &[json!(online)]).await;
    };
    phone.asks(said.prompt(Moment::Current)).await;
    network(false).await;
    page.site.kill_server();
    phone.notice_says(said.guest.connection_offline().0).await;
    phone.notice_says(said.guest.connection_offline().1).await;
    board.notice_says(said.board.connection_offline().0).await;
    phone.places(said.corner(PeopleReactive)).await;
    phone.notice_says(said.guest.connection_offline_waits().1).await;
    phone.says(said.guest.placing_waits()).await;
    page.site.start_server();
    network(true).await;
    phone.has_arrived().await;
    phone.no_longer_says(said.guest.connection_offline().0).await;
    board.counts(1, 1).await;
    board.connected().await;
}

/// Another laptop goes on with the file; the first one stops, and keeps nothing of it.
async fn taken_over_with_the_file(page: Page) {
    let said = Said::dutch();
    let (board, phone, code) = page.open_joined(said).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.places(said.corner(PeopleReactive)).await;
    board.counts(1, 1).await;
    board.unfolds(said.board.tools_label()).await;
    board.press_button(said.board.tools_hand_over()).await;
    let file = board.download(0).await;
    assert!(
        file.name.starts_with(said.board.tools_hand_over_file_name()) && file.kind == "application/json",
        "{}",
        file.name
    );
    let here = page.client.window().await.expect("the window has a handle");

    // Another origin is to a browser what another laptop is: it shares nothing.
    page.second_window().await;
    page.open_part(said, "/e2e/laptop.html", &board_element("instance=\"laptop\"")).await;
    page.client.goto(&format!("{}/e2e/laptop.html", page.site.other_origin())).await.expect("the other origin opens");
    let laptop = page.board(said);
    laptop.works().await;
    page.expect_in_console("file-damaged");
    laptop.open_file("kapot.json", "{").await;
    laptop.notice_says(said.board.notices_file_damaged().0).await;
    laptop.open_file("overdracht.json", &file.text).await;
    laptop.notice_says(said.board.notices_handed_over().0).await;
    laptop.is_at(At::PlaceNow).await;
    assert_eq!(laptop.code().await, code);
    laptop.counts(1, 1).await;
    let there = page.client.window().await.expect("the window has a handle");

    page.go_to_window(here.clone()).await;
    board.asks(said.board.connection_taken_over().0).await;
    becomes("what the first one keeps", false, async || page.local().await.contains_key("llo:board:default")).await;
    page.go_to_window(there).await;
    laptop.goes_on_to(At::PlaceLater).await;
    page.go_to_window(here).await;
    phone.asks(said.prompt(Moment::Desired)).await;
}

/// A wrong password is said, and a right one can be typed.
async fn no_right_to_lead(page: Page) {
    let said = Said::dutch();
    let element = "<llo-board broker-password=\"niet dit\" join-url=\"/join.html\"></llo-board>";
    page.open_part(said, "/e2e/host.html", element).await;
    let board = page.board(said);
    board.works().await;
    board.press_button(said.board.start_with_phones()).await;
    board.notice_says(said.board.connection_not_allowed().0).await;
    board.focus("input", said.board.connection_login()).await;
    page.write(llo_e2e::site::BOARD_PASSWORD).await;
    board.press_button(said.board.connection_log_in()).await;
    board.connected().await;
    board.says(said.board.join_joined_none()).await;
    let password = "return document.documentElement.outerHTML.includes(arguments[0]) || host.shadowRoot.innerHTML.includes(arguments[0])";
    let password = format!("const host = deep('llo-board'); {password}");
    assert_eq!(page.run(&password, &[json!(llo_e2e::site::BOARD_PASSWORD)]).await, false, "it is nowhere to be read");
}
