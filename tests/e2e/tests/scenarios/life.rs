//! The life of the element on a page: before it works, moved, removed and put back, twice, deep inside others.

use llo_e2e::draft::{KEY, draft};
use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{EN, NL};
use serde_json::json;

scenarios![
    moved,
    moved_before,
    removed_and_put_back,
    moved_into_another_document,
    second_copy_of_the_shell,
    properties_before_the_upgrade,
    inside_other_components,
    loads_only_near_the_viewport,
    fetches_once,
    slow_network,
    removed_while_it_loads,
    listener_calls_back,
    many_on_one_page,
];

const WASM: &str = "GET /pkg/llo_dialogue_bg.wasm";

/// A page with two places, and the element in the first; nothing is stored, so what survives is kept in memory.
async fn two_places(page: &Page) {
    let body = format!(
        "<div id=\"here\">{}</div><div id=\"there\" lang=\"en\"></div>",
        host::element("storage=\"none\" lang=\"nl\"")
    );
    page.open_host(host::document("lang=\"nl\"", "", &body)).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    widget.press_button(NL.next).await;
    widget.asks(NL.place_title).await;
    widget.focus("input[type=range]", NL.stance_now).await;
    page.keys(&["\u{E014}"]).await;
    widget.has_pin("current", 75, 27).await;
}

async fn still_there(page: &Page) {
    let widget = page.widget();
    widget.asks(NL.place_title).await;
    widget.has_pin("current", 75, 27).await;
    becomes("the focus", NL.stance_now.to_owned(), async || widget.focused().await).await;
    page.keys(&["\u{E014}"]).await; // and the keys go on where they were
    widget.has_pin("current", 75, 29).await;
    becomes("how often the element said that it works", 1, async || page.events("llo-ready").await.len()).await;
}

async fn moved(page: Page) {
    two_places(&page).await;
    page.run("document.getElementById('there').append(document.querySelector('llo-dialogue'))", &[]).await;
    still_there(&page).await;
    page.widget().run("host.removeAttribute('lang')", &[]).await;
    page.widget().asks(EN.place_title).await; // the language of the new place
}

async fn moved_before(page: Page) {
    two_places(&page).await;
    page.run(
        "const there = document.getElementById('there'), it = document.querySelector('llo-dialogue');
        there.moveBefore ? there.moveBefore(it, null) : there.append(it);",
        &[],
    )
    .await;
    still_there(&page).await;
}

async fn removed_and_put_back(page: Page) {
    two_places(&page).await;
    page.run("window.kept = document.querySelector('llo-dialogue'); kept.remove()", &[]).await;
    page.until("the element rests", "return window.kept.shadowRoot.querySelector('[part~=base]') === null", &[]).await;
    page.run("document.getElementById('there').append(window.kept)", &[]).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.place_title).await;
    widget.has_pin("current", 75, 27).await;
    becomes("how often the element said that it works", 2, async || page.events("llo-ready").await.len()).await;
    assert!(page.events("llo-change").await.len() == 2, "coming back is nothing a person did");
    widget.press_button(NL.next).await;
    widget.asks(NL.ask_later).await;
    assert_eq!(page.requests().iter().filter(|request| *request == WASM).count(), 1);
}

async fn moved_into_another_document(page: Page) {
    page.remember(&draft(Some((27, 29)), None, "place-current")).await;
    let empty = "<!doctype html><html lang=\"nl\"><head><title>Kader</title><link rel=\"icon\" href=\"/e2e/icon.svg\"></head><body></body></html>";
    page.site.put("/e2e/empty.html", "text/html; charset=utf-8", empty);
    let frame = "<iframe title=\"kader\" src=\"/e2e/empty.html\" width=\"700\" height=\"600\"></iframe>";
    page.open_host(host::document("lang=\"nl\"", "", &format!("{frame}{}", host::element("")))).await;
    page.widget().ready().await.asks(NL.place_title).await;
    let look = "const style = host.ownerDocument.defaultView.getComputedStyle(root.querySelector('.board')); return [style.display, style.position]";
    let before = page.widget().run(look, &[]).await;
    page.until("the frame", "return document.querySelector('iframe').contentDocument.readyState === 'complete'", &[])
        .await;
    page.run(
        "document.querySelector('iframe').contentDocument.body.append(document.querySelector('llo-dialogue'))",
        &[],
    )
    .await;
    page.enter_frame().await;
    let widget = page.widget();
    widget.asks(NL.place_title).await;
    becomes("how the board looks", before, async || widget.run(look, &[]).await).await;
    page.leave_frame().await;
}

async fn second_copy_of_the_shell(page: Page) {
    page.expect_in_console("already defined");
    let second = "<script type=\"module\" src=\"/llo.js?copy\"></script>";
    page.open_host(host::document("lang=\"nl\"", second, &host::element(""))).await;
    page.widget().ready().await.radio(NL.helping).await;
    page.widget().has_pin("current", 75, 25).await;
    assert_eq!(page.requests().iter().filter(|request| *request == WASM).count(), 1);
    assert_eq!(page.diary().await.console.len(), 1, "it says so once");
}

async fn properties_before_the_upgrade(page: Page) {
    page.site.put(
        "/e2e/early.js",
        "text/javascript",
        "
        const element = document.querySelector('llo-dialogue');
        Object.assign(element, { instance: 'early', storage: 'session', poleRight: 'organisation', theme: 'dark',
          texts: { schema: 'llo-texts/1', wording: 'w-1', nl: { current: 'Vroeg gezet?' } } });",
    );
    page.open_host(host::document(
        "lang=\"nl\"",
        "",
        &format!("{}<script src=\"/e2e/early.js\"></script>", host::element("")),
    ))
    .await;
    let widget = page.widget();
    widget.ready().await.asks("Vroeg gezet?").await;
    let own = "return [Object.keys(host).length, ...['instance', 'storage', 'pole-right', 'theme'].map((name) => host.getAttribute(name)), host.poleRight, host.poleTop]";
    assert_eq!(
        widget.run(own, &[]).await,
        json!([0, "early", "session", "organisation", "dark", "organisation", "reactive"])
    );
    widget.radio(NL.helping).await;
    becomes("the key", true, async || page.storage("sessionStorage").await.contains_key("llo:dialogue:early")).await;
}

async fn inside_other_components(page: Page) {
    page.site.put(
        "/e2e/card.js",
        "text/javascript",
        "
        for (const [name, inner] of [['x-inner', 'llo-dialogue'], ['x-outer', 'x-inner']]) {
          customElements.define(name, class extends HTMLElement {
            connectedCallback() {
              this.attachShadow({ mode: 'open' }).append(document.createElement('slot'), document.createElement(inner));
            }
          });
        }",
    );
    let body = "<x-outer lang=\"en\" id=\"outer\"></x-outer><script type=\"module\" src=\"/e2e/card.js\"></script>";
    page.open_host(host::document("lang=\"nl\"", "", body)).await;
    let widget = page.widget();
    widget.ready().await.asks(EN.ask_now).await;
    widget.radio(EN.helping).await;
    widget.has_pin("current", 75, 25).await;
    let change = page.event("llo-change").await;
    assert_eq!(change.host, "outer", "the event comes out of both shadow roots");
    widget.press_button(EN.next).await;
    widget.asks(EN.place_title).await;
    widget.tap_board(llo_e2e::hand::Tool::Mouse, 33.0, 77.0).await;
    widget.has_pin("current", 33, 77).await;
}

/// A page on which the element stands far below what is seen.
fn far_page(page: &Page) -> String {
    page.site.put("/e2e/far.css", "text/css", "#far { height: 6000px }");
    host::document(
        "lang=\"nl\"",
        "<link rel=\"stylesheet\" href=\"/e2e/far.css\">",
        &format!("<div id=\"far\"></div>{}", host::element("")),
    )
}

async fn loads_only_near_the_viewport(page: Page) {
    page.open_host(far_page(&page)).await;
    // Two frames after the definition an observer would have spoken.
    let waited = page.client.execute_async(
        "const done = arguments[0]; customElements.whenDefined('llo-dialogue').then(() =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))))",
        vec![],
    );
    waited.await.expect("the page paints");
    assert_eq!(page.requests().iter().filter(|request| request.contains("/pkg/")).count(), 0, "{:?}", page.requests());
    let fallback = "const it = document.getElementById('fallback'); return visible(it) && it.assignedSlot !== null";
    assert_eq!(page.run(fallback, &[]).await, true, "the fallback can be read meanwhile");
    page.run("document.querySelector('llo-dialogue').scrollIntoView({ behavior: 'instant' })", &[]).await;
    page.widget().ready().await.asks(NL.ask_now).await;
    assert_eq!(page.run(fallback, &[]).await, false, "and is gone when the element works");
    assert_eq!(page.requests().iter().filter(|request| *request == WASM).count(), 1);
}

async fn fetches_once(page: Page) {
    let many = (0..6).map(|n| host::element(&format!("id=\"e{n}\" instance=\"i{n}\""))).collect::<String>();
    page.open_host(host::document("lang=\"nl\"", "", &many)).await;
    for n in 0..6 {
        let widget = page.widget_at(&format!("#e{n}"));
        widget.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
        widget.ready().await;
    }
    page.run(
        "document.querySelector('#e0').remove(); const late = document.createElement('llo-dialogue'); late.id = 'late';
        document.querySelector('main').prepend(late); scrollTo({ top: 0, behavior: 'instant' })",
        &[],
    )
    .await;
    page.widget_at("#late").ready().await;
    for file in [WASM, "GET /pkg/llo_dialogue.js", "GET /llo.js"] {
        assert_eq!(page.requests().iter().filter(|request| *request == file).count(), 1, "{file}");
    }
}

/// Until the module is there: the fallback, and a host that may already do everything.
async fn slow_network(page: Page) {
    page.site.set_fault(Some(Fault::WasmHeld));
    page.open_host(host::one("")).await;
    let asked =
        "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/pkg/llo_dialogue.js'))";
    page.until("the glue script", asked, &[]).await;
    assert_eq!(page.run("return visible(document.getElementById('fallback'))", &[]).await, true);
    let widget = page.widget();
    let early = "localStorage.setItem('llo:dialogue:default', 'x'); host.clearData(); host.lang = 'en'; host.instance = 'early';
        return [host.getResult(), localStorage.length]";
    assert_eq!(widget.run(early, &[]).await, json!([null, 0]));
    page.site.set_fault(None);
    widget.ready().await.asks(EN.ask_now).await;
    widget.radio(EN.helping).await;
    becomes("the key", true, async || page.storage("localStorage").await.contains_key("llo:dialogue:early")).await;
}

async fn removed_while_it_loads(page: Page) {
    page.site.set_fault(Some(Fault::WasmHeld));
    page.open_host(host::one("")).await;
    let asked =
        "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/pkg/llo_dialogue.js'))";
    page.until("the glue script", asked, &[]).await;
    page.run("window.kept = document.querySelector('llo-dialogue'); kept.remove()", &[]).await;
    page.site.set_fault(None);
    let came = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm'))";
    page.until("the module", came, &[]).await;
    page.run("document.querySelector('main').append(window.kept)", &[]).await;
    page.widget().ready().await.asks(NL.ask_now).await;
    assert_eq!(page.events("llo-ready").await.len(), 1);
}

/// A listener may use the element it hears from.
async fn listener_calls_back(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget
        .ready()
        .await
        .run(
            "window.heard = [];
        host.addEventListener('llo-change', (event) => {
          window.heard.push(host.getResult().current?.focus === event.detail.current?.focus);
          if (event.detail.current?.quadrant === 'people-proactive') host.lang = 'en';
          if (event.detail.current?.quadrant === 'organisation-proactive') host.clearData();
          if (event.detail.current?.quadrant === 'people-reactive') host.remove();
        });",
            &[],
        )
        .await;
    widget.radio(NL.needed).await;
    widget.press("input[type=radio]", NL.growing).await;
    widget.asks(EN.ask_now).await;
    widget.press("input[type=radio]", EN.ready).await;
    widget.has_no_pin("current").await;
    widget.notice_says(EN.erased).await;
    widget.press("input[type=radio]", EN.helping).await;
    page.until("the element is gone", "return !document.querySelector('llo-dialogue')", &[]).await;
    becomes("what the listener saw", json!([true, true, true, true]), async || {
        page.run("return window.heard", &[]).await
    })
    .await;
    assert!(page.storage("localStorage").await.contains_key(KEY), "what was done last is remembered");
}

async fn many_on_one_page(page: Page) {
    let many = (0..12).map(|n| host::element(&format!("id=\"e{n}\" instance=\"i{n}\""))).collect::<String>();
    page.open_host(host::document("lang=\"nl\"", "", &many)).await;
    for n in [0, 5, 11] {
        let widget = page.widget_at(&format!("#e{n}"));
        widget.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
        widget.ready().await.radio(NL.helping).await;
        widget.has_pin("current", 75, 25).await;
    }
    assert_eq!(page.storage("localStorage").await.len(), 3);
    let sheets = "const roots = [...document.querySelectorAll('llo-dialogue')].filter((it) => it.getResult()).map((it) => it.shadowRoot);
        return new Set(roots.map((root) => root.adoptedStyleSheets.at(-1))).size";
    assert_eq!(page.run(sheets, &[]).await, 1, "one style sheet for all");
}
