//! `cargo xtask build`: everything a static server has to serve, fresh, in `target/www/`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::bundles::{self, BUNDLES, Bundle};
use crate::minify;
use crate::process::{Result, heading};
use crate::versions::{self, Versions};
use crate::words;
use crate::workspace::Workspace;

/// The bundle that comes with the shell in `llo-preloaded.js`.
const PRELOADED: &Bundle = &BUNDLES[1];

/// Builds the site and gives its folder.
pub fn build(workspace: &Workspace) -> Result<PathBuf> {
    let pkg = bundles::build(workspace)?;
    heading("putting the site together");
    let www = workspace.target.join("www");
    let versions = versions::of(&pkg)?;
    assemble(&workspace.root.join("www"), &pkg, &versions, &www)
        .map_err(|(path, error)| format!("the site could not be put together: {}: {error}", path.display()))?;
    let defined = [
        ("VERSIONS", versions::json(&versions)),
        ("WORD_LANGUAGES", words::languages_json()),
        ("PRELOADED_WORDS", words::of_bundle_json(PRELOADED)),
    ];
    for script in ["llo.js", "llo-preloaded.js"] {
        minify::shell(&workspace.root.join("www").join(script), &www.join(script), &defined, &pkg)?;
    }
    println!("the site is in {}", www.display());
    Ok(www)
}

/// Makes the folder anew beside the old one and changes places, so that nothing stale stays in it
/// and a server that is running meanwhile never sees half a site.
fn assemble(pages: &Path, pkg: &Path, versions: &Versions, www: &Path) -> Result<(), (PathBuf, io::Error)> {
    let next = www.with_extension("next");
    remove(&next)?;
    copy_folder(pages, &next)?;
    let target = next.join("pkg");
    fs::create_dir_all(&target).map_err(|error| (target.clone(), error))?;
    for (name, version) in versions {
        for end in versions::ends() {
            copy_file(&pkg.join(format!("{name}{end}")), &target.join(format!("{name}-{version}{end}")))?;
        }
    }
    let file = target.join(versions::FILE);
    fs::write(&file, versions::json(versions)).map_err(|error| (file, error))?;
    remove(&next.join("shell"))?; // the build puts it into llo.js
    remove(www)?;
    fs::rename(&next, www).map_err(|error| (www.to_owned(), error))
}

fn remove(folder: &Path) -> Result<(), (PathBuf, io::Error)> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err((folder.to_owned(), error)),
        _ => Ok(()),
    }
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), (PathBuf, io::Error)> {
    let named = |error| (from.to_owned(), error);
    fs::create_dir_all(to).map_err(named)?;
    for entry in fs::read_dir(from).map_err(named)? {
        let entry = entry.map_err(named)?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() { copy_folder(&from, &to)? } else { copy_file(&from, &to)? }
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Result<(), (PathBuf, io::Error)> {
    fs::copy(from, to).map(|_| ()).map_err(|error| (from.to_owned(), error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundles::BUNDLES;

    #[test]
    fn a_second_site_holds_nothing_of_the_first() {
        let base = std::env::temp_dir().join(format!("llo-bundle-{}", std::process::id()));
        let (pages, pkg, www) = (base.join("pages"), base.join("pkg"), base.join("www"));
        fs::create_dir_all(pages.join("schema")).expect("a folder");
        fs::create_dir_all(&pkg).expect("a folder");
        let files = |version: &str| {
            let named =
                |name: &str| versions::ends().map(|end| format!("pkg/{name}{version}{end}")).collect::<Vec<_>>();
            BUNDLES.iter().flat_map(|bundle| named(bundle.name)).collect::<Vec<_>>()
        };
        for file in files("").into_iter().chain(["pkg/llo_dialogue.d.ts".to_owned()]) {
            fs::write(base.join(file), "generated").expect("a file");
        }
        fs::create_dir_all(pages.join("shell")).expect("a folder");
        fs::write(pages.join("llo.js"), "the shell").expect("a file");
        for (page, version) in [("old.html", "0ld"), ("new.html", "4ew")] {
            fs::write(pages.join(page), "a page").expect("a file");
            fs::write(pages.join("schema/s.json"), "{}").expect("a file");
            let versions = BUNDLES.iter().map(|bundle| (bundle.name, version.to_owned())).collect();
            assemble(&pages, &pkg, &versions, &www).expect("the site");
            fs::remove_file(pages.join(page)).expect("it was there");
        }
        let there = |file: &str| www.join(file).exists();
        assert!(there("new.html") && there("schema/s.json") && !there("shell"));
        assert!(files("-4ew").iter().all(|file| there(file)) && there("pkg/versions.json"));
        assert!(!there("old.html") && !there("pkg/llo_dialogue.d.ts") && !files("-0ld").iter().any(|file| there(file)));
        fs::remove_dir_all(base).expect("the test's own folder");
    }
}
