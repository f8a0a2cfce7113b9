//! Which languages there are: those in which every element has words.

use std::fmt::Write;

use super::catalog::Element;

/// Rust for the list of languages.
///
/// # Errors
/// An element that does not have a language of another.
pub fn source(elements: &[Element]) -> Result<String, Vec<String>> {
    let mut tags: Vec<&str> = Vec::new();
    for words in elements.iter().flat_map(|element| &element.languages) {
        if !tags.contains(&words.language.as_str()) {
            tags.push(&words.language);
        }
    }
    let mut lacking = Vec::new();
    for element in elements {
        for tag in &tags {
            if !element.languages.iter().any(|words| words.language == *tag) {
                lacking.push(format!("src/words/{}/{tag}.json: is missing", element.name));
            }
        }
    }
    if !lacking.is_empty() {
        return Err(lacking);
    }
    let count = tags.len();
    let mut source = format!("const TAGS: [&str; {count}] = {tags:?};\n\nimpl Language {{\n");
    for (at, tag) in tags.iter().enumerate() {
        let name = tag.to_uppercase().replace('-', "_");
        let _ = writeln!(source, "    pub const {name}: Language = Language({at});");
    }
    let _ = writeln!(source, "    /// Their tags, as an attribute's allowed values are told.");
    let _ = writeln!(source, "    pub const LISTED: &str = {:?};", tags.join(", "));
    let all: Vec<String> = (0..count).map(|at| format!("Language({at})")).collect();
    let _ = writeln!(source, "    /// All that there are words in; the first where a page wants none of them.");
    let _ = writeln!(source, "    pub const ALL: [Language; {count}] = [{}];\n}}", all.join(", "));
    Ok(source)
}

/// Rust for the files of their words.
pub fn files(elements: &[Element]) -> String {
    let mut source = "/// An element, a language, and its words as JSON.\n".to_owned();
    let _ = writeln!(source, "pub const FILES: &[(&str, &str, &str)] = &[");
    for element in elements {
        for words in &element.languages {
            let (name, tag) = (&element.name, &words.language);
            let file = format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.{tag}.json\"))");
            let _ = writeln!(source, "    ({name:?}, {tag:?}, {file}),");
        }
    }
    let _ = writeln!(source, "];");
    source
}
