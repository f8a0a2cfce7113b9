//! A new version of our files, on a page whose browser has kept some of the one before.

use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![an_old_module_in_the_cache, old_words_in_the_cache, an_old_shell_in_the_cache, the_names_say_the_version];

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

/// Its bundles are no longer there, and it finds out what is.
async fn an_old_shell_in_the_cache(page: Page) {
    for line in ["Failed to load resource", "/pkg/llo_dialogue", "/pkg/llo_solo"] {
        page.expect_in_console(line); // the browser's own
    }
    page.site.set_fault(Some(Fault::ShellOfVersionBefore));
    page.open_host(host::one("")).await;
    page.widget().ready().await.radio(NL.helping).await;
    page.site.set_fault(None);
    // Another page still has it from the cache; an element that comes later asks for what there is now.
    let body = format!("<p>{}</p>{}", "tekst ".repeat(4), host::element("id=\"a\""));
    page.open_host(host::document("lang=\"nl\"", "", &body)).await;
    page.widget_at("#a").ready().await.has_pin("current", 75, 25).await;
    page.run("document.querySelector('main').append(document.createElement('llo-self-check'))", &[]).await;
    page.check().run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    page.check().works().await;
    assert_eq!(page.count("llo-error").await, 0);
}

/// A browser may keep each for ever: another build has other names.
async fn the_names_say_the_version(page: Page) {
    page.open_host(host::one("")).await;
    page.widget().ready().await;
    let versions = "const done = arguments[0]; fetch('/pkg/versions.json').then((it) => it.json()).then(done, done)";
    let versions = page.client.execute_async(versions, vec![]).await.expect("the file");
    let version = versions["llo_dialogue"].as_str().expect("of each bundle").to_owned();
    let asked = "return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => name.includes('/pkg/llo_')).map((name) => name.slice(name.indexOf('/pkg/'))).sort()";
    let wanted = [".js", ".nl.json", "_bg.wasm"].map(|end| format!("/pkg/llo_dialogue-{version}{end}"));
    assert_eq!(page.run(asked, &[]).await, json!(wanted));
}
