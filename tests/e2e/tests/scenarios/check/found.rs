//! Something is here of an earlier visit: it is said above the screen where the person was, and is in nobody's way.

use llo_e2e::axe;
use llo_e2e::check_words::{CHECK_EN, CHECK_NL as NL};
use llo_e2e::hand::key;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SelfCheck, check_draft, round};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![goes_on, starts_over, in_nobodys_way, with_keys, on_a_phone, nothing_of_nothing];

fn kept(place: &str) -> Value {
    check_draft(&[round("2026-11-23", &[(0, 2), (5, 1)], &[5])], &[], place)
}

async fn is_said(check: &SelfCheck) -> bool {
    check.text().await.contains(NL.found)
}

async fn goes_on(page: Page) {
    let check = page.open_check("", &kept("work")).await;
    check.asks(NL.work).await;
    let above = "const it = root.querySelector('[role=group]'), heading = root.querySelector('h2');
        return [nameOf(it), it.getBoundingClientRect().bottom <= heading.getBoundingClientRect().top]";
    assert_eq!(check.run(above, &[]).await, json!([NL.found, true]), "above the screen where the person was");
    assert!(page.events("llo-notice").await.is_empty(), "the page hears nothing of it");
    axe::check(&page, "something was found").await;
    let before = check.remembered().await;
    check.press_button(NL.resume).await;
    becomes("it is said", false, async || is_said(&check).await).await;
    becomes("the focus", NL.work.to_owned(), async || check.focused().await).await;
    assert_eq!(check.remembered().await, before);
    // Back on the page, nobody knows who it is now; they are on the same screen.
    page.reload().await;
    check.works().await.asks(NL.work).await;
    assert!(is_said(&check).await);
    check.run("host.lang = 'en'", &[]).await;
    check.shows("button", CHECK_EN.start_over).await;
    assert!(check.text().await.contains(CHECK_EN.found));
}

async fn starts_over(page: Page) {
    let check = page.open_check("", &kept("overview")).await;
    check.press_button(NL.start_over).await;
    becomes("the focus", NL.erase_no.to_owned(), async || check.focused().await).await;
    assert!(is_said(&check).await, "what it is about stands above the question");
    check.press_button(NL.erase_no).await;
    becomes("the focus", NL.start_over.to_owned(), async || check.focused().await).await;
    assert_eq!(check.remembered().await["rounds"], kept("overview")["rounds"]);
    check.press_button(NL.start_over).await;
    check.press_button(NL.erase_yes).await;
    check.notifies("erased", NL.erased).await;
    check.asks(NL.title).await;
    check.shows("button", NL.start).await;
    assert!(!is_said(&check).await);
    becomes("what is kept", 0, async || page.local().await.len()).await;
    page.reload().await;
    check.works().await.shows("button", NL.start).await;
    assert!(!is_said(&check).await);
}

/// Who does not look at it goes on as ever, and nothing moves under the pointer until the screen is another.
async fn in_nobodys_way(page: Page) {
    let check = page.open_check("", &kept("statements")).await;
    let places = "return [...root.querySelectorAll('input[type=radio]')].map((it) => Math.round((it.getBoundingClientRect().top - host.getBoundingClientRect().top) * 10))";
    let before = check.run(places, &[]).await;
    check.answer(NL.names[3], NL.answers[1]).await;
    assert_eq!(check.run(places, &[]).await, before);
    assert!(is_said(&check).await);
    becomes("what is kept", json!("a-little"), async || check.remembered_answers().await["self-efficacy"].clone())
        .await;
    check.tab(&NL, 1, NL.overview).await;
    assert!(!is_said(&check).await);
    check.tab(&NL, 0, NL.title).await;
    assert!(!is_said(&check).await, "once is enough");
}

async fn with_keys(page: Page) {
    let check = page.open_check("", &kept("intro")).await;
    check.tab_to(NL.resume).await;
    page.keys(&[key::TAB]).await;
    becomes("the focus", NL.start_over.to_owned(), async || check.focused().await).await;
    page.keys_with(key::SHIFT, &[key::TAB]).await;
    page.keys(&[key::ENTER]).await;
    // From the intro on it goes to the first statement without an answer.
    check.shows("button", NL.to_overview).await;
    becomes("the focus", NL.title.to_owned(), async || check.focused().await).await;
    assert!(!is_said(&check).await);
}

/// Both ways and the current statement with its answers are on one screen.
async fn on_a_phone(page: Page) {
    page.open_blank().await;
    page.store(CHECK_KEY, &kept("statements").to_string()).await;
    page.open_in_window(390, 844, host::one_check("")).await;
    let check = page.check();
    check.works().await.shows("button", NL.start_over).await;
    let bottom = "const top = host.getBoundingClientRect().top;
        return [...root.querySelectorAll('.current .choice')].map((it) => it.getBoundingClientRect().bottom - top).pop()";
    let bottom = check.run(bottom, &[]).await.as_f64().expect("a number");
    assert!(bottom <= 844.0, "the last answer ends at {bottom}");
    page.leave_frame().await;
}

async fn nothing_of_nothing(page: Page) {
    let check = page.open_check_page("nl", "").await;
    assert!(!is_said(&check).await);
    check.press_button(NL.start).await;
    becomes("it is stored where they are", 1, async || page.local().await.len()).await;
    page.reload().await;
    check.works().await.shows("button", NL.to_overview).await;
    assert!(!is_said(&check).await, "somebody only looked");
}
