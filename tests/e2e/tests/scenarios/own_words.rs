//! The host's own words, without a script and by a framework that came first.

use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![in_an_attribute, in_a_file, in_a_file_that_does_not_come, after_the_first_drawing_of_a_framework];

fn texts(question: &str) -> Value {
    json!({ "schema": "llo-texts/1", "wording": "gemeente-3", "nl": { "current": question } })
}

fn attribute(question: &str) -> String {
    format!("texts='{}'", texts(question))
}

async fn in_an_attribute(page: Page) {
    page.open_host(host::one(&attribute("Waar staan wij?"))).await;
    let widget = page.widget();
    widget.ready().await.asks("Waar staan wij?").await;
    assert_eq!(widget.result().await["wording"], "gemeente-3");
    widget.run("host.setAttribute('texts', arguments[1])", &[json!(texts("En nu?").to_string())]).await;
    widget.asks("En nu?").await;
    widget.run("host.texts = arguments[1]", &[texts("Door een script?")]).await;
    widget.asks("Door een script?").await;
    widget.run("host.texts = null", &[]).await;
    widget.asks("En nu?").await;
    widget.run("host.removeAttribute('texts')", &[]).await;
    widget.asks(NL.ask_now).await;
    assert_eq!(page.count("llo-error").await, 0);
    widget.run("host.setAttribute('texts', '{')", &[]).await;
    assert_eq!(page.event("llo-error").await.detail["code"], "texts");
}

async fn in_a_file(page: Page) {
    page.site.put("/e2e/woorden.json", "application/json", texts("Uit een bestand?").to_string());
    page.site.put("/e2e/andere.json", "application/json", texts("Uit een ander?").to_string());
    page.open_host(host::one("texts-src=\"woorden.json\"")).await;
    let widget = page.widget();
    widget.ready().await;
    assert_eq!(widget.run("return root.querySelector('h2').textContent", &[]).await, "Uit een bestand?", "at once");
    widget.run("host.textsSrc = '/e2e/andere.json'", &[]).await;
    widget.asks("Uit een ander?").await;
    widget.run("host.textsSrc = null", &[]).await;
    widget.asks(NL.ask_now).await;
    assert_eq!(page.count("llo-error").await, 0);
}

async fn in_a_file_that_does_not_come(page: Page) {
    page.expect_in_console("texts-src");
    page.expect_in_console("geen.json");
    page.expect_in_console("Failed to load resource");
    let large = json!({ "schema": "llo-texts/1", "wording": "w".repeat(70_000) });
    page.site.put("/e2e/groot.json", "application/json", large.to_string());
    for (file, why) in [("geen.json", "404"), ("groot.json", "65536")] {
        let before = page.count("llo-error").await;
        page.open_host(host::one(&format!("texts-src=\"/e2e/{file}\""))).await;
        let widget = page.widget();
        widget.ready().await.asks(NL.ask_now).await;
        widget.notice_says("Een instelling van deze pagina klopt niet.").await;
        becomes("errors", before + 1, async || page.count("llo-error").await).await;
        let error = page.events("llo-error").await.pop().expect("just counted").detail;
        assert_eq!(error["code"], "texts");
        let remedy = error["remedy"].as_str().unwrap_or_default();
        assert!([file, why, "texts-src"].iter().all(|part| remedy.contains(part)), "{remedy}");
        let said = page.diary().await.console;
        assert!(said.iter().any(|line| line.contains(file) && line.contains(why)), "{said:?}");
    }
}

/// It finds no element of ours yet: then it writes objects as attributes, and later sets properties of its own.
async fn after_the_first_drawing_of_a_framework(page: Page) {
    let framework = format!(
        "const element = document.querySelector('llo-dialogue');
        element.setAttribute('texts', {{}});
        Object.assign(element,
          {{ texts: {}, session: false, poleTop: 'proactive', instance: 'vroeg', textsSrc: null }});",
        texts("Vroeg gezet?")
    );
    page.site.put("/e2e/framework.js", "text/javascript", framework);
    let body = format!("{}<script src=\"/e2e/framework.js\"></script>", host::element("session=\"false\""));
    page.open_host(host::document("lang=\"nl\"", "", &body)).await;
    let widget = page.widget();
    widget.ready().await.asks("Vroeg gezet?").await;
    let now = "return [Object.keys(host).length, host.session, host.poleTop, host.instance]";
    assert_eq!(widget.run(now, &[]).await, json!([0, null, "proactive", "vroeg"]));
    assert_eq!(page.count("llo-error").await, 0);
    // Of an object that only stands in the attribute nothing is left, and that is said.
    widget.run("host.texts = null", &[]).await;
    let remedy = page.event("llo-error").await.detail["remedy"].clone();
    assert!(remedy.as_str().is_some_and(|remedy| remedy.contains("framework")), "{remedy}");
}
