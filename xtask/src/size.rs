//! `cargo xtask size`: the bytes that a page loads, for each module that it may need, and the limits for them.

use std::fs;
use std::path::{Path, PathBuf};

use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;

use crate::module::{MODULES, Module};
use crate::run::{Done, heading};

/// What the host's page names in its script tag.
const ENTRY: &str = "llo.js";

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
    heading(&format!("what a page with {} loads", module.page));
    let loaded = files(www, module.name)?.iter().map(|file| measure(file)).collect::<Done<Vec<_>>>()?;
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
    if found.iter().any(|file| file.extension().is_some_and(|end| end == "wasm")) {
        Ok(found)
    } else {
        Err(format!("no .wasm of {module} is named by {ENTRY} or by what it loads: the size would mean nothing"))
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
                ("shell/load.js", "fetch(`../pkg/glue_bg.wasm`)"),
                ("pkg/glue.js", "new URL('glue_bg.wasm', import.meta.url); import('./llo_solo.js')"),
                ("pkg/glue_bg.wasm", "wasm"),
                ("pkg/llo_solo.js", "another page's"),
                ("demo.js", "not loaded"),
            ],
        );
        let mut found = files(&www, "llo_dialogue").expect("a whole site");
        found.sort();
        let expected = ["llo.js", "pkg/glue.js", "pkg/glue_bg.wasm", "shell/load.js"];
        assert_eq!(found, expected.map(|file| www.join(file)));
        fs::remove_dir_all(www).expect("the test's own folder");
    }

    #[test]
    fn a_site_whose_module_is_not_found_is_not_small() {
        let www = site("none", &[("llo.js", "import('./pkg/missing.js')")]);
        assert!(files(&www, "llo_dialogue").is_err());
        fs::remove_dir_all(www).expect("the test's own folder");
    }
}
