//! Narrow, wide, enlarged, with more space between the letters: nothing of the self-check sticks out or is too small.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::fit;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SCRIPTS, SelfCheck, check_draft, round};
use serde_json::{Value, json};

scenarios![
    width_280,
    width_320,
    width_390,
    width_700,
    width_900,
    width_1200,
    text_twice_as_big,
    more_space_in_the_text
];

const LONG: &str = "Arbeidsmarktontwikkelingsverantwoordelijkheden bespreken met iedereen die erover gaat.";

fn full() -> Value {
    let answers: Vec<_> = (0..14).map(|at| (at, 3 - at % 4)).collect();
    let rounds = [round("2025-11-30", &answers, &[]), round("2026-03-01", &answers[4..], &[13, 5, 6])];
    let experiment = |about: &str| json!({ "about": about, "try": LONG, "find-out": LONG, "date": "2027-03-31", "minute": 870, "learned": LONG });
    let mut draft = check_draft(&rounds, &[experiment("exit-unsafe"), experiment("financial-access")], "work");
    draft["expires"] = json!(30);
    draft
}

async fn open(page: &Page, width: u32, css: &str) -> SelfCheck {
    page.site.put("/e2e/plain.css", "text/css", format!("body {{ margin: 0 }} {css}"));
    page.open_blank().await;
    page.store(CHECK_KEY, &full().to_string()).await;
    let head = format!("{SCRIPTS}<link rel=\"stylesheet\" href=\"/e2e/plain.css\">");
    let element = host::check("expires=\"30m\"");
    page.open_in_window_of(width, host::document("lang=\"nl\"", &head, &element)).await;
    let check = page.check();
    check.works().await;
    check
}

/// The states in which the element is widest or fullest.
async fn in_every_state(check: &SelfCheck, look: impl AsyncFn(&str)) {
    check.asks(NL.work).await;
    look("going on").await;
    check.press_button(&format!("{}: {}: {}", NL.change, NL.experiment, NL.names[6])).await;
    check.shows("button", NL.calendar).await;
    look("an open experiment").await;
    check.press_button(NL.share_open).await;
    check.press("input[type=radio]", NL.share_answers).await;
    check.choose(&format!("{}: {} – {}", NL.experiment, NL.names[6], NL.fields[0])).await;
    check.until("the text", "return root.querySelector('pre')?.textContent.includes('texts')", &[]).await;
    look("about to share").await;
    check.tab(&NL, 1, NL.overview).await;
    check.tick(NL.names[0]).await;
    check.notice_says(NL.full).await;
    check.press("summary", &format!("{}: {}", NL.more, NL.names[6])).await;
    look("the overview").await;
    check.tab(&NL, 3, NL.rounds).await;
    look("then and now").await;
    check.tab(&NL, 0, NL.title).await;
    check.press_button(NL.stop).await;
    check.notice_says(NL.stopped).await;
    look("the first statement").await;
    check.press_button(NL.erase).await;
    check.shows("button", NL.erase_yes).await;
    look("asked whether to erase").await;
    check.press_button(NL.erase_no).await;
    check.page.pass(26).await;
    check.notice_says(NL.expiring).await;
    look("the warning").await;
    check.page.pass(5).await;
    check.notice_says(NL.expired).await;
    look("the intro").await;
}

async fn fits(page: Page, width: u32) {
    let check = open(&page, width, "").await;
    in_every_state(&check, async |state: &str| {
        fit::nothing_sticks_out(&check, &format!("{state} at {width} px")).await;
        fit::nothing_is_too_small(&check, &format!("{state} at {width} px")).await;
    })
    .await;
    page.leave_frame().await;
}

async fn width_280(page: Page) {
    fits(page, 280).await;
}

/// Also what a window of 1280 px shows at a zoom of 400 %.
async fn width_320(page: Page) {
    fits(page, 320).await;
}

async fn width_390(page: Page) {
    fits(page, 390).await;
}

/// The narrowest with a list.
async fn width_700(page: Page) {
    fits(page, 700).await;
}

async fn width_900(page: Page) {
    fits(page, 900).await;
}

async fn width_1200(page: Page) {
    fits(page, 1200).await;
}

async fn text_twice_as_big(page: Page) {
    for width in [640, 1200] {
        let check = open(&page, width, "html { font-size: 200% }").await;
        in_every_state(&check, async |state: &str| {
            fit::nothing_sticks_out(&check, &format!("{state} at {width} px, text at 200 %")).await;
        })
        .await;
        page.leave_frame().await;
    }
}

async fn more_space_in_the_text(page: Page) {
    for width in [320, 760] {
        let check = open(&page, width, "").await;
        fit::space_the_text(&check).await;
        in_every_state(&check, async |state: &str| {
            fit::nothing_sticks_out(&check, &format!("{state} at {width} px, text spaced")).await;
        })
        .await;
        page.leave_frame().await;
    }
}
