//! Placing: changing, passing, taking away, too late; and what the facilitator can do meanwhile.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::draft::{KEY, draft};
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![
    locked,
    taken_away,
    passed,
    too_few,
    by_itself_when_all_are_done,
    the_pin_of_before,
    struck_out,
    the_way_back
];

async fn locked(page: Page) {
    let said = Said::dutch();
    let (board, phone, _) = page.open_joined(said).await;
    board.goes_on_to(At::PlaceNow).await;
    board.press_button(said.board.placing_lock()).await;
    board.tells(said.board.placing_locked()).await;
    phone.asks(said.guest.placing_locked().0).await;
    assert!(!phone.has("input[type=radio]", said.corner(PeopleReactive)).await, "nothing can be placed now");
    board.press_button(said.board.placing_unlock()).await;
    board.tells(said.board.placing_unlocked()).await;
    phone.asks(said.prompt(Moment::Current)).await;
    phone.places(said.corner(PeopleReactive)).await;
    board.counts(1, 1).await;
}

async fn taken_away(page: Page) {
    let said = Said::dutch();
    let (board, phone, _) = page.open_joined(said).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.places(said.corner(PeopleReactive)).await;
    board.counts(1, 1).await;
    phone.press_button(said.guest.placing_withdraw(1_u32)).await;
    phone.asks(said.prompt(Moment::Current)).await;
    board.counts(0, 1).await;
}

/// Who passes is done like everyone else: one message, and one more who is done. Nobody hears that it was a pass.
async fn passed(page: Page) {
    let said = Said::dutch();
    let (board, phone, _) = page.open_joined(said).await;
    board.goes_on_to(At::PlaceNow).await;
    board.counts(0, 1).await;
    let sent = page.diary().await.frames.iter().filter(|frame| frame.out && frame.bytes.len() > 60).count();
    phone.press_button(said.common.buttons_skip()).await;
    phone.asks(said.guest.placing_passed().0).await;
    let after = page.diary().await.frames.iter().filter(|frame| frame.out && frame.bytes.len() > 60).count();
    assert_eq!(after, sent + 1, "as much as a pin");
    board.counts(1, 1).await;
    phone.press_button(said.guest.placing_place_after_all()).await;
    phone.places(said.corner(PeopleReactive)).await;
    board.counts(1, 1).await;
}

/// Below the floor nothing is shown; the facilitator chooses to wait or to go on without.
async fn too_few(page: Page) {
    let said = Said::dutch();
    let (board, phone, code) = page.open_joined(said).await;
    let others = bots(&page, &code, 3).await;
    board.goes_on_to(At::PlaceLater).await;
    phone.places(said.corner(PeopleReactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.press("nav.top-bar button", said.board.phases_show_current()).await;
    board.press_button(said.board.placing_too_few_wait()).await;
    board.is_at(At::PlaceLater).await;
    board.press("nav.top-bar button", said.board.phases_show_current()).await;
    board.press_button(said.board.placing_too_few_on()).await;
    board.is_at(At::RevealNow).await;
    assert_eq!(
        board.run("return root.querySelectorAll('table.picture-table, .pop, .corner .count').length", &[]).await,
        0
    );
    assert_eq!(board.result().await, json!(null));
    assert_eq!(
        phone.run("return root.querySelectorAll('table.picture-table, .pop, .corner .count').length", &[]).await,
        0
    );
}

async fn by_itself_when_all_are_done(page: Page) {
    let said = Said::dutch();
    let (board, phone, code) = page.open_joined(said).await;
    let others = bots(&page, &code, 7).await;
    board.goes_on_to(At::PlaceLater).await;
    board.press("input[type=checkbox]", said.board.placing_auto_reveal()).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(7, 8).await;
    board.is_at(At::PlaceLater).await;
    phone.places(said.corner(PeopleReactive)).await;
    board.counts(8, 8).await;
    board.counts_people_before(At::RevealNow).await;
    board.is_at(At::RevealNow).await;
}

/// A pin from a dialogue on one's own comes along with one press.
async fn the_pin_of_before(page: Page) {
    let said = Said::dutch();
    page.open_blank().await;
    let alone = draft(Some((80, 20)), None, "talk").to_string();
    page.store(&KEY.replace("default", "een"), &alone).await;
    let (board, phone, _) = page.open_joined(said).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.says(said.corner(PeopleReactive)).await;
    phone.press_button(said.guest.placing_bring()).await;
    phone.says(said.guest.placing_look_up()).await;
    phone.has_arrived().await;
    board.counts(1, 1).await;
    assert_eq!(page.local().await[&KEY.replace("default", "een")], json!(alone), "what they did on their own stays");
}

/// A pin is struck out and comes back; no number changes.
async fn struck_out(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    let code = board.begins().await;
    let others = bots(&page, &code, 8).await;
    board.goes_on_to(At::PlaceNow).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    others.place(0, RoundNo::First, Some(llo_dialogue::domain::space::Pin::middle_of(OrganisationReactive)), None);
    others.settle().await;
    board.goes_on_to(At::PlaceLater).await;
    board.goes_on_to(At::RevealNow).await;
    let numbers = board.table().await;
    board.press_button(said.reveal.layers_strike()).await;
    let strike = "const it = [...root.querySelectorAll('ul.strike-list button')].find(visible);";
    board.press_found(llo_e2e::hand::Tool::Mouse, "a pin to strike out", strike, &[]).await;
    board.tells(said.board.placing_struck()).await;
    board.says(&said.reveal.notes_struck(1_u32)).await;
    assert_eq!(board.table().await, numbers);
    let restore = "const it = [...root.querySelectorAll('ul.strike-list button')].find((it) => visible(it) && it.textContent.startsWith(arguments[1]));";
    board
        .press_found(llo_e2e::hand::Tool::Mouse, "a pin to put back", restore, &[json!(said.reveal.pins_restore())])
        .await;
    board.tells(said.board.placing_restored()).await;
}

/// Back hides a picture, and forth shows the same one again.
async fn the_way_back(page: Page) {
    let said = Said::dutch();
    let (board, phone, code) = page.open_joined(said).await;
    let others = bots(&page, &code, 7).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.places(said.corner(PeopleReactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealNow).await;
    let numbers = board.table().await;
    board.goes_back_to(At::PlaceLater).await;
    let tables = "return root.querySelectorAll('table.picture-table').length";
    becomes("the tables on the phone", json!(0), async || phone.run(tables, &[]).await).await;
    board.press("nav.top-bar .phase-track button", said.board.phases_explain()).await;
    board.is_at(At::Explain).await;
    phone.asks(said.guest.waiting_explain_title()).await;
    board.goes_on_to(At::RevealNow).await;
    assert_eq!(board.table().await, numbers);
}
