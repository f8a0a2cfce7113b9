//! The pages as a well-kept server serves them: brotli for all, names that change with their content for ever, the rest
//! asked for again with an ETag. Each visit of somebody new has an origin of its own, where nothing is cached or stored.

use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Response, StatusCode, header};
use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

struct File {
    kind: &'static str,
    /// Brotli 11.
    packed: Vec<u8>,
    tag: String,
}

/// By their paths.
#[derive(Default)]
pub struct Files(HashMap<String, File>);

impl Files {
    /// All of a folder that a page could load, below a path.
    pub fn add_folder(&mut self, folder: &Path, below: &str) {
        for entry in fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display())) {
            let path = entry.expect("an entry of a folder").path();
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name in plain text").to_owned();
            if path.is_dir() {
                self.add_folder(&path, &format!("{below}/{name}"));
            } else if kind(&name).is_some() {
                self.add(&format!("{below}/{name}"), &fs::read(&path).expect("a file of the site"));
            }
        }
    }

    pub fn add(&mut self, path: &str, body: &[u8]) {
        let kind = kind(path).unwrap_or_else(|| panic!("{path} is of no known kind"));
        let mut packed = Vec::new();
        let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        BrotliCompress(&mut &*body, &mut packed, &best).expect("memory takes what it is given");
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        self.0.insert(path.to_owned(), File { kind, packed, tag: format!("\"{:016x}\"", hasher.finish()) });
    }
}

fn kind(name: &str) -> Option<&'static str> {
    let (_, end) = name.rsplit_once('.')?;
    Some(match end {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "wasm" => "application/wasm",
        _ => return None,
    })
}

/// Listens until it is dropped.
pub struct Origin {
    pub url: String,
    task: JoinHandle<()>,
}

impl Origin {
    pub async fn new(files: &Arc<Files>) -> Origin {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let router = Router::new().fallback(answer).with_state(Arc::clone(files));
        let task = tokio::spawn(async move { axum::serve(listener, router).await.expect("the server runs") });
        Origin { url: format!("http://{address}"), task }
    }
}

impl Drop for Origin {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn answer(State(files): State<Arc<Files>>, request: Request) -> Response<Body> {
    let path = request.uri().path();
    let Some(file) = files.0.get(path) else {
        return status(StatusCode::NOT_FOUND).body(Body::empty()).expect("an answer");
    };
    let for_ever = path.contains("/pkg/") || path.contains("/assets/");
    let cached = if for_ever { "public, max-age=31536000, immutable" } else { "no-cache" };
    let answer = |code| status(code).header(header::CACHE_CONTROL, cached).header(header::ETAG, &file.tag);
    let had = request.headers().get(header::IF_NONE_MATCH).is_some_and(|tag| tag.as_bytes() == file.tag.as_bytes());
    let whole = || {
        let answer = answer(StatusCode::OK).header(header::CONTENT_TYPE, file.kind);
        answer.header(header::CONTENT_ENCODING, "br").body(Body::from(file.packed.clone()))
    };
    let made = if had { answer(StatusCode::NOT_MODIFIED).body(Body::empty()) } else { whole() };
    made.expect("an answer")
}

fn status(code: StatusCode) -> axum::http::response::Builder {
    Response::builder().status(code)
}
