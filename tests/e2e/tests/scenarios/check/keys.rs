//! From the first statement to what is shared with nothing but keys; the focus is never lost.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::hand::key;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{SCRIPTS, SelfCheck};
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![one_by_one, through_the_list, after_the_overview];

fn host_page(css: &str) -> String {
    let head = format!("{SCRIPTS}<link rel=\"stylesheet\" href=\"/e2e/{css}.css\">");
    let body =
        format!("<a id=\"before\" href=\"#before\">Vooraf</a>{}<a href=\"#after\">Verder lezen</a>", host::check(""));
    host::document("lang=\"nl\"", &head, &body)
}

async fn begin(page: &Page, css: &str, rule: &str) -> SelfCheck {
    page.site.put(&format!("/e2e/{css}.css"), "text/css", rule);
    page.open_host(host_page(css)).await;
    let check = page.check();
    check.works().await;
    page.run("document.getElementById('before').focus()", &[]).await;
    check
}

/// The heading of the screen has the focus, so that a screen reader reads on from there.
async fn at(check: &SelfCheck, heading: &str) {
    check.asks(heading).await;
    becomes("the focus", heading.to_owned(), async || check.focused().await).await;
}

async fn press(check: &SelfCheck, name: &str, key: &str) {
    check.tab_to(name).await;
    check.page.keys(&[key]).await;
}

async fn one_by_one(page: Page) {
    let check = begin(&page, "narrow", "llo-self-check { width: 390px }").await;
    press(&check, NL.start, key::ENTER).await;
    at(&check, NL.title).await;
    for (index, name) in NL.names.into_iter().enumerate() {
        becomes("the only statement", vec![name.to_owned()], async || check.statements().await).await;
        becomes("the focus", NL.title.to_owned(), async || check.focused().await).await;
        if index == 13 {
            press(&check, NL.skip, key::ENTER).await;
            break;
        }
        press(&check, NL.answers[0], key::SPACE).await;
        // The four are one group: arrows go through them, and one Tab leaves.
        page.keys(&vec![key::DOWN; index % 4]).await;
        becomes(name, json!(NL.answers[index % 4]), async || check.chosen(name).await).await;
        press(&check, NL.next, if index % 2 == 0 { key::ENTER } else { key::SPACE }).await;
    }
    at(&check, NL.overview).await;
    let answers = check.remembered_answers().await;
    assert_eq!(
        (answers.as_object().map(|it| it.len()), &answers["aspire"], &answers["self-efficacy"]),
        (Some(13), &json!("yes"), &json!("unknown"))
    );
}

/// In the list each statement is one stop of the Tab key.
async fn through_the_list(page: Page) {
    let check = begin(&page, "wide", "llo-self-check { width: 900px }").await;
    press(&check, NL.start, key::SPACE).await;
    at(&check, NL.title).await;
    for name in NL.names {
        let body =
            "const it = root.activeElement; return it?.type === 'radio' && lineOf(root, arguments[1])?.contains(it)";
        for _ in 0..4 {
            if check.run(body, &[json!(name)]).await == true {
                break;
            }
            page.keys(&[key::TAB]).await;
        }
        page.keys(&[key::SPACE, key::RIGHT]).await;
        becomes(name, json!(NL.answers[1]), async || check.chosen(name).await).await;
    }
    check.tells("Alle 14 ingevuld. Je kunt nog alles veranderen.").await;
    press(&check, NL.to_overview, key::ENTER).await;
    at(&check, NL.overview).await;
}

async fn after_the_overview(page: Page) {
    let check = begin(&page, "wide", "llo-self-check { width: 900px }").await;
    press(&check, NL.start, key::ENTER).await;
    at(&check, NL.title).await;
    press(&check, NL.answers[0], key::SPACE).await;
    press(&check, NL.to_overview, key::ENTER).await;
    at(&check, NL.overview).await;
    press(&check, NL.names[0], key::SPACE).await;
    check.ticked(NL.names[0], true).await;
    press(&check, &format!("{}: {}", NL.more, NL.names[0]), key::ENTER).await;
    becomes("opened", true, async || check.text().await.contains("Stel, het is drie jaar later")).await;
    press(&check, NL.go_on_with_themes, key::ENTER).await;
    at(&check, NL.work).await;
    press(&check, &format!("{}: {}", NL.try_it, NL.names[0]), key::ENTER).await;
    let title = format!("{}: {}", NL.experiment, NL.names[0]);
    becomes("the focus", title.clone(), async || check.focused().await).await;
    check.tab_to(NL.fields[0]).await;
    page.write("iemand vragen").await;
    check.tab_to(NL.learned).await;
    page.write("dat het mag").await;
    check.notice_says(NL.worked).await;
    press(&check, NL.close, key::ENTER).await;
    becomes("the focus", NL.work.to_owned(), async || check.focused().await).await;
    press(&check, NL.share_open, key::ENTER).await;
    becomes("the focus", NL.share_title.to_owned(), async || check.focused().await).await;
    check.tab_to(NL.share_nothing).await;
    page.keys(&[key::DOWN]).await;
    check.until("the text", "return root.querySelector('pre')?.textContent.includes('aspire')", &[]).await;
    // What is read can be scrolled with keys.
    press(&check, NL.share_message, key::ENTER).await;
    check.tab_to("De exacte tekst die weggaat").await;
    press(&check, "Deel dit ene onderwerp", key::ENTER).await;
    becomes("the focus", NL.share_open.to_owned(), async || check.focused().await).await;
    assert_eq!(page.event("llo-result").await.detail["themes"], json!(["aspire"]));
    press(&check, NL.print_answers, key::SPACE).await;
    check.ticked(NL.print_answers, true).await;
    press(&check, NL.save_file, key::ENTER).await;
    assert!(check.download(0).await.text.contains("iemand vragen"));
    check.tab_to(NL.open_file).await;
    press(&check, NL.erase, key::ENTER).await;
    becomes("the focus", NL.erase_no.to_owned(), async || check.focused().await).await;
    page.keys_with(key::SHIFT, &[key::TAB]).await;
    becomes("the focus", NL.erase_yes.to_owned(), async || check.focused().await).await;
    page.keys(&[key::ENTER]).await;
    at(&check, NL.title).await;
}
