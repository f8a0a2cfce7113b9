//! Files of this repository, for golden tests and for tests that read the source.

use std::fs;
use std::path::{Path, PathBuf};

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A golden file of `tests/fixtures`.
pub fn fixture(path: &str) -> String {
    read(Path::new("tests/fixtures").join(path))
}

/// The names of the files in a folder of `tests/fixtures`, sorted.
pub fn fixtures(folder: &str) -> Vec<String> {
    let folder = root().join("tests/fixtures").join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let names = entries.map(|entry| entry.expect("a readable folder").file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// Every file below a folder with one of these extensions, relative to the root, without what tools make. Below a
/// file is that file.
pub fn below(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    if root().join(folder).is_file() {
        return vec![PathBuf::from(folder)];
    }
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.expect("a readable folder").path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let extension = path.extension().unwrap_or_default().to_string_lossy();
            if path.is_dir() && !["target", ".git", "node_modules"].contains(&&*name) {
                folders.push(path);
            } else if path.is_file() && extensions.contains(&&*extension) {
                found.push(path.strip_prefix(root()).expect("it was found below the root").to_owned());
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no {extensions:?} below {folder}");
    found
}
