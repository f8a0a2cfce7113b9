//! The release build of the WebAssembly bundles: `wasm-pack build` for each crate in `src/bundles`, then minified.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, thread};

use llo_dialogue::surface::bundles::Bundle as Pages;

use crate::files::{self, unusable};
use crate::minify::{self, Script};
use crate::npm::{self, ESBUILD, WASM_OPT};
use crate::process::{Result, cargo, heading, run};
use crate::tools::{WASM, wasm_pack, wasm_target};
use crate::words;
use crate::workspace::{FLAG_END, FLAGS, Workspace};

/// One of the bundles that a page may load.
pub struct Bundle {
    /// Which pages load it, and the name of the generated files, without their ends.
    pub pages: Pages,
    /// The folder of its crate, in `src/bundles`.
    folder: &'static str,
    /// The elements whose words it shows, by their folders in `src/words`.
    pub words: &'static [&'static str],
    /// For all that such a page loads: in bytes, brotli 11.
    pub limit: usize,
}

impl Bundle {
    /// The name of the generated files, without their ends.
    pub fn name(&self) -> &'static str {
        self.pages.name()
    }

    /// The name of its crate.
    pub fn package(&self) -> String {
        format!("llo-bundle-{}", self.folder)
    }
}

/// From the smallest to the largest: a page must not load what it cannot show.
pub const BUNDLES: [Bundle; 6] = [
    Bundle { pages: Pages::Cards, folder: "cards", words: &["dialogue", "cards"], limit: 165_000 },
    Bundle { pages: Pages::Dialogue, folder: "dialogue", words: &["dialogue"], limit: 175_000 },
    Bundle { pages: Pages::Join, folder: "join", words: &["dialogue", "participant", "reveal"], limit: 300_000 },
    Bundle { pages: Pages::Solo, folder: "solo", words: &["dialogue", "self_check", "cards"], limit: 275_000 },
    Bundle {
        pages: Pages::Board,
        folder: "board",
        words: &["dialogue", "participant", "reveal", "board"],
        limit: 440_000,
    },
    Bundle {
        pages: Pages::Everything,
        folder: "everything",
        words: &["dialogue", "self_check", "cards", "participant", "reveal", "board"],
        limit: 530_000,
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
    let flags = [workspace.without_places()?, "--cfg=sha2_backend_soft=\"compact\"".to_owned()].join(FLAG_END);
    let for_release = |command: &mut Command| {
        command.env("LLO_STYLES", &styles).env(FLAGS, &flags);
        run(command)
    };
    heading("release build of the bundles (the first takes some minutes)");
    // All at once: link-time optimisation keeps one processor busy for each. wasm-pack then finds them compiled.
    let packages = BUNDLES.iter().flat_map(|bundle| ["--package".to_owned(), bundle.package()]);
    for_release(cargo().args(["build", "--lib", "--release", "--target", WASM]).args(packages))?;
    for bundle in &BUNDLES {
        let out = workspace.target.join("wasm-pack").join(bundle.name());
        let mut build = wasm_pack(workspace, "build")?;
        build.args(["--target", "web", "--release", "--no-typescript", "--no-pack", "--out-name", bundle.name()]);
        build.arg("--out-dir").arg(&out).arg(workspace.root.join("src/bundles").join(bundle.folder));
        for_release(&mut build)?;
        let (glue, wasm) = (format!("{}.js", bundle.name()), format!("{}_bg.wasm", bundle.name()));
        // The glue imports the scripts that belong to our Rust: one file is one request less.
        let script = Script::new(workspace.root.join("www/shell/glue.js"), pkg.join(&glue));
        let aliases = vec![("glue", out.join(&glue))];
        Script { aliases, globals: Some(globals.clone()), ..script }.write()?;
        files::copy(&out.join(&wasm), &pkg.join(&wasm))?;
        words::write(&pkg, bundle).map_err(|(file, error)| unusable(&file, &error))?;
    }
    heading("optimising the bundles");
    minify_all(&pkg)?;
    Ok(pkg)
}

/// Optimises all modules side by side: wasm-opt keeps one processor busy.
fn minify_all(pkg: &Path) -> Result {
    let minify = |bundle: &Bundle| minify::wasm(&pkg.join(format!("{}_bg.wasm", bundle.name())));
    thread::scope(|scope| {
        let running = BUNDLES.each_ref().map(|bundle| scope.spawn(move || minify(bundle)));
        running.into_iter().try_for_each(|one| one.join().map_err(|_| "wasm-opt was not run to its end".to_owned())?)
    })
}

/// Minifies the style sheets, and gives the folder that the bundles take them from: see `.cargo/config.toml`.
fn styles(workspace: &Workspace) -> Result<PathBuf> {
    let (from, to) = (workspace.root.join("src/kit/web/styles"), workspace.target.join("styles"));
    let unreadable = |error| unusable(&from, &error);
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
    let unreadable = |error| unusable(file, &error);
    let new = fs::read(&next).map_err(unreadable)?;
    if fs::read(file).is_ok_and(|old| old == new) {
        return Ok(());
    }
    fs::rename(&next, file).map_err(unreadable)
}

fn next(file: &Path) -> PathBuf {
    file.with_extension("next.css")
}
