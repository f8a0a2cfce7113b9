//! The answers of the server: strict headers, right types, and nothing from outside its folder.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use axum::response::Response;
use llo_workshop::{HEADERS, site};
use tower::ServiceExt;

/// A folder `www` with one file of each kind, and a file beside it that must stay unseen.
fn folder(name: &str) -> PathBuf {
    let base = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let root = base.join("www");
    fs::create_dir_all(root.join("pkg")).expect("a folder for the test");
    for (file, text) in [
        ("index.html", "<!doctype html><title>front</title>"),
        ("llo.js", "export {};"),
        ("pkg/x.wasm", "\0asm"),
        ("pkg/x.nl.json", "{\"één\":1}"),
        ("schema.json", "{}"),
        ("page.css", "a{}"),
        ("../secret.txt", "secret"),
    ] {
        fs::write(root.join(file), text).expect("a file for the test");
    }
    root
}

async fn ask(root: &Path, method: Method, path: &str) -> Response {
    let request = Request::builder().method(method).uri(path);
    let request = request.body(Body::empty()).expect("a valid request");
    let answer = site(root).oneshot(request).await;
    answer.expect("the router always answers")
}

async fn text(response: Response) -> String {
    let bytes = to_bytes(response.into_body(), 1 << 20).await;
    String::from_utf8(bytes.expect("a small body").to_vec()).expect("utf-8")
}

#[tokio::test]
async fn every_answer_carries_the_strict_headers() {
    let root = folder("headers");
    for (method, path, status) in [
        (Method::GET, "/", StatusCode::OK),
        (Method::HEAD, "/llo.js", StatusCode::OK),
        (Method::GET, "/pkg/x.wasm", StatusCode::OK),
        (Method::GET, "/pkg/x.nl.json", StatusCode::OK),
        (Method::GET, "/nowhere", StatusCode::NOT_FOUND),
        (Method::POST, "/", StatusCode::METHOD_NOT_ALLOWED),
    ] {
        let answer = ask(&root, method, path).await;
        assert_eq!(answer.status(), status, "{path}");
        for (name, value) in HEADERS {
            assert_eq!(answer.headers()[&name], value, "{path}: {name}");
        }
    }
}

#[tokio::test]
async fn the_policy_has_one_opening_and_it_is_for_wasm() {
    let (_, policy) = &HEADERS[0];
    assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"));
    assert!(!policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"));
    assert!(policy.ends_with("require-trusted-types-for 'script'; trusted-types 'none'"));
}

/// The host comes from whoever asks: one that would be more than a host in the policy is left out.
#[tokio::test]
async fn a_host_that_is_none_does_not_get_into_the_policy() {
    let root = folder("host");
    for host in ["a b", "a;script-src *", "a,b", "a'b", "", &"a".repeat(256)] {
        let request = Request::builder().uri("/").header("host", host).body(Body::empty());
        let answer = site(&root).oneshot(request.expect("a request")).await.expect("an answer");
        assert_eq!(answer.headers()["content-security-policy"], HEADERS[0].1, "{host}");
    }
}

#[tokio::test]
async fn types_are_those_that_a_browser_insists_on() {
    let root = folder("types");
    for (path, kind) in [
        ("/", "text/html"),
        ("/llo.js", "text/javascript"),
        ("/pkg/x.wasm", "application/wasm"),
        ("/pkg/x.nl.json", "application/json"),
        ("/schema.json", "application/json"),
        ("/page.css", "text/css"),
    ] {
        let answer = ask(&root, Method::GET, path).await;
        assert_eq!(answer.headers()["content-type"], kind, "{path}");
    }
}

/// The rest a browser asks for each time: a new version is seen at once.
#[tokio::test]
async fn only_files_with_a_version_in_their_names_may_be_kept() {
    let root = folder("cache");
    fs::write(root.join("pkg/llo_join-0123456789.js"), "glue").expect("a file");
    for (path, policy) in [
        ("/", "no-cache"),
        ("/llo.js", "no-cache"),
        ("/pkg/x.wasm", "no-cache"),
        ("/pkg/llo_join-0123456789.js", "public, max-age=31536000, immutable"),
        ("/pkg/llo_join-9876543210.js", "no-cache"),
    ] {
        assert_eq!(ask(&root, Method::GET, path).await.headers()["cache-control"], policy, "{path}");
    }
}

/// A mail program encoded the whole of a link.
#[tokio::test]
async fn a_fragment_that_was_encoded_is_one_again() {
    let root = folder("fragment");
    for (path, meant) in [
        ("/index.html%23llo%3DK7QM2T9D", "index.html#llo%3DK7QM2T9D"),
        ("/index.html%23llo=K7QM2T9D%26utm_source=x", "index.html#llo=K7QM2T9D%26utm_source=x"),
        ("/tools/join.html%23llo%3Dk7qm", "join.html#llo%3Dk7qm"),
    ] {
        let answer = ask(&root, Method::GET, path).await;
        assert_eq!(
            (answer.status(), &answer.headers()["location"]),
            (StatusCode::FOUND, &meant.parse().expect("text"))
        );
        assert!(answer.headers().contains_key("content-security-policy"));
    }
    for path in [
        "/%23llo%3DK7QM2T9D",
        "//evil.example%23llo",
        "/evil.example/%23x",
        "/https:evil.html%23x",
        "/index.html%23a/b",
        "/index.html%0d%0ax.html%23a",
        "/index.html%2523llo",
    ] {
        assert_eq!(ask(&root, Method::GET, path).await.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_folder_answers_with_its_index() {
    let root = folder("index");
    let answer = ask(&root, Method::GET, "/").await;
    assert!(text(answer).await.contains("front"));
}

#[tokio::test]
async fn no_path_leads_out_of_the_folder() {
    let root = folder("traversal");
    for path in [
        "/../secret.txt",
        "/pkg/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/pkg/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
    ] {
        let answer = ask(&root, Method::GET, path).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(!text(answer).await.contains("secret"), "{path}");
    }
}

/// Links within the folder are followed, those that lead out of it are not, whatever they lead through.
#[tokio::test]
async fn no_link_leads_out_of_the_folder() {
    let root = folder("links");
    let base = root.parent().expect("the folder above");
    for (link, to) in [
        ("out.txt", base.join("secret.txt")),
        ("relative.txt", PathBuf::from("../secret.txt")),
        ("above", base.to_owned()),
        ("twice.txt", PathBuf::from("out.txt")),
        ("within.js", PathBuf::from("llo.js")),
        ("dangling", PathBuf::from("nowhere")),
    ] {
        // Left over from another run.
        let _ = fs::remove_file(root.join(link));
        symlink(to, root.join(link)).expect("a link for the test");
    }
    for path in ["/out.txt", "/relative.txt", "/above/secret.txt", "/above/", "/above", "/twice.txt", "/dangling"] {
        let answer = ask(&root, Method::GET, path).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(!text(answer).await.contains("secret"), "{path}");
    }
    let answer = ask(&root, Method::GET, "/within.js").await;
    assert_eq!(
        (answer.status(), &answer.headers()["content-type"]),
        (StatusCode::OK, &"text/javascript".parse().expect("a type"))
    );
    // The folder itself may be a link.
    let linked = base.join("linked");
    let _ = fs::remove_file(&linked);
    symlink(&root, &linked).expect("a link for the test");
    assert_eq!(ask(&linked, Method::GET, "/llo.js").await.status(), StatusCode::OK);
    assert_eq!(ask(&linked, Method::GET, "/out.txt").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_of_the_device_and_nobody_elsewhere_is_let_in() {
    let root = folder("isolation");
    let answer = ask(&root, Method::GET, "/").await;
    let header = |name: &str| answer.headers()[name].to_str().expect("text").to_owned();
    assert_eq!(header("cross-origin-opener-policy"), "same-origin");
    assert_eq!(header("cross-origin-resource-policy"), "cross-origin", "portals embed it");
    let permissions = header("permissions-policy");
    assert!(permissions.contains("camera=()") && permissions.contains("fullscreen=(self)"), "{permissions}");
    assert!(!answer.headers().contains_key("strict-transport-security"), "only over TLS");
}
