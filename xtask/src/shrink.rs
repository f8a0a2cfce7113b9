//! Making what a page loads smaller, with tools from npm: wasm-opt for the module, short names between the module
//! and its JavaScript (wasm-bindgen's are long, and stand in both), and terser for JavaScript.
//!
//! Where npm's tools cannot be had the site works all the same; it is a tenth larger on the wire.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::columns;
use crate::npm::{BINARYEN, TERSER};
use crate::run::{Done, output, run};

/// What rustc uses. Never `--all-features`: browsers reject what wasm-opt then writes.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Flattening first lets `-Oz` find what rustc left: 0.9 kB (brotli). A large function with one caller packs better
/// where it is: 1.2 kB. Nothing of ours lies in the first kilobyte of memory, where the stack ends: 0.3 kB.
///
/// What is computed twice stays so: keeping it in a local costs more than brotli makes of the repetition (1 kB). Nor are
/// locals made fewer by moving what they hold (0.5 kB).
const PASSES: [&str; 10] = [
    "--one-caller-inline-max-function-size",
    "200",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--low-memory-unused",
    "-Oz",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--minify-imports-and-exports-and-modules",
];

/// The names that wasm-opt gave, as it prints them.
#[derive(Deserialize)]
struct Names {
    /// Module, long name, short name.
    imports: Vec<[String; 3]>,
    /// Long name, short name.
    exports: Vec<(String, String)>,
}

/// Shrinks a module and its glue together; when something fails, both stay as they were.
pub fn module(wasm: &Path, glue: &Path, unpack: &Path) -> Done {
    let (wasm_opt, _) = (BINARYEN.file()?, TERSER.file()?);
    println!("wasm-opt, and short names for the imports and exports");
    let smaller = wasm.with_extension("smaller");
    let mut command = Command::new("node");
    command.arg(wasm_opt).args(PASSES).args(FEATURES).arg(wasm).arg("-o").arg(&smaller);
    let names = output(&mut command)?;
    let names: Names = serde_json::from_str(&names).map_err(|error| format!("wasm-opt's list of names: {error}"))?;
    let text = fs::read_to_string(glue).map_err(|error| error.to_string())?;
    let renamed = rename(&text, &names)?;
    columns::pack(&smaller, unpack)?;
    fs::write(glue, renamed).and_then(|()| fs::rename(&smaller, wasm)).map_err(|error| error.to_string())?;
    javascript(glue)
}

/// Runs terser over a file.
pub fn javascript(file: &Path) -> Done {
    let terser = TERSER.file()?;
    println!("terser {}", file.file_name().unwrap_or_default().to_string_lossy());
    let smaller = file.with_extension("smaller");
    let mut command = Command::new("node");
    command.arg(terser).arg(file).args(["--module", "--compress", "passes=3", "--mangle", "--output"]).arg(&smaller);
    run(&mut command)?;
    fs::rename(&smaller, file).map_err(|error| error.to_string())
}

/// Puts the short names into the glue: `wasm.long` becomes `wasm["s"]`, `long: function` becomes `"s": function`,
/// and the one import module becomes `a`. A name that is not found is an error, for the page would not load.
fn rename(glue: &str, names: &Names) -> Done<String> {
    let exports: HashMap<&str, &str> = names.exports.iter().map(|(long, short)| (&**long, &**short)).collect();
    let imports: HashMap<&str, &str> = names.imports.iter().map(|[_, long, short]| (&**long, &**short)).collect();
    let mut found = 0;
    let mut lines = Vec::new();
    for line in glue.lines() {
        let declared =
            line.trim_start().split_once(": function").and_then(|(long, _)| Some((long, imports.get(long)?)));
        let line = match declared {
            Some((long, short)) => {
                found += 1;
                line.replacen(long, &format!("\"{short}\""), 1)
            }
            None => line.to_owned(),
        };
        lines.push(shorten_exports(&line, &exports));
    }
    if found != imports.len() {
        return Err(format!("{} of {} imports were found in the glue", found, imports.len()));
    }
    let mut glue = lines.join("\n");
    if let Some([module, ..]) = names.imports.first() {
        glue = glue.replace(&format!("\"{module}\": import0"), "\"a\": import0");
    }
    Ok(glue)
}

fn shorten_exports(line: &str, exports: &HashMap<&str, &str>) -> String {
    let mut pieces = line.split("wasm.");
    let mut short = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '$')).unwrap_or(piece.len());
        let (long, rest) = piece.split_at(end);
        match exports.get(long) {
            Some(name) => short.push_str(&format!("wasm[\"{name}\"]{rest}")),
            None => short.push_str(&format!("wasm.{piece}")),
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "  return wasm.mount(1) + wasm.other;\n  __wbg_now_1: function() {\n  \"./x_bg.js\": import0,";

    fn names(import: &str) -> Names {
        let imports = vec![["./x_bg.js".into(), import.into(), "b".into()]];
        Names { imports, exports: vec![("mount".into(), "c".into())] }
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let short = "  return wasm[\"c\"](1) + wasm.other;\n  \"b\": function() {\n  \"a\": import0,";
        assert_eq!(rename(GLUE, &names("__wbg_now_1")).as_deref(), Ok(short));
    }

    #[test]
    fn an_import_that_the_glue_lacks_is_an_error() {
        assert!(rename(GLUE, &names("__wbg_gone_2")).is_err());
    }
}
