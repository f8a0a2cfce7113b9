//! What is around an element may leave the width to it: it takes a sensible one, and never more than the room there is.

use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::room;
use llo_e2e::scenarios;
use serde_json::{Value, json};

scenarios![width_360, width_768, width_1920, without_room, set_by_the_page];

/// Everything in a page that asks its content how wide it is to be, as classes of this sheet or elements of their own.
const HOSTS: &[&str] = &[
    "<dialog open>@</dialog>",
    "<div popover=\"manual\">@</div>",
    "<table><tr><td>@</td></tr></table>",
    "<table><tr><td>Ervoor</td><td>@</td></tr></table>",
    "<div class=\"table\"><div class=\"cell\">@</div></div>",
    "<div class=\"inline-block\">@</div>",
    "<div class=\"float\">@</div>",
    "<div class=\"absolute\">@</div>",
    "<div class=\"fit\">@</div>",
    "<button type=\"button\">@</button>",
    "<div class=\"flex\">@</div>",
    "<div class=\"flex\"><span>Ervoor</span>@</div>",
    "<div class=\"flex wrap\">@</div>",
    "<div class=\"flex start\">@</div>",
    "<div class=\"flex centre\">@</div>",
    "<div class=\"flex end\">@</div>",
    "<div class=\"flex column start\">@</div>",
    "<div class=\"flex column centre\">@</div>",
    "<div class=\"flex column end\">@</div>",
    "<div class=\"inline-flex\">@</div>",
    "<div class=\"grid\">@</div>",
    "<div class=\"grid start\">@</div>",
    "<div class=\"grid centre\">@</div>",
    "<div class=\"grid end\">@</div>",
    "<div class=\"grid beside\"><span>Ervoor</span>@</div>",
    "<div class=\"inline-grid\">@</div>",
    "<div class=\"own-inline-block\">@</div>",
    "<div class=\"own-float\">@</div>",
    "<div class=\"own-absolute\">@</div>",
    "<div class=\"own-fit\">@</div>",
    "<div class=\"own-flex\">@</div>",
    "<div class=\"own-grid\">@</div>",
];

const CSS: &str = "body { margin: 0; overflow-x: auto }
    section { position: relative; overflow-anchor: none; min-height: 60px; display: flow-root }
    table { border-spacing: 0 } td, button { padding: 0; border: 0 } td { vertical-align: top }
    .table { display: table } .cell { display: table-cell }
    .inline-block, .own-inline-block > * { display: inline-block }
    .float, .own-float > * { float: left }
    .absolute, .own-absolute > * { position: absolute }
    .fit, .own-fit > * { width: fit-content }
    .flex { display: flex } .wrap { flex-wrap: wrap } .inline-flex { display: inline-flex } .column { flex-direction: column }
    .grid { display: grid } .inline-grid { display: inline-grid } .beside { grid-template-columns: auto auto }
    .own-flex > * { display: flex } .own-grid > * { display: grid }
    .start { align-items: start; justify-items: start; justify-content: start }
    .centre { align-items: center; justify-items: center; justify-content: center }
    .end { align-items: end; justify-items: end; justify-content: end }";

/// Every element of ours, to be put into one of the hosts: `#` becomes a number, because two may not share a storage.
fn elements() -> [String; 4] {
    [
        "<llo-dialogue instance=\"d#\"></llo-dialogue>".to_owned(),
        "<llo-dialogue instance=\"g#\" session></llo-dialogue>".to_owned(),
        "<llo-self-check instance=\"c#\"></llo-self-check>".to_owned(),
        "<llo-board instance=\"b#\"></llo-board>".to_owned(),
    ]
}

/// One host after the other is brought into sight until its element works, and is measured: its width, and how far it
/// comes out of the window.
const MEASURE: &str = "const [tag, at] = arguments, section = document.querySelectorAll('section')[at];
    document.querySelectorAll('dialog').forEach((it) => at > 0 && it.close());
    document.querySelectorAll('[popover]').forEach((it) => it.matches(':popover-open') !== (at === 1) && it.togglePopover());
    const host = section.querySelector(tag);
    host.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (!host.shadowRoot?.querySelector('[part~=base] h2')) return null;
    const box = host.getBoundingClientRect(), { clientWidth } = document.documentElement;
    const inner = host.shadowRoot.querySelector('.app').getBoundingClientRect();
    return { width: box.width, inside: inner.width, out: Math.max(-box.left, box.right - clientWidth, section.scrollWidth - section.clientWidth), room: clientWidth }";

async fn has_width(page: Page, width: u32) {
    page.site.put("/e2e/hosts.css", "text/css", CSS);
    let mut wrong = Vec::new();
    for element in elements() {
        let sections = HOSTS.iter().enumerate().map(|(at, host)| {
            let element = element.replace('#', &at.to_string());
            format!("<section>{}</section>", host.replace('@', &element))
        });
        let head = "<link rel=\"stylesheet\" href=\"/e2e/hosts.css\">";
        page.open_in_window_of(width, host::document("lang=\"nl\"", head, &sections.collect::<String>())).await;
        let tag = element.trim_start_matches('<').split(' ').next().unwrap_or_default();
        for (at, host) in HOSTS.iter().enumerate() {
            let found = page.until(host, MEASURE, &[json!(tag), json!(at)]).await;
            let number = |name: &str| found[name].as_f64().unwrap_or_default();
            // What a dialog and a popover keep free around themselves is the browser's; a word beside it needs room, too.
            let least = f64::min(320.0, number("room") - 100.0);
            if number("width") < least || number("inside") < least || number("out") > 1.0 {
                wrong.push(format!("{tag} in {host}: {found}"));
            }
        }
        page.leave_frame().await;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn width_360(page: Page) {
    has_width(page, 360).await;
}

async fn width_768(page: Page) {
    has_width(page, 768).await;
}

async fn width_1920(page: Page) {
    has_width(page, 1920).await;
}

/// It says so once in the console, and works when it gets room.
async fn without_room(page: Page) {
    page.site.put("/e2e/none.css", "text/css", ".none { width: 0 } .wide { width: 40em }");
    let head = "<link rel=\"stylesheet\" href=\"/e2e/none.css\">";
    let body = format!("<div class=\"none\">{}</div>", host::element(""));
    page.expect_in_console("0 px");
    page.open_host(host::document("lang=\"nl\"", head, &body)).await;
    let widget = page.widget();
    widget.ready().await;
    let told =
        async || page.diary().await.console.iter().filter(|line| line.contains("<llo-dialogue> is 0 px wide")).count();
    assert_eq!(told().await, 1, "{:?}", page.diary().await.console);
    page.run("document.querySelector('.none').className = 'wide'", &[]).await;
    widget.radio(llo_e2e::words::NL.needed).await;
    page.run(
        "const [it] = document.querySelectorAll('llo-dialogue'), home = it.parentNode; it.remove();
        home.className = 'none'; setTimeout(() => setTimeout(() => home.append(it)))",
        &[],
    )
    .await;
    widget.ready().await;
    assert_eq!(told().await, 1, "it says so once");
}

/// What the page says of the width holds.
async fn set_by_the_page(page: Page) {
    page.site.put("/e2e/set.css", "text/css", "llo-dialogue { width: 500px } llo-board { max-width: 700px }");
    let head = "<link rel=\"stylesheet\" href=\"/e2e/set.css\">";
    page.open_host(host::document("lang=\"nl\"", head, &format!("{}{}", host::element(""), room::board("")))).await;
    page.widget().ready().await;
    let widths = "return ['llo-dialogue', 'llo-board'].map((tag) => document.querySelector(tag).offsetWidth)";
    assert_eq!(page.run(widths, &[]).await, Value::from(vec![500, 700]));
}
