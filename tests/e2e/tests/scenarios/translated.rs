//! A browser translates the page: every text node of ours is swapped for one of its own, at every step. Nothing breaks,
//! no words go stale, and the language that was shown stays.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_e2e::check_words::CHECK_NL;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::self_check::{check_draft, round};
use llo_e2e::until::becomes;
use llo_e2e::words::NL;

scenarios![a_dialogue, a_self_check, a_board_and_a_phone];

const TRANSLATOR: &str = include_str!("../../src/js/translator.js");

async fn translates(page: &Page) {
    page.run(TRANSLATOR, &[]).await;
}

async fn a_dialogue(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.ask_now).await;
    translates(&page).await;
    let fonts = widget.run("return root.querySelectorAll('font').length", &[]).await;
    assert!(fonts.as_u64().is_some_and(|fonts| fonts > 10), "it was translated: {fonts}");
    widget.choose_both(&NL, NL.helping, NL.ready).await;
    widget.asks(NL.talk_title).await;
    becomes("the step in words", true, async || widget.sentence().await.contains(NL.ready)).await;
    widget.focus("textarea", NL.reason).await;
    page.write("Daarom").await;
    widget.press_button(NL.done).await;
    widget.press_button(NL.reopen).await;
    widget.asks(NL.talk_title).await;
    widget.shows("button", NL.done).await;
    assert_eq!(widget.run("return root.querySelector('.app').lang", &[]).await, "nl", "it stays in its language");
}

async fn a_self_check(page: Page) {
    let answers = [(0, 3), (1, 2), (2, 1), (3, 0), (5, 2), (12, 0), (13, 2)];
    let draft = check_draft(&[round("2026-11-23", &answers, &[])], &[], "overview");
    let check = page.open_check("", &draft).await;
    check.asks(CHECK_NL.overview).await;
    translates(&page).await;
    check.choose(CHECK_NL.names[0]).await;
    check.choose(CHECK_NL.names[5]).await;
    let texts = check.texts(".overview label").await;
    assert!(texts.iter().zip(CHECK_NL.names).all(|(text, name)| text.starts_with(name)), "{texts:?}");
    check.tab(&CHECK_NL, 2, CHECK_NL.work).await;
    check.tab(&CHECK_NL, 0, CHECK_NL.title).await;
    check.tab(&CHECK_NL, 1, CHECK_NL.overview).await;
    check.ticked(CHECK_NL.names[5], true).await;
}

async fn a_board_and_a_phone(page: Page) {
    let said = Said::dutch();
    let (board, phone, code) = page.open_joined(said).await;
    translates(&page).await;
    let others = bots(&page, &code, 7).await;
    board.goes_on_to(At::PlaceNow).await;
    phone.asks(said.prompt(Moment::Current)).await;
    phone.places(said.corner(PeopleReactive)).await;
    all_place(&others, RoundNo::First, OrganisationReactive, None).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::PlaceLater).await;
    phone.places(said.corner(PeopleProactive)).await;
    all_place(&others, RoundNo::First, OrganisationReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    for at in [At::RevealNow, At::Talk, At::RevealLater, At::Step] {
        board.goes_on_to(at).await;
        board.is_at(at).await;
    }
    phone.asks(said.guest.group_step().0).await;
    board.closes().await;
    phone.asks(said.guest.leave_closed().0).await;
}
