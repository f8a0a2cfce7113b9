//! The page scrolls past the board; only the piece itself keeps a finger for dragging.

use llo_e2e::draft::draft;
use llo_e2e::hand::Tool;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::widget::Widget;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![touch_action, wheel_over_the_board, swipe_over_the_board, finger_on_the_piece];

/// The board in the middle of a page that is longer than the window.
async fn long_page(page: &Page) -> Widget {
    page.remember(&draft(Some((25, 25)), None, "place-current")).await;
    page.site.put("/e2e/long.css", "text/css", ".long { height: 1500px }");
    let body = format!("<div class=\"long\"></div>{}<div class=\"long\"></div>", host::element(""));
    page.open_host(host::document("lang=\"nl\"", "<link rel=\"stylesheet\" href=\"/e2e/long.css\">", &body)).await;
    let widget = page.widget();
    widget.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    widget.ready().await.asks(NL.ask_now).await;
    widget.on_board(50.0, 50.0).await;
    widget
}

async fn scrolled(page: &Page) -> f64 {
    page.run("return scrollY", &[]).await.as_f64().unwrap_or_default()
}

async fn touch_action(page: Page) {
    let widget = long_page(&page).await;
    let of = "return getComputedStyle(root.querySelector(arguments[1])).touchAction";
    let board = widget.run(of, &[json!(".plane-surface")]).await;
    let words: Vec<&str> = board.as_str().unwrap_or_default().split(' ').collect();
    assert!(
        words.contains(&"pan-y") && words.contains(&"pinch-zoom"),
        "the board lets the page scroll and zoom: {board}"
    );
    assert_eq!(widget.run(of, &[json!(".grab-area")]).await, "none", "the piece keeps the finger");
    let grab = widget
        .run(
            "const box = root.querySelector('.grab-area').getBoundingClientRect(); return [box.width, box.height]",
            &[],
        )
        .await;
    assert!(grab[0].as_f64() >= Some(44.0) && grab[1].as_f64() >= Some(44.0), "{grab}");
}

async fn wheel_over_the_board(page: Page) {
    let widget = long_page(&page).await;
    let at = widget.on_board(50.0, 50.0).await;
    let before = scrolled(&page).await;
    page.wheel(at, 200).await;
    page.until("the page scrolls", "return scrollY > arguments[0] + 100", &[json!(before)]).await;
    assert_eq!(page.count("llo-change").await, 0);
}

async fn swipe_over_the_board(page: Page) {
    let widget = long_page(&page).await;
    let (low, high) = (widget.on_board(75.0, 90.0).await, widget.on_board(75.0, 30.0).await);
    let before = scrolled(&page).await;
    if page.engine.scrolls_by_touch() {
        page.drag(Tool::Finger, low, high).await;
        page.until("the page scrolls", "return scrollY > arguments[0] + 100", &[json!(before)]).await;
    } else {
        // No real scrolling finger in this driver: at least a press that wanders off must place nothing.
        page.drag(if page.engine.has_touch() { Tool::Finger } else { Tool::Mouse }, low, high).await;
    }
    assert_eq!(widget.result().await["current"]["focus"], 25, "a swipe is not a tap");
    assert_eq!(page.count("llo-change").await, 0);
    assert_eq!(widget.status().await, "", "nothing to say either");
}

async fn finger_on_the_piece(page: Page) {
    let widget = long_page(&page).await;
    let tool = if page.engine.has_touch() { Tool::Finger } else { Tool::Mouse };
    let before = scrolled(&page).await;
    widget.drag_on_board(tool, (25.0, 25.0), (29.0, 83.0)).await;
    widget.has_pin("current", 29, 83).await;
    assert!((scrolled(&page).await - before).abs() < 1.0, "the page stays where it is");
    assert_eq!(page.run("return getSelection().toString()", &[]).await, "", "nothing is selected by dragging");
}
