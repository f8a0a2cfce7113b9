//! What a control of ours uses stays in the element: letters, arrow keys, and gestures. The rest is the page's.

use llo_e2e::draft::draft;
use llo_e2e::hand::{Tool, key};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![shortcuts_of_the_page, carousels_and_sheets_of_the_page];

/// A page with shortcuts of one letter, and a carousel that arrow keys and fingers turn.
const LISTEN: &str = "window.came = [];
    for (const name of arguments[0]) document.addEventListener(name, (event) => window.came.push(event.key ?? name));
    return true";

async fn listens_to(page: &Page, names: &[&str]) {
    page.run(LISTEN, &[json!(names)]).await;
}

async fn shortcuts_of_the_page(page: Page) {
    page.remember(&draft(Some((27, 29)), Some((71, 67)), "talk")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.focus("textarea", NL.reason).await;
    listens_to(&page, &["keydown", "keyup"]).await;
    page.write("s/? j").await;
    page.keys(&[key::LEFT, key::HOME]).await;
    assert_eq!(page.run("return window.came", &[]).await, json!([]), "letters are nobody's but the person's");
    assert_eq!(widget.run("return root.querySelector('textarea').value", &[]).await, json!("s/? j"));
    page.keys(&[key::ESCAPE]).await;
    page.keys_with("\u{E009}", &["k"]).await;
    let came = page.run("return window.came.filter((key) => key === 'Escape' || key === 'k')", &[]).await;
    assert_eq!(came, json!(["Escape", "Escape", "k", "k"]), "what closes a dialog and what has a modifier goes on");
}

async fn carousels_and_sheets_of_the_page(page: Page) {
    page.remember(&draft(Some((27, 29)), None, "place-current")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.unfold_sliders(&NL).await;
    listens_to(&page, &["pointerdown", "mousedown", "touchstart", "keydown"]).await;
    let tools = [Tool::Mouse, Tool::Finger].into_iter().filter(|tool| *tool == Tool::Mouse || page.engine.has_touch());
    for tool in tools {
        widget.drag_on_board(tool, (30.0, 70.0), (60.0, 40.0)).await;
    }
    let before = widget.result().await;
    let focus = "const it = root.querySelector('input[type=range]'); it.focus(); return root.activeElement === it";
    assert_eq!(widget.run(focus, &[]).await, json!(true));
    page.keys(&[key::RIGHT]).await;
    assert_ne!(widget.result().await, before, "the slider moved");
    assert_eq!(page.run("return window.came", &[]).await, json!([]), "nothing moves but the pin");
    let heading = widget.run("return centre(root.querySelector('h2'))", &[]).await;
    let at =
        llo_e2e::hand::Point { x: heading[0].as_f64().expect("a place"), y: heading[1].as_f64().expect("a place") };
    page.tap(Tool::Mouse, at).await;
    assert_eq!(
        page.run("return window.came", &[]).await,
        json!(["pointerdown", "mousedown"]),
        "the rest is the page's"
    );
}
