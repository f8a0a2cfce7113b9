//! The tools that come from npm: installed by our lock file into our own cache, with no script of theirs run.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::process::Command;

use crate::process::{Result, on_path, run};
use crate::tools::cache;

const PACKAGE: &str = include_str!("../npm/package.json");
const LOCK: &str = include_str!("../npm/package-lock.json");

/// wasm-opt. Debian's own is too old for what the Rust compiler writes.
pub const WASM_OPT: &str = "binaryen/bin/wasm-opt";
/// Bundles and minifies JavaScript and CSS.
pub const ESBUILD: &str = "esbuild/bin/esbuild";
/// The accessibility checker of the end-to-end tests.
pub const AXE: &str = "axe-core/axe.min.js";
/// A library of the pages of long ago, which puts functions of its own in the place of the browser's.
pub const MOOTOOLS: &str = "mootools/lib/mootools-core-1.5.2-server.js";
/// Somebody else's MQTT client, for the tests at brokers.
pub const MQTT: &str = "mqtt/build/index.js";

/// The compiler of TypeScript, which checks the types that we write.
pub const TSC: &str = "typescript/bin/tsc";

/// The folder that holds the packages.
pub fn folder() -> Result<PathBuf> {
    Ok(cache("npm", &fingerprint())?.join("node_modules"))
}

/// The path of a file out of a package, after installing what the lock file names where that is missing.
pub fn file(name: &str) -> Result<PathBuf> {
    let folder = cache("npm", &fingerprint())?;
    let file = folder.join("node_modules").join(name);
    if file.is_file() {
        return Ok(file);
    }
    if on_path("npm").is_none() {
        return Err(format!("{name} is missing and comes from npm; get that with: apt-get install npm"));
    }
    println!("installing the tools of xtask/npm/package.json (npm ci, about 20 s)");
    let unwritable = |error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(unwritable)?;
    for (name, text) in [("package.json", PACKAGE), ("package-lock.json", LOCK)] {
        fs::write(folder.join(name), text).map_err(unwritable)?;
    }
    let mut install = Command::new("npm");
    install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"]).arg(&folder);
    run(&mut install)?;
    file.is_file().then_some(file).ok_or(format!("the packages from npm lack {name}"))
}

/// Another lock file means another folder, so that two checkouts never share one that fits neither.
fn fingerprint() -> String {
    let mut hasher = DefaultHasher::new();
    (PACKAGE, LOCK).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
