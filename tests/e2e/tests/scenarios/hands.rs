//! What hands do that nobody meant: a double click, a double tap, a key that is held, a date that is half typed.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::Order;
use llo_dialogue::domain::space::Quadrant::OrganisationReactive;
use llo_e2e::check_words::CHECK_NL;
use llo_e2e::engine::Engine;
use llo_e2e::hand::{Tool, key};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::self_check::{SelfCheck, check_draft, round};
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![
    twice_on_the_way_through_a_dialogue,
    twice_skips_no_statement,
    twice_leads_one_phase_on,
    a_held_key_leads_one_phase_on,
    a_count_is_pressed_many_times,
    a_date_is_typed,
    a_time_waits_for_its_date
];

fn tools(page: &Page) -> Vec<Tool> {
    [Tool::Mouse, Tool::Finger].into_iter().filter(|tool| *tool == Tool::Mouse || page.engine.has_touch()).collect()
}

async fn twice_on_the_way_through_a_dialogue(page: Page) {
    for tool in tools(&page) {
        page.open_host(host::one("storage=\"none\"")).await;
        let widget = page.widget();
        widget.ready().await.asks(NL.ask_now).await;
        widget.press_twice(tool, NL.skip).await;
        widget.asks(NL.ask_later).await;
        widget.press_button(NL.skip).await;
        widget.asks(NL.talk_title).await;
    }
}

async fn twice_skips_no_statement(page: Page) {
    for tool in tools(&page) {
        page.open_in_window_of(390, host::one_check("storage=\"none\"")).await;
        let check = page.check();
        check.works().await.press_button(CHECK_NL.start).await;
        let shows = async |at: usize| {
            becomes("the statement", vec![CHECK_NL.names[at].to_owned()], async || check.statements().await).await;
        };
        shows(0).await;
        check.press_twice(tool, CHECK_NL.skip).await;
        shows(1).await;
        check.press_button(CHECK_NL.skip).await;
        shows(2).await;
    }
}

async fn twice_leads_one_phase_on(page: Page) {
    let said = Said::dutch();
    for tool in tools(&page) {
        let (board, _) = page.open_room(said, "instance=\"twice\" storage=\"none\"", &[]).await;
        board.begins().await;
        board.press_twice(tool, &said.onward(At::Lobby, Order::BothFirst)).await;
        board.is_at(At::Explain).await;
        // One more press, on purpose, is one more step: no other has happened meanwhile.
        board.leads_on().await;
        board.is_at(At::PlaceNow).await;
    }
}

async fn a_held_key_leads_one_phase_on(page: Page) {
    let said = Said::dutch();
    let (board, _) = page.open_room(said, "", &[]).await;
    board.begins().await;
    board.focus("button", &said.onward(At::Lobby, Order::BothFirst)).await;
    page.hold_key(key::ENTER, 6).await;
    board.is_at(At::Explain).await;
    page.hold_key(key::PAGE_DOWN, 6).await;
    board.is_at(At::PlaceNow).await;
    page.keys(&[key::PAGE_DOWN]).await;
    board.is_at(At::PlaceLater).await;
}

async fn a_count_is_pressed_many_times(page: Page) {
    let said = Said::dutch();
    page.open_part(said, "/e2e/host.html", "<llo-board broker=\"none\"></llo-board>").await;
    let board = page.board(said);
    board.works().await.press_button(said.board.start_counting()).await;
    board.goes_on_to(At::PlaceNow).await;
    let field = format!("{}, {}", said.common.moments(Moment::Current), said.corner(OrganisationReactive));
    for (tool, at) in tools(&page).into_iter().zip(1..) {
        board.press_twice(tool, &said.board.counting_more(&field)).await;
        let counted = "return named(root, 'input', arguments[1])[0]?.value";
        let two_more = json!((2 * at).to_string());
        becomes("the count", two_more, async || board.run(counted, &[json!(field)]).await).await;
    }
}

/// The look-back of an experiment that is open, in a browser whose date field is made of parts.
async fn at_a_plan(page: &Page) -> SelfCheck {
    let draft = check_draft(&[round("2026-11-23", &[(5, 2)], &[5])], &[], "work");
    let check = page.open_check("", &draft).await;
    let name = CHECK_NL.names[5];
    check.opens(&format!("{}: {name}", CHECK_NL.try_it), &format!("{}: {name}", CHECK_NL.experiment)).await;
    check
}

async fn planned(check: &SelfCheck) -> Value {
    let kept = check.remembered().await;
    let at = |name: &str| kept["experiments"][0][name].clone();
    json!([at("date"), at("minute")])
}

async fn a_date_is_typed(page: Page) {
    let check = at_a_plan(&page).await;
    if page.engine == Engine::WebKit {
        return; // its date field has no parts to type in
    }
    check.focus("input", CHECK_NL.date).await;
    page.write("03032027").await; // the third of March, whichever comes first
    becomes("the plan", json!(["2027-03-03", null]), async || planned(&check).await).await;
    // Only the year: the third part, digit by digit.
    check.focus("textarea", CHECK_NL.fields[0]).await;
    check.focus("input", CHECK_NL.date).await;
    page.keys(&[key::RIGHT, key::RIGHT, "2"]).await;
    assert_eq!(planned(&check).await, json!(["2027-03-03", null]), "a year of one digit takes nothing away");
    page.write("028").await;
    becomes("the plan", json!(["2028-03-03", null]), async || planned(&check).await).await;
}

async fn a_time_waits_for_its_date(page: Page) {
    let check = at_a_plan(&page).await;
    check.plans(CHECK_NL.time, "10:30").await;
    check.types(CHECK_NL.fields[0], "vragen").await;
    let time = "return named(root, 'input', arguments[1])[0]?.value";
    assert_eq!(check.run(time, &[json!(CHECK_NL.time)]).await, json!("10:30"), "it stays as it is");
    check.plans(CHECK_NL.date, "2027-03-03").await;
    becomes("the plan", json!(["2027-03-03", 630]), async || planned(&check).await).await;
}
