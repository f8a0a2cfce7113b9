//! The step `types`: the generated types in pages that TypeScript compiles strictly, and in templates of frameworks. Those
//! pages hold lines that have to be refused, too.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::npm::{self, TSC};
use crate::process::{Result, run};
use crate::workspace::Workspace;

/// The settings of the pages, and the pages that they name.
const SETTINGS: &str = "tests/types/tsconfig.json";

pub fn set_up() -> Result {
    npm::file(TSC).map(|_| ())
}

pub fn test(workspace: &Workspace) -> Result {
    let tsc = npm::file(TSC)?;
    let packages = npm::folder()?;
    let settings = workspace.target.join("types.tsconfig.json");
    let text = with_packages(&workspace.root.join(SETTINGS), &packages).to_string();
    fs::write(&settings, text).map_err(|error| format!("{}: {error}", settings.display()))?;
    run(Command::new("node").arg(tsc).arg("--project").arg(settings))
}

/// The packages are in our cache, where no page finds them by itself.
fn with_packages(settings: &Path, packages: &Path) -> Value {
    let found = [packages.join("@types/*"), packages.join("*")];
    json!({ "extends": settings, "compilerOptions": { "paths": { "*": found } } })
}
