//! Talk cards and the question of the month, as a person uses them. What DOMAIN asks for has its number in the name.

use llo_e2e::axe;
use llo_e2e::fault::Fault;
use llo_e2e::fit;
use llo_e2e::hand::key;
use llo_e2e::host::{self, FALLBACK};
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::SCRIPTS;
use llo_e2e::until::becomes;
use llo_e2e::widget::Widget;
use serde_json::json;

scenarios![
    c_8_2_a_visit_is_nobodys_business,
    c_8_3_the_card_is_kept_until_it_is_erased,
    c_8_5_by_keyboard,
    c_8_6_an_unknown_deck,
    c_8_8_for_a_room,
    c_8_10_silent_where_nothing_may_connect,
    c_8_10_small_where_they_are_alone,
    d_4_6_the_month_and_its_entry,
    to_the_self_check,
    light_dutch,
    dark_english,
    narrow,
    wide,
    the_page;
    Chromium only: c_8_7_on_one_page, forced_colours
];

const KEY: &str = "llo:cards:default";

fn element(attributes: &str) -> String {
    format!("<llo-cards {attributes}>{FALLBACK}</llo-cards>")
}

async fn works(page: &Page) -> Widget {
    let cards = page.widget_at("llo-cards");
    cards.until("the cards work", "return !!root.querySelector('[part~=base] h2')", &[]).await;
    cards
}

async fn open(page: &Page, language: &str, attributes: &str) -> Widget {
    page.open_host(host::document(&format!("lang=\"{language}\""), SCRIPTS, &element(attributes))).await;
    works(page).await
}

/// Draws, and gives the question that is asked then.
async fn draws(cards: &Widget, button: &str) -> String {
    let before = cards.heading().await;
    cards.press_button(button).await;
    let other = "return root.querySelector('h2').textContent.trim() !== arguments[1].trim()";
    cards.until("another heading", other, &[json!(before)]).await;
    cards.heading().await
}

async fn c_8_2_a_visit_is_nobodys_business(page: Page) {
    let cards = open(&page, "nl", "").await;
    draws(&cards, "Trek een kaart").await;
    draws(&cards, "Andere kaart").await;
    cards.press("summary", "Vraag door").await;
    cards.press_button("Met z’n tweeën").await;
    cards.press_button("Wissel van rol").await;
    cards.until("the other one asks", "return root.textContent.includes('Nu vraagt: de ander')", &[]).await;
    cards.press_button("Houd deze kaart").await;
    for kind in ["llo-change", "llo-result", "llo-notice", "llo-error"] {
        assert_eq!(page.count(kind).await, 0, "{kind}");
    }
    cards.press_button("Deel welke kaart je houdt").await;
    cards
        .until("what would leave", "return root.querySelector('pre')?.textContent.includes('llo-cards-result/1')", &[])
        .await;
    assert_eq!(page.count("llo-result").await, 0);
    cards.press_button("Deel dit").await;
    let shared = page.event("llo-result").await;
    assert_eq!(shared.detail["element"], "llo-cards");
    assert_eq!(shared.detail["card"], cards.run("return host.getResult().card", &[]).await);
    cards.notice_says("Gedeeld.").await;
}

async fn c_8_3_the_card_is_kept_until_it_is_erased(page: Page) {
    let cards = open(&page, "nl", "").await;
    let question = draws(&cards, "Trek een kaart").await;
    assert!(page.local().await.is_empty(), "drawing is remembered nowhere");
    cards.press_button("Houd deze kaart").await;
    becomes("the focus", "Jouw kaart".to_owned(), async || cards.focused().await).await;
    cards.focus("input[type=text]", "Wat wil je onthouden? Eén regel.").await;
    page.write("vragen").await;
    becomes("what is kept", true, async || {
        page.local().await.get(KEY).and_then(|it| it.as_str()).is_some_and(|text| text.contains("vragen"))
    })
    .await;
    page.reload().await;
    let cards = works(&page).await;
    let seen = "return [root.querySelector('#kept')?.textContent, root.querySelector('.small-card .question')?.textContent, root.querySelector('#line')?.value]";
    let kept = json!(["Deze kaart hield je. Klopt hij nog?", question, "vragen"]);
    becomes("the kept card", kept, async || cards.run(seen, &[]).await).await;
    cards.press_button("Wis mijn gegevens").await;
    cards.press_button("Ja, wis alles").await;
    cards.notice_says("Alles is gewist.").await;
    assert!(page.local().await.is_empty());
    assert_eq!(cards.run("return root.querySelector('#kept')", &[]).await, json!(null));
}

async fn c_8_5_by_keyboard(page: Page) {
    let body = format!("<a id=\"before\" href=\"#before\">Vooraf</a>{}<a href=\"#after\">Verder</a>", element(""));
    page.open_host(host::document("lang=\"nl\"", SCRIPTS, &body)).await;
    let cards = works(&page).await;
    page.run("document.getElementById('before').focus()", &[]).await;
    cards.tab_to("Trek een kaart").await;
    page.keys(&[key::ENTER]).await;
    cards.until("a card", "return root.querySelector('article.talk-card')", &[]).await;
    let question = cards.heading().await;
    becomes("the focus", question.clone(), async || cards.focused().await).await;
    assert_eq!(cards.status().await, "", "the heading is read, and nothing says it once more");
    cards.tab_to("Vraag door").await;
    page.keys(&[key::ENTER]).await;
    cards.until("the other question", "return root.querySelector('details').open", &[]).await;
    cards.tab_to("Houd deze kaart").await;
    page.keys(&[key::SPACE]).await;
    becomes("the focus", "Jouw kaart".to_owned(), async || cards.focused().await).await;
    cards.tab_to("Leg terug").await;
    page.keys(&[key::ENTER]).await;
    becomes("the focus", "Houd deze kaart".to_owned(), async || cards.focused().await).await;
    cards.tab_to("Met z’n tweeën").await;
    page.keys(&[key::ENTER]).await;
    becomes("the focus", "Alleen".to_owned(), async || cards.focused().await).await;
    cards.tab_to("Andere kaart").await;
    page.keys(&[key::ENTER]).await;
    becomes("another card in focus", true, async || cards.focused().await == cards.heading().await).await;
    assert_ne!(cards.heading().await, question);
    assert_eq!(cards.run("return root.querySelector('details').open", &[]).await, false);
}

async fn c_8_6_an_unknown_deck(page: Page) {
    page.expect_in_console("dreams");
    let cards = open(&page, "nl", "deck=\"dreams\"").await;
    let error = page.event("llo-error").await;
    assert_eq!(error.detail["code"], "attribute");
    let decks = cards.run("return [...root.querySelectorAll('.deck-choice input')].map((it) => it.checked)", &[]).await;
    assert_eq!(decks, json!([true, true, true, true]));
}

/// One A4, whatever is on it.
async fn c_8_7_on_one_page(page: Page) {
    let cards = open(&page, "nl", "").await;
    cards.press_button("Maak een praatplaat").await;
    cards.asks("Praatplaat").await;
    let mut ticked = 0;
    for wanted in [1, 3, 6] {
        while ticked < wanted {
            let tick = "[...root.querySelectorAll('.sheet-cards input')][arguments[1]].click()";
            cards.run(tick, &[json!(ticked)]).await;
            ticked += 1;
        }
        let count = "return root.querySelectorAll('.paper-card').length";
        becomes("cards on paper", json!(wanted), async || cards.run(count, &[]).await).await;
        let pdf = page.command("print", json!({ "page": { "width": 21.0, "height": 29.7 } })).await;
        let file = page.run("return atob(arguments[0])", &[pdf]).await;
        let file = file.as_str().unwrap_or_default();
        assert_eq!((file.starts_with("%PDF"), file.matches("/Type /Page\n").count()), (true, 1), "{wanted} cards");
    }
    cards.run("[...root.querySelectorAll('.sheet-cards input')][6].click()", &[]).await;
    cards.notice_says("Er staan er al zes op.").await;
    assert_eq!(cards.run("return root.querySelectorAll('.paper-card').length", &[]).await, 6);
}

/// On a laptop and on a large screen: the question is at least 4 % of the width, and nothing is scrolled.
async fn c_8_8_for_a_room(page: Page) {
    page.site.put("/e2e/plain.css", "text/css", "body, main { margin: 0 } h1 { display: none }");
    page.site.put("/e2e/outer.css", "text/css", "body { margin: 0 } iframe { border: 0 }");
    let head = format!("{SCRIPTS}<link rel=\"stylesheet\" href=\"/e2e/plain.css\">");
    for (deck, drawn) in [("ahead back advice drives", true), ("month", false)] {
        for (width, height) in [(1280, 720), (3840, 2160)] {
            let inner = host::document("lang=\"nl\"", &head, &element(&format!("large deck=\"{deck}\"")));
            page.site.put("/e2e/inner.html", "text/html; charset=utf-8", inner);
            let outer = format!("<!doctype html><html lang=\"nl\"><head><title>Venster</title><link rel=\"icon\" href=\"/e2e/icon.svg\">
                <link rel=\"stylesheet\" href=\"/e2e/outer.css\"></head><body><iframe title=\"venster\" src=\"/e2e/inner.html\" width=\"{width}\" height=\"{height}\"></iframe></body></html>");
            page.site.put("/e2e/outer.html", "text/html; charset=utf-8", outer);
            page.open("/e2e/outer.html").await;
            page.enter_frame().await;
            let cards = works(&page).await;
            let look = "const { scrollHeight, clientHeight } = document.documentElement;
                const size = parseFloat(getComputedStyle(root.querySelector('h2')).fontSize);
                return [scrollHeight <= clientHeight || `${scrollHeight} high`, size >= innerWidth * .04 || `${size} px`]";
            if drawn {
                let scrolls = cards.run("const { scrollHeight, clientHeight } = document.documentElement; return scrollHeight - clientHeight", &[]).await;
                assert_eq!(scrolls, 0, "the start at {width} × {height}");
                for _ in 0..16 {
                    cards.run("[...root.querySelectorAll('.button-primary')].at(-1).click()", &[]).await;
                    cards.until("a card", "return root.querySelector('article.talk-card')", &[]).await;
                    cards.run("root.querySelector('details').open = true", &[]).await;
                    assert_eq!(
                        cards.run(look, &[]).await,
                        json!([true, true]),
                        "{width} × {height}: {}",
                        cards.heading().await
                    );
                }
            } else {
                assert_eq!(cards.run(look, &[]).await, json!([true, true]), "the month at {width} × {height}");
            }
            page.leave_frame().await;
        }
    }
}

async fn everything(page: &Page, cards: &Widget) {
    draws(cards, "Trek een kaart").await;
    draws(cards, "Andere kaart").await;
    cards.press_button("Houd deze kaart").await;
    cards.press_button("Deel welke kaart je houdt").await;
    cards.press_button("Deel dit").await;
    page.event("llo-result").await;
    cards.press_button("Naar het begin").await;
    cards.press_button("Bekijk alle kaarten").await;
    cards.asks("Alle kaarten").await;
    cards.press_button("Maak een praatplaat").await;
    cards.asks("Praatplaat").await;
    cards.press_button("Naar het begin").await;
    cards.press_button("Vraag van de maand").await;
    makes_an_entry(cards).await;
    cards.press_button("Wis mijn gegevens").await;
    cards.press_button("Ja, wis alles").await;
    cards.notice_says("Alles is gewist.").await;
}

async fn c_8_10_silent_where_nothing_may_connect(page: Page) {
    page.site.set_fault(Some(Fault::PolicyForbidsFetch));
    let body = element("deck=\"ahead back advice drives month\"");
    page.open_host(host::document_by("/llo-preloaded.js", "lang=\"nl\"", SCRIPTS, &body)).await;
    let cards = works(&page).await;
    let before = page.site.requests().len();
    everything(&page, &cards).await;
    assert_eq!(page.requests(), ["GET /llo-preloaded.js"]);
    let late: Vec<_> = page.site.requests().into_iter().skip(before).map(|seen| seen.path).collect();
    assert!(late.iter().all(|path| path.ends_with("/e2e/icon.svg")), "asked after loading: {late:?}");
}

async fn c_8_10_small_where_they_are_alone(page: Page) {
    let cards = open(&page, "nl", "deck=\"ahead back advice drives month\"").await;
    let mut asked = page.requests();
    asked.sort();
    let expected = ["GET /llo.js", "GET /pkg/llo_cards.js", "GET /pkg/llo_cards.nl.json", "GET /pkg/llo_cards_bg.wasm"];
    assert_eq!(asked, expected);
    everything(&page, &cards).await;
    assert_eq!(page.requests().len(), expected.len());
}

/// Fills a date field: a picker is the browser's own, and each has another, so by value and event.
async fn makes_an_entry(cards: &Widget) {
    let fill = "const it = root.querySelector('#remind-day'); if (!it) return false;
        it.value = '2026-12-15'; it.dispatchEvent(new Event('change', { bubbles: true })); return true";
    cards.until("the first day", fill, &[]).await;
    let rule = "return root.querySelector('#remind-rule').textContent";
    let said = json!("Daarna steeds op de derde dinsdag van de maand, twaalf keer. Dan stopt het vanzelf.");
    becomes("the rule", said, async || cards.run(rule, &[]).await).await;
    cards.press_button("Maak de afspraak").await;
}

async fn d_4_6_the_month_and_its_entry(page: Page) {
    let cards = open(&page, "nl", "deck=\"month\"").await;
    cards.press_button("Maak de afspraak").await;
    cards.notice_says("Kies eerst een dag.").await;
    makes_an_entry(&cards).await;
    let file = page.download(0).await;
    assert_eq!(file.name, "llo-2026-12-15.ics");
    assert!(file.text.contains("RRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=12\r\n"), "{}", file.text);
    assert!(page.local().await.is_empty(), "nothing is remembered of it");
    cards.focus("input[type=text]", "Eén regel voor jezelf (mag leeg)").await;
    page.write("mee op pad").await;
    becomes("what is kept", 1, async || page.local().await.len()).await;
    assert!(page.local().await.contains_key(KEY));
    for kind in ["llo-change", "llo-result", "llo-notice", "llo-error"] {
        assert_eq!(page.count(kind).await, 0, "{kind}");
    }
}

/// An offer, found on the page.
async fn to_the_self_check(page: Page) {
    let cards = open(&page, "nl", "").await;
    draws(&cards, "Trek een kaart").await;
    cards.press_button("Houd deze kaart").await;
    cards.shows("button", "Leg terug").await;
    assert!(!cards.has("button", "Maak er een leerexperiment van").await);
    let both = format!("{}{}", host::check(""), element(""));
    page.open_host(host::document("lang=\"nl\"", SCRIPTS, &both)).await;
    page.check().works().await;
    let cards = works(&page).await;
    cards.press_button("Maak er een leerexperiment van").await;
    let check = page.check();
    becomes("the focus", check.heading().await, async || check.focused().await).await;
}

async fn light_dutch(page: Page) {
    in_every_state(&page, "nl", "theme=\"light\"", async |state| axe::check(&page, &format!("{state}, light")).await)
        .await;
}

async fn dark_english(page: Page) {
    in_every_state(&page, "en", "theme=\"dark\"", async |state| axe::check(&page, &format!("{state}, dark")).await)
        .await;
}

async fn forced_colours(page: Page) {
    page.emulate(&[("forced-colors", "active")]).await;
    in_every_state(&page, "nl", "", async |state| axe::check(&page, &format!("{state}, forced colours")).await).await;
    page.emulate(&[("forced-colors", "none")]).await;
}

/// Every screen, through the second button of each row where a name would be another in each language.
async fn in_every_state(page: &Page, language: &str, attributes: &str, look: impl AsyncFn(&str)) {
    let all = format!("deck=\"ahead back advice drives month\" expires=\"8h\" {attributes}");
    let cards = open(page, language, &all).await;
    look("the start").await;
    walk(&cards, &look).await;
}

async fn walk(cards: &Widget, look: &impl AsyncFn(&str)) {
    let press = async |selector: &str, then: &str| {
        cards
            .until(
                selector,
                "const it = root.querySelector(arguments[1]); it?.click(); return !!it",
                &[json!(selector)],
            )
            .await;
        cards.until(then, "return root.querySelector(arguments[1])", &[json!(then)]).await;
    };
    press(".links .button-primary", "article.talk-card").await;
    press("summary", "details[open]").await;
    look("a card").await;
    press("#keep", "#line").await;
    press("#share", "pre").await;
    look("about to share").await;
    press(".leaves-page .button", ".kept-card .notice").await;
    press(".bar .button-link:nth-of-type(3)", "div[aria-live] .notice").await;
    look("in a pair").await;
    press(".bar .button-link:nth-of-type(2)", ".all-cards").await;
    look("all cards").await;
    press(".row .button-link:nth-of-type(2)", ".sheet-cards").await;
    for at in 0..7 {
        cards.run("[...root.querySelectorAll('.sheet-cards input')][arguments[1]].click()", &[json!(at)]).await;
    }
    cards.until("a refusal", "return root.querySelector('.sheet-cards .notice')", &[]).await;
    look("the sheet with a seventh refused").await;
    press(".button-link:not(.for-a-room)", ".links").await;
    look("the start with a kept card").await;
    press(".links .button-link:nth-of-type(4)", "#month-line").await;
    press(".row > .button:not(.button-primary)", ".section .notice").await;
    look("the month without a day").await;
    press("#erase", "#confirm-no").await;
    look("asked whether to erase").await;
}

async fn narrow(page: Page) {
    for width in [280, 320, 390] {
        fits(&page, width).await;
    }
}

async fn wide(page: Page) {
    for width in [760, 1200] {
        fits(&page, width).await;
    }
}

async fn fits(page: &Page, width: u32) {
    page.site.put("/e2e/plain.css", "text/css", "body { margin: 0 }");
    let head = format!("{SCRIPTS}<link rel=\"stylesheet\" href=\"/e2e/plain.css\">");
    let body = element("deck=\"ahead back advice drives month\" expires=\"8h\"");
    page.open_in_window_of(width, host::document("lang=\"nl\"", &head, &body)).await;
    let cards = works(page).await;
    walk(&cards, &async |state: &str| {
        fit::nothing_sticks_out(&cards, &format!("{state} at {width} px")).await;
        fit::nothing_is_too_small(&cards, &format!("{state} at {width} px")).await;
    })
    .await;
    page.leave_frame().await;
    page.open_blank().await;
    page.run("localStorage.clear()", &[]).await;
}

async fn the_page(page: Page) {
    page.open("/cards.html?lang=en").await;
    works(&page).await;
    let month = page.widget_at("llo-cards[deck=month]");
    month.run("host.scrollIntoView({ behavior: 'instant' })", &[]).await;
    month.until("the month works", "return root.querySelector('#month-line')", &[]).await;
    axe::check(&page, "cards.html").await;
    let paths: Vec<String> = page.site.requests().into_iter().map(|seen| seen.path).collect();
    assert!(!paths.iter().any(|path| path.contains("/pkg/")), "nothing else is fetched: {paths:?}");
}
