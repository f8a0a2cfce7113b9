//! The invariants of src/lib.rs, read from the source: most of them state an absence.

use std::path::PathBuf;
use std::process::Command;

use crate::support::files::{below, read, root};

/// The committed files below a folder with one of these extensions; no extensions means all.
fn committed(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let listed = Command::new("git").args(["ls-files", "--", folder]).current_dir(root()).output();
    let listed = String::from_utf8(listed.expect("git lists the files").stdout).expect("plain names");
    let mut paths: Vec<PathBuf> = listed.lines().map(PathBuf::from).collect();
    paths.retain(|path| {
        let extension = path.extension().unwrap_or_default().to_string_lossy();
        root().join(path).is_file() && (extensions.is_empty() || extensions.contains(&&*extension))
    });
    assert!(!paths.is_empty(), "nothing of {extensions:?} is committed below {folder}");
    paths
}

/// Fails with every line of code below a folder that is bad, except in these files and folders.
fn no_line(folder: &str, extensions: &[&str], except: &[&str], bad: impl Fn(&str) -> bool) {
    let mut paths = below(folder, extensions);
    paths.retain(|path| !except.iter().any(|allowed| path.starts_with(allowed)));
    let lines = paths.iter().flat_map(|path| {
        let text = read(path);
        let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim().to_owned()));
        lines.map(|(number, line)| (path.display(), number, line)).collect::<Vec<_>>()
    });
    let is_comment = |line: &str| ["//", "*", "/*"].iter().any(|start| line.starts_with(start));
    let found = lines.filter(|(_, _, line)| !is_comment(line) && bad(line));
    let found: Vec<String> = found.map(|(path, number, line)| format!("{path}:{number}: {line}")).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

fn nowhere(folder: &str, extensions: &[&str], except: &[&str], forbidden: &[&str]) {
    no_line(folder, extensions, except, |line| forbidden.iter().any(|bad| line.contains(bad)));
}

/// An attribute of HTML with this name, or with a name that starts like this: `name="` after a space or a quote.
fn has_attribute(line: &str, is_it: impl Fn(&str) -> bool) -> bool {
    let quoted = ["=\"", "='", "=\\\""].into_iter().flat_map(|equals| line.match_indices(equals));
    quoted.into_iter().any(|(at, _)| {
        let before = &line[..at];
        let start = before.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |last| last + 1);
        let stands_alone = start == 0 || before[..start].ends_with([' ', '"', '\'', '`']);
        stands_alone && is_it(&before[start..])
    })
}

/// Any path that starts at the root of a machine with this folder.
fn names_folder(line: &str, folder: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || "._-~*})".contains(c);
    line.match_indices(folder).any(|(at, _)| !line[..at].ends_with(inside))
}

#[test]
fn every_source_file_says_first_what_it_is_for() {
    for folder in ["src", "tests", "xtask/src", "workshop/src"] {
        for path in committed(folder, &["rs"]) {
            let first = read(&path).lines().next().unwrap_or_default().to_owned();
            assert!(first.starts_with("//! ") && first.len() > 12, "{}: {first}", path.display());
        }
    }
}

#[test]
fn files_stay_readable() {
    for path in below("src", &["rs", "css"]) {
        let lines = read(&path).lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
    }
}

/// The crate `time` is there for the arithmetic of the calendar alone, without its formats and its clock.
#[test]
fn the_domain_knows_only_std_and_the_calendar() {
    let import = |line: &str| line.strip_prefix("pub ").unwrap_or(line).strip_prefix("use ").map(str::to_owned);
    let known = ["std::", "self::", "super::", "time::", "crate::domain"];
    no_line("src/domain", &["rs"], &[], |line| {
        import(line).is_some_and(|path| !known.iter().any(|start| path.starts_with(start)))
            || line.replace("crate::domain", "").contains("crate::")
            || ["super::super", "serde", "schemars"].iter().any(|bad| line.contains(bad))
    });
}

#[test]
fn only_web_knows_the_browser() {
    let web = web_folders();
    let allowed: Vec<&str> = web.iter().map(String::as_str).chain(["src/bundles"]).collect();
    nowhere("src", &["rs"], &allowed, &["web_sys", "js_sys", "wasm_bindgen", "yew", "gloo"]);
}

#[test]
fn nothing_points_to_the_left_of_the_code_map() {
    nowhere(
        "src/contract",
        &["rs"],
        &[],
        &["crate::kit", "crate::elements", "crate::reveal", "crate::i18n", "crate::content", "crate::live"],
    );
    nowhere(
        "src/live",
        &["rs"],
        &[],
        &["crate::kit", "crate::elements", "crate::reveal", "crate::i18n", "crate::content"],
    );
    nowhere("src/i18n", &["rs"], &[], &["crate::kit", "crate::elements", "crate::reveal", "crate::live"]);
    nowhere("src/content", &["rs"], &[], &["crate::kit", "crate::elements", "crate::reveal", "crate::live"]);
    nowhere("src/kit", &["rs"], &[], &["crate::elements", "crate::reveal"]);
    nowhere("src/reveal", &["rs"], &[], &["crate::elements"]);
}

/// An element knows no other, but for the dialogue in which a participant of a session places pins.
#[test]
fn an_element_stands_in_its_folder_alone() {
    let elements = ["board", "cards", "dialogue", "participant", "self_check"];
    for element in elements {
        for other in elements.into_iter().filter(|other| *other != element) {
            if (element, other) != ("participant", "dialogue") {
                let folder = format!("src/elements/{element}");
                nowhere(&folder, &["rs"], &[], &[&format!("elements::{other}"), &format!("super::super::{other}")]);
            }
        }
    }
    let elsewhere = ["src/elements", "src/bundles", "src/surface", "src/lib.rs"];
    nowhere("src", &["rs"], &elsewhere, &["crate::elements", "llo_dialogue::elements"]);
}

/// The surface is native, and repeats what the code does: only the declaration in an element's folder is made of it.
#[test]
fn what_is_declared_for_pages_is_apart_from_what_runs_in_them() {
    let declarations = ["board", "cards", "dialogue", "self_check"].map(|it| format!("elements/{it}/surface"));
    let declarations: Vec<String> = declarations.iter().flat_map(|it| module(it)).collect();
    let allowed: Vec<&str> = declarations.iter().map(String::as_str).chain(["src/surface", "src/lib.rs"]).collect();
    nowhere("src", &["rs"], &allowed, &["crate::surface", "llo_dialogue::surface"]);
}

/// Where the browser is known: in the kit, and in each element.
fn web_folders() -> Vec<String> {
    let of_elements =
        ["board", "cards", "dialogue", "participant", "self_check"].map(|it| format!("elements/{it}/web"));
    of_elements.into_iter().chain(["kit/web".to_owned(), "reveal/web".to_owned()]).flat_map(|it| module(&it)).collect()
}

/// The file and the folder of this module, whichever there are. A guard that has nothing to guard says so.
fn module(path: &str) -> Vec<String> {
    let found = [format!("src/{path}.rs"), format!("src/{path}")].into_iter().filter(|path| root().join(path).exists());
    let found: Vec<String> = found.collect();
    assert!(!found.is_empty(), "{path} has gone elsewhere: nothing keeps it apart any more");
    found
}

#[test]
#[should_panic(expected = "kit/live has gone elsewhere")]
fn a_guard_of_a_folder_that_is_not_there_fails() {
    module("kit/live");
}

/// Of the live path and of the dialogue: every module but those that are about the self-check, or about all elements alike.
#[test]
fn the_self_check_never_enters_a_session_or_the_dialogue() {
    let apart = [
        "elements/board",
        "elements/dialogue",
        "elements/participant",
        "kit/live_effect",
        "kit/qr",
        "reveal",
        "contract/address",
        "contract/broker",
        "contract/event",
        "contract/format",
        "contract/join_link",
        "contract/options",
        "contract/present",
        "contract/values",
        "contract/wire",
        "domain/dialogue",
        "domain/disclosure",
        "domain/gesture",
        "domain/nudge",
        "domain/orientation",
        "domain/session",
        "domain/space",
        "live",
    ];
    let forbidden = ["self_check", "self-check", "SelfCheck", "check::", "check_", "experiment", "Experiment"];
    for path in apart.into_iter().flat_map(module) {
        nowhere(&path, &["rs"], &[], &forbidden);
    }
}

#[test]
fn a_picture_of_a_group_is_made_in_one_place() {
    nowhere(
        "src",
        &["rs"],
        &["src/domain/disclosure", "src/domain/session/round.rs"],
        &["reveal_current", "reveal_desired"],
    );
}

#[test]
fn time_comes_in_as_an_argument() {
    let web = web_folders();
    let web = || web.iter().map(String::as_str);
    let allowed: Vec<&str> = web().chain(["src/kit/driver.rs"]).collect();
    nowhere("src", &["rs"], &allowed, &[".now()"]);
    nowhere("src", &["rs"], &web().collect::<Vec<_>>(), &["SystemTime", "Instant", "new_0()", "random"]);
}

/// No source of randomness of our own, no tables of 34 kB, and one place that touches cryptography.
#[test]
fn randomness_comes_in_as_an_argument() {
    nowhere("src", &["rs"], &["src/kit/web"], &["getrandom", "SysRng", "OsRng", "thread_rng"]);
    nowhere("src", &["rs"], &["src/live"], &["hpke::", "ed25519_dalek", "sha2::", "rand_core", "llo_stretch"]);
    nowhere("src/live", &["rs"], &["src/live/suite.rs"], &["ed25519_dalek", "hpke::aead", "hpke::kem", "single_shot"]);
    let manifest = read("Cargo.toml");
    for dependency in ["ed25519-dalek", "hpke"] {
        let line = manifest.lines().find(|line| line.starts_with(&format!("{dependency} =")));
        let line = line.unwrap_or_else(|| panic!("{dependency} is gone"));
        assert!(line.contains("default-features = false"), "{line}");
        assert!(!line.contains("getrandom") && !line.contains("fast"), "{line}");
    }
}

/// Who is in a session and what they placed is told in one place, and only what may be shown.
#[test]
fn a_state_is_made_of_a_session_in_one_place() {
    nowhere("src/contract/wire", &["rs"], &["src/contract/wire/state.rs"], &["session.shown", "&Session"]);
    nowhere("src/contract/wire", &["rs"], &[], &["Kept", ".keep()", "NextStep", "Choice", ".choice()"]);
}

#[test]
fn only_update_changes_the_model() {
    let updates = ["board", "cards", "dialogue", "participant", "self_check"]
        .map(|element| format!("src/elements/{element}/update"));
    let allowed: Vec<&str> = updates.iter().map(String::as_str).chain(["src/kit/context.rs"]).collect();
    nowhere("src", &["rs"], &allowed, &["mut Model", "RefMut"]);
    nowhere("src", &["rs"], &["src/kit/driver.rs"], &["model.borrow_mut", "RefCell<E>"]);
    for folder in &updates {
        nowhere(folder, &["rs"], &[], &[".await", "async "]);
    }
}

#[test]
fn no_unwrap_in_the_product() {
    nowhere("src", &["rs"], &[], &[".unwrap()"]);
    nowhere("workshop/src", &["rs"], &[], &[".unwrap()"]);
}

#[test]
fn nothing_that_a_strict_policy_forbids() {
    let sinks = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "from_html_unchecked", "eval("];
    let styles = ["<style", "\"style\"", "javascript:", "url(data:", "url(\"data:"];
    for (folder, kinds) in [("src", ["rs", "css", "js"]), ("www", ["html", "css", "js"])] {
        nowhere(folder, &kinds, &[], &sinks);
        nowhere(folder, &kinds, &[], &styles);
        no_line(folder, &kinds, &[], |line| has_attribute(line, |name| name == "style"));
        no_line(folder, &kinds, &[], |line| has_attribute(line, |name| name.starts_with("on") && name.len() > 3));
    }
    assert!(has_attribute("<p style='x'>", |name| name == "style") && has_attribute(r#"onclick="x""#, |_| true));
    assert!(!has_attribute(r#"part-style="x""#, |name| name == "style"));
}

#[test]
fn no_committed_file_names_a_machine_or_a_registry() {
    let names =
        ["crates.", "npmjs.", "yarnpkg.", "npmmirror.", "pypi.", "pythonhosted.", "debian.", "ubuntu.", "docker."];
    let ends = ["io", "org", "com"];
    let hosts: Vec<String> = names.iter().flat_map(|name| ends.map(|end| format!("{name}{end}"))).collect();
    let homes = ["home", "root", "work", "Users"].map(|folder| format!("/{folder}/"));
    assert!(names_folder(&format!("dir={}x", homes[0]), &homes[0]) && !names_folder("https://a.b/home/", &homes[0]));
    for path in committed(".", &[]) {
        let Ok(text) = std::fs::read_to_string(root().join(&path)) else { continue };
        for line in text.lines() {
            let host = hosts.iter().find(|host| line.to_lowercase().contains(host.as_str()));
            let home = homes.iter().find(|home| names_folder(line, home));
            // The lock file names the index by where it is hosted, as cargo writes it.
            let allowed = path.ends_with("Cargo.lock") && line.starts_with("source = ");
            assert!((host.is_none() && home.is_none()) || allowed, "{}: {line}", path.display());
        }
    }
}

/// Nothing but the stable compiler with its own flags, and the stock tools, makes what we ship.
#[test]
fn the_build_is_a_stock_one() {
    let tricks = ["RUSTC_BOOTSTRAP", "llvm-args", "-Zbuild-std", "-Zunstable", "-Cpanic="];
    for (folder, kinds) in [("xtask", ["rs", "toml"]), ("src", ["rs", "toml"])] {
        nowhere(folder, &kinds, &[], &tricks);
    }
    for file in ["Cargo.toml", ".cargo/config.toml", ".ci/run"] {
        assert!(!tricks.iter().any(|trick| read(file).contains(trick)), "{file}");
    }
}
