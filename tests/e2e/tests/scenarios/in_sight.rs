//! What has the focus after a step is seen: no header, and no bar at the foot, of the page lies over it.

use llo_e2e::hand::key;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::widget::Widget;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![
    under_a_fixed_header,
    under_a_sticky_header,
    under_two_and_over_a_bar,
    with_padding_of_the_page,
    in_a_scroller
];

const CSS: &str = "body { margin: 0 } main { padding: 16px } .long { height: 1500px }
    header, footer { left: 0; right: 0; height: 120px; background: #cde; z-index: 5 }
    .fixed { position: fixed; top: 0 } .sticky { position: sticky; top: 0 } .second { position: fixed; top: 120px; height: 40px }
    footer { position: fixed; bottom: 0; height: 100px } .padding { scroll-padding-top: 120px } .smooth { scroll-behavior: smooth }
    .scroller { height: 420px; overflow: auto; margin-top: 60px }";

/// The element between two long stretches, with this in front of all.
async fn open(page: &Page, html: &str, front: &str, around: [&str; 2]) -> Widget {
    page.site.put("/e2e/sight.css", "text/css", CSS);
    let [begin, end] = around;
    let body = format!(
        "{front}{begin}<div class=\"long\"></div>{}<div class=\"long\"></div>{end}",
        host::element("storage=\"none\"")
    );
    let head = "<link rel=\"stylesheet\" href=\"/e2e/sight.css\">";
    page.open_host(host::document(&format!("lang=\"nl\" {html}"), head, &body)).await;
    page.opens_to(800, 560).await;
    let widget = page.widget();
    widget.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    widget.ready().await;
    widget
}

/// All of the heading is seen, and it has the focus.
async fn is_seen(widget: &Widget, heading: &str) {
    widget.asks(heading).await;
    let body = "const it = root.activeElement;
        if (it?.localName !== 'h2') return null;
        const box = it.getBoundingClientRect();
        const seen = [box.top + 1, box.bottom - 1].every((y) => [1, box.width / 2].every((x) => {
            const found = hit(box.left + x, y);
            return box.height > 2 ? it.contains(found) : root.contains(found); // one is for screen readers alone
        }));
        return seen && !it.hasAttribute('style')";
    widget.until(&format!("“{heading}” in sight"), body, &[]).await;
}

/// Through all steps, as a hand does it at the keyboard: what is pressed is scrolled to by the browser.
async fn walks(page: &Page, widget: &Widget) {
    for ask in [NL.ask_now, NL.ask_later] {
        widget.asks(ask).await;
        widget.focus("input[type=radio]", NL.helping).await;
        page.keys(&[key::SPACE]).await;
        presses(page, widget, NL.next).await;
        is_seen(widget, if ask == NL.ask_now { NL.ask_later } else { NL.talk_title }).await;
    }
}

/// The button at the lower edge of the window, as far down as a hand has scrolled.
async fn presses(page: &Page, widget: &Widget, name: &str) {
    let body = "const [it] = named(root, 'button', arguments[1]);
        it?.scrollIntoView({ block: 'end', behavior: 'instant' }); it?.focus({ preventScroll: true }); return root.activeElement === it && !!it";
    widget.until(name, body, &[json!(name)]).await;
    page.keys(&[key::ENTER]).await;
}

async fn under_a_fixed_header(page: Page) {
    let widget = open(&page, "", "<header class=\"fixed\">Intranet</header>", ["", ""]).await;
    walks(&page, &widget).await;
}

async fn under_a_sticky_header(page: Page) {
    let widget = open(&page, "class=\"smooth\"", "<header class=\"sticky\">Intranet</header>", ["", ""]).await;
    walks(&page, &widget).await;
}

async fn under_two_and_over_a_bar(page: Page) {
    let front =
        "<header class=\"fixed\">Intranet</header><header class=\"second\">Nieuws</header><footer>Cookies</footer>";
    let widget = open(&page, "", front, ["", ""]).await;
    walks(&page, &widget).await;
}

async fn with_padding_of_the_page(page: Page) {
    let widget = open(&page, "class=\"padding\"", "<header class=\"fixed\">Intranet</header>", ["", ""]).await;
    walks(&page, &widget).await;
    let top = widget.run("return root.activeElement.getBoundingClientRect().top", &[]).await;
    assert!(top.as_f64() >= Some(119.0), "{top}");
}

async fn in_a_scroller(page: Page) {
    let front = "<header class=\"fixed\">Intranet</header>";
    let widget = open(&page, "", front, ["<div class=\"scroller\">", "</div>"]).await;
    walks(&page, &widget).await;
}
