//! Files and folders: written, read, copied and removed, with the name of the file in what is said when that fails.

use std::fmt::Display;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::process::Result;

/// Removes a folder with all that is in it, if it is there.
pub fn remove(folder: &Path) -> Result {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unusable(folder, &error)),
        _ => Ok(()),
    }
}

/// An empty folder in the place of what was there.
pub fn empty(folder: &Path) -> Result {
    remove(folder)?;
    fs::create_dir_all(folder).map_err(|error| unusable(folder, &error))
}

/// Writes a file, and the folders that it stands in.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result {
    let folder = file.parent().unwrap_or(file);
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, content));
    written.map_err(|error| unusable(file, &error))
}

/// Reads a text.
pub fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).map_err(|error| unusable(file, &error))
}

/// Copies a file or a folder, and makes the folders that it stands in.
pub fn copy(from: &Path, to: &Path) -> Result {
    if !from.is_dir() {
        return write(to, fs::read(from).map_err(|error| unusable(from, &error))?);
    }
    let entries = fs::read_dir(from).map_err(|error| unusable(from, &error))?;
    for entry in entries {
        let name = entry.map_err(|error| unusable(from, &error))?.file_name();
        copy(&from.join(&name), &to.join(&name))?;
    }
    Ok(())
}

/// The files below a folder, by their paths in it with `/`, in the order of these.
pub fn below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, name: &str, found: &mut Vec<String>) -> Result {
    for entry in fs::read_dir(folder).map_err(|error| unusable(folder, &error))? {
        let path = entry.map_err(|error| unusable(folder, &error))?.path();
        let last = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}{last}");
        if path.is_dir() { collect(&path, &format!("{name}/"), found)? } else { found.push(name) }
    }
    Ok(())
}

/// What is said of a file that cannot be used.
pub fn unusable(file: &Path, error: &dyn Display) -> String {
    format!("{}: {error}", file.display())
}
