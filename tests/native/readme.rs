//! The README against the code, both ways: what its tables name is there, and what is there stands in its tables.

mod reading;

use std::path::{Path, PathBuf};

use llo_dialogue::app::board::notice::Told;
use llo_dialogue::app::effect::HostEvent;
use llo_dialogue::app::live_effect::LiveProgressV1;
use llo_dialogue::app::no_way;
use llo_dialogue::app::notice::Notice;
use llo_dialogue::app::self_check::notice::CheckNotice;
use llo_dialogue::app::storage::Slot;
use llo_dialogue::contract::check_draft::FileRefusal;
use llo_dialogue::contract::event::{ErrorV1, NoticeV1, ProgressV1, ReadyV1};
use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::options::{Complaint, Instance, StorageMode};
use llo_dialogue::contract::{board_options, check_options, guest_options, result, session_result, shared};
use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::time::Time;
use llo_dialogue::i18n::board::board_strings;
use llo_dialogue::i18n::texts::Texts;

use reading::{
    Of, all_after, between, camel, code, defined, members, names_of, readme, rows_of, shell, sorted, table, unique,
};

use crate::support::files;

/// What the shell reads itself: the Rust side gets what they lead to.
const OF_THE_SHELL: [&str; 2] = ["texts", "texts-src"];

fn attributes_of(element: Of) -> Vec<String> {
    let of_the_shell = if element == Of::Dialogue { &OF_THE_SHELL[..] } else { &[] };
    let ours: &[&str] = match element {
        Of::Dialogue => &guest_options::ATTRIBUTES,
        Of::SelfCheck => &check_options::ATTRIBUTES,
        Of::Board => &board_options::ATTRIBUTES,
    };
    sorted(ours.iter().chain(of_the_shell).copied().map(str::to_owned))
}

#[test]
fn attributes() {
    for element in Of::EACH {
        let ours = attributes_of(element);
        assert_eq!(names_of(element, "Attributes", "attribute"), ours, "{element:?}");
        let (of_the_shell, _) = defined(&shell(), element);
        assert_eq!(
            sorted(["lang".to_owned()].into_iter().chain(of_the_shell)),
            ours,
            "those of the shell, {element:?}"
        );
    }
    let read = files::read("src/web/attributes.rs");
    let read = all_after(&read, "attribute(\"").into_iter().chain(OF_THE_SHELL).map(str::to_owned);
    let every = unique(Of::EACH.into_iter().flat_map(attributes_of));
    assert_eq!(unique(read), every, "those that are read from the page");
}

#[test]
fn properties_and_methods() {
    let shell = shell();
    let (properties, methods) = members(&shell);
    for element in Of::EACH {
        let (attributes, own) = defined(&shell, element);
        let ours = attributes.iter().map(|name| camel(name)).chain(own).chain(properties.clone());
        assert_eq!(names_of(element, "Properties and methods", "property"), unique(ours), "{element:?}");
        let ours = methods.iter().map(|name| format!("{name}()"));
        assert_eq!(names_of(element, "Properties and methods", "method"), unique(ours), "{element:?}");
    }
}

/// With the format of what each tells.
#[test]
fn events() {
    let error = ErrorV1::new("code", String::new(), String::new()).schema;
    let notice = NoticeV1::new("code", String::new()).schema;
    let every: [(&str, &[Of], &str); 10] = [
        ("Ready", &Of::EACH, ReadyV1::new(result::ELEMENT, Language::default(), false).schema),
        ("Change", &[Of::Dialogue], result::SCHEMA),
        ("Result", &[Of::Dialogue], result::SCHEMA),
        ("Check(CheckEvent::Progress", &[Of::SelfCheck], ProgressV1::new(&Check::default()).schema),
        ("Check(CheckEvent::Shared", &[Of::SelfCheck], shared::SCHEMA),
        ("LiveEvent::Progress", &[Of::Dialogue, Of::Board], LiveProgressV1::SCHEMA),
        ("LiveEvent::Session", &[Of::Board], session_result::SCHEMA),
        // The row of all errors is told below; a dialogue on its own has this event, too.
        ("LiveEvent::NoWay", &[], error),
        ("Notice", &Of::EACH, notice),
        ("Error", &Of::EACH, error),
    ];
    let (ports, lines) = (files::read("src/web/ports.rs"), files::read("src/web/connections.rs"));
    let fire = between(&ports, "pub fn fire", "\n    }\n");
    let arms = fire.lines().filter_map(|line| line.trim().strip_prefix("HostEvent::")?.split_once("(detail)"));
    let arms = arms.map(|(event, rest)| (event.to_owned(), between(rest, "dispatch(\"", "\"")));
    let live = between(&lines, "pub fn fire_live", "\n    }\n").split("LiveEvent::").skip(1);
    let live = live.map(|arm| (format!("LiveEvent::{}", between(arm, "", "(")), between(arm, "(\"", "\"")));
    let arms: Vec<(String, &str)> = arms.chain(live).collect();
    assert_eq!(arms.len(), all_after(fire, "dispatch(\"").len() + 3);
    assert_eq!(sorted(arms.iter().map(|arm| arm.0.clone())), sorted(every.map(|it| it.0.to_owned())));
    for element in Of::EACH {
        let mut ours = Vec::new();
        for (event, of, schema) in every {
            let (_, name) = arms.iter().find(|arm| arm.0 == event).expect("just compared");
            ours.extend(of.contains(&element).then(|| format!("{name} {schema}")));
        }
        let told = rows_of(element, "Events", "event").into_iter().map(|row| {
            let schemas = code(&row[3..4]).into_iter().filter(|text| text.contains("llo-"));
            format!("{} {}", code(&row[..1]).join(" "), schemas.collect::<Vec<_>>().join(" ").trim_matches('"'))
        });
        assert_eq!(sorted(told), sorted(ours), "{element:?}");
    }
    // The shell fires one of them itself.
    let fired = |line: &&str| line.contains("dispatchEvent(new CustomEvent(");
    let shell = shell();
    let fired: Vec<_> = shell.lines().filter(fired).map(|line| between(line, "CustomEvent(\"", "\"")).collect();
    assert_eq!((fired, shell.contains(&format!("schema: \"{error}\""))), (vec!["llo-error"], true));
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
    let errors: Vec<String> =
        failures.filter(|code| !code.starts_with(' ')).map(|code| code.trim_matches('"').to_owned()).collect();
    let of = |notice: &Notice| -> &[Of] {
        match notice {
            Notice::Check(_) => &[Of::SelfCheck],
            Notice::PinLeftOut | Notice::Texts(_) => &[Of::Dialogue],
            Notice::Erased | Notice::EraseUnchecked | Notice::StorageUnavailable | Notice::StorageFull => &Of::EACH,
            Notice::StorageNewer | Notice::StorageCorrupt | Notice::StorageStuck | Notice::Attribute(_) => &Of::EACH,
        }
    };
    let of_a_board = files::read("src/app/board/notice.rs");
    let of_a_board = codes(&of_a_board).collect::<Vec<_>>();
    let told = [
        Told::HandedOver,
        Told::FileUnreadable,
        Told::FileDamaged,
        Told::FileNewer,
        Told::FileOver,
        Told::SessionOver,
        Told::KeptPastEnd,
        Told::ClockPastEnd,
        Told::PeopleFull,
        Told::NoPicture,
    ];
    assert_eq!(sorted(told.map(|told| told.code().to_owned())), sorted(of_a_board.clone()), "every one of a board");
    for told in told {
        assert!(
            matches!(told.event(board_strings(Language::default()), Time::from_millis(0)), HostEvent::Notice(_)),
            "{told:?}"
        );
    }
    for element in Of::EACH {
        let (mut errors, mut notices) = (errors.clone(), Vec::new());
        if matches!(element, Of::Dialogue | Of::Board) {
            errors.extend(no_way::CODES.map(str::to_owned));
        }
        if element == Of::Board {
            notices.extend(of_a_board.clone());
        }
        for notice in every.iter().filter(|notice| of(notice).contains(&element)) {
            match notice.event(Language::default()) {
                HostEvent::Error(error) => errors.push(error.code.to_owned()),
                HostEvent::Notice(notice) => notices.push(notice.code.to_owned()),
                other => panic!("{other:?} tells nobody what is wrong"),
            }
        }
        assert_eq!(names_of(element, "Error codes", "code"), sorted(errors), "{element:?}");
        assert_eq!(names_of(element, "Notice codes", "code"), sorted(notices), "{element:?}");
    }
}

#[test]
fn parts() {
    // The shell's `add(tag, part, text)`.
    let shell = shell();
    let of_the_shell: Vec<&str> = shell.split("add(\"").skip(1).filter_map(|call| call.split('"').nth(2)).collect();
    let all = files::below("src/web", &["rs"]);
    for element in Of::EACH {
        let folders: &[&str] = match element {
            Of::SelfCheck => &["src/web/self_check"],
            Of::Board => &["src/web/board", "src/web/reveal"],
            Of::Dialogue => &["src/web/views", "src/web/guest", "src/web/reveal"],
        };
        let (own, others): (Vec<_>, Vec<_>) =
            all.iter().partition(|path| folders.iter().any(|folder| path.starts_with(folder)));
        let imports: String = own.iter().map(files::read).collect();
        let imports: String =
            imports.split("use crate::web::views::").skip(1).map(|rest| between(rest, "", ";")).collect();
        let stem = |path: &&PathBuf| imports.contains(&*path.file_stem().unwrap_or_default().to_string_lossy());
        let shared = others.into_iter().filter(|path| path.starts_with("src/web/views")).filter(stem);
        let mut ours: Vec<String> = of_the_shell.iter().map(|part| (*part).to_owned()).collect();
        // Every kind of element stands in an instance.
        for source in own.into_iter().chain(shared).chain([&PathBuf::from("src/web/instance.rs")]) {
            ours.extend(all_after(&files::read(source), "\"part\", \"").into_iter().map(str::to_owned));
        }
        assert_eq!(names_of(element, "Looks", "part"), unique(ours), "{element:?}");
    }
}

/// With what each falls back to, in order.
#[test]
fn custom_properties() {
    let sheet = files::read("src/web/styles/llo.css");
    let is_value = |word: &&str| word.starts_with("--") || word.starts_with('#') || word.ends_with("px");
    let is_ours = |word: &&str| !word.starts_with("--llo-private-");
    let words = |line: &str| {
        let words = line.split([':', '(', ')', ',', ';', ' ']).filter(is_value).filter(is_ours);
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let is_public = |words: &Vec<String>| words.iter().any(|word| word.starts_with("--llo-"));
    let ours = sheet.lines().map(words).filter(is_public);
    let mut ours: Vec<Vec<String>> = ours.collect();
    let mut told: Vec<Vec<String>> = table("Looks", "custom property").iter().map(|row| code(row)).collect();
    ours.sort();
    ours.dedup(); // the two colours of the element itself are those of everything in it
    told.sort();
    assert_eq!(told, ours);
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

/// Each bundle with its files and its limit, as the build knows them.
#[test]
fn what_a_page_loads() {
    let source = files::read("xtask/src/bundles.rs");
    let bundles = between(&source, "pub const BUNDLES", "];").split("Bundle {").skip(1);
    let mut loaded = Vec::new();
    for bundle in bundles {
        let name = between(bundle, "name: \"", "\"");
        let limit = between(bundle, "limit: ", "}").trim_end().trim_end_matches(',').replace('_', "");
        let kilobytes = limit.strip_suffix("000").expect("whole kilobytes");
        let files = [".js", "_bg.wasm", ".nl.txt", ".en.txt"].map(|end| format!("pkg/{name}-*{end}"));
        let files = ["llo.js".to_owned()].into_iter().chain(files);
        loaded.push((files.collect::<Vec<_>>(), format!("{kilobytes} kB")));
    }
    let rows = table("For the administrator", "on the page");
    let (plain, preloaded) = rows.split_at(rows.len() - 1);
    let told = plain.iter().map(|row| (code(&row[1..2]), row[2].trim().to_owned()));
    let told: Vec<(Vec<String>, String)> = told.collect();
    assert_eq!(told, loaded);
    assert_eq!(code(&preloaded[0][1..2]), ["llo-preloaded.js"]);
}

#[test]
fn where_it_is_kept() {
    let readme = readme();
    for (element, name) in [(Of::Dialogue, "dialogue"), (Of::SelfCheck, "self-check")] {
        let slot = Slot::new(name, StorageMode::default(), &Instance::default()).expect("kept");
        let key = slot.key().replace(Instance::default().as_str(), "<instance>");
        assert!(readme.contains(&format!("`{key}`")), "{element:?}: {key}");
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
