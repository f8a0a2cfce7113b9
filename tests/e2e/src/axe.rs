//! axe-core in the page: the whole rule set, colour contrast on.

use crate::page::Page;
use crate::parts;
use serde_json::{Value, json};

const RUN: &str = "const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, preload: false, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: true }, 'target-size': { enabled: true } } })
      .then(({ violations, passes }) => done({
        rules: passes.length + violations.length,
        found: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${JSON.stringify(target)}: ${failureSummary}`)),
      }), (why) => done({ rules: 0, found: [String(why)] }));";

/// Checks the page as it is now; `state` names it in the message.
///
/// # Panics
/// With every violation.
pub async fn check(page: &Page, state: &str) {
    // These are the states of all elements, so their parts are looked at here, too.
    parts::check(page, state).await;
    let loaded = page.client.execute("return typeof window.axe === 'object'", vec![]).await;
    if !loaded.is_ok_and(|loaded| loaded == true) {
        let source = std::fs::read_to_string(&page.axe).expect("axe.min.js is readable");
        page.client.execute(&source, vec![]).await.expect("axe.min.js runs in the page");
    }
    let result = page.client.execute_async(RUN, vec![json!(null)]).await.expect("axe gives its findings");
    let found: Vec<&str> = result["found"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(found.is_empty(), "axe, {state}: {} violations\n{}", found.len(), found.join("\n"));
    assert!(result["rules"].as_u64().unwrap_or(0) > 10, "axe, {state}: it checked almost nothing: {result}");
}
