//! The release build of the WebAssembly module and of the JavaScript that loads it.
//!
//! The compiler is called with the crate type `cdylib` alone. The package is an rlib too, for its tests, and
//! as long as cargo makes both in one go it leaves link-time optimisation out: 14 kB more on the wire
//! (brotli). That is why this is not `wasm-pack build`, which cannot be told so.

use std::path::PathBuf;
use std::process::Command;

use crate::run::{Done, cargo, heading, run};
use crate::shrink;
use crate::tools::{WASM, wasm_bindgen, wasm_target};
use crate::workspace::Workspace;

/// The name of the generated files, without their ends.
pub const NAME: &str = "llo_dialogue";

/// Builds the module; gives the folder with `<NAME>.js` and `<NAME>_bg.wasm`.
pub fn build(workspace: &Workspace) -> Done<PathBuf> {
    heading("set-up of the build tools");
    wasm_target()?;
    let tools = wasm_bindgen(workspace)?;

    heading("release build of the WebAssembly module (the first takes a minute or two)");
    let mut compile = cargo();
    compile.args(["rustc", "--package", "llo-dialogue", "--lib", "--crate-type", "cdylib"]);
    // The one element that the shell defines: a page must not load what it cannot show.
    compile.arg("--no-default-features");
    run(compile.args(["--release", "--target", WASM]))?;

    let pkg = workspace.target.join("llo-pkg");
    let compiled = workspace.target.join(WASM).join("release").join(NAME).with_extension("wasm");
    let mut bind = Command::new(tools.join("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"]);
    bind.args(["--out-name", NAME, "--out-dir"]).arg(&pkg).arg(compiled);
    run(&mut bind)?;
    if let Err(line) = shrink::module(&pkg.join(format!("{NAME}_bg.wasm")), &pkg.join(format!("{NAME}.js"))) {
        println!("going on with a larger module: {line}");
    }
    Ok(pkg)
}
