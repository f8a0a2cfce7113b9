//! Storage that is damaged, newer, full or forbidden: said in a sentence, nothing lost, and everything else goes on.

use llo_e2e::draft::KEY;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;

scenarios![
    damaged_entry_is_set_aside_once,
    newer_version_is_left_alone,
    full_storage,
    storage_that_throws,
    sandboxed_frame
];

async fn damaged_entry_is_set_aside_once(page: Page) {
    page.expect_in_console("storage-corrupt");
    let bytes = ["{\"schema\":\"llo-draft/1\",\"current\":", "\u{0}\u{ffff}", "[]", "{\"schema\":\"something\"}"];
    for damaged in bytes {
        page.open_blank().await;
        page.run("localStorage.clear()", &[]).await;
        page.store(KEY, damaged).await;
        page.open_host(host::one("")).await;
        let widget = page.widget();
        widget.ready().await.notifies("storage-corrupt", "Je vorige antwoorden zijn beschadigd.").await;
        assert_eq!(page.local().await[&format!("{KEY}:aside")], damaged, "what was there is kept, to the letter");
        widget.radio(NL.helping).await;
        page.reload().await;
        widget.ready().await.has_pin("current", 75, 25).await;
        assert_eq!(widget.notices().await, "", "told once");
        assert_eq!(page.local().await[&format!("{KEY}:aside")], damaged);
    }
    // A second damage does not push out the first.
    page.open_blank().await;
    page.store(KEY, "damaged again").await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.notifies("storage-stuck", "Wordt niet bewaard.").await;
    widget.radio(NL.ready).await;
    assert_eq!(page.local().await[KEY], "damaged again");
    assert_eq!(page.local().await[&format!("{KEY}:aside")], bytes[3]);
}

async fn newer_version_is_left_alone(page: Page) {
    let newer = "{\"schema\":\"llo-draft/2\",\"pins\":[{\"x\":1}]}";
    page.open_blank().await;
    page.store(KEY, newer).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.notifies("storage-newer", "Hier staat al iets van een nieuwere versie.").await;
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    widget.press_button(NL.done).await;
    page.event("llo-result").await;
    assert_eq!(page.local().await[KEY], newer);
    assert_eq!(page.local().await.len(), 1);
}

async fn full_storage(page: Page) {
    page.open_blank().await;
    page.fill_storage().await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    widget.notifies("storage-full", "De opslag van deze browser is vol.").await;
    widget.has_pin("current", 75, 25).await;
    assert!(page.local().await.is_empty());
    assert_eq!(page.count("llo-notice").await, 1);
    page.run("localStorage.removeItem('host:filler')", &[]).await;
    widget.radio(NL.ready).await;
    becomes("the messages, with room again", String::new(), async || widget.notices().await).await;
    assert!(page.local().await.contains_key(KEY));
}

async fn storage_that_throws(page: Page) {
    page.open_host(host::document("lang=\"nl\"", page.forbid_storage(), &host::element(""))).await;
    goes_on_in_memory(&page).await;
}

async fn sandboxed_frame(page: Page) {
    page.site.allow_any_origin();
    page.site.put("/e2e/host.html", "text/html; charset=utf-8", host::one(""));
    let outer = "<!doctype html><html lang=\"nl\"><head><title>Portaal</title><link rel=\"icon\" href=\"/e2e/icon.svg\"></head>
        <body><iframe title=\"LLO\" sandbox=\"allow-scripts\" width=\"700\" height=\"900\" src=\"/e2e/host.html\"></iframe></body></html>";
    page.site.put("/e2e/outer.html", "text/html; charset=utf-8", outer);
    page.open("/e2e/outer.html").await;
    page.enter_frame().await;
    page.until("an origin of its own", "return self.origin === 'null'", &[]).await;
    goes_on_in_memory(&page).await;
    page.leave_frame().await;
}

/// Storage that may not even be looked at: said in a sentence, and everything else works.
async fn goes_on_in_memory(page: &Page) {
    let widget = page.widget();
    widget.ready().await.notifies("storage-unavailable", "Deze browser staat opslaan niet toe.").await;
    widget.radio(NL.helping).await;
    widget.has_pin("current", 75, 25).await;
    assert_eq!(page.count("llo-notice").await, 1, "told once, not at every change");
    widget.press_button(NL.erase).await;
    widget.press_button(NL.erase_yes).await;
    widget.has_no_pin("current").await;
    widget.notice_says("Alles is hier gewist.").await;
}
