//! The release build of the WebAssembly module and of the JavaScript that loads it.
//!
//! The compiler is called with the crate type `cdylib` alone. The package is an rlib too, for its tests, and
//! as long as cargo makes both in one go it leaves link-time optimisation out: 14 kB more on the wire
//! (brotli). That is why this is not `wasm-pack build`, which cannot be told so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::npm::BINARYEN;
use crate::run::{Done, cargo, heading, run};
use crate::tools::{WASM, wasm_bindgen, wasm_target};
use crate::workspace::Workspace;

/// The name of the generated files, without their ends.
pub const NAME: &str = "llo_dialogue";

/// What rustc uses. Never `--all-features`: browsers reject what wasm-opt then writes.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds the module; gives the folder with `<NAME>.js` and `<NAME>_bg.wasm`.
pub fn build(workspace: &Workspace) -> Done<PathBuf> {
    heading("set-up of the build tools");
    wasm_target()?;
    let tools = wasm_bindgen(workspace)?;

    heading("release build of the WebAssembly module (the first takes a minute or two)");
    let mut compile = cargo();
    compile.args([
        "rustc",
        "--package",
        "llo-dialogue",
        "--lib",
        "--crate-type",
        "cdylib",
    ]);
    run(compile.args(["--release", "--target", WASM]))?;

    let pkg = workspace.target.join("llo-pkg");
    let compiled = workspace
        .target
        .join(WASM)
        .join("release")
        .join(NAME)
        .with_extension("wasm");
    let mut bind = Command::new(tools.join("wasm-bindgen"));
    bind.args([
        "--target",
        "web",
        "--no-typescript",
        "--remove-name-section",
        "--remove-producers-section",
    ]);
    bind.args(["--out-name", NAME, "--out-dir"])
        .arg(&pkg)
        .arg(compiled);
    run(&mut bind)?;
    if let Err(line) = optimise(&pkg.join(format!("{NAME}_bg.wasm"))) {
        println!("going on without wasm-opt, the module gets a few percent larger: {line}");
    }
    Ok(pkg)
}

/// Runs wasm-opt; on a failure the module stays as it was.
fn optimise(module: &Path) -> Done {
    let wasm_opt = BINARYEN.file()?;
    println!("wasm-opt -Oz");
    let smaller = module.with_extension("smaller");
    let mut command = Command::new("node");
    command
        .arg(wasm_opt)
        .arg("-Oz")
        .args(FEATURES)
        .arg(module)
        .arg("-o")
        .arg(&smaller);
    run(&mut command)?;
    fs::rename(&smaller, module).map_err(|error| error.to_string())
}
