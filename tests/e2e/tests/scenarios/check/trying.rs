//! Learning experiments: begun from a theme, written, planned, looked back on, changed and taken away.

use llo_e2e::check_words::CHECK_NL as NL;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{SelfCheck, check_draft, round};
use llo_e2e::until::becomes;
use serde_json::json;

scenarios![
    from_theme_to_learned,
    look_back_in_the_calendar,
    private_is_not_named_in_the_calendar,
    several,
    taken_away,
    blank_ones_vanish;
    Chromium only: file_reaches_the_disk
];

/// At the themes *Being heard*, *Room to decide* and the private one.
async fn work(page: &Page, experiments: &[serde_json::Value]) -> SelfCheck {
    let draft = check_draft(&[round("2026-11-23", &[(5, 2)], &[5, 12, 13])], experiments, "work");
    let check = page.open_check("", &draft).await;
    check.asks(NL.work).await;
    check
}

fn try_it(at: usize) -> String {
    format!("{}: {}", NL.try_it, NL.names[at])
}

fn titled(at: usize) -> String {
    format!("{}: {}", NL.experiment, NL.names[at])
}

async fn from_theme_to_learned(page: Page) {
    let check = work(&page, &[]).await;
    check.opens(&try_it(5), &titled(5)).await;
    let text = check.text().await;
    for part in [NL.harm, "Klein en concreet.", "Fouten maken mag, als niemand er schade van heeft.", "Blijft hier."] {
        assert!(text.contains(part), "“{part}” is missing: {text}");
    }
    let questions: Vec<&str> = NL.fields.into_iter().chain([NL.learned]).collect();
    let fields = check.run("return [...root.querySelectorAll('textarea')].filter(visible).map(nameOf)", &[]).await;
    assert_eq!(fields, json!(questions));
    for (field, text) in NL.fields.into_iter().zip(["vragen", "of het helpt", "maandag", "Aisha", "met Aisha"]) {
        check.types(field, text).await;
    }
    assert!(!check.text().await.contains(NL.worked));
    check.types(NL.learned, "Dat het mag.").await;
    check.notice_says(NL.worked).await;
    let wanted = json!([{ "about": "voice", "try": "vragen", "find-out": "of het helpt", "first-step": "maandag",
        "need": "Aisha", "look-back": "met Aisha", "learned": "Dat het mag." }]);
    becomes("what is kept", wanted, async || check.remembered().await["experiments"].clone()).await;
    check.press_button(NL.close).await;
    check.shows("button", &format!("{}: {}", NL.change, titled(5))).await;
    assert!(check.text().await.contains(NL.worked), "also closed one sees that something was learned");
    page.reload().await;
    check.works().await.asks(NL.work).await;
    check.press_button(&format!("{}: {}", NL.change, titled(5))).await;
    let values = "return [...root.querySelectorAll('textarea')].map((it) => it.value)";
    let wanted = json!(["vragen", "of het helpt", "maandag", "Aisha", "met Aisha", "Dat het mag."]);
    becomes("the fields", wanted, async || check.run(values, &[]).await).await;
}

async fn look_back_in_the_calendar(page: Page) {
    let check = work(&page, &[]).await;
    check.opens(&try_it(5), &titled(5)).await;
    check.types(NL.fields[0], "vragen; nu, of straks").await;
    assert!(!check.has("button", NL.calendar).await, "without a date there is nothing for a calendar");
    check.plans(NL.date, "2027-03-31").await;
    check.press_button(NL.calendar).await;
    let day = check.download(0).await;
    assert_eq!((day.name.as_str(), day.kind.as_str()), ("llo-2027-03-31.ics", "text/calendar"));
    let lines: Vec<&str> = day.text.split("\r\n").collect();
    assert_eq!((lines[0], lines[1]), ("BEGIN:VCALENDAR", "VERSION:2.0"));
    for line in [
        "DTSTART;VALUE=DATE:20270331",
        "DTEND;VALUE=DATE:20270401",
        "SUMMARY:Terugkijken: Gehoord worden",
        "DESCRIPTION:Wat ga ik proberen? vragen\\; nu\\, of straks",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ] {
        assert!(lines.contains(&line), "“{line}” is missing: {lines:?}");
    }
    check.plans(NL.time, "14:30").await;
    check
        .until("the time is kept", "return named(root, 'input', arguments[1])[0]?.value === '14:30'", &[json!(NL.time)])
        .await;
    check.press_button(NL.calendar).await;
    let hour = check.download(1).await;
    // In the person's own zone.
    let body = "const utc = (at) => new Date(at).toISOString().replace(/[-:]|\\.000/g, '');
        const start = new Date(2027, 2, 31, 14, 30).getTime(); return [utc(start), utc(start + 30 * 60000)]";
    let times = page.run(body, &[]).await;
    for line in
        [format!("DTSTART:{}", times[0].as_str().unwrap_or("?")), format!("DTEND:{}", times[1].as_str().unwrap_or("?"))]
    {
        assert!(hour.text.split("\r\n").any(|it| it == line), "“{line}” is missing: {}", hour.text);
    }
    // To a calendar it is the same appointment, changed.
    let uid = |text: &str| text.split("\r\n").find(|line| line.starts_with("UID:")).map(str::to_owned);
    assert_eq!((uid(&day.text), uid(&hour.text).is_some()), (uid(&hour.text), true));
    for (text, line) in [(&day.text, "SEQUENCE:0"), (&day.text, "TRANSP:TRANSPARENT"), (&hour.text, "TRANSP:OPAQUE")] {
        assert!(text.split("\r\n").any(|it| it == line), "“{line}” is missing: {text}");
    }
    assert!(!hour.text.contains("SEQUENCE:0\r\n"), "{}", hour.text);
    assert!(hour.text.lines().all(|line| line.len() <= 75), "folded: {}", hour.text);
    assert_eq!(check.remembered().await["experiments"][0]["date"], "2027-03-31");
}

/// Others see a calendar, too.
async fn private_is_not_named_in_the_calendar(page: Page) {
    let check = work(&page, &[json!({ "about": "exit-unsafe", "need": "rust", "date": "2027-03-31" })]).await;
    check.press_button(&format!("{}: {}", NL.change, titled(13))).await;
    const PROMISE: &str = "De zin over onveilig werk gaat nooit mee";
    becomes("that it says so", true, async || check.text().await.contains(PROMISE)).await;
    check.press_button(NL.calendar).await;
    let file = check.download(0).await;
    assert!(file.text.contains("SUMMARY:Terugkijken: Jouw leerexperimenten\r\n"), "{}", file.text);
    assert!(!file.text.replace("\r\n ", "").contains("veilig") && !file.text.contains("exit"), "{}", file.text);
}

async fn several(page: Page) {
    let check = work(&page, &[]).await;
    // Where there is one already, the same button opens that one, and a second is asked for by another.
    let another = format!("Nog een: {}", NL.names[5]);
    for (button, at, text) in [(try_it(5), 5, "een"), (try_it(12), 12, "twee"), (another, 5, "drie")] {
        check.opens(&button, &titled(at)).await;
        check.types(NL.fields[0], text).await;
    }
    assert!(!check.has("button", &try_it(5)).await, "a second one is not begun by accident");
    check.shows("button", &format!("Open je leerexperiment: {}", NL.names[5])).await;
    let titles = async || {
        check.texts("section > h3").await.into_iter().filter(|it| it.starts_with(NL.experiment)).collect::<Vec<_>>()
    };
    becomes("the experiments", vec![titled(5), titled(12), titled(5)], titles).await;
    // One is open at a time.
    assert_eq!(check.run("return root.querySelectorAll('textarea').length", &[]).await, 6);
    check.opens(&format!("{}: {}", NL.change, titled(12)), &titled(12)).await;
    check.types(NL.fields[1], "nog iets").await;
    let kept = json!([{ "about": "voice", "try": "een" }, { "about": "autonomy", "try": "twee", "find-out": "nog iets" },
        { "about": "voice", "try": "drie" }]);
    becomes("what is kept", kept, async || check.remembered().await["experiments"].clone()).await;
}

async fn taken_away(page: Page) {
    let check =
        work(&page, &[json!({ "about": "voice", "try": "een" }), json!({ "about": "autonomy", "try": "twee" })]).await;
    let delete = format!("{}: {}", NL.delete, titled(5));
    check.press_button(&delete).await;
    becomes("the focus", NL.delete_no.to_owned(), async || check.focused().await).await;
    check.press_button(NL.delete_no).await;
    check.shows("button", &delete).await;
    assert_eq!(check.remembered().await["experiments"].as_array().map(Vec::len), Some(2));
    check.press_button(&delete).await;
    check.press_button(NL.delete_yes).await;
    let left = json!([{ "about": "autonomy", "try": "twee" }]);
    becomes("what is kept", left, async || check.remembered().await["experiments"].clone()).await;
    becomes("the button", false, async || check.has("button", &delete).await).await;
}

/// One that was opened and closed again was never meant.
async fn blank_ones_vanish(page: Page) {
    let check = work(&page, &[]).await;
    check.press_button(&try_it(12)).await;
    check.shows("textarea", NL.fields[0]).await;
    check.press_button(NL.close).await;
    becomes("what is kept", json!([]), async || check.remembered().await["experiments"].clone()).await;
    assert!(!check.text().await.contains(&titled(12)));
}

/// The real thing, without the notes of the test: the browser writes the file that the link names.
async fn file_reaches_the_disk(page: Page) {
    let folder = std::env::temp_dir().join(format!("llo-e2e-{}-downloads", std::process::id()));
    let allow = |folder: &std::path::Path| json!({ "cmd": "Browser.setDownloadBehavior", "params": { "behavior": "allow", "downloadPath": folder } });
    page.command("goog/cdp/execute", allow(&folder)).await;
    page.open_blank().await;
    let draft = check_draft(&[], &[json!({ "about": "voice", "try": "een", "date": "2027-03-31" })], "work");
    page.store(llo_e2e::self_check::CHECK_KEY, &draft.to_string()).await;
    page.open_host(llo_e2e::host::one_check("")).await;
    let check = page.check();
    check.works().await.press_button(&format!("{}: {}", NL.change, titled(5))).await;
    check.press_button(NL.calendar).await;
    let file = folder.join("llo-2027-03-31.ics");
    let text = llo_e2e::until::until("the file", async || {
        std::fs::read_to_string(&file).ok().filter(|text| text.ends_with("END:VCALENDAR\r\n"))
    });
    assert!(text.await.contains("Gehoord worden"));
    std::fs::remove_dir_all(&folder).expect("the folder of downloads can be removed");
}
