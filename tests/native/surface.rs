//! The declarations of `src/surface` against what the parsers read, what is told, and what the style sheet takes.

use jsonschema::Validator;
use llo_dialogue::contract::attribute::Attribute;
use llo_dialogue::contract::codes::{ErrorCode, NoticeCode};
use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::kind::ElementKind;
use llo_dialogue::contract::options::{Complaint, RawOptions};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::board::notice::Told;
use llo_dialogue::elements::cards::notice::CardsNotice;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::elements::self_check::draft::FileRefusal;
use llo_dialogue::elements::self_check::notice::CheckNotice;
use llo_dialogue::elements::{board, cards, participant, self_check};
use llo_dialogue::i18n::{BoardWords, words};
use llo_dialogue::kit::effect::HostEvent;
use llo_dialogue::kit::notice::Notice;
use llo_dialogue::surface::attributes::{Without, without};
use llo_dialogue::surface::bundles::Bundle;
use llo_dialogue::surface::codes;
use llo_dialogue::surface::custom_properties::CUSTOM_PROPERTIES;
use llo_dialogue::surface::events::Detail;
use llo_dialogue::surface::{ElementName, elements_with};
use serde_json::{Value, json};

use crate::support::element::code;
use crate::support::files;

/// The shell reads them; the Rust side gets what they lead to.
const OF_THE_SHELL: [Attribute; 3] = [Attribute::Texts, Attribute::TextsSrc, Attribute::Name];

/// With these values in these attributes.
fn written(values: &[(Attribute, &str)]) -> RawOptions {
    let value = |attribute| values.iter().find(|(written, _)| *written == attribute);
    let raw = RawOptions::read(|attribute| value(attribute).map(|(_, value)| (*value).to_owned()));
    RawOptions { page: "https://here.example/a/page.html".to_owned(), ..raw }
}

/// Everything that an element makes of its attributes, whichever kind it is.
fn understood(element: ElementName, raw: &RawOptions) -> String {
    match element {
        ElementName::Dialogue => {
            format!("{:?} {:?}", Options::parse(raw), with_login(participant::options::Options::parse(raw)))
        }
        ElementName::SelfCheck => format!("{:?}", self_check::options::Options::parse(raw)),
        ElementName::Cards => format!("{:?}", cards::options::Options::parse(raw)),
        ElementName::Board => {
            let (options, complaints) = board::options::Options::parse(raw);
            let login = options.login.as_ref().map(|login| (login.username.clone(), login.password.clone()));
            format!("{options:?} {login:?} {complaints:?}")
        }
    }
}

/// A login keeps itself out of what is written.
fn with_login((options, complaints): (participant::options::Options, Vec<Complaint>)) -> String {
    let login = options.login.as_ref().map(|login| (login.username.clone(), login.password.clone()));
    format!("{options:?} {login:?} {complaints:?}")
}

#[test]
fn an_element_reads_the_attributes_that_it_is_declared_with_and_no_others() {
    for element in ElementName::ALL {
        // A name alone is no login.
        let before = [(Attribute::BrokerPassword, "before")];
        let plain = understood(*element, &written(&before));
        for attribute in Attribute::ALL.iter().filter(|attribute| !OF_THE_SHELL.contains(attribute)) {
            let reads = understood(*element, &written(&[(*attribute, "?"), before[0]])) != plain;
            let declared = element.element().attributes.contains(attribute);
            assert_eq!(reads, declared, "{element:?} {attribute:?}");
        }
    }
}

#[test]
fn the_value_that_stands_for_none_means_the_same_as_none() {
    for element in ElementName::ALL {
        for attribute in element.element().attributes {
            if let Without::Value(value) = without(*attribute) {
                let set = understood(*element, &written(&[(*attribute, &value)]));
                assert_eq!(set, understood(*element, &written(&[])), "{element:?} {attribute:?}");
            }
        }
    }
}

#[test]
fn an_attribute_is_of_an_element() {
    for attribute in Attribute::ALL {
        assert!(!elements_with(|element| element.attributes.contains(attribute)).is_empty(), "{attribute:?}");
    }
}

/// Which elements tell it; a new one has to be put into the list below, too.
fn tellers(notice: &Notice) -> &'static [ElementName] {
    match notice {
        Notice::PinLeftOut | Notice::Texts(_) => &[ElementName::Dialogue],
        Notice::Erased | Notice::EraseUnchecked | Notice::StorageUnavailable | Notice::StorageFull => ElementName::ALL,
        Notice::StorageNewer | Notice::StorageCorrupt | Notice::StorageStuck | Notice::Attribute(_) => ElementName::ALL,
    }
}

/// Of each element, what it tells in a message.
fn told() -> Vec<(&'static [ElementName], HostEvent)> {
    let complaint = |attribute| Complaint { attribute, value: "x".to_owned() };
    let notices = [
        Notice::Erased,
        Notice::EraseUnchecked,
        Notice::StorageUnavailable,
        Notice::StorageFull,
        Notice::StorageNewer,
        Notice::StorageCorrupt,
        Notice::StorageStuck,
        Notice::PinLeftOut,
        Notice::Attribute(complaint(Attribute::Lang)),
        Notice::Attribute(complaint(Attribute::Theme)),
        Notice::Texts("why".to_owned()),
    ];
    let of_a_check = [
        CheckNotice::Expiring,
        CheckNotice::Expired,
        CheckNotice::FileOpened,
        CheckNotice::FileUnreadable,
        CheckNotice::File(FileRefusal::NotOurs),
        CheckNotice::File(FileRefusal::Damaged),
        CheckNotice::File(FileRefusal::Newer),
        CheckNotice::Shared,
    ];
    let of_a_board = [
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
    let language = Language::default();
    let notices = notices.iter().map(|notice| (tellers(notice), notice.event(language)));
    let (check, board): (&[ElementName], &[ElementName]) = (&[ElementName::SelfCheck], &[ElementName::Board]);
    let of_a_check = of_a_check.map(|notice| (check, notice.event(language)));
    let of_a_board = of_a_board.map(|told| (board, told.event(words::<BoardWords>(language), Time::from_millis(0))));
    let of_cards: &[ElementName] = &[ElementName::Cards];
    let of_cards = [CardsNotice::Expiring, CardsNotice::Expired].map(|notice| (of_cards, notice.event(language)));
    notices.chain(of_a_check).chain(of_cards).chain(of_a_board).collect()
}

/// Those of the way to a server are held by the tests of `no_way`.
#[test]
fn every_code_is_told_by_the_elements_that_its_rows_name_and_by_no_others() {
    let told = told();
    let tell = |code: &str| {
        let is_it = |event: &HostEvent| self::code(event) == code;
        let mut of: Vec<ElementName> =
            told.iter().filter(|told| is_it(&told.1)).flat_map(|told| told.0).copied().collect();
        of.sort_by_key(|element| ElementName::ALL.iter().position(|known| known == element));
        of
    };
    for code in NoticeCode::ALL {
        let of: Vec<ElementName> = codes::notice(*code).iter().flat_map(|row| row.of).copied().collect();
        assert_eq!(tell(code.name()), of, "{code:?}");
    }
    let of_the_way = [ErrorCode::BrokerInsecure, ErrorCode::BrokerBlocked, ErrorCode::BrokerMissing];
    for code in ErrorCode::ALL.iter().filter(|code| !of_the_way.contains(code)) {
        assert_eq!(tell(code.name()), codes::error(*code).of, "{code:?}");
    }
}

#[test]
fn every_format_of_a_detail_is_told_by_an_event() {
    for detail in Detail::ALL {
        let fires = elements_with(|element| element.all_events().any(|event| event.detail == *detail));
        assert!(!fires.is_empty(), "{detail:?}");
    }
    for element in ElementName::ALL.iter().map(|name| name.element()) {
        assert!(element.events.iter().any(|event| event.detail == element.result), "{}: its result", element.tag);
    }
}

#[test]
fn a_page_finds_a_bundle_for_whatever_stands_on_it() {
    let selectors = ElementName::ALL.iter().flat_map(|name| name.element().selectors());
    let kinds: Vec<ElementKind> = selectors.map(|(kind, _)| kind).collect();
    assert_eq!(kinds.len(), ElementKind::ALL.len(), "each kind is of one element");
    assert!(ElementKind::ALL.iter().all(|kind| kinds.contains(kind)));
    let sizes: Vec<usize> = Bundle::ALL.iter().map(|bundle| bundle.kinds().len()).collect();
    assert!(sizes.is_sorted(), "the smallest comes first");
    let largest = Bundle::ALL.last().expect("a bundle");
    assert!(ElementKind::ALL.iter().all(|kind| largest.kinds().contains(kind)), "the largest makes all");
}

/// With what each falls back to, in order.
#[test]
fn the_style_sheet_reads_the_custom_properties_that_are_declared() {
    let sheet = files::read("src/kit/web/styles/base.css");
    let is_value = |word: &&str| word.starts_with("--") || word.starts_with('#') || word.ends_with("px");
    let is_ours = |word: &&str| !word.starts_with("--llo-private-");
    let words = |declaration: &str| {
        let words = declaration.split([':', '(', ')', ',', ' ', '\n']).filter(is_value).filter(is_ours);
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let is_public = |words: &Vec<String>| words.iter().any(|word| word.starts_with("--llo-"));
    let mut read: Vec<Vec<String>> = sheet.split(';').map(words).filter(is_public).collect();
    read.sort();
    read.dedup(); // the two colours of the element itself are those of everything in it
    let code = |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let declared = CUSTOM_PROPERTIES.iter();
    let mut declared: Vec<Vec<String>> =
        declared.map(|it| [vec![it.name.to_owned()], code(it.theme), code(it.default)].concat()).collect();
    declared.sort();
    assert_eq!(read, declared);
}

/// As a whole, and each declaration as that of a custom element: the schema takes one for a class as well, of which it
/// says nothing about attributes, events and parts.
#[test]
fn the_manifest_is_one_of_schema_2_1() {
    let json = |path: &str| serde_json::from_str::<Value>(&files::read(path)).expect("JSON");
    let schema = json("tests/fixtures/custom-elements-manifest/schema.json");
    let of_an_element = json!({
        "$schema": schema["$schema"], "definitions": schema["definitions"], "$ref": "#/definitions/CustomElementDeclaration",
    });
    let [whole, of_an_element] = [&schema, &of_an_element].map(|it| jsonschema::draft7::new(it).expect("a schema"));
    let wrong = |schema: &Validator, json: &Value| -> Vec<String> {
        schema.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).collect()
    };
    let manifest = json("www/custom-elements.json");
    assert_eq!(wrong(&whole, &manifest), [""; 0]);
    let declarations = manifest["modules"][0]["declarations"].as_array().expect("a list");
    assert_eq!(declarations.len(), ElementName::ALL.len());
    for declaration in declarations {
        assert_eq!(wrong(&of_an_element, declaration), [""; 0]);
        for part in ["attributes", "events", "cssParts", "cssProperties"] {
            let mut spoilt = declaration.clone();
            spoilt[part][0]["name"] = Value::Null;
            assert!(!of_an_element.is_valid(&spoilt), "{part}: it is strict enough to say something");
        }
    }
}
