//! Narrow, wide, enlarged, with more space between the letters: nothing sticks out, nothing is too small to hit.

use llo_e2e::draft::{KEY, draft};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::widget::Widget;
use llo_e2e::words::NL;
use serde_json::{Value, json};

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

/// Everything that leaves the element on the right or the left, or is cut off.
const STICKING_OUT: &str = "const out = [], room = host.getBoundingClientRect();
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) out.push(`the page is ${scrollWidth} wide in a window of ${clientWidth}`);
    for (const it of root.querySelectorAll('*')) {
      const box = it.getBoundingClientRect();
      // Not the groups of a drawing: Firefox counts in their boxes what is clipped away.
      if (!visible(it) || it.closest('.sr, .frame') || it.matches('svg svg, g') || !box.width) continue;
      const name = `${it.localName}.${it.getAttribute('class') ?? ''} “${squeeze(it.textContent).slice(0, 30)}”`;
      if (box.right > room.right + 1 || box.left < room.left - 1) out.push(`${name} from ${box.left | 0} to ${box.right | 0}, room from ${room.left | 0} to ${room.right | 0}`);
      const style = getComputedStyle(it);
      if (it instanceof HTMLElement && it.localName !== 'textarea' && style.overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1) out.push(`${name} is cut off`);
    }
    // Words that run into each other, among what can be read in lines.
    const lines = [...root.querySelectorAll('button, .word, .slide > span, h2, .corner b')].filter(visible).map((it) => [it, it.getBoundingClientRect()]);
    lines.forEach(([one, a], at) => lines.slice(at + 1).forEach(([other, b]) => {
      if (one.contains(other) || other.contains(one)) return;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 4) out.push(`“${squeeze(one.textContent)}” and “${squeeze(other.textContent)}” lie over each other`);
    }));
    return out;";

/// Everything to press that is smaller than a finger: 44 px, for the label of a radio as for a button.
const TOO_SMALL: &str = "return [...root.querySelectorAll('button, label.corner, input[type=range], textarea, .grab')].filter(visible).flatMap((it) => {
      const { width, height } = it.getBoundingClientRect();
      const primary = !it.matches('.lnk');
      const name = `${it.localName} “${nameOf(it).slice(0, 30)}” is ${width | 0} × ${height | 0}`;
      return height < 44 - .5 || width < (primary ? 44 : 24) - .5 ? [name] : [];
    })";

/// The states in which the element is widest or fullest.
async fn in_every_state(page: &Page, check: impl AsyncFn(&Widget, &str)) {
    let pins = (Some((3, 97)), Some((97, 3)));
    for (place, state) in [
        ("choose-current", "the first question"),
        ("place-current", "the first pin"),
        ("choose-desired", "the second question"),
        ("place-desired", "the second pin"),
        ("talk", "the talk"),
    ] {
        let mut remembered = draft(pins.0, pins.1, place);
        remembered["reason"] = json!("Omdat wij hier allemaal arbeidsmarktontwikkelingsverantwoordelijkheden hebben.");
        let again = "localStorage.setItem(arguments[0], arguments[1]); window.old = true; location.reload()";
        page.run(again, &[json!(KEY), json!(remembered.to_string())]).await;
        page.until("the page anew", "return !window.old && document.readyState === 'complete'", &[]).await;
        let widget = page.widget();
        let heading = match place {
            "choose-current" => NL.ask_now,
            "choose-desired" => NL.ask_later,
            "talk" => NL.talk_title,
            _ => NL.place_title,
        };
        widget.ready().await.asks(heading).await;
        check(&widget, state).await;
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

/// A window of this width: a frame, because no browser window gets as narrow as a phone.
async fn window_of(page: &Page, width: u32, head: &str) {
    page.site.put(
        "/e2e/host.html",
        "text/html; charset=utf-8",
        host::document(
            "lang=\"nl\"",
            &format!("<link rel=\"stylesheet\" href=\"/e2e/plain.css\">{head}"),
            &host::element(""),
        ),
    );
    page.site.put("/e2e/plain.css", "text/css", "body { margin: 0 }");
    let outer = format!("<!doctype html><html lang=\"nl\"><head><title>Venster</title><link rel=\"icon\" href=\"/e2e/icon.svg\">
        <link rel=\"stylesheet\" href=\"/e2e/outer.css\"></head><body><iframe title=\"venster\" src=\"/e2e/host.html\" width=\"{width}\" height=\"900\"></iframe></body></html>");
    page.site.put("/e2e/outer.css", "text/css", "body { margin: 0 } iframe { border: 0 }");
    page.site.put("/e2e/outer.html", "text/html; charset=utf-8", outer);
    page.client.set_window_size(1250, 1200).await.expect("the window can be sized");
    page.open("/e2e/outer.html").await;
    page.enter_frame().await;
    becomes("the width of the window", json!(width), async || page.run("return innerWidth", &[]).await).await;
    page.widget().ready().await;
}

async fn fits(page: Page, width: u32) {
    window_of(&page, width, "").await;
    in_every_state(&page, async |widget, state| {
        nothing(widget, STICKING_OUT, &format!("{state} at {width} px")).await;
        nothing(widget, TOO_SMALL, &format!("{state} at {width} px")).await;
    })
    .await;
    page.leave_frame().await;
}

async fn nothing(widget: &Widget, look: &str, state: &str) {
    let found = widget.run(look, &[]).await;
    let lines: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(lines.is_empty(), "{state}:\n{}", lines.join("\n"));
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
        nothing(widget, STICKING_OUT, &format!("{state}, text at 200 %")).await
    })
    .await;
    page.leave_frame().await;
}

/// The spacing of WCAG 1.4.12, laid over ours.
async fn more_space_in_the_text(page: Page) {
    let spaced = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]";
    for width in [320, 760] {
        window_of(&page, width, "").await;
        in_every_state(&page, async |widget, state| {
            widget.run(spaced, &[]).await;
            nothing(widget, STICKING_OUT, &format!("{state} at {width} px, text spaced")).await;
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
    nothing(&widget, STICKING_OUT, "a message with a long word at 280 px").await;
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
    widget.tap_board(llo_e2e::hand::Tool::Mouse, 71.0, 67.0).await;
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
