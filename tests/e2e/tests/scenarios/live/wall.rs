//! The screen for the room, read at the sizes that beamers and laptops have: all of it is whole, nothing scrolls, the names
//! and the headline can be read from the back, one line says how to join, and there is nothing to press.

use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Pin;
use llo_dialogue::domain::space::Quadrant::{
    OrganisationProactive, OrganisationReactive, PeopleProactive, PeopleReactive,
};
use llo_e2e::axe;
use llo_e2e::board::Board;
use llo_e2e::page::Page;
use llo_e2e::room::bots;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::site::BOARD_PASSWORD;
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![whole_in_every_phase, a_window_for_the_beamer_from_the_lobby, on_a_narrow_screen];

/// A window with the bars of a browser on a laptop, the same on larger ones, and a beamer that shows nothing else.
const WINDOWS: [(u32, u32); 4] = [(1366, 625), (1536, 730), (1920, 950), (1920, 1080)];

/// An address that phones can open: on this computer's own there is no code to scan.
const REACHED: &str = "deep('llo-board').setAttribute('join-url', 'https://llo.gemeente.example/m')";

/// Whatever is not whole, or not as it is promised.
const AMISS: &str = "const out = [], { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) out.push(`the page is ${scrollWidth} × ${scrollHeight} in ${innerWidth} × ${innerHeight}`);
    const seen = (it) => visible(it) && !it.closest('.visually-hidden');
    const called = (it) => `${it.localName}.${it.getAttribute('class') ?? ''} “${squeeze(it.textContent).slice(0, 30)}”`;
    const texts = [];
    for (const it of root.querySelectorAll('[part~=base] *')) {
      if (!seen(it)) continue;
      const box = it.getBoundingClientRect(), style = getComputedStyle(it);
      if (it.matches('button, a, input, summary, textarea, select, [tabindex=\"0\"]')) out.push(`${called(it)} can be pressed`);
      if (it.matches('table')) out.push('a table is seen');
      if (it instanceof HTMLElement && style.overflow !== 'visible' && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)) out.push(`${called(it)} is cut off`);
      if (it.closest('svg') && !it.closest('.group-pins') && !it.closest('.qr-code')) continue;
      const text = [...it.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && squeeze(node.data));
      if (!text && !it.matches('.qr-code, .plane-surface, .beamer-strip')) continue;
      const range = document.createRange();
      range.selectNodeContents(it);
      const { left, top, right, bottom } = text ? range.getBoundingClientRect() : box;
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) out.push(`${called(it)} is at ${[left, top, right, bottom].map(Math.round)}`);
      if (it instanceof HTMLElement && (text || it.matches('.qr-code'))) texts.push([it, left, top, right, bottom]);
    }
    texts.forEach(([one, ...a], at) => texts.slice(at + 1).forEach(([other, ...b]) => {
      if (one.contains(other) || other.contains(one)) return;
      const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]), high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
      if (wide > 2 && high > 4) out.push(`${called(one)} and ${called(other)} lie over each other`);
    }));
    // What is 40 px on a screen of 1920 by 1080.
    const part = Math.min(innerWidth / 1920, innerHeight / 1080);
    const letters = (selector, least, number) => {
      const found = [...root.querySelectorAll(selector)].filter(seen);
      if (found.length !== number) out.push(`${found.length} of ${selector}`);
      for (const it of found) if (parseFloat(getComputedStyle(it).fontSize) < least * part - .1) out.push(`${called(it)} has letters of ${getComputedStyle(it).fontSize}`);
    };
    letters('.beamer-names b', 40, 4);
    letters('h2', 56, 1);
    letters('.beamer-strip .join-code', 52, 1);
    letters('.beamer-strip b', 40, 1);
    for (const [it] of texts) if (parseFloat(getComputedStyle(it).fontSize) < 31 * part) out.push(`${called(it)} has letters of ${getComputedStyle(it).fontSize}`);
    const board = root.querySelector('.beamer-board').getBoundingClientRect(), strip = root.querySelector('.beamer-strip').getBoundingClientRect();
    if (board.height < strip.top - 60 * part) out.push(`the board is ${board.height} high above a line at ${strip.top}`);
    const qr = [...root.querySelectorAll('.qr-code')].filter(seen).length;
    if (qr !== arguments[1]) out.push(`${qr} codes to scan`);
    if (!squeeze(root.querySelector('.beamer-strip').innerText).includes('llo.gemeente.example/m')) out.push('no address');
    return out";

/// At all of these sizes, when the window of the board has come to a phase.
async fn look(page: &Page, wall: &Board, state: &str, codes_to_scan: u32) {
    for (width, height) in WINDOWS {
        page.opens_to(width, height).await;
        page.paints().await;
        let found = wall.run(AMISS, &[json!(codes_to_scan)]).await;
        assert_eq!(found, json!([]), "{state}, {width} × {height}");
    }
    axe::check(page, state).await;
}

/// What the facilitator's window and the one for the room say the phase is.
async fn phase(board: &Board) -> Value {
    board.run("return squeeze(root.querySelector('nav .current, .beamer-phase b')?.textContent)", &[]).await
}

async fn whole_in_every_phase(page: Page) {
    let said = Said::dutch();
    page.open(&format!("/board.html?lang=nl&session-title=Team+Ruimte+en+Groen#board={BOARD_PASSWORD}")).await;
    page.run(REACHED, &[]).await;
    let board = page.board(said);
    let code = board.begins().await;
    let link = board.linked_code("default").await;
    let desk = page.client.window().await.expect("the window has a handle");
    let room = page.second_window().await;
    page.open(&format!("/board.html?lang=nl&session-title=Team+Ruimte+en+Groen#beamer={link}")).await;
    page.run(REACHED, &[]).await;
    let wall = page.board(said);
    wall.works().await;
    wall.says(&code).await;
    wall.shows(".qr-code svg", said.board.join_qr()).await;
    look(&page, &wall, "the lobby", 1).await;

    let others = bots(&page, &code, 24).await;
    let corners = [OrganisationReactive, PeopleReactive, OrganisationProactive, PeopleProactive];
    let phases = [At::Explain, At::PlaceNow, At::PlaceLater, At::RevealNow, At::Talk, At::RevealLater, At::Step];
    for at in phases {
        page.go_to_window(desk.clone()).await;
        board.goes_on_to(at).await;
        if at == At::PlaceLater {
            for who in 0..others.len() {
                let [now, later] = [corners[who % 3], corners[who % 4]].map(|corner| Some(Pin::middle_of(corner)));
                others.place(who, RoundNo::First, now, later);
            }
            others.settle().await;
            board.counts(24, 24).await;
        }
        let led = phase(&board).await;
        page.go_to_window(room.clone()).await;
        becomes("the phase on the wall", phase_on_wall(said, at, led), async || phase(&wall).await).await;
        let comes_in = matches!(at, At::Explain | At::PlaceNow | At::PlaceLater);
        look(&page, &wall, &format!("{at:?}"), comes_in.into()).await;
    }
    assert_eq!(wall.run("return root.querySelectorAll('.visually-hidden table').length", &[]).await, 1);
}

/// While people place, the moment; else the name that the bar has.
fn phase_on_wall(said: Said, at: At, led: Value) -> Value {
    match at {
        At::PlaceNow => json!(said.common.moments(llo_dialogue::domain::dialogue::Moment::Current)),
        At::PlaceLater => json!(said.common.moments(llo_dialogue::domain::dialogue::Moment::Desired)),
        At::Lobby | At::Explain | At::RevealNow | At::Talk | At::RevealLater | At::Step => led,
    }
}

/// As a facilitator opens it: one press, and the window follows.
async fn a_window_for_the_beamer_from_the_lobby(page: Page) {
    let said = Said::dutch();
    page.open(&format!("/board.html?lang=nl#board={BOARD_PASSWORD}")).await;
    let board = page.board(said);
    board.begins().await;
    let main = json!([said.board.tools_second_window()]);
    let buttons = async || {
        let body = "return [...root.querySelectorAll('.side-panel .button-primary')].filter(visible).map(nameOf)";
        board.run(body, &[]).await
    };
    assert_eq!(buttons().await, main, "it is not hidden among the tools");
    let windows = async || page.client.windows().await.expect("windows can be counted");
    let before = windows().await;
    board.press_button(said.board.tools_second_window()).await;
    let desk = page.client.window().await.expect("the window has a handle");
    becomes("another window", before.len() + 1, async || windows().await.len()).await;
    let room = windows().await.into_iter().find(|one| !before.contains(one)).expect("a window came");
    page.go_to_window(room.clone()).await;
    let wall = page.board(said);
    wall.asks(said.board.lobby_with_phones().0).await;
    page.go_to_window(desk).await;
    board.goes_on_to(At::Explain).await;
    assert_eq!(buttons().await, json!([]), "once people are in, it stands among the tools");
    page.go_to_window(room).await;
    wall.asks(said.board.explain_title()).await;
}

/// Enlarged so much that there is no room beside each other: below each other it can be read, and scrolled.
async fn on_a_narrow_screen(page: Page) {
    let said = Said::english();
    page.open(&format!("/board.html?lang=en#board={BOARD_PASSWORD}")).await;
    let board = page.board(said);
    board.begins().await;
    let link = board.linked_code("default").await;
    page.second_window().await;
    let html = format!("<!doctype html><html lang=\"en\"><head><title>Wall</title><link rel=\"icon\" href=\"/e2e/icon.svg\"><script type=\"module\" src=\"/llo.js\"></script></head>
        <body><main><h1>Wall</h1><llo-board beamer=\"{link}\"></llo-board></main></body></html>");
    page.open_in_window_of(320, html).await;
    let wall = page.board(said);
    wall.asks(said.board.lobby_with_phones().0).await;
    llo_e2e::fit::nothing_sticks_out(&wall, "320 px").await;
    page.leave_frame().await;
}
