//! Coming back later: a new round, then and now side by side in words, and any round can be taken away.

use llo_e2e::check_words::{CHECK_EN, CHECK_NL as NL};
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{SelfCheck, check_draft, round};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![a_later_round, then_and_now, nothing_in_both, any_can_go, no_room_for_more, none_yet];

const MONTH: u64 = 30 * 24 * 60;

/// The rounds that this browser remembers, each as its date and answers.
async fn kept(check: &SelfCheck) -> Value {
    let rounds = check.remembered().await["rounds"].clone();
    rounds.as_array().into_iter().flatten().map(|round| json!([round["date"], round["answers"]])).collect()
}

fn three() -> Vec<Value> {
    vec![
        round("2025-01-09", &[(0, 0), (5, 1)], &[0]),
        round("2025-11-30", &[(0, 0), (5, 2), (13, 1)], &[]),
        round("2026-03-01", &[(0, 0), (5, 0)], &[5]),
    ]
}

/// What was filled in before stays as it was, and the new round begins empty, on its own day.
async fn a_later_round(page: Page) {
    let check = page.open_check_page("nl", "").await;
    check.press_button(NL.start).await;
    check.answer(NL.names[5], NL.answers[2]).await;
    let today = "return window.today()";
    let first = page.run(today, &[]).await;
    check.tab(&NL, 3, NL.rounds).await;
    page.pass(2 * MONTH).await;
    check.press_button(NL.new_round).await;
    check.asks(NL.title).await;
    assert_eq!(check.chosen(NL.names[5]).await, json!(null), "a new round begins empty");
    check.answer(NL.names[5], NL.answers[0]).await;
    check.answer(NL.names[0], NL.answers[3]).await;
    let second = page.run(today, &[]).await;
    assert_ne!(first, second);
    let wanted = json!([[first, { "voice": "not-yet" }], [second, { "aspire": "unknown", "voice": "yes" }]]);
    becomes("what is kept", wanted, async || kept(&check).await).await;
    check.tab(&NL, 3, NL.rounds).await;
    assert_eq!(check.texts("section > h3").await.len(), 2);
}

async fn then_and_now(page: Page) {
    let draft = check_draft(&three(), &[], "rounds");
    let check = page.open_check("", &draft).await;
    check.asks(NL.rounds).await;
    // The last one first; only the earlier ones have something to be put beside.
    let titles = ["Deze keer – 1 maart 2026", "Keer 2 – 30 november 2025", "Keer 1 – 9 januari 2025"];
    assert_eq!(check.texts("section > h3").await, titles);
    assert_eq!(check.texts("thead th").await, ["Toen koos je", "Nu kies je", "Toen koos je", "Nu kies je"]);
    let rows = "return [...root.querySelectorAll('table')].map((table) => [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((it) => squeeze(it.textContent))))";
    let tables = check.run(rows, &[]).await;
    let aspire = json!([NL.names[0], NL.answers[0], "hetzelfde"]);
    let voice = |then: &str| json!([NL.names[5], then, NL.answers[0]]);
    // The statement about unsafe work was answered once only, so it is not there; nor is what never was.
    assert_eq!(tables, json!([[aspire, voice(NL.answers[2])], [aspire, voice(NL.answers[1])]]));
    let text = check.text().await;
    for word in ["vooruit gegaan", "beter", "slechter", "verschil", "%"] {
        let names: String = NL.names.concat();
        assert!(!text.replace(NL.names[2], "").contains(word), "then and now is not judged: “{word}” in {text}{names}");
    }
    check.run("host.lang = 'en'", &[]).await;
    check.asks(CHECK_EN.rounds).await;
    assert_eq!(check.texts("section > h3").await[1], "Round 2 – 30 November 2025");
}

/// Of an earlier time with other statements there is nothing to compare, and that is said instead of an empty table.
async fn nothing_in_both(page: Page) {
    let rounds = [round("2025-11-30", &[(0, 0), (5, 2)], &[]), round("2026-03-01", &[(13, 1), (7, 0)], &[])];
    let check = page.open_check("", &check_draft(&rounds, &[], "rounds")).await;
    check.asks(NL.rounds).await;
    assert_eq!(check.texts("section > p").await, ["Er is nog geen zin die je beide keren invulde."]);
    assert!(check.run("return root.querySelector('section table')", &[]).await.is_null());
    check.tab(&NL, 0, NL.title).await;
    check.answer(NL.names[5], NL.answers[0]).await;
    check.tab(&NL, 3, NL.rounds).await;
    assert_eq!(check.texts("section tbody tr").await, [format!("{}{}{}", NL.names[5], NL.answers[2], NL.answers[0])]);
    assert!(check.texts("section > p").await.is_empty());
}

async fn any_can_go(page: Page) {
    let check = page.open_check("", &check_draft(&three(), &[], "rounds")).await;
    let delete = |title: &str| format!("{}: {title}", NL.delete_round);
    let dates = async || -> Vec<String> {
        let rounds = check.remembered().await["rounds"].clone();
        rounds.as_array().into_iter().flatten().filter_map(|it| it["date"].as_str().map(str::to_owned)).collect()
    };
    check.press_button(&delete("Keer 2 – 30 november 2025")).await;
    check.press_button(NL.delete_no).await;
    check.shows("button", &delete("Keer 2 – 30 november 2025")).await;
    assert_eq!(dates().await.len(), 3, "nothing was taken away");
    check.press_button(&delete("Keer 2 – 30 november 2025")).await;
    becomes("the focus", NL.delete_no.to_owned(), async || check.focused().await).await;
    check.press_button(NL.delete_yes).await;
    becomes("what is left", vec!["2025-01-09".to_owned(), "2026-03-01".to_owned()], dates).await;
    assert!(!page.local().await.values().any(|text| text.to_string().contains("exit-unsafe")), "nothing is left of it");
    // The current one, too: then the one before is the current one.
    check.press_button(&delete("Deze keer – 1 maart 2026")).await;
    check.press_button(NL.delete_yes).await;
    becomes("what is left", vec!["2025-01-09".to_owned()], dates).await;
    check.tab(&NL, 0, NL.title).await;
    assert_eq!(check.chosen(NL.names[5]).await, NL.answers[1]);
}

async fn no_room_for_more(page: Page) {
    let twelve: Vec<Value> = (1..=12).map(|month| round(&format!("2025-{month:02}-01"), &[(0, 0)], &[])).collect();
    let check = page.open_check("", &check_draft(&twelve, &[], "rounds")).await;
    check.press_button(NL.new_round).await;
    check.tells("Er past geen nieuwe keer meer bij. Haal er eerst één weg.").await;
    assert_eq!(check.remembered().await["rounds"].as_array().map(Vec::len), Some(12));
}

async fn none_yet(page: Page) {
    let check = page.open_check_page("nl", "").await;
    check.press_button(NL.start).await;
    check.tab(&NL, 3, NL.rounds).await;
    assert!(check.texts("section > h3").await.is_empty());
    check.shows("button", NL.new_round).await;
    assert!(
        page.local()
            .await
            .get(llo_e2e::self_check::CHECK_KEY)
            .is_none_or(|text| text.to_string().contains("rounds\\\":[]"))
    );
}
