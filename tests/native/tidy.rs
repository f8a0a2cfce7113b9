//! The invariants of src/lib.rs, read from the source: most of them state an absence.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::files::{below, read, root};

/// Fails with every line below a folder that holds one of these, except in the files named.
fn nowhere(folder: &str, extensions: &[&str], forbidden: &[&str], except: &[&str]) {
    let mut found = Vec::new();
    for path in below(folder, extensions) {
        if except.iter().any(|allowed| path.starts_with(allowed)) {
            continue;
        }
        for (number, line) in read(&path).lines().enumerate() {
            let code = line.trim_start();
            if code.starts_with("//") || code.starts_with('*') || code.starts_with("/*") {
                continue;
            }
            if let Some(bad) = forbidden.iter().find(|bad| code.contains(**bad)) {
                found.push(format!("{}:{}: {bad}", path.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_source_file_says_first_what_it_is_for() {
    for folder in ["src", "tests", "xtask/src", "workshop/src"] {
        for path in below(folder, &["rs"]) {
            let first = read(&path).lines().next().unwrap_or_default().to_owned();
            assert!(first.starts_with("//! ") && first.len() > 12, "{}: {first}", path.display());
        }
    }
}

#[test]
fn files_stay_readable() {
    for path in below("src", &["rs"]) {
        let lines = read(&path).lines().count();
        assert!(lines <= 400, "{} has {lines} lines", path.display());
    }
}

#[test]
fn the_domain_knows_only_std() {
    nowhere("src/domain", &["rs"], &["serde", "crate::app", "crate::contract", "crate::content", "crate::i18n"], &[]);
}

#[test]
fn only_web_knows_the_browser() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen", "yew", "gloo"];
    nowhere("src", &["rs"], &browser, &["src/web"]);
}

#[test]
fn nothing_points_left() {
    nowhere("src/contract", &["rs"], &["crate::app", "crate::web", "crate::i18n"], &[]);
    nowhere("src/content", &["rs"], &["crate::app", "crate::web"], &[]);
    nowhere("src/i18n", &["rs"], &["crate::app", "crate::web"], &[]);
    nowhere("src/app", &["rs"], &["crate::web"], &[]);
}

#[test]
fn time_comes_in_as_an_argument() {
    nowhere("src", &["rs"], &["now()", "SystemTime", "Instant::"], &["src/web", "src/app/driver.rs"]);
}

#[test]
fn only_update_changes_the_model() {
    nowhere("src", &["rs"], &["&mut Model", "mut Model"], &["src/app/update"]);
    nowhere("src/app/update", &["rs"], &[".await", "async "], &[]);
}

#[test]
fn no_unwrap_in_the_product() {
    nowhere("src", &["rs"], &[".unwrap()"], &[]);
    nowhere("workshop/src", &["rs"], &[".unwrap()"], &[]);
}

#[test]
fn nothing_that_a_strict_policy_forbids() {
    let forbidden = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "from_html_unchecked", "eval("];
    nowhere("src", &["rs"], &forbidden, &[]);
    nowhere("www", &["js", "html"], &forbidden, &[]);
    let inline = [" style=\"", "<style", "onclick=", "onload=", "onerror=", "onchange=", "javascript:", "url(data:"];
    nowhere("www", &["html", "css", "js"], &inline, &[]);
    nowhere("src/web", &["rs", "css"], &["\"style\"", "<style", "javascript:", "url("], &[]);
}

#[test]
fn no_committed_file_names_a_machine_or_a_registry() {
    let listed = Command::new("git").arg("ls-files").current_dir(root()).output().expect("git lists the files");
    let hosts = [
        ["index.crates", "io"],
        ["static.crates", "io"],
        ["registry.npmjs", "org"],
        ["deb.debian", "org"],
        ["pypi", "org"],
    ];
    let hosts = hosts.map(|[name, end]| format!("{name}.{end}"));
    let homes = ["home", "root", "work", "Users"].map(|folder| format!("/{folder}/"));
    for path in String::from_utf8_lossy(&listed.stdout).lines().map(PathBuf::from) {
        let Ok(text) = std::fs::read_to_string(root().join(&path)) else { continue };
        if path == Path::new("Cargo.lock") {
            continue;
        }
        for bad in hosts.iter().chain(&homes) {
            let found = text.lines().find(|line| {
                line.split(['"', '\'', '`', ' ', '('])
                    .any(|word| word.starts_with(bad.as_str()) || (bad.contains('.') && word.contains(bad.as_str())))
            });
            assert!(found.is_none(), "{}: {bad} in {found:?}", path.display());
        }
    }
}
