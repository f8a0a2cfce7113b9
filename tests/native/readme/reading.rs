//! Reading names out of the README's tables, and out of the shell.

use llo_dialogue::contract::{result, session_result, shared};

use crate::support::files;

/// Whose row of a table it is, as its second column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Dialogue,
    SelfCheck,
    Board,
}

impl Of {
    pub const EACH: [Of; 3] = [Of::Dialogue, Of::SelfCheck, Of::Board];

    fn read(cell: &str) -> Vec<Of> {
        let one = |name: &str| match name.trim() {
            "dialogue" => Of::Dialogue,
            "self-check" => Of::SelfCheck,
            "board" => Of::Board,
            other => panic!("{other:?} is no element"),
        };
        if cell.trim() == "all" { Of::EACH.to_vec() } else { cell.split(',').map(one).collect() }
    }

    /// The name of this element's tag.
    pub fn tag(self) -> &'static str {
        match self {
            Of::Dialogue => result::ELEMENT,
            Of::SelfCheck => shared::ELEMENT,
            Of::Board => session_result::ELEMENT,
        }
    }
}

pub fn readme() -> String {
    files::read("README.md")
}

/// With its parts.
pub fn shell() -> String {
    let parts = files::below("www/shell", &["js"]);
    parts.iter().fold(files::read("www/llo.js"), |shell, part| shell + &files::read(part))
}

/// The rows of the table whose first column has this title, below this heading; of each row its cells.
pub fn table(heading: &str, title: &str) -> Vec<Vec<String>> {
    let readme = readme();
    let section = readme.lines().skip_while(|line| line.trim_start_matches('#').trim() != heading).skip(1);
    let section = section.take_while(|line| !line.starts_with('#'));
    let head = format!("| {title} |");
    let rows = section.skip_while(|line| !line.starts_with(&head)).skip(2).take_while(|line| line.starts_with('|'));
    let rows: Vec<_> = rows.map(|row| row.split('|').skip(1).map(str::to_owned).collect()).collect();
    assert!(!rows.is_empty(), "the README has a table `{title}` below `{heading}`");
    rows
}

/// The rows that are about this element.
pub fn rows_of(element: Of, heading: &str, title: &str) -> Vec<Vec<String>> {
    let mut rows = table(heading, &format!("{title} | of"));
    rows.retain(|row| Of::read(&row[1]).contains(&element));
    rows
}

/// What stands in backticks in the first column of the rows that are about this element.
pub fn names_of(element: Of, heading: &str, title: &str) -> Vec<String> {
    sorted(rows_of(element, heading, title).iter().flat_map(|row| code(&row[..1])))
}

pub fn code(cells: &[String]) -> Vec<String> {
    cells.iter().flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

pub fn sorted(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort();
    names
}

pub fn unique(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut names = sorted(names);
    names.dedup();
    names
}

pub fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("{start:?} is there"));
    rest.split_once(end).unwrap_or_else(|| panic!("{end:?} follows {start:?}")).0
}

/// What stands between each `start` and the quotation mark after it.
pub fn all_after<'a>(text: &'a str, start: &str) -> Vec<&'a str> {
    text.split(start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What the shell defines an element with: its attributes beside `lang`, and its properties that are no attributes.
pub fn defined(shell: &str, element: Of) -> (Vec<String>, Vec<String>) {
    let call = between(shell, &format!("\ndefine(\"{}\", ", element.tag()), ");\n");
    let mut objects = call.split('{').skip(1).map(|rest| between(rest, "", "}"));
    let attributes = objects.next().map(|object| keys(shell, object)).unwrap_or_default();
    (attributes, objects.next().map(|object| keys(shell, object)).unwrap_or_default())
}

/// The keys of an object; those of a `...CONSTANT` too.
fn keys(shell: &str, object: &str) -> Vec<String> {
    let parts = object.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts
        .flat_map(|part| match part.strip_prefix("...") {
            Some(constant) => keys(shell, between(shell, &format!("\nconst {constant} = {{"), "};\n")),
            None => vec![part.split(':').next().unwrap_or_default().trim().trim_matches('"').to_owned()],
        })
        .collect()
}

pub fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// The public members of the shell's class: properties and methods.
pub fn members(shell: &str) -> (Vec<String>, Vec<String>) {
    let class = between(shell, "class LloElement extends HTMLElement {", "\n}\n");
    let (mut properties, mut methods) = (Vec::new(), Vec::new());
    for line in class.lines().filter_map(|line| line.strip_prefix("  ")) {
        let accessor = line.strip_prefix("get ").or(line.strip_prefix("set "));
        let line = accessor.unwrap_or(line.strip_prefix("async ").unwrap_or(line));
        let end = line.find(|c: char| !c.is_alphanumeric()).unwrap_or(line.len());
        let (name, rest) = line.split_at(end);
        if name.is_empty() || ["static", "constructor"].contains(&name) || name.ends_with("Callback") {
            continue;
        }
        let is_method = accessor.is_none() && rest.starts_with('(');
        if is_method { &mut methods } else { &mut properties }.push(name.to_owned());
    }
    (properties, methods)
}
