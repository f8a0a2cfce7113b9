//! axe-core in the page: the whole rule set, colour contrast on.

use crate::page::Page;
use crate::parts;
use serde_json::{Value, json};

const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { runOnly: arguments[0], preload: false, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: true }, 'target-size': { enabled: true } } })
      .then(({ violations, passes }) => done({
        rules: passes.length + violations.length,
        found: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${JSON.stringify(target)}: ${failureSummary}`)),
      }), (why) => done({ rules: 0, found: [String(why)] }));";

const EVERYTHING: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Checks the page as it is now; `state` names it in the message.
///
/// # Panics
/// With every violation.
pub async fn check(page: &Page, state: &str) {
    // These are the states of all elements, so their parts are looked at here, too.
    parts::check(page, state).await;
    let rules = run(page, state, &EVERYTHING).await;
    assert!(rules > 10, "axe, {state}: it checked almost nothing, {rules} rules");
}

/// Checks only that all text can be read: for a page that nobody would make, with all states beside each other.
///
/// # Panics
/// With every violation.
pub async fn check_contrast(page: &Page, state: &str) {
    assert_eq!(run(page, state, &["color-contrast"]).await, 1, "axe, {state}: there is text");
}

/// How many rules applied; none was broken.
async fn run(page: &Page, state: &str, rules: &[&str]) -> u64 {
    load(page).await;
    let result = page.client.execute_async(RUN, vec![json!(rules)]).await.expect("axe gives its findings");
    let found: Vec<&str> = result["found"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(found.is_empty(), "axe, {state}: {} violations\n{}", found.len(), found.join("\n"));
    result["rules"].as_u64().unwrap_or(0)
}

/// Puts axe-core into the page, where it is not there yet.
///
/// # Panics
/// When it does not run.
pub async fn load(page: &Page) {
    let loaded = page.client.execute("return typeof window.axe === 'object'", vec![]).await;
    if !loaded.is_ok_and(|loaded| loaded == true) {
        let source = std::fs::read_to_string(&page.axe).expect("axe.min.js is readable");
        page.client.execute(&source, vec![]).await.expect("axe.min.js runs in the page");
    }
}
