//! What the host gets wrong, or brings itself: texts, attribute values, a pin on the fold.

use llo_e2e::draft::draft;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![own_texts, texts_that_cannot_be_read, unknown_values, an_exact_fold_in_storage];

async fn own_texts(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    let texts = json!({ "schema": "llo-texts/1", "wording": "gemeente-3", "nl": {
        "current": "Waar staan wij nu?", "people-proactive": { "name": "Samen vooruit" }, "questions": ["Wat nu?"] } });
    widget.ready().await.run("host.texts = arguments[1]", std::slice::from_ref(&texts)).await;
    widget.asks("Waar staan wij nu?").await;
    widget.radio("Samen vooruit").await;
    assert_eq!(widget.result().await["wording"], "gemeente-3");
    widget.run("host.texts = null", &[]).await;
    widget.asks(NL.ask_now).await;
    widget.has_pin("current", 75, 75).await;
    widget.run("host.texts = JSON.stringify(arguments[1])", &[texts]).await;
    widget.asks("Waar staan wij nu?").await;
}

async fn texts_that_cannot_be_read(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.needed).await;
    for bad in [json!("{ no json"), json!({ "schema": "llo-texts/9" }), json!(7), json!([])] {
        let before = page.count("llo-error").await;
        widget.run("host.texts = null; host.texts = arguments[1]", std::slice::from_ref(&bad)).await;
        widget.notice_says("Een instelling van deze pagina klopt niet.").await;
        becomes(&format!("errors after {bad}"), before + 1, async || page.count("llo-error").await).await;
        let error = page.events("llo-error").await.pop().expect("just counted").detail;
        assert_eq!((&error["schema"], &error["code"]), (&json!("llo-error/1"), &json!("texts")));
        assert!(error["remedy"].as_str().is_some_and(|remedy| remedy.contains("texts")), "{error}");
    }
    widget.has_pin("current", 25, 25).await;
    widget.run("host.texts = null", &[]).await;
    becomes("the messages", String::new(), async || widget.notices().await).await;
}

async fn unknown_values(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.needed).await;
    for (attribute, value, code) in [
        ("storage", "cloud", "attribute"),
        ("theme", "pink", "attribute"),
        ("instance", "a b", "attribute"),
        ("pole-right", "up", "attribute"),
        ("pole-top", "people", "attribute"), // on the axis that lies already, with pole-right given
        ("lang", "fr", "language"),
    ] {
        let before = page.count("llo-error").await;
        let set = "if (arguments[1] === 'pole-top') host.setAttribute('pole-right', 'people'); host.setAttribute(arguments[1], arguments[2])";
        widget.run(set, &[json!(attribute), json!(value)]).await;
        widget.notice_says(&format!("‘{value}’ bij ‘{attribute}’ kennen we niet.")).await;
        becomes(&format!("errors after {attribute}={value}"), before + 1, async || page.count("llo-error").await).await;
        let error = page.events("llo-error").await.pop().expect("just counted").detail;
        assert_eq!((&error["schema"], &error["code"]), (&json!("llo-error/1"), &json!(code)));
        let remedy = error["remedy"].as_str().unwrap_or_default();
        assert!(remedy.contains(attribute) && remedy.contains("Allowed:"), "a remedy to act on: {remedy}");
        widget.has_pin("current", 25, 25).await;
        widget.run("host.removeAttribute('pole-right'); host.removeAttribute(arguments[1])", &[json!(attribute)]).await;
        becomes("the messages", String::new(), async || widget.notices().await).await;
    }
}

/// A place from outside is moved to the nearest one there is; an exact 50 is refused with a reason, never guessed.
async fn an_exact_fold_in_storage(page: Page) {
    page.remember(&draft(Some((50, 30)), Some((64, 120)), "choose-current")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.notice_says("Eén pin is weggelaten.").await;
    widget.has_no_pin("current").await;
    widget.has_pin("desired", 65, 99).await;
    assert_eq!(page.event("llo-notice").await.detail["code"], "pin-left-out");
}
