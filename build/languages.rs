//! Which languages there are: those in which every element has words.

use std::fmt::Write;

use super::catalog::Element;

/// Rust for the list of languages, and for the files of their words.
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
    let lacking = elements.iter().flat_map(|element| {
        let lacks = |tag: &&&str| !element.languages.iter().any(|words| words.language == ***tag);
        tags.iter().filter(lacks).map(|tag| format!("src/words/{}/{tag}.json: is missing", element.name))
    });
    let lacking: Vec<String> = lacking.collect();
    if !lacking.is_empty() {
        return Err(lacking);
    }
    let mut source =
        format!("/// The languages that there are words in; ours first.\npub const TAGS: &[&str] = &{tags:?};\n");
    let _ = writeln!(source, "/// An element, a language, and its words as JSON.");
    let _ = writeln!(source, "#[cfg(not(target_arch = \"wasm32\"))]");
    let _ = writeln!(source, "pub const FILES: &[(&str, &str, &str)] = &[");
    for element in elements {
        for words in &element.languages {
            let (name, tag) = (&element.name, &words.language);
            let file = format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.{tag}.json\"))");
            let _ = writeln!(source, "    ({name:?}, {tag:?}, {file}),");
        }
    }
    let _ = writeln!(source, "];");
    Ok(source)
}
