//! The web server of one scenario: the built site plus the scenario's own host pages, on an origin of its own.
//! A fresh port is a fresh origin, so storage, cache and request log start empty without a new browser.

use crate::driver::listen;
use crate::fault::Fault;
use crate::versions;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use llo_workshop::broker::{Access, Broker};
use llo_workshop::{Limits, Origins};
use sha2::{Digest, Sha384};
use std::collections::{BTreeSet, HashMap};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// The policy under which every page of a test runs: what PLATFORM calls sufficient, and nothing more.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'self'; frame-ancestors 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Pages and scripts below this path belong to the tests; everything else is the product.
pub const OWN: &str = "/e2e/";

/// The site is here as well, as behind a proxy on a name that has other pages.
pub const BELOW: &str = "/tools/llo";

/// What the board of a test has to say to the broker.
pub const BOARD_PASSWORD: &str = "bordwachtwoord";
/// What the observer of a test has to say to the broker.
pub const OBSERVER_PASSWORD: &str = "alziend";

/// Where the phones of a test's room find the server, as it says itself. Nobody goes there: it is nobody's address.
pub const ROOM: &str = "http://192.0.2.5:8080";

/// Writes down what a page says.
const SPY: &[u8] = include_bytes!("js/spy.js");

/// One request, in the order in which they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub method: String,
    pub path: String,
    pub status: u16,
}

struct Shared {
    /// The product's server, its broker included.
    site: Mutex<Router>,
    own: Mutex<HashMap<String, (&'static str, Vec<u8>)>>,
    log: Mutex<Vec<Seen>>,
    fault: Mutex<Option<Fault>>,
    any_origin: AtomicBool,
    policy: Mutex<Option<&'static str>>,
    wants_hashes: AtomicBool,
    address: SocketAddr,
}

pub struct Site {
    shared: Arc<Shared>,
    root: PathBuf,
    /// A runtime of its own: when it goes, every connection is cut, as when a server is killed.
    server: Mutex<Option<Runtime>>,
}

/// A free address that no site had before. A browser keeps its storage by the address, and lives for many scenarios: one
/// that got the port of an earlier one found what a person had left there.
async fn unused() -> SocketAddr {
    static USED: Mutex<BTreeSet<SocketAddr>> = Mutex::new(BTreeSet::new());
    let mut held = Vec::new();
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        if lock(&USED).insert(address) {
            return address;
        }
        held.push(listener);
    }
}

impl Site {
    /// Serves the built site in `root` on a free port of loopback.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start(root: PathBuf) -> Self {
        let address = unused().await;
        let shared = Arc::new(Shared {
            site: Mutex::new(served(&root)),
            own: Mutex::default(),
            log: Mutex::default(),
            fault: Mutex::default(),
            any_origin: AtomicBool::default(),
            policy: Mutex::default(),
            wants_hashes: AtomicBool::default(),
            address,
        });
        let site = Self { shared, root, server: Mutex::default() };
        site.start_server();
        site.put("/e2e/spy.js", "text/javascript", SPY);
        site.put("/e2e/clock.js", "text/javascript", include_bytes!("js/clock.js").to_vec());
        site.put("/e2e/downloads.js", "text/javascript", include_bytes!("js/downloads.js").to_vec());
        site.put(
            "/e2e/hostile/page.html",
            "text/html; charset=utf-8",
            include_bytes!("../../fixtures/hostile/page.html"),
        );
        site.put("/e2e/hostile/page.css", "text/css", include_bytes!("../../fixtures/hostile/page.css"));
        site.put("/e2e/hostile/page.js", "text/javascript", include_bytes!("../../fixtures/hostile/page.js"));
        site.put("/e2e/icon.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec());
        site
    }

    /// A site that another program serves: it can be opened, and nothing of it is known here.
    #[must_use]
    pub fn elsewhere(address: SocketAddr) -> Self {
        let shared = Shared {
            site: Mutex::default(),
            own: Mutex::default(),
            log: Mutex::default(),
            fault: Mutex::default(),
            any_origin: AtomicBool::default(),
            policy: Mutex::default(),
            wants_hashes: AtomicBool::default(),
            address,
        };
        Self { shared: Arc::new(shared), root: PathBuf::new(), server: Mutex::default() }
    }

    /// The server as one that was just started: its broker knows nothing.
    ///
    /// # Panics
    /// When its port is no longer free.
    pub fn start_server(&self) {
        *lock(&self.shared.site) = served(&self.root);
        let router = Router::new().fallback(answer).with_state(Arc::clone(&self.shared));
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("a thread can have a runtime");
        let (address, (bound, is_bound)) = (self.shared.address, std::sync::mpsc::channel());
        runtime.spawn(async move {
            let listener = listen(address).await;
            bound.send(()).expect("the test waits for it");
            axum::serve(listener, router).await.expect("the test server runs until it is killed");
        });
        is_bound.recv().expect("the server listens");
        *lock(&self.server) = Some(runtime);
    }

    /// Ends it at once: nobody is told, every connection is cut.
    pub fn kill_server(&self) {
        if let Some(runtime) = lock(&self.server).take() {
            runtime.shutdown_background();
        }
    }

    /// Adds a file of the test's own below `/e2e/`.
    pub fn put(&self, path: &str, kind: &'static str, body: impl Into<Vec<u8>>) {
        assert!(path.starts_with(OWN), "{path}: a test's own files stand below {OWN}");
        lock(&self.shared.own).insert(path.to_owned(), (kind, body.into()));
    }

    /// A file of the built site, as a browser gets it.
    ///
    /// # Panics
    /// When the site does not have it.
    pub async fn read(&self, path: &str) -> Vec<u8> {
        let request = Request::builder().uri(path).body(Body::empty()).expect("a path makes a request");
        let router = lock(&self.shared.site).clone();
        let Ok(response) = router.oneshot(request).await;
        assert_eq!(response.status(), StatusCode::OK, "the site has {path}");
        to_bytes(response.into_body(), usize::MAX).await.expect("the built site is made of files").to_vec()
    }

    /// Breaks the site, or mends it with `None`.
    pub fn set_fault(&self, fault: Option<Fault>) {
        *lock(&self.shared.fault) = fault;
    }

    /// From now on every answer says that any origin may read it; a sandboxed frame has the origin "null". The site may
    /// also be in a frame of its other origin.
    pub fn allow_any_origin(&self) {
        self.shared.any_origin.store(true, Ordering::Relaxed);
    }

    /// From now on every page comes with this policy, and with no other.
    pub fn set_policy(&self, policy: &'static str) {
        *lock(&self.shared.policy) = Some(policy);
    }

    /// From now on every page says that no script may run whose hash it does not know.
    pub fn want_hashes(&self) {
        self.shared.wants_hashes.store(true, Ordering::Relaxed);
    }

    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.shared.address
    }

    #[must_use]
    pub fn origin(&self) -> String {
        format!("http://{}", self.shared.address)
    }

    /// The same site under another name, which makes it another origin.
    #[must_use]
    pub fn other_origin(&self) -> String {
        format!("http://localhost:{}", self.shared.address.port())
    }

    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin())
    }

    /// All requests until now.
    #[must_use]
    pub fn requests(&self) -> Vec<Seen> {
        lock(&self.shared.log).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.kill_server();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().expect("no thread panics while it holds a lock of the test server")
}

fn served(root: &Path) -> Router {
    let access = Access::new(BOARD_PASSWORD).with_observer(OBSERVER_PASSWORD);
    llo_workshop::router(
        root,
        Broker::new(access, Limits::DEFAULT),
        Origins::default(),
        None,
        Arc::new(|| vec![ROOM.to_owned()]),
    )
}

/// The path within the site: a proxy in front takes [`BELOW`] off. The broker stands beside every page, also beside those of
/// the tests.
fn within(path: &str) -> &str {
    let path = path.strip_prefix(BELOW).filter(|rest| rest.starts_with('/')).unwrap_or(path);
    if path == "/e2e/mqtt" { "/mqtt" } else { path }
}

async fn answer(State(shared): State<Arc<Shared>>, mut request: Request) -> Response<Body> {
    let method = request.method().to_string();
    let asked = request.uri().path().to_owned();
    let path = within(&asked).to_owned();
    if path != asked {
        *request.uri_mut() = path.parse().expect("a part of a path is a path");
    }
    let (asked, name) = (versions::without(&asked), versions::without(&path));
    if path == "/mqtt" {
        let router = lock(&shared.site).clone();
        let Ok(response) = router.oneshot(request).await;
        lock(&shared.log).push(Seen { method, path: asked, status: response.status().as_u16() });
        return response;
    }
    while lock(&shared.fault).is_some_and(|fault| fault.holds(&name)) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let fault = *lock(&shared.fault);
    let mut response = respond(&shared, fault, &name, request).await;
    if shared.any_origin.load(Ordering::Relaxed) {
        response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    lock(&shared.log).push(Seen { method, path: asked, status: response.status().as_u16() });
    response
}

async fn respond(shared: &Shared, fault: Option<Fault>, path: &str, request: Request) -> Response<Body> {
    if let Some(broken) = fault.and_then(|fault| fault.instead(path)) {
        return broken;
    }
    let own = lock(&shared.own).get(path).cloned();
    let (mut head, body) = match own {
        Some((kind, body)) => {
            let mut response = Response::new(());
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            (response.into_parts().0, body)
        }
        None => {
            let router = lock(&shared.site).clone();
            let Ok(response) = router.oneshot(request).await;
            let (head, body) = response.into_parts();
            (head, to_bytes(body, usize::MAX).await.expect("the built site is made of files").to_vec())
        }
    };
    let body = fault.map_or_else(|| body.clone(), |fault| fault.damage(path, &mut head.headers, body.clone()));
    let is_page = head.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page || head.status != StatusCode::OK {
        return Response::from_parts(head, Body::from(body));
    }
    let sent = head.headers.get(header::CONTENT_SECURITY_POLICY).and_then(|policy| policy.to_str().ok());
    let policy = lock(&shared.policy).or(sent).unwrap_or(POLICY);
    let mut policy = fault.map_or_else(|| policy.to_owned(), |fault| fault.policy(policy));
    if shared.any_origin.load(Ordering::Relaxed) {
        // In a sandboxed frame WebKit takes 'self' for the opaque origin, which is no server's.
        let port = shared.address.port();
        policy = policy.replace("'self'", &format!("'self' http://{} http://localhost:{port}", shared.address));
    }
    head.headers.insert(header::CONTENT_SECURITY_POLICY, policy.parse().expect("a policy is plain text"));
    let mut hash = String::new(); // in a sandboxed frame, the browser could not check one
    if shared.wants_hashes.load(Ordering::Relaxed) {
        head.headers.insert("integrity-policy", HeaderValue::from_static("blocked-destinations=(script)"));
        hash = format!(" crossorigin integrity=\"{}\"", integrity(SPY)); // without CORS, no hash counts
    }
    head.headers.remove(header::CONTENT_LENGTH);
    head.headers.remove(header::ETAG);
    Response::from_parts(head, Body::from(with_spy(&body, &hash)))
}

/// A hash as HTML writes it.
#[must_use]
pub fn integrity(file: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(file)))
}

/// The page with the spy as its very first script.
fn with_spy(page: &[u8], hash: &str) -> String {
    let page = String::from_utf8_lossy(page);
    let after_head = page.find("<head>").map_or(0, |at| at + "<head>".len());
    let (before, after) = page.split_at(after_head);
    format!("{before}<script src=\"/e2e/spy.js\"{hash}></script>{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_address_is_given_twice() {
        // As many as the system has to give begin again several times.
        let mut seen = BTreeSet::new();
        for _ in 0..2_000 {
            assert!(seen.insert(unused().await));
        }
    }
}
