//! The README against the code, both ways: what its tables name is there, and what is there stands in its tables.

mod reading;

use std::path::Path;

use llo_dialogue::app::effect::HostEvent;
use llo_dialogue::app::notice::Notice;
use llo_dialogue::app::self_check::notice::CheckNotice;
use llo_dialogue::contract::check_draft::FileRefusal;
use llo_dialogue::contract::check_options;
use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::options::{ATTRIBUTES, Complaint};
use llo_dialogue::contract::result::ELEMENT;
use llo_dialogue::contract::texts::Texts;

use reading::{all_after, between, camel, code, members, names, readme, reflected, shell, sorted, table, unique};

use crate::support::files;

#[test]
fn attributes() {
    let ours = sorted(ATTRIBUTES.map(str::to_owned));
    assert_eq!(names("Attributes", "attribute"), ours);
    assert_eq!(sorted(["lang".to_owned()].into_iter().chain(reflected(&shell()))), ours, "those of the shell");
    let read = files::read("src/web/attributes.rs");
    let read = all_after(&read, "attribute(\"").into_iter().map(str::to_owned);
    let every = unique(ATTRIBUTES.into_iter().chain(check_options::ATTRIBUTES).map(str::to_owned));
    assert_eq!(unique(read), every, "those that are read from the page");
}

#[test]
fn properties_and_methods() {
    let shell = shell();
    let (properties, methods) = members(&shell);
    let properties = reflected(&shell).into_iter().map(|name| camel(&name)).chain(properties);
    assert_eq!(names("Properties and methods", "property"), unique(properties));
    assert_eq!(names("Properties and methods", "method"), unique(methods.into_iter().map(|name| name + "()")));
}

#[test]
fn events() {
    let code = files::read("src/web/ports.rs") + &shell();
    let is_name = |name: &&str| name.chars().all(|c| c.is_ascii_lowercase()) && format!("llo-{name}") != ELEMENT;
    let ours = all_after(&code, "\"llo-").into_iter().filter(is_name).map(|name| format!("llo-{name}"));
    assert_eq!(names("Events", "event"), unique(ours));
}

#[test]
fn error_and_notice_codes() {
    let complaint = |attribute| Complaint { attribute, value: "x".to_owned(), allowed: "y" };
    let every = [
        Notice::Erased,
        Notice::EraseUnchecked,
        Notice::StorageUnavailable,
        Notice::StorageFull,
        Notice::StorageNewer,
        Notice::StorageCorrupt,
        Notice::StorageStuck,
        Notice::PinLeftOut,
        Notice::Check(CheckNotice::Expiring),
        Notice::Check(CheckNotice::Expired),
        Notice::Check(CheckNotice::FileOpened),
        Notice::Check(CheckNotice::FileUnreadable),
        Notice::Check(CheckNotice::File(FileRefusal::NotOurs)),
        Notice::Check(CheckNotice::File(FileRefusal::Damaged)),
        Notice::Check(CheckNotice::File(FileRefusal::Newer)),
        Notice::Check(CheckNotice::Shared),
        Notice::Attribute(complaint("lang")),
        Notice::Attribute(complaint("theme")),
        Notice::Texts("why".to_owned()),
    ];
    let sources = ["src/app/notice.rs", "src/app/self_check/notice.rs"].map(files::read);
    let codes = |source| all_after(between(source, "pub fn code", "\n    }\n"), "=> \"").into_iter().map(str::to_owned);
    let in_source = sources.iter().flat_map(|source| codes(source).collect::<Vec<_>>());
    let every_code = every.iter().map(|notice| notice.code().to_owned());
    assert_eq!(sorted(every_code), sorted(in_source), "this test knows every notice");

    let shell = shell();
    let failures = between(&shell, "const FAILURES = {", "\n};").lines();
    let failures = failures.filter_map(|line| Some(line.strip_prefix("  ")?.split_once(": {")?.0));
    let mut errors: Vec<String> =
        failures.filter(|code| !code.starts_with(' ')).map(|code| code.trim_matches('"').to_owned()).collect();
    let mut notices = Vec::new();
    for notice in &every {
        match notice.event(Language::default()) {
            HostEvent::Error(error) => errors.push(error.code.to_owned()),
            HostEvent::Notice(notice) => notices.push(notice.code.to_owned()),
            other => panic!("{other:?} tells nobody what is wrong"),
        }
    }
    assert_eq!(names("Error codes", "code"), sorted(errors));
    assert_eq!(names("Notice codes", "code"), sorted(notices));
}

#[test]
fn parts() {
    let mut ours = Vec::new();
    for file in files::below("src/web", &["rs"]) {
        ours.extend(all_after(&files::read(file), "\"part\", \"").into_iter().map(str::to_owned));
    }
    // The shell's `add(tag, part, text)`.
    ours.extend(shell().split("add(\"").skip(1).filter_map(|call| call.split('"').nth(2)).map(str::to_owned));
    assert_eq!(names("Looks", "part"), unique(ours));
}

/// With what each falls back to, in order.
#[test]
fn custom_properties() {
    let sheet = files::read("src/web/styles/llo.css");
    let is_value =
        |word: &&str| word.starts_with("--") && word.len() > 3 || word.starts_with('#') || word.ends_with("px");
    let words = |line: &str| line.split([':', '(', ')', ',', ';', ' ']).filter(is_value).map(str::to_owned).collect();
    let ours = sheet.lines().filter(|line| line.contains("--llo-")).map(words);
    let mut ours: Vec<Vec<String>> = ours.collect();
    let mut told: Vec<Vec<String>> = table("Looks", "custom property").iter().map(|row| code(row)).collect();
    ours.sort();
    told.sort();
    assert_eq!(told, ours);
}

#[test]
fn commands() {
    let source = files::read("xtask/src/main.rs");
    let usage = between(&source, "const USAGE: &str = \"\\\n", "\";");
    let ours = usage.lines().filter(|line| line.starts_with("cargo xtask")).filter_map(|line| line.split("  ").next());
    assert_eq!(names("The code", "command"), sorted(ours.map(str::to_owned)));
    let rows = table("The code", "command");
    let steps = rows.iter().map(|row| code(row)).find(|code| code[0].contains("STEP")).expect("a row for the tests");
    assert_eq!(steps[1..].join(" "), between(usage, "or only: ", "\n"));
}

#[test]
fn the_policy_is_the_one_the_demo_runs_under() {
    let readme = readme();
    let told = between(&readme, "```text\n", "\n```").split("; ");
    let source = files::read("workshop/src/site.rs");
    let policy = between(&source, "CONTENT_SECURITY_POLICY,\n", "\",").replace(['\\', '"'], "");
    let policy = policy.split_whitespace().collect::<Vec<_>>().join(" ");
    let policy: Vec<&str> = policy.split("; ").collect();
    let told: Vec<&str> = told.collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().all(|directive| policy.contains(directive)), "{told:?} in {policy:?}");
}

#[test]
fn the_examples_are_true() {
    let readme = readme();
    let json = |text: &str| serde_json::from_str(text).expect("JSON");
    let result: serde_json::Value = json(between(&readme, "```json\n", "```"));
    let schema = json(&files::read("www/schema/llo-result-1.json"));
    jsonschema::validate(&schema, &result).expect("a result as the schema says");
    assert_eq!(result["wording"], llo_dialogue::content::WORDING);
    Texts::read(between(&readme, ".texts = ", ";\n```")).expect("texts that are taken");
}

#[test]
fn links_and_pictures_lead_somewhere() {
    let readme = readme();
    let slug = |heading: &str| heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    let anchors: Vec<String> = readme.lines().filter(|line| line.starts_with('#')).map(slug).collect();
    let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let pictures = all_after(&readme, "<img src=\"");
    for link in links.chain(pictures.iter().copied()).filter(|link| !link.starts_with("https://")) {
        let there = match link.strip_prefix('#') {
            Some(anchor) => anchors.iter().any(|known| known == anchor),
            None => files::root().join(link).is_file(),
        };
        assert!(there, "{link}");
    }
    for picture in files::below("www/pictures", &["png"]) {
        assert!(pictures.iter().any(|used| Path::new(used) == picture), "{} is used", picture.display());
    }
}
