//! Phones and boards whose clock is hours off, or is set while a session runs: they take part, lose nothing, and the wrong
//! clock is what is told.

use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{OrganisationReactive, PeopleProactive};
use llo_e2e::board::Board;
use llo_e2e::page::Page;
use llo_e2e::phone::Phone;
use llo_e2e::room::{self, all_place, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![clock_of_a_phone, clock_that_is_set, clock_that_is_a_day_off, clock_of_the_laptop];

const HOUR: i64 = 3_600_000;

/// Loaded before the element: this window's clock is ahead by what its own storage says.
const CLOCK: &str = "(() => {
    const Real = Date, ahead = () => Number(sessionStorage.getItem('host:ahead'));
    window.Date = class extends Real {
        constructor(...args) { if (args.length) super(...args); else super(Real.now() + ahead()); }
        static now() { return Real.now() + ahead(); }
    };
    const now = new Date(), two = (it) => String(it).padStart(2, '0');
    document.documentElement.dataset.day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
})();";

/// A page with a clock of its own.
async fn opens(page: &Page, path: &str, ahead: i64, body: &str) {
    page.site.put("/e2e/own-clock.js", "text/javascript", CLOCK);
    page.open_blank().await;
    sets(page, ahead).await;
    page.open_part(Said::dutch(), path, &["<script src=\"/e2e/own-clock.js\"></script>", body].concat()).await;
}

async fn sets(page: &Page, ahead: i64) {
    page.run("sessionStorage.setItem('host:ahead', arguments[0])", &[json!(ahead)]).await;
}

/// A page that comes into sight looks around, and its timers ring.
async fn looks(page: &Page) {
    page.run("document.dispatchEvent(new Event('visibilitychange'))", &[]).await;
}

async fn clock_of_a_phone(page: Page) {
    let said = Said::dutch();
    let windows = page.open_two_windows(said, "").await;
    let board = page.board(said);
    for (ahead, name) in [(-5 * HOUR, "achter"), (5 * HOUR, "voor"), (15 * HOUR, "ver")] {
        opens(&page, "/e2e/phone.html", ahead, &room::phone(name)).await;
        let phone = page.phone_at(said, name);
        phone.joins_with(&windows.code).await;
        windows.lead_on_to(&board, At::PlaceNow).await;
        phone.places(said.corner(OrganisationReactive)).await;
        phone.has_arrived().await;
        is_undisturbed(&phone).await;
        phone.loads_again().await;
        phone.has_arrived().await;
        is_undisturbed(&phone).await;
        windows.lead_on_to(&board, At::PlaceLater).await;
        phone.asks(said.prompt(llo_dialogue::domain::dialogue::Moment::Desired)).await;
        windows.look_at_board().await;
        board.goes_back_to(At::PlaceNow).await;
        windows.look_at_phone().await;
    }
}

async fn clock_that_is_set(page: Page) {
    let said = Said::dutch();
    let windows = page.open_two_windows(said, "").await;
    let board = page.board(said);
    opens(&page, "/e2e/phone.html", 0, &room::phone("een")).await;
    let phone = page.phone_at(said, "een");
    phone.joins_with(&windows.code).await;
    windows.lead_on_to(&board, At::PlaceNow).await;
    phone.places(said.corner(PeopleProactive)).await;
    phone.has_arrived().await;
    let before = page.local().await["llo:seat:een"].clone();
    for ahead in [30 * HOUR, -30 * HOUR, 5 * HOUR, 0] {
        sets(&page, ahead).await;
        looks(&page).await;
        // The next thing that is heard finds another time.
        windows.look_at_board().await;
        board.goes_on_to(At::PlaceLater).await;
        board.goes_back_to(At::PlaceNow).await;
        windows.look_at_phone().await;
        phone.has_arrived().await;
        is_undisturbed(&phone).await;
        // Another page of ours opens with that clock, and erases what is over.
        opens(&page, "/e2e/other.html", ahead, "<llo-dialogue instance=\"alleen\"></llo-dialogue>").await;
        page.widget().ready().await;
        page.open("/e2e/phone.html").await;
        phone.works().await;
        phone.has_arrived().await;
        is_undisturbed(&phone).await;
    }
    let kept = &page.local().await["llo:seat:een"];
    let seed = |text: &serde_json::Value| {
        serde_json::from_str::<serde_json::Value>(text.as_str().expect("a text")).expect("JSON")["seed"].clone()
    };
    assert_eq!(seed(kept), seed(&before), "it is the same participant");
}

/// Nothing is said of the session's end, of a facilitator who is away, or of a clock.
async fn is_undisturbed(phone: &Phone) {
    let (text, words) = (phone.text().await, phone.said.guest);
    for other in [
        words.seeking_expired_title(),
        words.seeking_clock_wrong_title(),
        words.connection_away().0,
        words.connection_away_kept().0,
        words.leave_closed().1,
    ] {
        assert!(!text.contains(other), "{other} in {text}");
    }
}

/// By so much that a join code cannot be trusted: the phone says which time it has, and goes on once that is right.
async fn clock_that_is_a_day_off(page: Page) {
    let said = Said::dutch();
    let windows = page.open_two_windows(said, "").await;
    let board = page.board(said);
    opens(&page, "/e2e/phone.html", -30 * HOUR, &room::phone("een")).await;
    let phone = page.phone_at(said, "een");
    phone.types_code(&windows.code).await;
    phone.asks(said.guest.seeking_clock_wrong_title()).await;
    phone.says("Zet de datum en de tijd goed.").await;
    let day = page.run("return document.documentElement.dataset.day", &[]).await;
    phone.says(day.as_str().expect("a day")).await;
    sets(&page, 0).await;
    // The board says something again.
    windows.lead_on_to(&board, At::Explain).await;
    phone.joins().await;
    phone.asks(said.guest.waiting_explain_title()).await;
}

async fn clock_of_the_laptop(page: Page) {
    let said = Said::dutch();
    opens(&page, "/e2e/board.html", 0, &room::board("")).await;
    let board = page.board(said);
    let code = board.begins().await;
    let others = bots(&page, &code, 5).await;
    board.goes_on_to(At::PlaceNow).await;
    sets(&page, 30 * HOUR).await;
    all_place(&others, RoundNo::First, PeopleProactive, None).await;
    board.counts(5, 5).await;
    board.notice_says(said.board.notices_clock_past_end_title()).await;
    board.goes_on_to(At::PlaceLater).await;
    assert_eq!(kept(&page).await, code, "what is kept stays");
    board.loads_again().await;
    board.notice_says(said.board.notices_kept_past_end_title()).await;
    assert_eq!(kept(&page).await, code, "also where nothing goes on with it");
    sets(&page, 0).await;
    goes_on(&board, &code).await;
}

/// The code of the session that this browser keeps.
async fn kept(page: &Page) -> String {
    let text = page.local().await["llo:board:default"].clone();
    let json: serde_json::Value = serde_json::from_str(text.as_str().expect("a text")).expect("JSON");
    let code = json["code"].as_str().expect("a code").to_owned();
    [&code[..4], "-", &code[4..8]].concat()
}

async fn goes_on(board: &Board, code: &str) {
    board.loads_again().await;
    board.is_at(At::PlaceLater).await;
    assert_eq!(board.code().await, code);
    becomes("the notices", String::new(), async || board.notices().await).await;
}
