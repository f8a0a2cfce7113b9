//! The steps of the Dockerfile, in a shell instead of an engine: the program alone, in a folder where nothing else is.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::{env, fs};

/// What follows an instruction of the Dockerfile, each of which stands there once.
fn step(instruction: &str) -> &'static str {
    let mut found = include_str!("../Dockerfile").lines().filter_map(|line| line.strip_prefix(instruction));
    let step = found.next().unwrap_or_else(|| panic!("no {instruction}"));
    assert_eq!(found.next(), None, "{instruction}");
    step.trim()
}

fn entry_point() -> Vec<&'static str> {
    let list =
        step("ENTRYPOINT").strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).expect("the form of a list");
    list.split(", ").map(|word| word.trim_matches('"')).collect()
}

#[test]
fn the_image_holds_the_program_alone_and_no_root_runs_it() {
    assert_eq!(step("FROM"), "scratch");
    let (file, path) = step("COPY").split_once(' ').expect("from and to");
    assert!(file.starts_with("llo-workshop-") && file.ends_with("-linux-musl"), "{file}");
    assert_eq!(entry_point(), [path, "--lan"]);
    assert_eq!(step("USER"), "65532:65532");
    assert_eq!(step("EXPOSE"), "8080");
}

/// Ends the program also when the test fails.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn ask(port: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).expect("it listens");
    write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").expect("a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    let answer = String::from_utf8_lossy(&answer).into_owned();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{path}: {answer}");
    assert!(answer.contains("\r\ncontent-security-policy: default-src 'none'; script-src 'self'"), "{path}: {answer}");
    answer
}

/// The variable `LLO_SERVER` may name another build of the program.
#[test]
#[cfg_attr(
    not(feature = "pages"),
    ignore = "needs the built site inside the program; `cargo xtask test embeds` has it"
)]
fn the_program_alone_serves_the_built_site() {
    let program = env::var_os("LLO_SERVER").unwrap_or(env!("CARGO_BIN_EXE_llo-workshop").into());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("container");
    let _ = fs::remove_dir_all(&folder); // of another run
    fs::create_dir_all(&folder).expect("a folder");
    let entry = entry_point();
    let path = folder.join(entry[0].trim_start_matches('/'));
    fs::copy(program, &path).expect("the copy of the program");
    let mut command = Command::new(&path);
    // What a test starts listens on this machine alone; `--lan` has tests of its own.
    let arguments = entry[1..].iter().filter(|argument| **argument != "--lan");
    command.args(arguments).args(["--port", "0"]).current_dir(&folder).env_clear().stdout(Stdio::piped());
    let mut child = Ended(command.spawn().expect("the program starts"));
    let mut line = String::new();
    let mut out = BufReader::new(child.0.stdout.take().expect("a pipe"));
    out.read_line(&mut line).expect("its first line");
    let port = line.trim_end_matches("/\n").rsplit_once(':').expect("a port").1;
    assert!(ask(port, "/").contains("\r\ncontent-type: text/html\r\n"));
    assert!(ask(port, "/llo.js").contains("\r\ncontent-type: text/javascript\r\n"));
    let versions = ask(port, "/pkg/versions.json");
    let body = versions.split_once("\r\n\r\n").expect("a body").1;
    let words: Vec<&str> = body.split('"').collect();
    let bundle = format!("/pkg/{}-{}_bg.wasm", words[1], words[3]);
    let answer = ask(port, &bundle);
    assert!(answer.contains("\r\ncontent-type: application/wasm\r\n"), "{bundle}");
    assert!(answer.contains("\r\ncache-control: public, max-age=31536000, immutable\r\n"), "{bundle}");
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1, "nothing stands beside the program");
    let id = child.0.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill runs").success());
    assert_eq!(child.0.wait().expect("the program ends").code(), Some(0));
}
