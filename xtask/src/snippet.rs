//! Scripts of ours that stand in files of their own only in the source. Each is put into the script that imports it, so
//! that a page has one request less and an administrator one file less.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::run::Done;

/// Puts the parts of the shell into the shell, each in the place where it is imported first, and takes away their folder.
pub fn parts(shell: &Path) -> io::Result<()> {
    let whole = with_imports(shell, &mut Vec::new())?;
    fs::write(shell, whole)?;
    fs::remove_dir_all(shell.with_file_name("shell"))
}

/// A script with what it imports in lines of their own: `import { … } from "./….js";`.
fn with_imports(script: &Path, there: &mut Vec<PathBuf>) -> io::Result<String> {
    let mut whole = String::new();
    for line in fs::read_to_string(script)?.lines() {
        match line.strip_prefix("import {").and_then(|line| line.split('"').nth(1)) {
            Some(address) => {
                let part = script.with_file_name(address).canonicalize()?;
                if !there.contains(&part) {
                    there.push(part.clone());
                    whole += &unexported(&with_imports(&part, there)?);
                }
            }
            None => whole = whole + line + "\n",
        }
    }
    Ok(whole)
}

/// Puts the snippet that the glue imports into the glue, and our way to start the module in the place of its own ways.
pub fn inline(glue: &Path, start: &Path) -> Done {
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    let text = read(glue)?;
    let (import, _) = text.split_once('\n').unwrap_or_default();
    let address = import.split('\'').nth(1).filter(|address| address.starts_with("./snippets/"));
    let address = address.ok_or("wasm-bindgen's glue does not begin with the import of our snippet")?;
    let snippet = read(&glue.with_file_name(address))?;
    fs::write(glue, started(&joined(&text, &snippet)?, &read(start)?)?).map_err(|error| error.to_string())
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
    Ok(unexported(snippet) + rest)
}

/// What the glue ends with are its ways to load a module: ours begins with what the shell has compiled.
fn started(glue: &str, start: &str) -> Done<String> {
    let loading = "function __wbg_finalize_init(";
    match glue.split_once(loading) {
        Some((glue, theirs)) if theirs.trim_end().ends_with("export { initSync, __wbg_init as default };") => {
            Ok(glue.to_owned() + start)
        }
        _ => Err(format!("wasm-bindgen's glue does not end with its ways to load a module, from `{loading}` on")),
    }
}

fn unexported(script: &str) -> String {
    let own = |line: &str| line.strip_prefix("export ").unwrap_or(line).to_owned() + "\n";
    script.lines().map(own).collect()
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
    fn each_part_stands_once_where_it_was_imported_first_and_the_folder_is_gone() {
        let www = std::env::temp_dir().join(format!("llo-parts-{}", std::process::id()));
        let shell = www.join("llo.js");
        let write = |file: &str, text: &str| fs::write(www.join(file), text).expect("a file");
        fs::create_dir_all(www.join("shell")).expect("a folder");
        let imports = "import { a } from \"./shell/a.js\";\nimport { b } from \"./shell/b.js\";\n";
        write("llo.js", &format!("// the shell\n{imports}const c = () => import(\"./c.js\");\nexport {{ b }};\n"));
        write("shell/a.js", "import { b } from \"./b.js\";\nexport function a() {}\n");
        write("shell/b.js", "export const b = 1;\n");
        parts(&shell).expect("one script");
        let whole = fs::read_to_string(&shell).expect("the script");
        let expected =
            "// the shell\nconst b = 1;\nfunction a() {}\nconst c = () => import(\"./c.js\");\nexport { b };\n";
        assert_eq!(whole, expected);
        assert!(!www.join("shell").exists());
        fs::remove_dir_all(www).expect("the test's own folder");
    }

    #[test]
    fn our_way_to_start_stands_in_the_place_of_theirs() {
        let theirs = "let wasm;\nfunction __wbg_finalize_init(a) {}\nexport { initSync, __wbg_init as default };\n";
        assert_eq!(
            started(theirs, "export function start() {}\n").as_deref(),
            Ok("let wasm;\nexport function start() {}\n")
        );
        assert!(started("let wasm;\nfunction __wbg_finalize_init(a) {}\n", "").is_err());
    }

    #[test]
    fn a_snippet_that_the_module_imports_itself_is_an_error() {
        let glue = "import { print } from './snippets/x/edge.js';\nimport * as import1 from './snippets/x/edge.js'\n";
        assert!(joined(glue, "").is_err());
    }
}
