//! `cargo xtask size`: the bytes that a page in one language loads, for each module that it may need, and the limits.

use std::fs;
use std::path::{Path, PathBuf};

use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;

use crate::module::{MODULES, Module};
use crate::run::{Done, heading};

/// What the host's page names in its script tag.
const ENTRY: &str = "llo.js";
/// How the files of words end.
const WORDS: &str = ".txt";

struct Loaded {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints the tables and fails when one is above its limit.
pub fn gate(www: &Path) -> Done {
    MODULES.iter().try_for_each(|module| one(www, module))
}

fn one(www: &Path, module: &Module) -> Done {
    heading(&format!("what a page in one language with {} loads", module.page));
    let loaded = files(www, module.name)?.iter().map(|file| measure(file)).collect::<Done<Vec<_>>>()?;
    let loaded = in_one_language(loaded);
    println!("{:>10} {:>10}  file", "raw", "brotli 11");
    for Loaded { name, raw, brotli } in &loaded {
        println!("{raw:>10} {brotli:>10}  {name}");
    }
    let raw: usize = loaded.iter().map(|file| file.raw).sum();
    let brotli = loaded.iter().map(|file| file.brotli).sum();
    println!("{raw:>10} {brotli:>10}  all, of at most {} brotli", module.limit);
    within(brotli, module.limit)
}

fn within(brotli: usize, limit: usize) -> Done {
    match brotli.checked_sub(limit) {
        None | Some(0) => Ok(()),
        Some(over) => Err(format!(
            "a page loads {brotli} bytes (brotli), {over} above the limit of {limit}; make the module smaller"
        )),
    }
}

/// Of the files of words the largest.
fn in_one_language(loaded: Vec<Loaded>) -> Vec<Loaded> {
    let (words, mut loaded): (Vec<_>, Vec<_>) = loaded.into_iter().partition(|file| file.name.ends_with(WORDS));
    loaded.extend(words.into_iter().max_by_key(|file| file.brotli));
    loaded
}

/// The entry and every file of the site that it, or another of them, names in quotes; of the modules this one.
fn files(www: &Path, module: &str) -> Done<Vec<PathBuf>> {
    let www = www.canonicalize().map_err(|error| unreadable(www, &error))?;
    let others: Vec<&str> = MODULES.iter().map(|other| other.name).filter(|other| *other != module).collect();
    let mut found = vec![www.join(ENTRY)];
    let mut next = 0;
    while let Some(file) = found.get(next).cloned() {
        next += 1;
        if file.extension().is_none_or(|end| end != "js") {
            continue;
        }
        let text = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
        for name in quoted(&text).filter(|name| !others.iter().any(|other| name.contains(other))) {
            let named = file.with_file_name(name).canonicalize();
            let named = named.ok().filter(|path| path.starts_with(&www) && path.is_file());
            found.extend(named.filter(|path| !found.contains(path)));
        }
    }
    let is_there = |end: &str| found.iter().any(|file| file.to_string_lossy().ends_with(end));
    match [".wasm", WORDS].into_iter().find(|end| !is_there(end)) {
        None => Ok(found),
        Some(end) => {
            Err(format!("no {end} of {module} is named by {ENTRY} or by what it loads: the size would mean nothing"))
        }
    }
}

/// What could be a file's name in quotes: text without blanks between two equal quotation marks.
fn quoted(script: &str) -> impl Iterator<Item = &str> {
    let marks = script.match_indices(['"', '\'', '`']);
    marks.filter_map(|(start, mark)| {
        let rest = &script[start + 1..];
        let text = &rest[..rest.find(mark)?];
        (!text.is_empty() && !text.contains(char::is_whitespace)).then_some(text)
    })
}

fn measure(file: &Path) -> Done<Loaded> {
    let bytes = fs::read(file).map_err(|error| unreadable(file, &error))?;
    let mut packed = Vec::new();
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    BrotliCompress(&mut bytes.as_slice(), &mut packed, &best).map_err(|error| unreadable(file, &error))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Loaded { name, raw: bytes.len(), brotli: packed.len() })
}

fn unreadable(file: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be read: {error}", file.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let www = std::env::temp_dir().join(format!("llo-size-{name}-{}", std::process::id()));
        for (file, text) in files {
            let path = www.join(file);
            fs::create_dir_all(path.parent().expect("inside the site")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        www
    }

    #[test]
    fn the_limit_itself_is_allowed() {
        assert_eq!(within(100_000, 100_000), Ok(()));
        let line = within(100_001, 100_000).expect_err("one byte too many");
        assert!(line.contains("100001") && line.contains("1 above"), "{line}");
    }

    #[test]
    fn what_is_loaded_through_another_file_counts_too() {
        let www = site(
            "all",
            &[
                ("llo.js", "// don't miss it\nimport('./pkg/glue.js'); import \"./shell/load.js\";"),
                ("shell/load.js", "fetch(`../pkg/glue_bg.wasm`); nl: '../pkg/glue.nl.txt', en: '../pkg/glue.en.txt'"),
                ("pkg/glue.js", "new URL('glue_bg.wasm', import.meta.url); import('./llo_solo.js')"),
                ("pkg/glue_bg.wasm", "wasm"),
                ("pkg/glue.nl.txt", "Nu"),
                ("pkg/glue.en.txt", "Now"),
                ("pkg/llo_solo.js", "another page's"),
                ("demo.js", "not loaded"),
            ],
        );
        let mut found = files(&www, "llo_dialogue").expect("a whole site");
        found.sort();
        let expected =
            ["llo.js", "pkg/glue.en.txt", "pkg/glue.js", "pkg/glue.nl.txt", "pkg/glue_bg.wasm", "shell/load.js"];
        assert_eq!(found, expected.map(|file| www.join(file)));
        fs::remove_dir_all(www).expect("the test's own folder");
    }

    #[test]
    fn of_two_languages_the_larger_counts() {
        let file = |name: &str, brotli| Loaded { name: name.to_owned(), raw: 0, brotli };
        let all = vec![file("a.nl.txt", 5), file("a.js", 1), file("a.en.txt", 4), file("a_bg.wasm", 9)];
        let names: Vec<String> = in_one_language(all).into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["a.js", "a_bg.wasm", "a.nl.txt"]);
    }

    #[test]
    fn a_site_whose_module_or_words_are_not_found_is_not_small() {
        for (name, shell) in [("none", "import('./pkg/missing.js')"), ("mute", "'./a.wasm'")] {
            let www = site(name, &[("llo.js", shell), ("a.wasm", "wasm"), ("a.nl.txt", "Nu")]);
            assert!(files(&www, "llo_dialogue").is_err());
            fs::remove_dir_all(www).expect("the test's own folder");
        }
    }
}
