//! A page's own sheet: nothing of it comes into an element but what it is meant to set. Pictures are compared.

use llo_e2e::draft::draft;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::room;
use llo_e2e::scenarios;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

scenarios![inherited_properties_stay_out, lines_through_the_text_stay_out, names_and_types_of_a_page_stay_out];

/// Only the element is in sight, at the same place whatever the page says; without a scrollbar, which WebKit lets fade.
const PLACE: &str = "llo-dialogue, llo-self-check, llo-board { position: fixed !important; inset: 0 !important; overflow: hidden !important }
    html { overflow: hidden !important }";

/// Gives every property that is inherited here a value that is not its first, in a sheet for the whole page. What a
/// reader sets comes in on purpose; `visibility` and `pointer-events` are how a page hides a part, or switches it off.
const HOSTILE: &str = "
    const meant = /^(font-family|font-size|line-height|letter-spacing|word-spacing|direction|color-scheme|visibility|pointer-events)$/;
    const values = ['7px', '7', '0.3', 'red', 'crosshair', 'uppercase', 'center', 'nowrap', 'pre', 'break-all', 'all', 'none', 'italic', '900', 'small-caps',
      'condensed', 'ultra-condensed', 'vertical-rl', 'inside', 'square', 'manual', 'collapse', 'hide', 'bottom', 'under', 'over', 'always', 'stable', 'end', 'middle',
      'evenodd', 'bevel', 'round', 'stroke', 'left', 'upright', 'balance', 'justify', 'underline', 'all-small-caps', 'historical-forms', 'slashed-zero', 'sub', 'off',
      'exact', 'crisp-edges', 'pixelated', 'optimizeSpeed', 'geometricPrecision', 'loose', 'anywhere', 'red 3px 3px', '\"<\" \">\"', '\"smcp\" 1', '\"wght\" 900', 'read-write',
      'disc', 'dot', 'filled red', 'linearRGB', 'central', 'first', 'hidden', 'auto', 'normal'];
    const outer = document.body.appendChild(document.createElement('p')), inner = outer.appendChild(document.createElement('span'));
    const of = (it, name) => getComputedStyle(it).getPropertyValue(name);
    const extra = ['-webkit-text-fill-color', '-webkit-text-stroke-width', '-webkit-text-stroke-color', '-webkit-font-smoothing', 'text-wrap-style', 'user-select', '-webkit-user-select'];
    const rules = [];
    for (const name of new Set([...getComputedStyle(outer), ...extra])) {
      if (name.startsWith('--') || meant.test(name)) continue;
      const before = of(inner, name);
      for (const value of values) {
        outer.style.setProperty(name, value);
        const [up, down] = [of(outer, name), of(inner, name)];
        if (up === down && down !== before || /user-select/.test(name) && value === 'none') { rules.push(`${name}: ${value}`); break; }
      }
      outer.style.removeProperty(name);
    }
    outer.remove();
    window.hostile = new CSSStyleSheet();
    hostile.replaceSync(`* { ${rules.join('; ')} }`);
    return rules";

/// The pages with one element each, fuller than at first where that shows more.
async fn pages(page: &Page, check: impl AsyncFn(&str)) {
    page.site.put("/e2e/place.css", "text/css", PLACE);
    let head = "<link rel=\"stylesheet\" href=\"/e2e/place.css\">";
    page.remember(&draft(Some((27, 29)), None, "place-current")).await;
    for element in [host::element(""), host::check(""), room::board("")] {
        // The reading of the page before the element must not be what is compared.
        page.open_host(host::document("lang=\"nl\"", head, &format!("<div class=\"around\">{element}</div>"))).await;
        let tag = element.trim_start_matches('<').split(' ').next().unwrap_or_default().to_owned();
        page.widget_at(&tag).until("the element works", "return root.querySelector('[part~=base] h2')", &[]).await;
        check(&tag).await;
    }
}

/// A picture of the window, when two that follow each other are alike.
async fn picture(page: &Page) -> Vec<u8> {
    let shot = async || {
        page.paints().await;
        page.client.screenshot().await.expect("a picture of the window")
    };
    let mut last = shot().await;
    for _ in 0..20 {
        let next = shot().await;
        if next == last {
            break;
        }
        last = next;
    }
    last
}

/// How many points of two pictures of the window are not of the same colour. WebKit draws a letter a shade lighter or
/// darker, when it draws it again: such a point is the same, and a few more at round corners.
const DIFFERENT: &str = "window.lloDifferent = null;
    const pixels = async (bytes) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const pen = Object.assign(document.createElement('canvas'), { width: picture.width, height: picture.height }).getContext('2d');
      pen.drawImage(picture, 0, 0);
      return pen.getImageData(0, 0, picture.width, picture.height).data;
    };
    Promise.all([pixels(arguments[0]), pixels(arguments[1])]).then(([one, other]) => {
      let different = Math.abs(one.length - other.length);
      for (let at = 0; at < one.length; at += 4) {
        if ([0, 1, 2].some((channel) => Math.abs(one[at + channel] - other[at + channel]) > 48)) different++;
      }
      window.lloDifferent = [different];
    });
    return true";

/// What this script does to the page leaves the picture of the element as it was.
async fn changes_nothing(page: &Page, what: &str, script: &str, arguments: &[Value]) {
    let before = picture(page).await;
    page.run(script, arguments).await;
    let after = picture(page).await;
    if before != after {
        page.run(DIFFERENT, &[json!(before), json!(after)]).await;
        let different = page.until("the pictures are compared", "return window.lloDifferent", &[]).await;
        let points = different[0].as_u64().unwrap_or(u64::MAX);
        assert!(points < 9, "{what} shows in the element, in {points} points");
    }
    page.run("document.adoptedStyleSheets = []", &[]).await;
}

async fn inherited_properties_stay_out(page: Page) {
    pages(&page, async |tag| {
        let rules = page.run(HOSTILE, &[]).await;
        let rules: Vec<&str> = rules.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(rules.len() > 25, "the sheet says something: {rules:?}");
        changes_nothing(&page, &format!("{tag}: {rules:#?}"), "document.adoptedStyleSheets = [hostile]", &[]).await;
        // Also what is not painted: the hand over the text, and whether it can be marked.
        page.run("document.adoptedStyleSheets = [hostile]", &[]).await;
        let inside = "const style = getComputedStyle(root.querySelector('[part~=base]')); return [style.cursor, style.userSelect || style.webkitUserSelect]";
        assert_eq!(page.widget_at(tag).run(inside, &[]).await, json!(["auto", "text"]), "{tag}");
    })
    .await;
}

async fn lines_through_the_text_stay_out(page: Page) {
    let script = "const sheet = new CSSStyleSheet();
        sheet.replaceSync('.around { text-decoration: red wavy underline line-through 5px } llo-dialogue::first-letter, llo-self-check::first-letter, llo-board::first-letter { font-size: 5em; color: red } llo-dialogue::first-line { color: red } *::before, *::after { content: \"x\" } llo-dialogue::before, llo-self-check::before, llo-board::before { content: \"x\"; height: 5em; background: red }');
        document.adoptedStyleSheets = [sheet]";
    pages(&page, async |tag| changes_nothing(&page, tag, script, &[]).await).await;
}

/// Every name that our sheets use of themselves, and those of one letter that others use.
fn names() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/kit/web/styles");
    let sheets = std::fs::read_dir(folder)
        .expect("the folder of our sheets")
        .map(|file| std::fs::read_to_string(file.expect("a sheet").path()).expect("a sheet is text"));
    let mut names: BTreeSet<String> = ('a'..='z').map(|letter| format!("--{letter}")).collect();
    for sheet in sheets {
        let words = sheet.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-');
        let ours = words.filter(|word| word.starts_with("--"));
        let meant = ["--basis-", "--utrecht-", "--nl-"];
        let ours = ours.filter(|word| word.starts_with("--llo-private-") || !word.starts_with("--llo-"));
        names.extend(ours.filter(|word| !meant.iter().any(|start| word.starts_with(start))).map(str::to_owned));
    }
    names
}

async fn names_and_types_of_a_page_stay_out(page: Page) {
    let names = names();
    assert!(names.len() > 30, "{names:?}");
    let set = |value: &str| names.iter().map(|name| format!("{name}:{value};")).collect::<String>();
    let types = [
        ("<color>", "red"),
        ("<length>", "7px"),
        ("<number>", "7"),
        ("<percentage>", "7%"),
        ("<angle>", "7deg"),
        ("<image>", "linear-gradient(red,red)"),
        ("<integer>", "7"),
        ("<time>", "7s"),
        ("*", "none"),
    ];
    pages(&page, async |tag| {
        for (kind, value) in types {
            let registered: String = names
                .iter()
                .map(|name| format!("@property {name}{{syntax:'{kind}';inherits:false;initial-value:{value}}}"))
                .collect();
            let script = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet]";
            for css in [format!("{registered}*{{{}}}", set(value)), format!(":root{{{}}}", set(value))] {
                changes_nothing(&page, &format!("{tag}: names as {kind}"), script, &[json!(css)]).await;
            }
        }
    })
    .await;
}
