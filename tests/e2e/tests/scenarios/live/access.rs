//! axe-core in every state of a board and of a phone × light and dark × Dutch and English.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_e2e::axe;
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, board as board_element, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;

scenarios![
    light_dutch,
    light_english,
    dark_dutch,
    dark_english,
    counting_light_dutch,
    counting_dark_english;
    Chromium only: forced_colours
];

async fn light_dutch(page: Page) {
    room(&page, "light", Said::dutch()).await;
}

async fn light_english(page: Page) {
    room(&page, "light", Said::english()).await;
}

async fn dark_dutch(page: Page) {
    room(&page, "dark", Said::dutch()).await;
}

async fn dark_english(page: Page) {
    room(&page, "dark", Said::english()).await;
}

async fn counting_light_dutch(page: Page) {
    counting(&page, "light", Said::dutch()).await;
}

async fn counting_dark_english(page: Page) {
    counting(&page, "dark", Said::english()).await;
}

async fn forced_colours(page: Page) {
    page.emulate(&[("forced-colors", "active")]).await;
    room(&page, "light", Said::dutch()).await;
    page.emulate(&[("forced-colors", "none")]).await;
}

/// A board and a phone on one page, all the way.
async fn room(page: &Page, theme: &str, said: Said) {
    let look = async |state: &str| axe::check(page, &format!("{state}, {theme}, {}", said.lang)).await;
    let themed = format!("theme=\"{theme}\" roles=\"Team, Leiding\"");
    let (board, phones) = page.open_room(said, &themed, &["een"]).await;
    let phone = &phones[0];
    phone.run("host.setAttribute('theme', arguments[1])", &[serde_json::json!(theme)]).await;
    board.works().await;
    phone.works().await;
    look("the start, and typing a code").await;
    let code = board.begins().await;
    phone.types_code("ABC").await;
    phone.says(said.guest.code_refused()).await;
    look("the lobby, and a code refused").await;
    phone.types_code(&code).await;
    phone.asks(said.guest.join_title()).await;
    look("what joining means").await;
    phone.joins().await;
    let others = bots(page, &code, 7).await;
    board.goes_on_to(At::Explain).await;
    phone.asks(said.guest.waiting_explain_title()).await;
    board.unfolds(said.board.tools_label()).await;
    board.unfolds(said.board.tools_shortcuts()).await;
    look("the explanation, and the tools").await;
    board.goes_on_to(At::PlaceNow).await;
    phone.radio(said.corner(PeopleReactive)).await;
    look("choosing").await;
    phone.press_button(said.common.buttons_next()).await;
    phone.has_arrived().await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(8, 8).await;
    look("all have placed").await;
    board.press_button(said.board.placing_lock()).await;
    phone.asks(said.guest.placing_locked().0).await;
    look("locked").await;
    board.press_button(said.board.placing_unlock()).await;
    board.unfolds(said.board.people_title()).await;
    board.press_button(said.board.people_add()).await;
    board.asks(said.board.people_pin_title()).await;
    look("somebody without a phone").await;
    board.press_button(said.board.people_remove()).await;
    board.goes_on_to(At::PlaceLater).await;
    phone.places(said.corner(PeopleProactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealNow).await;
    board.press_button(said.reveal.layers_strike()).await;
    board.unfolds(said.board.tools_save()).await;
    look("now, with pins to strike out").await;
    board.goes_on_to(At::RevealLater).await;
    board.unfolds(said.board.talk_corners()).await;
    look("from now to later").await;
    board.goes_on_to(At::Step).await;
    phone.press_button(said.guest.leave_button()).await;
    board.press("nav.top-bar button", said.board.phases_end()).await;
    board.shows("button", said.board.closing_yes()).await;
    look("a step; asked whether to leave, and to close").await;
    board.press_button(said.board.closing_yes()).await;
    board.says(said.board.closing_closed().1).await;
    phone.asks(said.guest.leave_closed().0).await;
    look("closed").await;
}

async fn counting(page: &Page, theme: &str, said: Said) {
    let look = async |state: &str| axe::check(page, &format!("{state}, {theme}, {}", said.lang)).await;
    page.open_part(said, "/e2e/host.html", &board_element(&format!("theme=\"{theme}\""))).await;
    let board = page.board(said);
    board.works().await;
    page.expect_in_console("file-damaged");
    board.open_file("kapot.json", "{").await;
    board.notice_says(said.board.notices_file_damaged().0).await;
    look("a file refused").await;
    board.press_button(said.board.start_counting()).await;
    board.goes_on_to(At::PlaceNow).await;
    board
        .press_button(&said.board.counting_more(&format!(
            "{}, {}",
            said.common.moments(Moment::Current),
            said.corner(PeopleReactive)
        )))
        .await;
    look("counting").await;
    board.goes_on_to(At::PlaceLater).await;
    board.press("nav.top-bar button", said.board.phases_show_current()).await;
    board.shows("button", said.board.placing_too_few_on()).await;
    look("too few").await;
    board.press_button(said.board.placing_too_few_on()).await;
    board.is_at(At::RevealNow).await;
    look("without a picture").await;
}
