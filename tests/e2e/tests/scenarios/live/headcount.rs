//! How many people there are is asked before the first reveal, because one person can join more than once.

use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_e2e::axe;
use llo_e2e::hand::key;
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![more_phones_than_people, what_is_half_typed_stays];

/// Eight phones, of six people: it is said before anything is shown, and the facilitator decides.
async fn more_phones_than_people(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "roles=\"Team, Leiding\"", &[]).await;
    let code = board.begins().await;
    let others = bots(&page, &code, 8).await;
    board.goes_on_to(At::PlaceLater).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    board.press("nav.top-bar button", said.board.phases_show_current()).await;
    let focus = async || board.run("return root.activeElement?.id", &[]).await;
    becomes("the focus", json!("headcount"), focus).await;
    board.says("8 mensen doen mee.").await;
    axe::check(&page, "how many people there are").await;

    page.write("zes").await;
    page.keys(&[key::ENTER]).await;
    board.says(said.board.headcount_wrong()).await;
    becomes("the focus", json!("headcount"), focus).await;
    board.run("root.activeElement.select()", &[]).await;
    page.write("6").await;
    page.keys(&[key::ENTER]).await;
    board.says("Er doen 8 mee, en je telde 6 mensen.").await;
    axe::check(&page, "more phones than people").await;
    board.is_at(At::PlaceLater).await;
    board.press_button(said.board.headcount_no()).await;
    board.press_button(&said.board.headcount_counted(6_u32)).await;
    becomes("the focus", json!("headcount"), focus).await;
    board.run("root.activeElement.select()", &[]).await;
    page.write("8").await;
    board.press_button(said.board.headcount_save()).await;
    board.is_at(At::PlaceLater).await;
    board.press("nav.top-bar button", said.board.phases_show_current()).await;
    board.is_at(At::RevealNow).await;
}

/// While the facilitator types, people come in, and the board is drawn anew.
async fn what_is_half_typed_stays(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    let code = board.begins().await;
    let _some = bots(&page, &code, 2).await;
    board.says(&said.board.join_joined(2_u32)).await;
    board.press_button(said.board.headcount_want()).await;
    let typed = async || board.run("return root.querySelector('#headcount')?.value", &[]).await;
    becomes("the field", json!(""), typed).await;
    page.write("1").await;
    let _others = bots(&page, &code, 3).await;
    board.says(&said.board.join_joined(5_u32)).await;
    assert_eq!(typed().await, json!("1"), "nobody but the facilitator writes there");
    page.write("2").await;
    page.keys(&[key::ENTER]).await;
    board.says(&said.board.headcount_counted(12_u32)).await;
}
