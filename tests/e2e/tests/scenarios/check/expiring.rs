//! A shared computer: after the time that the host set without any use everything is erased, with a warning before.

use llo_e2e::check_words::{CHECK_EN, CHECK_NL as NL};
use llo_e2e::draft::{KEY, draft};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SCRIPTS, check_draft, round};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![
    warns_and_erases,
    use_begins_anew,
    nobody_came_back,
    by_itself,
    in_every_tab,
    used_in_another_tab,
    nothing_else_goes,
    never_without_being_asked,
    not_by_a_link
];

const HALF_AN_HOUR: &str = "expires=\"30m\"";

/// Begun where this time holds, in minutes.
fn full_for(minutes: u64) -> Value {
    let mut draft = never_expiring();
    draft["expires"] = json!(minutes);
    draft
}

fn full() -> Value {
    full_for(30)
}

/// Begun on a page without such a time.
fn never_expiring() -> Value {
    let rounds = [round("2025-11-30", &[(0, 0)], &[]), round("2026-03-01", &[(5, 2), (13, 2)], &[5, 13])];
    check_draft(&rounds, &[json!({ "about": "voice", "try": "vragen" })], "work")
}

/// As [`full_for`], last used so many seconds ago.
async fn used(page: &Page, minutes: u64, seconds: i64) -> Value {
    page.open_blank().await;
    let mut draft = full_for(minutes);
    draft["touched"] = page.run("return Date.now() - arguments[0] * 1000", &[json!(seconds)]).await;
    draft
}

async fn nothing_is_left(page: &Page) {
    becomes("what is kept", 0, async || page.local().await.len()).await;
    assert!(page.storage("sessionStorage").await.is_empty());
}

async fn warns_and_erases(page: Page) {
    let check = page.open_check(HALF_AN_HOUR, &full()).await;
    assert!(check.text().await.contains("Na 30 minuten zonder gebruik wordt alles gewist."), "it is said beforehand");
    page.pass(24).await;
    assert!(!check.text().await.contains(NL.expiring), "too early to warn");
    page.pass(2).await;
    check.notifies("expiring", NL.expiring).await;
    check.press_button(NL.still_here).await;
    becomes("the warning", false, async || check.text().await.contains(NL.expiring)).await;
    page.pass(26).await;
    check.notice_says(NL.expiring).await;
    assert_eq!(check.remembered().await["rounds"], full()["rounds"], "a warning erases nothing");
    page.pass(5).await;
    check.notifies("expired", NL.expired).await;
    check.asks(NL.title).await;
    check.shows("button", NL.start).await;
    assert_eq!(check.notices().await.matches("Alles is gewist.").count(), 1, "{}", check.notices().await);
    nothing_is_left(&page).await;
    page.reload().await;
    check.works().await.shows("button", NL.start).await;
    nothing_is_left(&page).await;
}

/// Whatever the person does counts, also what changes nothing.
async fn use_begins_anew(page: Page) {
    let check = page.open_check(HALF_AN_HOUR, &full()).await;
    page.pass(26).await;
    check.notice_says(NL.expiring).await;
    check.press_button(NL.share_open).await;
    becomes("the warning", false, async || check.text().await.contains(NL.expiring)).await;
    page.pass(24).await;
    assert!(!check.text().await.contains(NL.expiring));
    check.tab(&NL, 1, NL.overview).await;
    page.pass(24).await;
    page.reload().await;
    check.works().await.asks(NL.overview).await;
    assert!(!check.text().await.contains(NL.expiring));
    // Only loading the page is no use.
    page.pass(2).await;
    check.notice_says(NL.expiring).await;
}

/// The next one at this computer finds nothing, and the page is not told that something was found.
async fn nobody_came_back(page: Page) {
    let draft = used(&page, 30, 31 * 60).await;
    let check = page.open_check(HALF_AN_HOUR, &draft).await;
    check.notice_says(NL.expired).await;
    check.asks(NL.title).await;
    assert_eq!(page.event("llo-ready").await.detail["restored"], false);
    nothing_is_left(&page).await;
}

/// Without anybody looking at the page, by the clock of the browser alone.
async fn by_itself(page: Page) {
    let draft = used(&page, 1, 57).await;
    let check = page.open_check("expires=\"1m\" lang=\"en\"", &draft).await;
    check.notice_says(CHECK_EN.expired).await;
    nothing_is_left(&page).await;
    let draft = used(&page, 1, 46).await;
    let check = page.open_check("expires=\"1m\" lang=\"en\"", &draft).await;
    check.notice_says(CHECK_EN.expiring).await;
    check.shows("button", CHECK_EN.still_here).await;
    assert_eq!(check.remembered().await["rounds"], full()["rounds"]);
}

async fn in_every_tab(page: Page) {
    let check = page.open_check(HALF_AN_HOUR, &full()).await;
    check.asks(NL.work).await;
    let first = page.client.window().await.expect("the tab has a handle");
    let second = page.second_window().await;
    page.open("/e2e/host.html").await;
    check.works().await.tab(&NL, 3, NL.rounds).await;
    page.pass(31).await;
    check.notice_says(NL.expired).await;
    page.go_to_window(first).await;
    check.asks(NL.title).await;
    check.shows("button", NL.start).await;
    assert!(check.notices().await.contains(NL.erased), "this tab says so, too: {}", check.notices().await);
    nothing_is_left(&page).await;
    // And what is begun here is followed there.
    check.press_button(NL.start).await;
    check.answer(NL.names[1], NL.answers[1]).await;
    page.go_to_window(second).await;
    check.press_button(NL.go_on).await;
    becomes("the answer", json!(NL.answers[1]), async || check.chosen(NL.names[1]).await).await;
}

async fn used_in_another_tab(page: Page) {
    let check = page.open_check(HALF_AN_HOUR, &full()).await;
    check.tab(&NL, 0, NL.title).await;
    let first = page.client.window().await.expect("the tab has a handle");
    page.second_window().await;
    page.open("/e2e/host.html").await;
    check.works().await;
    page.pass(26).await;
    check.notice_says(NL.expiring).await;
    check.answer(NL.names[1], NL.answers[1]).await;
    page.go_to_window(first).await;
    becomes("the answer", json!(NL.answers[1]), async || check.chosen(NL.names[1]).await).await;
    page.pass(20).await;
    assert!(!check.text().await.contains(NL.expiring), "it was used a moment ago, in the other tab");
    page.pass(6).await;
    check.notice_says(NL.expiring).await;
}

/// The dialogue on the same page has no such time: it keeps what the person did, also when it runs on another module.
async fn nothing_else_goes(page: Page) {
    page.open_blank().await;
    page.store(CHECK_KEY, &full().to_string()).await;
    page.store(KEY, &draft(Some((27, 29)), None, "place-current").to_string()).await;
    page.open_host(host::document("lang=\"nl\"", SCRIPTS, &host::element(""))).await;
    let (check, dialogue) = (page.check(), page.widget());
    dialogue.ready().await.has_pin("current", 27, 29).await;
    let late = "const late = document.createElement('llo-self-check'); late.setAttribute('expires', '30m');
        document.querySelector('main').prepend(late); scrollTo({ top: 0, behavior: 'instant' })";
    page.run(late, &[]).await;
    check.works().await.asks(NL.work).await;
    page.pass(31).await;
    check.notifies("expired", NL.expired).await;
    check.asks(NL.title).await;
    dialogue.has_pin("current", 27, 29).await;
    assert_eq!(page.local().await.keys().collect::<Vec<_>>(), [KEY]);
}

async fn never_without_being_asked(page: Page) {
    let check = page.open_check("", &never_expiring()).await;
    page.pass(400 * 24 * 60).await;
    check.tab(&NL, 1, NL.overview).await;
    assert!(page.local().await.contains_key(CHECK_KEY) && page.events("llo-notice").await.is_empty());
    // A time that nobody understands is said, and is no time.
    check.run("host.setAttribute('expires', 'soon')", &[]).await;
    check.notice_says("kennen we niet").await;
    page.pass(400 * 24 * 60).await;
    assert!(page.local().await.contains_key(CHECK_KEY));
}

/// The page for an iframe takes its time from its address. What another page of the site keeps is not erased by it.
async fn not_by_a_link(page: Page) {
    page.open_blank().await;
    let mut old = never_expiring();
    old["touched"] = json!(1);
    page.store(CHECK_KEY, &old.to_string()).await;
    page.open("/embed.html?element=llo-self-check&lang=nl&expires=1m").await;
    let check = page.check();
    check.works().await.asks(NL.work).await;
    assert!(
        !check.text().await.contains("zonder gebruik wordt alles gewist"),
        "no time is promised that does not hold"
    );
    check.tab(&NL, 1, NL.overview).await;
    becomes("what is kept", true, async || {
        page.local().await[CHECK_KEY].as_str().is_some_and(|text| text.contains("overview"))
    })
    .await;
    let kept = page.local().await[CHECK_KEY].as_str().unwrap_or_default().to_owned();
    assert!(!kept.contains("expires"), "{kept}");
}
