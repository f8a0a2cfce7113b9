//! Our tags in the templates of frameworks, in the spirit of Custom Elements Everywhere: without children and with, hidden and
//! shown, attributes and properties of each kind, events; with elements that are defined before the page is drawn, or after.

use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![react, react_late, vue, vue_late, svelte, svelte_late, angular, angular_late];

async fn react(page: Page) {
    defined_before(&page, "/react/tags.html").await;
}

async fn react_late(page: Page) {
    defined_after(&page, "/react/tags.html").await;
}

async fn vue(page: Page) {
    defined_before(&page, "/vue/index.html").await;
}

async fn vue_late(page: Page) {
    defined_after(&page, "/vue/index.html").await;
}

async fn svelte(page: Page) {
    defined_before(&page, "/svelte/index.html").await;
}

async fn svelte_late(page: Page) {
    defined_after(&page, "/svelte/index.html").await;
}

async fn angular(page: Page) {
    defined_before(&page, "/angular/index.html").await;
}

async fn angular_late(page: Page) {
    defined_after(&page, "/angular/index.html").await;
}

async fn defined_before(page: &Page, path: &str) {
    super::open(page, path, super::STRICT).await;
    page.widget_at("#board").until("a function", "return typeof host.credentials === 'function'", &[]).await;
    all_works(page).await;
}

/// As by a tag manager, or a script that the page loads on its own.
async fn defined_after(page: &Page, path: &str) {
    super::open(page, &format!("{path}?late"), super::STRICT).await;
    page.until("the page", "return document.querySelector('#full p')?.textContent", &[]).await;
    assert_eq!(page.run("return customElements.get('llo-dialogue') ?? null", &[]).await, Value::Null);
    press(page, "Nu pas").await;
    all_works(page).await;
}

/// A button of the page.
async fn press(page: &Page, name: &str) {
    let press = "[...document.querySelectorAll('button')].find((it) => it.textContent === arguments[0]).click()";
    page.run(press, &[json!(name)]).await;
}

async fn all_works(page: &Page) {
    children(page).await;
    values(page).await;
    events(page).await;
    changes(page).await;
    truth_values(page).await;
    hidden_and_shown(page).await;
    in_another_order(page).await;
    assert_eq!(page.count("llo-error").await, 0);
}

/// None; our own tree; and those of the page.
async fn children(page: &Page) {
    page.widget_at("#empty").ready().await.asks(NL.ask_now).await;
    page.widget_at("#full").ready().await;
    has_child(page, "Een gesprek over ontwikkelen.").await;
}

async fn has_child(page: &Page, text: &str) {
    let child = "return host.querySelector(':scope > p').textContent";
    let full = page.widget_at("#full");
    becomes("the child of the page", json!(text), async || full.run(child, &[]).await).await;
}

/// Text, number, list, object, nothing; by the name of the attribute and of the property. `false` leaves some attributes
/// away; Vue and Svelte write it where our elements are not defined yet, and where a name has a hyphen.
async fn values(page: &Page) {
    page.widget_at("#full").asks("Waar staan wij?").await;
    let written = "return [host.poleTop, host.theme, host.session ?? 'false']";
    assert_eq!(page.widget_at("#full").run(written, &[]).await, json!(["proactive", null, "false"]));
    let written = "return [host.roles.split(/, */), host.floorCounts, host.sessionTitle, host.autoReveal ?? 'false']";
    let board = json!([["Team", "Leiding"], "7", "Team Zuid", "false"]);
    assert_eq!(page.widget_at("#board").run(written, &[]).await, board);
}

/// Heard by the template, and by a listener of the page's script.
async fn events(page: &Page) {
    page.widget_at("#full").radio(NL.helping).await;
    let heard = "return ['declared', 'imperative'].map((id) => document.getElementById(id).textContent)";
    let both = json!(["people-reactive", "people-reactive"]);
    becomes("what the page heard", both, async || page.run(heard, &[]).await).await;
}

/// An object and a child that are others, of the same element.
async fn changes(page: &Page) {
    let full = page.widget_at("#full");
    full.run("window.full = host", &[]).await;
    press(page, "Andere woorden").await;
    full.asks("En nu?").await;
    has_child(page, "Andere woorden.").await;
    assert_eq!(full.run("return window.full === host", &[]).await, true);
}

async fn truth_values(page: &Page) {
    let [full, board] = ["#full", "#board"].map(|selector| page.widget_at(selector));
    let reveals = async || board.run("return (host.autoReveal ?? 'false') !== 'false'", &[]).await;
    press(page, "Ja").await;
    let field = "return !!root.querySelector('input[type=text], input:not([type])')";
    full.until("the field for a code", field, &[]).await;
    becomes("auto-reveal", json!(true), reveals).await;
    press(page, "Nee").await;
    full.ready().await.has_pin("current", 75, 25).await;
    becomes("auto-reveal", json!(false), reveals).await;
}

async fn hidden_and_shown(page: &Page) {
    press(page, "Verberg").await;
    page.until("it is gone", "return !document.getElementById('full')", &[]).await;
    press(page, "Toon").await;
    page.widget_at("#full").ready().await.has_pin("current", 75, 25).await;
}

async fn in_another_order(page: &Page) {
    page.run("window.checks = [...document.querySelectorAll('llo-self-check')]", &[]).await;
    press(page, "Draai om").await;
    let order = "return [...document.querySelectorAll('llo-self-check')].map((it) => window.checks.indexOf(it))";
    becomes("the same elements", json!([1, 0]), async || page.run(order, &[]).await).await;
}
