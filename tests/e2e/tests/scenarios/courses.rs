//! The dialogue as a course in a learning system (SCORM 1.2): what that hears, and what it never hears.

use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{EN, NL};
use serde_json::{Value, json};

scenarios![
    done_is_told_and_nothing_else,
    the_next_person_in_the_same_tab,
    what_was_completed_before_stays_so,
    the_language_of_the_person,
    the_language_in_the_address,
    a_system_that_fails,
    a_system_that_cannot_be_seen,
    in_a_window_of_its_own,
    back_again,
    our_learning_system_refuses_what_it_has_to
];

const COURSE: &str = "/e2e/course/index.html";
const STATUS: &str = "cmi.core.lesson_status";
const LANGUAGE: &str = "cmi.student_preference.language";

/// Puts on the site what a learning system unpacks, and its own script.
async fn unpack(page: &Page) {
    let (html, css, script) = ("text/html; charset=utf-8", "text/css", "text/javascript");
    page.site.put(COURSE, html, include_str!("../../../../www/portals/scorm12/index.html"));
    page.site.put("/e2e/course/scorm.css", css, include_str!("../../../../www/portals/scorm12/scorm.css"));
    page.site.put("/e2e/course/scorm.js", script, include_str!("../../../../www/portals/scorm12/scorm.js"));
    page.site.put("/e2e/course/llo.classic.js", script, page.site.read("/llo.classic.js").await);
    page.site.put("/e2e/course/favicon.svg", "image/svg+xml", page.site.read("/favicon.svg").await);
    page.site.put("/e2e/lms.js", script, include_str!("../../src/js/lms.js"));
}

/// A page with this in its head and a frame with that address, which fits into the window: nothing has to be scrolled to where
/// a person presses.
fn around(head: &str, frame: &str) -> String {
    format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Leeromgeving</title>\
         <link rel=\"icon\" href=\"/e2e/icon.svg\">{head}</head>\
         <body><iframe title=\"Cursus\" width=\"900\" height=\"1000\" src=\"{frame}\"></iframe></body></html>"
    )
}

/// A learning system that is like this, with a course in it, which is entered.
async fn open(page: &Page, system: &str, address: &str) {
    unpack(page).await;
    let system = format!("<script src=\"/e2e/lms.js\" {system}></script>");
    page.site.put("/e2e/lms.html", "text/html; charset=utf-8", around(&system, address));
    page.open("/e2e/lms.html").await;
    page.enter_frame().await;
}

/// A person goes through it and presses *Klaar*.
async fn goes_through(page: &Page) {
    let widget = page.widget();
    widget.choose_both(&NL, NL.helping, NL.ready).await;
    widget.press_button(NL.done).await;
}

/// From the frame: every call that the system got.
async fn calls(page: &Page) -> Value {
    page.run("return (parent.lms ?? window.lms).calls", &[]).await
}

fn begun() -> Vec<Value> {
    vec![
        json!(["LMSInitialize", ""]),
        json!(["LMSGetValue", LANGUAGE]),
        json!(["LMSGetValue", STATUS]),
        json!(["LMSSetValue", STATUS, "incomplete"]),
        json!(["LMSCommit", ""]),
    ]
}

fn completed() -> Vec<Value> {
    vec![json!(["LMSGetValue", STATUS]), json!(["LMSSetValue", STATUS, "completed"]), json!(["LMSCommit", ""])]
}

/// Neither a score, nor an answer, nor a text is in any call: there are no others.
async fn done_is_told_and_nothing_else(page: Page) {
    open(&page, "", "course/index.html").await;
    page.widget().ready().await;
    assert_eq!(calls(&page).await, json!(begun()));
    let widget = page.widget();
    widget.choose_both(&NL, NL.helping, NL.ready).await;
    widget.focus("textarea", NL.reason).await;
    page.write("Omdat Sanne het zegt").await;
    widget.press_button(NL.done).await;
    let all = [begun(), completed()].concat();
    becomes("what the system was told", json!(all), async || calls(&page).await).await;
    page.widget().press_button(NL.reopen).await;
    page.widget().press_button(NL.done).await;
    let all = [all, vec![json!(["LMSGetValue", STATUS])]].concat();
    becomes("what the system was told", json!(all), async || calls(&page).await).await;
    assert_eq!(page.run("return localStorage.length", &[]).await, 0, "the next person at this computer finds nothing");
    page.leave_frame().await;
    page.run("document.querySelector('iframe').src = '/e2e/icon.svg'", &[]).await;
    let all = [all, vec![json!(["LMSFinish", ""])]].concat();
    let told = async || page.run("return lms.calls", &[]).await;
    becomes("what the system was told", json!(all), told).await;
    assert_eq!(page.run("return lms.elements", &[]).await, json!({ STATUS: "completed", LANGUAGE: "" }));
    page.run("document.querySelector('iframe').remove()", &[]).await;
    assert_eq!(told().await, json!(all), "it says goodbye once");
}

/// What this tab keeps is for the one who comes back to it, and not for another who begins.
async fn the_next_person_in_the_same_tab(page: Page) {
    open(&page, "", "course/index.html").await;
    goes_through(&page).await;
    page.widget().notice_says("De pinnen staan vast.").await;
    page.leave_frame().await;
    open(&page, "data-status=\"completed\"", "course/index.html").await;
    page.widget().ready().await.notice_says("De pinnen staan vast.").await;
    page.leave_frame().await;
    open(&page, "", "course/index.html").await;
    page.widget().ready().await.asks(NL.ask_now).await;
    page.widget().has_no_pin("current").await;
}

async fn what_was_completed_before_stays_so(page: Page) {
    open(&page, "data-status=\"passed\"", "course/index.html").await;
    goes_through(&page).await;
    let all = [&begun()[..3], &[json!(["LMSGetValue", STATUS])]].concat();
    becomes("what the system was told", json!(all), async || calls(&page).await).await;
}

async fn the_language_of_the_person(page: Page) {
    for (preferred, words, lang) in [("English", EN, "en"), ("nl_NL", NL, "nl"), ("de", NL, "nl")] {
        open(&page, &format!("data-language=\"{preferred}\""), "course/index.html").await;
        page.widget().ready().await.asks(words.ask_now).await;
        assert_eq!(page.run("return document.documentElement.lang", &[]).await, lang, "{preferred}");
        page.leave_frame().await;
    }
}

/// A teacher put it into the manifest.
async fn the_language_in_the_address(page: Page) {
    open(&page, "data-language=\"nl\"", "course/index.html?lang=en&amp;theme=dark&amp;instance=x").await;
    page.widget().ready().await.asks(EN.ask_now).await;
    let attributes = "return [...host.attributes].map(({ name, value }) => `${name}=${value}`).sort()";
    assert_eq!(page.widget().run(attributes, &[]).await, json!(["lang=en", "storage=session", "theme=dark"]));
    assert_eq!(page.run("return document.title", &[]).await, "Two pins, one conversation");
    assert!(!calls(&page).await.to_string().contains(LANGUAGE), "nobody is asked for what is known");
}

/// The console says so, and the person goes on.
async fn a_system_that_fails(page: Page) {
    for (fails, line) in [
        ("LMSInitialize", "refuses LMSInitialize(\"\"): 101 General exception"),
        ("LMSSetValue", "refuses LMSSetValue(\"cmi.core.lesson_status\", \"completed\"): 101 General exception"),
        ("LMSCommit", "refuses LMSCommit(\"\"): 101 General exception"),
    ] {
        page.expect_in_console("llo: the learning system refuses");
        open(&page, &format!("data-fails=\"{fails}\""), "course/index.html?storage=none").await;
        goes_through(&page).await;
        page.widget().notice_says("De pinnen staan vast.").await;
        becomes("what the console says", true, async || {
            page.diary().await.console.iter().any(|said| said.contains(line))
        })
        .await;
        if fails == "LMSInitialize" {
            assert_eq!(calls(&page).await, json!([["LMSInitialize", ""]]), "it asks for nothing more");
        }
        page.leave_frame().await;
    }
}

/// There is none, or it is of another origin, and then only one further up that is ours can be asked.
async fn a_system_that_cannot_be_seen(page: Page) {
    page.expect_in_console("llo: no learning system");
    unpack(&page).await;
    page.open(COURSE).await;
    goes_through(&page).await;
    page.widget().notice_says("De pinnen staan vast.").await;

    page.site.allow_any_origin();
    open(&page, "", &format!("{}{COURSE}", page.site.other_origin())).await;
    page.widget().ready().await;
    page.leave_frame().await;
    assert_eq!(page.run("return lms.calls", &[]).await, json!([]));
    let said = page.diary().await.console;
    assert!(said.iter().filter(|line| line.contains("llo: no learning system")).count() >= 2, "{said:?}");

    page.site.put("/e2e/player.html", "text/html; charset=utf-8", around("", "course/index.html"));
    open(&page, "", "player.html").await;
    becomes("the calls of a course in a player", json!(begun()), async || calls(&page).await).await;
}

/// The system opened it, and keeps its API.
async fn in_a_window_of_its_own(page: Page) {
    unpack(&page).await;
    page.site.put(
        "/e2e/opener.js",
        "text/javascript",
        "window.opener = { API, get parent() { return this; } }; delete window.API;",
    );
    let system = "<script src=\"/e2e/lms.js\"></script><script src=\"/e2e/opener.js\"></script>";
    let html = include_str!("../../../../www/portals/scorm12/index.html");
    page.site.put(
        "/e2e/course/window.html",
        "text/html; charset=utf-8",
        html.replace("<script type", &format!("{system}<script type")),
    );
    page.open("/e2e/course/window.html").await;
    goes_through(&page).await;
    let all = [begun(), completed()].concat();
    becomes("what the system was told", json!(all), async || calls(&page).await).await;
}

/// A browser that shows the page again as it was: the course begins again.
async fn back_again(page: Page) {
    open(&page, "", "course/index.html").await;
    page.widget().ready().await;
    let event = "dispatchEvent(new PageTransitionEvent(arguments[0], { persisted: true }))";
    page.run(event, &[json!("pagehide")]).await;
    page.run(event, &[json!("pageshow")]).await;
    let all = [begun(), vec![json!(["LMSFinish", ""])], begun()[..3].to_vec()].concat();
    becomes("what the system was told", json!(all), async || calls(&page).await).await;
    page.widget().ready().await;
}

/// Or the others would prove nothing.
async fn our_learning_system_refuses_what_it_has_to(page: Page) {
    unpack(&page).await;
    let system = "<script src=\"/e2e/lms.js\"></script>";
    page.site.put("/e2e/lms.html", "text/html; charset=utf-8", around(system, "/e2e/icon.svg"));
    page.open("/e2e/lms.html").await;
    let ask = "return arguments[0].map(([name, ...given]) => [API[name](...given), API.LMSGetLastError()].join(' '))";
    let asked = json!([
        ["LMSGetValue", STATUS],
        ["LMSFinish", ""],
        ["LMSInitialize", ""],
        ["LMSInitialize", ""],
        ["LMSSetValue", STATUS, "done"],
        ["LMSSetValue", "cmi.suspend_datum", "x"],
        ["LMSSetValue", STATUS, "completed"],
        ["LMSGetValue", STATUS],
        ["LMSFinish", ""],
        ["LMSCommit", ""],
    ]);
    let answers = [
        " 301",
        "false 301",
        "true 0",
        "false 101",
        "false 405",
        "false 401",
        "true 0",
        "completed 0",
        "true 0",
        "false 301",
    ];
    assert_eq!(page.run(ask, &[asked]).await, json!(answers));
}
