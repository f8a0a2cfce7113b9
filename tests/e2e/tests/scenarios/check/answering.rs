//! Fourteen statements, answered or not: one at a time where it is narrow, a list where there is room.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SCRIPTS, SelfCheck};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![
    one_by_one,
    all_in_a_list,
    rows_stay_where_they_are,
    each_under_its_name,
    native_groups,
    kept_at_once,
    reload_goes_on,
    back_and_skip,
    stop_and_go_on,
    taken_back,
    private_left_out
];

const NARROW: u32 = 390;

/// A fresh self-check at its first statement, as a phone shows it.
async fn on_a_phone(page: &Page) -> SelfCheck {
    page.open_in_window_of(NARROW, host::one_check("")).await;
    let check = page.check();
    check.works().await.press_button(NL.start).await;
    becomes("the only statement", vec![NL.names[0].to_owned()], async || check.statements().await).await;
    check
}

/// A fresh self-check at its list.
async fn in_a_wide_window(page: &Page) -> SelfCheck {
    let check = page.open_check_page("nl", "").await;
    check.press_button(NL.start).await;
    becomes("the statements", NL.names.map(str::to_owned).to_vec(), async || check.statements().await).await;
    check
}

fn clear(at: usize) -> String {
    format!("{}: {}", NL.clear_short, NL.names[at])
}

async fn one_by_one(page: Page) {
    page.open_in_window_of(NARROW, host::one_check("")).await;
    let check = page.check();
    check.works().await.asks(NL.title).await;
    assert!(check.text().await.contains(NL.not_a_test), "the intro says what it is not");
    check.press_button(NL.start).await;
    for (at, name) in NL.names.into_iter().enumerate() {
        becomes("the only statement", vec![name.to_owned()], async || check.statements().await).await;
        let words = format!("{} van 14", at + 1);
        let progress =
            "const it = root.querySelector('progress'); return visible(it) && [it.value, it.max, nameOf(it)]";
        assert_eq!(check.run(progress, &[]).await, json!([at + 1, 14, words]));
        assert!(check.text().await.contains(&words), "how far the person is can be read: {}", check.text().await);
        check.answer(name, NL.answers[at % 4]).await;
        // An answer does not go on by itself.
        assert_eq!(check.statements().await, [name]);
        check.press_button(NL.next).await;
    }
    check.asks(NL.overview).await;
    page.leave_frame().await;
}

async fn all_in_a_list(page: Page) {
    let check = in_a_wide_window(&page).await;
    assert!(check.text().await.contains(NL.first_statement));
    for (at, name) in NL.names.into_iter().enumerate() {
        check.answer(name, NL.answers[at % 4]).await;
    }
    let filled = "Alle 14 ingevuld. Je kunt nog alles veranderen.";
    check.tells(filled).await;
    assert!(check.text().await.contains(filled));
    assert!(!check.has("progress", "14 van 14").await, "a list needs no progress bar");
    check.press_button(NL.to_overview).await;
    check.asks(NL.overview).await;
}

/// Whoever goes down the list finds the next answer where it was: no row moves when another one is answered.
async fn rows_stay_where_they_are(page: Page) {
    let check = in_a_wide_window(&page).await;
    let edges = "return [...root.querySelectorAll('fieldset.statement-row')].map((row) => { const box = row.getBoundingClientRect(); return [box.top, box.bottom].map((at) => Math.round(at + scrollY)); })";
    let before = check.run(edges, &[]).await;
    // The last has a sentence below it that the others do not have.
    for at in [3, 4, 13, 0] {
        check.answer(NL.names[at], NL.answers[1]).await;
        check.shows("button", &clear(at)).await;
        assert_eq!(check.run(edges, &[]).await, before, "after an answer to {}", NL.names[at]);
    }
    check.press_button(&clear(0)).await;
    becomes("the answer", json!(null), async || check.chosen(NL.names[0]).await).await;
    assert_eq!(check.run(edges, &[]).await, before);
}

/// In the list the eye finds the name of an answer above its column, so each radio button must stand there, from the
/// first moment and after every choice.
async fn each_under_its_name(page: Page) {
    let astray = "const middle = (it) => { const box = it.getBoundingClientRect(); return box.left + box.width / 2; };
        const heads = [...root.querySelectorAll('.statement-row.header-row span')].slice(1), out = [];
        for (const line of root.querySelectorAll('fieldset.statement-row')) {
          const words = line.querySelector('legend > span').getBoundingClientRect();
          [...line.querySelectorAll('input')].forEach((it, at) => {
            const box = it.getBoundingClientRect(), name = `“${nameOf(it)}” of “${squeeze(line.querySelector('b').textContent)}”`;
            if (Math.abs(middle(it) - middle(heads[at])) > 2) out.push(`${name} stands at ${middle(it) | 0}, its name at ${middle(heads[at]) | 0}`);
            if (box.top > words.bottom || box.bottom < words.top) out.push(`${name} does not stand beside its statement`);
          });
        }
        return out";
    for width in [700, 900, 1200] {
        page.site.put(
            "/e2e/wide.css",
            "text/css",
            format!("body {{ margin: 0 }} llo-self-check {{ width: {width}px }}"),
        );
        let head = format!("{SCRIPTS}<link rel=\"stylesheet\" href=\"/e2e/wide.css\">");
        page.open_host(host::document("lang=\"nl\"", &head, &host::check(""))).await;
        let check = page.check();
        check.works().await.press_button(NL.start).await;
        check.shows("button", NL.to_overview).await;
        assert_eq!(check.run(astray, &[]).await, json!([]), "at {width} px");
        check.answer(NL.names[2], NL.answers[3]).await;
        assert_eq!(check.run(astray, &[]).await, json!([]), "at {width} px, with an answer");
        page.run("localStorage.clear()", &[]).await;
    }
}

/// Every statement is a native group of four radio buttons, named by its statement and its answers.
async fn native_groups(page: Page) {
    let check = in_a_wide_window(&page).await;
    let body = "return [...root.querySelectorAll('fieldset.statement-row')].map((line) => {
        const radios = [...line.querySelectorAll('input[type=radio]')];
        return [line.firstElementChild.localName, nameOf(line).startsWith(squeeze(line.querySelector('b').textContent) + ' '), new Set(radios.map((it) => it.name)).size, radios.map(nameOf), radios.filter((it) => it.checked).length] })";
    let groups = check.run(body, &[]).await;
    let wanted = json!(["legend", true, 1, NL.answers, 0]);
    assert_eq!(groups, json!(vec![wanted; 14]));
    let names = "return new Set([...root.querySelectorAll('input[type=radio]')].map((it) => it.name)).size";
    assert_eq!(check.run(names, &[]).await, 14, "no group takes a radio button of another one");
}

async fn kept_at_once(page: Page) {
    let check = in_a_wide_window(&page).await;
    let mut answers = serde_json::Map::new();
    for (at, id, answer) in [(5, "voice", 2), (0, "aspire", 0), (5, "voice", 1), (12, "autonomy", 3)] {
        check.answer(NL.names[at], NL.answers[answer]).await;
        answers.insert(id.to_owned(), json!(llo_e2e::self_check::ANSWERS[answer]));
        becomes("what is kept", Value::Object(answers.clone()), async || check.remembered_answers().await).await;
    }
    assert_eq!(page.local().await.keys().collect::<Vec<_>>(), [CHECK_KEY]);
}

async fn reload_goes_on(page: Page) {
    let check = on_a_phone(&page).await;
    for (at, name) in NL.names.into_iter().enumerate().take(4) {
        check.answer(name, NL.answers[at]).await;
        check.press_button(NL.next).await;
    }
    becomes("the fifth", vec![NL.names[4].to_owned()], async || check.statements().await).await;
    page.run("window.old = true; location.reload()", &[]).await;
    page.until("the page anew", "return !window.old && document.readyState === 'complete'", &[]).await;
    check.works().await;
    assert_eq!(check.statements().await, [NL.names[4]]);
    for at in (0..4).rev() {
        check.press_button(NL.back).await;
        becomes("the one before", vec![NL.names[at].to_owned()], async || check.statements().await).await;
        assert_eq!(check.chosen(NL.names[at]).await, NL.answers[at]);
    }
    assert!(page.events("llo-ready").await.last().is_some_and(|ready| ready.detail["restored"] == true));
    page.leave_frame().await;
}

async fn back_and_skip(page: Page) {
    let check = on_a_phone(&page).await;
    assert!(!check.has("button", NL.next).await, "without an answer the way on says that it skips");
    check.press_button(NL.skip).await;
    becomes("the second", vec![NL.names[1].to_owned()], async || check.statements().await).await;
    becomes("the focus", NL.title.to_owned(), async || check.focused().await).await;
    check.answer(NL.names[1], NL.answers[2]).await;
    check.press_button(NL.back).await;
    becomes("the first", vec![NL.names[0].to_owned()], async || check.statements().await).await;
    assert_eq!(check.chosen(NL.names[0]).await, json!(null));
    check.press_button(NL.back).await;
    check.shows("button", NL.go_on).await;
    // It goes on at the first that has no answer.
    check.press_button(NL.go_on).await;
    becomes("the first", vec![NL.names[0].to_owned()], async || check.statements().await).await;
    assert_eq!(check.remembered_answers().await, json!({ "self-awareness": "not-yet" }), "skipping leaves no trace");
    page.leave_frame().await;
}

async fn stop_and_go_on(page: Page) {
    let check = in_a_wide_window(&page).await;
    check.answer(NL.names[3], NL.answers[1]).await;
    check.press_button(NL.stop).await;
    check.notice_says(NL.stopped).await;
    check
        .until("the focus on it", "return root.activeElement?.textContent.includes(arguments[1])", &[json!(NL.stopped)])
        .await;
    assert!(check.text().await.contains("Wat je invulde is bewaard."), "where nothing is lost, that is said");
    // Going on is simply going on.
    check.answer(NL.names[4], NL.answers[1]).await;
    becomes("the message is gone", false, async || check.text().await.contains(NL.stopped)).await;
    assert_eq!(
        check.remembered_answers().await,
        json!({ "self-efficacy": "a-little", "learning-agility": "a-little" })
    );
}

async fn taken_back(page: Page) {
    let check = in_a_wide_window(&page).await;
    check.answer(NL.names[8], NL.answers[0]).await;
    check.press_button(&clear(8)).await;
    becomes("the answer", json!(null), async || check.chosen(NL.names[8]).await).await;
    check.tells("Nog niets ingevuld. Dat mag; alles mag leeg blijven.").await;
    becomes("what is kept", json!({}), async || check.remembered_answers().await).await;
    page.reload().await;
    check.works().await;
    assert_eq!(check.chosen(NL.names[8]).await, json!(null));
}

/// The statement about unsafe work can be left out, and whoever answers it or takes it back leaves no trace with the
/// host. Skipped, nothing in the browser has its name.
async fn private_left_out(page: Page) {
    let check = in_a_wide_window(&page).await;
    for name in &NL.names[..13] {
        check.answer(name, NL.answers[1]).await;
    }
    becomes("changes told to the host", 13, async || page.count("llo-change").await).await;
    let stored = async || page.local().await.values().map(Value::to_string).collect::<String>();
    assert!(!stored().await.contains("exit-unsafe"), "{}", stored().await);
    assert!(check.text().await.contains("Deze zin wordt nooit gedeeld. Je mag hem overslaan."));
    check.answer(NL.unsafe_work(), NL.answers[2]).await;
    becomes("it is kept here", true, async || stored().await.contains("exit-unsafe")).await;
    check.press_button(&clear(13)).await;
    becomes("nothing is left of it", false, async || stored().await.contains("exit-unsafe")).await;
    assert_eq!(page.count("llo-change").await, 13, "the host heard nothing of it");
}
