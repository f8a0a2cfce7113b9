//! Making what a page loads smaller, with stock tools from npm: wasm-opt for WebAssembly, esbuild for JavaScript and CSS.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::npm::{self, ESBUILD, WASM_OPT};
use crate::process::{Result, run};

/// What rustc uses for `wasm32-unknown-unknown`. Never `--all-features`: browsers reject what wasm-opt then writes.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// For size. What is known of values is used once more after the rest.
const OPTIMISED: [&str; 7] = ["--flatten", "--rereloop", "-Oz", "--converge", "--gufa-optimizing", "-Oz", "--converge"];

/// Optimises a WebAssembly file for size, in place.
pub fn wasm(file: &Path) -> Result {
    let smaller = file.with_extension("smaller");
    let mut optimise = Command::new("node");
    optimise.arg(npm::file(WASM_OPT)?).args(OPTIMISED).args(FEATURES).arg(file).arg("-o").arg(&smaller);
    run(&mut optimise)?;
    fs::rename(&smaller, file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Bundles the glue of a bundle with the scripts that it imports, minified. Global names that `globals` exports are taken
/// from there.
pub fn glue(script: &Path, to: &Path, globals: &Path) -> Result {
    esbuild(script, to, &["--bundle", "--format=esm", &format!("--inject:{}", globals.display())])
}

/// Bundles a script of the shell with its parts, minified. These names in it become this JSON, and what it imports from
/// `pkg` comes from this folder.
pub fn shell(script: &Path, to: &Path, defined: &[(&str, String)], pkg: &Path) -> Result {
    let defined: Vec<String> = defined.iter().map(|(name, json)| format!("--define:{name}={json}")).collect();
    let alias = format!("--alias:pkg={}", pkg.display());
    let mut how = vec!["--bundle", "--format=esm", "--loader:.wasm=binary", &alias];
    how.extend(defined.iter().map(String::as_str));
    esbuild(script, to, &how)
}

/// Minifies a style sheet into `to`.
pub fn minify(from: &Path, to: &Path) -> Result {
    esbuild(from, to, &[])
}

fn esbuild(from: &Path, to: &Path, how: &[&str]) -> Result {
    let mut esbuild = Command::new("node");
    esbuild.arg(npm::file(ESBUILD)?).arg(from).args(how).args([
        "--minify",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    // A style sheet that is included in Rust is text between others: its characters stay what they are.
    esbuild.args(["--charset=utf8", "--allow-overwrite"]).arg(format!("--outfile={}", to.display()));
    run(&mut esbuild)
}
