//! What this browser remembers, where, and forgetting all of it.

use llo_e2e::draft::{KEY, draft};
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::json;

scenarios![
    reload_restores,
    reload_restores_every_screen,
    two_tabs_in_step,
    session_only,
    not_at_all,
    erase_asks_once,
    erase_in_one_tab,
    instances_do_not_mix,
    host_changes_the_storage
];

async fn reload_restores(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    widget.focus("textarea", NL.reason).await;
    page.write("omdat").await;
    widget.press_button(NL.another).await;
    let before = widget.text().await;
    page.reload().await;
    widget.ready().await.asks(NL.talk_title).await;
    becomes("the whole screen", before, async || widget.text().await).await;
    assert_eq!(widget.run("return root.querySelector('textarea').value", &[]).await, "omdat");
    assert!(page.event("llo-ready").await.detail["restored"] == false);
    assert!(page.events("llo-ready").await.last().is_some_and(|ready| ready.detail["restored"] == true));
}

async fn reload_restores_every_screen(page: Page) {
    for (place, heading) in [
        ("choose-current", NL.ask_now),
        ("place-current", NL.ask_now),
        ("choose-desired", NL.ask_later),
        ("place-desired", NL.ask_later),
        ("talk", NL.talk_title),
        ("a-place-of-later", NL.ask_now),
    ] {
        page.remember(&draft(Some((27, 29)), Some((71, 67)), place)).await;
        page.open_host(host::one("")).await;
        page.widget().ready().await.asks(heading).await;
        page.widget().has_pin("current", 27, 29).await;
        page.widget().has_pin("desired", 71, 67).await;
    }
}

async fn two_tabs_in_step(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await;
    let first = page.client.window().await.expect("the tab has a handle");
    let second = page.second_window().await;
    page.open("/e2e/host.html").await;
    widget.ready().await.radio(NL.helping).await;
    page.go_to_window(first.clone()).await;
    widget.has_pin("current", 75, 25).await;
    widget.asks(NL.ask_now).await;
    assert!(page.events("llo-change").await.is_empty(), "the person did nothing in this tab");
    widget.radio(NL.ready).await;
    page.go_to_window(second).await;
    widget.has_pin("current", 25, 75).await;
    let checked = "return named(root, 'input[type=radio]', arguments[1])[0].checked";
    assert_eq!(widget.run(checked, &[json!(NL.ready)]).await, true);
}

async fn session_only(page: Page) {
    page.open_host(host::one("storage=\"session\"")).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    widget.has_pin("current", 75, 25).await;
    assert!(page.local().await.is_empty());
    assert_eq!(page.storage("sessionStorage").await.keys().collect::<Vec<_>>(), [KEY]);
    assert!(widget.text().await.contains("Blijft in dit tabblad"), "the foot says where the answers are");
    page.reload().await;
    widget.ready().await.has_pin("current", 75, 25).await;
    page.second_window().await;
    page.open("/e2e/host.html").await;
    widget.ready().await.has_no_pin("current").await;
}

async fn not_at_all(page: Page) {
    page.open_host(host::one("storage=\"none\"")).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    widget.has_pin("current", 75, 25).await;
    assert!(page.local().await.is_empty() && page.storage("sessionStorage").await.is_empty());
    assert!(widget.text().await.contains(NL.not_saved), "the foot says that nothing is saved");
    assert!(page.events("llo-notice").await.is_empty(), "the host wanted it so");
    page.reload().await;
    widget.ready().await.has_no_pin("current").await;
}

async fn erase_asks_once(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.choose_both(&NL, NL.needed, NL.growing).await;
    page.run(
        "localStorage.setItem('llo:dialogue:other', '{}'); localStorage.setItem('llo:dialogue:default:aside', 'x');
        sessionStorage.setItem('llo:dialogue:third', '{}'); localStorage.setItem('host:own', '1')",
        &[],
    )
    .await;
    widget.press_button(NL.erase).await;
    becomes("the focus", NL.erase_no.to_owned(), async || widget.focused().await).await;
    widget.press_button(NL.erase_no).await;
    becomes("the focus", NL.erase.to_owned(), async || widget.focused().await).await;
    assert_eq!(page.local().await.len(), 3, "nothing was erased");
    widget.press_button(NL.erase).await;
    widget.press_button(NL.erase_yes).await;
    widget.notifies("erased", NL.erased).await;
    widget.asks(NL.ask_now).await;
    assert!(page.local().await.is_empty() && page.storage("sessionStorage").await.is_empty(), "no key of ours is left");
    assert_eq!(page.run("return localStorage.getItem('host:own')", &[]).await, "1", "what is not ours stays");
    assert_eq!(widget.result().await["current"], json!(null));
    page.reload().await;
    widget.ready().await.asks(NL.ask_now).await;
    assert!(page.local().await.is_empty());
}

async fn erase_in_one_tab(page: Page) {
    page.remember(&draft(Some((25, 25)), Some((75, 75)), "talk")).await;
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.asks(NL.talk_title).await;
    let first = page.client.window().await.expect("the tab has a handle");
    page.second_window().await;
    page.open("/e2e/host.html").await;
    widget.ready().await.press_button(NL.erase).await;
    widget.press_button(NL.erase_yes).await;
    widget.asks(NL.ask_now).await;
    page.go_to_window(first).await;
    widget.asks(NL.ask_now).await;
    widget.has_no_pin("current").await;
    widget.notice_says(NL.erased).await;
    assert!(page.local().await.is_empty(), "the tab that follows writes nothing back");
}

async fn instances_do_not_mix(page: Page) {
    let two = format!(
        "{}{}{}",
        host::element("id=\"a\" instance=\"team-a\""),
        host::element("id=\"b\" instance=\"team_b\""),
        host::element("id=\"c\" instance=\"team-a\"")
    );
    page.open_host(host::document("lang=\"nl\"", "", &two)).await;
    let (a, b, c) = (page.widget_at("#a"), page.widget_at("#b"), page.widget_at("#c"));
    a.ready().await;
    b.ready().await;
    c.ready().await;
    a.radio(NL.helping).await;
    c.has_pin("current", 75, 25).await; // the same instance: the same dialogue
    b.has_no_pin("current").await;
    b.radio(NL.ready).await;
    a.has_pin("current", 75, 25).await;
    assert_eq!(page.local().await.keys().collect::<Vec<_>>(), ["llo:dialogue:team-a", "llo:dialogue:team_b"]);
    let hosts: Vec<String> = page.events("llo-change").await.into_iter().map(|event| event.host).collect();
    assert_eq!(hosts, ["a", "b"]);
    a.press_button(NL.erase).await;
    a.press_button(NL.erase_yes).await;
    b.has_no_pin("current").await;
    c.has_no_pin("current").await;
    assert!(page.local().await.is_empty());
}

async fn host_changes_the_storage(page: Page) {
    page.open_host(host::one("")).await;
    let widget = page.widget();
    widget.ready().await.radio(NL.helping).await;
    widget.run("host.storage = 'session'", &[]).await;
    becomes("what the session remembers", true, async || page.storage("sessionStorage").await.contains_key(KEY)).await;
    widget.has_pin("current", 75, 25).await;
    widget.run("host.instance = 'elsewhere'", &[]).await;
    widget.has_no_pin("current").await;
    widget.asks(NL.ask_now).await;
}
