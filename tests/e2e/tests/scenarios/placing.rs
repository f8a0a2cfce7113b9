//! A person puts a pin down: by corner, by tap, with mouse, pen and finger; passes, changes their mind, takes it away.

use llo_e2e::hand::Tool;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::widget::Widget;
use llo_e2e::words::{NL, Words};
use serde_json::json;

scenarios![
    corner_and_next,
    next_without_a_corner,
    tap_on_the_board,
    tap_with_other_tools,
    take_the_pin_away,
    pass,
    equal_pins,
    change_of_mind,
    other_orientation
];

/// An empty board, after asking for it.
async fn empty_board(page: &Page) -> Widget {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.press_button(NL.to_board).await;
    widget.until("the board", "return root.querySelector('.board')", &[]).await;
    widget
}

async fn corner_and_next(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.ask_now).await;
    for (corner, focus, stance) in [(NL.needed, 25, 25), (NL.ready, 25, 75), (NL.helping, 75, 25), (NL.growing, 75, 75)]
    {
        widget.radio(corner).await;
        widget.has_pin("current", focus, stance).await;
        widget.tells(&format!("Nu: {corner}. {}", lean(focus, stance))).await;
    }
    becomes("changes told to the host", 4, async || page.count("llo-change").await).await;
    widget.press_button(NL.next).await;
    widget.asks(NL.place_title).await;
    assert_eq!(widget.slider(NL.focus_now).await.value, 75);
    widget.press_button(NL.next).await;
    widget.asks(NL.ask_later).await;
    assert!(widget.text().await.contains("(jouw keuze voor nu)"), "the corner of now is marked in the second question");
    widget.radio(NL.ready).await;
    widget.has_pin("desired", 25, 75).await;
    widget.press_button(NL.next).await;
    widget.press_button(NL.next).await;
    widget.asks(NL.talk_title).await;
    let sentence =
        "Nu past Groeien vanuit ambitie het best. Straks wens je Klaar voor wat komt. Dat is meer naar de organisatie.";
    becomes("the step in words", sentence.to_owned(), async || widget.sentence().await).await;
}

async fn next_without_a_corner(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.press_button(NL.next).await;
    widget.tells(NL.choose_first).await;
    assert!(widget.text().await.contains(NL.choose_first), "the sentence can be read as well as heard");
    assert_eq!(widget.heading().await, NL.ask_now);
}

async fn tap_on_the_board(page: Page) {
    let widget = empty_board(&page).await;
    assert!(!widget.has("input[type=range]", NL.focus_now).await, "without a pin there is nothing to slide");
    widget.tap_board(Tool::Mouse, 27.0, 29.0).await;
    widget.has_pin("current", 27, 29).await;
    let change = page.event("llo-change").await;
    assert_eq!(page.count("llo-change").await, 1, "one tap, one change");
    assert!(change.plain, "the detail is plain JSON: {}", change.detail);
    assert_eq!(change.detail["current"], json!({ "quadrant": "organisation-reactive", "focus": 27, "stance": 29 }));
    assert_eq!((&change.detail["desired"], &change.detail["step"]), (&json!(null), &json!(null)));
    widget.tells("Nu: Nu nodig voor het werk. Meer organisatie, meer reactief.").await;
    widget.until("the focus on the first slider", "return root.activeElement?.type === 'range'", &[]).await;
    for (left, top) in [(71, 67), (1, 99), (99, 1), (49, 51), (1, 1), (51, 49)] {
        widget.tap_board(Tool::Mouse, left.into(), top.into()).await;
        widget.has_pin("current", left.into(), top.into()).await;
        let drawn = widget.piece("now").await;
        assert_eq!(drawn, Some((left.into(), top.into())), "the piece is drawn where the pin stands");
    }
}

async fn tap_with_other_tools(page: Page) {
    let widget = empty_board(&page).await;
    if page.engine.has_touch() {
        widget.tap_board(Tool::Finger, 33.0, 77.0).await;
        widget.has_pin("current", 33, 77).await;
    }
    if page.engine.has_pen() {
        widget.tap_board(Tool::Pen, 77.0, 33.0).await;
        widget.has_pin("current", 77, 33).await;
    }
    // A finger on the buttons, where a driver has one.
    let tool = if page.engine.has_touch() { Tool::Finger } else { Tool::Mouse };
    widget.press_with(tool, "button", NL.next).await;
    widget.asks(NL.ask_later).await;
    widget.press_with(tool, "input[type=radio]", NL.ready).await;
    widget.has_pin("desired", 25, 75).await;
}

async fn take_the_pin_away(page: Page) {
    let widget = page.open_placed(25, 25).await;
    widget.press_button(NL.take_away).await;
    widget.has_no_pin("current").await;
    widget.tells("Nu: de pin is weg.").await;
    widget.asks(NL.ask_now).await;
    assert_eq!(page.event("llo-change").await.detail["current"], json!(null));
    assert_eq!(
        widget
            .run("return [...root.querySelectorAll('input[type=radio]')].filter((it) => it.checked).length", &[])
            .await,
        0
    );
}

async fn pass(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.press_button(NL.skip).await;
    widget.asks(NL.ask_later).await;
    widget.press_button(NL.skip).await;
    widget.asks(NL.talk_title).await;
    assert!(widget.sentence().await.starts_with("Je koos nog geen hoek. Dat mag."));
    assert_eq!(page.count("llo-change").await, 0, "passing leaves no trace");
    widget.press_button(NL.done).await;
    let result = page.event("llo-result").await.detail;
    assert_eq!((&result["current"], &result["desired"], &result["step"]), (&json!(null), &json!(null), &json!(null)));
    assert_eq!(result["status"], "done");
}

async fn equal_pins(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.growing, NL.growing).await;
    becomes("the step in words", true, async || widget.sentence().await.ends_with(NL.stays)).await;
    let result = widget.result().await;
    assert_eq!(result["current"], result["desired"]);
    assert_eq!(result["step"], json!({ "stays": true, "towards": [] }));
}

async fn change_of_mind(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    becomes("the step in words", true, async || widget.sentence().await.ends_with(NL.moved_ahead)).await;
    widget.press_button(NL.now).await;
    widget.asks(NL.ask_now).await;
    widget.radio(NL.ready).await;
    widget.has_pin("current", 25, 75).await;
    widget.press_button(NL.later).await;
    widget.asks(NL.ask_later).await;
    widget.press_button(NL.skip).await;
    widget.has_no_pin("desired").await;
    widget.asks(NL.talk_title).await;
    widget.press_button(NL.later).await;
    widget.press_button(NL.back).await;
    widget.asks(NL.place_title).await;
    widget.press_button(NL.back).await;
    widget.asks(NL.ask_now).await;
    assert!(
        widget.run("return named(root, 'input[type=radio]', arguments[1])[0].checked", &[json!(NL.ready)]).await
            == true
    );
}

/// Meaning is stored, not direction: the same tap means another place on a board that is drawn the other way.
async fn other_orientation(page: Page) {
    page.open_host(host::one("pole-right=\"organisation\" pole-top=\"proactive\"")).await;
    let widget = page.widget();
    widget.ready().await.press_button(NL.to_board).await;
    widget.tap_board(Tool::Mouse, 71.0, 33.0).await;
    widget.has_pin("current", 29, 67).await;
    assert_eq!(widget.slider("Nu: mensen – organisatie").await.value, 71);
    assert_eq!(widget.slider("Nu: proactief – reactief").await.value, 33);
    page.run("document.querySelector('llo-dialogue').poleTop = 'people'; document.querySelector('llo-dialogue').poleRight = 'reactive'", &[]).await;
    becomes("the piece on the turned board", Some((33.0, 71.0)), async || widget.piece("now").await).await;
    widget.has_pin("current", 29, 67).await;
}

/// What the status line says of a place: "Meer mensen, iets meer proactief."
fn lean(focus: i64, stance: i64) -> String {
    use llo_e2e::words::Axis;
    let words: &Words = &NL;
    let first = words.lean(Axis::Focus, focus);
    let capital: String = first.chars().take(1).flat_map(char::to_uppercase).chain(first.chars().skip(1)).collect();
    format!("{capital}, {}.", words.lean(Axis::Stance, stance))
}
