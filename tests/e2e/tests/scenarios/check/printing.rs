//! Printing: only what the person ticked goes on paper, and it is all that is on the paper.

use llo_e2e::check_words::{CHECK_EN, CHECK_NL, CheckWords};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SCRIPTS, SelfCheck, check_draft, round};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![dutch, english, nothing_ticked, unticked_again; Chromium only: by_the_menu_of_the_browser, on_one_page];

/// Stands in for the print dialog in every frame that is made, and notes what can be seen there in print.
const DIALOG: &str = "
    window.printed = [];
    window.print = () => window.printed.push({ text: 'the whole page' });
    const append = Node.prototype.appendChild;
    Node.prototype.appendChild = function (node) {
      const added = append.call(this, node);
      if (node.localName === 'iframe') node.contentWindow.print = () => {
        const { contentDocument: page } = node, root = page.body.firstElementChild.shadowRoot;
        // As in print: what is meant for paper holds for the screen of this frame as well.
        for (const { cssRules } of root.adoptedStyleSheets) for (const rule of cssRules) if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
        const seen = (selector) => [...root.querySelectorAll(selector)].filter((it) => it.checkVisibility()).map((it) => it.textContent);
        window.printed.push({ title: page.title, lang: page.documentElement.lang, text: root.querySelector('.app').innerText,
          headings: seen('h1, h2, h3'), controls: seen('button, input, textarea, a, progress, nav').length });
      };
      return added;
    };";

async fn work(page: &Page, words: &CheckWords) -> SelfCheck {
    page.site.put("/e2e/dialog.js", "text/javascript", DIALOG);
    let answers = [(0, 0), (5, 2), (13, 1)];
    let experiments = [
        json!({ "about": "voice", "try": "elke week vragen", "learned": "dat het mag", "date": "2027-03-31" }),
        json!({ "about": "autonomy", "try": "zelf plannen" }),
    ];
    page.open_blank().await;
    page.store(CHECK_KEY, &check_draft(&[round("2026-03-01", &answers, &[5, 13])], &experiments, "work").to_string())
        .await;
    let head = format!("{SCRIPTS}<script src=\"/e2e/dialog.js\"></script>");
    page.open_host(host::document(&format!("lang=\"{}\"", words.lang), &head, &host::check(""))).await;
    let check = page.check();
    check.works().await.asks(words.work).await;
    check
}

/// Presses the button and gives what comes on paper, as the sheet with this number.
async fn prints(check: &SelfCheck, words: &CheckWords, number: usize) -> Value {
    check.press_button(words.print).await;
    becomes("how often was printed", json!(number), async || check.page.run("return window.printed.length", &[]).await)
        .await;
    let sheet = check.page.run("return window.printed.at(-1)", &[]).await;
    assert_eq!((&sheet["title"], &sheet["lang"]), (&json!(words.title), &json!(words.lang)), "{sheet}");
    assert_eq!(sheet["controls"], 0, "paper has nothing to press: {sheet}");
    sheet
}

fn holds(sheet: &Value, parts: &[&str], not: &[&str]) {
    let text = sheet["text"].as_str().unwrap_or_default();
    for part in parts {
        assert!(text.contains(part), "“{part}” is not on paper: {text}");
    }
    for part in not {
        assert!(!text.contains(part), "“{part}” is on paper, and was not ticked: {text}");
    }
}

async fn only_what_is_ticked(page: &Page, words: &CheckWords, question: &str, private: &str, credit: &str) {
    let check = work(page, words).await;
    let (voice, year) = (words.names[5], page.run("return String(new Date().getFullYear())", &[]).await);
    check.choose(words.print_themes).await;
    let sheet = prints(&check, words, 1).await;
    assert_eq!(sheet["headings"], json!([words.title, voice]), "{sheet}");
    holds(
        &sheet,
        &[question, credit, year.as_str().unwrap_or("?")],
        &[words.answers[2], "elke week", private, words.unsafe_work()],
    );

    let one = format!("{}: {voice}", words.experiment);
    check.choose(&one).await;
    let sheet = prints(&check, words, 2).await;
    assert_eq!(sheet["headings"], json!([words.title, voice, one]), "{sheet}");
    holds(
        &sheet,
        &["elke week vragen", "dat het mag", words.fields[0], "2027"],
        &["zelf plannen", words.answers[2], private],
    );

    check.tick(words.print_themes).await;
    check.tick(&one).await;
    check.choose(words.print_answers).await;
    let sheet = prints(&check, words, 3).await;
    assert_eq!(sheet["headings"], json!([words.title]), "{sheet}");
    holds(
        &sheet,
        &[words.names[0], words.answers[0], voice, words.answers[2]],
        &[question, "elke week", private, words.unsafe_work(), words.names[1]],
    );

    check.choose(words.print_private).await;
    let sheet = prints(&check, words, 4).await;
    holds(&sheet, &[words.unsafe_work(), private, words.answers[1]], &[question]);
    // The page itself did not change.
    assert_eq!(page.run("return document.title", &[]).await, "Intranet");
    check.asks(words.work).await;
}

async fn dutch(page: Page) {
    let question = "Met wie kun je praten over wat jij wilt?";
    let private = "Als mijn werk onveilig is voor mij, kan ik daar weg.";
    only_what_is_ticked(&page, &CHECK_NL, question, private, "De zinnen zijn van ons.").await;
}

async fn english(page: Page) {
    let question = "Who can you talk to about what you want?";
    let private = "If my work is unsafe for me, I can get out of it.";
    only_what_is_ticked(&page, &CHECK_EN, question, private, "The sentences are ours.").await;
}

async fn nothing_ticked(page: Page) {
    let words = &CHECK_NL;
    let check = work(&page, words).await;
    check.press_button(words.print).await;
    check.tells(words.print_nothing).await;
    check.notice_says(words.print_nothing).await;
    // What is private is not a sheet by itself.
    check.choose(words.print_private).await;
    becomes("the reason", false, async || check.notices().await.contains(words.print_nothing)).await;
    check.press_button(words.print).await;
    check.notice_says(words.print_nothing).await;
    assert_eq!(page.run("return window.printed.length", &[]).await, 0);
}

/// What was ticked for a theme that is gone is not ticked when another one comes in its place.
async fn unticked_again(page: Page) {
    let words = &CHECK_NL;
    let check = work(&page, words).await;
    let (first, second) = (words.names[5], words.names[12]);
    check.choose(&format!("{}: {first}", words.experiment)).await;
    check.press_button(&format!("{}: {}: {first}", words.delete, words.experiment)).await;
    check.press_button(words.delete_yes).await;
    check.ticked(&format!("{}: {second}", words.experiment), false).await;
    check.press_button(words.print).await;
    check.tells(words.print_nothing).await;
}

/// Who prints the whole page gets of the self-check what was ticked, on whatever screen it is.
async fn by_the_menu_of_the_browser(page: Page) {
    let words = &CHECK_NL;
    let check = work(&page, words).await;
    let paper = async |on: bool| {
        let media =
            json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": if on { "print" } else { "" } } });
        page.command("goog/cdp/execute", media).await;
        becomes("print", json!(on), async || page.run("return matchMedia('print').matches", &[]).await).await;
        check.text().await
    };
    assert_eq!(paper(true).await, "Kies eerst bij ‘Verder’ wat er op papier komt.");
    paper(false).await;
    check.choose(words.print_answers).await;
    check.tab(words, 3, words.rounds).await;
    let text = paper(true).await;
    assert!(text.contains(words.names[5]) && text.contains(words.answers[2]), "{text}");
    for part in [words.unsafe_work(), words.new_round, words.erase, words.tabs[1], "elke week"] {
        assert!(!text.contains(part), "“{part}” is on paper: {text}");
    }
    paper(false).await;
}

/// Three themes with their questions and a learning experiment fit on one page, in both languages.
async fn on_one_page(page: Page) {
    let text = "Een dag meelopen bij Vergunningen, en daarna samen terugkijken op wat wij zagen.";
    let experiment = json!({ "about": "skills", "try": text, "find-out": text, "first-step": text, "need": text,
        "look-back": text, "date": "2027-03-31" });
    for words in [&CHECK_NL, &CHECK_EN] {
        page.open_blank().await;
        let draft =
            check_draft(&[round("2026-03-01", &[(1, 0)], &[1, 5, 7])], std::slice::from_ref(&experiment), "work");
        page.store(CHECK_KEY, &draft.to_string()).await;
        page.open_host(host::document(&format!("lang=\"{}\"", words.lang), SCRIPTS, &host::check(""))).await;
        let check = page.check();
        check.works().await.asks(words.work).await;
        check.choose(words.print_themes).await;
        check.choose(&format!("{}: {}", words.experiment, words.names[7])).await;
        let a4 = json!({ "page": { "width": 21.0, "height": 29.7 } });
        let pdf = page.command("print", a4).await;
        // The driver gives base64; each page stands in the file as one object.
        let file = page.run("return atob(arguments[0])", &[pdf]).await;
        let file = file.as_str().unwrap_or_default();
        let pages = file.matches("/Type /Page\n").count();
        assert_eq!((file.starts_with("%PDF"), pages), (true, 1), "{}: pages of {} bytes", words.lang, file.len());
    }
}
