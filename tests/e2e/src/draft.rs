//! What a browser remembers of a dialogue, as it was written down before the page opens.

use crate::host;
use crate::page::Page;
use crate::widget::Widget;
use crate::words::NL;
use serde_json::{Value, json};

/// The key of the element with the default instance.
pub const KEY: &str = "llo:dialogue:default";

/// A draft with pins as (focus, stance), at this place (`"place-current"`, `"talk"`…).
#[must_use]
pub fn draft(current: Option<(i64, i64)>, desired: Option<(i64, i64)>, place: &str) -> Value {
    let pin = |pin: Option<(i64, i64)>| pin.map(|(focus, stance)| json!({ "focus": focus, "stance": stance }));
    json!({
        "schema": "llo-draft/1", "current": pin(current), "desired": pin(desired),
        "reason": "", "status": "open", "place": place, "question": 0,
    })
}

impl Page {
    /// Opens an empty page of the same origin, without the element, to prepare or look at its storage.
    pub async fn open_blank(&self) {
        let head = "<meta charset=\"utf-8\"><title>leeg</title><link rel=\"icon\" href=\"/e2e/icon.svg\">";
        self.site.put(
            "/e2e/blank.html",
            "text/html",
            format!("<!doctype html><html lang=\"nl\"><head>{head}</head></html>"),
        );
        self.open("/e2e/blank.html").await;
    }

    /// Puts a text under a key, in `localStorage`.
    pub async fn store(&self, key: &str, text: &str) {
        self.run("localStorage.setItem(arguments[0], arguments[1])", &[json!(key), json!(text)]).await;
    }

    /// Fills `localStorage` to the last character, under a key of the host's.
    pub async fn fill_storage(&self) {
        let body = "let text = '';
            for (let size = 4 * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
              for (;;) {
                try {
                  localStorage.setItem('host:filler', text + 'x'.repeat(size));
                  text += 'x'.repeat(size);
                } catch { break; }
              }
            }
            return text.length;";
        let length = self.run(body, &[]).await;
        assert!(length.as_u64().is_some_and(|length| length > 100_000), "the storage took only {length} characters");
    }

    /// The element that makes every access to the browser's storages throw, for the pages that hold it: before what is to
    /// meet that.
    #[must_use]
    pub fn forbid_storage(&self) -> &'static str {
        let script = "for (const area of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, area, { get() { throw new DOMException('not here', 'SecurityError'); } });
        }";
        self.site.put("/e2e/forbid.js", "text/javascript", script);
        "<script src=\"/e2e/forbid.js\"></script>"
    }

    /// Remembers a draft for the default instance; leaves the tab on an empty page.
    pub async fn remember(&self, draft: &Value) {
        self.open_blank().await;
        self.store(KEY, &draft.to_string()).await;
    }

    /// Opens a page where the pin of now stands here, and can be moved.
    pub async fn open_placed(&self, focus: i64, stance: i64) -> Widget {
        self.remember(&draft(Some((focus, stance)), None, "place-current")).await;
        self.open_host(host::one("")).await;
        let widget = self.widget();
        widget.ready().await.asks(NL.ask_now).await;
        widget
    }
}
