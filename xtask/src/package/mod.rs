//! `cargo xtask package`: what there is to take, made of one build: a folder for web servers, zipped, a package for npm,
//! zips for portals, and the server with the folder inside. The same source gives the same bytes.

mod integrity;
mod npm_package;
mod portals;
mod release;
mod server;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use portals::{LIFERAY, Portal, SCORM12, SHAREPOINT, WORDPRESS};

use crate::files::{below, empty, unusable};
use crate::process::{Result, heading};
use crate::site;
use crate::workspace::Workspace;

/// Of the release: the same for all crates of the workspace.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What was made.
pub struct Package {
    /// The folder for web servers.
    pub release: PathBuf,
    /// As `npm pack` writes it.
    pub tgz: PathBuf,
    /// What is in the zip for learning systems.
    pub scorm12: PathBuf,
    /// What is in the zip for WordPress.
    pub wordpress: PathBuf,
    /// What is in the zip for SharePoint.
    pub sharepoint: PathBuf,
}

/// Builds everything, into `target/package`.
pub fn build(workspace: &Workspace) -> Result<Package> {
    let package = of(workspace, &site::build(workspace)?)?;
    let target = workspace.target.join("package");
    let native = server::native(workspace, &package.release, &target)?;
    let servers = [Some(native), server::without_libraries(workspace, &package.release, &target)?];
    servers.iter().flatten().try_for_each(|server| print_size(server))?;
    Ok(package)
}

/// The packages of a site that was just built, without the server, which takes minutes.
pub fn of(workspace: &Workspace, site: &Path) -> Result<Package> {
    let target = workspace.target.join("package");
    empty(&target)?;
    heading("packages");
    let release = target.join(format!("llo-{VERSION}"));
    release::folder(workspace, site, &release)?;
    let zip = release::zip(&release, &format!("llo-{VERSION}/"))?;
    let tgz = npm_package::pack(workspace, &release, &target)?;
    let mut files = vec![zip, tgz.clone()];
    let portal = |portal: &Portal| portal.folder(workspace, &release, &target);
    let (scorm12, wordpress, liferay) = (portal(&SCORM12)?, portal(&WORDPRESS)?, portal(&LIFERAY)?);
    let sharepoint = SHAREPOINT.with_package(workspace, &tgz, &target)?;
    for folder in [&scorm12, &wordpress, &liferay, &sharepoint] {
        files.push(release::zip(folder, "")?);
    }
    files.iter().try_for_each(|file| print_size(file))?;
    Ok(Package { release, tgz, scorm12, wordpress, sharepoint })
}

/// The same packages, made a second time: fails where a file is not what it was the first time.
pub fn of_twice(workspace: &Workspace, site: &Path) -> Result<Package> {
    of(workspace, site)?;
    let first = files_in(&workspace.target.join("package"))?;
    let package = of(workspace, site)?;
    let second = files_in(&workspace.target.join("package"))?;
    match first.into_iter().find(|(name, bytes)| second.get(name) != Some(bytes)) {
        Some((name, _)) => {
            Err(format!("{name} has other bytes when it is made again; `package` has to be reproducible"))
        }
        None => Ok(package),
    }
}

/// What there is to take, by name.
fn files_in(target: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let names = below(target)?.into_iter().filter(|name| !name.contains('/'));
    names
        .map(|name| {
            let file = target.join(&name);
            Ok((name, fs::read(&file).map_err(|error| unusable(&file, &error))?))
        })
        .collect()
}

fn print_size(file: &Path) -> Result {
    let bytes = fs::metadata(file).map_err(|error| unusable(file, &error))?.len();
    println!("{bytes:>10}  {}", file.display());
    Ok(())
}
