//! Files: what the page puts into the person's downloads, and what the person opens from their disk.

use crate::driver::Scratch;
use crate::page::Page;
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

impl Page {
    /// All files until now, of the page that is open.
    pub async fn downloads(&self) -> Vec<Download> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let found = self.run("return window.downloads", &[]).await;
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

    /// Picks files with these names and texts in a native input. One that is there already with this text is the same file.
    ///
    /// # Panics
    /// When the driver cannot give the files to the input.
    pub async fn pick_files(&self, input: &Value, files: &[(&str, &str)]) {
        let folder = self.files.get_or_init(|| Scratch::new(&format!("files-{}", self.engine.name())));
        let path = |(name, text): &(&str, &str)| {
            let file = folder.0.join(name);
            if std::fs::read(&file).is_ok_and(|there| there == text.as_bytes()) {
                return file.to_string_lossy().into_owned();
            }
            std::fs::write(&file, text).expect("the folder for temporary files takes a file");
            file.to_string_lossy().into_owned()
        };
        let paths: Vec<String> = files.iter().map(path).collect();
        let id = input.as_object().and_then(|it| it.values().next()).and_then(Value::as_str).expect("an element");
        self.command(&format!("element/{id}/value"), json!({ "text": paths.join("\n") })).await;
    }
}

impl Widget {
    /// All files until now, of the page that is open.
    pub async fn downloads(&self) -> Vec<Download> {
        self.page.downloads().await
    }

    /// Waits for the file with this number, counted from 0.
    pub async fn download(&self, number: usize) -> Download {
        self.page.download(number).await
    }

    /// Picks a file with this text in the native input.
    pub async fn open_file(&self, name: &str, text: &str) {
        let find = "return root.querySelector('input[type=file]')";
        let input = self.until("the file input", find, &[]).await;
        self.page.pick_files(&input, &[(name, text)]).await;
    }
}
