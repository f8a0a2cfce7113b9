//! No request once it is loaded, but for another language; and with `llo-preloaded.js` on a page that may not connect to anything.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::fault::Fault;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{IDS, SCRIPTS, SelfCheck};
use llo_e2e::until::becomes;
use llo_e2e::words;
use serde_json::json;

scenarios![silent_after_loading, where_nothing_may_connect, one_module_when_both_are_there];

/// In order of their names.
const LOADED: [&str; 4] =
    ["GET /llo.js", "GET /pkg/llo_solo.js", "GET /pkg/llo_solo.nl.json", "GET /pkg/llo_solo_bg.wasm"];

/// A person does all there is to do.
async fn everything(check: &SelfCheck) {
    check.press_button(NL.start).await;
    for (at, name) in NL.names.into_iter().enumerate() {
        check.answer(name, NL.answers[at % 4]).await;
    }
    check.press_button(NL.stop).await;
    check.press_button(NL.to_overview).await;
    for at in [5, 13, 0] {
        check.choose(NL.names[at]).await;
    }
    check.goes_on_from_overview(&NL).await;
    let title = format!("{}: {}", NL.experiment, NL.names[5]);
    check.opens(&format!("{}: {}", NL.try_it, NL.names[5]), &title).await;
    check.types(NL.fields[0], "geheim").await;
    check.plans(NL.date, "2027-03-31").await;
    check.press_button(NL.calendar).await;
    check.press_button(NL.close).await;
    check.press_button(NL.save_file).await;
    let file = check.download(1).await;
    check.open_file("kopie.json", &file.text).await;
    check.press_button(NL.replace_yes).await;
    check.tab(&NL, 2, NL.work).await;
    check.press_button(NL.share_open).await;
    check.press("input[type=radio]", NL.share_answers).await;
    check.press_button(NL.share).await;
    check.page.event("llo-result").await;
    check.tab(&NL, 3, NL.rounds).await;
    check.press_button(NL.new_round).await;
    check.run("host.lang = 'en'; host.theme = 'dark'; host.expires = '8h'; host.instance = 'other'; host.instance = 'default'; host.lang = 'nl'", &[]).await;
    check.press_button(NL.erase).await;
    check.press_button(NL.erase_yes).await;
    check.notice_says(NL.erased).await;
    check
        .page
        .run("dispatchEvent(new Event('pagehide')); document.dispatchEvent(new Event('visibilitychange'))", &[])
        .await;
}

/// Does everything, English too, and compares what was asked before and after.
async fn asks_for_nothing(page: &Page, check: &SelfCheck, asked: &[&str], for_english: Option<&str>) {
    let allowed = |line: &str| line.ends_with("/e2e/icon.svg") || for_english.is_some_and(|file| line.ends_with(file));
    let mut product = page.requests();
    product.sort();
    assert_eq!(product, asked);
    let (before, log) = (page.diary().await.network, page.site.requests());
    assert!(before.iter().all(|line| line.contains(&format!(" {}/", page.site.origin()))), "{before:?}");
    everything(check).await;
    let all = asked.len() + usize::from(for_english.is_some());
    becomes("requests of the product", all, async || page.requests().len()).await;
    let after = page.diary().await.network;
    // A blob is no request: it stands in the page's own memory.
    let strange = |line: &&String| !before.contains(line) && !allowed(line);
    let new: Vec<_> = after.iter().filter(strange).collect();
    assert!(new.is_empty(), "asked after loading: {new:?}");
    let late: Vec<_> = page.site.requests().into_iter().skip(log.len()).filter(|seen| !allowed(&seen.path)).collect();
    assert!(late.is_empty(), "asked after loading: {late:?}");
    assert!(IDS.iter().all(|id| page.site.requests().iter().all(|seen| !seen.path.contains(id))));
    assert_eq!(page.run("return document.cookie", &[]).await, "");
}

async fn silent_after_loading(page: Page) {
    let check = page.open_check_page("nl", "").await;
    asks_for_nothing(&page, &check, &LOADED, Some("/pkg/llo_solo.en.json")).await;
}

async fn where_nothing_may_connect(page: Page) {
    page.site.set_fault(Some(Fault::PolicyForbidsFetch));
    page.open_host(host::document_by("/llo-preloaded.js", "lang=\"nl\"", SCRIPTS, &host::check(""))).await;
    let check = page.check();
    check.works().await;
    let asked = ["GET /llo-preloaded.js"];
    asks_for_nothing(&page, &check, &asked, None).await;
    // The browser sees to it, not our good will.
    page.expect_in_console("connect-src");
    page.expect_in_console("Content Security Policy");
    let fetching = "const done = arguments[0]; fetch('/e2e/icon.svg').then(() => done('went'), () => done('refused'))";
    let tried = page.client.execute_async(fetching, vec![]).await;
    assert_eq!(tried.expect("the script runs"), "refused");
    // A dialogue on the same page runs on the same module.
    page.run("document.querySelector('main').append(document.createElement('llo-dialogue'))", &[]).await;
    let dialogue = page.widget();
    dialogue.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    dialogue.ready().await.asks(words::NL.ask_now).await;
    dialogue.run("host.lang = 'en'", &[]).await;
    dialogue.asks(words::EN.ask_now).await;
    assert_eq!(page.requests().len(), asked.len());
}

async fn one_module_when_both_are_there(page: Page) {
    let both = format!("{}{}", host::element(""), host::check(""));
    page.open_host(host::document("lang=\"nl\"", SCRIPTS, &both)).await;
    let (check, dialogue) = (page.check(), page.widget());
    dialogue.ready().await.radio(words::NL.helping).await;
    check.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    check.works().await.press_button(NL.start).await;
    check.answer(NL.names[0], NL.answers[0]).await;
    becomes("what the dialogue holds", json!("people-reactive"), async || {
        dialogue.result().await["current"]["quadrant"].clone()
    })
    .await;
    let mut asked = page.requests();
    asked.sort();
    assert_eq!(asked, LOADED);
    assert_eq!(page.local().await.len(), 2);
}
