//! By keyboard alone: the board from its start to its end, and one status that does not say too much.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::hand::{Tool, key};
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![a_whole_session, a_phone, one_polite_status, one_voice_on_a_phone, full_screen];

async fn a_whole_session(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    board.works().await;
    board.tab_to(said.board.start_with_phones()).await;
    page.keys(&[key::ENTER]).await;
    board.connected().await;
    let code = board.code().await;
    becomes("the focus", said.board.lobby_with_phones().0.to_owned(), async || board.focused().await).await;
    let others = bots(&page, &code, 8).await;
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::Explain).await;
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::PlaceNow).await;
    page.keys(&["r"]).await;
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::PlaceLater).await;
    page.keys(&[key::PAGE_UP]).await;
    board.is_at(At::PlaceNow).await;
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::PlaceLater).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    page.keys(&["r"]).await;
    board.counts_people_before(At::RevealNow).await;
    board.is_at(At::RevealNow).await;
    becomes("the focus", said.board.phases_reveal().to_owned(), async || board.focused().await).await;

    board.tab_to(said.reveal.layers_strike()).await;
    page.keys(&[key::SPACE]).await;
    let strikes = "return nameOf([...root.querySelectorAll('ul.strike-list button')].find(visible))";
    board
        .until("a pin to strike out", "return [...root.querySelectorAll('ul.strike-list button')].some(visible)", &[])
        .await;
    let name = board.run(strikes, &[]).await;
    board.tab_to(name.as_str().expect("a button has a name")).await;
    page.keys(&[key::ENTER]).await;
    board.tells(said.board.placing_struck()).await;
    assert_ne!(board.focused().await, "", "the focus is not lost");
    // One at a time: a second press in the same moment counts as one that was not meant.
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::Talk).await;
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::RevealLater).await;
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::Step).await;
    // In a field a letter is a letter.
    board.tab_to(said.board.step_what()).await;
    page.write("rf").await;
    board.is_at(At::Step).await;
    page.keys(&[key::TAB]).await;
    board.focus("h2", said.board.step_title()).await;
    page.keys(&[key::PAGE_DOWN]).await;
    becomes("the focus", said.board.closing_no().to_owned(), async || board.focused().await).await;
    page.keys_with(key::SHIFT, &[key::TAB]).await;
    becomes("the focus", said.board.closing_yes().to_owned(), async || board.focused().await).await;
    page.keys(&[key::ENTER]).await;
    board.says(said.board.closing_closed().1).await;
    assert_eq!(board.run("return [...root.querySelectorAll('input')].length", &[]).await, 0);
}

async fn a_phone(page: Page) {
    let said = Said::dutch();
    let (board, phones) = page.open_room(said, "", &["een"]).await;
    let phone = &phones[0];
    let code = board.begins().await;
    phone.works().await;
    phone.focus("h2", said.guest.code_title()).await;
    phone.tab_to(said.guest.code_label()).await;
    page.write(&code).await;
    page.keys(&[key::ENTER]).await;
    phone.asks(said.guest.join_title()).await;
    phone.tab_to(said.guest.join_button()).await;
    page.keys(&[key::ENTER]).await;
    phone.asks(said.guest.waiting_lobby().0).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.asks(said.prompt(Moment::Current)).await;
    // From the board, where the facilitator's focus is, Tab would go another way in each engine.
    phone.focus("h2", said.prompt(Moment::Current)).await;
    phone.tab_to(said.corner(OrganisationReactive)).await;
    page.keys(&[key::SPACE]).await;
    phone.tab_to(said.common.buttons_next()).await;
    page.keys(&[key::ENTER]).await;
    phone.has_arrived().await;
    board.counts(1, 1).await;
}

/// In a session as in a dialogue on one's own: a slider with the focus says its value itself, and the status line is still.
async fn one_voice_on_a_phone(page: Page) {
    let (board, phone, _) = page.open_joined(Said::dutch()).await;
    let said = board.said;
    board.goes_on_to(At::PlaceNow).await;
    phone.asks(said.prompt(Moment::Current)).await;
    phone.radio(said.corner(OrganisationReactive)).await;
    phone.unfold_sliders(&NL).await;
    phone.notes_status().await;
    let slider = "return [...root.querySelectorAll('input[type=range]')].map((it) => it.ariaLabel)[0]";
    let name = phone.run(slider, &[]).await;
    phone.tab_to(name.as_str().expect("a slider has a name")).await;
    page.keys(&[key::END]).await;
    becomes("the slider", 99, async || phone.slider(name.as_str().unwrap_or_default()).await.value).await;
    page.keys(&[key::LEFT]).await;
    becomes("the slider", 97, async || phone.slider(name.as_str().unwrap_or_default()).await.value).await;
    assert_eq!(phone.noted_status().await, json!([]));
    phone.put_pin(Tool::Mouse, 33.0, 67.0).await;
    becomes("a status line that speaks", true, async || phone.noted_status().await != json!([])).await;
}

/// One status on a board; with many pins at once it does not speak of each.
async fn one_polite_status(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    let code = board.begins().await;
    let others = bots(&page, &code, 12).await;
    board.goes_on_to(At::PlaceNow).await;
    let watch = "window.spoken = [];
        const status = root.querySelectorAll('[role=status]');
        new MutationObserver(() => status[0].textContent && window.spoken.push(status[0].textContent)).observe(status[0], { childList: true, characterData: true, subtree: true });
        return [status.length, root.querySelectorAll('[role=alert], [aria-live=assertive]').length]";
    assert_eq!(board.run(watch, &[]).await, json!([1, 0]));
    for who in 0..others.len() {
        let pin = llo_dialogue::domain::space::Pin::middle_of(PeopleReactive);
        others.place(who, RoundNo::First, Some(pin), None);
        others.settle().await;
    }
    board.counts(12, 12).await;
    let spoken = board.run("return window.spoken.length", &[]).await;
    assert!(spoken.as_u64().is_some_and(|times| times <= 2), "within a few seconds it spoke {spoken} times");
}

/// By the letter and by the button, there and back; the letter does nothing when it is switched off.
async fn full_screen(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    board.begins().await;
    let fills = async |wanted: Value| {
        let body = "return document.fullscreenElement?.id ?? null";
        becomes("what fills the screen", wanted, async || page.run(body, &[]).await).await;
    };
    let to_the_heading = async || {
        let body = "root.querySelector('h2').focus(); return root.activeElement?.localName";
        becomes("the focus", json!("h2"), async || board.run(body, &[]).await).await;
    };
    fills(Value::Null).await;
    page.keys(&["f"]).await;
    fills(json!("board")).await;
    // The session goes on there.
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::Explain).await;
    page.keys(&["f"]).await;
    fills(Value::Null).await;

    board.unfolds(said.board.tools_label()).await;
    board.press_button(said.board.tools_full_screen()).await;
    fills(json!("board")).await;
    board.press_button(said.board.tools_full_screen()).await;
    fills(Value::Null).await;

    board.unfolds(said.board.tools_shortcuts()).await;
    board.press("input[type=checkbox]", said.board.tools_keys_letters()).await;
    // A field keeps its letters, and that is one.
    to_the_heading().await;
    page.keys(&["f", key::PAGE_DOWN]).await;
    board.is_at(At::PlaceNow).await;
    fills(Value::Null).await;
    // Switched on again, it works at once.
    board.press("input[type=checkbox]", said.board.tools_keys_letters()).await;
    to_the_heading().await;
    page.keys(&["f"]).await;
    fills(json!("board")).await;
    page.keys(&["f"]).await;
    fills(Value::Null).await;
}
