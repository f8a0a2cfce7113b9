//! Dutch and English: from the element, from what stands around it, from the browser; and changed while it runs.

use llo_e2e::draft::draft;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{EN, NL, Words};
use serde_json::json;

scenarios![where_it_comes_from, changed_while_it_runs, changed_around_it];

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
