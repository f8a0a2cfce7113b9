//! WebDriver commands for which the client library has no words.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

/// A WebDriver command as path and body.
#[derive(Debug)]
pub struct Raw {
    path: String,
    body: Value,
}

impl Raw {
    #[must_use]
    pub fn post(path: impl Into<String>, body: Value) -> Self {
        Self { path: path.into(), body }
    }
}

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
