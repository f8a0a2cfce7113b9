//! The WebAssembly as a script, for pages whose CSP forbids every connection: `pkg/llo_solo_wasm.js`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const NAME: &str = "llo_solo";

/// Writes the script beside the module in `pkg`.
pub fn write(pkg: &Path) -> Result<(), (PathBuf, io::Error)> {
    let named = |path: PathBuf| |error| (path, error);
    let wasm = pkg.join(format!("{NAME}_bg.wasm"));
    let bytes = fs::read(&wasm).map_err(named(wasm))?;
    let script = pkg.join(format!("{NAME}_wasm.js"));
    fs::write(&script, format!("export default \"{}\";\n", STANDARD.encode(bytes))).map_err(named(script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_holds_every_byte_of_the_module() {
        let pkg = std::env::temp_dir().join(format!("llo-preloaded-{}", std::process::id()));
        fs::create_dir_all(&pkg).expect("a folder");
        fs::write(pkg.join("llo_solo_bg.wasm"), b"\0asm\xff\xfe").expect("a file");
        write(&pkg).expect("a script");
        let script = fs::read_to_string(pkg.join("llo_solo_wasm.js")).expect("the script");
        let base64 = script.strip_prefix("export default \"").and_then(|rest| rest.strip_suffix("\";\n"));
        assert_eq!(STANDARD.decode(base64.expect("one string")).as_deref(), Ok(b"\0asm\xff\xfe".as_slice()));
        fs::remove_dir_all(pkg).expect("the test's own folder");
    }
}
