//! `diagnose.html` says what works, and what to do where something does not.

use llo_e2e::fault::Fault;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use serde_json::{Value, json};

scenarios![
    where_all_is_well,
    where_a_file_is_missing,
    where_nothing_may_be_fetched,
    where_webassembly_is_forbidden,
    from_a_page_on_another_server
];

/// What is said not to work.
async fn failing(page: &Page) -> Value {
    page.open("/diagnose.html?lang=en").await;
    page.until("the list", "return document.querySelectorAll('#found > [data-check]').length === 10", &[]).await;
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

/// The page has the script and nothing else of ours; a browser lets it read our files only where their server says so.
async fn from_a_page_on_another_server(page: Page) {
    let script = format!("{}/diagnose.js", page.site.other_origin());
    let head = format!("<link rel=\"icon\" href=\"/e2e/icon.svg\"><script src=\"{script}\"></script>");
    let html =
        format!("<!doctype html><html lang=\"nl\"><head><title>Portaal</title>{head}</head><body></body></html>");
    page.site.put("/e2e/host.html", "text/html; charset=utf-8", html);
    page.site.set_policy(
        "default-src 'none'; script-src 'self' http://localhost:* 'wasm-unsafe-eval'; img-src 'self'; \
         connect-src 'self' http://localhost:* ws://localhost:*",
    );
    page.expect_in_console("CORS");
    page.expect_in_console("Access-Control-Allow-Origin");
    page.expect_in_console("access control checks");
    page.expect_in_console("Failed to load resource"); // as Chromium says it once more
    page.expect_in_console("/mqtt"); // the server asks who comes from where, too
    page.open("/e2e/host.html").await;
    let found = "return diagnose('en').then((list) => list.filter(({ works }) => !works).map(({ check, why, remedy }) => [check, why, remedy]))";
    let failing = page.run(found, &[]).await;
    let failing = failing.as_array().cloned().unwrap_or_default();
    let cors = failing.iter().find(|one| one[0] == "cors").unwrap_or_else(|| panic!("it is told: {failing:?}"));
    assert!(cors[1].as_str().is_some_and(|why| why.contains(&page.site.origin())), "{cors}");
    assert!(cors[2].as_str().is_some_and(|remedy| remedy.contains("Access-Control-Allow-Origin")), "{cors}");

    page.site.allow_any_origin();
    page.open("/e2e/host.html").await;
    let failing = page.run(found, &[]).await;
    assert!(failing.as_array().is_some_and(|all| all.iter().all(|one| one[0] == "socket")), "{failing}");
}
