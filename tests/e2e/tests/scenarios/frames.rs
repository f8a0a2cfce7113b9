//! Our pages in a frame of a portal: each element, how high it is, and a portal that is told only what is meant for it.

use llo_e2e::engine::Engine;
use llo_e2e::fault::Fault;
use llo_e2e::hand::{Point, Tool};
use llo_e2e::page::Page;
use llo_e2e::said::Said;
use llo_e2e::scenarios;
use llo_e2e::until::{PATIENCE, becomes, until, within};
use llo_e2e::widget::Widget;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![
    each_element,
    what_an_address_may_not_say,
    the_pages_of_a_session,
    a_portal_that_listens_later,
    an_element_that_fails,
    each_new_heading_is_in_sight,
    our_script_for_the_page_around,
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

/// A page around a frame that gets as high as its page is, far down in it, under a header; with the script that the documentation has.
const AROUND: &str = "<!doctype html><html lang=\"nl\"><head><title>Portaal</title><link rel=\"icon\" href=\"/e2e/icon.svg\">
    <link rel=\"stylesheet\" href=\"/e2e/around.css\"><script src=\"/e2e/around.js\"></script></head>
    <body><header>Portaal</header><p>Ervoor</p><iframe id=\"llo\" title=\"LLO\" src=\"SOURCE\"></iframe><p>Erna</p></body></html>";

const AROUND_CSS: &str =
    "body { margin: 0 } header { position: fixed; top: 0; left: 0; right: 0; height: 80px; background: #cde }
    p { height: 420px; padding-top: 80px } iframe { display: block; width: 100%; border: 0 }";

const AROUND_SCRIPT: &str = "addEventListener('message', ({ origin, data }) => {
      if (origin !== 'ORIGIN' || data.source !== 'llo') return;
      const frame = document.getElementById('llo'), header = 80;
      if (data.type === 'llo-height') frame.height = data.height;
      if (data.type === 'llo-focus') {
        const top = frame.getBoundingClientRect().top + data.top;
        if (top < header || top + data.height > innerHeight) scrollBy(0, top - header);
      }
    });";

/// Nothing is scrolled before the person does something; and then as far as it has to be.
async fn each_new_heading_is_in_sight(page: Page) {
    page.site.allow_any_origin();
    let frame = page.site.other_origin();
    page.site.put("/e2e/around.css", "text/css", AROUND_CSS);
    page.site.put("/e2e/around.js", "text/javascript", AROUND_SCRIPT.replace("ORIGIN", &frame));
    let source = format!("{frame}/embed.html?lang=nl&amp;storage=none&amp;origin={}", page.site.origin());
    page.site.put("/e2e/portaal.html", "text/html; charset=utf-8", AROUND.replace("SOURCE", &source));
    page.open("/e2e/portaal.html").await;
    each_step(&page).await;
}

/// `embed-host.js` does all of that, and fires what the element fires.
async fn our_script_for_the_page_around(page: Page) {
    page.site.allow_any_origin();
    let script = format!("{}/embed-host.js", page.site.other_origin());
    let style = AROUND_CSS.to_owned() + " llo-frame { scroll-margin-top: 80px }";
    page.site.put("/e2e/around.css", "text/css", style);
    let ours = "<llo-frame lang=\"nl\" storage=\"none\" title=\"Gesprek\"><a href=\"/\">Gesprek</a></llo-frame>";
    let around =
        AROUND.replace("<script src=\"/e2e/around.js\">", &format!("<script type=\"module\" src=\"{script}\">"));
    let around = around.replace("<iframe id=\"llo\" title=\"LLO\" src=\"SOURCE\"></iframe>", ours);
    page.site.put("/e2e/portaal.html", "text/html; charset=utf-8", around);
    page.open("/e2e/portaal.html").await;
    let frame =
        "const it = document.querySelector('llo-frame > iframe:only-child'); if (it) it.id = 'llo'; return it?.title";
    assert_eq!(page.until("the frame", frame, &[]).await, "Gesprek");
    each_step(&page).await;
    let fired = page.events("llo-change").await;
    let fired = fired.iter().rfind(|event| event.host == "llo-frame").expect("it fires what the frame tells");
    assert_eq!(fired.detail["desired"]["quadrant"], "people-proactive");
}

/// A page around at its top; each step of the person shows its heading.
async fn each_step(page: &Page) {
    page.opens_to(700, 600).await;
    page.until("its height", "return document.getElementById('llo').height > 300", &[]).await;
    in_frame(page, async |widget| widget.asks(NL.ask_now).await).await;
    assert_eq!(page.run("return scrollY", &[]).await, 0);

    for ask in [NL.ask_now, NL.ask_later] {
        press_in_frame(page, "input[type=radio]", NL.growing).await;
        press_in_frame(page, "button", NL.next).await;
        heading_is_in_sight(page, if ask == NL.ask_now { NL.ask_later } else { NL.talk_title }).await;
    }
}

async fn in_frame<T>(page: &Page, look: impl AsyncFnOnce(&Widget) -> T) -> T {
    page.client.enter_frame(0).await.expect("the frame can be entered");
    let found = look(&page.widget()).await;
    page.leave_frame().await;
    found
}

/// Scrolls the page around until the middle of a control is at the lower edge of the window, and presses it there.
async fn press_in_frame(page: &Page, selector: &str, name: &str) {
    let middle = "const [it] = named(root, arguments[1], arguments[2]), box = it?.getBoundingClientRect();
        return box && [box.left + box.width / 2, box.top + box.height / 2]";
    let middle = in_frame(page, async |widget| widget.until(name, middle, &[json!(selector), json!(name)]).await);
    let at = "const { left, top } = document.getElementById('llo').getBoundingClientRect(), [x, y] = arguments[0];
        scrollBy({ top: top + y - innerHeight + 40, behavior: 'instant' });
        const now = document.getElementById('llo').getBoundingClientRect();
        return new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell([now.left + x, now.top + y]))))";
    let middle = middle.await;
    let at = page.run(at, std::slice::from_ref(&middle)).await;
    let of = |at: &Value| at.as_f64().expect("a number");
    let point = |pair: &Value| Point { x: of(&pair[0]), y: of(&pair[1]) };
    page.moves_away().await;
    if page.engine == Engine::Firefox {
        // Its driver reaches into a frame from within alone.
        in_frame(page, async |widget| widget.page.tap(Tool::Mouse, point(&middle)).await).await;
    } else {
        page.tap(Tool::Mouse, point(&at)).await;
    }
}

async fn heading_is_in_sight(page: &Page, heading: &str) {
    let mut last = Value::Null;
    let found = within(PATIENCE, async || {
        let inner = in_frame(page, async |widget| {
            let body = "const it = root.querySelector('h2'), box = it.getBoundingClientRect();
                return [squeeze(it.textContent), box.top, box.bottom, root.activeElement === it]";
            widget.run(body, &[]).await
        });
        let inner = inner.await;
        let place = "const { top } = document.getElementById('llo').getBoundingClientRect();
            return [top + arguments[0][1], top + arguments[0][2], innerHeight]";
        let place = page.run(place, std::slice::from_ref(&inner)).await;
        let of = |at: usize| place[at].as_f64().unwrap_or_default();
        let is_seen = of(0) >= 79.0 && of(1) <= of(2);
        last = json!([inner, place]);
        (inner[0] == heading && inner[3] == true && is_seen).then_some(())
    });
    assert!(found.await.is_some(), "“{heading}” is not in sight: {last}");
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
