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

/// Optimises a WebAssembly file for size, in place.
pub fn wasm(file: &Path) -> Result {
    let smaller = file.with_extension("smaller");
    let mut optimise = Command::new("node");
    optimise.arg(npm::file(WASM_OPT)?).args(["-Oz", "--converge"]).args(FEATURES).arg(file).arg("-o").arg(&smaller);
    run(&mut optimise)?;
    fs::rename(&smaller, file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Bundles a script with everything that it imports by name into `to`, minified. Global names that `globals` exports are
/// taken from there.
pub fn bundle(script: &Path, to: &Path, globals: Option<&Path>) -> Result {
    let inject = globals.map(|script| format!("--inject:{}", script.display()));
    let how: Vec<&str> = ["--bundle", "--format=esm"].into_iter().chain(inject.as_deref()).collect();
    esbuild(script, to, &how)
}

/// Minifies a script or a style sheet into `to`; what it imports stays imported.
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
