//! Everything that can go wrong on the way to the page: a sentence, a remedy, a readable fallback, nothing lost.

use llo_e2e::draft::{KEY, draft};
use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![
    script_missing,
    mount_throws,
    wasm_missing,
    wasm_is_a_page,
    wasm_cut_short,
    wasm_of_wrong_type,
    wasm_refused,
    words_missing,
    words_are_a_page,
    words_of_another_version,
    policy_forbids_wasm,
    policy_forbids_fetch,
    browser_too_old,
    crash_while_running,
    crash_of_the_real_module,
    mended_without_a_reload,
];

/// Opens a page with something stored, under a fault, and looks at what the person and the administrator get.
async fn fails(page: &Page, fault: Fault, code: &str, remedy: &str) {
    // The shell names the failure on the console, and the engines name what they could not load.
    page.expect_in_console(code);
    page.expect_in_console("Failed to load resource");
    page.expect_in_console("/pkg/llo_dialogue");
    if matches!(fault, Fault::PolicyForbidsWasm | Fault::PolicyForbidsFetch) {
        page.expect_in_console("wasm-eval");
        page.expect_in_console("connect-src");
    }
    let stored = draft(Some((27, 29)), None, "choose-desired").to_string();
    page.open_blank().await;
    page.store(KEY, &stored).await;
    page.site.set_fault(Some(fault));
    page.site.put(
        "/e2e/early.js",
        "text/javascript",
        "
        customElements.whenDefined('llo-dialogue').then(() => document.querySelector('llo-dialogue').ready)
          .then(() => { window.answer = 'works'; }, (detail) => { window.answer = detail.code; });",
    );
    page.open_host(host::document(
        "lang=\"nl\"",
        "",
        &format!("{}<script src=\"/e2e/early.js\"></script>", host::element("")),
    ))
    .await;
    let error = page.event("llo-error").await;
    assert!(error.plain, "{error:?}");
    assert_eq!((&error.detail["schema"], &error.detail["code"]), (&json!("llo-error/1"), &json!(code)));
    assert!(
        error.detail["remedy"].as_str().is_some_and(|text| text.contains(remedy)),
        "a remedy that names {remedy}: {}",
        error.detail
    );
    let widget = page.widget();
    widget.notice_says(error.detail["message"].as_str().expect("a sentence")).await;
    let readable = "const it = document.getElementById('fallback'); return visible(it) && it.assignedSlot !== null";
    assert_eq!(page.run(readable, &[]).await, true, "the fallback can be read");
    becomes("what `ready` says", json!(code), async || page.run("return window.answer ?? null", &[]).await).await;
    assert_eq!(widget.run("return host.getResult()", &[]).await, json!(null));
    assert_eq!(page.storage("localStorage").await[KEY], stored, "nothing stored is lost");
    assert_eq!(page.events("llo-error").await.len(), 1);
    // Mended and loaded again, everything is there.
    page.site.set_fault(None);
    page.reload().await;
    widget.ready().await.asks(NL.ask_later).await;
    widget.has_pin("current", 27, 29).await;
}

async fn script_missing(page: Page) {
    fails(&page, Fault::ScriptMissing, "script-missing", "pkg/llo_dialogue.js").await;
}

async fn mount_throws(page: Page) {
    page.expect_in_console("made on purpose");
    fails(&page, Fault::MountThrows, "crashed", "").await;
}

async fn wasm_missing(page: Page) {
    fails(&page, Fault::WasmMissing, "wasm-missing", "pkg/llo_dialogue_bg.wasm").await;
}

async fn wasm_is_a_page(page: Page) {
    fails(&page, Fault::WasmIsPage, "wasm-wrong-type", "pkg/llo_dialogue_bg.wasm").await;
}

async fn wasm_cut_short(page: Page) {
    fails(&page, Fault::WasmCutShort, "wasm-damaged", "pkg").await;
}

async fn wasm_refused(page: Page) {
    fails(&page, Fault::WasmRefused, "wasm-missing", "pkg/llo_dialogue_bg.wasm").await;
}

async fn words_missing(page: Page) {
    fails(&page, Fault::WordsMissing, "wasm-missing", "pkg/llo_dialogue.nl.json").await;
}

async fn words_are_a_page(page: Page) {
    fails(&page, Fault::WordsArePage, "wasm-wrong-type", "pkg/llo_dialogue.nl.json").await;
}

async fn words_of_another_version(page: Page) {
    fails(&page, Fault::WordsOfOtherVersion, "wasm-damaged", "pkg").await;
}

async fn policy_forbids_wasm(page: Page) {
    fails(&page, Fault::PolicyForbidsWasm, "wasm-forbidden", "'wasm-unsafe-eval'").await;
}

async fn policy_forbids_fetch(page: Page) {
    fails(&page, Fault::PolicyForbidsFetch, "wasm-blocked", "connect-src").await;
}

/// What an old browser answers when it is asked about WebAssembly of today.
async fn browser_too_old(page: Page) {
    page.expect_in_console("browser-too-old");
    let old = "WebAssembly.validate = () => false;
        const fail = () => Promise.reject(new WebAssembly.CompileError('unknown opcode'));
        WebAssembly.compileStreaming = WebAssembly.compile = fail;";
    page.site.put("/e2e/old.js", "text/javascript", old);
    let head = "<script src=\"/e2e/old.js\"></script>";
    page.open_host(host::document("lang=\"nl\"", head, &host::element(""))).await;
    let error = page.event("llo-error").await;
    assert_eq!(error.detail["code"], "browser-too-old");
    page.widget().notice_says("deze browser is te oud").await;
    let readable = "const it = document.getElementById('fallback'); return visible(it) && it.assignedSlot !== null";
    assert_eq!(page.run(readable, &[]).await, true, "the fallback can be read");
}

/// A server that does not know the type of the file is slower, and no more than that.
async fn wasm_of_wrong_type(page: Page) {
    page.site.set_fault(Some(Fault::WasmWrongType));
    page.open_host(host::one("")).await;
    page.widget().ready().await.radio(NL.helping).await;
    page.widget().has_pin("current", 75, 25).await;
    assert!(page.events("llo-error").await.is_empty());
}

async fn crash_while_running(page: Page) {
    page.expect_in_console("crashed");
    page.expect_in_console("unreachable"); // the trap that every crash ends in
    page.site.set_fault(Some(Fault::Crashes));
    let two = format!("{}{}", host::element("id=\"a\""), host::element("id=\"b\" instance=\"b\""));
    page.open_host(host::document("lang=\"nl\"", "", &two)).await;
    let (a, b) = (page.widget_at("#a"), page.widget_at("#b"));
    for widget in [&a, &b] {
        widget.until("the element works", "return root?.querySelector('[part~=base]')", &[]).await;
    }
    a.run("try { host.setAttribute('theme', 'dark') } catch { /* it is the crash */ }", &[]).await;
    for widget in [&a, &b] {
        widget.notice_says("gestopt door een fout van ons").await;
        widget.shows("button", "Laad de pagina opnieuw").await;
    }
    becomes("errors", 2, async || page.events("llo-error").await.len()).await;
    assert!(page.events("llo-error").await.iter().all(|error| error.detail["code"] == "crashed" && error.plain));
    page.site.set_fault(None);
    page.keep_diary().await;
    b.press_button("Laad de pagina opnieuw").await;
    a.ready().await.asks(NL.ask_now).await;
}

/// Once `data-trap` is set, what the module calls on the element fails as a trap of its own would.
const TRAP: &str = "
    const read = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      if (this.hasAttribute('data-trap')) throw new WebAssembly.RuntimeError('unreachable');
      return read.call(this, name);
    };";

/// The glue that is built has to notice.
async fn crash_of_the_real_module(page: Page) {
    page.expect_in_console("crashed");
    page.expect_in_console("unreachable");
    page.site.put("/e2e/trap.js", "text/javascript", TRAP);
    let two = format!("{}{}", host::element("id=\"a\""), host::element("id=\"b\" instance=\"b\""));
    page.open_host(host::document("lang=\"nl\"", "<script src=\"/e2e/trap.js\"></script>", &two)).await;
    let (a, b) = (page.widget_at("#a"), page.widget_at("#b"));
    for widget in [&a, &b] {
        widget.ready().await;
    }
    let change = "host.dataset.trap = ''; try { host.setAttribute('theme', 'dark') } catch { /* it is the crash */ }";
    a.run(change, &[]).await;
    for widget in [&a, &b] {
        widget.notice_says("gestopt door een fout van ons").await;
    }
    becomes("errors", 2, async || page.events("llo-error").await.len()).await;
}

/// Each element that arrives is a new chance.
async fn mended_without_a_reload(page: Page) {
    page.expect_in_console("wasm-missing");
    page.expect_in_console("Failed to load resource");
    page.expect_in_console("/pkg/llo_dialogue_bg.wasm");
    page.site.set_fault(Some(Fault::WasmMissing));
    page.open_host(host::one("id=\"first\"")).await;
    page.event("llo-error").await;
    page.site.set_fault(None);
    page.run("const late = document.createElement('llo-dialogue'); late.id = 'late'; document.querySelector('main').prepend(late)", &[]).await;
    page.widget_at("#late").ready().await.asks(NL.ask_now).await;
}
