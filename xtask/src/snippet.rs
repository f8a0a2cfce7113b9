//! Our own JavaScript behind the module: wasm-bindgen puts it in a file of its own and imports that; we put it into the
//! glue, so that a page has one request less and an administrator one file less.

use std::fs;
use std::path::Path;

use crate::run::Done;

/// Puts the snippet that the glue imports into the glue.
pub fn inline(glue: &Path) -> Done {
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    let text = read(glue)?;
    let (import, _) = text.split_once('\n').unwrap_or_default();
    let address = import.split('\'').nth(1).filter(|address| address.starts_with("./snippets/"));
    let address = address.ok_or("wasm-bindgen's glue does not begin with the import of our snippet")?;
    let snippet = read(&glue.with_file_name(address))?;
    fs::write(glue, joined(&text, &snippet)?).map_err(|error| error.to_string())
}

/// The glue without its first line, behind the snippet without its exports.
fn joined(glue: &str, snippet: &str) -> Done<String> {
    let (_, rest) = glue.split_once('\n').unwrap_or_default();
    if rest.contains("snippets/") {
        return Err(
            "the glue imports more than one snippet, or hands one on: only functions with `catch` can be put into it"
                .into(),
        );
    }
    Ok(snippet.replace("export function ", "function ") + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snippet_stands_where_it_was_imported() {
        let glue = "import { print } from './snippets/x/edge.js';\nexport class A { print() { print(1); } }\n";
        let all = joined(glue, "const one = 1;\nexport function print(a) {}\n");
        let expected = "const one = 1;\nfunction print(a) {}\nexport class A { print() { print(1); } }\n";
        assert_eq!(all.as_deref(), Ok(expected));
    }

    #[test]
    fn a_snippet_that_the_module_imports_itself_is_an_error() {
        let glue = "import { print } from './snippets/x/edge.js';\nimport * as import1 from './snippets/x/edge.js'\n";
        assert!(joined(glue, "").is_err());
    }
}
