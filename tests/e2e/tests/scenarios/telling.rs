//! What the host page hears: events, their details against the schema, methods; and what it never hears.

use llo_e2e::draft::{KEY, draft};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::{EN, NL};
use serde_json::{Value, json};

scenarios![
    ready_first,
    every_result_fits_the_schema,
    the_reason_stays,
    only_what_a_person_did,
    done_and_reopened,
    ready_promise_and_get_result,
    clear_data_by_the_host
];

/// The schema as the site serves it.
async fn schema(page: &Page) -> jsonschema::Validator {
    let text = page.site.read("/schema/llo-result-1.json").await;
    let schema: Value = serde_json::from_slice(&text).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a JSON Schema")
}

async fn ready_first(page: Page) {
    page.open_host(host::one("")).await;
    page.widget().ready().await;
    let ready = page.event("llo-ready").await;
    assert!(ready.plain);
    let detail = &ready.detail;
    assert_eq!((&detail["schema"], &detail["element"]), (&json!("llo-ready/1"), &json!("llo-dialogue")));
    assert_eq!((&detail["language"], &detail["restored"]), (&json!("nl"), &json!(false)));
    assert!(detail["version"].as_str().is_some_and(|version| version.split('.').count() == 3), "{detail}");
    assert_eq!(page.diary().await.events.len(), 1, "nothing else is told before the person does something");
}

async fn every_result_fits_the_schema(page: Page) {
    let schema = schema(&page).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.helping, NL.ready).await;
    widget.press_button(NL.done).await;
    let result = page.event("llo-result").await;
    assert_eq!(result.detail["step"], json!({ "stays": false, "towards": ["organisation", "proactive"] }));
    let now = page.run("return new Date().toISOString().slice(0, 13)", &[]).await;
    assert_eq!(
        result.detail["time"],
        format!("{}:00:00Z", now.as_str().unwrap_or_default()),
        "rounded down to the hour"
    );
    assert_eq!(result.detail["wording"], "llo-2026-12");
    widget.press_button(NL.reopen).await;
    let diary = page.diary().await;
    let told: Vec<_> =
        diary.events.iter().filter(|event| ["llo-change", "llo-result"].contains(&event.kind.as_str())).collect();
    assert!(told.len() >= 3, "{told:?}");
    for event in told {
        assert!(event.plain, "{} is not plain JSON: {}", event.kind, event.detail);
        let faults: Vec<String> = schema.iter_errors(&event.detail).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{}: {faults:?}\n{}", event.kind, event.detail);
    }
    assert!(schema.is_valid(&widget.result().await), "getResult() fits the schema");
    let mut wrong = widget.result().await;
    wrong["current"]["focus"] = json!(50);
    assert!(!schema.is_valid(&wrong), "the schema refuses a pin on the fold");
}

async fn the_reason_stays(page: Page) {
    const SECRET: &str = "Omdat Sanne zegt dat het moet";
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    widget.focus("textarea", NL.reason).await;
    page.write(SECRET).await;
    becomes("what is remembered", true, async || {
        page.storage("localStorage").await[KEY].as_str().is_some_and(|text| text.contains(SECRET))
    })
    .await;
    widget.press_button(NL.another).await;
    widget.press_button(NL.done).await;
    page.event("llo-result").await;
    let told = page.diary().await.events.into_iter().map(|event| event.detail.to_string()).collect::<String>();
    assert!(!told.contains("Sanne") && !told.contains("reason"), "{told}");
    assert!(!widget.result().await.to_string().contains("Sanne"));
    let attributes = "return host.outerHTML.includes('Sanne') || document.title.includes('Sanne') || location.href.includes('Sanne')";
    assert_eq!(widget.run(attributes, &[]).await, false);
}

/// `llo-change` is for what a person did: not for restoring, not for another language, not for a look around.
async fn only_what_a_person_did(page: Page) {
    page.remember(&draft(Some((25, 25)), Some((75, 75)), "talk")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.talk_title).await;
    page.run("deep('llo-dialogue').lang = 'en'", &[]).await;
    widget.asks(EN.talk_title).await;
    for tab in [EN.now, EN.later, EN.talk] {
        widget.press_button(tab).await;
    }
    widget.press_button(EN.another).await;
    widget.press_button(EN.now).await;
    widget.press_button(EN.read_all).await;
    widget.radio(EN.needed).await; // the same corner again: the pin keeps its place
    assert!(page.event("llo-ready").await.detail["restored"] == true);
    assert_eq!(page.count("llo-change").await, 0);
}

async fn done_and_reopened(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    widget.press_button(NL.done).await;
    widget.notice_says("De pinnen staan vast.").await;
    assert_eq!(page.event("llo-result").await.detail["status"], "done");
    assert!(
        !widget.has("button", NL.now).await && !widget.has("button", NL.done).await,
        "what is done cannot be changed"
    );
    page.reload().await;
    widget.ready().await.notice_says("De pinnen staan vast.").await;
    widget.press_button(NL.reopen).await;
    widget.shows("button", NL.done).await;
    assert_eq!(widget.result().await["status"], "open");
    widget.press_button(NL.done).await;
    becomes("results told to the host", 2, async || page.count("llo-result").await).await;
}

async fn ready_promise_and_get_result(page: Page) {
    page.site.put(
        "/e2e/early.js",
        "text/javascript",
        "
        const element = document.querySelector('llo-dialogue');
        window.asked = customElements.whenDefined('llo-dialogue').then(() => {
          const before = element.getResult();
          return element.ready.then((value) => [before, typeof value, element.getResult().schema]);
        });",
    );
    page.open_host(host::document(
        "lang=\"nl\"",
        "",
        &format!("{}<script src=\"/e2e/early.js\"></script>", host::element("")),
    ))
    .await;
    page.widget().ready().await;
    let answer = page
        .client
        .execute_async("const done = arguments[0]; window.asked.then(done, (why) => done(String(why)))", vec![])
        .await;
    assert_eq!(answer.expect("the promise is settled"), json!([null, "undefined", "llo-result/1"]));
}

async fn clear_data_by_the_host(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    page.run("localStorage.setItem('host:own', '1'); sessionStorage.setItem('llo:dialogue:other', '{}'); deep('llo-dialogue').clearData()", &[]).await;
    widget.asks(NL.ask_now).await;
    widget.has_no_pin("current").await;
    assert!(page.storage("localStorage").await.is_empty() && page.storage("sessionStorage").await.is_empty());
    assert_eq!(page.run("return localStorage.getItem('host:own')", &[]).await, "1", "what is not ours stays");
    assert_eq!(page.event("llo-notice").await.detail["code"], "erased");
}
