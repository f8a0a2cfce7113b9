//! The whole way: from the start of a board to the end of a session, with two phones on the page and others beside.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![from_the_start_to_the_end, placing_is_not_seen_on_the_board, a_second_round];

/// A typed code and a link, eight people, both reveals, a step, and nothing left.
async fn from_the_start_to_the_end(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een", "twee"]).await;
    let [typed, linked] = &phones[..] else { unreachable!("two were asked for") };
    let code = board.begins().await;
    typed.joins_with(&code).await;
    let link = board.linked_code("default").await;
    linked.run("host.setAttribute('session', arguments[1])", &[json!(link)]).await;
    linked.joins().await;
    let others = bots(&page, &code, 6).await;
    board.says(&said.board.join_joined(8_u32)).await;
    typed.asks(said.guest.waiting_lobby().0).await;

    board.goes_on_to(At::Explain).await;
    typed.asks(said.guest.waiting_explain_title()).await;
    board.goes_on_to(At::PlaceNow).await;
    board.asks(said.prompt(Moment::Current)).await;
    typed.asks(said.prompt(Moment::Current)).await;
    typed.places(said.corner(PeopleReactive)).await;
    linked.places(said.corner(OrganisationReactive)).await;
    typed.has_arrived().await;
    board.counts(2, 8).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(8, 8).await;

    board.goes_on_to(At::PlaceLater).await;
    typed.asks(said.prompt(Moment::Desired)).await;
    typed.places(said.corner(PeopleProactive)).await;
    linked.places(said.corner(PeopleProactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;

    board.goes_on_to(At::RevealNow).await;
    board.says(said.reveal.headline_current_one_corner()).await;
    let total = said.reveal.table_placed();
    let now = json!({ said.corner(OrganisationReactive): [1], said.corner(PeopleReactive): [7], total: [8] });
    for (name, numbers) in now.as_object().expect("written so above") {
        assert_eq!(board.table().await[name], *numbers, "{name}");
        assert_eq!(typed.table().await[name], *numbers, "{name}, on the phone");
    }
    // On one's own screen only: where one stands.
    typed.says(&format!("Jij en 6 anderen van de 8 kozen nu ‘{}’.", said.corner(PeopleReactive))).await;
    linked.says(&format!("Jij koos nu ‘{}’, als enige van de 8.", said.corner(OrganisationReactive))).await;
    let own = "return root.querySelectorAll('.ring').length";
    assert_eq!(board.run(own, &[]).await, 0, "no pin is anybody's on the board");
    assert_ne!(typed.run(own, &[]).await, 0, "their own pin is marked");
    assert!(!board.text().await.contains("Jij"), "nobody is spoken to on the board");

    board.goes_on_to(At::Talk).await;
    let question = board.run("return squeeze(root.querySelector('.section .question')?.textContent)", &[]).await;
    typed.says(question.as_str().expect("a talk card")).await;
    board.goes_on_to(At::RevealLater).await;
    typed.says(&format!("Jij en 7 anderen van de 8 kozen straks ‘{}’.", said.corner(PeopleProactive))).await;
    assert_eq!(board.table().await[said.corner(PeopleProactive)], json!([0, 8, 0]), "now, later, and who stays");

    board.goes_on_to(At::Step).await;
    typed.asks(said.guest.group_step().0).await;
    for (field, words) in [(said.board.step_what(), "Elke maandag een kwartier"), (said.board.step_who(), "Het team")] {
        board.focus("input", field).await;
        page.write(words).await;
    }
    let when = "const [it] = named(root, 'input', arguments[1]); it.value = '2027-03-01';
        it.dispatchEvent(new Event('change', { bubbles: true })); return it.value";
    assert_eq!(board.run(when, &[json!(said.board.step_when())]).await, "2027-03-01");
    assert!(!typed.text().await.contains("kwartier"), "the step stays on the board's own device");

    assert_eq!(page.topics().await, 9, "the state, and one for each of eight");
    board.closes().await;
    typed.asks(said.guest.leave_closed().0).await;
    linked.asks(said.guest.leave_closed().0).await;
    assert_eq!(page.topics().await, 1, "all but the last word is gone from the server");
    becomes("what this browser keeps", json!({}), async || json!(page.local().await)).await;
    assert!(board.has("button", said.board.closing_new_session()).await);
}

/// What stands on the board before a reveal is the same, wherever people place.
async fn placing_is_not_seen_on_the_board(page: Page) {
    let said = Said::dutch();
    let (board, phone, code) = page.open_joined(said).await;
    let others = bots(&page, &code, 7).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.places(said.corner(PeopleReactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(8, 8).await;
    let whole = "return [root.querySelector('.app').innerHTML, host.outerHTML]";
    let before = board.run(whole, &[]).await;
    assert!(before[0].as_str().is_some_and(|html| html.len() > 1000), "there is something to compare: {before}");

    phone.press_button(said.guest.placing_adjust(Moment::Current)).await;
    phone.asks(said.prompt(Moment::Current)).await;
    phone.places(said.corner(OrganisationReactive)).await;
    phone.has_arrived().await;
    all_place(&others, RoundNo::First, PeopleProactive, None).await;
    assert_eq!(board.run(whole, &[]).await, before);
    assert_eq!(board.result().await, json!(null), "nor does the page get anything");
    board.goes_on_to(At::PlaceLater).await;
    board.goes_on_to(At::RevealNow).await;
    assert_eq!(board.table().await[said.corner(PeopleProactive)], json!([7]), "what counts is what was placed last");
    assert_eq!(board.result().await["schema"], "llo-session/1");
}

/// Everyone places again; the first numbers stand beside the second.
async fn a_second_round(page: Page) {
    let said = Said::dutch();
    let (board, phone, code) = page.open_joined(said).await;
    let others = bots(&page, &code, 7).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.places(said.corner(PeopleReactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, None).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::PlaceLater).await;
    phone.places(said.corner(PeopleReactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleReactive)).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealLater).await;
    board.press_button(said.board.phases_place_again()).await;
    board.is_at(At::PlaceNow).await;
    board.counts(0, 8).await;
    phone.says(said.guest.placing_second_round()).await;
    phone.places(said.corner(PeopleProactive)).await;
    all_place(&others, RoundNo::Second, PeopleProactive, None).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealNow).await;
    assert_eq!(board.table().await[said.corner(PeopleReactive)], json!([8, 0]), "the first round, and the second");
    assert_eq!(board.table().await[said.corner(PeopleProactive)], json!([0, 8]));
    phone.says(&format!("Jij en 7 anderen van de 8 kozen nu ‘{}’.", said.corner(PeopleProactive))).await;
}
