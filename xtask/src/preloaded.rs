//! The WebAssembly and its words as a script, for pages whose CSP forbids every connection: `pkg/llo_solo_wasm.js`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use crate::words::{self, LANGUAGES};

const NAME: &str = "llo_solo";

/// Writes the script beside the module in `pkg`.
pub fn write(pkg: &Path) -> Result<(), (PathBuf, io::Error)> {
    let named = |path: PathBuf| |error| (path, error);
    let wasm = pkg.join(format!("{NAME}_bg.wasm"));
    let bytes = fs::read(&wasm).map_err(named(wasm))?;
    let mut texts = Map::new();
    for language in LANGUAGES {
        let file = pkg.join(words::file(NAME, language));
        let text = fs::read_to_string(&file).map_err(named(file))?;
        texts.insert(language.tag().to_owned(), Value::from(text));
    }
    let words = Value::from(texts);
    let script = format!("export default \"{}\";\nexport const words = {words};\n", STANDARD.encode(bytes));
    let file = pkg.join(format!("{NAME}_wasm.js"));
    fs::write(&file, script).map_err(named(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_holds_every_byte_of_the_module_and_its_words() {
        let pkg = std::env::temp_dir().join(format!("llo-preloaded-{}", std::process::id()));
        fs::create_dir_all(&pkg).expect("a folder");
        fs::write(pkg.join("llo_solo_bg.wasm"), b"\0asm\xff\xfe").expect("a file");
        fs::write(pkg.join("llo_solo.nl.txt"), "‘Nu’\n\"\n").expect("a file");
        fs::write(pkg.join("llo_solo.en.txt"), "Now\n").expect("a file");
        write(&pkg).expect("a script");
        let script = fs::read_to_string(pkg.join("llo_solo_wasm.js")).expect("the script");
        let (base64, words) = script.split_once(";\n").expect("two lines");
        let base64 = base64.strip_prefix("export default \"").and_then(|rest| rest.strip_suffix('"'));
        assert_eq!(STANDARD.decode(base64.expect("one string")).as_deref(), Ok(b"\0asm\xff\xfe".as_slice()));
        let words = words.strip_prefix("export const words = ").and_then(|rest| rest.strip_suffix(";\n"));
        let words: Value = serde_json::from_str(words.expect("an object")).expect("JSON");
        assert_eq!(words, serde_json::json!({ "nl": "‘Nu’\n\"\n", "en": "Now\n" }));
        fs::remove_dir_all(pkg).expect("the test's own folder");
    }
}
