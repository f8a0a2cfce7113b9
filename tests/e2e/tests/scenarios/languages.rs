//! Dutch and English: from the element, from what stands around it, from the browser; and changed while it runs.

use llo_e2e::draft::draft;
use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{EN, NL, Words};
use serde_json::json;

scenarios![
    where_it_comes_from,
    changed_while_it_runs,
    changed_around_it,
    words_come_once_when_they_are_wanted,
    words_that_do_not_come,
    taken_away_while_words_come,
    wanted_no_longer_when_words_come
];

const DUTCH: &str = "/pkg/llo_dialogue.nl.json";
const ENGLISH: &str = "/pkg/llo_dialogue.en.json";

async fn where_it_comes_from(page: Page) {
    page.open_blank().await;
    let first = page.run("return navigator.languages.find((tag) => /^(nl|en)\\b/.test(tag)) ?? 'nl'", &[]).await;
    let of_browser: &Words = if first.as_str().is_some_and(|tag| tag.starts_with("en")) { &EN } else { &NL };
    for (html, around, own, words) in [
        ("lang=\"nl\"", "", "", &NL),
        ("lang=\"en-GB\"", "", "", &EN),
        ("lang=\"nl\"", "lang=\"en\"", "", &EN),
        ("lang=\"nl\"", "lang=\"en\"", "lang=\"nl-BE\"", &NL),
        ("lang=\"en\"", "lang=\"fr\"", "", &EN), // the nearest one that we speak
        ("lang=\"en\"", "", "lang=\"NL\"", &NL),
        ("", "", "", of_browser),
        ("lang=\"fr\"", "", "", of_browser),
    ] {
        page.open_host(host::document(html, "", &format!("<div {around}>{}</div>", host::element(own)))).await;
        let widget = page.widget();
        widget.ready().await.asks(words.ask_now).await;
        assert_eq!(
            widget.run("return root.querySelector('.app').lang", &[]).await,
            words.lang,
            "{html} {around} {own}"
        );
        widget.shows("button", words.skip).await;
    }
}

async fn changed_while_it_runs(page: Page) {
    page.remember(&draft(Some((27, 29)), Some((71, 67)), "talk")).await;
    page.open_host(host::one("lang=\"nl\"")).await;
    let widget = page.widget();
    widget.ready().await.focus("textarea", NL.reason).await;
    page.write("Daarom").await;
    widget.run("host.lang = 'en'", &[]).await;
    widget.asks(EN.talk_title).await;
    becomes("the step in words", true, async || widget.sentence().await.ends_with(EN.moved_ahead)).await;
    assert_eq!(widget.focused().await, EN.reason, "the focus stays where it was");
    page.write(" en").await;
    assert_eq!(widget.run("return root.activeElement.value", &[]).await, "Daarom en");
    widget.has_pin("current", 27, 29).await;
    widget.has_pin("desired", 71, 67).await;
    assert_eq!(widget.result().await["language"], "en");
    widget.run("host.removeAttribute('lang')", &[]).await;
    widget.asks(NL.talk_title).await; // the page around it is Dutch
}

async fn changed_around_it(page: Page) {
    page.open_host(host::document("lang=\"nl\"", "", &format!("<div id=\"box\">{}</div>", host::element("")))).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    page.run("document.documentElement.lang = 'en'", &[]).await;
    widget.asks(EN.ask_now).await;
    let checked = "return named(root, 'input[type=radio]', arguments[1])[0].checked";
    assert_eq!(widget.run(checked, &[json!(EN.helping)]).await, true);
    page.run("document.documentElement.lang = 'nl'", &[]).await;
    widget.asks(NL.ask_now).await;
}

async fn words_come_once_when_they_are_wanted(page: Page) {
    let two = format!("{}{}", host::element("id=\"a\""), host::element("id=\"b\" instance=\"b\""));
    page.open_host(host::document("lang=\"nl\"", "", &two)).await;
    let (a, b) = (page.widget_at("#a"), page.widget_at("#b"));
    a.ready().await.asks(NL.ask_now).await;
    b.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    b.ready().await;
    assert_eq!((page.fetched(DUTCH), page.fetched(ENGLISH)), (1, 0));
    let before = page.requests();
    page.run("document.documentElement.lang = 'en'", &[]).await;
    for widget in [&a, &b] {
        widget.asks(EN.ask_now).await;
        widget.shows("button", EN.skip).await;
    }
    assert_eq!(page.requests()[before.len()..], [format!("GET {ENGLISH}")]);
    // From now on both are there, so the element does not wait.
    for lang in ["nl", "en"] {
        assert_eq!(a.run("host.lang = arguments[1]; return host.getResult().language", &[json!(lang)]).await, lang);
    }
    assert_eq!(page.requests().len(), before.len() + 1);
}

/// The element goes on in the language that it has, and the next try is a new one.
async fn words_that_do_not_come(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    page.expect_in_console("wasm-missing");
    page.expect_in_console("Failed to load resource");
    page.expect_in_console(ENGLISH);
    page.site.set_fault(Some(Fault::WordsMissing));
    widget.run("host.lang = 'en'; host.theme = 'dark'", &[]).await;
    let told = async || page.diary().await.console.iter().any(|line| line.contains("llo_dialogue.en.json"));
    becomes("that it is told on the console", true, told).await;
    widget.asks(NL.ask_now).await;
    widget.press_button(NL.next).await;
    widget.asks(NL.ask_later).await;
    widget.has_pin("current", 75, 25).await;
    assert_eq!(widget.result().await["language"], "nl");
    assert!(page.events("llo-error").await.is_empty(), "it works");
    page.site.set_fault(None);
    widget.run("host.lang = 'nl'; host.lang = 'en-GB'", &[]).await;
    widget.asks(EN.ask_later).await;
    assert_eq!(widget.result().await["language"], "en");
}

async fn taken_away_while_words_come(page: Page) {
    page.open_host(host::one("")).await;
    page.widget().ready().await.radio(NL.helping).await;
    page.site.set_fault(Some(Fault::WordsHeld));
    page.run("window.kept = document.querySelector('llo-dialogue'); kept.lang = 'en'; kept.remove()", &[]).await;
    page.until("the element rests", "return window.kept.shadowRoot.querySelector('[part~=base]') === null", &[]).await;
    page.run("document.querySelector('main').append(window.kept)", &[]).await;
    page.site.set_fault(None);
    let widget = page.widget();
    widget.ready().await.asks(EN.ask_now).await;
    widget.has_pin("current", 75, 25).await;
    becomes("how often the element said that it works", 2, async || page.count("llo-ready").await).await;
    assert_eq!(page.fetched(ENGLISH), 1);
}

async fn wanted_no_longer_when_words_come(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.ask_now).await;
    page.site.set_fault(Some(Fault::WordsHeld));
    widget.run("host.lang = 'en'; host.lang = 'nl'", &[]).await;
    page.site.set_fault(None);
    becomes("requests for the words", 1, async || page.fetched(ENGLISH)).await;
    let came = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.en.json'))";
    page.until("the words", came, &[]).await;
    widget.asks(NL.ask_now).await;
    assert_eq!(widget.result().await["language"], "nl");
}
