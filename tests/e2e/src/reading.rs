//! What a person reads, hears and finds in the element, and what its page is told of it.

use crate::spy::Event;
use crate::until::becomes;
use crate::widget::Widget;
use serde_json::{Value, json};

impl Widget {
    /// The name of the control that has the focus, or nothing.
    pub async fn focused(&self) -> String {
        self.text_of("return root.activeElement ? nameOf(root.activeElement) : ''", &[]).await
    }

    /// Where a piece (`"now"` or `"later"`) is drawn, in percent from the left and the top of the board.
    pub async fn piece(&self, kind: &str) -> Option<(f64, f64)> {
        let body = "const at = root.querySelector('.plot .' + arguments[1])?.closest('svg[x]');
            return at && ['x', 'y'].map((name) => parseFloat(at.getAttribute(name)))";
        let at = self.run(body, &[json!(kind)]).await;
        Some((at[0].as_f64()?, at[1].as_f64()?))
    }

    /// The question above the view.
    pub async fn heading(&self) -> String {
        self.text_of("return squeeze(root.querySelector('h2')?.textContent)", &[]).await
    }

    /// What a screen reader was told last.
    pub async fn status(&self) -> String {
        self.text_of("return squeeze(root.querySelector('[role=status]')?.textContent)", &[]).await
    }

    /// Notes from now on whatever happens to the text of the status line, also when it stays the same or goes.
    pub async fn notes_status(&self) {
        let body = "const status = root.querySelector('[role=status]');
            window.noted = [];
            const note = () => window.noted.push(status.textContent);
            new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true })";
        self.run(body, &[]).await;
    }

    /// What was noted since.
    pub async fn noted_status(&self) -> Value {
        self.run("return window.noted", &[]).await
    }

    /// The step in words.
    pub async fn sentence(&self) -> String {
        self.text_of("return squeeze(root.querySelector('[part~=sentence]')?.textContent)", &[]).await
    }

    /// All message bars that can be seen.
    pub async fn notices(&self) -> String {
        self.text_of("return [...root.querySelectorAll('[part~=notice]')].filter(visible).map((it) => squeeze(it.textContent)).join(' | ')", &[]).await
    }

    /// Waits until a message bar holds this text.
    pub async fn notice_says(&self, part: &str) {
        let body = "return [...root.querySelectorAll('[part~=notice]')].some((it) => visible(it) && squeeze(it.textContent).includes(arguments[1]))";
        self.until(&format!("a message with “{part}”"), body, &[json!(part)]).await;
    }

    /// Waits for a message bar with this sentence, of which the host heard the same under this code.
    pub async fn notifies(&self, code: &str, sentence: &str) {
        self.notice_says(sentence).await;
        let last = async || self.page.events("llo-notice").await.pop();
        let code_of = |event: &Event| event.detail["code"].as_str().unwrap_or_default().to_owned();
        becomes("the code of the last notice", Some(code.to_owned()), async || last().await.as_ref().map(code_of))
            .await;
        let event = last().await.expect("it was there a moment ago");
        assert!(event.plain && event.detail["schema"] == "llo-notice/1", "{event:?}");
        assert!(event.detail["message"].as_str().is_some_and(|text| text.contains(sentence)), "{event:?}");
    }

    /// All that can be read in the element, without what is only said.
    pub async fn text(&self) -> String {
        let body = "return squeeze([...root.querySelectorAll('.app > :not([role=status])')].filter(visible).map((it) => it.innerText).join(' '))";
        self.text_of(body, &[]).await
    }

    /// What the host page gets from `getResult()`.
    pub async fn result(&self) -> Value {
        self.run("return host.getResult()", &[]).await
    }

    /// Waits until `current` or `desired` is the pin with these values, in the corner they imply.
    pub async fn has_pin(&self, which: &str, focus: i64, stance: i64) {
        let wanted = json!({ "quadrant": quadrant(focus, stance), "focus": focus, "stance": stance });
        becomes(which, wanted, async || self.result().await[which].clone()).await;
    }

    /// Waits until `current` or `desired` is not there.
    pub async fn has_no_pin(&self, which: &str) {
        becomes(which, Value::Null, async || self.result().await[which].clone()).await;
    }

    /// Waits until the question above the view is this one.
    pub async fn asks(&self, question: &str) {
        becomes("the heading", question.to_owned(), async || self.heading().await).await;
    }

    /// Waits until a screen reader was told this.
    pub async fn tells(&self, status: &str) {
        becomes("the status line", status.to_owned(), async || self.status().await).await;
    }

    async fn text_of(&self, body: &str, arguments: &[Value]) -> String {
        self.run(body, arguments).await.as_str().unwrap_or_default().to_owned()
    }
}

/// The corner of a place on the axes.
#[must_use]
pub fn quadrant(focus: i64, stance: i64) -> &'static str {
    match (focus > 50, stance > 50) {
        (false, false) => "organisation-reactive",
        (false, true) => "organisation-proactive",
        (true, false) => "people-reactive",
        (true, true) => "people-proactive",
    }
}
