//! Drives a `<llo-dialogue session>` as a participant does.

use crate::board::{table, until_read};
use crate::said::Said;
use crate::until::becomes;
use crate::widget::Widget;
use serde_json::{Value, json};
use std::ops::Deref;

/// As [`Widget`], with what only a participant has.
#[derive(Clone)]
pub struct Phone {
    widget: Widget,
    pub said: Said,
}

impl Deref for Phone {
    type Target = Widget;

    fn deref(&self) -> &Widget {
        &self.widget
    }
}

impl Phone {
    #[must_use]
    pub fn new(widget: Widget, said: Said) -> Phone {
        Phone { widget, said }
    }

    /// Its page is loaded again, until it works.
    pub async fn loads_again(&self) {
        self.page.reload().await;
        self.works().await;
    }

    pub async fn works(&self) -> &Self {
        self.until("the phone works", "return !!root.querySelector('[part~=base] h2')", &[]).await;
        self
    }

    /// Types a code and goes on.
    pub async fn types_code(&self, code: &str) {
        self.works().await.asks(self.said.guest.code_title()).await;
        self.focus("input", self.said.guest.code_label()).await;
        self.run("root.activeElement.select()", &[]).await;
        self.page.write(code).await;
        let body = "return root.querySelector('#code')?.value";
        becomes("the code field", json!(code), async || self.run(body, &[]).await).await;
        self.press_button(self.said.common.buttons_next()).await;
    }

    /// Types the code of a session that is there, and takes part.
    pub async fn joins_with(&self, code: &str) {
        self.types_code(code).await;
        self.joins().await;
    }

    /// Takes part in what it found.
    pub async fn joins(&self) {
        self.asks(self.said.guest.join_title()).await;
        self.press_button(self.said.guest.join_button()).await;
        self.until(
            "someone who takes part",
            "return !named(root, 'button', arguments[1]).length",
            &[json!(self.said.guest.join_button())],
        )
        .await;
    }

    /// Chooses a corner for the question that is asked, and leaves the pin in its middle.
    pub async fn places(&self, corner: &str) {
        self.radio(corner).await;
        self.press_button(self.said.common.buttons_next()).await;
        self.says(self.said.guest.placing_look_up()).await;
    }

    /// Waits until what was placed has arrived.
    pub async fn has_arrived(&self) {
        self.says(self.said.guest.placing_arrived()).await;
    }

    /// Waits until this can be read on it.
    pub async fn says(&self, words: &str) {
        until_read(self, words).await;
    }

    /// Waits until this can no longer be read on it.
    pub async fn no_longer_says(&self, words: &str) {
        becomes(words, false, async || self.text().await.contains(words)).await;
    }

    /// The first table beside a picture: per row its name and its numbers.
    pub async fn table(&self) -> Value {
        table(self).await
    }
}
