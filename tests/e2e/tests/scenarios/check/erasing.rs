//! Erasing: asked once, then everything is gone, in every tab and of both elements.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::draft::{KEY, draft};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SCRIPTS, check_draft, round};
use llo_e2e::until::becomes;
use llo_e2e::words;
use serde_json::{Value, json};

scenarios![
    asks_once,
    in_all_tabs,
    by_the_host,
    both_elements_on_one_module,
    both_elements_on_two_modules,
    two_tabs_in_step
];

fn full() -> Value {
    let rounds = [round("2025-11-30", &[(0, 0)], &[]), round("2026-03-01", &[(5, 2), (13, 2)], &[5, 13])];
    check_draft(&rounds, &[json!({ "about": "voice", "try": "vragen" })], "work")
}

async fn nothing_is_left(page: &Page) {
    becomes("what is kept", 0, async || page.local().await.len()).await;
    assert!(page.storage("sessionStorage").await.is_empty());
}

async fn asks_once(page: Page) {
    let check = page.open_check("", &full()).await;
    page.run("localStorage.setItem('llo:self-check:default:aside', 'x'); localStorage.setItem('llo:self-check:other', 'x'); localStorage.setItem('host:own', '1')", &[]).await;
    check.press_button(NL.erase).await;
    becomes("the focus", NL.erase_no.to_owned(), async || check.focused().await).await;
    check.press_button(NL.erase_no).await;
    becomes("the focus", NL.erase.to_owned(), async || check.focused().await).await;
    assert_eq!(check.remembered().await["experiments"], full()["experiments"]);
    check.press_button(NL.erase).await;
    check.press_button(NL.erase_yes).await;
    check.notifies("erased", NL.erased).await;
    check.asks(NL.title).await;
    nothing_is_left(&page).await;
    assert_eq!(page.run("return localStorage.getItem('host:own')", &[]).await, "1", "what is not ours stays");
    let last = page.events("llo-change").await.pop().expect("the host hears that nothing is answered");
    assert_eq!(last.detail["answered"], 0);
    page.reload().await;
    check.works().await.shows("button", NL.start).await;
}

/// Rounds and experiments, also the one that is being written in another tab, which writes nothing back.
async fn in_all_tabs(page: Page) {
    let check = page.open_check("", &full()).await;
    let title = format!("{}: {}", NL.experiment, NL.names[5]);
    check.opens(&format!("{}: {title}", NL.change), &title).await;
    check.types(NL.learned, "geheim").await;
    let first = page.client.window().await.expect("the tab has a handle");
    page.second_window().await;
    page.open("/e2e/host.html").await;
    check.works().await.tab(&NL, 3, NL.rounds).await;
    check.press_button(NL.erase).await;
    check.press_button(NL.erase_yes).await;
    check.notice_says(NL.erased).await;
    page.go_to_window(first).await;
    check.asks(NL.title).await;
    check.notice_says(NL.erased).await;
    let hidden = check.run("return root.textContent", &[]).await.to_string();
    assert!(!hidden.contains("geheim") && !hidden.contains("vragen"), "{hidden}");
    nothing_is_left(&page).await;
    check.press_button(NL.start).await;
    check.answer(NL.names[0], NL.answers[0]).await;
    becomes("what is kept", json!({ "aspire": "yes" }), async || check.remembered_answers().await).await;
    assert_eq!(check.remembered().await["experiments"], json!([]));
}

async fn by_the_host(page: Page) {
    let check = page.open_check("", &full()).await;
    check.press_button(NL.share_open).await;
    check.press("input[type=radio]", NL.share_themes).await;
    check.press_button("Deel dit ene onderwerp").await;
    page.event("llo-result").await;
    check.run("host.clearData()", &[]).await;
    check.asks(NL.title).await;
    nothing_is_left(&page).await;
    assert!(check.result().await.is_null(), "what was shared is forgotten here, too");
}

/// Opens a page with a dialogue and a self-check that both remember something.
async fn both(page: &Page, body: &str) {
    page.open_blank().await;
    page.store(CHECK_KEY, &full().to_string()).await;
    page.store(KEY, &draft(Some((27, 29)), None, "place-current").to_string()).await;
    page.open_host(host::document("lang=\"nl\"", SCRIPTS, body)).await;
}

async fn both_elements_on_one_module(page: Page) {
    both(&page, &format!("{}{}", host::check(""), host::element(""))).await;
    let (check, dialogue) = (page.check(), page.widget());
    check.works().await;
    dialogue.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    dialogue.ready().await.has_pin("current", 27, 29).await;
    assert_eq!(page.fetched("/pkg/llo_dialogue_bg.wasm"), 0, "one module is enough for both");
    dialogue.press_button(words::NL.erase).await;
    dialogue.press_button(words::NL.erase_yes).await;
    check.asks(NL.title).await;
    check.shows("button", NL.start).await;
    dialogue.has_no_pin("current").await;
    nothing_is_left(&page).await;
}

/// The self-check comes later than the dialogue, and with it its own module.
async fn both_elements_on_two_modules(page: Page) {
    both(&page, &host::element("")).await;
    let (check, dialogue) = (page.check(), page.widget());
    dialogue.ready().await.has_pin("current", 27, 29).await;
    page.run("document.querySelector('main').prepend(document.createElement('llo-self-check')); scrollTo({ top: 0, behavior: 'instant' })", &[]).await;
    check.works().await.asks(NL.work).await;
    assert_eq!((page.fetched("/pkg/llo_dialogue_bg.wasm"), page.fetched("/pkg/llo_solo_bg.wasm")), (1, 1));
    check.press_button(NL.erase).await;
    check.press_button(NL.erase_yes).await;
    check.asks(NL.title).await;
    dialogue.has_no_pin("current").await;
    dialogue.asks(words::NL.ask_now).await;
    nothing_is_left(&page).await;
}

/// What is answered in one tab stands in the other; the person stays where they are.
async fn two_tabs_in_step(page: Page) {
    let check = page.open_check("", &full()).await;
    check.tab(&NL, 1, NL.overview).await;
    let first = page.client.window().await.expect("the tab has a handle");
    page.second_window().await;
    page.open("/e2e/host.html").await;
    check.works().await.tab(&NL, 0, NL.title).await;
    check.answer(NL.names[2], NL.answers[1]).await;
    page.go_to_window(first).await;
    let row = format!("{}{}", NL.names[2], NL.answers[1]);
    becomes("the row", row, async || check.texts(".overview label").await.swap_remove(2)).await;
    check.asks(NL.overview).await;
    assert!(page.events("llo-change").await.is_empty(), "the person did nothing in this tab");
}
