//! The other order: what everyone placed for now is revealed and talked about before anyone is asked about later.

mod story;

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Order, RoundNo};
use llo_dialogue::domain::space::Pin;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::board::table;
use llo_e2e::page::Page;
use llo_e2e::room::bots;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use serde_json::json;
use story::{
    ATTRIBUTES, NOW, Story, all_place, now_is_revealed, own_later, own_now, story, tells_of_both, tells_of_now_alone,
};

scenarios![from_now_to_later, later_is_not_seen_before_its_reveal, a_phone_loaded_again_between_the_two, the_way_back];

async fn from_now_to_later(page: Page) {
    let story = story(&page).await;
    let Story { said, board, phone, others } = &story;
    let track =
        "return [...root.querySelectorAll('nav.top-bar .phase-track > *')].map((it) => squeeze(it.textContent))";
    let words = said.board;
    let names = [
        words.phases_explain(),
        words.phases_current(),
        words.phases_reveal(),
        words.phases_talk(),
        words.phases_desired(),
        words.phases_again(),
        words.phases_step(),
        words.phases_close(),
    ];
    assert_eq!(board.run(track, &[]).await, json!(names));
    board.goes_on_to(At::Explain).await;
    phone.asks(said.guest.waiting_explain_title()).await;
    board.goes_on_to(At::PlaceNow).await;
    board.asks(said.prompt(Moment::Current)).await;
    phone.asks(said.prompt(Moment::Current)).await;
    now_is_revealed(&story).await;
    board.says(said.reveal.headline_current_two_groups()).await;
    tells_of_now_alone(board, *said).await;
    tells_of_now_alone(phone, *said).await;

    board.goes_on_to(At::Talk).await;
    let question = board.run("return squeeze(root.querySelector('.section .question')?.textContent)", &[]).await;
    phone.says(question.as_str().expect("a talk card")).await;
    tells_of_now_alone(board, *said).await;
    tells_of_now_alone(phone, *said).await;

    board.leads_on().await;
    board.is_at(At::PlaceLater).await;
    board.asks(said.prompt(Moment::Desired)).await;
    board.counts(0, 9).await;
    phone.asks(said.prompt(Moment::Desired)).await;
    assert!(!phone.has("button", said.common.buttons_back()).await, "what was revealed is not placed again");
    phone.places(said.corner(PeopleProactive)).await;
    phone.has_arrived().await;
    board.counts(1, 9).await;
    all_place(others, Moment::Desired).await;
    board.counts(9, 9).await;

    board.leads_on().await;
    board.is_at(At::RevealLater).await;
    phone.says(&own_now(*said)).await;
    phone.says(&own_later(*said)).await;
    tells_of_both(board, *said).await;
    tells_of_both(phone, *said).await;
    let flows = board.result().await["rounds"][0]["flows"].clone();
    assert_eq!(flows["people-reactive"]["people-proactive"], 4, "{flows}");
    assert_eq!(flows["organisation-reactive"]["people-proactive"], 2, "{flows}");

    board.goes_on_to(At::Step).await;
    phone.asks(said.guest.group_step().0).await;
    board.focus("input", said.board.step_what()).await;
    page.write("Elke maandag een kwartier").await;
    board.closes().await;
    phone.asks(said.guest.leave_closed().0).await;
    let result = page.events("llo-result").await.pop().expect("the page gets the result").detail;
    assert_eq!(
        (&result["order"], &result["step"]["what"]),
        (&json!("reveal-after-each"), &json!("Elke maandag een kwartier"))
    );
}

/// What stands on the board, and what the page has, is the same, wherever people place what they wish for.
async fn later_is_not_seen_before_its_reveal(page: Page) {
    let story = story(&page).await;
    now_is_revealed(&story).await;
    let Story { said, board, phone, others } = &story;
    let known = board.result().await;
    let [round] = &known["rounds"].as_array().expect("rounds")[..] else { panic!("one round: {known}") };
    assert_eq!(
        (&round["current"]["people"], &round["desired"], &round["flows"]),
        (&json!(9), &json!(null), &json!(null))
    );
    board.goes_on_to(At::PlaceLater).await;
    phone.places(said.corner(PeopleProactive)).await;
    all_place(others, Moment::Desired).await;
    board.counts(9, 9).await;
    let whole = "return [root.querySelector('.app').innerHTML, host.outerHTML]";
    let before = board.run(whole, &[]).await;
    assert!(before[0].as_str().is_some_and(|html| html.len() > 1000), "there is something to compare: {before}");
    assert_eq!(
        board.run("return root.querySelectorAll('table.picture-table, .pop, .flow, .corner .count').length", &[]).await,
        0
    );

    phone.press_button(said.guest.placing_adjust(Moment::Desired)).await;
    phone.asks(said.prompt(Moment::Desired)).await;
    phone.places(said.corner(PeopleReactive)).await;
    phone.has_arrived().await;
    for (who, now) in NOW.into_iter().map(Pin::middle_of).enumerate() {
        others.place(who, RoundNo::First, Some(now), Some(Pin::middle_of(OrganisationReactive)));
    }
    others.settle().await;
    assert_eq!(board.run(whole, &[]).await, before);
    assert_eq!(board.result().await, known, "nor does the page get anything");
    board.goes_on_to(At::RevealLater).await;
    let rows = table(board).await;
    assert_eq!(
        rows[said.corner(OrganisationReactive)],
        json!([4, 8, 3]),
        "what counts is what was placed last: {rows}"
    );
    assert_eq!(rows[said.corner(PeopleReactive)], json!([5, 1, 0]), "{rows}");
}

/// In a window of its own, so that only the phone is loaded again.
async fn a_phone_loaded_again_between_the_two(page: Page) {
    let said = Said::dutch();
    let windows = page.open_two_windows(said, ATTRIBUTES).await;
    let board = page.board(said).in_order(Order::RevealAfterEach);
    let phone = page.phone_at(said, "een");
    phone.joins_with(&windows.code).await;
    let others = bots(&page, &windows.code, 8).await;
    windows.lead_on_to(&board, At::PlaceNow).await;
    phone.places(said.corner(OrganisationReactive)).await;
    phone.has_arrived().await;
    all_place(&others, Moment::Current).await;
    for at in [At::RevealNow, At::Talk] {
        windows.lead_on_to(&board, at).await;
        phone.loads_again().await;
        phone.says(&own_now(said)).await;
        tells_of_now_alone(&phone, said).await;
    }
    windows.lead_on_to(&board, At::PlaceLater).await;
    phone.loads_again().await;
    phone.asks(said.prompt(Moment::Desired)).await;
    phone.places(said.corner(PeopleProactive)).await;
    phone.loads_again().await;
    phone.asks(said.guest.placing_placed(2_u32)).await;
    phone.has_arrived().await;
    all_place(&others, Moment::Desired).await;
    windows.look_at_board().await;
    board.counts(9, 9).await;
    board.leads_on().await;
    tells_of_both(&board, said).await;
    windows.look_at_phone().await;
    phone.loads_again().await;
    phone.says(&own_now(said)).await;
    phone.says(&own_later(said)).await;
    tells_of_both(&phone, said).await;
    assert_eq!(page.topics().await, 10, "the same one pin all the way: the state, and nine");
}

/// One back from placing later: the picture of now, and the talk about it. One back from the second reveal: hidden
/// again. Forth again it is the same.
async fn the_way_back(page: Page) {
    let story = story(&page).await;
    now_is_revealed(&story).await;
    let Story { said, board, phone, others } = &story;
    board.goes_on_to(At::PlaceLater).await;
    phone.places(said.corner(PeopleProactive)).await;
    phone.has_arrived().await;
    all_place(others, Moment::Desired).await;
    board.counts(9, 9).await;
    board.goes_back_to(At::Talk).await;
    phone.says(&own_now(*said)).await;
    tells_of_now_alone(board, *said).await;
    tells_of_now_alone(phone, *said).await;

    board.goes_on_to(At::PlaceLater).await;
    board.counts(9, 9).await;
    phone.asks(said.guest.placing_placed(2_u32)).await;
    board.goes_on_to(At::RevealLater).await;
    tells_of_both(board, *said).await;
    board.goes_back_to(At::PlaceLater).await;
    phone.no_longer_says(&own_later(*said)).await;
    for widget in [&**board, &**phone] {
        assert_eq!(widget.run("return root.querySelectorAll('table.picture-table, .flow').length", &[]).await, 0);
    }
    board.goes_on_to(At::RevealLater).await;
    phone.says(&own_later(*said)).await;
    tells_of_both(board, *said).await;
    tells_of_both(phone, *said).await;
}
