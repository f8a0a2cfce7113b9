//! The file a person takes along: saved here, opened elsewhere, and refused with a reason when it is not what it should be.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SelfCheck, check_draft, round};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![
    to_another_device,
    private_only_when_ticked,
    asks_before_replacing,
    refused_with_a_reason,
    kept_nowhere_but_in_a_file
];

fn full() -> Value {
    let rounds = [round("2025-11-30", &[(0, 0)], &[]), round("2026-03-01", &[(5, 2), (13, 2)], &[5, 13])];
    check_draft(&rounds, &[json!({ "about": "voice", "try": "Vragen “wat” 🌱" })], "work")
}

/// Opens a file with this text.
async fn open(check: &SelfCheck, text: &str) {
    check.open_file("mijn-bestand.json", text).await;
}

async fn to_another_device(page: Page) {
    let check = page.open_check("", &full()).await;
    check.press_button(NL.save_file).await;
    let file = check.download(0).await;
    let day = page.run("return window.today()", &[]).await;
    assert_eq!(file.name, format!("llo-zelfcheck-{}.json", day.as_str().unwrap_or("?")));
    assert_eq!(file.kind, "application/json");
    let saved: Value = serde_json::from_str(&file.text).expect("the file is JSON");
    // The other device: nothing is there yet.
    page.run("localStorage.clear()", &[]).await;
    let check = page.open_check_page("nl", "").await;
    check.asks(NL.title).await;
    open(&check, &file.text).await;
    check.notifies("file-opened", NL.opened).await;
    check.asks(NL.overview).await;
    let wanted = json!({ "rounds": saved["rounds"], "experiments": saved["experiments"] });
    becomes("what is kept now", wanted.clone(), async || check.remembered().await).await;
    assert_eq!(wanted["rounds"][1]["answers"], json!({ "voice": "not-yet" }));
    assert_eq!(wanted["experiments"], json!([{ "about": "voice", "try": "Vragen “wat” 🌱" }]));
    page.reload().await;
    check.works().await.asks(NL.overview).await;
}

async fn private_only_when_ticked(page: Page) {
    let check = page.open_check("", &full()).await;
    check.press_button(NL.save_file).await;
    let without = check.download(0).await.text;
    assert!(!without.contains("exit-unsafe") && without.contains("voice"), "{without}");
    check.choose(NL.with_private).await;
    check.press_button(NL.save_file).await;
    let with = check.download(1).await.text;
    let with: Value = serde_json::from_str(&with).expect("the file is JSON");
    assert_eq!(
        with["rounds"][1],
        json!({ "date": "2026-03-01", "answers": { "voice": "not-yet", "exit-unsafe": "not-yet" }, "themes": ["voice", "exit-unsafe"] })
    );
    assert!(with.get("touched").is_none_or(|touched| *touched == 0), "a file does not say when the person was there");
}

async fn asks_before_replacing(page: Page) {
    let check = page.open_check("", &full()).await;
    let before = check.remembered().await;
    let other = check_draft(&[round("2024-05-05", &[(2, 3)], &[])], &[], "intro");
    open(&check, &other.to_string()).await;
    becomes("the focus", NL.replace_no.to_owned(), async || check.focused().await).await;
    check.press_button(NL.replace_no).await;
    check.shows("button", NL.save_file).await;
    assert_eq!(check.remembered().await, before);
    // The same file can be picked again.
    open(&check, &other.to_string()).await;
    check.press_button(NL.replace_yes).await;
    check.asks(NL.overview).await;
    check.notice_says(NL.opened).await;
    let wanted = json!({ "rounds": other["rounds"], "experiments": [] });
    becomes("what is kept", wanted, async || check.remembered().await).await;
}

async fn refused_with_a_reason(page: Page) {
    page.expect_in_console("file-not-ours");
    page.expect_in_console("file-damaged");
    let check = page.open_check("", &full()).await;
    check.press_button(NL.resume).await;
    check.asks(NL.work).await;
    let before = page.local().await;
    let (screen, changes) = (check.text().await, page.count("llo-change").await);
    let newer = json!({ "schema": "llo-check/2", "rounds": "who knows" }).to_string();
    let damaged = json!({ "schema": "llo-check/1", "rounds": [{ "date": "gisteren" }] }).to_string();
    let dialogue = json!({ "schema": "llo-draft/1", "place": "talk" }).to_string();
    for (text, code, title) in [
        (newer.as_str(), "file-newer", "Dit bestand komt uit een nieuwere versie."),
        (damaged.as_str(), "file-damaged", "Dit bestand is beschadigd."),
        (dialogue.as_str(), "file-not-ours", "Dit bestand is niet van de zelfcheck."),
        ("%PDF-1.7", "file-not-ours", "Dit bestand is niet van de zelfcheck."),
        (&" ".repeat(1024 * 1024 + 1), "file-unreadable", "Dit bestand kan niet gelezen worden."),
        ("", "file-not-ours", "Dit bestand is niet van de zelfcheck."),
    ] {
        open(&check, text).await;
        check.notifies(code, title).await;
        let now = check.text().await;
        assert!(now.contains("Hier is niets veranderd."), "{now}");
        assert!(!check.has("button", NL.replace_yes).await, "nothing is asked");
        // Only where one was: the moment of the last use may be newer.
        assert_eq!(page.local().await.len(), before.len());
        assert_eq!(
            check.remembered().await,
            json!({ "rounds": full()["rounds"], "experiments": full()["experiments"] })
        );
    }
    assert_eq!(page.count("llo-change").await, changes);
    check.tab(&NL, 1, NL.overview).await;
    check.tab(&NL, 2, NL.work).await;
    becomes("the screen", screen, async || check.text().await).await;
}

/// Where nothing may be kept, the file is the way to go on later.
async fn kept_nowhere_but_in_a_file(page: Page) {
    let check = page.open_check_page("nl", "storage=\"none\"").await;
    check.press_button(NL.start).await;
    check.answer(NL.names[0], NL.answers[1]).await;
    check.press_button(NL.stop).await;
    check.notice_says("Bewaar een bestand als je later verder wilt.").await;
    check.tab(&NL, 2, NL.work).await;
    check.press_button(NL.save_file).await;
    let file = check.download(0).await.text;
    page.reload().await;
    check.works().await.asks(NL.title).await;
    open(&check, &file).await;
    check.asks(NL.overview).await;
    assert!(check.texts(".overview label").await[0].ends_with(NL.answers[1]));
    assert!(page.local().await.get(CHECK_KEY).is_none() && page.storage("sessionStorage").await.is_empty());
}
