//! On a page that is written from right to left the text around mirrors, and the plane keeps its axes: a pin lies on the
//! corner whose name is there.

use llo_e2e::draft::draft;
use llo_e2e::hand::Tool;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::Value;

scenarios![a_pin_lies_where_its_name_is, a_board_keeps_its_corners];

/// The names of the corners as they are seen: from left to right, from top to bottom.
const CORNERS: &str = "const at = (it) => it.getBoundingClientRect();
    return [...root.querySelectorAll('.corner, .corner-card')].filter(visible)
        .sort((a, b) => Math.round(at(a).top / 20) - Math.round(at(b).top / 20) || at(a).left - at(b).left)
        .map((it) => squeeze(it.querySelector('b').textContent))";

async fn open(page: &Page, direction: &str) -> Value {
    page.remember(&draft(Some((27, 29)), Some((71, 67)), "place-current")).await;
    page.open_host(host::document(&format!("lang=\"nl\" dir=\"{direction}\""), "", &host::element(""))).await;
    let widget = page.widget();
    widget.ready().await;
    widget.run(CORNERS, &[]).await
}

async fn a_pin_lies_where_its_name_is(page: Page) {
    let mut seen = Vec::new();
    for direction in ["ltr", "rtl"] {
        let corners = open(&page, direction).await;
        assert_eq!(corners.as_array().map(Vec::len), Some(4), "{corners}");
        seen.push(vec![corners]);
        let widget = page.widget();
        widget.unfold_sliders(&NL).await;
        for (left, top) in [(75.0, 25.0), (25.0, 75.0), (75.0, 75.0), (20.0, 20.0)] {
            let before = widget.result().await["current"].clone();
            widget.tap_board(Tool::Mouse, left, top).await;
            becomes("whether the pin moved", true, async || widget.result().await["current"] != before).await;
            let sliders = "return [...root.querySelectorAll('input[type=range]')].map((it) => {
                const { left, right } = it.getBoundingClientRect(), part = (it.valueAsNumber - 1) / 98;
                return [it.value, getComputedStyle(it).direction, left < right && part > 0.5] })";
            let now = [widget.result().await["current"]["quadrant"].clone(), widget.run(sliders, &[]).await];
            seen.last_mut().expect("just begun").extend(now);
        }
        let around = widget.run("return getComputedStyle(root.querySelector('h2')).direction", &[]).await;
        assert_eq!(around, direction, "the text around follows the page");
    }
    assert_eq!(seen[1], seen[0]);
}

async fn a_board_keeps_its_corners(page: Page) {
    let said = Said::dutch();
    let mut seen = Vec::new();
    for direction in ["ltr", "rtl"] {
        let body = format!("<div dir=\"{direction}\"><llo-board broker=\"none\" storage=\"none\"></llo-board></div>");
        page.open_part(said, "/e2e/host.html", &body).await;
        let board = page.board(said);
        board.works().await.press_button(said.board.start_counting()).await;
        board.goes_on_to(At::PlaceNow).await;
        seen.push(board.run(CORNERS, &[]).await);
    }
    assert_eq!(seen[0].as_array().map(Vec::len), Some(4), "{seen:?}");
    assert_eq!(seen[0], seen[1]);
}
