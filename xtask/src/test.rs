//! `cargo xtask test`: the steps, what each needs, and their order from fast to slow.

use std::path::PathBuf;
use std::time::Instant;

use clap::ValueEnum;

use crate::browsers::Browsers;
use crate::bundles::{self, BUNDLES};
use crate::debian;
use crate::embeds;
use crate::interop;
use crate::npm;
use crate::process::{Result, cargo, heading, run};
use crate::site;
use crate::size;
use crate::tools::{self, WASM};
use crate::types;
use crate::workspace::Workspace;

/// The steps in the order in which they run. The comments are the help of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// The source is formatted
    Fmt,
    /// No lint warns, natively and for WebAssembly
    Clippy,
    /// Tests that need no browser
    Native,
    /// The types for TypeScript and frameworks, in pages that the compiler checks strictly
    Types,
    /// Live sessions at Debian's mosquitto and behind its nginx, mqtt.js at both brokers, and our files in LibreOffice, two calendars and others
    Interop,
    /// Tests of the module in Chromium and Firefox
    Browser,
    /// Each bundle stays below its limit
    Size,
    /// What `package` makes, in projects of bundlers and frameworks and in a learning system, opened in Chromium, and with PHP
    Embeds,
    /// The site in Chromium, Firefox and WebKit
    E2e,
}

impl Step {
    /// The step's name on the command line, and its help.
    pub fn text(self) -> (String, String) {
        let value = self.to_possible_value();
        let name = value.as_ref().map(|value| value.get_name().to_owned());
        let about = value.as_ref().and_then(|value| value.get_help()).map(ToString::to_string);
        (name.unwrap_or_default(), about.unwrap_or_default())
    }
}

/// Runs the named steps, or all; the first that fails ends it.
pub fn test(named: &[Step]) -> Result {
    let steps: Vec<Step> =
        Step::value_variants().iter().copied().filter(|step| named.is_empty() || named.contains(step)).collect();
    let mut runner = Runner { workspace: Workspace::find()?, site: None };
    set_up(&runner.workspace, &steps)?;
    for step in steps {
        let (name, about) = step.text();
        heading(&format!("{name}: {about}"));
        let begun = Instant::now();
        runner.run_step(step).map_err(|line| format!("step `{name}` failed: {line}"))?;
        println!("\n{name} took {} s", begun.elapsed().as_secs());
    }
    Ok(())
}

/// Installs what is missing, before any test runs: that needs the network, and perhaps a password.
fn set_up(workspace: &Workspace, steps: &[Step]) -> Result {
    let any = |wanted: &[Step]| wanted.iter().any(|step| steps.contains(step));
    heading("set-up");
    if any(&[Step::Fmt, Step::Clippy]) {
        tools::lint_components()?;
    }
    if any(&[Step::Clippy, Step::Browser, Step::Size, Step::Embeds, Step::E2e]) {
        tools::wasm_target()?;
    }
    if any(&[Step::Browser, Step::Embeds, Step::E2e]) {
        debian::set_up(&debian::BROWSERS)?;
        Browsers::set_up()?;
    }
    if any(&[Step::Types]) {
        types::set_up()?;
    }
    if any(&[Step::Interop]) {
        interop::set_up()?;
    }
    if any(&[Step::Browser]) {
        tools::wasm_pack(workspace, "test")?;
    }
    if any(&[Step::Size, Step::Embeds, Step::E2e]) {
        bundles::set_up(workspace)?;
    }
    if any(&[Step::Embeds, Step::E2e]) {
        npm::file(npm::AXE)?;
        npm::THEMES.folder_with(npm::THEME)?;
    }
    if any(&[Step::Embeds]) {
        embeds::set_up()?;
    }
    println!("all tools are there");
    Ok(())
}

/// Runs steps, and keeps the site that one of them builds for the next.
struct Runner {
    workspace: Workspace,
    site: Option<PathBuf>,
}

impl Runner {
    fn run_step(&mut self, step: Step) -> Result {
        match step {
            Step::Fmt => run(cargo().args(["fmt", "--all", "--check"])),
            Step::Clippy => clippy(),
            Step::Native => run(cargo().args(["test", "--workspace"])),
            Step::Types => types::test(&self.workspace),
            Step::Interop => interop::test(&self.workspace),
            Step::Browser => Browsers::set_up()?.unit_tests(&self.workspace),
            Step::Size => size::gate(&self.site()?),
            Step::Embeds => {
                let site = self.site()?;
                embeds::test(&self.workspace, &site)
            }
            Step::E2e => Browsers::set_up()?.end_to_end(&self.site()?),
        }
    }

    fn site(&mut self) -> Result<PathBuf> {
        if let Some(site) = &self.site {
            return Ok(site.clone());
        }
        let site = site::build(&self.workspace)?;
        Ok(self.site.insert(site).clone())
    }
}

fn clippy() -> Result {
    let deny = ["--", "-D", "warnings"];
    run(cargo().args(["clippy", "--workspace", "--all-targets"]).args(deny))?;
    let wasm = ["clippy", "--package", "llo-dialogue", "--target", WASM, "--lib", "--test", "browser"];
    run(cargo().args(wasm).args(deny))?;
    // Each bundle is checked alone: together, cargo would unite their features.
    BUNDLES.iter().try_for_each(|bundle| {
        run(cargo().args(["clippy", "--package", &bundle.package(), "--target", WASM]).args(deny))
    })
}
