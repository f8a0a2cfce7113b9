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
    the_corners_as_a_list,
    four_taps_on_a_phone,
    take_the_pin_away,
    pass,
    equal_pins,
    change_of_mind,
    other_orientation
];

/// The first question, unanswered.
async fn empty_board(page: &Page) -> Widget {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.ask_now).await;
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
    assert!(!widget.has("input[type=range]", NL.focus_now).await, "the sliders are folded away");
    widget.unfold_sliders(&NL).await;
    assert_eq!(widget.slider(NL.focus_now).await.value, 75);
    widget.press_button(NL.next).await;
    widget.asks(NL.ask_later).await;
    assert!(widget.text().await.contains("(jouw keuze voor nu)"), "the corner of now is marked in the second question");
    widget.radio(NL.ready).await;
    widget.has_pin("desired", 25, 75).await;
    widget.press_button(NL.next).await;
    widget.asks(NL.talk_title).await;
    let sentence = "Voor nu koos je ‘Groeien vanuit ambitie’. Voor straks koos je ‘Klaar voor wat komt’. Je wilt dus meer aandacht voor de organisatie.";
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

/// A first press chooses the corner, with its sentence below the board; a second one in it is about the place.
async fn tap_on_the_board(page: Page) {
    const SENTENCE: &str = "Er is nu een probleem. Het gaat eerst om wat de organisatie";
    let widget = empty_board(&page).await;
    assert!(!widget.has("summary", NL.precise).await, "without a pin there is nothing to slide");
    let caption = "return root.querySelector('.caption').textContent.includes(arguments[1])";
    let reads = async || widget.run(caption, &[json!(SENTENCE)]).await == true;
    assert!(!reads().await, "nothing is chosen");
    widget.tap_board(Tool::Mouse, 33.0, 35.0).await;
    widget.has_pin("current", 25, 25).await;
    let change = page.event("llo-change").await;
    assert_eq!(page.count("llo-change").await, 1, "one tap, one change");
    assert!(change.plain, "the detail is plain JSON: {}", change.detail);
    assert_eq!(change.detail["current"], json!({ "quadrant": "organisation-reactive", "focus": 25, "stance": 25 }));
    assert_eq!((&change.detail["desired"], &change.detail["step"]), (&json!(null), &json!(null)));
    widget.tells("Nu: Nu nodig voor het werk. Meer organisatie, meer reactief.").await;
    becomes("the corner's sentence", true, reads).await;
    becomes("the focus", NL.needed.to_owned(), async || widget.focused().await).await;
    widget.tap_board(Tool::Mouse, 33.0, 35.0).await;
    widget.has_pin("current", 33, 35).await;
    for (left, top) in [(67, 63), (1, 99), (99, 1), (49, 51), (1, 1), (51, 49)] {
        widget.put_pin(Tool::Mouse, left.into(), top.into()).await;
        widget.has_pin("current", left.into(), top.into()).await;
        let drawn = widget.piece("now").await;
        assert_eq!(drawn, Some((left.into(), top.into())), "the piece is drawn where the pin stands");
    }
}

async fn tap_with_other_tools(page: Page) {
    let widget = empty_board(&page).await;
    if page.engine.has_touch() {
        widget.put_pin(Tool::Finger, 33.0, 83.0).await;
        widget.has_pin("current", 33, 83).await;
    }
    if page.engine.has_pen() {
        widget.put_pin(Tool::Pen, 83.0, 33.0).await;
        widget.has_pin("current", 83, 33).await;
    }
    if !page.engine.has_touch() && !page.engine.has_pen() {
        widget.tap_board(Tool::Mouse, 83.0, 33.0).await;
        widget.has_pin("current", 75, 25).await;
    }
    // A finger on the buttons, where a driver has one.
    let tool = if page.engine.has_touch() { Tool::Finger } else { Tool::Mouse };
    widget.press_with(tool, "button", NL.next).await;
    widget.asks(NL.ask_later).await;
    widget.press_with(tool, "input[type=radio]", NL.ready).await;
    widget.has_pin("desired", 25, 75).await;
}

/// The same question as a list, with every sentence; what is chosen there stands on the board.
async fn the_corners_as_a_list(page: Page) {
    let widget = empty_board(&page).await;
    widget.press_button(NL.read_all).await;
    widget.shows("button", NL.to_board).await;
    assert_eq!(widget.heading().await, NL.ask_now);
    assert_eq!(widget.text().await.matches("Het gaat eerst om").count(), 4, "all four sentences");
    widget.radio(NL.helping).await;
    widget.has_pin("current", 75, 25).await;
    widget.press_button(NL.to_board).await;
    becomes("the piece on the board", Some((75.0, 25.0)), async || widget.piece("now").await).await;
    widget.press_button(NL.read_all).await;
    widget.shows("button", NL.to_board).await;
    widget.press_button(NL.next).await;
    widget.asks(NL.ask_later).await;
    assert!(!widget.has("button", NL.to_board).await, "the next question is asked on the board");
}

/// From opening to the talk on the screen of a phone: four taps, and nothing has to be scrolled for.
async fn four_taps_on_a_phone(page: Page) {
    page.site.put("/e2e/phone.css", "text/css", "html { scrollbar-width: none } body, main { margin: 0; padding: 0; font-family: Arial, sans-serif } h1 { display: none }");
    let head = "<link rel=\"stylesheet\" href=\"/e2e/phone.css\">";
    page.open_in_window(390, 664, host::document("lang=\"nl\"", head, &host::element(""))).await;
    let widget = page.widget();
    widget.ready().await;
    let tap = async |selector: &str, name: &str| {
        let whole = "const [it] = named(root, arguments[1], arguments[2]), box = it?.getBoundingClientRect();
            if (!box || box.top < 0 || box.bottom > innerHeight || scrollY !== 0) return null;
            return [box.left + box.width / 2, box.top + box.height / 2];";
        let at = widget.until(&format!("all of “{name}” in sight"), whole, &[json!(selector), json!(name)]).await;
        let of = |at: &serde_json::Value| at.as_f64().expect("a number");
        page.tap(Tool::Mouse, llo_e2e::hand::Point { x: of(&at[0]), y: of(&at[1]) }).await;
    };
    let in_sight = async |text: &str| {
        let body = "const it = [...root.querySelectorAll('.caption, .row, h2')].find((it) => it.textContent.includes(arguments[1]));
            const { top, bottom } = it?.getBoundingClientRect() ?? {};
            const bar = root.querySelector('.action-bar').getBoundingClientRect();
            return top >= 0 && bottom <= (it.matches('.action-bar') ? innerHeight : bar.top + 1);";
        widget.until(&format!("“{text}” in sight"), body, &[json!(text)]).await;
    };
    in_sight("Geen hoek is beter").await;
    tap("input[type=radio]", NL.needed).await;
    widget.has_pin("current", 25, 25).await;
    for text in [NL.ask_now, "wat de organisatie nodig heeft", NL.read_all, NL.precise, NL.next] {
        in_sight(text).await;
    }
    tap("button", NL.next).await;
    widget.asks(NL.ask_later).await;
    tap("input[type=radio]", NL.growing).await;
    widget.has_pin("desired", 75, 75).await;
    for text in [NL.ask_later, "hoe mensen zelf groeien", NL.read_all, NL.precise, NL.next] {
        in_sight(text).await;
    }
    tap("button", NL.next).await;
    widget.asks(NL.talk_title).await;
    page.leave_frame().await;
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
    widget.press_button(NL.take_away).await;
    widget.has_no_pin("desired").await;
    widget.asks(NL.ask_later).await;
    widget.press_button(NL.skip).await;
    widget.asks(NL.talk_title).await;
    widget.press_button(NL.later).await;
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
    widget.ready().await.put_pin(Tool::Mouse, 67.0, 35.0).await;
    widget.has_pin("current", 33, 65).await;
    widget.unfold_sliders(&NL).await;
    assert_eq!(widget.slider("Nu: mensen – organisatie").await.value, 67);
    assert_eq!(widget.slider("Nu: proactief – reactief").await.value, 35);
    page.run("document.querySelector('llo-dialogue').poleTop = 'people'; document.querySelector('llo-dialogue').poleRight = 'reactive'", &[]).await;
    becomes("the piece on the turned board", Some((35.0, 67.0)), async || widget.piece("now").await).await;
    widget.has_pin("current", 33, 65).await;
}

/// What the status line says of a place: "Meer mensen, iets meer proactief."
fn lean(focus: i64, stance: i64) -> String {
    use llo_e2e::words::Axis;
    let words: &Words = &NL;
    let first = words.lean(Axis::Focus, focus);
    let capital: String = first.chars().take(1).flat_map(char::to_uppercase).chain(first.chars().skip(1)).collect();
    format!("{capital}, {}.", words.lean(Axis::Stance, stance))
}
