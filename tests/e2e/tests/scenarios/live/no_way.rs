//! A server that cannot be reached by its nature: the person reads it, the page hears what to mend, and it is not tried in
//! silence for ever.

use llo_e2e::axe;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::phone::Phone;
use llo_e2e::said::Said;
use llo_e2e::scenarios;

scenarios![the_policy_forbids_it, there_is_no_server];

/// A board, and a phone that has a code already.
fn elements(broker: &str) -> String {
    format!(
        "<llo-board lang=\"nl\" broker=\"{broker}\" storage=\"none\"></llo-board>\n\
         <llo-dialogue id=\"phone\" lang=\"nl\" session=\"K7QM-2T9D\" broker=\"{broker}\" storage=\"none\"></llo-dialogue>"
    )
}

async fn says(page: &Page, said: Said, code: &str, board_says: &str, phone_says: &str) {
    let board = page.board(said);
    board.works().await;
    board.press_button(said.board.start_with_phones()).await;
    board.says(board_says).await;
    Phone::new(page.widget(), said).says(phone_says).await;
    for tag in ["llo-board", "phone"] {
        let heard = page.events("llo-error").await;
        let heard: Vec<_> =
            heard.iter().filter(|event| event.host == tag).map(|event| event.detail["code"].clone()).collect();
        assert_eq!(heard, [code], "{tag}");
    }
    axe::check(page, "a board and a phone without a server").await;
}

/// The page's policy names the server under another name only. Once is enough.
async fn the_policy_forbids_it(page: Page) {
    let said = Said::dutch();
    let broker = format!("{}/mqtt", page.site.other_origin().replacen("http", "ws", 1));
    for line in ["localhost", "broker-blocked", "connect-src", "no connection could be made"] {
        page.expect_in_console(line);
    }
    page.open_host(host::document("lang=\"nl\"", "", &elements(&broker))).await;
    says(&page, said, "broker-blocked", said.board.connection_barred().0, said.guest.connection_barred().0).await;
    let tries = page.diary().await.network.into_iter().filter(|line| line.starts_with("WebSocket")).count();
    assert!((2..=4).contains(&tries), "one of each, or two: {tries}");
}

/// The address answers 404 to the upgrade.
async fn there_is_no_server(page: Page) {
    let said = Said::dutch();
    for line in ["nergens", "broker-missing"] {
        page.expect_in_console(line);
    }
    page.open_host(host::document("lang=\"nl\"", "", &elements("./nergens/mqtt"))).await;
    says(&page, said, "broker-missing", said.board.connection_no_server().0, said.guest.connection_no_server().0).await;
    assert!(page.fetched("/e2e/nergens/mqtt") >= 6, "three of each");
}
