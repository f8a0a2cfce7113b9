//! Our pages in a frame of a portal: each element, how high it is, and a portal that is told only what is meant for it.

use llo_e2e::fault::Fault;
use llo_e2e::page::Page;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::until::{becomes, until};
use serde_json::{Value, json};

scenarios![
    each_element,
    what_an_address_may_not_say,
    the_pages_of_a_session,
    a_portal_that_listens_later,
    an_element_that_fails,
    an_origin_that_is_wrong
];

/// The portal that the site's own address is, with this page from the other origin in a frame.
async fn portal(page: &Page, path: &str) {
    page.site.allow_any_origin();
    page.site.put(
        "/e2e/listen.js",
        "text/javascript",
        "window.got = []; addEventListener('message', ({ data, origin }) => {
            if (data?.source === 'llo') window.got.push({ ...data, origin });
        });",
    );
    let source = format!("{}{path}", page.site.other_origin()).replace('&', "&amp;");
    let outer = format!(
        "<!doctype html><html lang=\"nl\"><head><title>Portaal</title><link rel=\"icon\" href=\"/e2e/icon.svg\">
        <script src=\"/e2e/listen.js\"></script></head>
        <body><iframe title=\"LLO\" width=\"700\" height=\"400\" src=\"{source}\"></iframe></body></html>"
    );
    page.site.put("/e2e/portaal.html", "text/html; charset=utf-8", outer);
    page.open("/e2e/portaal.html").await;
}

async fn got(page: &Page) -> Vec<Value> {
    let got = page.run("return window.got", &[]).await;
    got.as_array().cloned().unwrap_or_default()
}

/// Waits for a height, and gives all that came until then.
async fn got_a_height(page: &Page) -> Vec<Value> {
    until("a height", async || Some(got(page).await).filter(|got| got.iter().any(|it| it["type"] == "llo-height")))
        .await
}

fn at(got: &[Value], kind: &str) -> Option<usize> {
    got.iter().position(|it| it["type"] == kind)
}

/// With the slash that an address bar puts behind an origin. No height comes before the element works.
async fn each_element(page: Page) {
    for (query, element) in [
        ("", "llo-dialogue"),
        ("element=llo-self-check&", "llo-self-check"),
        ("element=llo-board&", "llo-board"),
        ("session&", "llo-dialogue"),
    ] {
        page.keep_diary().await;
        portal(&page, &format!("/embed.html?{query}lang=nl&storage=none&origin={}/", page.site.origin())).await;
        let got = got_a_height(&page).await;
        let (ready, height) = (at(&got, "llo-ready").expect("it works"), at(&got, "llo-height").expect("just seen"));
        assert!(ready < height, "{query}: {got:?}");
        assert_eq!(got[ready]["detail"]["element"], element, "{query}");
        assert!(got.iter().all(|it| it["origin"] == json!(page.site.other_origin())), "{got:?}");
        page.enter_frame().await;
        let real = "return Math.ceil(document.body.getBoundingClientRect().height)";
        let real = page.run(real, &[]).await;
        let shown = page.widget_at(element);
        shown.until("it is there", "return root.querySelector('[part~=base] h2')", &[]).await;
        let code = shown.run("return !!root.querySelector('#code')", &[]).await;
        assert_eq!(code, query == "session&", "{query}");
        page.leave_frame().await;
        let last = async || got_a_height(&page).await.iter().rfind(|it| it["type"] == "llo-height").cloned();
        becomes("the height", real, async || last().await.unwrap_or_default()["height"].clone()).await;
    }
}

async fn what_an_address_may_not_say(page: Page) {
    let said = Said::dutch();
    let elsewhere = "broker=wss%3A%2F%2Felders.example%2Fmqtt&join-url=https%3A%2F%2Felders.example%2F&instance=2&broker-password=x";
    for (query, tag) in [("element=llo-board&session-title=Team", "llo-board"), ("session=K7QM2T9D", "llo-dialogue")] {
        let path = format!("/embed.html?{query}&lang=nl&storage=none&{elsewhere}&origin={}", page.site.origin());
        portal(&page, &path).await;
        got_a_height(&page).await;
        page.enter_frame().await;
        let names = "return [...document.querySelector(arguments[0]).attributes]
            .map(({ name, value }) => `${name}=${value}`).filter((it) => /elders|instance|password|K7QM/.test(it))";
        assert_eq!(page.run(names, &[json!(tag)]).await, json!([]));
        if tag == "llo-board" {
            let board = page.board(said);
            board.works().await;
            assert_eq!(page.run("return document.querySelector('llo-board').sessionTitle", &[]).await, "Team");
        }
        page.leave_frame().await;
    }
}

/// They tell how high they are, and nothing of what happens in them.
async fn the_pages_of_a_session(page: Page) {
    for path in ["board.html", "join.html"] {
        portal(&page, &format!("/{path}?lang=nl&origin={}", page.site.origin())).await;
        let got = got_a_height(&page).await;
        assert!(
            got.iter().all(|it| it["type"] == "llo-height" && it["height"].as_u64() > Some(100)),
            "{path}: {got:?}"
        );
    }
}

async fn a_portal_that_listens_later(page: Page) {
    portal(&page, &format!("/embed.html?lang=nl&storage=none&origin={}", page.site.origin())).await;
    let known = got_a_height(&page).await.iter().rfind(|it| it["type"] == "llo-height").cloned();
    let known = known.expect("just seen")["height"].clone();
    let ask = "window.got = []; frames[0].postMessage({ source: 'llo', type: 'llo-height?' }, '*')";
    page.run(ask, &[]).await;
    let again = got_a_height(&page).await;
    assert_eq!(again[0]["height"], known, "{again:?}");
}

async fn an_element_that_fails(page: Page) {
    page.site.set_fault(Some(Fault::WasmMissing));
    for line in ["wasm", "404"] {
        page.expect_in_console(line);
    }
    portal(&page, &format!("/embed.html?lang=nl&storage=none&origin={}", page.site.origin())).await;
    let got = got_a_height(&page).await;
    let (error, height) = (at(&got, "llo-error").expect("it says why"), at(&got, "llo-height").expect("just seen"));
    assert!(error < height && at(&got, "llo-ready").is_none(), "{got:?}");
}

/// The console says what it should be, and nobody hears anything.
async fn an_origin_that_is_wrong(page: Page) {
    page.expect_in_console("llo: ");
    page.expect_in_console("ost"); // of what each browser says of a message that reaches nobody: postMessage, post message
    let own = page.site.origin();
    for (origin, why) in [
        (String::new(), "names no origin"),
        ("&origin=https://elders.example".to_owned(), "is not the page around"),
        (format!("&origin={own}/portaal"), "is no origin"),
        ("&origin=intranet".to_owned(), "is no origin"),
    ] {
        page.keep_diary().await;
        let before = page.diary().await.console.len();
        portal(&page, &format!("/embed.html?lang=nl&storage=none{origin}")).await;
        page.enter_frame().await;
        page.widget().ready().await;
        page.leave_frame().await;
        let said = until(why, async || {
            let console = page.diary().await.console;
            console.into_iter().skip(before).find(|line| line.contains(why))
        })
        .await;
        assert!(said.contains(&format!("origin={own} ")), "{said}");
        assert_eq!(got(&page).await, Vec::<Value>::new(), "{origin}");
    }
}
