//! How tags stand on a page: without a box, in somebody's shadow root, with credentials, beside a second copy.

use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![
    without_a_box,
    one_module_for_a_page_and_a_shadow_root,
    asked_for_with_credentials,
    a_board_on_a_page_without_connections,
    loaded_beforehand_by_a_second_copy,
];

/// Lines of the console with all of these.
async fn told(page: &Page, parts: &[&str]) -> usize {
    let said = page.diary().await.console;
    said.iter().filter(|line| parts.iter().all(|part| line.contains(part))).count()
}

async fn without_a_box(page: Page) {
    page.expect_in_console("display: contents");
    page.site.put(
        "/e2e/box.css",
        "text/css",
        "#a { display: contents } #b { display: none } .box { display: block !important }",
    );
    let two = format!("{}{}", host::element("id=\"a\""), host::element("id=\"b\" instance=\"b\""));
    page.open_host(host::document("lang=\"nl\"", "<link rel=\"stylesheet\" href=\"/e2e/box.css\">", &two)).await;
    becomes("what is told of the first", 1, async || told(&page, &["does not start", "display: contents"]).await).await;
    assert_eq!(page.fetched("/pkg/llo_dialogue.js"), 0);
    page.run("for (const id of ['a', 'b']) document.getElementById(id).classList.add('box')", &[]).await;
    for widget in [page.widget_at("#a"), page.widget_at("#b")] {
        widget.ready().await;
    }
    assert_eq!(told(&page, &["<llo-dialogue>"]).await, 1, "once, and nothing of what is only hidden");
}

async fn one_module_for_a_page_and_a_shadow_root(page: Page) {
    let card = "customElements.define('x-card', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).append(document.createElement('llo-self-check'));
        } });";
    page.site.put("/e2e/card.js", "text/javascript", card);
    let body = format!("{}<x-card></x-card><script src=\"/e2e/card.js\"></script>", host::element(""));
    page.open_host(host::document("lang=\"nl\"", "", &body)).await;
    page.widget().ready().await.radio(NL.helping).await;
    page.check().run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    page.check().works().await;
    assert_eq!(["/pkg/llo_solo_bg.wasm", "/pkg/llo_dialogue_bg.wasm"].map(|file| page.fetched(file)), [1, 0]);
}

async fn asked_for_with_credentials(page: Page) {
    let note = "window.asked = []; const real = window.fetch;
        window.fetch = (what, how) => {
          asked.push([String(what).split('.').pop(), how?.credentials ?? null]);
          return real(what, how);
        };";
    page.site.put("/e2e/note.js", "text/javascript", note);
    for (tag, wanted) in [("crossorigin=\"use-credentials\"", json!("include")), ("crossorigin", json!(null))] {
        let host = host::document("lang=\"nl\"", "<script src=\"/e2e/note.js\"></script>", &host::element(""));
        page.open_host(host.replace("type=\"module\"", &format!("type=\"module\" {tag}"))).await;
        page.widget().ready().await;
        assert_eq!(page.run("return asked.sort()", &[]).await, json!([["json", wanted], ["wasm", wanted]]), "{tag}");
    }
}

async fn a_board_on_a_page_without_connections(page: Page) {
    page.expect_in_console("not-preloaded");
    page.expect_in_console("connect-src");
    page.expect_in_console("/pkg/llo_board");
    page.site.set_fault(Some(Fault::PolicyForbidsFetch));
    let body = format!("{}<llo-board></llo-board>", host::element(""));
    page.open_host(host::document_by("/llo-preloaded.js", "lang=\"nl\"", "", &body)).await;
    page.widget().ready().await;
    page.run("document.querySelector('llo-board').scrollIntoView({ behavior: 'instant' })", &[]).await;
    let error = page.event("llo-error").await;
    assert_eq!((error.host.as_str(), &error.detail["code"]), ("llo-board", &json!("not-preloaded")));
    assert!(error.detail["remedy"].as_str().is_some_and(|text| text.contains("load llo.js instead")), "{error:?}");
}

async fn loaded_beforehand_by_a_second_copy(page: Page) {
    page.expect_in_console("already defined");
    // What came too early failed, and is tried again.
    page.expect_in_console("wasm-blocked");
    page.expect_in_console("connect-src");
    page.expect_in_console("/pkg/llo_dialogue");
    page.site.set_fault(Some(Fault::PolicyForbidsFetch));
    let body = format!("{}<script type=\"module\" src=\"/llo-preloaded.js\"></script>", host::element(""));
    page.open_host(host::document_by("/llo.js?first", "lang=\"nl\"", "", &body)).await;
    page.widget().ready().await.radio(NL.helping).await;
    page.widget().has_pin("current", 75, 25).await;
}
