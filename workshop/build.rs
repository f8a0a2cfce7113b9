//! Looks at the folder whose pages the program is to hold, and has them put in again when one of them changes.

use std::env;
use std::path::Path;

const VARIABLE: &str = "LLO_PAGES";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var_os("CARGO_FEATURE_PAGES").is_none() {
        return;
    }
    println!("cargo::rerun-if-env-changed={VARIABLE}");
    let folder = env::var(VARIABLE).unwrap_or_default();
    if Path::new(&folder).is_absolute() && Path::new(&folder).join("index.html").is_file() {
        println!("cargo::rerun-if-changed={folder}");
    } else {
        println!(
            "cargo::error={VARIABLE} has to name the folder of a built site, from the root; `cargo xtask package` does"
        );
    }
}
