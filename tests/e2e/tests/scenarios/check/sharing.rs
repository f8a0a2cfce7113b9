//! Sharing is an act: the person sees exactly what would leave the page, chooses, and presses the button.

use llo_e2e::check_words::{CHECK_EN, CHECK_NL as NL};
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::self_check::{SelfCheck, check_draft, round};
use llo_e2e::until::becomes;
use serde_json::{Value, json};

scenarios![
    exactly_what_was_read,
    to_whom,
    everything_but_the_private,
    nothing_to_share,
    closed_without_sharing,
    texts_one_by_one,
    only_the_private_is_nothing,
    the_hour_turns,
    valid_by_the_published_schema
];

async fn work(page: &Page) -> SelfCheck {
    let answers: Vec<_> = (0..14).map(|at| (at, at % 4)).collect();
    let experiments = [
        json!({ "about": "voice", "try": "Vragen “wat” 🌱\n<b>\"nu\"</b>", "learned": "dat het mag" }),
        json!({ "about": "exit-unsafe", "try": "geheim plan" }),
    ];
    let draft = check_draft(&[round("2026-11-23", &answers, &[12, 13, 5])], &experiments, "work");
    let check = page.open_check("", &draft).await;
    check.asks(NL.work).await;
    check
}

/// The message as it would leave, which can be opened in the panel; nothing while nothing would leave.
async fn shown(check: &SelfCheck) -> Option<Value> {
    let found = check.run("return root.querySelector('pre')?.textContent ?? null", &[]).await;
    let text = found.as_str()?;
    Some(serde_json::from_str(text).unwrap_or_else(|why| panic!("what is shown is no JSON: {why}: {text}")))
}

async fn open(check: &SelfCheck) {
    check.press_button(NL.share_open).await;
    becomes("the focus", NL.share_title.to_owned(), async || check.focused().await).await;
}

async fn chooses(check: &SelfCheck, level: &str) {
    check.press("input[type=radio]", level).await;
    check.until(level, "return named(root, 'input[type=radio]', arguments[1])[0]?.checked", &[json!(level)]).await;
}

async fn exactly_what_was_read(page: Page) {
    let check = work(&page).await;
    open(&check).await;
    assert_eq!(shown(&check).await, None, "at first: nothing");
    assert!(check.text().await.contains("Nu: niets."));
    assert!(
        check.run("return named(root, 'input[type=radio]', arguments[1])[0].checked", &[json!(NL.share_nothing)]).await
            == true
    );
    chooses(&check, NL.share_themes).await;
    becomes("something is shown", true, async || shown(&check).await.is_some()).await;
    let text = check.text().await;
    for part in [
        "Gaat naar: deze pagina. De pagina zegt niet wie het daarna leest.",
        "Onderwerp: Ruimte om zelf te beslissen",
        "Ook mee: de taal, de versie van de zinnen, de dag en het uur.",
        "Gaat mee: de 2 onderwerpen die je koos, geen antwoorden, niets van wat je typte.",
        "Blijft hier: je 14 antwoorden, je 2 leerexperimenten, alles wat je typte en al het andere.",
    ] {
        assert!(text.contains(part), "“{part}” is missing: {text}");
    }
    // The message itself is there for who asks for it.
    assert!(!text.contains("schema") && !check.has("pre", "De exacte tekst die weggaat").await, "{text}");
    check.press("summary", NL.share_message).await;
    becomes("the message", true, async || check.text().await.contains("\"schema\": \"llo-self-check-result/1\"")).await;
    assert!(check.text().await.contains("Als je deelt, gaat precies deze tekst weg en verder niets:"));
    let read = shown(&check).await.expect("it was there a moment ago");
    assert_eq!(read["themes"], json!(["autonomy", "voice"]), "in the person's order");
    assert!(read.get("answers").is_none() && read.get("texts").is_none(), "{read}");
    assert_eq!(page.count("llo-result").await, 0, "reading is not sharing");
    assert!(check.result().await.is_null());
    check.press_button("Deel deze 2 onderwerpen").await;
    let event = page.event("llo-result").await;
    assert_eq!((&event.detail, event.plain), (&read, true), "exactly what was read");
    check.notifies("shared", NL.shared).await;
    becomes("the focus", NL.share_open.to_owned(), async || check.focused().await).await;
    assert_eq!(check.result().await, read);
    assert_eq!(page.count("llo-result").await, 1);
    // What was shared once does not follow what the person does afterwards.
    check.tab(&NL, 0, NL.title).await;
    check.answer(NL.names[0], NL.answers[3]).await;
    assert_eq!(check.result().await, read);
    assert_eq!(page.count("llo-result").await, 1);
}

/// The page may name who reads it. That is told as its word, is no part of what leaves, and nothing is promised without it.
async fn to_whom(page: Page) {
    let check = work(&page).await;
    open(&check).await;
    let nobody = "Gaat naar: deze pagina. De pagina zegt niet wie het daarna leest.";
    assert!(check.text().await.contains(nobody));
    check.run("host.shareTo = 'Noor van HR'", &[]).await;
    let named = "Gaat naar: Noor van HR. Dat zeggen de makers van deze pagina.";
    becomes("who reads it", true, async || check.text().await.contains(named)).await;
    chooses(&check, NL.share_themes).await;
    becomes("something is shown", true, async || shown(&check).await.is_some()).await;
    check.press_button("Deel deze 2 onderwerpen").await;
    let event = page.event("llo-result").await.detail.to_string();
    assert!(!event.contains("Noor"), "{event}");
    check.run("host.lang = 'en'; host.setAttribute('share-to', '<b>Noor</b>')", &[]).await;
    check.press_button(CHECK_EN.share_open).await;
    becomes("a name, not markup", true, async || check.text().await.contains("Goes to: <b>Noor</b>. That is")).await;
    // A promise that is no name is none, and the page's maker hears of it.
    page.expect_in_console("share-to");
    check.run("host.shareTo = 'x'.repeat(81)", &[]).await;
    becomes("nobody", true, async || check.text().await.contains("Goes to: this page.")).await;
}

async fn everything_but_the_private(page: Page) {
    let check = work(&page).await;
    open(&check).await;
    assert!(check.text().await.contains("De zin over onveilig werk gaat nooit mee, ook niet als onderwerp."));
    chooses(&check, NL.share_answers).await;
    becomes("the answers", Some(13), async || {
        shown(&check).await.and_then(|it| it["answers"].as_object().map(|it| it.len()))
    })
    .await;
    assert!(check.text().await.contains("Gaat mee: de 2 onderwerpen die je koos, je 13 antwoorden,"));
    let said = check.texts(".goes-along li").await;
    assert_eq!(said.len(), 15, "each in words: {said:?}");
    assert_eq!(said[2], format!("{}: {}", NL.names[0], NL.answers[0]));
    assert!(said.iter().all(|it| !it.contains(NL.unsafe_work())), "{said:?}");
    let ticks = check.run("return [...root.querySelectorAll('.leaves-page input[type=checkbox]')].map((it) => it.closest('label').textContent)", &[]).await;
    let ticks = ticks.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>();
    assert!(
        ticks.len() == 2 && ticks.iter().all(|it| it.contains("Gehoord worden")),
        "what is private cannot be ticked: {ticks:?}"
    );
    for text in ["Vragen “wat”", "dat het mag"] {
        let find = "const it = [...root.querySelectorAll('.leaves-page input[type=checkbox]')].find((it) => it.closest('label').textContent.includes(arguments[1]));";
        check.press_found(llo_e2e::hand::Tool::Mouse, text, find, &[json!(text)]).await;
    }
    becomes("the texts", Some(2), async || shown(&check).await.and_then(|it| it["texts"].as_array().map(Vec::len)))
        .await;
    let read = shown(&check).await.expect("it was there a moment ago");
    check.press_button(NL.share).await;
    let event = page.event("llo-result").await;
    assert_eq!(event.detail, read);
    let text = event.detail.to_string();
    assert!(!text.contains("exit") && !text.contains("unsafe") && !text.contains("geheim"), "{text}");
    assert!(!text.contains("2026-11-23"), "no date of a round: {text}");
}

async fn nothing_to_share(page: Page) {
    let check = page.open_check("", &check_draft(&[], &[], "work")).await;
    open(&check).await;
    for level in [NL.share_themes, NL.share_answers] {
        chooses(&check, level).await;
        assert_eq!(shown(&check).await, None);
        assert!(
            !check.has(".leaves-page button", NL.share).await,
            "without anything to share there is no button for it"
        );
    }
    check.press_button(NL.share_not).await;
    check.shows("button", NL.share_open).await;
}

async fn closed_without_sharing(page: Page) {
    let check = work(&page).await;
    open(&check).await;
    chooses(&check, NL.share_answers).await;
    check.press_button(NL.share_not).await;
    becomes("the focus", NL.share_open.to_owned(), async || check.focused().await).await;
    open(&check).await;
    assert_eq!(shown(&check).await, None, "what was chosen before is not chosen now");
    chooses(&check, NL.share_answers).await;
    check.tab(&NL, 1, NL.overview).await;
    check.tab(&NL, 2, NL.work).await;
    check.shows("button", NL.share_open).await;
    assert_eq!(page.count("llo-result").await, 0);
}

async fn texts_one_by_one(page: Page) {
    let check = work(&page).await;
    open(&check).await;
    let name = format!("{}: {} – {}", NL.experiment, NL.names[5], NL.fields[0]);
    check.choose(&name).await;
    assert_eq!(shown(&check).await, None, "with nothing, no texts either");
    chooses(&check, NL.share_themes).await;
    let texts = async || shown(&check).await.map(|it| it["texts"].clone());
    let wanted = json!([{ "about": "voice", "part": "try", "text": "Vragen “wat” 🌱\n<b>\"nu\"</b>" }]);
    becomes("the text", Some(wanted), texts).await;
    check.tick(&name).await;
    becomes("no text", Some(json!(null)), texts).await;
    check.press_button("Deel deze 2 onderwerpen").await;
    assert!(page.event("llo-result").await.detail.get("texts").is_none());
}

/// Who answered nothing but the private statement has nothing to share, and the panel does not give it away.
async fn only_the_private_is_nothing(page: Page) {
    let draft = check_draft(&[round("2026-11-23", &[(13, 2)], &[13])], &[], "work");
    let check = page.open_check("", &draft).await;
    open(&check).await;
    for level in [NL.share_themes, NL.share_answers] {
        chooses(&check, level).await;
        assert_eq!(shown(&check).await, None);
        assert!(!check.has(".leaves-page button", NL.share).await);
    }
    assert!(page.events("llo-change").await.is_empty());
}

/// The text tells the hour. It is the hour at which the panel was opened, also when the person reads for long.
async fn the_hour_turns(page: Page) {
    let check = work(&page).await;
    open(&check).await;
    chooses(&check, NL.share_themes).await;
    becomes("something is shown", true, async || shown(&check).await.is_some()).await;
    let read = shown(&check).await.expect("it was there a moment ago");
    page.pass(90).await;
    check.press_button("Deel deze 2 onderwerpen").await;
    assert_eq!(page.event("llo-result").await.detail, read);
}

async fn valid_by_the_published_schema(page: Page) {
    let schema = page.site.read("/schema/llo-self-check-result-1.json").await;
    let schema: Value = serde_json::from_slice(&schema).expect("the schema is JSON");
    let check = work(&page).await;
    check.run("host.lang = 'en'", &[]).await;
    check.press_button(CHECK_EN.share_open).await;
    chooses(&check, CHECK_EN.share_answers).await;
    check.press_button(CHECK_EN.share).await;
    let result = page.event("llo-result").await.detail;
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let errors: Vec<String> = validator.iter_errors(&result).map(|why| why.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?} in {result}");
    assert_eq!(result["language"], "en");
}
