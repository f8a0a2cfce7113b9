//! Files: what the page puts into the person's downloads, and what the person opens from their disk.

use crate::driver::Scratch;
use crate::until::until;
use crate::widget::Widget;
use serde_json::{Value, json};

/// A file for the person's downloads, as `downloads.js` noted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    pub name: String,
    pub kind: String,
    pub text: String,
}

impl Widget {
    /// All files until now, of the page that is open.
    pub async fn downloads(&self) -> Vec<Download> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let found = self.page.run("return window.downloads", &[]).await;
        found
            .as_array()
            .into_iter()
            .flatten()
            .map(|it| Download { name: text(&it["name"]), kind: text(&it["kind"]), text: text(&it["text"]) })
            .collect()
    }

    /// Waits for the file with this number, counted from 0.
    pub async fn download(&self, number: usize) -> Download {
        until("a download", async || self.downloads().await.into_iter().nth(number)).await
    }

    /// Picks a file with this text in the native input.
    ///
    /// # Panics
    /// When the driver cannot give the file to the input.
    pub async fn open_file(&self, name: &str, text: &str) {
        let find = "return root.querySelector('input[type=file]')";
        let element = self.until("the file input", find, &[]).await;
        let folder = self.page.files.get_or_init(|| Scratch::new(&format!("files-{}", self.page.engine.name())));
        let file = folder.0.join(name);
        std::fs::write(&file, text).expect("the folder for temporary files takes a file");
        let id = element.as_object().and_then(|it| it.values().next()).and_then(Value::as_str).expect("an element");
        self.page.command(&format!("element/{id}/value"), json!({ "text": file.to_string_lossy() })).await;
    }
}
