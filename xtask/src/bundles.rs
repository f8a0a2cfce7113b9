//! The release build of the WebAssembly bundles: `wasm-pack build` for each crate in `src/bundles`, then minified.

use std::path::{Path, PathBuf};
use std::{env, fs};

use llo_dialogue::surface::bundles::Bundle as Pages;

use crate::minify;
use crate::npm::{self, ESBUILD, WASM_OPT};
use crate::process::{Result, heading, run};
use crate::tools::{wasm_pack, wasm_target};
use crate::words;
use crate::workspace::Workspace;

/// One of the bundles that a page may load.
pub struct Bundle {
    /// The name of the generated files, without their ends.
    pub name: &'static str,
    /// The folder of its crate, in `src/bundles`.
    folder: &'static str,
    /// What a page has to have on it for this bundle to be the one.
    pub page: &'static str,
    /// The elements whose words it shows, by their folders in `src/words`.
    pub words: &'static [&'static str],
    /// For all that such a page loads: in bytes, brotli 11.
    pub limit: usize,
}

impl Bundle {
    /// The name of its crate.
    pub fn package(&self) -> String {
        format!("llo-bundle-{}", self.folder)
    }
}

/// From the smallest to the largest: a page must not load what it cannot show.
pub const BUNDLES: [Bundle; 5] = [
    Bundle {
        name: Pages::Dialogue.name(),
        folder: "dialogue",
        page: "<llo-dialogue> alone",
        words: &["dialogue"],
        limit: 110_000,
    },
    Bundle {
        name: Pages::Solo.name(),
        folder: "solo",
        page: "<llo-dialogue> and <llo-self-check>",
        words: &["dialogue", "self_check"],
        // The aim is 145,000: the names of messages, which a host may replace, are 700 of them.
        limit: 146_000,
    },
    Bundle {
        name: Pages::Join.name(),
        folder: "join",
        page: "<llo-dialogue session>, a participant's phone",
        words: &["dialogue", "participant", "reveal"],
        limit: 200_000,
    },
    Bundle {
        name: Pages::Board.name(),
        folder: "board",
        page: "<llo-board>",
        words: &["dialogue", "participant", "reveal", "board"],
        limit: 300_000,
    },
    Bundle {
        name: Pages::Everything.name(),
        folder: "everything",
        page: "a board or a session beside a self-check",
        words: &["dialogue", "self_check", "participant", "reveal", "board"],
        // The sum of what a board and a self-check may be, less what they share.
        limit: 320_000,
    },
];

/// Installs what the build needs.
pub fn set_up(workspace: &Workspace) -> Result {
    wasm_target()?;
    wasm_pack(workspace, "build")?;
    [WASM_OPT, ESBUILD].into_iter().try_for_each(|tool| npm::file(tool).map(|_| ()))
}

/// Builds the bundles; gives the folder with `<name>.js`, `<name>_bg.wasm` and the files of words of each.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    heading("set-up of the build tools");
    set_up(workspace)?;
    let pkg = workspace.target.join("llo-pkg");
    let styles = styles(workspace)?;
    let globals = workspace.root.join("src/kit/web/globals.js");
    // The smaller of the two ways that sha2 has, in the manner that its documentation names.
    let flags = format!("--remap-path-prefix={}=cargo --cfg sha2_backend_soft=\"compact\"", cargo_home()?.display());
    for bundle in &BUNDLES {
        heading(&format!("release build of {} (the first takes a minute or two)", bundle.name));
        let out = workspace.target.join("wasm-pack").join(bundle.name);
        let mut build = wasm_pack(workspace, "build")?;
        build.args(["--target", "web", "--release", "--no-typescript", "--no-pack", "--out-name", bundle.name]);
        build.arg("--out-dir").arg(&out).arg(workspace.root.join("src/bundles").join(bundle.folder));
        build.env("LLO_STYLES", &styles).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", &flags);
        run(&mut build)?;
        let (glue, wasm) = (format!("{}.js", bundle.name), format!("{}_bg.wasm", bundle.name));
        // The glue imports the scripts that belong to our Rust: one file is one request less.
        minify::glue(&out.join(&glue), &pkg.join(&glue), &globals)?;
        fs::copy(out.join(&wasm), pkg.join(&wasm)).map_err(|error| format!("{}: {error}", out.display()))?;
        minify::wasm(&pkg.join(&wasm))?;
        words::write(&pkg, bundle).map_err(|(file, error)| format!("{}: {error}", file.display()))?;
    }
    Ok(pkg)
}

/// Where cargo keeps the sources of the crates. Panics name their place in them, and what we ship names no machine.
fn cargo_home() -> Result<PathBuf> {
    let given = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || env::home_dir().map(|home| home.join(".cargo"));
    given.or_else(home).ok_or("there is no home folder with cargo's in it; set HOME".to_owned())
}

/// Minifies the style sheets, and gives the folder that the bundles take them from: see `.cargo/config.toml`.
fn styles(workspace: &Workspace) -> Result<PathBuf> {
    let (from, to) = (workspace.root.join("src/kit/web/styles"), workspace.target.join("styles"));
    let unreadable = |error| format!("{}: {error}", from.display());
    for sheet in fs::read_dir(&from).map_err(unreadable)? {
        let sheet = sheet.map_err(unreadable)?;
        let smaller = to.join(sheet.file_name());
        minify::minify(&sheet.path(), &next(&smaller))?;
        replace_if_other(&smaller)?;
    }
    Ok(to)
}

/// Cargo looks at the time of a file: one that did not change keeps its own.
fn replace_if_other(file: &Path) -> Result {
    let next = next(file);
    let unreadable = |error| format!("{}: {error}", file.display());
    let new = fs::read(&next).map_err(unreadable)?;
    if fs::read(file).is_ok_and(|old| old == new) {
        return Ok(());
    }
    fs::rename(&next, file).map_err(unreadable)
}

fn next(file: &Path) -> PathBuf {
    file.with_extension("next.css")
}
