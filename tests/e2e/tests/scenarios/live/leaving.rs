//! What begins like leaving the page and is not: a file to download, an address to mail to, a question that is answered with
//! no. Nobody is told that anybody is away, and everything goes on. Whether to leave is asked by no driver here, so that one
//! is the browser's event alone.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::space::Quadrant::PeopleReactive;
use llo_e2e::board::Board;
use llo_e2e::engine::Engine;
use llo_e2e::page::Page;
use llo_e2e::phone::Phone;
use llo_e2e::room::{board as board_element, phone as phone_element};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use serde_json::json;

scenarios![nobody_is_away_who_stays];

/// Writes down all that can be read on an element from now on.
const LISTEN: &str = "host.read = ''; const read = () => host.read += root.querySelector('[part~=base]').textContent + '\\n';
    read(); new MutationObserver(read).observe(root, { subtree: true, childList: true, characterData: true }); return true";

/// A page with a link to press, a board and a phone; the code stands on the board.
async fn open(page: &Page, said: Said) -> (Board, Phone) {
    page.site.put("/e2e/verslag.bin", "application/octet-stream", "verslag");
    let links = "<p><a id=\"file\" href=\"/e2e/verslag.bin\">Verslag</a></p>
        <p><a id=\"mail\" href=\"mailto:iemand@intranet.example\">Mail</a></p>";
    let body = format!("{links}<div class=\"phones\">{}</div>{}", phone_element("een"), board_element(""));
    page.open_part(said, "/e2e/host.html", &body).await;
    let (board, phone) = (page.board(said), page.phone_at(said, "een"));
    let code = board.begins().await;
    phone.joins_with(&code).await;
    phone.asks(said.guest.waiting_lobby().0).await;
    for widget in [&*board, &*phone] {
        widget.run(LISTEN, &[]).await;
    }
    let count = "window.asked = 0; addEventListener('beforeunload', () => window.asked++)";
    page.run(count, &[]).await;
    (board, phone)
}

async fn nobody_is_away_who_stays(page: Page) {
    let said = Said::dutch();
    let (board, phone) = open(&page, said).await;

    follow(&page, "#file").await;
    page.until("it looked like leaving", "return window.asked >= 1", &[]).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.asks(said.prompt(Moment::Current)).await;

    follow(&page, "#file").await;
    page.until("it looked like leaving", "return window.asked >= 2", &[]).await;
    phone.places(said.corner(PeopleReactive)).await;
    phone.has_arrived().await;
    board.counts(1, 1).await;

    // Firefox asks in a window of its own who is to have it, and WebKit's browser here shows a page that says it cannot.
    if page.engine == Engine::Chromium {
        page.expect_in_console("Launched external handler");
        follow(&page, "#mail").await;
    }
    page.run("dispatchEvent(new Event('beforeunload', { cancelable: true }))", &[]).await;
    board.unfolds(said.board.tools_label()).await;
    board.press_button(said.board.tools_hand_over()).await;
    board.goes_on_to(At::PlaceLater).await;
    phone.asks(said.prompt(Moment::Desired)).await;
    phone.places(said.corner(PeopleReactive)).await;
    phone.has_arrived().await;
    board.counts(1, 1).await;

    let read = async |widget: &llo_e2e::widget::Widget| {
        widget.run("return host.read", &[]).await.as_str().unwrap_or_default().to_owned()
    };
    let (on_phone, on_board) = (read(&phone).await, read(&board).await);
    for trouble in [said.guest.connection_away().0, said.guest.connection_unreachable_title()] {
        assert!(!on_phone.contains(trouble), "“{trouble}” stood on the phone");
    }
    assert!(!on_board.contains(said.unreachable()), "“{}” stood on the board", said.unreachable());
    assert!(on_phone.contains(said.prompt(Moment::Desired)), "what was read was written down");
}

/// Presses a link of the page.
async fn follow(page: &Page, selector: &str) {
    let at = page.run("return centre(document.querySelector(arguments[0]))", &[json!(selector)]).await;
    let of = |at: &serde_json::Value| at.as_f64().unwrap_or_default();
    page.tap(llo_e2e::hand::Tool::Mouse, llo_e2e::hand::Point { x: of(&at[0]), y: of(&at[1]) }).await;
}
