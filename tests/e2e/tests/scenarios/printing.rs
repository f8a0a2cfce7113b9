//! On paper: a document of its own with title, date, picture, words and note, and without anything to press.

use llo_e2e::draft::draft;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::words::{EN, NL, Words};
use serde_json::json;

scenarios![a_document_of_its_own];

/// Instead of a printer: what stands in the frame at the moment it is printed.
const PRINTER: &str = "const frame = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    window.printed = [];
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
      const inside = frame.get.call(this);
      if (inside) inside.print = () => {
        const root = inside.document.body.firstElementChild.shadowRoot;
        window.printed.push({
          title: inside.document.title,
          lang: inside.document.documentElement.lang,
          sheets: root.adoptedStyleSheets.length,
          text: squeeze(root.textContent),
          date: root.querySelector('time').textContent,
          scripts: inside.document.querySelectorAll('script').length,
        });
        inside.dispatchEvent(new Event('afterprint'));
      };
      return inside;
    } });";

async fn a_document_of_its_own(page: Page) {
    for (words, title, note) in [
        (&NL, "Dialoog over ontwikkelen", "De namen van de hoeken zijn van ons, niet van de makers van het model."),
        (&EN, "A conversation about development", "The names of the corners are ours, not the model authors'."),
    ] {
        prints(&page, words, title, note).await;
    }
}

async fn prints(page: &Page, words: &Words, title: &str, note: &str) {
    let mut draft = draft(Some((27, 29)), Some((71, 67)), "talk");
    draft["reason"] = json!("Omdat het zo voelt.");
    page.remember(&draft).await;
    page.open_host(host::document(&format!("lang=\"{}\"", words.lang), "", &host::element(""))).await;
    let widget = page.widget();
    widget.ready().await;
    page.run(PRINTER, &[]).await;
    widget.press_button(words.print).await;
    let printed = page.until("something is printed", "return window.printed[0] ?? null", &[]).await;
    assert_eq!((&printed["title"], &printed["lang"]), (&json!(title), &json!(words.lang)));
    assert_eq!((&printed["sheets"], &printed["scripts"]), (&json!(1), &json!(0)));
    assert_ne!(printed["date"], "", "paper says when it was printed");
    let text = printed["text"].as_str().expect("a text");
    for part in [words.needed, words.growing, words.moved_ahead, "Omdat het zo voelt.", note] {
        assert!(text.contains(part), "{part} is on paper: {text}");
    }
    page.until("the frame goes with the dialog", "return deep('iframe') === null", &[]).await;
    assert_eq!(page.run("return document.title", &[]).await, "Intranet", "the host's page is not touched");
    let hidden = "const rules = [...root.adoptedStyleSheets[0].cssRules].filter((rule) => rule.media?.mediaText === 'print');
        return rules.flatMap((rule) => [...rule.cssRules]).some((rule) => rule.selectorText.includes('.np') && rule.style.display === 'none')";
    assert_eq!(widget.run(hidden, &[]).await, true, "nothing to press is printed");
}
