//! Host pages: what an editor of a portal would write around the element.

/// Light-DOM content that is readable before the element works and after it failed.
pub const FALLBACK: &str =
    "<p id=\"fallback\">Hier staat een gesprek over ontwikkelen. Zonder JavaScript: vraag het papieren bord.</p>";

/// A whole page with these attributes on `<html>` and this body; it loads the shell.
#[must_use]
pub fn document(html: &str, head: &str, body: &str) -> String {
    document_by("/llo.js", html, head, body)
}

/// As [`document`], with another way to load the shell.
#[must_use]
pub fn document_by(shell: &str, html: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html {html}>\n<head><meta charset=\"utf-8\"><title>Intranet</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <link rel=\"icon\" href=\"/e2e/icon.svg\">{head}\
         <script type=\"module\" src=\"{shell}\"></script></head>\n<body><main><h1>Intranet</h1>\n{body}\n</main></body></html>"
    )
}

/// A Dutch page with one element.
#[must_use]
pub fn one(attributes: &str) -> String {
    document("lang=\"nl\"", "", &element(attributes))
}

/// The element with its fallback.
#[must_use]
pub fn element(attributes: &str) -> String {
    format!("<llo-dialogue {attributes}>{FALLBACK}</llo-dialogue>")
}

/// A Dutch page with one self-check.
#[must_use]
pub fn one_check(attributes: &str) -> String {
    document("lang=\"nl\"", "", &check(attributes))
}

/// The self-check with its fallback.
#[must_use]
pub fn check(attributes: &str) -> String {
    format!("<llo-self-check {attributes}>{FALLBACK}</llo-self-check>")
}
