//! Printing: a document of its own with title, picture, sentence and note, and not the page around it.

use llo_e2e::draft::draft;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{EN, NL, Words};
use serde_json::{Value, json};

scenarios![
    dutch,
    english,
    stays_after_it_says_that_it_has_printed,
    nothing_is_left_to_print_of_what_was_erased,
    font_of_the_page,
    far_down_the_page
];

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

/// A phone says so before it has drawn anything.
async fn stays_after_it_says_that_it_has_printed(page: Page) {
    prints(&page, &NL, "Dialoog over ontwikkelen", "Nog eens").await;
    let drawn = "window.frameNow.contentWindow.dispatchEvent(new Event('afterprint'));
        return [window.frameNow.isConnected, JSON.stringify(window.noteAgain()) === JSON.stringify(window.printed[0])]";
    assert_eq!(page.run(drawn, &[]).await, json!([true, true]));
    page.run("window.frameBefore = window.frameNow", &[]).await;
    page.widget().press_button(NL.print).await;
    becomes("how often was printed", json!(2), async || page.run("return window.printed.length", &[]).await).await;
    let frames = "return [window.frameBefore.isConnected, window.frameNow.isConnected, window.printed[1].text === window.printed[0].text]";
    assert_eq!(page.run(frames, &[]).await, json!([false, true, true]), "one print at a time");
}

async fn nothing_is_left_to_print_of_what_was_erased(page: Page) {
    prints(&page, &NL, "Dialoog over ontwikkelen", "Nog eens").await;
    let widget = page.widget();
    widget.press_button(NL.erase).await;
    widget.press_button(NL.erase_yes).await;
    page.until("the print is gone", "return !window.frameNow.isConnected", &[]).await;
}

/// Its name, and what it is made of.
async fn font_of_the_page(page: Page) {
    let css = "@font-face { font-family: Huisletter; src: local('DejaVu Sans Mono'), local('Liberation Mono'), url('letter.woff2') }
        body { font-family: Huisletter, monospace }";
    page.site.put("/e2e/dialog.js", "text/javascript", DIALOG);
    page.site.put("/e2e/font.css", "text/css", css);
    page.expect_in_console("letter.woff2");
    page.remember(&draft(Some((27, 29)), Some((71, 67)), "talk")).await;
    let head = "<link rel=\"stylesheet\" href=\"/e2e/font.css\"><script src=\"/e2e/dialog.js\"></script>";
    page.open_host(host::document("lang=\"nl\"", head, &host::element(""))).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.talk_title).await;
    widget.press_button(NL.print).await;
    becomes("how often was printed", json!(1), async || page.run("return window.printed.length", &[]).await).await;
    let fonts = "const { contentDocument: page } = window.frameNow, text = page.body.firstElementChild.shadowRoot.querySelector('h1');
        const faces = page.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
        return [getComputedStyle(text).fontFamily.startsWith('Huisletter'), [...page.fonts].some((face) => face.family.includes('Huisletter')),
          faces.length === 1 && faces[0].includes(location.origin + '/e2e/letter.woff2')]";
    assert_eq!(page.run(fonts, &[]).await, json!([true, true, true]));
}

/// Nobody scrolled there before the page is printed.
async fn far_down_the_page(page: Page) {
    page.remember(&draft(Some((27, 29)), Some((71, 67)), "talk")).await;
    page.store("llo:dialogue:ver", &draft(Some((27, 29)), None, "place-current").to_string()).await;
    page.site.put("/e2e/far.css", "text/css", "#far { height: 6000px }");
    let far = format!("{}<div id=\"far\"></div>{}", host::element(""), host::element("id=\"ver\" instance=\"ver\""));
    page.open_host(host::document("lang=\"nl\"", "<link rel=\"stylesheet\" href=\"/e2e/far.css\">", &far)).await;
    page.widget().ready().await.asks(NL.talk_title).await;
    let far = "document.querySelector('#ver').shadowRoot.querySelector('[part~=base] h2')?.textContent ?? null";
    assert_eq!(page.run(&format!("return {far}"), &[]).await, Value::Null, "it has not begun");
    // A browser lays the page out when all that listens was told, and what that left to do at once was done.
    let prints = format!(
        "const done = arguments[0];
        addEventListener('beforeprint', async () => {{ for (let turn = 0; turn < 500; turn++) await null; window.laidOut = {far}; }}, {{ once: true }});
        dispatchEvent(new Event('beforeprint'));
        queueMicrotask(async () => {{ for (let turn = 0; turn < 1000; turn++) await null; done(window.laidOut); }});"
    );
    let seen = page.client.execute_async(&prints, vec![]).await.expect("the page answers");
    assert_eq!(seen, json!(NL.ask_now));
    dispatch_after(&page).await;
}

/// It goes on as an element that the person came to.
async fn dispatch_after(page: &Page) {
    page.run("dispatchEvent(new Event('afterprint')); document.querySelector('#ver').scrollIntoView()", &[]).await;
    page.widget_at("#ver").ready().await.asks(NL.ask_now).await;
}
