//! The life of the element on a page: moved, removed and put back, twice, deep inside others.

use llo_e2e::draft::{KEY, draft};
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
    erased_while_away,
    erased_by_another_tab_while_away,
    moved_into_another_document,
    inside_other_components,
    listener_calls_back,
    many_on_one_page
];

const WASM: &str = "/pkg/llo_dialogue_bg.wasm";

/// A page with two places, and the element in the first; nothing is stored, so what survives is kept in memory.
async fn two_places(page: &Page) {
    let body = format!(
        "<div id=\"here\">{}</div><div id=\"there\" lang=\"en\"></div>",
        host::element("storage=\"none\" lang=\"nl\"")
    );
    page.open_host(host::document("lang=\"nl\"", "", &body)).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    widget.unfold_sliders(&NL).await;
    widget.focus("input[type=range]", NL.stance_now).await;
    page.keys(&["\u{E014}"]).await;
    widget.has_pin("current", 75, 27).await;
}

async fn still_there(page: &Page) {
    let widget = page.widget();
    widget.asks(NL.ask_now).await;
    widget.has_pin("current", 75, 27).await;
    becomes("the focus", NL.stance_now.to_owned(), async || widget.focused().await).await;
    page.keys(&["\u{E014}"]).await; // and the keys go on where they were
    widget.has_pin("current", 75, 29).await;
    becomes("how often the element said that it works", 1, async || page.count("llo-ready").await).await;
}

async fn moved(page: Page) {
    two_places(&page).await;
    page.run("document.getElementById('there').append(document.querySelector('llo-dialogue'))", &[]).await;
    still_there(&page).await;
    page.widget().run("host.removeAttribute('lang')", &[]).await;
    page.widget().asks(EN.ask_now).await; // the language of the new place
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
    widget.ready().await.asks(NL.ask_now).await;
    widget.has_pin("current", 75, 27).await;
    becomes("how often the element said that it works", 2, async || page.count("llo-ready").await).await;
    assert!(page.count("llo-change").await == 2, "coming back is nothing a person did");
    widget.press_button(NL.next).await;
    widget.asks(NL.ask_later).await;
    assert_eq!(page.fetched(WASM), 1);
}

/// Takes the element off the page, lets something erase our data meanwhile, and puts it back: it is as new.
async fn as_new_after(page: &Page, erasing: &str) {
    two_places(page).await;
    page.run("window.kept = document.querySelector('llo-dialogue'); kept.remove()", &[]).await;
    page.until("the element rests", "return window.kept.shadowRoot.querySelector('[part~=base]') === null", &[]).await;
    page.until("everything is erased", erasing, &[]).await;
    page.run("document.getElementById('here').replaceChildren(window.kept)", &[]).await;
    page.widget().ready().await.asks(NL.ask_now).await;
    page.widget().has_no_pin("current").await;
}

async fn erased_while_away(page: Page) {
    as_new_after(&page, "document.createElement('llo-dialogue').clearData(); return true").await;
}

async fn erased_by_another_tab_while_away(page: Page) {
    // A frame of the same origin is a tab of its own for the storage.
    let erasing = "if (!window.heard) {
            window.heard = [];
            addEventListener('storage', ({ newValue }) => window.heard.push(newValue));
            localStorage.setItem('llo:dialogue:other', '{}');
            const frame = document.body.appendChild(document.createElement('iframe'));
            frame.contentWindow.localStorage.removeItem('llo:dialogue:other');
        }
        return window.heard.length > 0";
    as_new_after(&page, erasing).await;
}

async fn moved_into_another_document(page: Page) {
    page.remember(&draft(Some((27, 29)), None, "place-current")).await;
    let empty = "<!doctype html><html lang=\"nl\"><head><title>Kader</title><link rel=\"icon\" href=\"/e2e/icon.svg\"></head><body></body></html>";
    page.site.put("/e2e/empty.html", "text/html; charset=utf-8", empty);
    let frame = "<iframe title=\"kader\" src=\"/e2e/empty.html\" width=\"700\" height=\"600\"></iframe>";
    page.open_host(host::document("lang=\"nl\"", "", &format!("{frame}{}", host::element("")))).await;
    page.widget().ready().await.asks(NL.ask_now).await;
    let look = "const style = host.ownerDocument.defaultView.getComputedStyle(root.querySelector('.plane-surface')); return [style.display, style.position]";
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
    widget.asks(NL.ask_now).await;
    becomes("how the board looks", before, async || widget.run(look, &[]).await).await;
    page.leave_frame().await;
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
    widget.put_pin(llo_e2e::hand::Tool::Mouse, 33.0, 77.0).await;
    widget.has_pin("current", 33, 77).await;
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
