//! `cargo xtask test`: the steps, what each needs, and their order from fast to slow.

use std::path::PathBuf;

use crate::browsers::Browsers;
use crate::bundles::{self, BUNDLES};
use crate::debian;
use crate::interop;
use crate::npm;
use crate::run::{Done, cargo, heading, run};
use crate::site;
use crate::size;
use crate::tools::{self, WASM};
use crate::workspace::Workspace;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Fmt,
    Clippy,
    Native,
    Interop,
    Browser,
    Size,
    E2e,
}

const STEPS: [(Step, &str, &str); 7] = [
    (Step::Fmt, "fmt", "the source is formatted"),
    (Step::Clippy, "clippy", "no lint speaks, natively and for WebAssembly"),
    (Step::Native, "native", "tests that need no browser"),
    (
        Step::Interop,
        "interop",
        "live sessions at Debian's mosquitto and behind its nginx, mqtt.js at both brokers, and a table in LibreOffice",
    ),
    (Step::Browser, "browser", "tests of the module in Chromium and Firefox"),
    (Step::Size, "size", "the bundle stays below its limit"),
    (Step::E2e, "e2e", "the site in Chromium, Firefox and WebKit"),
];

/// Runs the named steps, or all; the first that fails ends it.
pub fn test(names: &[&str]) -> Done {
    let steps = chosen(names)?;
    let mut runner = Runner { workspace: Workspace::find()?, site: None };
    set_up(&runner.workspace, &steps)?;
    for (step, name, about) in STEPS.into_iter().filter(|(step, ..)| steps.contains(step)) {
        heading(&format!("{name}: {about}"));
        runner.perform(step).map_err(|line| format!("step `{name}` failed: {line}"))?;
    }
    Ok(())
}

fn chosen(names: &[&str]) -> Done<Vec<Step>> {
    if names.is_empty() {
        return Ok(STEPS.map(|(step, ..)| step).to_vec());
    }
    let named = |name: &&str| STEPS.iter().find(|(_, known, _)| known == name).map(|(step, ..)| *step);
    let step = |name| {
        named(name).ok_or(format!("there is no step `{name}`; there are: {}", STEPS.map(|step| step.1).join(" ")))
    };
    names.iter().map(step).collect()
}

/// Everything that may have to be installed comes first: it needs the network, and perhaps a password.
fn set_up(workspace: &Workspace, steps: &[Step]) -> Done {
    let any = |wanted: &[Step]| wanted.iter().any(|step| steps.contains(step));
    heading("set-up");
    if any(&[Step::Fmt, Step::Clippy]) {
        tools::lint_components()?;
    }
    if any(&[Step::Clippy, Step::Browser, Step::Size, Step::E2e]) {
        tools::wasm_target()?;
    }
    if any(&[Step::Browser, Step::E2e]) {
        debian::set_up(&debian::BROWSERS)?;
        Browsers::set_up()?;
    }
    if any(&[Step::Interop]) {
        interop::set_up()?;
    }
    if any(&[Step::Browser]) {
        tools::wasm_pack(workspace, "test")?;
    }
    if any(&[Step::Size, Step::E2e]) {
        bundles::set_up(workspace)?;
    }
    if any(&[Step::E2e]) {
        npm::file(npm::AXE)?;
    }
    println!("all tools are there");
    Ok(())
}

/// Carries the site from the step that builds it to the next.
struct Runner {
    workspace: Workspace,
    site: Option<PathBuf>,
}

impl Runner {
    fn perform(&mut self, step: Step) -> Done {
        match step {
            Step::Fmt => run(cargo().args(["fmt", "--all", "--check"])),
            Step::Clippy => clippy(),
            Step::Native => run(cargo().args(["test", "--workspace", "--exclude", "llo-e2e"])),
            Step::Interop => interop::test(),
            Step::Browser => Browsers::set_up()?.unit_tests(&self.workspace),
            Step::Size => size::gate(&self.site()?),
            Step::E2e => Browsers::set_up()?.end_to_end(&self.site()?),
        }
    }

    fn site(&mut self) -> Done<PathBuf> {
        if let Some(site) = &self.site {
            return Ok(site.clone());
        }
        let site = site::build(&self.workspace)?;
        Ok(self.site.insert(site).clone())
    }
}

fn clippy() -> Done {
    let deny = ["--", "-D", "warnings"];
    run(cargo().args(["clippy", "--workspace", "--all-targets"]).args(deny))?;
    let wasm = ["clippy", "--package", "llo-dialogue", "--target", WASM, "--lib", "--test", "browser"];
    run(cargo().args(wasm).args(deny))?;
    // One at a time: built together, each would have what the others ask for.
    BUNDLES.iter().try_for_each(|bundle| {
        run(cargo().args(["clippy", "--package", &bundle.package(), "--target", WASM]).args(deny))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_every_step() {
        assert_eq!(chosen(&[]).map(|steps| steps.len()), Ok(STEPS.len()));
        assert_eq!(chosen(&["e2e", "fmt"]), Ok(vec![Step::E2e, Step::Fmt]));
    }

    #[test]
    fn a_step_that_does_not_exist_is_named_with_those_that_do() {
        let line = chosen(&["native", "webkit"]).expect_err("no such step");
        assert!(line.contains("`webkit`") && line.ends_with("fmt clippy native interop browser size e2e"), "{line}");
    }
}
