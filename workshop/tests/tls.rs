//! The program with a certificate: pages and broker over TLS, on the same port. The certificate is for these tests
//! only.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use llo_workshop::{Limits, acceptor, serve, site};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use tokio_tungstenite::client_async;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

struct Program {
    child: Child,
    address: String,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tls").join(name)
}

fn workshop(cert: &str, key: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_llo-workshop"));
    command.args(["--root", env!("CARGO_MANIFEST_DIR"), "--port", "0", "--tls-cert"]);
    command.arg(file(cert)).arg("--tls-key").arg(file(key)).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn started() -> Program {
    let mut child = workshop("cert.pem", "key.pem").spawn().expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("its first line");
    let address = line.trim().strip_prefix("listening on https://").and_then(|rest| rest.strip_suffix('/'));
    Program { address: address.expect("an address over https").to_owned(), child }
}

async fn stream(program: &Program) -> TlsStream<TcpStream> {
    let mut trusted = RootCertStore::empty();
    trusted.add(CertificateDer::from_pem_file(file("cert.pem")).expect("a certificate")).expect("it can be trusted");
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(trusted)
        .with_no_client_auth();
    let plain = TcpStream::connect(&program.address).await.expect("it listens");
    let name = ServerName::try_from("localhost").expect("a name");
    TlsConnector::from(Arc::new(config)).connect(name, plain).await.expect("a handshake")
}

async fn health(program: &Program, host: &str) -> String {
    let mut page = in_time(stream(program)).await;
    let request = format!("GET /health HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
    page.write_all(request.as_bytes()).await.expect("a request");
    let mut answer = String::new();
    in_time(page.read_to_string(&mut answer)).await.expect("an answer");
    answer
}

async fn in_time<T>(what: impl Future<Output = T>) -> T {
    timeout(Duration::from_secs(20), what).await.expect("before the deadline")
}

#[tokio::test]
async fn pages_and_broker_speak_tls_and_a_silent_handshake_holds_up_nobody() {
    let program = started();
    let _silent = TcpStream::connect(&program.address).await.expect("it listens");
    let answer = health(&program, "127.0.0.1").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("\"status\":\"ok\""), "{answer}");
    assert!(answer.contains("strict-transport-security: max-age=2592000\r\n"), "{answer}");
    let local = health(&program, "localhost").await;
    assert!(local.contains("200 OK") && !local.contains("strict-transport-security"), "{local}");

    let mut request = "wss://localhost/mqtt".into_client_request().expect("a URL");
    request.headers_mut().insert("sec-websocket-protocol", "mqtt".parse().expect("a header"));
    request.headers_mut().insert("origin", "https://localhost".parse().expect("a header"));
    let stream = in_time(stream(&program)).await;
    let (_socket, answer) = in_time(client_async(request, stream)).await.expect("a WebSocket");
    assert_eq!(answer.headers()["sec-websocket-protocol"], "mqtt");
}

#[tokio::test]
async fn a_handshake_that_is_not_finished_is_ended() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("its address");
    let tls = acceptor(&file("cert.pem"), &file("key.pem")).expect("a certificate");
    let hasty = Limits { tls_handshake_timeout: Duration::from_millis(50), ..Limits::DEFAULT };
    tokio::spawn(serve(listener, Some(tls), site(env!("CARGO_MANIFEST_DIR")), hasty));
    // Nothing, and the start of a ClientHello.
    for half in [&[][..], &[22, 3, 1, 2, 0, 1, 0, 1]] {
        let mut silent = TcpStream::connect(address).await.expect("it listens");
        silent.write_all(half).await.expect("bytes");
        let mut answer = Vec::new();
        // Ended in order or cut: either way it is over.
        let _ = in_time(silent.read_to_end(&mut answer)).await;
    }
    assert_eq!(Limits::DEFAULT.tls_handshake_timeout, Duration::from_secs(10));
}

#[test]
fn files_that_are_no_certificate_give_one_line() {
    for (cert, key, said) in [
        ("nowhere.pem", "key.pem", "no certificate in"),
        ("key.pem", "key.pem", "no certificate in"),
        ("cert.pem", "cert.pem", "no key in"),
    ] {
        let output = workshop(cert, key).output().expect("the program runs");
        let line = String::from_utf8(output.stderr).expect("utf-8");
        assert_eq!(output.status.code(), Some(1), "{line}");
        assert!(line.contains(said) && line.lines().count() == 1, "{cert} {key}: {line}");
    }
}
