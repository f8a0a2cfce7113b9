//! From a small phone to a large screen: nothing sticks out, and on a beamer letters grow with the screen.

use llo_dialogue::domain::session::RoundNo;
use llo_dialogue::domain::space::Quadrant::{PeopleProactive, PeopleReactive};
use llo_e2e::fit;
use llo_e2e::page::Page;
use llo_e2e::room::{all_place, board as board_element, bots};
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use serde_json::json;

scenarios![phone_280_to_760, board_600_to_3840, letters_on_a_beamer, in_a_window_of_that_size];

const SHEET: &str = "body { margin: 0 } main { display: block } h1 { display: none }";

/// Says how wide the element is from here on; a window is no narrower than what its system allows.
async fn widen(page: &Page, tag: &str, width: u32) {
    let body = "const host = deep(arguments[0]); const sheet = window.width ??= document.adoptedStyleSheets[document.adoptedStyleSheets.push(new CSSStyleSheet()) - 1];
        sheet.replaceSync(`${arguments[2]} main { width: ${arguments[1]}px }`);
        return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(host.clientWidth))))";
    assert_eq!(page.run(body, &[json!(tag), json!(width), json!(SHEET)]).await, width);
}

const PHONES: [u32; 6] = [280, 320, 390, 480, 600, 760];
const BOARDS: [u32; 6] = [600, 899, 1280, 1600, 1920, 3840];

async fn phone_280_to_760(page: Page) {
    let said = Said::dutch();
    let windows = page.open_two_windows(said, "roles=\"Team, Leiding\"").await;
    let (board, phone) = (page.board(said), page.phone_at(said, "een"));
    let look = async |state: &str| {
        for width in PHONES {
            widen(&page, "llo-dialogue", width).await;
            let state = format!("{state}, {width} px");
            fit::nothing_sticks_out(&phone, &state).await;
            fit::nothing_is_too_small(&phone, &state).await;
        }
        widen(&page, "llo-dialogue", 390).await;
    };
    phone.works().await;
    look("typing a code").await;
    phone.types_code(&windows.code).await;
    phone.asks(said.guest.join_title()).await;
    look("what joining means").await;
    phone.joins().await;
    look("the lobby").await;
    let others = bots(&page, &windows.code, 7).await;
    windows.lead_on_to(&board, At::PlaceNow).await;
    phone.radio(said.corner(PeopleReactive)).await;
    look("choosing").await;
    phone.press_button(said.common.buttons_next()).await;
    phone.has_arrived().await;
    look("placed").await;
    windows.lead_on_to(&board, At::PlaceLater).await;
    phone.places(said.corner(PeopleProactive)).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    windows.lead_on_to(&board, At::RevealNow).await;
    look("now").await;
    windows.lead_on_to(&board, At::RevealLater).await;
    look("from now to later").await;
    windows.lead_on_to(&board, At::Step).await;
    look("the step").await;
}

async fn board_600_to_3840(page: Page) {
    let said = Said::dutch();
    page.open_part(said, "/e2e/host.html", &board_element("roles=\"Team, Leiding\"")).await;
    let board = page.board(said);
    let look = async |state: &str| {
        for width in BOARDS {
            widen(&page, "llo-board", width).await;
            let found = board.run(STICKING_OUT, &[]).await;
            assert_eq!(found, json!([]), "{state}, {width} px");
        }
        widen(&page, "llo-board", 960).await;
    };
    board.works().await;
    look("the start").await;
    let code = board.begins().await;
    let others = bots(&page, &code, 24).await;
    look("the lobby").await;
    board.goes_on_to(At::Explain).await;
    board.unfolds(said.board.tools_label()).await;
    look("the explanation, and the tools").await;
    board.folds(said.board.tools_label()).await;
    board.goes_on_to(At::PlaceLater).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(24, 24).await;
    look("placing").await;
    board.press("nav.top-bar button", said.board.phases_show_current()).await;
    board.says(said.board.headcount_ask()).await;
    look("asked how many people there are").await;
    board.press_button(said.board.headcount_no()).await;
    board.goes_on_to(At::RevealLater).await;
    look("from now to later").await;
    board.goes_on_to(At::Step).await;
    look("the step").await;
}

/// The beamers there are, and a screen of four times as many dots.
const WINDOWS: [(u32, u32); 3] = [(1280, 720), (1920, 1080), (3840, 2160)];

/// A real window, as the page of the product fills it: its letters are no smaller a part of it than on the smallest beamer.
async fn in_a_window_of_that_size(page: Page) {
    let said = Said::dutch();
    page.open(&format!("/board.html?lang=nl#board={}", llo_e2e::site::BOARD_PASSWORD)).await;
    let board = page.board(said);
    board.works().await;
    let look = async |state: &str| {
        let mut smallest = Vec::new();
        for (width, height) in WINDOWS {
            page.opens_to(width, height).await;
            let state = format!("{state}, {width} × {height}");
            assert_eq!(board.run(STICKING_OUT, &[]).await, json!([]), "{state}");
            let beside =
                "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
            assert_eq!(page.run(beside, &[]).await, 0, "{state}: the page can be scrolled sideways");
            let found = board.run(SMALLEST, &[]).await;
            let size = found[0].as_f64().unwrap_or_else(|| panic!("{state}: no letters"));
            smallest.push((size / f64::from(width), format!("{state}: {} of {size} px", found[1])));
        }
        let (least, _) = smallest[0];
        let too_small: Vec<_> = smallest.iter().filter(|(part, _)| *part < least * 0.99).collect();
        assert!(too_small.is_empty(), "{smallest:#?}");
    };
    let code = board.begins().await;
    look("the lobby").await;
    let others = bots(&page, &code, 8).await;
    board.goes_on_to(At::PlaceLater).await;
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    look("placing").await;
    board.goes_on_to(At::RevealLater).await;
    look("from now to later").await;
}

/// The smallest letters that can be read, as large as they are painted, and what they say.
const SMALLEST: &str = "const words = [...root.querySelectorAll('*')].filter((it) => visible(it) && !it.closest('.visually-hidden, style') && [...it.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && squeeze(node.data)));
    return words.map((it) => [parseFloat(getComputedStyle(it).fontSize) * (it.getScreenCTM?.().a ?? 1), squeeze(it.textContent)]).sort(([a], [b]) => a - b)[0]";

/// As in `fit`, without the page around it: that is narrower here than the element.
const STICKING_OUT: &str = "const out = [], room = host.getBoundingClientRect();
    for (const it of root.querySelectorAll('*')) {
      const box = it.getBoundingClientRect();
      if (!visible(it) || it.closest('.visually-hidden, .print-frame') || getComputedStyle(it).clipPath !== 'none' || it.matches('svg svg, g') || it.closest('svg svg, g') || !box.width) continue;
      const name = `${it.localName}.${it.getAttribute('class') ?? ''} “${squeeze(it.textContent).slice(0, 30)}”`;
      if (box.right > room.right + 1 || box.left < room.left - 1) out.push(`${name} from ${box.left | 0} to ${box.right | 0}, room to ${room.right | 0}`);
      const style = getComputedStyle(it);
      if (it instanceof HTMLElement && it.localName !== 'input' && style.overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1) out.push(`${name} is cut off`);
    }
    return out";

/// The numbers and the code can be read from the back: letters at least as large for each width as at the one before.
async fn letters_on_a_beamer(page: Page) {
    let said = Said::dutch();
    page.open_part(said, "/e2e/host.html", &board_element("")).await;
    let board = page.board(said);
    let code = board.begins().await;
    let others = bots(&page, &code, 8).await;
    let sizes = async |selector: &str| {
        let mut sizes = Vec::new();
        for width in [1280, 1920, 3840] {
            widen(&page, "llo-board", width).await;
            let body = "return Math.min(...[...root.querySelectorAll(arguments[1])].filter(visible).map((it) => parseFloat(getComputedStyle(it).fontSize)))";
            sizes.push(board.run(body, &[json!(selector)]).await.as_f64().expect("something is there"));
        }
        widen(&page, "llo-board", 960).await;
        sizes
    };
    let grows = |what: &str, sizes: &[f64], least: f64| {
        assert!(sizes[0] >= least && sizes[0] < sizes[1] && sizes[1] < sizes[2], "{what}: {sizes:?} px");
        assert!(sizes[2] >= 2.0 * sizes[0], "on four times the dots {what} has {sizes:?} px");
    };
    grows("the code", &sizes(".join-bar .join-code").await, 30.0);
    board.goes_on_to(At::PlaceLater).await;
    grows("how many have placed", &sizes(".big-number").await, 30.0);
    all_place(&others, RoundNo::First, PeopleReactive, Some(PeopleProactive)).await;
    board.counts(8, 8).await;
    board.goes_on_to(At::RevealNow).await;
    grows("the sentence", &sizes(".lead").await, 14.0);
    grows("a number in the table", &sizes("table.picture-table td").await, 13.0);
    grows("a number on the board", &sizes(".corner .count").await, 14.0);
}
