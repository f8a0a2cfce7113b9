//! axe-core, the whole rule set with colour contrast, in every state × light and dark × Dutch and English.

use llo_e2e::axe;
use llo_e2e::draft::{KEY, draft};
use llo_e2e::fault::Fault;
use llo_e2e::hand::Tool;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::words::{EN, NL, Words};

scenarios![
    light_dutch,
    light_english,
    dark_dutch,
    dark_english,
    messages_light,
    messages_dark,
    load_failure,
    crash,
    dark_by_the_page;
    Chromium only: forced_colours
];

async fn light_dutch(page: Page) {
    every_step(&page, "light", &NL).await;
}

async fn light_english(page: Page) {
    every_step(&page, "light", &EN).await;
}

async fn dark_dutch(page: Page) {
    every_step(&page, "dark", &NL).await;
}

async fn dark_english(page: Page) {
    every_step(&page, "dark", &EN).await;
}

fn host_page(theme: &str, words: &Words) -> String {
    host::document(&format!("lang=\"{}\"", words.lang), "", &host::element(&format!("theme=\"{theme}\"")))
}

/// The dialogue from the first question to the erased end, checked at every step.
async fn every_step(page: &Page, theme: &str, words: &Words) {
    let check = async |state: &str| axe::check(page, &format!("{state}, {theme}, {}", words.lang)).await;
    page.open_host(host_page(theme, words)).await;
    let widget = page.widget();
    widget.ready().await;
    check("no corner chosen").await;
    widget.press_button(words.next).await;
    widget.tells(words.choose_first).await;
    check("asked to choose first").await;
    widget.press_button(words.read_all).await;
    widget.shows("button", words.to_board).await;
    check("the corners as a list").await;
    widget.radio(words.needed).await;
    check("chosen from the list").await;
    widget.press_button(words.to_board).await;
    widget.unfold_sliders(words).await;
    check("one pin placed").await;
    widget.press_button(words.next).await;
    widget.asks(words.ask_later).await;
    check("second question").await;
    widget.radio(words.needed).await;
    widget.has_pin("desired", 25, 25).await;
    check("both pins in the same place").await;
    widget.put_pin(Tool::Mouse, 71.0, 67.0).await;
    widget.has_pin("desired", 71, 67).await;
    check("both pins placed").await;
    widget.press_button(words.next).await;
    widget.asks(words.talk_title).await;
    check("talk").await;
    widget.press_button(words.done).await;
    widget.shows("button", words.reopen).await;
    check("done").await;
    widget.press_button(words.erase).await;
    widget.shows("button", words.erase_yes).await;
    check("asked whether to erase").await;
    widget.press_button(words.erase_yes).await;
    widget.notice_says(words.erased).await;
    check("erased").await;
}

async fn messages_light(page: Page) {
    messages(&page, "light", &NL).await;
}

async fn messages_dark(page: Page) {
    messages(&page, "dark", &EN).await;
}

/// All message bars at once: wrong settings, wrong texts, storage that could not be read.
async fn messages(page: &Page, theme: &str, words: &Words) {
    page.expect_in_console("storage-corrupt");
    page.open_blank().await;
    page.store(KEY, "damaged").await;
    let element = host::element(&format!("theme=\"{theme}\" storage=\"cloud\" pole-top=\"up\""));
    page.open_host(host::document(&format!("lang=\"{}\"", words.lang), "", &element)).await;
    let widget = page.widget();
    widget.ready().await.run("host.texts = '{'", &[]).await;
    widget.until("four messages", "return root.querySelectorAll('[part~=notice]').length === 4", &[]).await;
    axe::check(page, &format!("messages, {theme}, {}", words.lang)).await;
}

async fn load_failure(page: Page) {
    page.expect_in_console("wasm-missing");
    page.expect_in_console("Failed to load resource");
    page.expect_in_console("/pkg/llo_dialogue_bg.wasm");
    page.site.set_fault(Some(Fault::WasmMissing));
    for words in [&NL, &EN] {
        page.open_host(host_page("light", words)).await;
        page.widget().until("the message", "return root?.querySelector('[part~=notice]')", &[]).await;
        axe::check(&page, &format!("load failure, {}", words.lang)).await;
    }
}

async fn crash(page: Page) {
    page.expect_in_console("crashed");
    page.expect_in_console("made on purpose");
    page.site.set_fault(Some(Fault::MountThrows));
    page.open_host(host_page("light", &NL)).await;
    page.widget().shows("button", "Laad de pagina opnieuw").await;
    axe::check(&page, "crashed").await;
}

/// Without `theme` the element follows the page's `color-scheme`, not the machine.
async fn dark_by_the_page(page: Page) {
    page.site.put("/e2e/dark.css", "text/css", ":root { color-scheme: dark; background: #151b22; color: #e9edf1 }");
    page.remember(&draft(Some((27, 29)), Some((71, 67)), "talk")).await;
    let head = "<link rel=\"stylesheet\" href=\"/e2e/dark.css\">";
    page.open_host(host::document("lang=\"nl\"", head, &host::element(""))).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.talk_title).await;
    let light = widget.run("return getComputedStyle(host).backgroundColor", &[]).await;
    assert_eq!(light, "rgb(21, 27, 34)");
    axe::check(&page, "talk on a dark page").await;
}

/// Colours that the person chose replace all of ours, and nothing disappears.
async fn forced_colours(page: Page) {
    page.remember(&draft(Some((27, 29)), Some((71, 67)), "place-desired")).await;
    page.emulate(&[("forced-colors", "active")]).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.ask_later).await;
    let look = "const canvas = (name) => { const probe = document.body.appendChild(document.createElement('p'));
            probe.style.color = name; const { color } = getComputedStyle(probe); probe.remove(); return color; };
        const text = canvas('CanvasText'), of = (selector, property) => getComputedStyle(root.querySelector(selector))[property];
        return { matches: matchMedia('(forced-colors: active)').matches,
          now: of('.plot .now', 'fill') === text, later: of('.plot .later', 'stroke') === text,
          axis: of('.axis', 'stroke') === text, ground: of('.plane-surface', 'backgroundColor') === canvas('Canvas') }";
    let wanted = serde_json::json!({ "matches": true, "now": true, "later": true, "axis": true, "ground": true });
    assert_eq!(widget.run(look, &[]).await, wanted);
    axe::check(&page, "forced colours").await;
    page.emulate(&[("forced-colors", "none")]).await;
}
