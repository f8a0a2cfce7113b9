//! The folder for web servers, and its zip: the site with its documentation and licences.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::integrity;
use crate::docs;
use crate::files::{below, copy, read, unusable, write};
use crate::process::Result;
use crate::workspace::Workspace;

/// Beside the site, from the root of the workspace.
pub const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Puts the folder together.
pub fn folder(workspace: &Workspace, site: &Path, to: &Path) -> Result {
    copy(site, to)?;
    for file in LICENCES {
        copy(&workspace.root.join(file), &to.join(file))?;
    }
    write(&to.join("README.md"), docs::beside_the_site(&read(&workspace.root.join("README.md"))?))?;
    integrity::write_into(to)
}

/// Zips a folder, beside it, with this before each name. The entries have one time and one order, so that the same files give
/// the same bytes.
pub fn zip(folder: &Path, before: &str) -> Result<PathBuf> {
    let mut name = folder.as_os_str().to_owned();
    name.push(".zip"); // the version has points in it, and is no extension
    let zip = PathBuf::from(name);
    let failed = |error: &dyn std::fmt::Display| unusable(&zip, error);
    let mut writer = ZipWriter::new(File::create(&zip).map_err(|error| failed(&error))?);
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for name in below(folder)? {
        let content = std::fs::read(folder.join(&name)).map_err(|error| failed(&error))?;
        writer.start_file(format!("{before}{name}"), how).map_err(|error| failed(&error))?;
        writer.write_all(&content).map_err(|error| failed(&error))?;
    }
    writer.finish().map_err(|error| failed(&error))?;
    Ok(zip)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_bytes_whenever_they_were_written() {
        let base = std::env::temp_dir().join(format!("llo-zip-{}", std::process::id()));
        let folder = base.join("llo-1.2.3");
        let zipped = |names: [&str; 2]| {
            for name in names {
                write(&folder.join(name), name).expect("a file");
            }
            std::fs::read(zip(&folder, "llo-1.2.3/").expect("a zip")).expect("its bytes")
        };
        let first = zipped(["b/c.js", "a.html"]);
        std::fs::remove_dir_all(&folder).expect("the test's own folder");
        assert_eq!(first, zipped(["a.html", "b/c.js"]));
        assert!(base.join("llo-1.2.3.zip").is_file());
        std::fs::remove_dir_all(base).expect("the test's own folder");
    }
}
