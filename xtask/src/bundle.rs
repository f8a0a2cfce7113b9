//! `cargo xtask build`: everything a static server has to serve, fresh, in `target/www/`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::module::{self, MODULES};
use crate::preloaded;
use crate::run::{Done, heading};
use crate::shrink;
use crate::snippet;
use crate::words::{self, LANGUAGES};
use crate::workspace::Workspace;

/// Builds the site and gives its folder.
pub fn build(workspace: &Workspace) -> Done<PathBuf> {
    let pkg = module::build(workspace)?;
    heading("putting the site together");
    let www = workspace.target.join("www");
    assemble(&workspace.root.join("www"), &pkg, &www)
        .map_err(|(path, error)| format!("the site could not be put together: {}: {error}", path.display()))?;
    for script in ["llo.js", "llo-preloaded.js"] {
        if let Err(line) = shrink::javascript(&www.join(script)) {
            println!("going on with a larger {script}: {line}");
        }
    }
    println!("the site is in {}", www.display());
    Ok(www)
}

/// Makes the folder anew beside the old one and changes places, so that nothing stale stays in it
/// and a server that is running meanwhile never sees half a site.
fn assemble(pages: &Path, pkg: &Path, www: &Path) -> Result<(), (PathBuf, io::Error)> {
    let next = www.with_extension("next");
    remove(&next)?;
    copy_folder(pages, &next)?;
    let target = next.join("pkg");
    fs::create_dir_all(&target).map_err(|error| (target.clone(), error))?;
    for module in &MODULES {
        let program = [".js", "_bg.wasm"].map(|end| format!("{}{end}", module.name));
        for file in program.into_iter().chain(LANGUAGES.map(|language| words::file(module.name, language))) {
            copy_file(&pkg.join(&file), &target.join(&file))?;
        }
    }
    preloaded::write(&target)?;
    let shell = next.join("llo.js");
    snippet::parts(&shell).map_err(|error| (shell, error))?;
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

    #[test]
    fn a_second_site_holds_nothing_of_the_first() {
        let base = std::env::temp_dir().join(format!("llo-bundle-{}", std::process::id()));
        let (pages, pkg, www) = (base.join("pages"), base.join("pkg"), base.join("www"));
        fs::create_dir_all(pages.join("schema")).expect("a folder");
        fs::create_dir_all(&pkg).expect("a folder");
        let modules = [
            "pkg/llo_dialogue.js",
            "pkg/llo_dialogue_bg.wasm",
            "pkg/llo_solo.js",
            "pkg/llo_solo_bg.wasm",
            "pkg/llo_live.js",
            "pkg/llo_live_bg.wasm",
            "pkg/llo_dialogue.nl.txt",
            "pkg/llo_dialogue.en.txt",
            "pkg/llo_solo.nl.txt",
            "pkg/llo_solo.en.txt",
            "pkg/llo_live.nl.txt",
            "pkg/llo_live.en.txt",
        ];
        for file in modules.into_iter().chain(["pkg/llo_dialogue.d.ts"]) {
            fs::write(base.join(file), "generated").expect("a file");
        }
        fs::create_dir_all(pages.join("shell")).expect("a folder");
        fs::write(pages.join("llo.js"), "the shell").expect("a file");
        for page in ["old.html", "new.html"] {
            fs::write(pages.join(page), "a page").expect("a file");
            fs::write(pages.join("schema/s.json"), "{}").expect("a file");
            assemble(&pages, &pkg, &www).expect("the site");
            fs::remove_file(pages.join(page)).expect("it was there");
        }
        let there = |file: &str| www.join(file).exists();
        assert!(there("new.html") && there("schema/s.json"));
        assert!(modules.into_iter().all(there) && there("pkg/llo_solo_wasm.js"));
        assert!(!there("old.html") && !there("pkg/llo_dialogue.d.ts"));
        fs::remove_dir_all(base).expect("the test's own folder");
    }
}
