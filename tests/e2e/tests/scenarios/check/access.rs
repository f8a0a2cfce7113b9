//! axe-core in every state of the self-check × light and dark × Dutch and English.

use llo_e2e::axe;
use llo_e2e::check_words::{CHECK_EN, CHECK_NL, CheckWords};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, SCRIPTS, SelfCheck, check_draft, round};
use serde_json::json;

scenarios![
    first_light_dutch,
    first_light_english,
    first_dark_dutch,
    first_dark_english,
    later_light_dutch,
    later_light_english,
    later_dark_dutch,
    later_dark_english;
    Chromium only: forced_colours
];

async fn first_light_dutch(page: Page) {
    first(&page, "light", &CHECK_NL).await;
}

async fn first_light_english(page: Page) {
    first(&page, "light", &CHECK_EN).await;
}

async fn first_dark_dutch(page: Page) {
    first(&page, "dark", &CHECK_NL).await;
}

async fn first_dark_english(page: Page) {
    first(&page, "dark", &CHECK_EN).await;
}

async fn later_light_dutch(page: Page) {
    later(&page, "light", &CHECK_NL).await;
}

async fn later_light_english(page: Page) {
    later(&page, "light", &CHECK_EN).await;
}

async fn later_dark_dutch(page: Page) {
    later(&page, "dark", &CHECK_NL).await;
}

async fn later_dark_english(page: Page) {
    later(&page, "dark", &CHECK_EN).await;
}

async fn open(page: &Page, theme: &str, words: &CheckWords, more: &str) -> SelfCheck {
    page.site.put("/e2e/narrow.css", "text/css", ".narrow llo-self-check { width: 390px }");
    let head = format!("{SCRIPTS}<link rel=\"stylesheet\" href=\"/e2e/narrow.css\">");
    let element = host::check(&format!("theme=\"{theme}\" {more}"));
    page.open_host(host::document(&format!("lang=\"{}\"", words.lang), &head, &element)).await;
    let check = page.check();
    check.works().await;
    check
}

/// From the intro to the overview, as a list and one by one.
async fn first(page: &Page, theme: &str, words: &CheckWords) {
    let look = async |state: &str| axe::check(page, &format!("{state}, {theme}, {}", words.lang)).await;
    let check = open(page, theme, words, "").await;
    look("intro").await;
    check.press_button(words.start).await;
    check.asks(words.title).await;
    look("the list").await;
    for (at, answer) in [(0, 0), (3, 2), (13, 1)] {
        check.answer(words.names[at], words.answers[answer]).await;
    }
    look("the list with answers").await;
    check.press_button(words.stop).await;
    check.notice_says(words.stopped).await;
    look("stopped").await;
    page.run("document.body.className = 'narrow'", &[]).await;
    check.shows("button", words.next).await;
    look("the last one alone").await;
    check.press_button(words.back).await;
    check.shows("button", words.skip).await;
    look("one without an answer").await;
    page.run("document.body.className = ''", &[]).await;
    check.tab(words, 1, words.overview).await;
    look("the overview").await;
    for at in [0, 5, 13] {
        check.choose(words.names[at]).await;
    }
    check.tick(words.names[2]).await;
    check.notice_says(words.full).await;
    check.press("summary", &format!("{}: {}", words.more, words.names[4])).await;
    look("the overview with three chosen and a fourth refused").await;
    page.run("document.body.className = 'narrow'", &[]).await;
    look("the overview on a phone").await;
    check.press_button(words.erase).await;
    check.shows("button", words.erase_yes).await;
    look("asked whether to erase").await;
    check.press_button(words.erase_yes).await;
    check.notice_says(words.erased).await;
    look("erased").await;
}

/// What comes after the overview, and every message.
async fn later(page: &Page, theme: &str, words: &CheckWords) {
    let look = async |state: &str| axe::check(page, &format!("{state}, {theme}, {}", words.lang)).await;
    let rounds = [round("2025-11-30", &[(0, 0)], &[]), round("2026-03-01", &[(0, 1), (5, 2), (13, 2)], &[5, 13, 0])];
    let experiments = [
        json!({ "about": "voice", "try": "vragen", "date": "2027-03-31" }),
        json!({ "about": "aspire", "learned": "veel" }),
    ];
    page.open_blank().await;
    page.store(CHECK_KEY, &check_draft(&rounds, &experiments, "work").to_string()).await;
    let check = open(page, theme, words, "expires=\"30m\"").await;
    check.asks(words.work).await;
    look("going on").await;
    check.press_button(&format!("{}: {}: {}", words.change, words.experiment, words.names[5])).await;
    check.shows("button", words.calendar).await;
    look("an open experiment").await;
    check.press_button(words.share_open).await;
    check.press("input[type=radio]", words.share_answers).await;
    check.choose(&format!("{}: {} – {}", words.experiment, words.names[5], words.fields[0])).await;
    check.until("the text", "return root.querySelector('pre')", &[]).await;
    check.press_button(words.print).await;
    check.notice_says(words.print_nothing).await;
    look("about to share").await;
    check.press_button(words.share).await;
    check.notice_says(words.shared).await;
    look("shared").await;
    page.expect_in_console("file-not-ours");
    check.open_file("leeg.json", "{}").await;
    check.until("the refusal", "return root.querySelectorAll('[part~=notice]').length > 2", &[]).await;
    look("a file refused").await;
    check.open_file("ander.json", &check_draft(&rounds, &[], "intro").to_string()).await;
    check.shows("button", words.replace_yes).await;
    look("asked whether to replace").await;
    check.press_button(words.replace_yes).await;
    check.notice_says(words.opened).await;
    check.tab(words, 3, words.rounds).await;
    look("then and now").await;
    page.pass(26).await;
    check.notice_says(words.expiring).await;
    look("the warning").await;
    page.pass(5).await;
    check.notice_says(words.expired).await;
    look("expired").await;
}

/// Colours that the person chose replace all of ours, and what is chosen can still be told.
async fn forced_colours(page: Page) {
    let draft = check_draft(&[round("2026-03-01", &[(0, 1)], &[0])], &[], "overview");
    page.emulate(&[("forced-colors", "active")]).await;
    let check = page.open_check("", &draft).await;
    let look = "const [on, off] = [...root.querySelectorAll('input[type=checkbox]')].map((it) => getComputedStyle(it).backgroundColor);
        return [matchMedia('(forced-colors: active)').matches, on !== off]";
    assert_eq!(check.run(look, &[]).await, json!([true, true]));
    axe::check(&page, "the overview in forced colours").await;
    check.tab(&CHECK_NL, 0, CHECK_NL.title).await;
    axe::check(&page, "the list in forced colours").await;
    page.emulate(&[("forced-colors", "none")]).await;
}
