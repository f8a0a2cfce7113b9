//! The folders of the workspace, and the locked versions of its crates.

use std::env;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::process::{Result, cargo, output};

/// Where cargo reads what it is to tell rustc, and what stands between two of them: a folder may have spaces in its name.
pub const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";
pub const FLAG_END: &str = "\x1f";

/// The folders of the workspace.
pub struct Workspace {
    /// The folder with the root Cargo.toml.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the configuration puts it.
    pub target: PathBuf,
}

impl Workspace {
    /// Asks cargo, because it reads `CARGO_TARGET_DIR` and the configuration files.
    pub fn find() -> Result<Self> {
        let text = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let metadata: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let folder = |name: &str| {
            let path = metadata[name].as_str().map(PathBuf::from);
            path.ok_or(format!("cargo metadata did not name the {name}"))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// What tells rustc to write no folder of this machine into a program: panics name their place in the source. So a program
    /// tells nothing of where it was made, and is the same wherever that is.
    pub fn without_places(&self) -> Result<String> {
        let home = cargo_home()?;
        let places = [(home.as_path(), "cargo"), (&self.root, "llo-dialogue"), (&self.target, "target")];
        let flags = places.map(|(place, name)| format!("--remap-path-prefix={}={name}", place.display()));
        // Where several fit, the last wins: most have their target folder in that of the workspace.
        Ok(flags.join(FLAG_END))
    }

    /// The version of a crate in Cargo.lock.
    pub fn locked(&self, name: &str) -> Result<String> {
        let lock = fs::read_to_string(self.root.join("Cargo.lock"));
        let lock = lock.map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
        locked_version(&lock, name).map(str::to_owned).ok_or(format!("Cargo.lock does not hold {name}"))
    }
}

/// Where cargo keeps the sources of the crates.
fn cargo_home() -> Result<PathBuf> {
    let given = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = || env::home_dir().map(|home| home.join(".cargo"));
    given.or_else(home).ok_or("there is no home folder with cargo's in it; set HOME".to_owned())
}

/// Finds the version of the `[[package]]` with this name. Cargo writes the name first.
fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| quoted(line, "name") == Some(name))?;
    quoted(lines.next()?, "version")
}

/// The text of a line `key = "text"`.
fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.51"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn the_version_belongs_to_exactly_this_crate() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures"), Some("0.4.51"));
    }

    #[test]
    fn a_crate_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version(LOCK, "wasm-bindgen-macro"), None);
    }
}
