//! Making what a page loads smaller, with stock tools from npm: wasm-opt for WebAssembly, esbuild for JavaScript and CSS.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::files;
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
    optimise.arg(npm::file(WASM_OPT)?).arg("-Oz").args(FEATURES).arg(file).arg("-o").arg(&smaller);
    run(&mut optimise)?;
    fs::rename(&smaller, file).map_err(|error| format!("{}: {error}", file.display()))
}

/// A script that is bundled with what it imports, and minified.
pub struct Script {
    pub from: PathBuf,
    pub to: PathBuf,
    pub form: Form,
    /// Names in it that become this JSON.
    pub defined: Vec<(&'static str, String)>,
    /// Where what it imports by a bare name is.
    pub aliases: Vec<(&'static str, PathBuf)>,
    /// Global names that this script exports are taken from there.
    pub globals: Option<PathBuf>,
}

/// How a browser runs it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Module,
    /// For pages in any encoding: ASCII alone.
    Classic,
}

impl Script {
    pub fn new(from: PathBuf, to: PathBuf) -> Self {
        Self { from, to, form: Form::Module, defined: Vec::new(), aliases: Vec::new(), globals: None }
    }

    /// Bundles it.
    pub fn write(&self) -> Result {
        let form = match self.form {
            Form::Module => ["--format=esm", "--charset=utf8"],
            Form::Classic => ["--format=iife", "--charset=ascii"],
        };
        let defined = self.defined.iter().map(|(name, json)| format!("--define:{name}={json}"));
        let aliases = self.aliases.iter().map(|(name, file)| format!("--alias:{name}={}", file.display()));
        let globals = self.globals.iter().map(|file| format!("--inject:{}", file.display()));
        let how: Vec<String> = defined.chain(aliases).chain(globals).collect();
        let how = ["--bundle", "--loader:.wasm=binary"].into_iter().chain(form).chain(how.iter().map(String::as_str));
        esbuild(&self.from, &self.to, &how.collect::<Vec<_>>())
    }
}

/// Bundles what makes zips in a page of ours with its library from npm.
pub fn zip(www: &Path, to: &Path) -> Result {
    let aliases = vec![("fflate", npm::file(npm::ZIP)?)];
    Script { aliases, ..Script::new(www.join("zip.js"), to.to_owned()) }.write()?;
    // The licence has to go along with every copy.
    files::write(
        to,
        format!("/* With fflate in it:\n\n{}*/\n{}", files::read(&npm::file(npm::ZIP_LICENCE)?)?, files::read(to)?),
    )
}

/// Bundles a page that ours is measured against, with its packages from npm; `words` is what is written on it.
pub fn peer(script: &Path, to: &Path, words: &Path, packages: &Path) -> Result {
    let alias = format!("--alias:words={}", words.display());
    let how = ["--bundle", "--format=esm", "--charset=utf8", "--jsx=automatic", "--jsx-import-source=preact", &alias];
    run(command(script, to, &how)?.env("NODE_PATH", packages))
}

/// Minifies a style sheet into `to`.
pub fn minify(from: &Path, to: &Path) -> Result {
    // A style sheet that is included in Rust is text between others: its characters stay what they are.
    esbuild(from, to, &["--charset=utf8"])
}

fn esbuild(from: &Path, to: &Path, how: &[&str]) -> Result {
    run(&mut command(from, to, how)?)
}

fn command(from: &Path, to: &Path, how: &[&str]) -> Result<Command> {
    let mut esbuild = Command::new("node");
    esbuild.arg(npm::file(ESBUILD)?).arg(from).args(how).args([
        "--minify",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    esbuild.arg("--allow-overwrite").arg(format!("--outfile={}", to.display()));
    Ok(esbuild)
}
