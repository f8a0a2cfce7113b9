//! Back to a page that the browser had put away as it was: what happened to the storage meanwhile was told to nobody there.

use llo_e2e::draft::{KEY, draft};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![what_was_erased_stays_erased, what_was_overtaken_is_followed];

const CHOSEN: &str = "return [...root.querySelectorAll('input:checked')].map((it) => it.value)";

/// A page with a pin, left for another one, where this is done to what is kept.
async fn returns_after(page: &Page, deed: &str, arguments: &[Value]) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.ask_now).await;
    widget.radio(NL.helping).await;
    becomes("what is kept", true, async || page.local().await.contains_key(KEY)).await;
    page.expect_in_console("/favicon.ico"); // Firefox asks for one on the way back
    page.site.put("/e2e/other.html", "text/html; charset=utf-8", host::document("lang=\"nl\"", "", "<p>Nieuws</p>"));
    page.open("/e2e/other.html").await;
    page.run(deed, arguments).await;
    page.keep_diary().await;
    page.client.back().await.expect("there is a page to go back to");
    page.until("the first page", "return !!document.querySelector('llo-dialogue')", &[]).await;
    widget.ready().await;
}

async fn what_was_erased_stays_erased(page: Page) {
    returns_after(&page, "localStorage.clear()", &[]).await;
    let widget = page.widget();
    becomes("what is chosen", json!([]), async || widget.run(CHOSEN, &[]).await).await;
    widget.press_button(NL.skip).await;
    let kept =
        async || page.local().await.get(KEY).map_or(Value::Null, |text| json!(text.to_string().contains("focus")));
    becomes("whether the pin is kept again", true, async || kept().await != json!(true)).await;
}

async fn what_was_overtaken_is_followed(page: Page) {
    let newer = draft(Some((71, 67)), None, "place-current").to_string();
    let write = "localStorage.setItem(arguments[0], arguments[1])";
    returns_after(&page, write, &[json!(KEY), json!(newer)]).await;
    let widget = page.widget();
    becomes("the pin", json!(71), async || widget.result().await["current"]["focus"].clone()).await;
}
