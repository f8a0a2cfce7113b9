//! `integrity.json`: the hash of each file of a folder, for `<script integrity>`, and as an import map for what scripts import.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest, Sha384};

use super::VERSION;
use crate::files::{below, unusable, write};
use crate::process::Result;

const FILE: &str = "integrity.json";

/// Writes it into the folder.
pub fn write_into(folder: &Path) -> Result {
    let mut hashes = BTreeMap::new();
    for name in below(folder)?.into_iter().filter(|name| name != FILE) {
        let file = folder.join(&name);
        let bytes = fs::read(&file).map_err(|error| unusable(&file, &error))?;
        hashes.insert(name, hash(&bytes));
    }
    let scripts = hashes.iter().filter(|(name, _)| name.ends_with(".js"));
    let scripts: BTreeMap<String, &String> = scripts.map(|(name, hash)| (format!("./{name}"), hash)).collect();
    let json = json!({ "version": VERSION, "files": hashes, "importmap": { "integrity": scripts } });
    write(&folder.join(FILE), format!("{json:#}\n"))
}

/// As HTML writes it.
fn hash(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_as_a_browser_reads_it() {
        // Of nothing, as `openssl dgst -sha384 -binary | base64` has it.
        let nothing = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(hash(b""), nothing);
    }

    #[test]
    fn scripts_are_in_the_import_map_and_everything_in_the_list() {
        let folder = std::env::temp_dir().join(format!("llo-integrity-{}", std::process::id()));
        for name in ["llo.js", "pkg/a.js", "pkg/a_bg.wasm"] {
            write(&folder.join(name), name).expect("a file");
        }
        write_into(&folder).expect("the list");
        write_into(&folder).expect("again, without itself");
        let text = fs::read_to_string(folder.join(FILE)).expect("the list");
        let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let keys = |json: &serde_json::Value| json.as_object().map(|it| it.keys().cloned().collect::<Vec<_>>());
        assert_eq!(keys(&json["files"]).expect("a list"), ["llo.js", "pkg/a.js", "pkg/a_bg.wasm"]);
        assert_eq!(keys(&json["importmap"]["integrity"]).expect("a map"), ["./llo.js", "./pkg/a.js"]);
        fs::remove_dir_all(folder).expect("the test's own folder");
    }
}
