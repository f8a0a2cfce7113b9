//! Which parts an element shows to the page's style sheet, and which it is declared to.

use crate::page::Page;
use crate::widget::Widget;
use llo_dialogue::surface::ElementName;
use serde_json::{Value, json};

/// Of every open shadow root of ours: the tag, and the parts that are in it now.
const SHOWN: &str = "const all = [];
    const look = (from) => {
      for (const node of from.querySelectorAll('*')) {
        if (!node.shadowRoot) continue;
        const parts = [...node.shadowRoot.querySelectorAll('[part]')].flatMap((it) => [...it.part]);
        if (node.localName.startsWith('llo-')) all.push([node.localName, parts]);
        look(node.shadowRoot);
      }
    };
    look(document);
    return all;";

/// Notes every part that comes into an element from now on.
const WATCH: &str = "host.seenParts = new Set();
    const note = (node) => {
      for (const it of [node, ...(node.querySelectorAll?.('[part]') ?? [])]) it.part?.forEach((part) => host.seenParts.add(part));
    };
    new MutationObserver((records) => records.forEach(({ target, addedNodes }) => [target, ...addedNodes].forEach(note)))
      .observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['part'] });
    note(root)";

fn declared(tag: &str) -> Vec<&'static str> {
    let element = ElementName::ALL.iter().map(|name| name.element()).find(|element| element.tag == tag);
    let mut parts: Vec<_> = element.into_iter().flat_map(|element| element.parts).map(|part| part.name()).collect();
    parts.sort_unstable();
    parts
}

/// Checks that no element on the page shows a part that it is not declared with; `state` names it in the message.
///
/// # Panics
/// With the parts that are not.
pub async fn check(page: &Page, state: &str) {
    let shown = page.run(SHOWN, &[]).await;
    for element in shown.as_array().into_iter().flatten() {
        let declared = declared(element[0].as_str().unwrap_or_default());
        let shown = element[1].as_array().into_iter().flatten().filter_map(Value::as_str);
        let strange: Vec<&str> = shown.filter(|part| !declared.contains(part)).collect();
        assert!(strange.is_empty(), "{state}: {} is declared without {strange:?}", element[0]);
    }
}

/// Notes from now on what parts this element shows.
pub async fn watch(widget: &Widget) {
    widget.run(WATCH, &[]).await;
}

/// Checks that it has shown all that it is declared with, and nothing else.
///
/// # Panics
/// When it has not.
pub async fn check_all_were_shown(widget: &Widget) {
    let seen = widget.run("return [host.localName, [...host.seenParts].sort()]", &[]).await;
    assert_eq!(seen[1], json!(declared(seen[0].as_str().unwrap_or_default())), "{}", seen[0]);
}
