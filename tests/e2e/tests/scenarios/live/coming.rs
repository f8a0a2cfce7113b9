//! Coming in: by a code or a link, in any phase, with a role or only to watch, and going away again.

use llo_dialogue::contract::wire::RoleNames;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Content, Placed, RoundNo};
use llo_dialogue::domain::space::Pin;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_dialogue::i18n::shape::Piece;
use llo_e2e::hand::key;
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![
    by_the_link_of_the_qr,
    a_code_typed_wrong,
    a_code_of_nobody,
    late,
    only_watching,
    with_a_role,
    leaving,
    after_the_end
];

/// The pages of the product: the link opens the page to join, and its secret goes from the address bar.
async fn by_the_link_of_the_qr(page: Page) {
    let said = Said::dutch();
    page.open(&format!("/board.html?lang=nl#board={}", llo_e2e::site::BOARD_PASSWORD)).await;
    let board = page.board(said);
    let code = board.begins().await;
    becomes("the address of the board", json!(""), async || page.run("return location.hash", &[]).await).await;
    let link = board.linked_code("default").await;
    let on_board = page.client.window().await.expect("the window has a handle");
    page.second_window().await;
    page.open(&format!("/join.html?lang=nl#llo={link}")).await;
    let phone = llo_e2e::phone::Phone::new(page.widget(), said);
    phone.says(&code).await;
    phone.joins().await;
    phone.asks(said.guest.waiting_lobby().0).await;
    assert_eq!(page.run("return location.href", &[]).await, page.site.url("/join.html?lang=nl"));
    page.go_to_window(on_board).await;
    board.says(&said.board.join_joined(1_u32)).await;
    board.until("a QR code", "return named(root, 'svg', arguments[1]).length", &[json!(said.board.join_qr())]).await;
}

async fn a_code_typed_wrong(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een"]).await;
    let phone = &phones[0];
    let code = board.begins().await;
    phone.types_code(&code[..6]).await;
    phone.says(said.guest.code_refused()).await;
    becomes("the focus", json!("code"), async || phone.run("return root.activeElement?.id", &[]).await).await;
    // In small letters and without the dash is the same.
    phone.joins_with(&code.to_lowercase().replace('-', " ")).await;
    phone.asks(said.guest.waiting_lobby().0).await;
}

/// It looks, as long as there is nobody; and another code can be typed.
async fn a_code_of_nobody(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een"]).await;
    let phone = &phones[0];
    let code = board.begins().await;
    let last = if code.ends_with('0') { "1" } else { "0" };
    phone.types_code(&format!("{}{last}", &code[..8])).await;
    phone.asks(said.guest.seeking_unknown_code().0).await;
    phone.press_button(said.guest.code_other()).await;
    phone.joins_with(&code).await;
    phone.asks(said.guest.waiting_lobby().0).await;
}

/// In the midst of placing they place what is asked; after a reveal they see it, and change nothing of it.
async fn late(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een", "twee", "drie"]).await;
    let [placing, seeing, ending] = &phones[..] else { unreachable!("three were asked for") };
    let code = board.begins().await;
    let others = bots(&page, &code, 8).await;
    board.goes_on_to(At::PlaceNow).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.goes_on_to(At::PlaceLater).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    placing.joins_with(&code).await;
    board.counts(8, 9).await;
    placing.asks(said.prompt(Moment::Desired)).await;
    placing.press_button(said.common.buttons_back()).await;
    placing.asks(said.prompt(Moment::Current)).await;
    placing.radio(said.corner(PeopleReactive)).await;
    placing.press_button(said.common.buttons_next()).await;
    placing.asks(said.prompt(Moment::Desired)).await;
    placing.places(said.corner(PeopleProactive)).await;
    placing.has_arrived().await;
    board.counts(9, 9).await;

    board.goes_on_to(At::RevealNow).await;
    placing.says(&format!("Jij en 8 anderen van de 9 kozen nu ‘{}’.", said.corner(PeopleReactive))).await;
    let before = board.table().await;
    assert_eq!(before[said.corner(PeopleReactive)], json!([9]));
    seeing.joins_with(&code).await;
    seeing.says(said.reveal.headline_current_one_corner()).await;
    assert_eq!(seeing.table().await, before);
    assert!(!seeing.text().await.contains("Jij "), "they have no pin: {}", seeing.text().await);
    board.goes_on_to(At::Step).await;
    ending.joins_with(&code).await;
    ending.asks(said.guest.group_step().0).await;
    assert_eq!(board.table().await[said.corner(PeopleReactive)], json!([9, 0, 0]));
}

async fn only_watching(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een"]).await;
    let phone = &phones[0];
    let code = board.begins().await;
    phone.types_code(&code).await;
    phone.asks(said.guest.join_title()).await;
    phone.press_button(said.guest.join_watch()).await;
    phone.asks(said.guest.waiting_lobby_watching().0).await;
    board.says(said.board.join_joined_none()).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.asks(said.guest.waiting_others_place().0).await;
    phone.press_button(said.guest.waiting_join_after_all()).await;
    phone.asks(said.prompt(Moment::Current)).await;
    board.counts(0, 1).await;
}

/// Two roles of five: both are shown. It is asked at the door, and nobody has to say it.
async fn with_a_role(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "roles=\"Team, Leiding\"", &["een", "twee"]).await;
    let code = board.begins().await;
    for (phone, role) in phones.iter().zip(["Team", "Leiding"]) {
        phone.types_code(&code).await;
        phone.asks(said.guest.join_title()).await;
        let pieces = said.guest.join_goes_text_with_role_pieces();
        let Some(Piece::Text(with_role)) = pieces.last() else { panic!("the text ends with words") };
        phone.says(with_role).await;
        phone.press("input[type=radio]", role).await;
        phone.joins().await;
    }
    let others = bots(&page, &code, 8).await;
    let roles: Vec<_> = RoleNames::new(["Team", "Leiding"]).expect("two names").roles().all().collect();
    board.goes_on_to(At::PlaceNow).await;
    for phone in &phones {
        phone.places(said.corner(OrganisationReactive)).await;
    }
    for who in 0..8 {
        let (corner, role) = if who % 2 == 0 { (PeopleReactive, roles[0]) } else { (PeopleProactive, roles[1]) };
        let current = Some(Pin::middle_of(corner));
        others.say(who, Content::Here(Placed::new(RoundNo::First, current, None, Some(role))));
    }
    others.settle().await;
    board.counts(10, 10).await;
    // The roles are shown because the facilitator has counted them.
    board.press_button(said.board.headcount_want()).await;
    let focus = async || board.run("return root.activeElement?.id", &[]).await;
    becomes("the focus", json!("headcount"), focus).await;
    for (number, then) in [("10", key::TAB), ("5", key::TAB), ("5", key::ENTER)] {
        page.write(number).await;
        page.keys(&[then]).await;
    }
    board.says(&said.board.headcount_counted(10_u32)).await;
    board.goes_on_to(At::RevealNow).await;
    let split = "return Object.fromEntries([...[...root.querySelectorAll('table.picture-table')].at(-1).querySelectorAll('tbody tr')]
        .map((row) => [squeeze(row.querySelector('th').textContent), [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))]))";
    let wanted = json!({ said.corner(OrganisationReactive): [1, 1], said.corner(PeopleReactive): [4, 0],
        said.corner(PeopleProactive): [0, 4] });
    for widget in [&*board, &*phones[0]] {
        let rows = widget.run(split, &[]).await;
        for (name, numbers) in wanted.as_object().expect("written so above") {
            assert_eq!(rows[name], *numbers, "{name} in {rows}");
        }
    }
}

/// Asked once, in place; the pin goes along, and nothing is left in this browser.
async fn leaving(page: Page) {
    let said = Said::dutch();
    let (board, phone, _) = page.open_joined(said).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.places(said.corner(PeopleReactive)).await;
    board.counts(1, 1).await;
    phone.press_button(said.guest.leave_button()).await;
    phone.press_button(said.guest.leave_yes()).await;
    phone.asks(said.guest.leave_left().0).await;
    board.counts(0, 0).await;
    let kept = async || page.local().await.keys().filter(|key| !key.starts_with("llo:board:")).count();
    becomes("what is kept of taking part", 0, kept).await;
    phone.press_button(said.guest.leave_again()).await;
    phone.joins().await;
    phone.asks(said.prompt(Moment::Current)).await;
    board.counts(0, 1).await;
}

/// Who types the code of a session that was closed reads that.
async fn after_the_end(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een"]).await;
    let code = board.begins().await;
    board.goes_on_to(At::Explain).await;
    close_early(&board).await;
    phones[0].types_code(&code).await;
    phones[0].asks(said.guest.leave_closed().0).await;
    board.press_button(said.board.closing_new_session()).await;
    board.shows("button", said.board.start_with_phones()).await;
    assert_ne!(board.begins().await, code, "another session has another code");
}

/// From any phase, by the tools.
async fn close_early(board: &llo_e2e::board::Board) {
    let words = board.said.board;
    board.unfolds(words.tools_label()).await;
    board.press_button(words.phases_end()).await;
    board.press_button(words.closing_no()).await;
    board.is_at(At::Explain).await;
    board.press_button(words.phases_end()).await;
    board.press_button(words.closing_yes()).await;
    board.says(words.closing_closed().1).await;
}
