//! Narrow, wide, enlarged, with more space between the letters: nothing sticks out, nothing is too small to hit.

use llo_e2e::draft::{KEY, draft};
use llo_e2e::fit;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::widget::Widget;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![
    width_280,
    width_320,
    width_390,
    width_760,
    width_1200,
    text_twice_as_big,
    more_space_in_the_text,
    long_word_in_a_message;
    Chromium only: no_motion
];

/// The states in which the element is widest or fullest.
async fn in_every_state(page: &Page, check: impl AsyncFn(&Widget, &str)) {
    let pins = (Some((3, 97)), Some((97, 3)));
    for (place, state) in
        [("place-current", "the first question"), ("place-desired", "the second question"), ("talk", "the talk")]
    {
        let mut remembered = draft(pins.0, pins.1, place);
        remembered["reason"] = json!("Omdat wij hier allemaal arbeidsmarktontwikkelingsverantwoordelijkheden hebben.");
        let again = "localStorage.setItem(arguments[0], arguments[1]); window.old = true; location.reload()";
        page.run(again, &[json!(KEY), json!(remembered.to_string())]).await;
        page.until("the page anew", "return !window.old && document.readyState === 'complete'", &[]).await;
        let widget = page.widget();
        let heading = match place {
            "place-current" => NL.ask_now,
            "place-desired" => NL.ask_later,
            _ => NL.talk_title,
        };
        widget.ready().await.asks(heading).await;
        check(&widget, state).await;
        if place != "talk" {
            widget.unfold_sliders(&NL).await;
            check(&widget, &format!("{state}, more precisely")).await;
            widget.press_button(NL.read_all).await;
            widget.shows("button", NL.to_board).await;
            check(&widget, &format!("{state} as a list")).await;
        }
    }
    let widget = page.widget();
    widget.press_button(NL.erase).await;
    widget.shows("button", NL.erase_yes).await;
    check(&widget, "the question before erasing").await;
    widget.press_button(NL.erase_no).await;
    widget.press_button(NL.done).await;
    widget.shows("button", NL.reopen).await;
    check(&widget, "done").await;
}

/// The dialogue in a window of this width.
async fn window_of(page: &Page, width: u32, head: &str) {
    page.site.put("/e2e/plain.css", "text/css", "body { margin: 0 }");
    let head = format!("<link rel=\"stylesheet\" href=\"/e2e/plain.css\">{head}");
    page.open_in_window_of(width, host::document("lang=\"nl\"", &head, &host::element(""))).await;
    page.widget().ready().await;
}

async fn fits(page: Page, width: u32) {
    window_of(&page, width, "").await;
    in_every_state(&page, async |widget, state| {
        fit::nothing_sticks_out(widget, &format!("{state} at {width} px")).await;
        fit::nothing_is_too_small(widget, &format!("{state} at {width} px")).await;
    })
    .await;
    page.leave_frame().await;
}

async fn width_280(page: Page) {
    fits(page, 280).await;
}

/// Also what a window of 1280 px shows at a zoom of 400 %.
async fn width_320(page: Page) {
    fits(page, 320).await;
}

async fn width_390(page: Page) {
    fits(page, 390).await;
}

async fn width_760(page: Page) {
    fits(page, 760).await;
}

async fn width_1200(page: Page) {
    fits(page, 1200).await;
}

async fn text_twice_as_big(page: Page) {
    page.site.put("/e2e/big.css", "text/css", "html { font-size: 200% }");
    window_of(&page, 640, "<link rel=\"stylesheet\" href=\"/e2e/big.css\">").await;
    in_every_state(&page, async |widget, state| {
        fit::nothing_sticks_out(widget, &format!("{state}, text at 200 %")).await
    })
    .await;
    page.leave_frame().await;
}

async fn more_space_in_the_text(page: Page) {
    for width in [320, 760] {
        window_of(&page, width, "").await;
        in_every_state(&page, async |widget, state| {
            fit::space_the_text(widget).await;
            fit::nothing_sticks_out(widget, &format!("{state} at {width} px, text spaced")).await;
        })
        .await;
        page.leave_frame().await;
    }
}

/// A host can write anything in an attribute, and the message repeats it.
async fn long_word_in_a_message(page: Page) {
    window_of(&page, 280, "").await;
    let widget = page.widget();
    widget.run("host.setAttribute('storage', 'arbeidsmarktontwikkelingsverantwoordelijkheid')", &[]).await;
    widget.notice_says("kennen we niet").await;
    fit::nothing_sticks_out(&widget, "a message with a long word at 280 px").await;
    page.leave_frame().await;
}

/// Who asks for no motion gets none.
async fn no_motion(page: Page) {
    page.emulate(&[("prefers-reduced-motion", "reduce")]).await;
    page.remember(&draft(Some((27, 29)), None, "place-current")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await;
    widget.run("window.moving = []; for (const type of ['animationstart', 'transitionstart']) root.addEventListener(type, (event) => moving.push(type + ' ' + event.target.className))", &[]).await;
    widget.put_pin(llo_e2e::hand::Tool::Mouse, 71.0, 67.0).await;
    widget.has_pin("current", 71, 67).await;
    widget.press_button(NL.next).await;
    widget.asks(NL.ask_later).await;
    assert_eq!(
        page.run(
            "return [document.querySelector('llo-dialogue').shadowRoot.getAnimations().length, window.moving]",
            &[]
        )
        .await,
        json!([0, []])
    );
    page.emulate(&[("prefers-reduced-motion", "no-preference")]).await;
}
