//! Printing: a document of its own with title, picture, sentence and note, and not the page around it.

use llo_e2e::draft::draft;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{EN, NL, Words};
use serde_json::json;

scenarios![dutch, english, cleans_up];

/// Stands in for the print dialog in every frame that is made, and notes what would be printed.
const DIALOG: &str = "
    window.printed = [];
    window.print = () => window.printed.push({ whole: true });
    const append = Node.prototype.appendChild;
    Node.prototype.appendChild = function (node) {
      const added = append.call(this, node);
      if (node.localName === 'iframe') {
        const note = () => {
          const { contentDocument: page } = node, root = page.body.firstElementChild?.shadowRoot;
          const seen = (selector) => [...(root?.querySelectorAll(selector) ?? [])].filter((it) => it.getClientRects().length).map((it) => it.textContent.replace(/\\s+/g, ' ').trim());
          return { title: page.title, lang: page.documentElement.lang, headings: seen('h1, h2'), sentence: seen('[part~=sentence]').join(),
            text: root?.querySelector('.app')?.textContent ?? '', pieces: root?.querySelectorAll('.plot .now, .plot .later').length,
            sheets: root?.adoptedStyleSheets.length, date: root?.querySelector('time')?.textContent ?? '' };
        };
        node.contentWindow.print = () => { window.printed.push(note()); window.frameNow = node; window.noteAgain = note; };
      }
      return added;
    };";

async fn prints(page: &Page, words: &Words, title: &str, note: &str) {
    page.site.put("/e2e/dialog.js", "text/javascript", DIALOG);
    let mut remembered = draft(Some((27, 29)), Some((71, 67)), "talk");
    remembered["reason"] = json!(note);
    page.remember(&remembered).await;
    let html = format!("lang=\"{}\"", words.lang);
    page.open_host(host::document(&html, "<script src=\"/e2e/dialog.js\"></script>", &host::element(""))).await;
    let widget = page.widget();
    widget.ready().await.asks(words.talk_title).await;
    widget.press_button(words.print).await;
    becomes("how often was printed", json!(1), async || page.run("return window.printed.length", &[]).await).await;
    let printed = page.run("return window.printed[0]", &[]).await;
    assert_eq!((&printed["title"], &printed["lang"]), (&json!(title), &json!(words.lang)), "{printed}");
    assert_eq!(printed["pieces"], 2, "{printed}");
    let text = printed["text"].as_str().unwrap_or_default();
    for part in [title, words.needed, words.growing, words.moved_ahead, note] {
        assert!(text.contains(part), "the print holds “{part}”: {text}");
    }
    let year = page.run("return String(new Date().getFullYear())", &[]).await;
    assert!(
        printed["date"].as_str().is_some_and(|date| date.contains(year.as_str().unwrap_or("?"))),
        "the date: {}",
        printed["date"]
    );
    assert!(printed["sheets"].as_u64() >= Some(1), "the print has our style sheet");
    // A dialog stays open for a while: what it prints must still be there then.
    let later = page
        .client
        .execute_async("const done = arguments[0]; setTimeout(() => done(window.noteAgain()), 600)", vec![])
        .await;
    assert_eq!(later.expect("the frame can be read"), printed, "the document is still the same after a while");
    // The page itself does not change.
    assert_eq!(page.run("return document.title", &[]).await, "Intranet");
    widget.asks(words.talk_title).await;
}

async fn dutch(page: Page) {
    prints(&page, &NL, "Dialoog over ontwikkelen", "Omdat het schuurt").await;
}

async fn english(page: Page) {
    prints(&page, &EN, "A conversation about development", "Because it chafes").await;
}

async fn cleans_up(page: Page) {
    prints(&page, &NL, "Dialoog over ontwikkelen", "Nog eens").await;
    page.run("window.frameNow.contentWindow.dispatchEvent(new Event('afterprint'))", &[]).await;
    page.until("the frame is gone", "return !window.frameNow.isConnected", &[]).await;
    page.widget().press_button(NL.print).await;
    becomes("how often was printed", json!(2), async || page.run("return window.printed.length", &[]).await).await;
}
