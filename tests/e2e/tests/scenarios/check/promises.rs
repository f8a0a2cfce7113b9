//! What the element promises about who can read along and where the answers are, true wherever it stands.

use llo_e2e::check_words::{CHECK_EN, CHECK_NL as NL, CheckWords};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::SelfCheck;
use llo_e2e::until::becomes;

scenarios![
    on_the_page_of_others,
    in_a_frame_of_the_same_page,
    in_a_frame_of_its_own,
    in_a_sandbox,
    kept_in_the_tab,
    kept_nowhere
];

async fn promises(check: &SelfCheck, said: &str, not_said: &str) {
    let text = check.text().await;
    assert!(text.contains(said) && !text.contains(not_said), "“{said}”, and not “{not_said}”: {text}");
}

/// On every screen, in both languages.
async fn on_the_page_of_others(page: Page) {
    for words in [&NL, &CHECK_EN] {
        let words: &CheckWords = words;
        let check = page.open_check_page(words.lang, "").await;
        promises(&check, words.same_page, words.own_frame).await;
        check.press_button(words.start).await;
        for (tab, heading) in [(1, words.overview), (2, words.work), (3, words.rounds), (0, words.title)] {
            check.tab(words, tab, heading).await;
            promises(&check, words.same_page, words.own_frame).await;
        }
        page.run("localStorage.clear()", &[]).await;
    }
    let text = page.check().text().await;
    assert!(text.contains("Your answers stay in this browser. We send nothing."), "{text}");
    for word in ["only you", "anonymous", "nobody"] {
        assert!(!text.contains(word), "more than is true: “{word}” in {text}");
    }
}

/// Opens a page with the self-check in a frame, and goes into the frame.
async fn framed(page: &Page, source: &str, sandbox: &str) -> SelfCheck {
    page.site.allow_any_origin();
    page.site.put("/e2e/host.html", "text/html; charset=utf-8", host::one_check(""));
    let outer = format!(
        "<!doctype html><html lang=\"nl\"><head><title>Portaal</title><link rel=\"icon\" href=\"/e2e/icon.svg\"></head>
        <body><iframe title=\"Zelfcheck\" {sandbox} width=\"800\" height=\"900\" src=\"{source}\"></iframe></body></html>"
    );
    page.site.put("/e2e/outer.html", "text/html; charset=utf-8", outer);
    page.open("/e2e/outer.html").await;
    page.enter_frame().await;
    let check = page.check();
    check.works().await;
    check
}

/// A frame whose parent can look into it is no better than the page itself.
async fn in_a_frame_of_the_same_page(page: Page) {
    let check = framed(&page, "/e2e/host.html", "").await;
    promises(&check, NL.same_page, NL.own_frame).await;
    page.leave_frame().await;
}

async fn in_a_frame_of_its_own(page: Page) {
    let check = framed(&page, &format!("{}/e2e/host.html", page.site.other_origin()), "").await;
    promises(&check, NL.own_frame, NL.same_page).await;
    // And it is true: the page around it cannot look in.
    page.leave_frame().await;
    let look = "try { return document.querySelector('iframe').contentWindow.document.body.innerHTML } catch (why) { return why.name }";
    assert_eq!(page.run(look, &[]).await, "SecurityError");
}

async fn in_a_sandbox(page: Page) {
    let check = framed(&page, "/e2e/host.html", "sandbox=\"allow-scripts\"").await;
    promises(&check, NL.own_frame, NL.same_page).await;
    check.notice_says("Deze browser staat opslaan niet toe.").await;
    check.press_button(NL.start).await;
    check.answer(NL.names[2], NL.answers[0]).await;
    promises(&check, NL.nowhere, "blijven in deze browser").await;
    page.leave_frame().await;
}

async fn kept_in_the_tab(page: Page) {
    let check = page.open_check_page("nl", "storage=\"session\"").await;
    promises(&check, "Je antwoorden blijven in dit tabblad tot je het sluit.", "in deze browser").await;
    check.press_button(NL.start).await;
    check.answer(NL.names[2], NL.answers[0]).await;
    becomes("keys of the tab", 1, async || page.storage("sessionStorage").await.len()).await;
    assert!(page.local().await.is_empty());
}

async fn kept_nowhere(page: Page) {
    let check = page.open_check_page("nl", "storage=\"none\"").await;
    promises(&check, NL.nowhere, "blijven in").await;
    check.press_button(NL.start).await;
    check.answer(NL.names[2], NL.answers[0]).await;
    check.press_button(NL.stop).await;
    check.notice_says("Wat je invulde is weg als je deze pagina sluit.").await;
    assert!(page.local().await.is_empty() && page.storage("sessionStorage").await.is_empty());
    assert!(page.events("llo-notice").await.is_empty(), "the host wanted it so");
    page.reload().await;
    check.works().await.asks(NL.title).await;
    check.shows("button", NL.start).await;
}
