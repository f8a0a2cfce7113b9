//! The contrast of every control in each state that a person can bring about, measured in Chromium, whose tools put all controls
//! into a state at once.

use crate::axe;
use crate::page::Page;
use serde_json::{Value, json};

const MEASURE: &str = include_str!("js/contrast.js");

/// A state of controls, by its name, and the pseudo-classes that make it.
pub type State = (&'static str, &'static [&'static str]);

pub const NORMAL: State = ("normal", &[]);
pub const STATES: [State; 4] = [
    NORMAL,
    ("hover", &["hover"]),
    ("focus", &["focus", "focus-visible", "focus-within"]),
    ("pressed", &["hover", "active"]),
];

/// What can be in such a state.
const CONTROLS: [&str; 7] = ["BUTTON", "A", "SUMMARY", "INPUT", "TEXTAREA", "SELECT", "LABEL"];

/// The controls of a page, as Chromium's tools number them.
pub struct Controls {
    page: Page,
    nodes: Vec<Value>,
}

impl Controls {
    /// All of the page that is open, through shadow roots.
    pub async fn of(page: &Page) -> Controls {
        axe::load(page).await;
        tool(page, "DOM.enable", json!({})).await;
        tool(page, "CSS.enable", json!({})).await;
        let all = tool(page, "DOM.getFlattenedDocument", json!({ "depth": -1, "pierce": true })).await;
        let nodes = all["nodes"].as_array().into_iter().flatten();
        let is_control = |node: &&Value| node["nodeName"].as_str().is_some_and(|name| CONTROLS.contains(&name));
        let nodes = nodes.filter(is_control).map(|node| node["nodeId"].clone()).collect();
        Controls { page: page.clone(), nodes }
    }

    /// All of them are in this state from now on.
    pub async fn are(&self, (_, classes): State) {
        for node in &self.nodes {
            let parameters = json!({ "nodeId": node, "forcedPseudoClasses": classes });
            tool(&self.page, "CSS.forcePseudoState", parameters).await;
        }
    }

    /// Everything with too little contrast in the state that they are in.
    ///
    /// # Panics
    /// When almost nothing was measured.
    pub async fn too_faint(&self, (state, _): State) -> Vec<String> {
        let seen = self.page.run(MEASURE, &[json!(state)]).await;
        assert!(seen["measured"].as_u64().is_some_and(|number| number > 40), "{state}: {seen}");
        seen["found"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}

async fn tool(page: &Page, name: &str, parameters: Value) -> Value {
    page.command("goog/cdp/execute", json!({ "cmd": name, "params": parameters })).await
}
