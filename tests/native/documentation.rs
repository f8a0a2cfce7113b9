//! The documentation's prose and examples against the code. Its reference tables are generated: see
//! `xtask/src/surface/docs.rs`.

use std::path::PathBuf;

use llo_dialogue::contract::options::{Instance, StorageMode};
use llo_dialogue::domain::check::Check;
use llo_dialogue::elements::self_check::progress::ProgressV1;
use llo_dialogue::i18n::texts::Texts;
use llo_dialogue::kit::storage::Slot;

use crate::support::files;

fn page(name: &str) -> String {
    files::read(format!("www/docs/{name}.md"))
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
    let page = page("administrator");
    let mut policies = page.split("```text\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let told = policies.next().expect("the policy").split("; ");
    let source = files::read("workshop/src/site.rs");
    let policy = between(&source, "CONTENT_SECURITY_POLICY,\n", "\",").replace(['\\', '"'], "");
    let policy = policy.split_whitespace().collect::<Vec<_>>().join(" ");
    let policy: Vec<&str> = policy.split("; ").collect();
    let told: Vec<&str> = told.collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().all(|directive| policy.contains(directive)), "{told:?} in {policy:?}");

    let closed: Vec<&str> = policies.next().expect("the closed one").split("; ").collect();
    let private = files::read("www/private.html");
    let policy: Vec<&str> = between(&private, "Content-Security-Policy\" content=\"", "\"").split("; ").collect();
    assert_eq!(closed.last(), Some(&"connect-src 'none'"));
    assert!(closed.iter().all(|directive| policy.contains(directive)), "{closed:?} in {policy:?}");
}

#[test]
fn where_it_is_kept() {
    let privacy = page("privacy");
    for name in ["cards", "dialogue", "self-check"] {
        let slot = Slot::new(name, StorageMode::default(), &Instance::default()).expect("kept");
        let key = slot.key().replace(Instance::default().as_str(), "<instance>");
        assert!(privacy.contains(&format!("`{key}`")), "{key}");
        assert!(slot.aside_key().ends_with(":aside") && privacy.contains("`:aside`"));
    }
}

#[test]
fn the_examples_are_true() {
    let reference = page("reference");
    let json = |text: &str| serde_json::from_str(text).expect("JSON");
    let examples: Vec<serde_json::Value> =
        reference.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).map(json).collect();
    let [result, progress, shared, card] = &examples[..] else { panic!("{} examples", examples.len()) };
    let of_the_check = llo_dialogue::content::check::WORDING;
    let of_the_cards = llo_dialogue::elements::cards::result::WORDING;
    for (example, wording) in [(result, llo_dialogue::content::WORDING), (shared, of_the_check), (card, of_the_cards)] {
        let name = example["schema"].as_str().expect("a name").replace('/', "-");
        let schema = json(&files::read(format!("www/schema/{name}.json")));
        jsonschema::validate(&schema, example).expect("a result as the schema says");
        assert_eq!(example["wording"], wording);
    }
    let mut ours = serde_json::to_value(ProgressV1::new(&Check::default())).expect("JSON");
    ours["answered"] = progress["answered"].clone();
    assert_eq!(*progress, ours);
    Texts::read(between(&page("texts"), ".texts = ", ";\n```")).expect("texts that are taken");
}

/// Of a heading, as the places that show Markdown make it.
fn anchor(heading: &str) -> String {
    heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-")
}

#[test]
fn links_and_pictures_lead_somewhere() {
    let pages =
        files::below("www/docs", &["md"]).into_iter().chain(["README.md", "workshop/README.md"].map(PathBuf::from));
    let mut used: Vec<PathBuf> = Vec::new();
    for page in pages {
        let text = files::read(page.to_str().expect("a name in UTF-8"));
        let folder = page.parent().expect("a file in a folder");
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let pictures = ["<img src=\"", " srcset=\""].map(|start| all_after(&text, start)).concat();
        for link in links.chain(pictures.iter().copied()).filter(|link| !link.contains("://")) {
            let (file, wanted) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { page.clone() } else { folder.join(file) };
            let there = files::root().join(&target);
            assert!(there.exists(), "{}: {link}", page.display());
            if !wanted.is_empty() && target.extension().is_some_and(|ending| ending == "md") {
                let target = files::read(target.to_str().expect("a name in UTF-8"));
                let mut headings = target.lines().filter(|line| line.starts_with('#'));
                assert!(headings.any(|heading| anchor(heading) == wanted), "{}: {link}", page.display());
            }
            used.push(there.canonicalize().expect("it is there"));
        }
    }
    for picture in files::below("www/pictures", &["png"]) {
        let picture = files::root().join(picture).canonicalize().expect("it is there");
        assert!(used.contains(&picture), "{} is used", picture.display());
    }
}

/// Without its pictures: it is read in three minutes.
#[test]
fn the_readme_is_short() {
    let readme = files::read("README.md");
    let text = readme.lines().filter(|line| !line.contains("<img")).flat_map(str::split_whitespace);
    assert!(text.count() <= 700);
}

/// Number and level of each of WCAG 2.2, levels A and AA. 4.1.1 is gone since 2.2.
const CRITERIA: [(&str, &str); 55] = [
    ("1.1.1", "A"),
    ("1.2.1", "A"),
    ("1.2.2", "A"),
    ("1.2.3", "A"),
    ("1.2.4", "AA"),
    ("1.2.5", "AA"),
    ("1.3.1", "A"),
    ("1.3.2", "A"),
    ("1.3.3", "A"),
    ("1.3.4", "AA"),
    ("1.3.5", "AA"),
    ("1.4.1", "A"),
    ("1.4.2", "A"),
    ("1.4.3", "AA"),
    ("1.4.4", "AA"),
    ("1.4.5", "AA"),
    ("1.4.10", "AA"),
    ("1.4.11", "AA"),
    ("1.4.12", "AA"),
    ("1.4.13", "AA"),
    ("2.1.1", "A"),
    ("2.1.2", "A"),
    ("2.1.4", "A"),
    ("2.2.1", "A"),
    ("2.2.2", "A"),
    ("2.3.1", "A"),
    ("2.4.1", "A"),
    ("2.4.2", "A"),
    ("2.4.3", "A"),
    ("2.4.4", "A"),
    ("2.4.5", "AA"),
    ("2.4.6", "AA"),
    ("2.4.7", "AA"),
    ("2.4.11", "AA"),
    ("2.5.1", "A"),
    ("2.5.2", "A"),
    ("2.5.3", "A"),
    ("2.5.4", "A"),
    ("2.5.7", "AA"),
    ("2.5.8", "AA"),
    ("3.1.1", "A"),
    ("3.1.2", "AA"),
    ("3.2.1", "A"),
    ("3.2.2", "A"),
    ("3.2.3", "AA"),
    ("3.2.4", "AA"),
    ("3.2.6", "A"),
    ("3.3.1", "A"),
    ("3.3.2", "A"),
    ("3.3.3", "AA"),
    ("3.3.4", "AA"),
    ("3.3.7", "A"),
    ("3.3.8", "AA"),
    ("4.1.2", "A"),
    ("4.1.3", "AA"),
];

#[test]
fn every_criterion_is_answered_once_and_in_order() {
    let page = page("accessibility");
    let rows = page.lines().filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit());
    let rows: Vec<Vec<&str>> = rows.map(|row| row.split('|').map(str::trim).collect()).collect();
    let told: Vec<(&str, &str)> =
        rows.iter().map(|row| (row[1].split(' ').next().unwrap_or_default(), row[2])).collect();
    assert_eq!(told, CRITERIA);
    for row in rows {
        assert!(["yes", "none", "partly"].contains(&row[3]), "{row:?}");
        assert!(row[3] == "none" || !row[4].is_empty(), "it says how: {row:?}");
    }
}
