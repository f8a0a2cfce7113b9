//! The tools around cargo: found or else installed, into a cache of our own.
//!
//! They go to `~/.cache/llo-dialogue/tools/<name>-<version>/`, so that they never change what the person has installed,
//! and another version in `Cargo.lock` gets another folder.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Result, cargo, on_path, output, run, succeeds};
use crate::workspace::Workspace;

/// The target that the module is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Finds or installs wasm-bindgen's CLI and its test runner, and returns their folder.
pub fn wasm_bindgen(workspace: &Workspace) -> Result<PathBuf> {
    let tool = CargoTool {
        name: "wasm-bindgen-cli",
        version: &workspace.locked("wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        why: "it writes the JavaScript beside the WebAssembly, and must equal the version in Cargo.lock",
        // Its lock file asks for a crate version that a mirror of the registry may not have yet.
        locked: false,
    };
    tool.folder()
}

/// Finds or installs wasm-pack, and returns a command with our wasm-bindgen first on the PATH, so that it downloads
/// nothing.
pub fn wasm_pack(workspace: &Workspace, verb: &str) -> Result<Command> {
    let tool = CargoTool {
        name: "wasm-pack",
        version: "0.15.1",
        programs: &["wasm-pack"],
        why: "it builds the WebAssembly, and runs its tests in browsers",
        locked: true,
    };
    let program = tool.folder()?.join("wasm-pack");
    let old = env::var_os("PATH").unwrap_or_default();
    let folders = [wasm_bindgen(workspace)?].into_iter().chain(env::split_paths(&old));
    let path = env::join_paths(folders).map_err(|error| error.to_string())?;
    let mut command = Command::new(program);
    command.args(["--log-level", "error", verb, "--mode", "no-install"]);
    command.env("PATH", path);
    Ok(command)
}

/// Finds or installs the driver of Firefox.
pub fn geckodriver() -> Result<PathBuf> {
    let tool = CargoTool {
        name: "geckodriver",
        version: "0.37.1",
        programs: &["geckodriver"],
        why: "it drives Firefox in the tests",
        locked: true,
    };
    Ok(tool.folder()?.join("geckodriver"))
}

/// Adds the target that the module is compiled for.
pub fn wasm_target() -> Result {
    target(WASM, "Rust for WebAssembly")
}

/// Adds a target.
pub fn target(name: &str, what: &str) -> Result {
    if rustlib()?.join(name).is_dir() {
        return Ok(());
    }
    rustup("target", name, what)
}

/// The folder of the compiler's libraries.
fn rustlib() -> Result<PathBuf> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(sysroot.trim()).join("lib/rustlib"))
}

/// Adds rustfmt and clippy, which rustup's minimal profile leaves out.
pub fn lint_components() -> Result {
    for (component, verb) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !succeeds(cargo().args([verb, "--version"])) {
            rustup("component", component, "a check of the source")?;
        }
    }
    Ok(())
}

fn rustup(kind: &str, name: &str, what: &str) -> Result {
    println!("installing {name}, {what} (rustup {kind} add, about 10 s)");
    run(Command::new("rustup").args([kind, "add", name]))
        .map_err(|error| format!("{name} is missing ({what}) and {error}; get it with: rustup {kind} add {name}"))
}

/// The cache folder of one version of a tool.
pub fn cache(name: &str, version: &str) -> Result<PathBuf> {
    let given = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || env::home_dir().map(|home| home.join(".cache"));
    let base = given.or_else(home).ok_or("there is no home folder to keep tools in; set HOME")?;
    Ok(base.join("llo-dialogue/tools").join(format!("{name}-{version}")))
}

/// A tool that `cargo install` builds.
struct CargoTool<'a> {
    name: &'a str,
    version: &'a str,
    programs: &'a [&'a str],
    why: &'a str,
    locked: bool,
}

impl CargoTool<'_> {
    /// The folder with the programs: from our cache, or installed by the person in exactly this version.
    fn folder(&self) -> Result<PathBuf> {
        let root = cache(self.name, self.version)?;
        let cached = root.join("bin");
        if self.is_complete_in(&cached) {
            return Ok(cached);
        }
        if let Some(folder) = self.installed_by_person() {
            return Ok(folder);
        }
        println!("installing {} {} (cargo install, 1 to 2 min): {}", self.name, self.version, self.why);
        let mut install = cargo();
        install.args(["install", self.name, "--version", self.version]).args(self.locked.then_some("--locked"));
        // The build goes to a temporary folder, not into the target folder of this workspace. Full optimisation would
        // double the person's wait and save milliseconds of each run.
        install.arg("--root").arg(&root).env_remove("CARGO_TARGET_DIR").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        let missing = |error| {
            let Self { name, version, why, .. } = self;
            format!("{name} {version} is missing ({why}): {error}; run that again when what it says above is mended")
        };
        run(&mut install).map_err(missing)?;
        Ok(cached)
    }

    fn is_complete_in(&self, folder: &Path) -> bool {
        self.programs.iter().all(|program| folder.join(program).is_file())
    }

    fn installed_by_person(&self) -> Option<PathBuf> {
        let program = on_path(self.programs.first()?)?;
        let said = Command::new(&program).arg("--version").output().ok()?;
        let said = String::from_utf8(said.stdout).ok()?;
        let folder = program.parent()?;
        let wanted = said.split_whitespace().nth(1) == Some(self.version);
        (wanted && self.is_complete_in(folder)).then(|| folder.to_owned())
    }
}
