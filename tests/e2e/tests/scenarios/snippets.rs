//! What the documentation says to paste is pasted as it stands, and works. A test in `llo_e2e::snippets` fails for one that
//! nothing runs.

use llo_e2e::page::Page;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::site::{BELOW, BOARD_PASSWORD};
use llo_e2e::snippets::{Snippet, all, in_documentation};
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![; Chromium only: html, css, scripts];

/// With the addresses of the test in place of those that stand for a reader's own.
fn here(page: &Page, text: &str) -> String {
    let (own, other) = (page.site.origin(), page.site.other_origin());
    text.replace("wss://tools.example/mqtt", "/mqtt")
        .replace("https://tools.example/llo/", &format!("{other}{BELOW}/"))
        .replace("https://tools.example", &other)
        .replace("https://intranet.example", &own)
        .replace("/llo-0.1.0/", &format!("{BELOW}/"))
        .replace("\"/llo/", &format!("\"{BELOW}/"))
}

const SHELL: &str = "<script type=\"module\" src=\"/llo.js\"></script>";

/// A page with this in its body, and what the snippet leaves to the page around it.
async fn opens(page: &Page, html: &str, script: &str) {
    let html = here(page, html);
    let shell = if html.contains("<script") || html.contains("<iframe") { "" } else { SHELL };
    let element = if html.contains("<llo-") || html.contains("<iframe") { "" } else { "<llo-dialogue></llo-dialogue>" };
    page.site.put("/e2e/snippet.js", "text/javascript", here(page, script));
    page.open_host(format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Geplakt</title>\
         <link rel=\"icon\" href=\"/e2e/icon.svg\">{shell}<script type=\"module\" src=\"/e2e/snippet.js\"></script></head>\
         <body>{html}{element}</body></html>"
    ))
    .await;
    // Under load, a driver goes on while the page of before is still there.
    let there = "return document.title === 'Geplakt' && document.readyState === 'complete' && !window.seen && (window.seen = true)";
    page.until("the page with the snippet", there, &[]).await;
}

const WORKS: &str = "return !!root.querySelector('[part~=base] h2')";

/// Every element of ours on the page works, also those in a frame.
async fn works(page: &Page, what: &str) {
    let tags = "const all = document.querySelectorAll('llo-dialogue, llo-self-check, llo-cards, llo-board, llo-frame, iframe');
        return all.length ? [...all].map((it) => it.localName) : null";
    let tags = page.until(&format!("{what}: something of ours on the page"), tags, &[]).await;
    let tags: Vec<&str> = tags.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
    for tag in tags {
        if ["iframe", "llo-frame"].contains(&tag) {
            page.until("the frame", "return document.querySelector('iframe') ?? deep('iframe')", &[]).await;
            page.enter_frame().await;
            page.widget().until(&format!("{what}: the element in the frame works"), WORKS, &[]).await;
            page.leave_frame().await;
        } else {
            let one = page.widget_at(tag);
            one.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
            one.until(&format!("{what}: <{tag}> works"), WORKS, &[]).await;
        }
    }
}

async fn html(page: Page) {
    page.site.allow_any_origin();
    let snippets: Vec<Snippet> = all().into_iter().filter(|one| one.language == "html").collect();
    assert!(snippets.len() > 8, "{}", snippets.len());
    for one in snippets {
        opens(&page, &one.text, "").await;
        works(&page, &format!("{}: {}", one.file, one.text)).await;
    }
}

/// Every rule is one, and finds an element of ours.
async fn css(page: Page) {
    for one in all().into_iter().filter(|one| one.language == "css") {
        opens(&page, "<llo-dialogue></llo-dialogue>", "").await;
        let found = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]);
            return [...sheet.cssRules].map(({ style, selectorText }) => style.length > 0 && (selectorText.includes(':defined') || !!document.querySelector(selectorText)))";
        let rules = page.run(found, &[json!(one.text)]).await;
        let rules = rules.as_array().cloned().unwrap_or_default();
        assert!(!rules.is_empty() && rules.iter().all(|rule| *rule == true), "{}: {}: {rules:?}", one.file, one.text);
    }
}

async fn scripts(page: Page) {
    page.site.allow_any_origin();
    page.expect_in_console("log: "); // the snippets show what they hear there
    let js = |file, words| in_documentation(file, "js", words);

    // The password by a script: the board leads a session.
    let script = format!("const askYourServer = async () => '{BOARD_PASSWORD}';\n{}", js("embedding", "credentials"));
    opens(&page, "<llo-board lang=\"nl\" join-url=\"/join.html\"></llo-board>", &script).await;
    page.board(Said::dutch()).begins().await;

    // The height that a frame tells.
    opens(&page, &in_documentation("embedding", "html", "<iframe"), &js("embedding", "llo-height")).await;
    page.until("the height", "return document.getElementById('llo').height !== '900'", &[]).await;

    // Our words are the page's own.
    opens(&page, "<llo-dialogue lang=\"nl\"></llo-dialogue>", &js("texts", ".texts = ")).await;
    page.widget().ready().await.asks("Welke hoek past nu het best bij onze gemeente?").await;

    // What a person did is heard.
    opens(&page, "<llo-dialogue lang=\"nl\" instance=\"hoort\"></llo-dialogue>", &js("reference", "llo-result")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.helping, NL.ready).await;
    widget.press_button(NL.done).await;
    let heard = async || {
        let said = page.diary().await.console;
        said.iter().any(|line| line.contains("hoort llo-dialogue people-reactive"))
    };
    becomes("what the page wrote", true, heard).await;

    // Results in other forms, without a bundler.
    let given = "const result = window.result, another = result, results = [result];\n";
    let script = js("results", "llo-dialogue/results").replace("\"llo-dialogue/results\"", "\"/results.js\"");
    let (imports, rest) = script.split_once('\n').expect("imports, and what they are for");
    let script = format!("{imports}\n{given}{rest}\nwindow.made = [table, statement];");
    let result = in_documentation("reference", "json", "llo-result/1");
    page.site.put("/e2e/result.js", "text/javascript", format!("window.result = {result}"));
    opens(&page, "<script src=\"/e2e/result.js\"></script><llo-dialogue></llo-dialogue>", &script).await;
    page.until("a table and a statement", "return window.made?.every(Boolean)", &[]).await;
}
