//! The pages inside the program are answered for as those of a folder are.

use std::path::PathBuf;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use include_dir::{Dir, include_dir};
use llo_workshop::{Pages, site};
use tower::ServiceExt;

static INSIDE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/tests/pages");

fn folder() -> Pages {
    Pages::Folder(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages"))
}

type Answer = (StatusCode, HeaderMap, Bytes);

async fn ask(pages: &Pages, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
    let request = headers
        .iter()
        .fold(Request::builder().method(method).uri(path), |request, (name, value)| request.header(*name, *value));
    let answer = site(pages.clone()).oneshot(request.body(Body::empty()).expect("a request")).await;
    let (parts, body) = answer.expect("the router always answers").into_parts();
    (parts.status, parts.headers, to_bytes(body, 1 << 20).await.expect("a small body"))
}

/// Takes out what tells one version of a file from another: the two were not written at the same time.
fn without_times((status, mut headers, body): Answer) -> (Answer, bool) {
    let times = [headers.remove("etag"), headers.remove("last-modified")];
    ((status, headers, body), times.iter().all(Option::is_some))
}

#[tokio::test]
async fn both_give_the_same_answers() {
    let (inside, folder) = (Pages::Inside(&INSIDE), folder());
    let long_ago = ("if-modified-since", "Thu, 01 Jan 1970 00:00:00 GMT");
    for (method, path, headers, status) in [
        (Method::GET, "/", &[][..], 200),
        (Method::GET, "/?a=b", &[], 200),
        (Method::GET, "/index.html", &[], 200),
        (Method::GET, "/llo.js", &[], 200),
        (Method::HEAD, "/llo.js", &[], 200),
        (Method::GET, "/%6clo.js", &[], 200),
        (Method::GET, "/pkg/x.nl.json", &[], 200),
        (Method::GET, "/pkg/x_bg.wasm", &[], 200),
        (Method::GET, "/pkg/llo_x-0123456789.js", &[], 200),
        (Method::GET, "/docs/", &[], 200),
        (Method::GET, "/docs", &[], 307),
        (Method::GET, "/index.html%23llo%3DK7QM2T9D", &[], 302),
        (Method::GET, "/llo.js", &[("host", "workshop.example.nl")], 200),
        (Method::GET, "/llo.js", &[long_ago], 200),
        (Method::GET, "/llo.js", &[("if-none-match", "\"another\"")], 200),
        (Method::GET, "/llo.js", &[("if-none-match", "*")], 304),
        (Method::GET, "/llo.js", &[("range", "bytes=2-4")], 206),
        (Method::HEAD, "/llo.js", &[("range", "bytes=2-4")], 206),
        (Method::GET, "/llo.js", &[("range", "bytes=900-")], 416),
        (Method::GET, "/nowhere", &[], 404),
        (Method::HEAD, "/nowhere", &[], 404),
        (Method::GET, "/pkg/", &[], 404),
        (Method::GET, "/pkg/llo_x-9876543210.js", &[], 404),
        (Method::GET, "/llo.js/x", &[], 404),
        (Method::GET, "/../pages.rs", &[], 404),
        (Method::GET, "/docs/%2e%2e/llo.js", &[], 404),
        (Method::GET, "//llo.js", &[], 200),
        (Method::POST, "/", &[], 405),
    ] {
        let name = format!("{method} {path} {headers:?}");
        let (one, has_times) = without_times(ask(&inside, method.clone(), path, headers).await);
        let (other, had_times) = without_times(ask(&folder, method, path, headers).await);
        assert_eq!(one.0, status, "{name}");
        assert_eq!((one, has_times), (other, had_times), "{name}");
    }
}

/// A browser that has a file does not get it again while the program runs.
#[tokio::test]
async fn both_say_when_nothing_changed() {
    for pages in [Pages::Inside(&INSIDE), folder()] {
        let site = site(pages);
        let ask = async |headers: &[(&str, &str)]| {
            let request = headers
                .iter()
                .fold(Request::builder().uri("/"), |request, (name, value)| request.header(*name, *value));
            site.clone().oneshot(request.body(Body::empty()).expect("a request")).await.expect("an answer")
        };
        let first = ask(&[]).await;
        for (answered, asked) in [("etag", "if-none-match"), ("last-modified", "if-modified-since")] {
            let value = first.headers()[answered].to_str().expect("text");
            let answer = ask(&[(asked, value)]).await;
            assert_eq!(
                (answer.status(), &answer.headers()[answered]),
                (StatusCode::NOT_MODIFIED, &first.headers()[answered])
            );
            assert_eq!(answer.headers()["cache-control"], "no-cache");
            assert!(answer.headers().contains_key("content-security-policy"));
        }
    }
}
