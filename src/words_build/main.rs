//! Makes the accessors of the words from `src/words`, and refuses words that do not fit together.

mod accessors;
mod catalog;
mod languages;
#[path = "../i18n/shape.rs"]
mod shape;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=src/words");
    println!("cargo::rerun-if-changed=src/words_build");
    println!("cargo::rerun-if-changed=src/i18n/shape.rs");
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn make() -> Result<(), Vec<String>> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("src/words");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let elements = catalog::read_all(&root)?;
    let mut files = vec![
        ("languages.rs".to_owned(), languages::source(&elements)?),
        ("files.rs".to_owned(), languages::files(&elements)),
    ];
    for element in &elements {
        files.push((format!("{}.rs", element.name), accessors::source(element).map_err(|fault| vec![fault])?));
        for words in &element.languages {
            files.push((format!("{}.{}.json", element.name, words.language), element.written(words)));
        }
    }
    files.push(("accessors.rs".to_owned(), accessors::all(&elements)));
    for (name, text) in files {
        let file = out.join(name);
        fs::write(&file, text).map_err(|error| vec![format!("{}: {error}", file.display())])?;
    }
    Ok(())
}
