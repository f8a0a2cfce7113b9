//! What the host page is told, and what it is not: counts while the person answers, and not a word of the answers.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{CHECK_KEY, IDS, SCRIPTS, SelfCheck};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![ready_and_counts, nothing_of_the_answers];

async fn ready_and_counts(page: Page) {
    let check = page.open_check_page("nl", "id=\"mine\"").await;
    let ready = page.event("llo-ready").await;
    assert!(ready.plain, "{ready:?}");
    assert_eq!((&ready.host, &ready.detail["element"]), (&"mine".to_owned(), &json!("llo-self-check")));
    assert_eq!((&ready.detail["language"], &ready.detail["restored"]), (&json!("nl"), &json!(false)));
    check.press_button(NL.start).await;
    for (at, answer) in [(0, 0), (5, 2), (5, 3), (13, 2), (12, 1)] {
        check.answer(NL.names[at], NL.answers[answer]).await;
    }
    check.press_button(&format!("{}: {}", NL.clear_short, NL.names[12])).await;
    becomes("changes told", 4, async || page.count("llo-change").await).await;
    for (event, answered) in page.events("llo-change").await.into_iter().zip([1, 2, 3, 2]) {
        let counts =
            json!({ "schema": "llo-progress/1", "element": "llo-self-check", "answered": answered, "total": 13 });
        assert_eq!((event.detail, event.plain), (counts, true), "counts and nothing else");
    }
}

/// Everything the page around the element could come by without looking into it.
const AROUND: &str = "const seen = [];
    const add = (where, what) => seen.push(where + ': ' + (typeof what === 'string' ? what : JSON.stringify(what)));
    for (let node = host; node instanceof Element; node = node.parentElement) for (const { name, value } of node.attributes) add(name, value);
    for (let kind = host; kind && kind !== HTMLElement.prototype; kind = Object.getPrototypeOf(kind))
      for (const name of Object.getOwnPropertyNames(kind)) { let value; try { value = host[name]; } catch { continue; } if (typeof value !== 'function') add(name, String(value) + JSON.stringify(value)); }
    add('result', host.getResult());
    add('form', [...new FormData(document.querySelector('form')).entries()]);
    add('elements', document.querySelector('form').elements.length);
    add('address', location.href); add('history', [history.length, history.state]); add('title', document.title);
    add('window', window.name); add('cookie', document.cookie); add('light', host.innerHTML);
    for (const area of [localStorage, sessionStorage]) for (const key of Object.keys(area)) if (key !== arguments[1]) add(key, area.getItem(key));
    for (const sent of window.sent) add('sent', sent);
    for (const list of Object.values(lloSpy)) for (const entry of [list].flat()) add('spy', entry);
    return seen;";

/// Notes everything that is fired or sent by a script, of whatever name and to whomever.
const NOTES: &str = "window.sent = [];
    const note = (owner, name, words) => { const own = owner[name]; owner[name] = function (...args) { window.sent.push(name + JSON.stringify(words(args))); return own.apply(this, args); }; };
    note(EventTarget.prototype, 'dispatchEvent', ([event]) => [event.type, event.detail ?? null]);
    note(BroadcastChannel.prototype, 'postMessage', (args) => args);
    note(MessagePort.prototype, 'postMessage', (args) => args);
    note(history, 'pushState', (args) => args); note(history, 'replaceState', (args) => args);
    window.postMessage = (...args) => window.sent.push('postMessage' + JSON.stringify(args));";

/// A person does everything but share, and the page learns how many are answered and not a word more.
async fn nothing_of_the_answers(page: Page) {
    page.site.put("/e2e/notes.js", "text/javascript", NOTES);
    let head = format!("{SCRIPTS}<script src=\"/e2e/notes.js\"></script>");
    let body = format!("<form method=\"get\">{}</form>", host::check("expires=\"8h\""));
    page.open_host(host::document("lang=\"nl\"", &head, &body)).await;
    let check = page.check();
    check.works().await;
    everything_but_sharing(&check).await;
    let seen = check.run(AROUND, &[json!(CHECK_KEY)]).await;
    let lines: Vec<&str> = seen.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(
        lines.len() > 20 && lines.iter().any(|line| line.contains("llo-progress/1")),
        "it looked at almost nothing: {lines:?}"
    );
    let mut secrets: Vec<&str> = IDS.into_iter().chain(NL.names).chain(NL.answers).collect();
    secrets.extend(["\"yes\"", "a-little", "not-yet", "unknown", "zwijgplicht", "2027-03-31"]);
    for secret in secrets {
        let told: Vec<_> = lines.iter().filter(|line| line.contains(secret)).collect();
        assert!(told.is_empty(), "the page learned “{secret}”: {told:?}");
    }
    assert_eq!(page.count("llo-change").await, 13);
    assert_eq!(page.count("llo-result").await, 0);
    assert!(check.result().await.is_null());
    // They were here all the while.
    assert!(page.local().await[CHECK_KEY].to_string().contains("zwijgplicht"));
}

async fn everything_but_sharing(check: &SelfCheck) {
    check.press_button(NL.start).await;
    for (at, name) in NL.names.into_iter().enumerate() {
        check.answer(name, NL.answers[at % 4]).await;
    }
    check.press_button(NL.to_overview).await;
    for at in [2, 13, 5] {
        check.choose(NL.names[at]).await;
    }
    check.goes_on_from_overview(&NL).await;
    let title = format!("{}: {}", NL.experiment, NL.names[2]);
    check.opens(&format!("{}: {}", NL.try_it, NL.names[2]), &title).await;
    check.types(NL.fields[0], "zwijgplicht").await;
    check.plans(NL.date, "2027-03-31").await;
    check.types(NL.learned, "zwijgplicht").await;
    check.press_button(NL.share_open).await;
    check.press("input[type=radio]", NL.share_answers).await;
    check.shows("button", NL.share).await;
    check.press_button(NL.share_not).await;
    check.shows("button", NL.share_open).await;
    check.press_button(NL.close).await;
    check.tab(&NL, 3, NL.rounds).await;
}
