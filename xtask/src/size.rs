//! `cargo xtask size`: the bytes that a page in one language loads, for each bundle that it may need, and the limits.

use std::fs;
use std::path::{Path, PathBuf};

use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use serde_json::Value;

use crate::bundles::{BUNDLES, Bundle};
use crate::files::unusable;
use crate::process::{Result, heading};
use crate::versions;

/// What the host's page names in its script tag.
const ENTRY: &str = "llo.js";
/// How the files of words end.
const WORDS: &str = ".json";

struct Loaded {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints the tables and fails when one is above its limit.
pub fn gate(www: &Path) -> Result {
    let versions = versions_in(www)?;
    BUNDLES.iter().try_for_each(|bundle| one(www, bundle, &versions))
}

fn one(www: &Path, bundle: &Bundle, versions: &Value) -> Result {
    heading(&format!("what a page in one language with {} loads", bundle.pages.page()));
    let loaded = files(www, bundle.name(), versions)?.iter().map(|file| measure(file)).collect::<Result<Vec<_>>>()?;
    let loaded = in_one_language(loaded);
    println!("{:>10} {:>10}  file", "raw", "brotli 11");
    for Loaded { name, raw, brotli } in &loaded {
        println!("{raw:>10} {brotli:>10}  {name}");
    }
    let raw: usize = loaded.iter().map(|file| file.raw).sum();
    let brotli = loaded.iter().map(|file| file.brotli).sum();
    println!("{raw:>10} {brotli:>10}  all, of at most {} brotli", bundle.limit);
    within(brotli, bundle.limit)
}

fn within(brotli: usize, limit: usize) -> Result {
    match brotli.checked_sub(limit) {
        None | Some(0) => Ok(()),
        Some(over) => Err(format!(
            "a page loads {brotli} bytes (brotli), {over} above the limit of {limit}; make the bundle smaller"
        )),
    }
}

/// Of the files of words the largest.
fn in_one_language(loaded: Vec<Loaded>) -> Vec<Loaded> {
    let (words, mut loaded): (Vec<_>, Vec<_>) = loaded.into_iter().partition(|file| file.name.ends_with(WORDS));
    loaded.extend(words.into_iter().max_by_key(|file| file.brotli));
    loaded
}

/// What such a page asks for; the end-to-end tests see to it that it is all.
fn files(www: &Path, bundle: &str, versions: &Value) -> Result<Vec<PathBuf>> {
    let version = versions[bundle].as_str().ok_or(format!("{} does not name {bundle}", versions::FILE))?;
    let pkg = versions::ends().map(|end| www.join("pkg").join(format!("{bundle}-{version}{end}")));
    Ok([www.join(ENTRY)].into_iter().chain(pkg).collect())
}

fn versions_in(www: &Path) -> Result<Value> {
    let file = www.join("pkg").join(versions::FILE);
    let text = fs::read(&file).map_err(|error| unusable(&file, &error))?;
    serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", file.display()))
}

fn measure(file: &Path) -> Result<Loaded> {
    let bytes = fs::read(file).map_err(|error| unusable(file, &error))?;
    let mut packed = Vec::new();
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    BrotliCompress(&mut bytes.as_slice(), &mut packed, &best).map_err(|error| unusable(file, &error))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Loaded { name, raw: bytes.len(), brotli: packed.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_itself_is_allowed() {
        assert_eq!(within(100_000, 100_000), Ok(()));
        let line = within(100_001, 100_000).expect_err("one byte too many");
        assert!(line.contains("100001") && line.contains("1 above"), "{line}");
    }

    #[test]
    fn of_two_languages_the_larger_counts() {
        let file = |name: &str, brotli| Loaded { name: name.to_owned(), raw: 0, brotli };
        let all = vec![file("a.nl.json", 5), file("a.js", 1), file("a.en.json", 4), file("a_bg.wasm", 9)];
        let names: Vec<String> = in_one_language(all).into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["a.js", "a_bg.wasm", "a.nl.json"]);
    }

    #[test]
    fn a_site_without_one_of_the_files_is_not_small() {
        let www = std::env::temp_dir().join(format!("llo-size-{}", std::process::id()));
        let versions = serde_json::json!({ "llo_dialogue": "5e1f" });
        let files = files(&www, "llo_dialogue", &versions).expect("their names");
        fs::create_dir_all(www.join("pkg")).expect("a folder");
        files.iter().for_each(|file| fs::write(file, "text").expect("a file"));
        assert_eq!(one(&www, &BUNDLES[1], &versions), Ok(()));
        for file in &files {
            fs::remove_file(file).expect("it was there");
            let line = one(&www, &BUNDLES[1], &versions).expect_err("a file is missing");
            assert!(line.contains(&*file.to_string_lossy()), "{line}");
            fs::write(file, "text").expect("a file");
        }
        fs::remove_dir_all(www).expect("the test's own folder");
    }
}
