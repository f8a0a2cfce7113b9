//! Pages that are a world of their own: what their scripts put in the place of what a browser brings.

use std::fs;

use llo_e2e::check_words::CHECK_NL;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::room;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![
    an_old_library,
    lists_with_a_json_of_their_own,
    names_of_the_browser_for_something_else,
    a_board_among_names_for_something_else,
    a_script_that_is_in_the_way,
    drawing_that_fails,
    a_tag_that_was_not_closed,
    what_a_framework_puts_in_later,
];

/// What Prototype 1.5 to 1.7 put in the place of the browser's, in our words.
const LIKE_PROTOTYPE: &str = "
    Array.from = (item) => item == null ? [] : item.toArray ? item.toArray() : Array.prototype.slice.call(item);
    Array.prototype.toArray = function () { return this.slice(); };
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
    Array.prototype.keys = function () { return this.map((_, i) => i); };
    Array.prototype.each = function (what) { this.forEach(what); return this; };
    Object.keys = (object) => { const keys = []; for (const key in object) keys.push(key); return keys; };
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };";

/// Opens a page whose own script comes first.
async fn open_with(page: &Page, script: &str, body: &str) {
    page.site.put("/e2e/world.js", "text/javascript", script);
    page.open_host(host::document("lang=\"nl\"", "<script src=\"/e2e/world.js\"></script>", body)).await;
}

/// Both elements of one person do what they are for.
async fn both_work(page: &Page) {
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    widget.has_pin("current", 75, 25).await;
    let check = page.check();
    check.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    check.works().await.press_button(CHECK_NL.start).await;
    check.answer(CHECK_NL.names[0], CHECK_NL.answers[1]).await;
    becomes("how many answers the page was told of", json!(1), async || {
        page.events("llo-change").await.pop().map_or(json!(null), |event| event.detail["answered"].clone())
    })
    .await;
    assert_eq!(page.count("llo-error").await, 0);
}

async fn an_old_library(page: Page) {
    let mootools = fs::read_to_string(&page.mootools).expect("the library");
    for library in [mootools.as_str(), LIKE_PROTOTYPE] {
        open_with(&page, library, &format!("{}{}", host::element(""), host::check(""))).await;
        both_work(&page).await;
        page.widget().run("host.clearData()", &[]).await;
    }
}

async fn lists_with_a_json_of_their_own(page: Page) {
    let world = "Array.prototype.toJSON = function () { return '[' + this.map((it) => JSON.stringify(it)) + ']'; };";
    let early = "document.querySelector('llo-dialogue').texts = { schema: 'llo-texts/1', wording: 'w-1',
        nl: { current: 'Waar staan wij?', questions: ['Wat nu?', 'En dan?'] } };";
    page.site.put("/e2e/early.js", "text/javascript", early);
    let body = format!("{}<script src=\"/e2e/early.js\"></script>", host::element(""));
    open_with(&page, world, &body).await;
    let asks = "return root.querySelector('h2')?.textContent === 'Waar staan wij?'";
    page.widget().until("the host's own words", asks, &[]).await;
    // A driver asks with lists, too.
    page.run("delete Array.prototype.toJSON", &[]).await;
    assert_eq!(page.count("llo-error").await, 0);
}

/// As they stand at the top of scripts. In one world, for each alone was enough to keep an element from working.
const NAMES: &str = "
    var self = { name: 'wij' }, URL = '/intranet/', origin = 'portaal', status = 'open',
      parent = 'ouder', performance = 'goed';
    function open() { return false; }
    function Window(title) { this.title = title; }
    function Element(tag) { return document.createElement(tag); }
    var HTMLElement = function () {}, ShadowRoot = function () {}, StorageEvent = null;";

async fn names_of_the_browser_for_something_else(page: Page) {
    open_with(&page, NAMES, &format!("{}{}", host::element(""), host::check(""))).await;
    both_work(&page).await;
    // It stands in no frame, whatever `parent` is here, so it must not promise that nobody around it can read along.
    let text = page.check().text().await;
    assert!(text.contains("De makers van deze pagina kunnen technisch meelezen."), "{text}");
    // Another tab erases: what it says comes as an event of the browser's own.
    page.run(
        "const frame = document.body.appendChild(document.createElement('iframe')); frame.title = 'tab';
        frame.contentWindow.localStorage.clear()",
        &[],
    )
    .await;
    page.widget().has_no_pin("current").await;
}

async fn a_board_among_names_for_something_else(page: Page) {
    let said = Said::dutch();
    open_with(&page, NAMES, &room::board("")).await;
    let board = page.board(said);
    board.begins().await;
    let windows = async || page.client.windows().await.expect("the driver lists them").len();
    let before = windows().await;
    board.unfolds(said.board.tools_label()).await;
    board.press_button(said.board.tools_second_window()).await;
    becomes("windows", before + 1, windows).await;
    assert_eq!(page.count("llo-error").await, 0);
}

/// What `ready` says, and what the person sees, when it cannot work.
async fn keeps_the_fallback(page: &Page, code: &str, remedy: &str) {
    let error = page.event("llo-error").await;
    assert_eq!(error.detail["code"], code);
    assert!(error.detail["remedy"].as_str().is_some_and(|text| text.contains(remedy)), "{}", error.detail);
    let readable = "const it = document.getElementById('fallback'); return visible(it) && it.assignedSlot !== null";
    assert_eq!(page.run(readable, &[]).await, true, "the fallback can be read");
    page.widget().notice_says(error.detail["message"].as_str().expect("a sentence")).await;
    becomes("what `ready` said", json!(code), async || page.run("return window.answer ?? null", &[]).await).await;
}

const ASK: &str = "customElements.whenDefined('llo-dialogue').then(() => document.querySelector('llo-dialogue').ready)
    .then(() => { window.answer = 'works'; }, (detail) => { window.answer = detail.code; });";

async fn a_script_that_is_in_the_way(page: Page) {
    page.expect_in_console("page-scripts");
    open_with(&page, &format!("{ASK} var fetch = 'snel';"), &host::element("")).await;
    keeps_the_fallback(&page, "page-scripts", "fetch").await;
}

async fn drawing_that_fails(page: Page) {
    page.expect_in_console("crashed");
    page.expect_in_console("nreachable"); // the trap that every crash ends in, in each engine's words
    page.expect_in_console("made on purpose");
    let world = "const make = Document.prototype.createElement;
        Document.prototype.createElement = function (tag, ...rest) {
          if (tag === 'h2') throw new Error('made on purpose');
          return make.call(this, tag, ...rest);
        };";
    open_with(&page, &format!("{ASK}{world}"), &host::element("")).await;
    keeps_the_fallback(&page, "crashed", "").await;
}

async fn a_tag_that_was_not_closed(page: Page) {
    page.expect_in_console("more than a fallback");
    let body = format!("<llo-dialogue /><h2 id=\"rest\">Nieuws</h2><p>Morgen is er taart.</p>{}", host::check(""));
    page.open_host(host::document("lang=\"nl\"", "", &body)).await;
    both_work(&page).await;
    let below = "const rest = document.getElementById('rest'), base = root.querySelector('[part~=base]');
        return visible(rest) && rest.getBoundingClientRect().top >= base.getBoundingClientRect().bottom";
    assert_eq!(page.widget().run(below, &[]).await, true, "what follows the tag is in sight, below the element");
    let said = page.diary().await.console;
    assert_eq!(said.iter().filter(|line| line.contains("</llo-dialogue>")).count(), 1, "{said:?}");
    // A fallback that is one goes, and nothing is said of it.
    page.open_host(host::one("")).await;
    page.widget().ready().await;
    assert_eq!(page.run("return visible(document.getElementById('fallback'))", &[]).await, false);
    assert_eq!(page.diary().await.console.len(), said.len());
}

async fn what_a_framework_puts_in_later(page: Page) {
    page.expect_in_console("more than a fallback");
    page.open_host(host::one("")).await;
    page.widget().ready().await;
    let put = "const heading = document.createElement('h2'); heading.id = 'rest'; heading.textContent = 'Nieuws';
        host.append(heading)";
    page.widget().run(put, &[]).await;
    let seen = "const rest = document.getElementById('rest'), base = root.querySelector('[part~=base]');
        return visible(rest) && rest.getBoundingClientRect().top >= base.getBoundingClientRect().bottom";
    page.widget().until("the heading in sight, below the element", seen, &[]).await;
    page.widget().radio(NL.helping).await;
    page.widget().has_pin("current", 75, 25).await;
}
