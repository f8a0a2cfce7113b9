//! The pages that come with the elements: for a newcomer, a hostile host, an iframe, and a page without connections.

use llo_e2e::axe;
use llo_e2e::hand::key;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::widget::Widget;
use llo_e2e::words::{EN, NL};
use serde_json::{Value, json};

scenarios![
    newcomer,
    newcomer_fits,
    lines_to_paste,
    a_code_on_the_first_page,
    alone,
    alone_fits,
    documentation,
    portal,
    portal_fits,
    hostile_host,
    hostile_host_fits,
    embedded,
    embedded_self_check,
    without_connections,
    without_connections_fits;
    Chromium only: newcomer_in_the_dark
];

async fn newcomer(page: Page) {
    page.open("/").await;
    axe::check(&page, "index.html").await;
    page.run("document.getElementById('developers').open = true", &[]).await;
    let widget = page.widget();
    widget.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    widget.ready().await.radio(NL.helping).await;
    let shown = "return [document.getElementById('event').textContent, JSON.parse(document.getElementById('json').textContent).current]";
    let wanted = json!(["llo-change", { "quadrant": "people-reactive", "focus": 75, "stance": 25 }]);
    widget.has_pin("current", 75, 25).await;
    becomes("the JSON beside the demo", wanted, async || page.run(shown, &[]).await).await;
    axe::check(&page, "index.html with what developers read").await;
    page.run("document.getElementById('language').click()", &[]).await;
    widget.asks(EN.ask_now).await;
    widget.has_pin("current", 75, 25).await;
    let dutch = "return [...document.querySelectorAll('body [lang=nl]')].filter((it) => visible(it) && it.id !== 'language').map((it) => it.textContent)";
    assert_eq!(page.run(dutch, &[]).await, json!([]), "nothing Dutch is left on the English page");
    axe::check(&page, "index.html in English").await;
    for source in ["snippet", "policy", "json"] {
        let press = "document.querySelector(`[data-copies=${arguments[0]}]`).click()";
        page.run(press, &[json!(source)]).await;
        let said = "return document.querySelector(`[data-copies=${arguments[0]}]`).parentNode.querySelector('[role=status]').textContent";
        page.until(&format!("{source} is copied"), said, &[json!(source)]).await;
    }
    let options = "return [...document.querySelectorAll('#theme option, #way option')].map((it) => it.textContent)";
    assert_eq!(
        page.run(options, &[]).await,
        json!(["Of the page", "Light", "Dark", "Two lines of HTML", "Frame"]),
        "what can be chosen is in English, too"
    );
    page.run("document.getElementById('diagnose').click()", &[]).await;
    page.until("the test of a place", "return document.querySelectorAll('#found li').length > 5", &[]).await;
    assert_eq!(page.run("return document.documentElement.lang", &[]).await, "en");
}

/// The lines for each element do what they say, as a tag and in a frame.
async fn lines_to_paste(page: Page) {
    let mut pasted = Vec::new();
    page.open("/").await;
    its_script_ran(&page).await;
    for (element, way) in [("llo-dialogue", "tag"), ("llo-self-check", "tag"), ("llo-dialogue", "frame")] {
        let choose =
            "for (const [id, value] of Object.entries(arguments[0])) document.getElementById(id).value = value;
            document.getElementById('maker').dispatchEvent(new Event('change'));
            return [document.getElementById('snippet').textContent, document.getElementById('policy').textContent]";
        let chosen = json!({ "element": element, "way": way, "snippet-language": "en", "theme": "dark" });
        let made = page.run(choose, &[chosen]).await;
        let (lines, policy) = (made[0].as_str().unwrap_or_default(), made[1].as_str().unwrap_or_default());
        assert_eq!(lines.lines().count(), 2, "{lines}");
        assert_eq!(policy.starts_with("frame-src http"), way == "frame", "{policy}");
        pasted.push(lines.to_owned());
    }
    let host = |body: &str| {
        format!(
            "<!doctype html><html lang=\"nl\"><head><title>Geplakt</title>\
             <link rel=\"icon\" href=\"/e2e/icon.svg\"></head><body>{body}</body></html>"
        )
    };
    page.open_host(host(&pasted[..2].concat())).await;
    page.widget().ready().await.asks(EN.ask_now).await;
    self_check(&page, "llo-self-check").await.shows("button", "Start").await;
    page.open_host(host(&pasted[2])).await;
    page.until("the frame", "return document.querySelector('iframe').title === 'Which corner fits us?'", &[]).await;
}

/// WebKit's driver does not always wait for the scripts of a page.
async fn its_script_ran(page: &Page) {
    page.until("the page's script", "return !document.getElementById('language').hidden", &[]).await;
}

/// The code that is typed on the bare address leads to the page to join on, behind `#`.
async fn a_code_on_the_first_page(page: Page) {
    page.open("/").await;
    its_script_ran(&page).await;
    let field = "return visible(document.getElementById('code'))";
    assert_eq!(page.run(field, &[]).await, false, "there is no field before it is asked for");
    page.run("document.getElementById('with-code').focus()", &[]).await;
    page.keys(&[key::ENTER]).await;
    let asked =
        "return document.activeElement.id === 'code' && document.getElementById('with-code').ariaExpanded === 'true'";
    page.until("the field, with the focus", asked, &[]).await;
    axe::check(&page, "index.html with the field for a code").await;
    let submit =
        "document.getElementById('code').value = ' k7m2-qxpd '; document.getElementById('join').requestSubmit()";
    page.run(submit, &[]).await;
    page.until("the page to join on", "return location.pathname.endsWith('/join.html')", &[]).await;
    // The element takes the code out of the address.
    page.until("the element", "return document.querySelector('llo-dialogue')?.shadowRoot", &[]).await;
}

/// The page with nothing but the dialogue.
async fn alone(page: Page) {
    page.open("/dialogue.html?lang=en").await;
    page.widget().ready().await.asks(EN.ask_now).await;
    axe::check(&page, "dialogue.html").await;
    page.run("document.getElementById('language').click()", &[]).await;
    page.widget().asks(NL.ask_now).await;
}

async fn alone_fits(page: Page) {
    fits(&page, "/dialogue.html").await;
}

/// A page of the documentation, with its wide tables.
async fn documentation(page: Page) {
    page.open("/docs/reference.html").await;
    axe::check(&page, "docs/reference.html").await;
    fits(&page, "/docs/reference.html").await;
}

/// Waits until the self-check at this selector works; it has no result before the person shares.
async fn self_check(page: &Page, selector: &str) -> Widget {
    let check = page.widget_at(selector);
    check.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    check.until("the self-check works", "return root.querySelector('[part~=base] h2')", &[]).await;
    check
}

async fn newcomer_in_the_dark(page: Page) {
    page.emulate(&[("prefers-color-scheme", "dark")]).await;
    page.open("/").await;
    axe::check(&page, "index.html in the dark").await;
    page.emulate(&[("prefers-color-scheme", "light")]).await;
}

async fn newcomer_fits(page: Page) {
    fits(&page, "/index.html").await;
}

/// Both elements for one person work in the example of an intranet, and wear its theme.
async fn portal(page: Page) {
    page.open("/portal.html").await;
    let hr = page.widget_at("#hr");
    hr.ready().await.asks(NL.ask_now).await;
    axe::check(&page, "portal.html").await;
    hr.radio(NL.helping).await;
    let button = "const [it] = named(root, 'button', arguments[1]), { backgroundColor, color } = getComputedStyle(it);
        const theme = getComputedStyle(document.documentElement), probe = document.body.appendChild(document.createElement('i'));
        probe.style.backgroundColor = theme.getPropertyValue('--utrecht-button-primary-action-background-color');
        probe.style.color = theme.getPropertyValue('--utrecht-button-color');
        const wanted = getComputedStyle(probe);
        return [backgroundColor === wanted.backgroundColor, color === wanted.color]";
    assert_eq!(hr.run(button, &[json!(NL.next)]).await, json!([true, true]), "the main button is the theme's");
    let own = self_check(&page, "#self").await;
    own.press_button("Begin").await;
    own.press("input[type=radio]", "Nog niet").await;
    axe::check(&page, "portal.html after some work").await;
    let licence = page.site.read("/portal-theme-license.txt").await;
    assert!(String::from_utf8_lossy(&licence).contains("EUROPEAN UNION PUBLIC LICENCE v. 1.2"));
}

async fn portal_fits(page: Page) {
    fits(&page, "/portal.html").await;
}

/// A page whose policy, style sheet and scripts are as hard on an element as those of a portal can be.
const HOSTILE: &str = "/e2e/hostile/page.html";

async fn hostile_host(page: Page) {
    page.open(HOSTILE).await;
    let (hr, it) = (page.widget_at("#hr"), page.widget_at("#it"));
    hr.ready().await.asks(NL.ask_now).await;
    it.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    it.ready().await.asks(EN.ask_now).await;
    axe::check(&page, "a hostile host").await;
    it.radio(EN.ready).await;
    it.has_pin("current", 25, 75).await;
    hr.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    hr.radio(NL.helping).await;
    hr.press_button(NL.next).await;
    hr.asks(NL.ask_later).await;
    for button in ["move", "remove", "remove"] {
        page.run("document.getElementById(arguments[0]).click()", &[json!(button)]).await;
    }
    hr.ready().await.asks(NL.ask_later).await;
    hr.has_pin("current", 75, 25).await;
    it.has_pin("current", 25, 75).await;
    axe::check(&page, "a hostile host after some work").await;
    let own = self_check(&page, "#self").await;
    own.press_button("Begin").await;
    own.press("input[type=radio]", "Nog niet").await;
    axe::check(&page, "a hostile host with the steps of all").await;
    let log = "return document.getElementById('log').textContent";
    becomes("the log of the page", true, async || {
        page.run(log, &[])
            .await
            .as_str()
            .is_some_and(|text| ["it", "hr", "zelf"].iter().all(|name| text.contains(&format!("llo-change ({name})"))))
    })
    .await;
}

async fn hostile_host_fits(page: Page) {
    fits(&page, HOSTILE).await;
}

async fn without_connections(page: Page) {
    page.open("/private.html").await;
    let check = self_check(&page, "llo-self-check").await;
    axe::check(&page, "private.html").await;
    check.press_button("Begin").await;
    check.press("input[type=radio]", "Een beetje").await;
    check.shows("button", "Haal weg: Vooruit durven kijken").await;
    axe::check(&page, "private.html after an answer").await;
    let paths: Vec<String> = page.site.requests().into_iter().map(|seen| seen.path).collect();
    assert!(paths.iter().any(|path| path == "/llo-preloaded.js"), "{paths:?}");
    assert!(!paths.iter().any(|path| path.contains("/pkg/")), "nothing else is fetched: {paths:?}");
}

async fn without_connections_fits(page: Page) {
    fits(&page, "/private.html").await;
}

/// No page scrolls sideways, from a small phone to a wide window.
async fn fits(page: &Page, path: &str) {
    page.client.set_window_size(1250, 1200).await.expect("the window can be sized");
    page.site.put("/e2e/outer.css", "text/css", "body { margin: 0 } iframe { border: 0 }");
    for width in [280, 320, 390, 760, 1200] {
        let outer = format!("<!doctype html><html lang=\"nl\"><head><title>Venster</title><link rel=\"icon\" href=\"/e2e/icon.svg\">
            <link rel=\"stylesheet\" href=\"/e2e/outer.css\"></head><body><iframe title=\"venster\" src=\"{path}\" width=\"{width}\" height=\"900\"></iframe></body></html>");
        page.site.put("/e2e/outer.html", "text/html; charset=utf-8", outer);
        page.open("/e2e/outer.html").await;
        page.enter_frame().await;
        becomes("the width of the window", json!(width), async || page.run("return innerWidth", &[]).await).await;
        page.run("document.querySelectorAll('details').forEach((it) => (it.open = true))", &[]).await;
        if page.run("return !!document.querySelector('llo-dialogue')", &[]).await == true {
            page.widget().run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
            page.widget().ready().await;
        }
        if page.run("return !!document.querySelector('llo-self-check')", &[]).await == true {
            self_check(page, "llo-self-check").await;
        }
        let look = "const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth <= clientWidth ? [] : [...document.querySelectorAll('body *')].filter((it) => visible(it) && it.getBoundingClientRect().right > clientWidth + 1).map((it) => it.outerHTML.slice(0, 80))";
        assert_eq!(page.run(look, &[]).await, json!([]), "{path} at {width} px");
        page.leave_frame().await;
    }
}

async fn embedded(page: Page) {
    page.site.put(
        "/e2e/listen.js",
        "text/javascript",
        "window.got = []; addEventListener('message', (event) => {
        if (event.data?.source === 'llo') window.got.push({ ...event.data, origin: event.origin }); })",
    );
    let frame = "<iframe title=\"LLO-dialoog\" width=\"600\" height=\"800\" src=\"/embed.html?lang=en&amp;instance=team&amp;theme=dark\"></iframe>";
    let outer = format!(
        "<!doctype html><html lang=\"nl\"><head><title>Portaal</title><link rel=\"icon\" href=\"/e2e/icon.svg\">
        <script src=\"/e2e/listen.js\"></script></head><body>{frame}</body></html>"
    );
    page.site.put("/e2e/outer.html", "text/html; charset=utf-8", outer);
    page.open("/e2e/outer.html").await;
    page.enter_frame().await;
    let widget = page.widget();
    widget.ready().await.radio(EN.helping).await;
    widget.has_pin("current", 75, 25).await;
    assert_eq!(widget.run("return [host.instance, host.theme]", &[]).await, json!(["team", "dark"]));
    axe::check(&page, "embed.html").await;
    page.leave_frame().await;
    let types = async || {
        let got = page.run("return window.got", &[]).await;
        let mut types: Vec<String> =
            got.as_array().into_iter().flatten().filter_map(|it| it["type"].as_str()).map(str::to_owned).collect();
        types.dedup();
        types.sort();
        types.dedup();
        types
    };
    becomes("the messages to the portal", ["llo-change", "llo-height", "llo-ready"].map(str::to_owned).to_vec(), types)
        .await;
    let got: Value = page.run("return window.got", &[]).await;
    let change = got.as_array().into_iter().flatten().find(|it| it["type"] == "llo-change").expect("just seen");
    assert_eq!(change["detail"]["current"]["quadrant"], "people-reactive");
    assert_eq!(change["origin"], page.site.origin());
    // A reader without our host code gets nothing that is not meant for it.
    page.open_host(host::one("instance=\"team\"")).await;
    page.widget().ready().await.has_pin("current", 75, 25).await;
}

async fn embedded_self_check(page: Page) {
    page.open("/embed.html?element=llo-self-check&lang=en&instance=team&theme=light&expires=8h").await;
    let check = self_check(&page, "llo-self-check").await;
    let seen =
        "return [host.instance, host.theme, host.expires, document.title, document.querySelector('llo-dialogue')]";
    assert_eq!(check.run(seen, &[]).await, json!(["team", "light", "8h", "Self-check", null]));
    check.shows("h2", "Self-check: what helps you to develop?").await;
    axe::check(&page, "embed.html with the self-check").await;
    check.press_button("Start").await;
    check.press("input[type=radio]", "A little").await;
    check.shows("button", "Clear: Daring to look ahead").await;
    page.open("/embed.html?element=llo-nonsense").await;
    page.widget().ready().await;
    assert_eq!(page.run("return document.title", &[]).await, "LLO-dialoog");
}
