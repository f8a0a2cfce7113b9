//! The release build of the WebAssembly modules and of the JavaScript that loads them.
//!
//! The compiler is called with the crate type `cdylib` alone. The package is an rlib too, for its tests, and
//! as long as cargo makes both in one go it leaves link-time optimisation out: 14 kB more on the wire
//! (brotli). That is why this is not `wasm-pack build`, which cannot be told so.

use std::path::PathBuf;
use std::process::Command;

use llo_dialogue::i18n::Extent;

use crate::run::{Done, cargo, heading, run, succeeds};
use crate::shrink;
use crate::snippet;
use crate::tools::{WASM, library_source, wasm_bindgen, wasm_target};
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
        limit: 110_000,
    },
    Module {
        name: "llo_solo",
        page: "<llo-dialogue> and <llo-self-check>",
        features: "self-check",
        words: Extent::SelfCheck,
        limit: 145_000,
    },
    Module {
        name: "llo_live",
        page: "all elements and a live session",
        features: "self-check,live",
        words: Extent::Live,
        limit: 300_000,
    },
];

/// Builds the modules; gives the folder with `<name>.js`, `<name>_bg.wasm` and the files of words of each.
pub fn build(workspace: &Workspace) -> Done<PathBuf> {
    heading("set-up of the build tools");
    wasm_target()?;
    let tools = wasm_bindgen(workspace)?;
    let pkg = workspace.target.join("llo-pkg");
    let [start, unpack] = ["src/web/start.js", "www/shell/unpack.js"].map(|file| workspace.root.join(file));
    let small = small_library();
    if let Err(line) = &small {
        println!("going on with larger modules: {line}");
    }
    for module in &MODULES {
        heading(&format!("release build of {} (the first takes a minute or two)", module.name));
        compile(module, small.is_ok())?;
        let mut bind = Command::new(tools.join("wasm-bindgen"));
        bind.args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"]);
        bind.args(["--out-name", module.name, "--out-dir"]).arg(&pkg).arg(compiled(workspace));
        run(&mut bind)?;
        let file = |end: &str| pkg.join(format!("{}{end}", module.name));
        snippet::inline(&file(".js"), &start)?;
        if let Err(line) = shrink::module(&file("_bg.wasm"), &file(".js"), &unpack) {
            println!("going on with a larger module: {line}");
        }
        words::write(&pkg, module).map_err(|(file, error)| format!("{}: {error}", file.display()))?;
    }
    Ok(pkg)
}

/// How much is inlined decides how well it packs: 10 is 1 kB (brotli) less than 0, and 3 kB less than the 25 of `-Os`. A
/// smaller stack lets the addresses of texts begin below 2²⁰, which is a byte less for each. What stands in both branches
/// is done before them, and nothing is copied into several places to save a jump, a load or an addition in a loop: 1.7 kB.
/// The hashes are small instead of fast (3 kB).
const FLAGS: &str = "-C llvm-args=-inline-threshold=10 -C llvm-args=-enable-gvn-hoist \
    -C llvm-args=-jump-threading-threshold=1 -C llvm-args=-enable-load-pre=0 -C llvm-args=-disable-lsr \
    -C link-arg=-zstack-size=262144 --cfg sha2_backend_soft=\"compact\"";

/// Rust's library compiled for size, and a panic that ends in a trap at once instead of putting a message together that
/// nobody reads (the glue notices the trap, see src/web/start.js): 9.6 kB (brotli). And nothing is inlined before LLVM
/// decides about it, nor kept for messages: 0.7 kB. None of that is stable in Rust yet, so this asks whether the compiler
/// has it.
const SMALL: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zinline-mir=no -Zlocation-detail=none -Zfmt-debug=none";
const LIBRARY: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// Whether the compiler here can do that; without, the modules work all the same and are larger.
fn small_library() -> Done {
    library_source()?;
    let mut ask = Command::new("rustc");
    ask.args(SMALL.split(' ')).args(["--print", "cfg", "--target", WASM]).env("RUSTC_BOOTSTRAP", "1");
    if succeeds(&mut ask) { Ok(()) } else { Err(format!("this version of rustc does not know {SMALL}")) }
}

fn compile(module: &Module, small: bool) -> Done {
    let mut compile = cargo();
    compile.args(["rustc", "--package", "llo-dialogue", "--lib", "--crate-type", "cdylib"]);
    compile.args(["--no-default-features", "--features", module.features]);
    compile.args(["--release", "--target", WASM]);
    let mut flags = FLAGS.to_owned();
    if small {
        compile.args(LIBRARY).env("RUSTC_BOOTSTRAP", "1");
        flags = format!("{SMALL} {FLAGS}");
    }
    run(compile.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags))
}

/// Where cargo puts whichever module was compiled last.
fn compiled(workspace: &Workspace) -> PathBuf {
    workspace.target.join(WASM).join("release").join("llo_dialogue.wasm")
}
