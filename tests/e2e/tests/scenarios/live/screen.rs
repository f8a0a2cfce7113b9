//! The screen of a board stays on while a session is led, where the browser can do that.

use super::counting::revealed;
use llo_e2e::page::Page;
use llo_e2e::said::{At, Said};
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![stays_on_while_a_session_is_led, goes_off_at_the_end, a_browser_that_refuses_is_left_alone];

/// Stands in for the browser: what is asked of the screen, and a page that can go out of sight.
const SCREEN: &str = "window.screenLog = []; let out = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => out });
    window.sight = (seen) => {
      out = !seen;
      if (out) window.held?.dispatchEvent(new Event('release'));
      document.dispatchEvent(new Event('visibilitychange'));
    };
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: async (kind) => {
      if (out) throw new DOMException('out of sight', 'NotAllowedError');
      window.screenLog.push(`on: ${kind}`);
      window.held = Object.assign(new EventTarget(), { release: async () => { window.screenLog.push('off'); window.held.dispatchEvent(new Event('release')) } });
      return window.held;
    } } })";

async fn log(page: &Page) -> Value {
    page.run("return window.screenLog", &[]).await
}

async fn stays_on_while_a_session_is_led(page: Page) {
    let (board, _) = page.open_room(Said::dutch(), "", &[]).await;
    board.works().await;
    page.run(SCREEN, &[]).await;
    assert_eq!(log(&page).await, json!([]), "nothing is led yet");
    board.begins().await;
    becomes("the screen", json!(["on: screen"]), async || log(&page).await).await;
    board.goes_on_to(At::Explain).await;
    assert_eq!(log(&page).await, json!(["on: screen"]), "once is enough");
    page.run("window.sight(false)", &[]).await;
    page.run("window.sight(true)", &[]).await;
    becomes("the screen", json!(["on: screen", "on: screen"]), async || log(&page).await).await;
    page.run("window.sight(true)", &[]).await;
    assert_eq!(log(&page).await, json!(["on: screen", "on: screen"]));
    page.run("document.querySelector('llo-board').remove()", &[]).await;
    becomes("the screen", json!(["on: screen", "on: screen", "off"]), async || log(&page).await).await;
}

async fn goes_off_at_the_end(page: Page) {
    // Before the element, in place of what notes downloads.
    page.site.put("/e2e/downloads.js", "text/javascript", SCREEN);
    let board = revealed(&page, "").await;
    assert_eq!(log(&page).await, json!(["on: screen"]));
    board.goes_on_to(At::Step).await;
    board.closes().await;
    becomes("the screen", json!(["on: screen", "off"]), async || log(&page).await).await;
    page.run("window.sight(false); window.sight(true)", &[]).await;
    assert_eq!(log(&page).await, json!(["on: screen", "off"]), "nobody asks for it any more");
}

async fn a_browser_that_refuses_is_left_alone(page: Page) {
    let (board, _) = page.open_room(Said::dutch(), "", &[]).await;
    board.works().await;
    let refuse = "Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: () => { window.asked = (window.asked ?? 0) + 1; return Promise.reject(new DOMException('no', 'NotAllowedError')) } } })";
    page.run(refuse, &[]).await;
    board.begins().await;
    becomes("how often it was asked", json!(1), async || page.run("return window.asked", &[]).await).await;
    board.goes_on_to(At::Explain).await;
    assert_eq!(page.run("return window.asked", &[]).await, 1, "it is not asked again and again");
    page.run("delete navigator.wakeLock; Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: undefined }); document.dispatchEvent(new Event('visibilitychange'))", &[]).await;
    board.goes_on_to(At::PlaceNow).await;
}
