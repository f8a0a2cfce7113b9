//! No request leaves the page's own origin, and none at all is made after loading, but for another language.

use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;

scenarios![silent_after_loading];

async fn silent_after_loading(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await;
    let mut asked = page.requests();
    asked.sort();
    let expected =
        ["GET /llo.js", "GET /pkg/llo_dialogue.js", "GET /pkg/llo_dialogue.nl.json", "GET /pkg/llo_dialogue_bg.wasm"];
    assert_eq!(asked, expected);
    let (before, log) = (page.diary().await.network, page.site.requests());
    assert!(before.iter().all(|line| line.contains(&format!(" {}/", page.site.origin()))), "{before:?}");

    widget.choose_both(&NL, NL.needed, NL.growing).await;
    widget.focus("textarea", NL.reason).await;
    page.write("geheim").await;
    widget.press_button(NL.another).await;
    widget.press_button(NL.done).await;
    page.event("llo-result").await;
    widget.run("host.lang = 'en'; host.theme = 'dark'; host.instance = 'other'; host.lang = 'nl'", &[]).await;
    widget.press_button(NL.erase).await;
    widget.press_button(NL.erase_yes).await;
    widget.notice_says(NL.erased).await;
    page.run("dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('visibilitychange'))", &[]).await;

    let allowed = |line: &str| ["/e2e/icon.svg", "/pkg/llo_dialogue.en.json"].iter().any(|end| line.ends_with(end));
    // The server's icon request of the page itself may still have been on its way.
    let product = async || page.requests().len();
    becomes("requests of the product", 5, product).await;
    let after = page.diary().await.network;
    let new: Vec<_> = after.iter().filter(|line| !before.contains(line) && !allowed(line)).collect();
    assert!(new.is_empty(), "asked after loading: {new:?}");
    let late: Vec<_> = page.site.requests().into_iter().skip(log.len()).filter(|seen| !allowed(&seen.path)).collect();
    assert!(late.is_empty(), "asked after loading: {late:?}");
    assert_eq!(page.run("return document.cookie", &[]).await, "");
}
