//! Where the board sends people: on `localhost` that would be each phone itself, so it asks its server for the address in
//! the room, and without one it says what to do.

use llo_e2e::axe;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::site::{BOARD_PASSWORD, ROOM};
use serde_json::json;

scenarios![on_localhost_the_server_says_where, without_a_room_it_says_what_to_do, a_page_that_says_where];

const LOGIN: &str = "broker-password=\"bordwachtwoord\"";
const QR: &str = "return named(root, 'svg', arguments[1]).length";

/// Under both names of this computer; the second window, which the room sees, sends people to the same place.
async fn on_localhost_the_server_says_where(page: Page) {
    let said = Said::dutch();
    for origin in [page.site.other_origin(), page.site.origin()] {
        page.keep_diary().await;
        let board = format!("{origin}/board.html?lang=nl#board={BOARD_PASSWORD}");
        page.client.goto(&board).await.expect("the page opens");
        let board = page.board(said);
        board.begins().await;
        board.says(&format!("{}/join.html", ROOM.trim_start_matches("http://"))).await;
        board.until("a QR code", QR, &[json!(said.board.join_qr())]).await;
        assert!(!board.text().await.contains(said.board.join_nobody()));
    }
}

async fn without_a_room_it_says_what_to_do(page: Page) {
    for said in [Said::dutch(), Said::english()] {
        let board = format!("<llo-board lang=\"{}\" storage=\"none\" {LOGIN}></llo-board>", said.lang);
        page.open_host(host::document(&format!("lang=\"{}\"", said.lang), "", &board)).await;
        let board = page.board(said);
        board.begins().await;
        board.says(said.board.join_nobody()).await;
        assert_eq!(board.run(QR, &[json!(said.board.join_qr())]).await, 0, "it would lead each phone to itself");
        axe::check(&page, "a board that phones cannot come to").await;
    }
}

async fn a_page_that_says_where(page: Page) {
    let said = Said::dutch();
    let board = format!("<llo-board lang=\"nl\" join-url=\"https://intranet.example/meedoen\" {LOGIN}></llo-board>");
    page.open_host(host::document("lang=\"nl\"", "", &board)).await;
    let board = page.board(said);
    board.begins().await;
    board.says("intranet.example/meedoen").await;
    board.until("a QR code", QR, &[json!(said.board.join_qr())]).await;
}
