//! `diagnose.html` says what works, and what to do where something does not.

use llo_e2e::fault::Fault;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use serde_json::{Value, json};

scenarios![where_all_is_well, where_a_file_is_missing, where_nothing_may_be_fetched, where_webassembly_is_forbidden];

/// What is said not to work.
async fn failing(page: &Page) -> Value {
    page.open("/diagnose.html?lang=en").await;
    page.until("the list", "return document.querySelectorAll('#found > [data-check]').length === 9", &[]).await;
    let failing = "return [...document.querySelectorAll('#found > [data-works=false]')].map((it) => it.dataset.check)";
    page.run(failing, &[]).await
}

async fn where_all_is_well(page: Page) {
    assert_eq!(failing(&page).await, json!([]));
    assert_eq!(page.run("return [document.documentElement.lang, localStorage.length]", &[]).await, json!(["en", 0]));
    let told = "return diagnose('nl').then((list) => list.map(({ what, works }) => [what, works])[1])";
    assert_eq!(page.run(told, &[]).await, json!(["llo.js", true]));
}

async fn where_a_file_is_missing(page: Page) {
    page.expect_in_console("404");
    page.expect_in_console("wasm");
    page.site.set_fault(Some(Fault::WasmMissing));
    assert_eq!(failing(&page).await, json!(["wasm", "type"]));
    let text = page.run("return document.querySelector('[data-check=wasm]').textContent", &[]).await;
    assert!(text.as_str().is_some_and(|text| text.contains("HTTP 404") && text.contains("folder pkg")), "{text}");
}

async fn where_nothing_may_be_fetched(page: Page) {
    page.expect_in_console("connect-src");
    page.expect_in_console("Content Security Policy");
    page.site.set_fault(Some(Fault::PolicyForbidsFetch));
    assert_eq!(failing(&page).await, json!(["shell", "wasm", "type", "socket"]));
}

async fn where_webassembly_is_forbidden(page: Page) {
    page.expect_in_console("script-src");
    page.expect_in_console("WebAssembly");
    page.site.set_fault(Some(Fault::PolicyForbidsWasm));
    assert_eq!(failing(&page).await, json!(["forbidden"]));
}
