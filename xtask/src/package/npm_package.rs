//! The package for npm: WebAssembly and words are modules, which every bundler knows how to load, and nothing touches a browser
//! when it is imported.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use llo_dialogue::contract::attribute::Attribute;
use llo_dialogue::contract::ids::Language;
use llo_dialogue::surface::bundles::Bundle;
use llo_dialogue::surface::{Element, ElementName};
use serde_json::{Value, json};

use super::release::LICENCES;
use super::{VERSION, integrity};
use crate::files::{copy, read, unusable, write};
use crate::minify::Script;
use crate::process::{Result, run};
use crate::site;
use crate::versions;
use crate::words;
use crate::workspace::Workspace;

/// Of the release, what an address of a page without a bundler may name, or what that loads.
const DIST: [&str; 28] = [
    "address.js",
    "board.css",
    "board.html",
    "board.js",
    "diagnose.html",
    "diagnose.js",
    "docs",
    "embed-host.js",
    "embed.css",
    "embed.html",
    "embed.js",
    "favicon.svg",
    "frame.js",
    "index.css",
    "join.css",
    "join.html",
    "join.js",
    "llo-preloaded.js",
    "llo.classic.js",
    "llo.js",
    "llo.live.classic.js",
    "pkg",
    "results-page.js",
    "results.css",
    "results.html",
    "results.js",
    "room.js",
    "zip.js",
];

/// The generated types, which name each other.
const TYPES: [&str; 4] = ["llo.d.ts", "llo-react.d.ts", "llo-svelte.d.ts", "llo-vue.d.ts"];

/// Puts the package together in `target/npm`, and lets npm pack it.
pub fn pack(workspace: &Workspace, release: &Path, target: &Path) -> Result<PathBuf> {
    let (to, source, www) = (target.join("npm"), workspace.root.join("npm"), workspace.root.join("www"));
    let pkg = workspace.target.join("llo-pkg");
    write(&to.join("package.json"), manifest(&read(&source.join("package.json"))?)?)?;
    copy(&source.join("README.md"), &to.join("README.md"))?;
    let shell = Script::new(www.join("shell/npm.js"), to.join("shell.js"));
    Script { defined: site::defined(&versions::of(&pkg)?), ..shell }.write()?;
    for bundle in Bundle::ALL {
        engine(*bundle, &pkg, &to.join("engine"))?;
    }
    for name in ElementName::ALL {
        write(&to.join(format!("{}.js", name.name())), entry(&[*name], &bundles_of(*name)))?;
    }
    write(&to.join("index.js"), entry(ElementName::ALL, Bundle::ALL))?;
    let components: String = ElementName::ALL.iter().map(|name| component(name.element())).collect();
    write(&to.join("react.js"), read(&source.join("react.js"))? + "\n" + &components)?;
    for file in TYPES {
        copy(&www.join(file), &to.join("types").join(file))?;
    }
    for file in ["react.d.ts", "results.d.ts"] {
        copy(&source.join(file), &to.join("types").join(file))?;
    }
    copy(&www.join("results.js"), &to.join("results.js"))?;
    let elements = read(&www.join("custom-elements.json"))?.replace("\"llo.js\"", "\"index.js\"");
    write(&to.join("custom-elements.json"), elements)?;
    copy(&www.join("schema"), &to.join("schema"))?;
    for file in LICENCES {
        copy(&workspace.root.join(file), &to.join(file))?;
    }
    for name in DIST {
        copy(&release.join(name), &to.join("dist").join(name))?;
    }
    integrity::write_into(&to.join("dist"))?;
    let mut npm = Command::new("npm");
    npm.args(["pack", "--ignore-scripts", "--loglevel", "error", "--pack-destination"]).arg(target).current_dir(&to);
    run(&mut npm)?;
    Ok(target.join(format!("llo-dialogue-{VERSION}.tgz")))
}

/// `package.json` with the version.
fn manifest(text: &str) -> Result<String> {
    let mut manifest: Value = serde_json::from_str(text).map_err(|error| format!("npm/package.json: {error}"))?;
    manifest["version"] = json!(VERSION);
    Ok(format!("{manifest:#}\n"))
}

/// The smallest bundle for each thing that an element can be.
fn bundles_of(name: ElementName) -> Vec<Bundle> {
    let kinds = name.element().selectors().into_iter().map(|(kind, _)| kind);
    let smallest = kinds.filter_map(|kind| Bundle::ALL.iter().copied().find(|bundle| bundle.kinds().contains(&kind)));
    let names: BTreeSet<&str> = smallest.map(Bundle::name).collect();
    Bundle::ALL.iter().copied().filter(|bundle| names.contains(bundle.name())).collect()
}

/// What a page imports.
fn entry(elements: &[ElementName], bundles: &[Bundle]) -> String {
    let names: Vec<&str> = bundles.iter().map(|bundle| bundle.name()).collect();
    let imports: String =
        names.iter().map(|name| format!("import {name} from \"./engine/{name}.files.js\";\n")).collect();
    let tags: Vec<String> = elements.iter().map(|name| format!("<{}>", name.element().tag)).collect();
    let defined: Vec<String> = elements.iter().map(|name| format!("\"{}\"", name.element().tag)).collect();
    format!(
        "// Defines {}. Their WebAssembly is loaded when one comes near the screen.\n\n\
         import {{ define, provide }} from \"./shell.js\";\n{imports}\nprovide({{ {} }});\ndefine({});\n",
        tags.join(", "),
        names.join(", "),
        defined.join(", "),
    )
}

/// The modules of a bundle, and the table of them.
fn engine(bundle: Bundle, pkg: &Path, to: &Path) -> Result {
    let name = bundle.name();
    copy(&pkg.join(format!("{name}.js")), &to.join(format!("{name}.js")))?;
    let file = pkg.join(format!("{name}_bg.wasm"));
    let wasm = fs::read(&file).map_err(|error| unusable(&file, &error))?;
    write(&to.join(format!("{name}_wasm.js")), module(&latin1(&wasm)))?;
    let mut words_of_all = Vec::new();
    for language in Language::ALL {
        let tag = language.tag();
        let text = read(&pkg.join(words::file(name, language)))?;
        write(&to.join(format!("{name}.{tag}.js")), module(&text))?;
        words_of_all.push(format!("    {tag}: () => import(\"./{name}.{tag}.js\"),\n"));
    }
    let table = format!(
        "// Where the parts of a bundle are: modules, which a bundler puts where it likes.\n\
         export default {{\n  glue: () => import(\"./{name}.js\"),\n  wasm: () => import(\"./{name}_wasm.js\"),\n  \
         words: {{\n{}  }},\n}};\n",
        words_of_all.concat()
    );
    write(&to.join(format!("{name}.files.js")), table)
}

/// Each byte as the character with that number: 7 % more than the bytes, compressed, where base 64 is 29 % more.
fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// A module that is a text. Only what would end the text is escaped, and what some tools take for the end of a file.
fn module(text: &str) -> String {
    let mut script = String::from("export default \"");
    for character in text.chars() {
        match character {
            '"' | '\\' => script.extend(['\\', character]),
            '\n' => script.push_str("\\n"),
            '\r' => script.push_str("\\r"),
            '\0' => script.push_str("\\x00"),
            '\u{1a}' => script.push_str("\\x1a"),
            '\u{2028}' => script.push_str("\\u2028"),
            '\u{2029}' => script.push_str("\\u2029"),
            other => script.push(other),
        }
    }
    script + "\";\n"
}

/// A line of `react.js`.
fn component(element: &Element) -> String {
    let attributes = element.attributes.iter().filter(|attribute| **attribute != Attribute::Lang);
    let attributes: Vec<&str> = attributes.map(|attribute| attribute.name()).collect();
    let properties: Vec<&str> = element.properties.iter().map(|property| property.name).collect();
    let (tag, name) = (element.tag, element.type_name);
    format!(
        "/** `<{tag}>` */\nexport const {name} = component({}, {}, {}, {});\n",
        json!(tag),
        json!(name),
        json!(attributes),
        json!(properties)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_brings_the_smallest_bundles_that_its_element_may_need() {
        assert_eq!(bundles_of(ElementName::Dialogue), [Bundle::Dialogue, Bundle::Join]);
        assert_eq!(bundles_of(ElementName::SelfCheck), [Bundle::Solo]);
        assert_eq!(bundles_of(ElementName::Board), [Bundle::Board]);
        let script = entry(&[ElementName::SelfCheck], &[Bundle::Solo]);
        assert!(script.ends_with("provide({ llo_solo });\ndefine(\"llo-self-check\");\n"), "{script}");
    }

    #[test]
    fn a_text_in_a_module_ends_where_it_ends() {
        let script = module(&latin1(b"a\"\\\n\r\0 1\xff"));
        assert_eq!(script, "export default \"a\\\"\\\\\\n\\r\\x00 1\u{ff}\";\n");
    }

    #[test]
    fn the_manifest_has_the_version_of_the_workspace_and_keeps_the_rest() {
        let text = include_str!("../../../npm/package.json");
        let manifest: Value = serde_json::from_str(&manifest(text).expect("JSON")).expect("JSON");
        assert_eq!(manifest["version"], VERSION);
        assert_eq!(manifest["exports"]["."]["default"], "./index.js");
    }
}
