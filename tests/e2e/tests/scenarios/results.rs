//! `results.html`: a receiver opens the results of several people, and gets one table, counts under the floor, and files for
//! other programs. Nothing leaves the page.

use llo_e2e::axe;
use llo_e2e::hand::key;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![
    four_are_too_few_and_five_are_counted,
    a_damaged_file_is_named,
    the_same_file_counts_once,
    files_are_dropped,
    by_keyboard_alone,
    nothing_scrolls_sideways;
    Chromium only: in_the_dark_and_in_forced_colours
];

const READY: &str = "return document.getElementById('language')?.hidden === false";
const INPUT: &str = "return document.getElementById('files')";
const STATUS: &str = "return document.getElementById('status').textContent";
const COUNTS: &str = "return [...document.querySelectorAll('#counts tr')].map((row) => [...row.cells].map((it) => it.textContent).join(' | '))";
const CAPTION: &str = "return document.querySelector('#counts caption').textContent";
const TOLD: &str = "return [...document.querySelectorAll('#counts p')].map((it) => it.textContent).join(' ')";

/// A result of somebody who is done.
fn result(current: &str, desired: &str) -> String {
    let pin = |quadrant: &str| {
        let (focus, stance) = quadrant.split_once('-').expect("a corner has two poles");
        let number = |is_high: bool| if is_high { 75 } else { 25 };
        json!({ "quadrant": quadrant, "focus": number(focus == "people"), "stance": number(stance == "proactive") })
    };
    let here: Vec<&str> = current.split('-').collect();
    let towards: Vec<&str> = desired.split('-').filter(|pole| !here.contains(pole)).collect();
    json!({
        "schema": "llo-result/1", "element": "llo-dialogue", "status": "done", "language": "nl",
        "wording": "llo-2026-11", "time": "2026-11-23T09:00:00Z",
        "current": pin(current), "desired": pin(desired),
        "step": { "stays": towards.is_empty(), "towards": towards },
    })
    .to_string()
}

/// So many files of people who go from one corner to the opposite one.
fn people(names: &[&'static str]) -> Vec<(&'static str, String)> {
    names.iter().map(|name| (*name, result("organisation-reactive", "people-proactive"))).collect()
}

const FOUR: [&str; 4] = ["anne.json", "ben.json", "carla.json", "dirk.json"];

/// Picks these and nothing else, and waits for what the page says.
async fn pick(page: &Page, files: &[(&'static str, String)], said: &str) {
    page.run("document.getElementById('files').value = ''", &[]).await;
    let input = page.run(INPUT, &[]).await;
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    page.pick_files(&input, &files).await;
    page.until(said, &format!("{STATUS}.includes(arguments[0])"), &[json!(said)]).await;
}

async fn open(page: &Page, address: &str) {
    page.open(address).await;
    page.until("its script", READY, &[]).await;
}

async fn four_are_too_few_and_five_are_counted(page: Page) {
    open(&page, "/results.html").await;
    let seen = "return visible(document.getElementById('opened'))";
    assert_eq!(page.run(seen, &[]).await, false, "no table of nothing");
    axe::check(&page, "results.html").await;
    let before = page.requests();
    pick(&page, &people(&FOUR), "4 resultaten geopend.").await;
    assert_eq!(page.run(COUNTS, &[]).await, json!([]), "four are too few");
    let told = page.run(TOLD, &[]).await;
    assert!(told.as_str().is_some_and(|told| told.contains("vanaf 5 mensen")), "{told}");
    assert_eq!(page.run("return document.querySelectorAll('#table tbody tr').length", &[]).await, 4);
    axe::check(&page, "results.html with four").await;

    pick(&page, &[("els.json", result("people-reactive", "people-reactive"))], "5 resultaten geopend.").await;
    let five = json!([
        "Hoek | Nu | Straks",
        "Nu nodig voor het werk | 4 | 0",
        "Helpen als het nodig is | 1 | 1",
        "Klaar voor wat komt | 0 | 0",
        "Groeien vanuit ambitie | 0 | 4",
    ]);
    assert_eq!(page.run(COUNTS, &[]).await, five);
    axe::check(&page, "results.html with five").await;

    let two = [
        ("fem.json", result("people-proactive", "people-proactive")),
        ("gijs.json", result("people-proactive", "people-proactive")),
    ];
    pick(&page, &two, "7 resultaten geopend.").await;
    assert_eq!(page.run(CAPTION, &[]).await, "Nu: 5 mensen. Straks: 5 mensen.");
    assert_eq!(page.run(COUNTS, &[]).await, five, "the difference would tell of two people");
    let told = page.run(TOLD, &[]).await;
    assert!(told.as_str().is_some_and(|told| told.contains("Nu 2, Straks 2")), "{told}");
    let three = ["hans.json", "ine.json", "joop.json"];
    pick(&page, &people(&three), "10 resultaten geopend.").await;
    assert_eq!(page.run(COUNTS, &[]).await[1], "Nu nodig voor het werk | 7 | 0");

    page.run("document.getElementById('language').click()", &[]).await;
    assert_eq!(page.run(COUNTS, &[]).await[0], "Corner | Now | Later");
    assert_eq!(page.run(CAPTION, &[]).await, "Now: 10 people. Later: 10 people.");
    let dutch = "return [...document.querySelectorAll('body [lang=nl]')].filter((it) => visible(it) && it.id !== 'language').map((it) => it.textContent)";
    assert_eq!(page.run(dutch, &[]).await, json!([]), "nothing Dutch is left on the English page");
    assert_eq!(page.requests(), before, "nothing is asked for, and nothing sent");
    assert_eq!(page.run("return [localStorage.length, sessionStorage.length]", &[]).await, json!([0, 0]));
    page.run("document.getElementById('clear').click()", &[]).await;
    let left = "return [document.getElementById('opened').hidden, document.querySelectorAll('tbody tr').length, document.activeElement.id]";
    assert_eq!(page.run(left, &[]).await, json!([true, 0, "files"]));
}

async fn a_damaged_file_is_named(page: Page) {
    open(&page, "/results.html?lang=en").await;
    let good = result("people-reactive", "people-proactive");
    let files = [
        ("good.json", good.clone()),
        ("half.json", good[..good.len() / 2].to_owned()),
        ("even.json", good.replacen("75", "74", 1)),
        ("corner.json", good.replacen("people-reactive", "people-proactive", 1)),
        ("check.json", good.replace("llo-result/1", "llo-self-check-result/1")),
        ("large.json", format!("{good}{}", " ".repeat(16 * 1024))),
        ("list.json", format!("[{good}]")),
        ("wild <b>&.json", good.replace("llo-2026-11", "<img src=x>")),
    ];
    pick(&page, &files, "2 results opened. 6 files were not").await;
    let list = page.run("return [...document.querySelectorAll('#refusals li')].map((it) => it.textContent)", &[]).await;
    let wanted = json!([
        "half.json: This is no JSON, or the file is damaged.",
        "even.json: At current.focus stands no odd number from 1 to 99.",
        "corner.json: At current.quadrant the corner does not fit the place of the pin.",
        "check.json: This is of a self-check. That is of one person, and does not come into a table with others.",
        "large.json: This file is too large. A result is never larger than 16 kB.",
        "list.json: There is no result in it.",
    ]);
    assert_eq!(list, wanted);
    let names = page
        .run("return [...document.querySelectorAll('#table td:nth-child(2)')].map((it) => it.textContent)", &[])
        .await;
    assert_eq!(names, json!(["good.json", "wild <b>&.json"]), "a name is text");
    axe::check(&page, "results.html with files that are refused").await;
}

async fn the_same_file_counts_once(page: Page) {
    open(&page, "/results.html").await;
    pick(&page, &people(&FOUR), "4 resultaten geopend. 3 resultaten zijn precies gelijk").await;
    pick(&page, &people(&["dirk.json", "els.json"]), "5 resultaten geopend. 1 bestand stond er al").await;
    pick(&page, &people(&FOUR), "5 resultaten geopend. 4 bestanden stonden er al").await;
}

async fn files_are_dropped(page: Page) {
    open(&page, "/results.html").await;
    let drop = "const files = new DataTransfer();
        for (const [name, text] of arguments[0]) files.items.add(new File([text], name));
        const event = new DragEvent(arguments[1], { dataTransfer: files, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return [event.defaultPrevented, document.getElementById('drop').classList.contains('over')]";
    let files = json!(people(&FOUR));
    assert_eq!(page.run(drop, &[files.clone(), json!("dragover")]).await, json!([true, true]));
    assert_eq!(page.run(drop, &[files, json!("drop")]).await, json!([true, false]));
    becomes("what was dropped", 4, async || {
        page.run("return document.querySelectorAll('#table tbody tr').length", &[]).await.as_u64().unwrap_or(0)
    })
    .await;
}

/// The page as it is, for an address of the test, with this before its script.
async fn own_page(page: &Page, before: &str) -> String {
    let html = String::from_utf8(page.site.read("/results.html").await).expect("a page is text");
    let html = html.replace("href=\"", "href=\"/").replace("src=\"", "src=\"/");
    html.replacen("<script ", &format!("{before}<script "), 1)
}

async fn by_keyboard_alone(page: Page) {
    let html = own_page(&page, "<script src=\"/e2e/downloads.js\"></script>").await;
    page.open_host(html).await;
    page.until("its script", READY, &[]).await;
    pick(&page, &people(&[FOUR[0], FOUR[1], FOUR[2], FOUR[3], "=els.json"]), "5 resultaten geopend.").await;
    page.run("document.getElementById('language').focus()", &[]).await;
    let focused = "return document.activeElement.id";
    let mut order = Vec::new();
    for _ in 0..6 {
        page.keys(&[key::TAB]).await;
        let id = page.run(focused, &[]).await;
        if ["csv", "xapi", "qti"].iter().any(|button| id == *button) {
            page.keys(&[key::ENTER]).await;
        }
        order.push(id.as_str().unwrap_or_default().to_owned());
    }
    assert_eq!(order, ["files", "table", "csv", "xapi", "qti", "clear"]);
    let [csv, xapi, qti] = [page.download(0).await, page.download(1).await, page.download(2).await];

    assert_eq!((csv.name.as_str(), csv.kind.starts_with("text/csv")), ("llo-resultaten.csv", true));
    let rows: Vec<&str> = csv.text.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
    assert!(rows.len() == 6 && rows[0].starts_with("schema;element;status;"), "{rows:?}");
    assert!(rows[1].contains(";organisation-reactive;25;25;people-proactive;75;75;false;people proactive"), "{rows:?}");

    assert_eq!(xapi.name, "llo-xapi.json");
    let statements: Value = serde_json::from_str(&xapi.text).expect("JSON");
    let statements = statements.as_array().expect("a list");
    assert_eq!(statements.len(), 5);
    let mut who: Vec<&str> = statements.iter().filter_map(|it| it["actor"]["account"]["name"].as_str()).collect();
    who.sort_unstable();
    who.dedup();
    assert_eq!(who.len(), 5, "each person is another one");
    assert!(statements.iter().all(|it| it["result"]["completion"] == true && it["version"] == "2.0.0"));

    assert_eq!((qti.name.as_str(), qti.kind.as_str()), ("llo-qti.zip", "application/zip"));
    // Its files are compressed; their names are not.
    let named = (1..=5).all(|number| qti.text.contains(&format!("result-{number}.xml")));
    assert!(qti.text.starts_with("PK") && named && !qti.text.contains("result-6.xml"));
    for file in [&csv, &xapi, &qti] {
        let told = ["score", "anne", "els", ".json"].iter().any(|word| file.text.contains(word));
        assert!(!told, "no score, and no name of a file: {}", file.text);
    }
    page.keys(&[key::ENTER]).await;
    assert_eq!(page.run("return document.getElementById('opened').hidden", &[]).await, true, "the last one empties it");
}

async fn nothing_scrolls_sideways(page: Page) {
    let html = own_page(&page, "").await;
    for width in [280, 320, 390, 760] {
        page.open_in_window_of(width, html.clone()).await;
        page.until("its script", READY, &[]).await;
        let long = "een-heel-lange-naam-zonder-een-spatie-van-iemand-die-alles-opschrijft-2026-11-23.json";
        let mut files = people(&[FOUR[0], FOUR[1], FOUR[2], FOUR[3], long]);
        files.push(("nee-een-heel-lange-naam-zonder-een-spatie-van-iemand-die-alles-opschrijft.json", "{".to_owned()));
        pick(&page, &files, "5 resultaten geopend. 1 bestand niet").await;
        let look = "const { scrollWidth, clientWidth } = document.documentElement; return scrollWidth - clientWidth";
        assert_eq!(page.run(look, &[]).await, 0, "at {width} px");
        page.leave_frame().await;
    }
}

async fn in_the_dark_and_in_forced_colours(page: Page) {
    for feature in [("prefers-color-scheme", "dark"), ("forced-colors", "active")] {
        page.emulate(&[feature]).await;
        open(&page, "/results.html").await;
        pick(&page, &people(&[FOUR[0], FOUR[1], FOUR[2], FOUR[3], "els.json"]), "5 resultaten").await;
        axe::check(&page, &format!("results.html with {feature:?}")).await;
    }
    page.emulate(&[("prefers-color-scheme", "light"), ("forced-colors", "none")]).await;
}
