//! The README's prose and examples against the code. Its reference tables are generated: see `xtask/src/surface/readme.rs`.

use std::path::Path;

use llo_dialogue::contract::event::ProgressV1;
use llo_dialogue::contract::options::{Instance, StorageMode};
use llo_dialogue::domain::check::Check;
use llo_dialogue::i18n::texts::Texts;
use llo_dialogue::kit::storage::Slot;

use crate::support::files;

fn readme() -> String {
    files::read("README.md")
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("{start:?} is there"));
    rest.split_once(end).unwrap_or_else(|| panic!("{end:?} follows {start:?}")).0
}

/// What stands between each `start` and the quotation mark after it.
fn all_after<'a>(text: &'a str, start: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_policy_is_the_one_the_demo_runs_under() {
    let readme = readme();
    let mut policies = readme.split("```text\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let told = policies.next().expect("the policy").split("; ");
    let source = files::read("workshop/src/site.rs");
    let policy = between(&source, "CONTENT_SECURITY_POLICY,\n", "\",").replace(['\\', '"'], "");
    let policy = policy.split_whitespace().collect::<Vec<_>>().join(" ");
    let policy: Vec<&str> = policy.split("; ").collect();
    let told: Vec<&str> = told.collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().all(|directive| policy.contains(directive)), "{told:?} in {policy:?}");

    let closed: Vec<&str> = policies.next().expect("the closed one").split("; ").collect();
    let page = files::read("www/private.html");
    let policy: Vec<&str> = between(&page, "Content-Security-Policy\" content=\"", "\"").split("; ").collect();
    assert_eq!(closed.last(), Some(&"connect-src 'none'"));
    assert!(closed.iter().all(|directive| policy.contains(directive)), "{closed:?} in {policy:?}");
}

#[test]
fn where_it_is_kept() {
    let readme = readme();
    for name in ["dialogue", "self-check"] {
        let slot = Slot::new(name, StorageMode::default(), &Instance::default()).expect("kept");
        let key = slot.key().replace(Instance::default().as_str(), "<instance>");
        assert!(readme.contains(&format!("`{key}`")), "{key}");
        assert!(slot.aside_key().ends_with(":aside") && readme.contains("`:aside`"));
    }
}

#[test]
fn the_examples_are_true() {
    let readme = readme();
    let json = |text: &str| serde_json::from_str(text).expect("JSON");
    let examples: Vec<serde_json::Value> =
        readme.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).map(json).collect();
    let [result, progress, shared] = &examples[..] else { panic!("{} examples", examples.len()) };
    let of_the_check = llo_dialogue::content::check::WORDING;
    for (example, wording) in [(result, llo_dialogue::content::WORDING), (shared, of_the_check)] {
        let name = example["schema"].as_str().expect("a name").replace('/', "-");
        let schema = json(&files::read(format!("www/schema/{name}.json")));
        jsonschema::validate(&schema, example).expect("a result as the schema says");
        assert_eq!(example["wording"], wording);
    }
    let mut ours = serde_json::to_value(ProgressV1::new(&Check::default())).expect("JSON");
    ours["answered"] = progress["answered"].clone();
    assert_eq!(*progress, ours);
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
