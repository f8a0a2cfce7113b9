//! The program itself: the lines that scripts wait for, a port in use, and a clean stop.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;
use tokio::time::timeout;

fn workshop(port: u16) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_llo-workshop"));
    command.args(["--root", env!("CARGO_MANIFEST_DIR"), "--port"]);
    command.arg(port.to_string());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Starts on any free port; gives the child, its first line, and the reader of what follows.
fn started() -> (Child, String, impl BufRead) {
    started_with(&[])
}

fn started_with(args: &[&str]) -> (Child, String, impl BufRead) {
    let mut child = workshop(0).args(args).spawn().expect("the program starts");
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut line = String::new();
    out.read_line(&mut line).expect("its first line");
    (child, line, out)
}

fn address(line: &str) -> &str {
    let rest = line.strip_prefix("listening on http://127.0.0.1:");
    let port = rest.and_then(|rest| rest.strip_suffix("/\n"));
    assert!(port.is_some_and(|port| port.parse::<u16>().is_ok()), "{line:?}");
    &line["listening on http://".len()..line.len() - 2]
}

fn signalled(child: &mut Child, name: &str) -> Option<i32> {
    let id = child.id().to_string();
    let sent = Command::new("kill").args([name, &id]).status();
    assert!(sent.expect("kill runs").success());
    child.wait().expect("the program ends").code()
}

#[test]
fn the_first_line_is_the_address_where_it_answers() {
    let (mut child, line, mut out) = started();
    let address = address(&line);
    let mut second = String::new();
    out.read_line(&mut second).expect("its second line");
    assert_eq!(second, format!("demo portal page: http://{address}/portal.html\n"));

    let mut stream = TcpStream::connect(address).expect("it listens");
    write!(stream, "GET /Cargo.toml HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(answer.contains("content-security-policy: default-src 'none'"));
    assert!(answer.contains("llo-workshop"));
    assert_eq!(signalled(&mut child, "-INT"), Some(0));
}

/// Stops the program and returns its whole output.
fn all_said(mut child: Child, first: String, mut out: impl BufRead) -> String {
    assert_eq!(signalled(&mut child, "-TERM"), Some(0));
    let mut said = first;
    out.read_to_string(&mut said).expect("utf-8");
    said
}

fn password(said: &str) -> &str {
    let (_, rest) = said.split_once("/board.html#board=").expect("a link for the facilitator");
    rest.lines().next().expect("a line")
}

#[test]
fn the_password_of_the_board_is_printed_once_and_is_new_at_each_start() {
    let (child, line, out) = started();
    let said = all_said(child, line, out);
    let first = password(&said).to_owned();
    assert_eq!(first.len(), 32, "160 bits: {said}");
    assert_eq!(said.matches(&first).count(), 1);
    assert!(!said.contains('█'), "no QR where no phone can come");
    let (child, line, out) = started();
    assert_ne!(password(&all_said(child, line, out)), first);
}

#[test]
fn a_password_that_was_given_is_not_repeated() {
    let (child, line, out) = started_with(&["--board-password", "chosen-by-somebody"]);
    let said = all_said(child, line, out);
    assert!(!said.contains("chosen-by-somebody"), "{said}");
    assert!(said.contains("/board.html#board asks for the password\n"), "{said}");
    let mut child = workshop(0).env("LLO_BOARD_PASSWORD", "from-the-environment").spawn().expect("the program starts");
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut line = String::new();
    out.read_line(&mut line).expect("its first line");
    let said = all_said(child, line, out);
    assert!(said.contains("/board.html#board asks for the password\n"), "{said}");
}

#[test]
fn with_lan_it_prints_an_address_that_others_can_use() {
    let (child, line, out) = started_with(&["--lan"]);
    let address = line.strip_prefix("listening on http://").and_then(|rest| rest.strip_suffix("/\n"));
    let address = address.expect("the line that scripts wait for").to_owned();
    TcpStream::connect(&address).expect("it listens there");
    let said = all_said(child, line, out);
    assert!(said.contains(&format!("http://{address}/board.html#board=")), "{said}");
    assert!(said.contains("open to everyone in this network"), "{said}");
    assert!(said.contains(&format!("http://{address}/join.html")), "{said}");
    let drawn: Vec<&str> = said.lines().filter(|line| line.contains(['█', '▀', '▄'])).collect();
    assert!((13..=22).contains(&drawn.len()), "{said}");
    assert!(drawn.iter().all(|line| line.starts_with("\u{1b}[30;107m") && line.ends_with("\u{1b}[0m")), "{said}");
}

#[test]
fn an_address_that_the_machine_does_not_have_gives_one_line() {
    let output = workshop(0).args(["--lan", "--address", "192.0.2.99"]).output().expect("the program runs");
    let said = String::from_utf8(output.stderr).expect("utf-8");
    assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1), "{said}");
    assert!(said.contains("--address 192.0.2.99 is no address of this machine"), "{said}");
}

#[test]
fn a_page_on_this_computer_gets_the_printed_address() {
    let (child, line, out) = started_with(&["--lan"]);
    let said = line.trim_start_matches("listening on ").trim_end_matches("/\n").to_owned();
    let port = said.rsplit_once(':').expect("a port").1;
    let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).expect("it listens");
    write!(stream, "GET /network.json HTTP/1.1\r\nhost: localhost:{port}\r\nconnection: close\r\n\r\n")
        .expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    // Where the machine is in no network, there is nothing to tell.
    let first = if said.contains("127.0.0.1") { "[]".to_owned() } else { format!("[\"{said}\"") };
    assert!(answer.contains(&format!("{{\"addresses\":{first}")), "{said}: {answer}");
    assert!(answer.contains("cross-origin-resource-policy: same-origin"), "{answer}");
    all_said(child, line, out);
}

#[test]
fn it_stops_although_a_connection_is_open() {
    let (mut child, line, _out) = started();
    let _idle = TcpStream::connect(address(&line)).expect("it listens");
    assert_eq!(signalled(&mut child, "-TERM"), Some(0));
}

/// Ends the program also when a test fails.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// With 256 file descriptors, 330 silent connections from one address leave room for another one, before they time out.
#[tokio::test]
async fn few_file_descriptors_are_not_all_taken_by_one_address() {
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -n 256 && exec \"$@\"", "sh", env!("CARGO_BIN_EXE_llo-workshop"), "--port", "0"]);
    limited.args(["--root", env!("CARGO_MANIFEST_DIR")]).stdout(Stdio::piped());
    let mut child = Ended(limited.spawn().expect("the program starts"));
    let mut line = String::new();
    BufReader::new(child.0.stdout.take().expect("a pipe")).read_line(&mut line).expect("its first line");
    let address = address(&line);
    let silent: Vec<_> = (0..330).map(|_| TcpStream::connect(address).expect("it listens")).collect();
    let ask = async {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.bind("127.0.0.2:0".parse().expect("an address")).expect("an address of loopback");
        let mut other = socket.connect(address.parse().expect("an address")).await.expect("it listens");
        let request = b"GET /Cargo.toml HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
        other.write_all(request).await.expect("a request");
        let mut answer = String::new();
        other.read_to_string(&mut answer).await.expect("an answer");
        answer
    };
    let answer = timeout(Duration::from_secs(8), ask).await.expect("sooner than silence times out");
    assert!(answer.contains("[package]"), "{answer}");
    drop(silent);
}

#[test]
fn a_port_in_use_gives_one_line_with_the_remedy() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = taken.local_addr().expect("its address").port();
    let output = workshop(port).output().expect("the program runs");
    let said = String::from_utf8(output.stderr).expect("utf-8");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains(&format!("port {port} is in use")) && said.contains("--port N"), "{said}");
    assert!(output.stdout.is_empty());
}
