//! What can go wrong: a file that is missing, storage that is full, damaged or of a later version. Nothing is lost.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, check_draft, round};
use llo_e2e::until::becomes;
use llo_e2e::words;
use serde_json::json;

scenarios![module_missing, slow_network, storage_full, stored_text_damaged, stored_text_newer];

/// The remedy names the file of this element, not of the other one.
async fn module_missing(page: Page) {
    for part in ["wasm-missing", "Failed to load resource", "/pkg/llo_solo_bg.wasm"] {
        page.expect_in_console(part);
    }
    let stored = check_draft(&[round("2026-03-01", &[(5, 2)], &[])], &[], "overview").to_string();
    page.open_blank().await;
    page.store(CHECK_KEY, &stored).await;
    page.site.set_fault(Some(Fault::WasmMissing));
    page.open_host(host::one_check("")).await;
    let error = page.event("llo-error").await;
    assert_eq!((&error.detail["code"], error.host.as_str()), (&json!("wasm-missing"), "llo-self-check"));
    assert!(
        error.detail["remedy"].as_str().is_some_and(|text| text.contains("pkg/llo_solo_bg.wasm")),
        "{}",
        error.detail
    );
    let check = page.check();
    check.notice_says("Dit onderdeel werkt nu niet").await;
    assert_eq!(page.run("return visible(document.getElementById('fallback'))", &[]).await, true);
    assert_eq!(page.local().await[CHECK_KEY], stored);
    page.site.set_fault(None);
    page.reload().await;
    check.works().await.asks(NL.overview).await;
}

/// Until the module is there, there is the fallback; and what the page erases meanwhile does not come back.
async fn slow_network(page: Page) {
    page.open_blank().await;
    page.store(CHECK_KEY, &check_draft(&[round("2026-03-01", &[(5, 2)], &[])], &[], "overview").to_string()).await;
    page.site.set_fault(Some(Fault::WasmHeld));
    page.open_host(host::one_check("")).await;
    let asked = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/pkg/llo_solo-') && name.endsWith('.js'))";
    page.until("the glue script", asked, &[]).await;
    assert_eq!(page.run("return visible(document.getElementById('fallback'))", &[]).await, true);
    assert!(page.check().run("host.clearData(); return host.getResult()", &[]).await.is_null());
    page.site.set_fault(None);
    let check = page.check();
    check.works().await.asks(NL.title).await;
    check.shows("button", NL.start).await;
    assert!(page.local().await.is_empty());
}

async fn storage_full(page: Page) {
    page.open_blank().await;
    page.fill_storage().await;
    page.open_host(host::one_check("")).await;
    let check = page.check();
    check.works().await.press_button(NL.start).await;
    check.answer(NL.names[0], NL.answers[0]).await;
    check.notifies("storage-full", "De opslag van deze browser is vol.").await;
    assert!(check.text().await.contains(NL.nowhere), "and the promise is the true one: {}", check.text().await);
    check.press_button(NL.stop).await;
    check.notice_says("Wat je invulde is weg als je deze pagina sluit.").await;
    page.run("localStorage.removeItem('host:filler')", &[]).await;
    check.answer(NL.names[1], NL.answers[1]).await;
    becomes("what is kept", json!({ "aspire": "yes", "self-awareness": "a-little" }), async || {
        check.remembered_answers().await
    })
    .await;
    becomes("the promise", true, async || check.text().await.contains("Je antwoorden blijven in deze browser.")).await;
}

/// What cannot be read is put aside, where nothing writes over it.
async fn stored_text_damaged(page: Page) {
    page.expect_in_console("storage-corrupt");
    page.open_blank().await;
    page.store(CHECK_KEY, "{\"schema\":\"llo-check/1\",\"rounds\":[{").await;
    page.open_host(host::one_check("")).await;
    let check = page.check();
    check.works().await.notifies("storage-corrupt", "Je vorige antwoorden zijn beschadigd.").await;
    check.press_button(NL.start).await;
    check.answer(NL.names[0], NL.answers[0]).await;
    becomes("what is kept", json!({ "aspire": "yes" }), async || check.remembered_answers().await).await;
    let aside = page.local().await;
    assert!(
        aside.iter().any(|(key, text)| key != CHECK_KEY && *text == "{\"schema\":\"llo-check/1\",\"rounds\":[{"),
        "{aside:?}"
    );
}

/// What a later version wrote is not ours to touch.
async fn stored_text_newer(page: Page) {
    let newer = json!({ "schema": "llo-check/2", "everything": "else" }).to_string();
    page.open_blank().await;
    page.store(CHECK_KEY, &newer).await;
    page.open_host(host::one_check("")).await;
    let check = page.check();
    check.works().await.notifies("storage-newer", words::NL.not_saved).await;
    check.press_button(NL.start).await;
    check.answer(NL.names[0], NL.answers[0]).await;
    assert!(check.text().await.contains(NL.nowhere));
    assert_eq!(page.local().await[CHECK_KEY], newer);
}
