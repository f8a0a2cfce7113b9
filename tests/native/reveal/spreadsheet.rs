//! The table as a spreadsheet program opens it: each field in its column, and nothing that a person wrote is run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::session::{Choice, NextStep};
use llo_dialogue::reveal::export::csv;
use proptest::prelude::*;
use roxmltree::Document;

use crate::support::any::cases;
use crate::support::reveal::{DESIGN, STEP, about, look, no_names, with};

const FORMULA: [char; 9] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '−'];

/// The file of a board where somebody wrote this.
fn file(language: Language, what: &str, who: &str) -> String {
    let Some(step) = NextStep::new(what, who, None) else { return String::new() };
    csv(&with(DESIGN, STEP), &no_names(), &about(&Choice::Step(step), look(language)))
}

/// The fields of each row, as RFC 4180 reads them.
fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut signs = text.strip_prefix('\u{feff}').expect("a byte order mark").chars().peekable();
    while let Some(sign) = signs.next() {
        let row = rows.last_mut().expect("there is always one");
        let field = row.last_mut().expect("there is always one");
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => field.extend(signs.next()),
            '"' => quoted = !quoted,
            '\r' if !quoted && signs.peek() == Some(&'\n') => {
                signs.next();
                rows.push(vec![String::new()]);
            }
            _ if !quoted && sign == separator => row.push(String::new()),
            _ => field.push(sign),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last row ends as well");
    rows
}

/// Whatever program reads it, told whatever separator: taken apart at everything that is no letter and no digit, no piece
/// begins with a formula.
fn runs_nothing(text: &str) {
    let mut before = '\n';
    for sign in text.chars() {
        let kept = before.is_alphanumeric() || before == '\'' || FORMULA.contains(&before);
        assert!(kept || !FORMULA.contains(&sign), "{sign:?} after {before:?} in {text:?}");
        before = sign;
    }
}

#[test]
fn each_language_has_the_separator_of_its_excel_and_every_field_its_column() {
    for (language, separator) in [(Language::NL, ';'), (Language::EN, ',')] {
        let file = file(language, "een, twee; drie\tvier \"vijf\"\nzes", "Wie, dan");
        let rows = rows(&file, separator);
        assert!(rows.len() > 10 && rows.iter().all(|row| row.len() == 6), "{rows:?}");
        let said = |text: &str| rows.iter().any(|row| row[3] == text);
        assert!(said("een, twee; drie\tvier \"vijf\"\nzes") && said("Wie, dan"), "{rows:?}");
        assert!(!file.contains("sep="));
    }
}

#[test]
fn a_formula_begins_nowhere() {
    let table = [
        ("=1+1", "'=1+1"),
        ("a,=1+1", "a,'=1+1"),
        ("a, =1", "a, '=1"),
        ("a\t+1", "a\t'+1"),
        ("a -1 b", "a '-1 b"),
        ("x\"=1", "x\"'=1"),
        ("＝1,＠x", "'＝1,'＠x"),
        ("a;\u{a0}@x", "a;\u{a0}'@x"),
        ("a\n==1", "a\n'==1"),
        ("twee-en-een", "twee-en-een"),
        ("ik@elders.nl", "ik@elders.nl"),
    ];
    for (language, separator) in [(Language::NL, ';'), (Language::EN, ',')] {
        for (written, kept) in table {
            let file = file(language, written, "");
            assert!(rows(&file, separator).iter().any(|row| row[3] == kept), "{written:?} in {file}");
            runs_nothing(&file);
        }
    }
}

fn any_text() -> impl Strategy<Value = String> {
    "[=+@＝＋－＠−,; \t\"'|:a1\u{a0}\u{200b}\u{0}\r\n-]{1,12}"
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn whatever_is_written_runs_nothing_and_stays_in_its_field(what in any_text(), who in any_text()) {
        for (language, separator) in [(Language::NL, ';'), (Language::EN, ',')] {
            let file = file(language, &what, &who);
            if !file.is_empty() {
                runs_nothing(&file);
                prop_assert!(rows(&file, separator).iter().all(|row| row.len() == 6), "{}", file);
            }
        }
    }
}

/// What LibreOffice makes of a file: the cells of each row, and how many of them are formulas.
fn opened(folder: &Path, text: &str, separator: u32, locale: u32) -> (Vec<Vec<String>>, usize) {
    let (source, made) = (folder.join("table.csv"), folder.join("table.fods"));
    fs::write(&source, text).expect("a file can be written");
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let filter = format!("--infilter=CSV:{separator},34,76,1,,{locale}");
    let output = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "fods", &filter, "--outdir"])
        .args([folder, &source])
        .output()
        .expect("LibreOffice runs");
    let made = fs::read_to_string(&made).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    let document = Document::parse(&made).expect("it writes XML");
    let named = |name: &'static str| document.descendants().filter(move |node| node.tag_name().name() == name);
    let cells = |row: roxmltree::Node| {
        let cells = row.children().filter(|node| node.tag_name().name() == "table-cell");
        let text = |cell: roxmltree::Node| {
            cell.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect::<String>()
        };
        cells.map(|cell| text(cell).trim().to_owned()).collect::<Vec<_>>()
    };
    let formulas = named("table-cell").filter(|cell| cell.attributes().any(|it| it.name() == "formula")).count();
    (named("table-row").map(cells).collect(), formulas)
}

/// An empty folder of this test.
fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("llo-spreadsheet-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

#[test]
#[ignore = "needs LibreOffice: cargo xtask test interop"]
fn libreoffice_runs_nothing_of_it() {
    const BLANK: u32 = 32;
    let folder = folder();
    let (_, formulas) = opened(&folder, "a,=1+1\r\n", 44, 1033);
    assert_eq!(formulas, 1, "it does run a formula that is in a file");
    let what = "x,=1+1; =2+2\t=3+3 @SUM(1) ＝4+4,-5+5,\"=6+6\" '=7+7";
    for (language, own, locale) in [(Language::NL, 59, 1043), (Language::EN, 44, 1033)] {
        let text = file(language, what, "=1+1");
        for (separator, locale) in [44, 59, 9, BLANK].into_iter().flat_map(|sign| [(sign, 1033), (sign, 1043)]) {
            let (_, formulas) = opened(&folder, &text, separator, locale);
            assert_eq!(formulas, 0, "{language:?}, separator {separator}, locale {locale}: {text}");
        }
        let (rows, _) = opened(&folder, &text, own, locale);
        let words = if language == Language::NL { ["ronde", "aantal"] } else { ["round", "number"] };
        assert_eq!([&*rows[0][0], &*rows[0][5]], words, "{rows:?}");
        assert!(rows[1].len() >= 6 && rows[1][5].parse::<u32>().is_ok(), "a number in each row: {rows:?}");
    }
    fs::remove_dir_all(&folder).expect("the folder can go");
}
