//! axe-core finds nothing, in every state a person can meet, in both languages, light and dark.

use llo_e2e::axe;
use llo_e2e::draft::draft;
use llo_e2e::engine::Engine;
use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::words::{EN, NL, Words};
use serde_json::json;
use std::path::PathBuf;

scenarios![dutch_light, dutch_dark, english_light, english_dark, trouble, pages];

const HERE: Option<(i64, i64)> = Some((27, 29));
const THERE: Option<(i64, i64)> = Some((71, 67));

async fn check(page: &Page, state: &str) {
    let axe = PathBuf::from(std::env::var_os("LLO_AXE").expect("LLO_AXE names axe.min.js"));
    axe::check(page, &axe, state).await;
}

/// A page all in one scheme: the host around the element is dark where the element is.
async fn open(page: &Page, words: &Words, theme: &str, attributes: &str) {
    let scheme = format!("<meta name=\"color-scheme\" content=\"{theme}\">");
    let element = host::element(&format!("theme=\"{theme}\" {attributes}"));
    page.open_host(host::document(&format!("lang=\"{}\"", words.lang), &scheme, &element)).await;
    page.widget().ready().await;
}

async fn every_state(page: Page, words: &'static Words, theme: &str) {
    for (name, current, desired, place) in [
        ("nothing chosen", None, None, "choose-current"),
        ("a corner chosen", HERE, None, "choose-current"),
        ("one pin", HERE, None, "place-current"),
        ("an empty board", None, None, "place-desired"),
        ("the second question", HERE, THERE, "choose-desired"),
        ("two pins", HERE, THERE, "place-desired"),
        ("the same place", HERE, HERE, "place-desired"),
        ("the talk", HERE, THERE, "talk"),
        ("the talk without pins", None, None, "talk"),
    ] {
        page.remember(&draft(current, desired, place)).await;
        open(&page, words, theme, "").await;
        check(&page, &format!("{name}, {}, {theme}", words.lang)).await;
    }
    page.remember(&draft(HERE, THERE, "talk")).await;
    open(&page, words, theme, "").await;
    let widget = page.widget();
    widget.press_button(words.done).await;
    widget.shows("button", words.reopen).await;
    check(&page, &format!("done, {}, {theme}", words.lang)).await;
    widget.press_button(words.erase).await;
    widget.shows("button", words.erase_yes).await;
    check(&page, &format!("the question before erasing, {}, {theme}", words.lang)).await;
    widget.press_button(words.erase_yes).await;
    widget.notice_says(words.erased).await;
    check(&page, &format!("erased, {}, {theme}", words.lang)).await;
    widget.press_button(words.next).await;
    widget.tells(words.choose_first).await;
    check(&page, &format!("a refusal, {}, {theme}", words.lang)).await;
}

async fn dutch_light(page: Page) {
    every_state(page, &NL, "light").await;
}

async fn dutch_dark(page: Page) {
    every_state(page, &NL, "dark").await;
}

async fn english_light(page: Page) {
    every_state(page, &EN, "light").await;
}

async fn english_dark(page: Page) {
    every_state(page, &EN, "dark").await;
}

/// What a person sees when something is wrong.
async fn trouble(page: Page) {
    page.expect_in_console("wasm-missing");
    page.expect_in_console("Failed to load resource");
    page.expect_in_console("/pkg/llo_dialogue");
    for words in [&NL, &EN] {
        for theme in ["light", "dark"] {
            page.remember(&json!({ "schema": "llo-draft/9" })).await;
            open(&page, words, theme, "pole-top=\"sideways\"").await;
            check(&page, &format!("not saved and a wrong setting, {}, {theme}", words.lang)).await;
        }
        page.site.set_fault(Some(Fault::WasmMissing));
        page.open_host(host::document(&format!("lang=\"{}\"", words.lang), "", &host::element(""))).await;
        page.event("llo-error").await;
        check(&page, &format!("a load failure, {}", words.lang)).await;
        page.site.set_fault(None);
    }
}

/// The pages of the site, as wide as the window and as narrow as a phone.
async fn pages(page: Page) {
    for path in ["/index.html", "/portal.html", "/embed.html?lang=en"] {
        page.open(path).await;
        page.widget().ready().await;
        for width in [1200, 360] {
            page.client.set_window_size(width, 900).await.expect("the window can be sized");
            check(&page, &format!("{path}, {width} wide")).await;
        }
    }
    if page.engine == Engine::Chromium {
        let media = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        page.command("goog/cdp/execute", json!({ "cmd": "Emulation.setEmulatedMedia", "params": media })).await;
        page.remember(&draft(HERE, THERE, "place-desired")).await;
        open(&page, &NL, "light", "").await;
        let disc = "return getComputedStyle(root.querySelector('.pins .now')).fill === getComputedStyle(host).color";
        assert_eq!(page.widget().run(disc, &[]).await, true, "in forced colours the disc has the text's colour");
        check(&page, "forced colours").await;
    }
}
