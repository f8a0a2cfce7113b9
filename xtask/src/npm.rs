//! What comes from npm: installed by our lock files into our own cache, with no script of theirs run.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::process::Command;

use crate::process::{Result, on_path, run};
use crate::tools::cache;

/// Packages that are installed together.
pub struct Packages {
    /// The folder of `package.json`, for the person who waits.
    from: &'static str,
    package: &'static str,
    lock: &'static str,
}

/// What the build and the tests take from npm.
const TOOLS: Packages = Packages {
    from: "xtask/npm",
    package: include_str!("../npm/package.json"),
    lock: include_str!("../npm/package-lock.json"),
};

/// What projects are built with that embed our elements.
pub const EMBEDS: Packages = Packages {
    from: "tests/embeds",
    package: include_str!("../../tests/embeds/package.json"),
    lock: include_str!("../../tests/embeds/package-lock.json"),
};

/// React as many a project still has it, each with a `react-dom` of its own.
pub const OLD_REACTS: [(&str, Packages); 2] = [
    (
        "17",
        Packages {
            from: "tests/embeds/react-17",
            package: include_str!("../../tests/embeds/react-17/package.json"),
            lock: include_str!("../../tests/embeds/react-17/package-lock.json"),
        },
    ),
    (
        "18",
        Packages {
            from: "tests/embeds/react-18",
            package: include_str!("../../tests/embeds/react-18/package.json"),
            lock: include_str!("../../tests/embeds/react-18/package-lock.json"),
        },
    ),
];

/// The themes that our elements are looked at in.
pub const THEMES: Packages = Packages {
    from: "tests/themes",
    package: include_str!("../../tests/themes/package.json"),
    lock: include_str!("../../tests/themes/package-lock.json"),
};

/// What our elements are measured against. Nothing else gets it.
pub const PEERS: Packages = Packages {
    from: "tests/bench",
    package: include_str!("../../tests/bench/package.json"),
    lock: include_str!("../../tests/bench/package-lock.json"),
};

/// wasm-opt. Debian's own is too old for what the Rust compiler writes.
pub const WASM_OPT: &str = "binaryen/bin/wasm-opt";
/// Bundles and minifies JavaScript and CSS.
pub const ESBUILD: &str = "esbuild/bin/esbuild";
/// The accessibility checker of the end-to-end tests.
pub const AXE: &str = "axe-core/axe.min.js";
/// A library of the pages of long ago, which puts functions of its own in the place of the browser's.
pub const MOOTOOLS: &str = "mootools/lib/mootools-core-1.5.2-server.js";
/// Somebody else's MQTT client, for the tests at brokers.
pub const MQTT: &str = "mqtt/build/index.js";
/// Makes zips in a page. Bundled into what we ship.
pub const ZIP: &str = "fflate/esm/browser.js";
pub const ZIP_LICENCE: &str = "fflate/LICENSE";
/// Reads a Dockerfile as an engine does, and says what is wrong in it.
pub const DOCKERFILE: &str = "dockerfile-utils/bin/dockerfile-utils";
/// Somebody else's reader of calendars, for the repeating entry of the question of the month.
pub const ICAL: &str = "ical.js/dist/ical.es5.cjs";
/// The check of statements of a learning record store, for the results that become such.
pub const XAPI: &str = "@learninglocker/xapi-validation/dist/index.js";

/// One of the themes, by which it is seen that all are there.
pub const THEME: &str = "@open-formulieren/design-tokens";
/// What The Hague gives away of its theme for NL Design System, under EUPL 1.2: its tokens, without its letters and its logo.
pub const DEN_HAAG: &str = "@gemeente-denhaag/design-tokens-components/dist/theme/index.css";
pub const DEN_HAAG_LICENCE: &str = "@gemeente-denhaag/design-tokens-components/LICENSE.md";

/// The compiler of TypeScript, which checks the types that we write.
pub const TSC: &str = "typescript/bin/tsc";

/// The folder that holds the packages.
pub fn folder() -> Result<PathBuf> {
    TOOLS.folder()
}

/// The path of a file out of a package, after installing what the lock file names where that is missing.
pub fn file(name: &str) -> Result<PathBuf> {
    TOOLS.file(name)
}

impl Packages {
    /// The folder that holds the packages.
    pub fn folder(&self) -> Result<PathBuf> {
        Ok(cache("npm", &self.fingerprint())?.join("node_modules"))
    }

    /// The folder, after installing what the lock file names where this package is missing.
    pub fn folder_with(&self, package: &str) -> Result<PathBuf> {
        self.file(&format!("{package}/package.json"))?;
        self.folder()
    }

    /// The path of a file out of a package, after installing what the lock file names where that is missing.
    pub fn file(&self, name: &str) -> Result<PathBuf> {
        let folder = cache("npm", &self.fingerprint())?;
        let file = folder.join("node_modules").join(name);
        if file.is_file() {
            return Ok(file);
        }
        if on_path("npm").is_none() {
            return Err(format!("{name} is missing and comes from npm; get that with: apt-get install npm"));
        }
        println!("installing the packages of {}/package.json (npm ci, about 20 s)", self.from);
        let unwritable = |error| format!("{}: {error}", folder.display());
        fs::create_dir_all(&folder).map_err(unwritable)?;
        for (name, text) in [("package.json", self.package), ("package-lock.json", self.lock)] {
            fs::write(folder.join(name), text).map_err(unwritable)?;
        }
        let mut install = Command::new("npm");
        install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error", "--prefix"]);
        run(install.arg(&folder))?;
        file.is_file().then_some(file).ok_or(format!("the packages from npm lack {name}"))
    }

    /// Another lock file means another folder, so that two checkouts never share one that fits neither.
    fn fingerprint(&self) -> String {
        let mut hasher = DefaultHasher::new();
        (self.package, self.lock).hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }
}
