//! A pin is dragged: with mouse, pen and finger, over the fold, and broken off in the middle.

use llo_e2e::hand::{Tool, key};
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![
    drag_with_the_mouse,
    drag_with_other_tools,
    drag_hops_over_the_fold,
    wandering_off_places_nothing,
    escape_puts_the_pin_back,
    a_lost_pointer_puts_the_pin_back
];

async fn drag_with_the_mouse(page: Page) {
    let widget = page.open_placed(25, 25).await;
    let from = widget.on_board(25.0, 25.0).await;
    let to = widget.on_board(71.0, 67.0).await;
    page.hold_and_move(from, to).await;
    widget
        .until(
            "the piece follows",
            "return root.querySelector('.plot .now')?.closest('svg[x]').getAttribute('x') === '71%'",
            &[],
        )
        .await;
    assert_eq!(page.count("llo-change").await, 0, "nothing is told before the pin is let go");
    assert_eq!(widget.result().await["current"]["focus"], 25, "nothing is placed before the pin is let go");
    page.let_go().await;
    widget.has_pin("current", 71, 67).await;
    becomes("changes told to the host", 1, async || page.count("llo-change").await).await;
    becomes("the focus", NL.growing.to_owned(), async || widget.focused().await).await;
    widget.tells("Nu: Groeien vanuit ambitie. Meer mensen, iets meer proactief.").await;
}

async fn drag_with_other_tools(page: Page) {
    let widget = page.open_placed(25, 25).await;
    if page.engine.has_touch() {
        widget.drag_on_board(Tool::Finger, (25.0, 25.0), (61.0, 31.0)).await;
        widget.has_pin("current", 61, 31).await;
        assert_eq!(page.run("return scrollY", &[]).await, page.run("return scrollY", &[]).await);
    } else {
        widget.drag_on_board(Tool::Mouse, (25.0, 25.0), (61.0, 31.0)).await;
        widget.has_pin("current", 61, 31).await;
    }
    if page.engine.has_pen() {
        widget.drag_on_board(Tool::Pen, (61.0, 31.0), (15.0, 83.0)).await;
        widget.has_pin("current", 15, 83).await;
    }
}

async fn drag_hops_over_the_fold(page: Page) {
    let widget = page.open_placed(45, 45).await;
    let from = widget.on_board(45.0, 45.0).await;
    for left in [49, 51, 53, 51, 49] {
        let to = widget.on_board(f64::from(left), 45.0).await;
        page.drag_by_way_of(Tool::Mouse, from, from.offset(40.0, 20.0), to).await;
        widget.has_pin("current", left.into(), 45).await;
        page.drag_by_way_of(Tool::Mouse, to, to.offset(40.0, 20.0), from).await;
        widget.has_pin("current", 45, 45).await;
    }
}

async fn wandering_off_places_nothing(page: Page) {
    let widget = page.open_placed(25, 25).await;
    // Pressed in one corner, released in another: a scroll or a change of mind.
    widget.drag_on_board(Tool::Mouse, (75.0, 75.0), (60.0, 40.0)).await;
    assert_eq!(widget.result().await["current"]["focus"], 25);
    // A tap may wander a little.
    let at = widget.on_board(75.0, 75.0).await;
    page.drag(Tool::Mouse, at.offset(6.0, 0.0), at).await;
    widget.has_pin("current", 75, 75).await;
    // Another button than the first does nothing.
    let other = widget.on_board(31.0, 31.0).await;
    if page.engine.has_other_buttons() {
        page.press_middle(other).await;
    } else {
        let press =
            "const press = (type) => root.querySelector('.plane-surface').dispatchEvent(new PointerEvent(type, { bubbles: true,
                isPrimary: true, pointerId: 1, button: 2, clientX: arguments[1], clientY: arguments[2] }));
            press('pointerdown'); press('pointerup');";
        widget.run(press, &[json!(other.x), json!(other.y)]).await;
    }
    assert_eq!(widget.result().await["current"]["focus"], 75);
    assert_eq!(page.count("llo-change").await, 1);
}

async fn escape_puts_the_pin_back(page: Page) {
    let widget = page.open_placed(25, 25).await;
    let (from, to) = (widget.on_board(25.0, 25.0).await, widget.on_board(71.0, 67.0).await);
    page.hold_and_move(from, to).await;
    page.keys(&[key::ESCAPE]).await;
    widget.tells("De pin staat weer waar hij stond.").await;
    assert_eq!(widget.piece("now").await, Some((25.0, 25.0)));
    page.let_go().await;
    assert_eq!(
        widget.result().await["current"],
        json!({ "quadrant": "organisation-reactive", "focus": 25, "stance": 25 })
    );
    assert_eq!(page.count("llo-change").await, 0);
}

async fn a_lost_pointer_puts_the_pin_back(page: Page) {
    let widget = page.open_placed(25, 25).await;
    let (from, to) = (widget.on_board(25.0, 25.0).await, widget.on_board(71.0, 67.0).await);
    page.hold_and_move(from, to).await;
    // No driver can take a mouse away; so the browser's message that it is gone, for the pointer that is down.
    widget.run("root.querySelector('.plane-surface').dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, composed: true, isPrimary: true, pointerId: lloSpy.pointer }))", &[]).await;
    widget.tells("De pin staat weer waar hij stond.").await;
    page.let_go().await;
    assert_eq!(widget.piece("now").await, Some((25.0, 25.0)));
    if page.engine.scrolls_by_touch() {
        // A real one: the system takes the finger away in the middle of a drag.
        page.finger_is_taken_away(from, to).await;
        assert_eq!(widget.piece("now").await, Some((25.0, 25.0)));
    }
    assert_eq!(page.count("llo-change").await, 0);
    widget.drag_on_board(Tool::Mouse, (25.0, 25.0), (31.0, 33.0)).await;
    widget.has_pin("current", 31, 33).await;
}
