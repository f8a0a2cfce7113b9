//! The projects in `tests/embeds`: what each is checked and built with.

use std::path::Path;
use std::process::Command;

use super::{SHAREPOINT, node};
use crate::files::copy;
use crate::npm::{EMBEDS, OLD_REACTS};
use crate::process::{Result, heading, run};

/// A script that Node runs, of one of the packages or of the project's own, and what it is told.
type Script = (&'static str, &'static [&'static str]);

/// A project, as it stands in the folder of this name below `target`, and on the site that is opened.
pub struct Project {
    name: &'static str,
    /// Its folder in `tests/embeds`.
    source: &'static str,
    /// What checks its types, where the build does not.
    types: Option<Script>,
    build: Script,
    /// Whether the build makes files for any server, in `dist`.
    is_static: bool,
}

/// A project whose folder has its name, and whose build makes files for any server.
const fn project(name: &'static str, build: Script) -> Project {
    Project { name, source: name, types: None, build, is_static: true }
}

const VITE: &[&str] = &["build", "--logLevel", "warn"];

pub const ALL: [Project; 13] = [
    project("vite", ("vite/bin/vite.js", VITE)),
    Project { source: "vite", ..project("vite-7", ("vite-7/bin/vite.js", VITE)) },
    project("webpack", ("./build.cjs", &[])),
    project("rollup", ("rollup/dist/bin/rollup", &["--config", "--silent"])),
    project(
        "esbuild",
        (
            "esbuild/bin/esbuild",
            &["main.js", "--bundle", "--splitting", "--format=esm", "--minify", "--outdir=dist", "--log-level=warning"],
        ),
    ),
    project(
        "parcel",
        (
            "parcel/lib/bin.js",
            &[
                "build",
                "index.html",
                "--public-url",
                "/parcel/",
                "--no-source-maps",
                "--cache-dir",
                "cache", // or it stands in the root of the repository
                "--log-level",
                "warn",
            ],
        ),
    ),
    project("react", ("./build.mjs", &[])),
    Project {
        types: Some(("typescript-7/bin/tsc", &[])),
        ..project(
            SHAREPOINT,
            (
                "esbuild/bin/esbuild",
                &[
                    "main.js",
                    "--bundle",
                    "--splitting",
                    "--format=esm",
                    "--minify",
                    "--outdir=dist",
                    "--log-level=warning",
                    "--alias:@microsoft/sp-property-pane=./host.js",
                    "--alias:@microsoft/sp-webpart-base=./host.js",
                ],
            ),
        )
    },
    Project { types: Some(("vue-tsc/bin/vue-tsc.js", &[])), ..project("vue", ("vite/bin/vite.js", VITE)) },
    Project {
        types: Some(("svelte-check/bin/svelte-check", &["--fail-on-warnings", "--output", "human"])),
        ..project("svelte", ("vite/bin/vite.js", VITE))
    },
    project("angular", ("@angular/cli/bin/ng.js", &["build"])),
    Project {
        types: Some(("typescript-7/bin/tsc", &[])),
        ..project("astro", ("astro/bin/astro.mjs", &["build", "--silent"]))
    },
    Project { is_static: false, ..project("next", ("next/dist/bin/next", &["build"])) },
];

/// Nobody is told that these tools are used.
const SILENT: [(&str, &str); 3] =
    [("ASTRO_TELEMETRY_DISABLED", "1"), ("NEXT_TELEMETRY_DISABLED", "1"), ("NG_CLI_ANALYTICS", "false")];

impl Project {
    /// Checks and builds it in `target`, and puts what a server of files can give into `served`.
    pub fn build(&self, projects: &Path, target: &Path, served: &Path) -> Result {
        heading(&format!("build with {}", self.name));
        let folder = target.join(self.name);
        copy(&projects.join(self.source), &folder)?;
        if let Some(types) = self.types {
            self.run(types, &folder)?;
        }
        self.run(self.build, &folder)?;
        if !self.is_static {
            return Ok(());
        }
        let page = folder.join("index.html");
        let dist = folder.join("dist");
        if !dist.join("index.html").is_file() {
            copy(&page, &dist.join("index.html"))?; // a tool that knows only scripts
        }
        copy(&dist, &served.join(self.name))
    }

    fn run(&self, (script, arguments): Script, folder: &Path) -> Result {
        let script = match script.strip_prefix("./") {
            Some(own) => folder.join(own),
            None => EMBEDS.file(script)?,
        };
        let mut command = Command::new(node()?);
        command.arg(script).args(arguments).current_dir(folder).env("NODE_ENV", "production").envs(SILENT);
        for (version, react) in &OLD_REACTS {
            command.env(format!("REACT_{version}"), react.folder()?);
        }
        run(&mut command)
    }
}
