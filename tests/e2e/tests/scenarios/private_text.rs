//! No service of the browser reads along in a field for a person's own words.

use llo_e2e::check_words::CHECK_NL;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::self_check::{check_draft, round};
use llo_e2e::widget::Widget;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![the_reason, an_experiment, the_step];

/// Fields to write in that ask the browser for less than this, and how many there are in all.
async fn looks_at_fields(widget: &Widget, fields: usize) {
    let body = "const all = [...root.querySelectorAll('textarea, input[type=text]')];
        const wanted = { autocomplete: 'off', spellcheck: 'false', writingsuggestions: 'false' };
        const asks = (it) => Object.entries(wanted).every(([name, value]) => it.getAttribute(name) === value);
        return { all: all.length, open: all.filter((it) => !asks(it)).map((it) => it.id) }";
    assert_eq!(widget.run(body, &[]).await, json!({ "all": fields, "open": [] }));
}

async fn the_reason(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await;
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    looks_at_fields(&widget, 1).await;
}

async fn an_experiment(page: Page) {
    let draft = check_draft(&[round("2026-11-23", &[(2, 2)], &[2])], &[], "work");
    let check = page.open_check("", &draft).await;
    check
        .opens(
            &format!("{}: {}", CHECK_NL.try_it, CHECK_NL.names[2]),
            &format!("{}: {}", CHECK_NL.experiment, CHECK_NL.names[2]),
        )
        .await;
    looks_at_fields(&check, 6).await;
}

async fn the_step(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    board.works().await;
    board.press_button(said.board.start_counting()).await;
    board.goes_on_to(At::PlaceLater).await;
    looks_at_fields(&board, 8).await;
    board.press("nav.top-bar button", said.board.phases_show_current()).await;
    board.press_button(said.board.placing_too_few_on()).await;
    board.goes_on_to(At::Talk).await;
    board.press("nav.top-bar button", said.board.phases_show_desired()).await;
    board.press_button(said.board.placing_too_few_on()).await;
    board.goes_on_to(At::Step).await;
    looks_at_fields(&board, 2).await;
}
