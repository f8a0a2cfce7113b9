//! What is around the element is turned, mirrored, made smaller or larger by the page: a pin lies under the pointer.

use llo_e2e::draft::draft;
use llo_e2e::engine::Engine;
use llo_e2e::hand::{Point, Tool};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::{PATIENCE, within};
use llo_e2e::widget::Widget;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![a_tap_is_where_it_was_pressed, a_drag_ends_where_it_was_let_go];

const CSS: &str = "#around { width: 540px; margin: 150px auto }
    .quarter { transform: rotate(90deg) } .half { rotate: 180deg } .askew { transform: rotate(30deg) }
    .mirrored { transform: scaleX(-1) } .small { transform: scale(.5) } .skewed { transform: skew(20deg) }
    .large { zoom: 1.25 } .all { zoom: .8; transform: rotate(-120deg) scale(1.2, -1) }";

/// What is done to what is around the element, and the `zoom` in it.
const AROUND: [(&str, f64); 9] = [
    ("", 1.0),
    ("quarter", 1.0),
    ("half", 1.0),
    ("askew", 1.0),
    ("mirrored", 1.0),
    ("small", 1.0),
    ("skewed", 1.0),
    ("large", 1.25),
    ("all", 0.8),
];

/// The board in the middle of the window, and what is asked of it: the middle of a thing in the window, and on the plane in
/// percent. The first by its box, which has the same middle however it is turned; the second by how the board is laid out,
/// which nothing around it changes.
const MIDDLE: &str = "const board = root.querySelector('.plane-surface'), it = root.querySelectorAll(arguments[1])[arguments[2]];
    board.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = it.getBoundingClientRect(), zoom = arguments[3];
    const at = [(box.left + box.right) / 2 * zoom, (box.top + box.bottom) / 2 * zoom];
    const plot = getComputedStyle(root.querySelector('.pins')), part = (from, size, inset, of) =>
        (from + size / 2 - parseFloat(inset)) / parseFloat(of) * 100;
    let left = 0, top = 0;
    for (let box = it; box !== board; box = box.offsetParent) left += box.offsetLeft, top += box.offsetTop;
    return [at, [part(left, it.offsetWidth, plot.left, plot.width), part(top, it.offsetHeight, plot.top, plot.height)]]";

async fn open(page: &Page) -> Widget {
    page.remember(&draft(Some((27, 29)), None, "place-current")).await;
    page.site.put("/e2e/turned.css", "text/css", CSS);
    let body = format!("<div id=\"around\">{}</div>", host::element(""));
    page.open_host(host::document("lang=\"nl\"", "<link rel=\"stylesheet\" href=\"/e2e/turned.css\">", &body)).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.ask_now).await;
    widget
}

/// The page does this to what is around the element; what has to be reckoned with to find a point of the window.
async fn turn(page: &Page, (class, zoom): (&str, f64)) -> f64 {
    page.run("document.querySelector('#around').className = arguments[0]", &[json!(class)]).await;
    // Its boxes are those of a page without `zoom`.
    if page.engine == Engine::WebKit { zoom } else { 1.0 }
}

fn pair(value: &Value) -> (f64, f64) {
    let of = |at: usize| value[at].as_f64().unwrap_or_else(|| panic!("two numbers, not {value}"));
    (of(0), of(1))
}

fn point(value: &Value) -> Point {
    let (x, y) = pair(value);
    Point { x, y }
}

/// The name of a corner: where it is in the window, and where on the plane.
async fn name(widget: &Widget, corner: usize, zoom: f64) -> (Point, (f64, f64)) {
    let found = widget.run(MIDDLE, &[json!(".plane-surface .corner b"), json!(corner), json!(zoom)]).await;
    (point(&found[0]), pair(&found[1]))
}

/// A pixel is up to half a percent, every second place is one, and a pin that is dragged stays as far from the pointer as it
/// was when it was taken up.
async fn lies_at(widget: &Widget, what: &str, (across, down): (f64, f64)) {
    let mut last = Value::Null;
    let found = within(PATIENCE, async || {
        last = widget.result().await["current"].clone();
        let near = |name: &str, wanted: f64| (last[name].as_f64().unwrap_or_default() - wanted).abs() <= 3.1;
        (near("focus", across) && near("stance", down)).then_some(())
    });
    let found = found.await;
    assert!(found.is_some(), "{what}: it lies at {last}, and the pointer was at {across:.1}, {down:.1}");
}

async fn a_tap_is_where_it_was_pressed(page: Page) {
    let widget = open(&page).await;
    for around in AROUND {
        let zoom = turn(&page, around).await;
        for corner in [3, 1, 0, 2] {
            let (at, wanted) = name(&widget, corner, zoom).await;
            // The first chooses the corner.
            page.tap(Tool::Mouse, at).await;
            page.tap(Tool::Mouse, at).await;
            lies_at(&widget, &format!("“{}”, corner {corner}", around.0), wanted).await;
        }
    }
}

async fn a_drag_ends_where_it_was_let_go(page: Page) {
    let widget = open(&page).await;
    for around in AROUND {
        let zoom = turn(&page, around).await;
        for [from, to] in [[0, 1], [3, 2]] {
            let (start, wanted) = name(&widget, from, zoom).await;
            page.tap(Tool::Mouse, start).await;
            page.tap(Tool::Mouse, start).await;
            lies_at(&widget, &format!("“{}”, corner {from}", around.0), wanted).await;
            let (end, wanted) = name(&widget, to, zoom).await;
            page.moves_away().await;
            page.drag(Tool::Mouse, start, end).await;
            lies_at(&widget, &format!("“{}”, to corner {to}", around.0), wanted).await;
        }
    }
}
