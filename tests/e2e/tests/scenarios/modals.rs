//! In a window over the page, the browser's own or one that a script of the page makes: the focus goes in, through and out
//! again, Escape closes it, and what was done is still there when it is opened again.

use llo_e2e::hand::key;
use llo_e2e::host;
use llo_e2e::page::Page;
use llo_e2e::scenarios;
use llo_e2e::until::becomes;
use llo_e2e::words::NL;
use serde_json::{Value, json};

scenarios![in_a_dialog, in_a_trap_of_keys, in_a_trap_of_focus];

/// With the controls before and after the element, as a portal has them.
fn modal(tag: &str) -> String {
    let inner = host::element("instance=\"modal\"");
    format!(
        "<button id=\"opener\" type=\"button\">Open het gesprek</button><a id=\"behind\" href=\"#behind\">Nieuws</a>
        <{tag} id=\"modal\"><button id=\"first\" type=\"button\">Sluit</button>{inner}<button id=\"last\" type=\"button\">Hulp</button></{tag}>
        <script src=\"/e2e/modal.js\"></script>"
    )
}

const DIALOG: &str = "const at = (id) => document.getElementById(id);
    at('opener').onclick = () => at('modal').showModal();";

/// As scripts have made them for years, with `hidden` and a list of what can have the focus, which ends at a shadow root.
const TRAP: &str = "const at = (id) => document.getElementById(id), modal = at('modal');
    modal.hidden = true;
    const close = () => { modal.hidden = true; at('opener').focus(); };
    at('opener').onclick = () => { modal.hidden = false; at('first').focus(); };
    modal.addEventListener('keydown', (event) => event.key === 'Escape' && close());";

const KEYS: &str = "modal.addEventListener('keydown', (event) => {
      if (event.key !== 'Tab') return;
      const all = [...modal.querySelectorAll('a[href], button, input, select, textarea, [tabindex]:not([tabindex=\"-1\"])')];
      const [first, last] = [all[0], all[all.length - 1]];
      if (event.shiftKey && document.activeElement === first) { last.focus(); event.preventDefault(); }
      if (!event.shiftKey && document.activeElement === last) { first.focus(); event.preventDefault(); }
    });";

const FOCUS: &str = "document.addEventListener('focusin', (event) => {
      if (!modal.hidden && !modal.contains(event.target)) at('first').focus();
    });";

/// What has the focus: its id when it is the page's, `"ours"` when it is within the element.
const FOCUSED: &str = "const it = document.activeElement; return it.localName === 'llo-dialogue' ? 'ours' : it.id";

async fn focused(page: &Page) -> String {
    page.run(FOCUSED, &[]).await.as_str().unwrap_or_default().to_owned()
}

/// Presses Tab until the focus comes to a control of the page, and gives all that had it on the way, each once in a row.
async fn tabs_to(page: &Page, goal: &str, back: bool) -> Vec<String> {
    let mut met = vec![focused(page).await];
    for _ in 0..40 {
        if back {
            page.keys_with(key::SHIFT, &[key::TAB]).await;
        } else {
            page.keys(&[key::TAB]).await;
        }
        met.push(focused(page).await);
        if met.last().is_some_and(|last| last == goal) {
            met.dedup();
            return met;
        }
    }
    panic!("Tab does not come to {goal}; it met {met:?}");
}

async fn opens(page: &Page) {
    page.run("document.getElementById('opener').focus()", &[]).await;
    page.keys(&[key::ENTER]).await;
    becomes("the focus", json!("first"), async || page.run(FOCUSED, &[]).await).await;
}

async fn goes_in_and_out(page: &Page, tag: &str, script: &str) {
    page.site.put("/e2e/modal.js", "text/javascript", script);
    page.open_host(host::document("lang=\"nl\"", "", &modal(tag))).await;
    let widget = page.widget();
    opens(page).await;
    widget.ready().await;
    assert_eq!(tabs_to(page, "last", false).await, ["first", "ours", "last"]);
    assert_eq!(tabs_to(page, "first", true).await, ["last", "ours", "first"]);

    // On in it by keys alone: a step takes the focus along, and not out.
    widget.tab_to(NL.needed).await;
    page.keys(&[key::SPACE]).await;
    widget.tab_to(NL.next).await;
    page.keys(&[key::ENTER]).await;
    widget.asks(NL.ask_later).await;
    becomes("the focus", json!("H2"), async || focused_within(&widget).await).await;
    assert_eq!(tabs_to(page, "last", false).await, ["ours", "last"]);
    assert_eq!(tabs_to(page, "first", true).await, ["last", "ours", "first"]);

    // From within the element, too.
    page.keys(&[key::TAB]).await;
    assert_eq!(focused(page).await, "ours");
    page.keys(&[key::ESCAPE]).await;
    becomes("the focus", json!("opener"), async || page.run(FOCUSED, &[]).await).await;
    let open = "return document.getElementById('modal').checkVisibility()";
    assert_eq!(page.run(open, &[]).await, false);

    opens(page).await;
    widget.asks(NL.ask_later).await;
    assert_eq!(widget.result().await["current"]["quadrant"], "organisation-reactive");
    assert_eq!(tabs_to(page, "last", false).await, ["first", "ours", "last"]);
}

async fn focused_within(widget: &llo_e2e::widget::Widget) -> Value {
    widget.run("return root.activeElement?.tagName", &[]).await
}

async fn in_a_dialog(page: Page) {
    goes_in_and_out(&page, "dialog", DIALOG).await;
}

async fn in_a_trap_of_keys(page: Page) {
    goes_in_and_out(&page, "div", &format!("{TRAP}{KEYS}")).await;
}

async fn in_a_trap_of_focus(page: Page) {
    goes_in_and_out(&page, "div", &format!("{TRAP}{FOCUS}")).await;
}
