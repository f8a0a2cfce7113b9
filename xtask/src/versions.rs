//! What tells one build of a bundle from every other. It stands in the names of the files, so that no cache between us
//! and a page ever gives some of one build and some of another.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::bundles::{BUNDLES, Bundle};
use crate::process::Result;
use llo_dialogue::contract::ids::Language;

use crate::words;

/// Beside the bundles: what there is now, for a shell that a cache kept when its bundles were gone.
pub const FILE: &str = "versions.json";
/// Hexadecimal digits; a shorter address is easier to read, and five bytes are plenty for a folder of one.
const DIGITS: usize = 10;

/// By the names of the bundles.
pub type Versions = BTreeMap<&'static str, String>;

/// How the names of the files of a bundle end: its glue, its WebAssembly, its words.
pub fn ends() -> impl Iterator<Item = String> {
    [".js", "_bg.wasm"].map(str::to_owned).into_iter().chain(Language::ALL.map(|language| words::file("", language)))
}

/// Whether a file, as it stands in code or in a folder, holds words: a page loads one of those.
pub fn is_of_words(file: &str) -> bool {
    Language::ALL.iter().any(|language| file.trim_end_matches('`').ends_with(&words::file("", *language)))
}

/// Of the bundles in `pkg`, as the build made them: a digest of all files of each.
pub fn of(pkg: &Path) -> Result<Versions> {
    let version = |bundle: &Bundle| {
        let mut hasher = Sha256::new();
        for end in ends() {
            let file = pkg.join(format!("{}{end}", bundle.name()));
            hasher.update(fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?);
        }
        let digits = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        Ok((bundle.name(), digits[..DIGITS].to_owned()))
    };
    BUNDLES.iter().map(version).collect()
}

/// As the shell reads them.
pub fn json(versions: &Versions) -> String {
    serde_json::json!(versions).to_string()
}
