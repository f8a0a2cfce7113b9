//! The overview: fourteen rows in the order of the questions, and at most three to go on with, in the person's order.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::hand::key;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SelfCheck, check_draft, round};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![
    fourteen_rows,
    no_order_but_that_of_the_questions,
    opens_more,
    at_most_three,
    the_bar_stays_in_sight,
    nothing_hides_behind_the_bar,
    the_persons_order,
    none_is_fine
];

async fn overview(page: &Page) -> SelfCheck {
    let answers = [(0, 3), (1, 2), (2, 1), (3, 0), (5, 2), (12, 0), (13, 2)];
    let draft = check_draft(&[round("2026-11-23", &answers, &[])], &[], "overview");
    let check = page.open_check("", &draft).await;
    check.asks(NL.overview).await;
    check
}

async fn fourteen_rows(page: Page) {
    let check = overview(&page).await;
    let given = [3, 2, 1, 0, 9, 2, 9, 9, 9, 9, 9, 9, 0, 2].map(|answer| NL.answers.get(answer).unwrap_or(&NL.skipped));
    let wanted: Vec<String> = NL.names.iter().zip(given).map(|(name, answer)| format!("{name}{answer}")).collect();
    assert_eq!(check.texts(".overview label").await, wanted);
    // Nothing that counts, adds up or compares.
    let text = check.text().await.to_lowercase();
    for word in ["%", "score", "totaal", "gemiddeld", "niveau", "profiel"] {
        assert!(!text.contains(word), "the overview says “{word}”: {text}");
    }
    assert!(check.run("return root.querySelector('progress, meter, canvas')", &[]).await.is_null());
}

/// Two people with opposite answers see the same rows in the same order and colours.
async fn no_order_but_that_of_the_questions(page: Page) {
    let look = "return [...root.querySelectorAll('.overview li')].map((it) => {
        const style = getComputedStyle(it.querySelector('.description')), { color, backgroundColor, fontWeight } = style;
        return [it.querySelector('b').textContent, it.getAttribute('class'), it.querySelector('.description').className, color, backgroundColor, fontWeight] })";
    let mut seen = Vec::new();
    for answer in [0, 2] {
        let answers: Vec<_> = (0..14).map(|at| (at, answer)).collect();
        let check = page.open_check("", &check_draft(&[round("2026-11-23", &answers, &[])], &[], "overview")).await;
        check.asks(NL.overview).await;
        seen.push(check.run(look, &[]).await);
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0].as_array().map(Vec::len), Some(14));
}

async fn opens_more(page: Page) {
    let check = overview(&page).await;
    let more = format!("{}: {}", NL.more, NL.names[5]);
    let parts = [
        "Als ik zeg wat ik wil leren, wordt er naar mij geluisterd.",
        "Met wie kun je praten over wat jij wilt?",
        "Noem in een gesprek één ding dat je wilt leren.",
        "Krijgt iedereen die iets vraagt ook antwoord?",
    ];
    let text = check.text().await;
    assert!(parts.iter().all(|part| !text.contains(part)), "closed until it is asked for: {text}");
    check.press("summary", &more).await;
    for part in parts {
        becomes(part, true, async || check.text().await.contains(part)).await;
    }
    check.press("summary", &more).await;
    becomes("closed again", false, async || check.text().await.contains(parts[0])).await;
}

async fn at_most_three(page: Page) {
    let check = overview(&page).await;
    for (at, count) in [
        (12, "1 gekozen – je kunt er nog 2 kiezen"),
        (4, "2 gekozen – je kunt er nog 1 kiezen"),
        (0, "3 gekozen – meer hoeft niet"),
    ] {
        check.choose(NL.names[at]).await;
        check.tells(count).await;
    }
    becomes("the bar", vec!["3 van 3 gekozen".to_owned()], async || check.texts(".chosen-bar p").await).await;
    check.tick(NL.names[7]).await;
    check.tells(NL.full).await;
    check.notice_says(NL.full).await;
    check.ticked(NL.names[7], false).await;
    check.tick(NL.names[7]).await;
    check.ticked(NL.names[7], false).await;
    check.tick(NL.names[4]).await;
    check.tells("2 gekozen – je kunt er nog 1 kiezen").await;
    check.choose(NL.names[7]).await;
    let themes = async || check.remembered().await["rounds"][0]["themes"].clone();
    becomes("what is kept", json!(["autonomy", "aspire", "skills"]), themes).await;
}

/// How far the row went that went furthest, in pixels. In Firefox each row that is chosen, and so bold, is half a pixel less high.
fn furthest(before: &Value, now: &Value) -> f64 {
    let (before, now) = (before.as_array().expect("rows"), now.as_array().expect("rows"));
    assert_eq!((before.len(), now.len()), (14, 14));
    let gone =
        |(one, other): (&Value, &Value)| (one.as_f64().expect("a place") - other.as_f64().expect("a place")).abs();
    before.iter().zip(now).map(gone).fold(0.0, f64::max)
}

/// From the first row to the last, also while a fourth is refused, on a phone and beside a list. Neither choosing nor a
/// refusal moves a row or the button.
async fn the_bar_stays_in_sight(page: Page) {
    let look = "const box = (it) => { const { top, bottom, left } = it.getBoundingClientRect(); return [top, bottom, left].map(Math.round) };
        const bar = root.querySelector('.chosen-bar'), rows = [...root.querySelectorAll('.overview li')].map((it) => it.getBoundingClientRect().top - host.getBoundingClientRect().top);
        const button = box(bar.querySelector('button')), [top, bottom] = box(bar), [, listBottom] = box(root.querySelector('.overview'));
        return { seen: top >= 0 && bottom <= innerHeight, apart: listBottom <= top + 1, left: button[2], rows }";
    for width in [390, 1000] {
        page.open_blank().await;
        let draft = check_draft(&[round("2026-11-23", &[(0, 3)], &[])], &[], "overview");
        page.store(CHECK_KEY, &draft.to_string()).await;
        page.open_in_window(width, 664, host::one_check("")).await;
        let check = page.check();
        check.works().await.asks(NL.overview).await;
        let first = check.run(look, &[]).await;
        for (at, count) in [(0, "1 van 3 gekozen"), (6, "2 van 3 gekozen"), (12, "3 van 3 gekozen")] {
            check.choose(NL.names[at]).await;
            becomes("the bar", vec![count.to_owned()], async || check.texts(".chosen-bar p").await).await;
            let now = check.run(look, &[]).await;
            assert_eq!((&now["seen"], &now["left"]), (&json!(true), &first["left"]), "{count} at {width} px: {now}");
            assert!(furthest(&first["rows"], &now["rows"]) < 2.0, "{count} at {width} px: {now} after {first}");
        }
        check.tick(NL.names[9]).await;
        check.notice_says(NL.full).await;
        let now = check.run(look, &[]).await;
        assert_eq!(now["seen"], true, "refused at {width} px: {now}");
        assert!(furthest(&first["rows"], &now["rows"]) < 2.0, "refused at {width} px: {now} after {first}");
        // At the end it stands below the list and covers none of it.
        page.run("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })", &[]).await;
        becomes("the bar is below the list", json!(true), async || check.run(look, &[]).await["apart"].clone()).await;
        page.leave_frame().await;
    }
}

/// What the Tab key comes to can be seen.
async fn nothing_hides_behind_the_bar(page: Page) {
    page.open_blank().await;
    let draft = check_draft(&[round("2026-11-23", &[(0, 3)], &[])], &[], "overview");
    page.store(CHECK_KEY, &draft.to_string()).await;
    page.open_in_window(390, 664, host::one_check("")).await;
    let check = page.check();
    check.works().await.asks(NL.overview).await;
    check.run("host.scrollIntoView({ behavior: 'instant' }); root.querySelector('.overview input').focus()", &[]).await;
    let hidden = "const it = root.activeElement, bar = root.querySelector('.chosen-bar').getBoundingClientRect();
        return it.closest('.overview') ? [it.localName, it.getBoundingClientRect().bottom > bar.top] : null";
    let mut seen = 0;
    loop {
        page.paints().await;
        let found = check.run(hidden, &[]).await;
        if found.is_null() {
            break;
        }
        assert_eq!(found[1], false, "stop {seen} is behind the bar: {found}");
        seen += 1;
        page.keys(&[key::TAB]).await;
    }
    assert_eq!(seen, 28, "a tick and more to read for each of the fourteen");
    page.leave_frame().await;
}

/// Neither the order of the questions nor that of the answers: the order in which they were chosen, until it is changed.
async fn the_persons_order(page: Page) {
    let check = overview(&page).await;
    for at in [12, 5, 0] {
        check.choose(NL.names[at]).await;
    }
    check.goes_on_from_overview(&NL).await;
    check.asks(NL.work).await;
    let themes = async || check.texts(".columns > section > h3").await;
    assert_eq!(themes().await, [NL.names[12], NL.names[5], NL.names[0]]);
    assert!(check.text().await.contains("Waarover beslis je nu zelf?"), "each with its question");
    assert!(check.text().await.contains("Schrijf één wens op in één zin."), "and its small step");
    assert!(!check.has("button", &format!("{}: {}", NL.earlier, NL.names[12])).await, "the first cannot come earlier");
    check.press_button(&format!("{}: {}", NL.earlier, NL.names[0])).await;
    check.tells("Dit onderwerp staat nu eerder.").await;
    let wanted = [NL.names[12], NL.names[0], NL.names[5]].map(str::to_owned).to_vec();
    becomes("the order", wanted.clone(), themes).await;
    page.reload().await;
    check.works().await.asks(NL.work).await;
    assert_eq!(themes().await, wanted);
}

async fn none_is_fine(page: Page) {
    let check = overview(&page).await;
    assert!(check.text().await.contains("Nog niets gekozen. Dat mag."));
    check.goes_on_from_overview(&NL).await;
    check.asks(NL.work).await;
    assert!(check.text().await.contains("Niets kiezen mag ook."));
}
