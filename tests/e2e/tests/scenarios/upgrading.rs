//! A new version of our files, on a page whose browser has kept some of the one before.

use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![an_old_module_in_the_cache, old_words_in_the_cache, the_address_says_the_version];

/// The cache gets what was served then; now everything is new.
async fn mends_itself(page: &Page, before: Fault) {
    page.expect_in_console("wasm-damaged");
    page.site.set_fault(Some(before));
    page.open_host(host::one("")).await;
    assert_eq!(page.event("llo-error").await.detail["code"], "wasm-damaged", "it does not work with that alone");
    assert_eq!(page.fetched("/llo.js"), 2, "if that is the old one, the next page has the new one");
    page.site.set_fault(None);
    let two = format!("{}{}", host::element("id=\"a\""), host::element("id=\"b\" instance=\"b\" lang=\"en\""));
    page.open_host(host::document("lang=\"nl\"", "", &two)).await;
    for widget in [page.widget_at("#a"), page.widget_at("#b")] {
        widget.ready().await;
    }
    page.widget_at("#a").radio(NL.helping).await;
    assert_eq!(page.count("llo-error").await, 1, "nothing is said of it");
    // The cache has the new ones now.
    page.reload().await;
    page.widget_at("#a").ready().await.has_pin("current", 75, 25).await;
    let again = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('fresh=')).length";
    assert_eq!(page.run(again, &[]).await, 0, "and needs no second try");
}

async fn an_old_module_in_the_cache(page: Page) {
    mends_itself(&page, Fault::WasmOfVersionBefore).await;
}

async fn old_words_in_the_cache(page: Page) {
    mends_itself(&page, Fault::WordsOfVersionBefore).await;
}

async fn the_address_says_the_version(page: Page) {
    page.open_host(host::document_by("/llo.js?v=2/3", "lang=\"nl\"", "", &host::element(""))).await;
    page.widget().ready().await;
    let asked = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => name.includes('/pkg/')).map((name) => name.slice(name.indexOf('/pkg/'))).sort()";
    let wanted = ["", "_bg.wasm", ".nl.txt"].map(|end| match end {
        "" => "/pkg/llo_dialogue.js?v=2/3".to_owned(),
        end => format!("/pkg/llo_dialogue{end}?v=2/3"),
    });
    let mut wanted = wanted.to_vec();
    wanted.sort();
    assert_eq!(page.run(asked, &[]).await, json!(wanted));
}
