//! A browser that keeps nothing, or has no room left: said in a sentence that helps who reads it, and the session goes
//! on, with all that was placed.

use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::board::Board;
use llo_e2e::page::Page;
use llo_e2e::phone::Phone;
use llo_e2e::room::{self, all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::widget::Widget;
use serde_json::{Value, json};

scenarios![that_may_not_be_used, that_is_full, left_behind];

const FORBIDDEN: &str = "Wordt niet bewaard. Deze browser staat opslaan niet toe.";
const FULL: &str = "Wordt niet bewaard. De opslag van deze browser is vol.";
/// What each says after why nothing is kept.
const ON_A_BOARD: &str =
    "Je kunt gewoon verder. Laat dit venster open. Met een overdrachtsbestand kun je verder als het toch sluit.";
const ON_A_PHONE: &str = "Je kunt gewoon meedoen. Laat deze pagina open.";

/// The file that the sentence names is what goes on, after a reload that loses the rest.
async fn that_may_not_be_used(page: Page) {
    let said = Said::dutch();
    let body = [page.forbid_storage(), &room::phone("een"), &room::board("")].concat();
    page.open_part(said, "/e2e/host.html", &body).await;
    let (board, phone) = (page.board(said), page.phone_at(said, "een"));
    let code = begins(&board, &phone).await;
    tells_once(&board, "board", FORBIDDEN, ON_A_BOARD).await;
    tells_once(&phone, "een", FORBIDDEN, ON_A_PHONE).await;
    goes_on_to_the_reveal(&page, &board, &phone, &code).await;
    tells_once(&board, "board", FORBIDDEN, ON_A_BOARD).await;
    tells_once(&phone, "een", FORBIDDEN, ON_A_PHONE).await;

    board.unfolds(said.board.tools_label()).await;
    board.press_button(said.board.tools_hand_over()).await;
    let file = board.download(0).await;
    board.loads_again().await;
    board.shows("button", said.board.start_with_phones()).await;
    board.open_file("overdracht.json", &file.text).await;
    board.is_at(At::RevealNow).await;
    assert_eq!(board.code().await, code);
    shows_the_numbers(&board).await;
    board.goes_on_to(At::Step).await;
    board.closes().await;
}

/// Somebody took part and closed the browser. Whatever of ours is opened there first erases what is over.
async fn left_behind(page: Page) {
    page.open_blank().await;
    let body = "const kept = (until) => JSON.stringify({ schema: 'llo-seat/1', until });
        for (const area of [localStorage, sessionStorage]) {
            area.setItem('llo:board:team', JSON.stringify({ schema: 'llo-board/1', not_after: Date.now() - 37 * 3600000 }));
            area.setItem('llo:seat:een', kept(Date.now() - 37 * 3600000));
            area.setItem('llo:seat:twee', kept(Date.now() - 35 * 3600000));
            area.setItem('llo:seat:drie', '{');
            area.setItem('theirs', kept(1));
        }";
    page.run(body, &[]).await;
    page.open_part(Said::dutch(), "/e2e/host.html", &llo_e2e::host::element("")).await;
    page.widget().ready().await;
    for area in ["localStorage", "sessionStorage"] {
        let left = async || page.storage(area).await.keys().cloned().collect::<Vec<_>>();
        becomes(area, vec!["llo:seat:drie".to_owned(), "llo:seat:twee".to_owned()], left).await;
        let theirs = "return window[arguments[0]].getItem('theirs') !== null";
        assert_eq!(page.run(theirs, &[json!(area)]).await, true, "what is not ours stays");
    }
}

/// With room again it is kept again, and loaded again.
async fn that_is_full(page: Page) {
    let said = Said::dutch();
    page.open_blank().await;
    page.fill_storage().await;
    let (board, phones) = page.open_room(said, "", &["een"]).await;
    let phone = &phones[0];
    let code = begins(&board, phone).await;
    tells_once(&board, "board", FULL, ON_A_BOARD).await;
    tells_once(phone, "een", FULL, ON_A_PHONE).await;
    goes_on_to_the_reveal(&page, &board, phone, &code).await;
    tells_once(&board, "board", FULL, ON_A_BOARD).await;
    tells_once(phone, "een", FULL, ON_A_PHONE).await;
    assert_eq!(json!(page.local().await), json!({}));

    page.run("localStorage.removeItem('host:filler')", &[]).await;
    board.goes_on_to(At::RevealLater).await;
    for widget in [&*board, &**phone] {
        becomes("the messages, with room again", String::new(), async || widget.notices().await).await;
    }
    board.loads_again().await;
    board.is_at(At::RevealLater).await;
    phone.says(&own(said)).await;
}

/// A session with a phone; the code of it.
async fn begins(board: &Board, phone: &Phone) -> String {
    board.works().await;
    board.press_button(board.said.board.start_with_phones()).await;
    let code = board.code().await;
    phone.joins_with(&code).await;
    code
}

/// It says both, and the page heard that from it, once.
async fn tells_once(widget: &Widget, name: &str, why: &str, advice: &str) {
    let sentence = format!("{why} {advice}");
    widget.notice_says(&sentence).await;
    let events = widget.page.events("llo-notice").await;
    let heard: Vec<&Value> = events.iter().filter(|it| it.host == name).map(|it| &it.detail["message"]).collect();
    assert_eq!(heard, [&json!(sentence)]);
}

/// The phone and seven others place, and the board reveals all eight.
async fn goes_on_to_the_reveal(page: &Page, board: &Board, phone: &Phone, code: &str) {
    let said = board.said;
    let others = bots(page, code, 7).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.places(said.corner(OrganisationReactive)).await;
    phone.has_arrived().await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::PlaceLater).await;
    phone.places(said.corner(PeopleProactive)).await;
    phone.has_arrived().await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealNow).await;
    shows_the_numbers(board).await;
    phone.says(&own(said)).await;
    shows_the_numbers(phone).await;
}

async fn shows_the_numbers(widget: &Widget) {
    let said = Said::dutch();
    let table = llo_e2e::board::table(widget).await;
    assert_eq!(table[said.corner(OrganisationReactive)], json!([1]));
    assert_eq!(table[said.corner(PeopleReactive)], json!([7]));
}

/// What the one on the phone reads of their own pin.
fn own(said: Said) -> String {
    format!("Jij koos nu ‘{}’, als enige van de 8.", said.corner(OrganisationReactive))
}
