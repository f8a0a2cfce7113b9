//! The link to join, after mail programs, trackers, log-ins and routers had it: the code is found, and leaves the address.

use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::phone::Phone;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::site::BOARD_PASSWORD;
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![whatever_happened_to_it, on_a_page_with_a_router, where_the_code_was_lost];

/// A session, and beside it a window for a phone; its short code and that of the link.
async fn session(page: &Page, said: Said) -> (String, String) {
    page.open(&format!("/board.html?lang=nl#board={BOARD_PASSWORD}")).await;
    let board = page.board(said);
    let code = board.begins().await;
    let link = board.linked_code("default").await;
    page.second_window().await;
    (code, link)
}

/// As somebody who was not here before.
async fn forgets(page: &Page) {
    page.site.put(
        "/e2e/leeg.html",
        "text/html",
        "<!doctype html><head><title>Leeg</title><link rel=\"icon\" href=\"/e2e/icon.svg\"></head>",
    );
    page.open("/e2e/leeg.html").await;
    let forget = "Object.keys(localStorage).filter((key) => key.startsWith('llo:seat:')).forEach((key) => localStorage.removeItem(key))";
    page.run(forget, &[]).await;
}

async fn whatever_happened_to_it(page: Page) {
    let said = Said::dutch();
    let (code, link) = session(&page, said).await;
    for address in [
        format!("#llo%3D{link}"),
        format!("%23llo%3D{link}"),
        format!("#llo={link}&utm_source=nieuwsbrief"),
        format!("#llo={link}?fbclid=IwAR0x"),
        format!("#LLO={}.", link.to_lowercase()),
        format!("#llo={}\u{ad}{}", &link[..16], &link[16..]),
    ] {
        forgets(&page).await;
        page.open(&format!("/join.html{address}")).await;
        let phone = Phone::new(page.widget(), said);
        phone.says(&code).await;
        assert_eq!(page.run("return location.pathname + location.hash", &[]).await, "/join.html", "{address}");
    }
    // On a page that is open already.
    forgets(&page).await;
    page.open("/join.html?lang=nl").await;
    let phone = Phone::new(page.widget(), said);
    phone.says(said.guest.code_hint()).await;
    page.run(&format!("location.hash = '#llo={link}&utm_source=x'"), &[]).await;
    phone.says(&code).await;
    becomes("the address", json!(""), async || page.run("return location.hash", &[]).await).await;
}

async fn on_a_page_with_a_router(page: Page) {
    let said = Said::dutch();
    let (code, link) = session(&page, said).await;
    let html = host::document("lang=\"nl\"", "", &host::element("session"));
    page.site.put("/e2e/app.html", "text/html; charset=utf-8", html);
    for (hash, rest) in
        [(format!("#/home?llo={link}"), "#/home"), (format!("#!/home?tab=2&llo={link}&x=1"), "#!/home?tab=2&x=1")]
    {
        forgets(&page).await;
        page.open(&format!("/e2e/app.html{hash}")).await;
        Phone::new(page.widget(), said).says(&code).await;
        assert_eq!(page.run("return location.hash", &[]).await, rest, "{hash}");
    }
    // What is the router's alone stays as it is.
    forgets(&page).await;
    page.open("/e2e/app.html#/home?tab=2").await;
    Phone::new(page.widget(), said).says(said.guest.code_hint()).await;
    assert_eq!(page.run("return location.hash", &[]).await, "#/home?tab=2");
}

/// A log-in in between takes what stands behind the `#`; a mail program cuts it.
async fn where_the_code_was_lost(page: Page) {
    let said = Said::dutch();
    let (code, link) = session(&page, said).await;
    page.open("/join.html?lang=nl").await;
    let phone = Phone::new(page.widget(), said);
    phone.says(said.guest.code_hint()).await;
    for hash in [format!("#llo={}", &link[..20]), "#llo=".to_owned()] {
        page.open_blank().await;
        page.open(&format!("/join.html?lang=nl{hash}")).await;
        phone.says(said.guest.code_from_link()).await;
        phone.says(said.guest.code_hint()).await;
    }
    phone.joins_with(&code).await;
    phone.asks(said.guest.waiting_lobby().0).await;
}
