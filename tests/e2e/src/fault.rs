//! What can go wrong between a web server and the page, made on purpose.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, StatusCode, header};

use crate::versions;

/// One way in which a site is broken; it holds for every answer until it is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The glue script was not copied.
    ScriptMissing,
    /// The glue script is there, but throws when an element is mounted.
    MountThrows,
    /// The glue script works until an attribute changes; then it behaves like one that crashes.
    Crashes,
    /// The network is so slow that the `.wasm` comes only when this fault is taken away.
    WasmHeld,
    /// The `.wasm` was not copied.
    WasmMissing,
    /// A portal answers its own page, with status 200, for a file it does not know.
    WasmIsPage,
    /// The upload was cut off.
    WasmCutShort,
    /// The server does not know the type; this costs speed and nothing else.
    WasmWrongType,
    /// A firewall refuses the file.
    WasmRefused,
    /// The words come only when this fault is taken away.
    WordsHeld,
    /// The words were not copied.
    WordsMissing,
    /// A portal answers its own page for the words.
    WordsArePage,
    /// The words are of another version: one is missing.
    WordsOfOtherVersion,
    /// What a cache keeps of the version before: a `.wasm` that does not fit the script.
    WasmOfVersionBefore,
    /// The same, with words that are too few.
    WordsOfVersionBefore,
    /// What a cache keeps of the version before: a shell whose bundles are gone.
    ShellOfVersionBefore,
    /// The policy of the page lacks `'wasm-unsafe-eval'`.
    PolicyForbidsWasm,
    /// The policy of the page lets nothing be fetched.
    PolicyForbidsFetch,
}

/// For as long as the test takes, no browser asks again.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");
/// What does not hold for the half of a file, or for another; or the browser would keep that for the whole.
const OF_THE_WHOLE: [HeaderName; 4] =
    [header::CONTENT_LENGTH, header::LAST_MODIFIED, header::ETAG, header::CACHE_CONTROL];
const SHELL: &str = "/llo.js";
const GLUE: &str = "/pkg/llo_dialogue.js";
const WASM: &str = "/pkg/llo_dialogue_bg.wasm";
const SOLO_GLUE: &str = "/pkg/llo_solo.js";
const SOLO_WASM: &str = "/pkg/llo_solo_bg.wasm";
const A_PAGE: &str = "<!doctype html><html lang=\"nl\"><title>Portaal</title><p>Welkom</p></html>";
const A_MOUNT_THAT_THROWS: &str = "export default async function start() {}
export const onCrash = () => {}, addWords = () => true, kinds = () => ['dialogue'];
export class Instance { static mount() { throw new Error('made on purpose'); } }";

const A_GLUE_THAT_CRASHES: &str = "let tell; export default async function start() {}
export const onCrash = (crashed) => { tell = crashed; };
export const addWords = () => true, kinds = () => ['dialogue'];
export class Instance {
  static mount(kind, host, root) {
    const base = root.appendChild(document.createElement('div'));
    base.part = 'base';
    return new Instance();
  }
  reread() { const trap = new WebAssembly.RuntimeError('unreachable'); tell(trap); throw trap; }
  setTexts() {} adopted() {} getResult() { return {}; } clearData() {} unmount() {} free() {}
}";

impl Fault {
    /// Whether the answer for this path has to wait for better times.
    #[must_use]
    pub fn holds(self, path: &str) -> bool {
        (self == Self::WasmHeld && [WASM, SOLO_WASM].contains(&path)) || (self == Self::WordsHeld && is_words(path))
    }

    /// The answer this fault puts in the place of the site's own, if it concerns this path.
    #[must_use]
    pub fn instead(self, path: &str) -> Option<Response<Body>> {
        match (self, path) {
            (Self::ScriptMissing, GLUE | SOLO_GLUE) | (Self::WasmMissing, WASM | SOLO_WASM) => {
                Some(answer(StatusCode::NOT_FOUND, "text/plain", ""))
            }
            (Self::MountThrows, GLUE) => Some(answer(StatusCode::OK, "text/javascript", A_MOUNT_THAT_THROWS)),
            (Self::Crashes, GLUE) => Some(answer(StatusCode::OK, "text/javascript", A_GLUE_THAT_CRASHES)),
            (Self::WasmIsPage, WASM | SOLO_WASM) => Some(answer(StatusCode::OK, "text/html", A_PAGE)),
            (Self::WordsMissing, _) if is_words(path) => Some(answer(StatusCode::NOT_FOUND, "text/plain", "")),
            (Self::WordsArePage, _) if is_words(path) => Some(answer(StatusCode::OK, "text/html", A_PAGE)),
            (Self::WasmOfVersionBefore, WASM) => Some(cached(b"\0asm\x01\0\0\0")),
            (Self::WordsOfVersionBefore, _) if is_words(path) => Some(cached(b"{}")),
            (Self::WasmRefused, WASM | SOLO_WASM) => Some(answer(StatusCode::FORBIDDEN, "text/html", A_PAGE)),
            _ => None,
        }
    }

    /// The site's own answer, damaged.
    #[must_use]
    pub fn damage(self, path: &str, headers: &mut axum::http::HeaderMap, body: Vec<u8>) -> Vec<u8> {
        match (self, path) {
            (Self::WasmCutShort, WASM | SOLO_WASM) => {
                for stale in OF_THE_WHOLE {
                    headers.remove(stale);
                }
                body[..body.len() / 2].to_vec()
            }
            (Self::WordsOfOtherVersion, _) if is_words(path) => {
                for stale in OF_THE_WHOLE {
                    headers.remove(stale);
                }
                let text = String::from_utf8(body.to_vec()).expect("words are text");
                text.replacen("\"moments\"", "\"moment\"", 1).into_bytes()
            }
            (Self::ShellOfVersionBefore, SHELL) => {
                for stale in OF_THE_WHOLE {
                    headers.remove(stale);
                }
                headers.insert(header::CACHE_CONTROL, AN_HOUR);
                versions::shell_before(&String::from_utf8_lossy(&body)).into_bytes()
            }
            (Self::WasmWrongType, WASM | SOLO_WASM) => {
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
                body
            }
            _ => body,
        }
    }

    /// The content security policy under this fault.
    #[must_use]
    pub fn policy(self, normal: &str) -> String {
        match self {
            Self::PolicyForbidsWasm => normal.replace(" 'wasm-unsafe-eval'", ""),
            Self::PolicyForbidsFetch => without_connections(normal),
            _ => normal.to_owned(),
        }
    }
}

/// The whole directive is another one: beside an address, `'none'` says nothing.
fn without_connections(policy: &str) -> String {
    let connects = |directive: &&str| directive.trim_start().starts_with("connect-src");
    let kept = policy.split(';').filter(|directive| !connects(directive));
    kept.chain([" connect-src 'none'"]).collect::<Vec<_>>().join(";")
}

fn is_words(path: &str) -> bool {
    path.starts_with("/pkg/") && [".nl.json", ".en.json"].iter().any(|end| path.ends_with(end))
}

fn cached(body: &'static [u8]) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    response.headers_mut().insert(header::CACHE_CONTROL, AN_HOUR);
    response
}

fn answer(status: StatusCode, kind: &'static str, body: &'static str) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
