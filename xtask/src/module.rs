//! The release build of the WebAssembly modules and of the JavaScript that loads them.
//!
//! The compiler is called with the crate type `cdylib` alone. The package is an rlib too, for its tests, and
//! as long as cargo makes both in one go it leaves link-time optimisation out: 14 kB more on the wire
//! (brotli). That is why this is not `wasm-pack build`, which cannot be told so.

use std::path::PathBuf;
use std::process::Command;

use llo_dialogue::i18n::Extent;

use crate::run::{Done, cargo, heading, run};
use crate::shrink;
use crate::snippet;
use crate::tools::{WASM, wasm_bindgen, wasm_target};
use crate::words;
use crate::workspace::Workspace;

/// One of the modules that a page may load.
pub struct Module {
    /// The name of the generated files, without their ends.
    pub name: &'static str,
    /// What a page has to have on it for this module to be the one.
    pub page: &'static str,
    /// Cargo's features.
    features: &'static str,
    /// What it has to say.
    pub words: Extent,
    /// For all that such a page loads: in bytes, brotli 11.
    pub limit: usize,
}

/// A page must not load what it cannot show.
pub const MODULES: [Module; 3] = [
    Module {
        name: "llo_dialogue",
        page: "<llo-dialogue> alone",
        features: "",
        words: Extent::Dialogue,
        limit: 100_000,
    },
    Module {
        name: "llo_solo",
        page: "<llo-dialogue> and <llo-self-check>",
        features: "self-check",
        words: Extent::SelfCheck,
        limit: 115_000,
    },
    Module {
        name: "llo_live",
        page: "all elements and a live session",
        features: "self-check,live",
        words: Extent::Live,
        limit: 240_000,
    },
];

/// Builds the modules; gives the folder with `<name>.js`, `<name>_bg.wasm` and the files of words of each.
pub fn build(workspace: &Workspace) -> Done<PathBuf> {
    heading("set-up of the build tools");
    wasm_target()?;
    let tools = wasm_bindgen(workspace)?;
    let pkg = workspace.target.join("llo-pkg");
    for module in &MODULES {
        heading(&format!("release build of {} (the first takes a minute or two)", module.name));
        compile(module)?;
        let mut bind = Command::new(tools.join("wasm-bindgen"));
        bind.args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"]);
        bind.args(["--out-name", module.name, "--out-dir"]).arg(&pkg).arg(compiled(workspace));
        run(&mut bind)?;
        let file = |end: &str| pkg.join(format!("{}{end}", module.name));
        snippet::inline(&file(".js"))?;
        if let Err(line) = shrink::module(&file("_bg.wasm"), &file(".js")) {
            println!("going on with a larger module: {line}");
        }
        words::write(&pkg, module).map_err(|(file, error)| format!("{}: {error}", file.display()))?;
    }
    Ok(pkg)
}

/// How much is inlined decides how well it packs: with the 25 of `-Os` it is smaller on the wire than with the 5 that
/// `opt-level = "z"` stands for (4 kB, brotli). A smaller stack lets the addresses of texts begin below 2²⁰, which is
/// a byte less for each. The hashes are small instead of fast (3 kB).
const FLAGS: &str = "-C llvm-args=-inline-threshold=25 -C link-arg=-zstack-size=262144 \
    --cfg sha2_backend_soft=\"compact\"";

fn compile(module: &Module) -> Done {
    let mut compile = cargo();
    compile.args(["rustc", "--package", "llo-dialogue", "--lib", "--crate-type", "cdylib"]);
    compile.args(["--no-default-features", "--features", module.features]);
    compile.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS);
    run(compile.args(["--release", "--target", WASM]))
}

/// Where cargo puts whichever module was compiled last.
fn compiled(workspace: &Workspace) -> PathBuf {
    workspace.target.join(WASM).join("release").join("llo_dialogue.wasm")
}
